"""A sentence -> the stretches that each make a statement of their own.

A sentence is cut where a connecting word begins a clause (*, but*, *; *, *, while*, *, and* with a new subject, *,
who*) or a clause before the main one ends (*Although ..., the bridge ...*), if there is a verb on both sides. What
stands behind *that* belongs to the verb before it, conditions belong to what they are conditions of, and quotations
are read as one word. A sentence of which none of this holds stays whole, and so do headings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint.annotate.speech.grammar import (
    ADVERB,
    AUXILIARY,
    BUT,
    CONTRACTED,
    DETERMINER,
    NOUN,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THIRD_PERSON,
    TO,
    VERB,
)
from newslint.annotate.speech.own_words import own_kinds, own_sentence, own_words
from newslint.annotate.text.sentences import sentences
from newslint.document import HEADINGS, Document
from newslint.regex import regex
from newslint.span import Span

# Clauses that say something of their own beside the main one; "if" and "unless" do not.
CONTRASTING = frozenset("although though whereas because".split())
AFTER_A_COMMA = frozenset((*CONTRASTING, *"while when where after before as since until".split()))
LEADING = frozenset((*AFTER_A_COMMA, "once"))
CONNECTING = frozenset((";", "but", "yet", "and", "which", "who", "whose", *LEADING))
PAUSES = frozenset(",;")
RELATIVES = frozenset("which who whose where".split())
FINITE = frozenset((VERB, PAST, THIRD_PERSON, AUXILIARY, CONTRACTED))
SUBJECT = frozenset((NOUN, DETERMINER, PRONOUN, CONTRACTED))
# Among the classes of words: "a run", "to run" and "in runs" are no verbs.
FINITE_VERB = regex(
    rf"(?<![{TO}{DETERMINER}{PREPOSITION}])[{VERB}{PAST}{AUXILIARY}{CONTRACTED}]"
    rf"|(?<=[{NOUN}{PRONOUN}{RELATIVE}{ADVERB}]){THIRD_PERSON}"
)
STOPS = frozenset((RELATIVE, SUBORDINATOR, BUT, ",", ";", ":", "–", "—", "(", ")"))
BARE = frozenset("be been being have".split())
LONGEST_SUBJECT = 14


def statement_spans(document: Document, number: int) -> tuple[Span, ...]:
    """The statements of a sentence, in order: they follow one another and have no words in common."""
    sentence, paragraph = sentences(document)[number]
    if paragraph.role in HEADINGS:
        return (sentence,)
    places = own_sentence(document, number)
    own = own_words(document)
    words, lower = own.tokens, own.lower[places]
    cuts = [] if CONNECTING.isdisjoint(lower) else _Cutter(lower, own_kinds(document, places)).cuts()
    if not cuts:
        return (sentence,)
    starts = [sentence.start, *(words[places.start + at].start for at in cuts)]
    ends = [*(words[places.start + at - 1].end for at in cuts), sentence.end]
    return tuple(map(Span, starts, ends))


class _Cutter:
    """Reads a sentence once, from left to right, at the words where a statement may begin."""

    def __init__(self, lower: Sequence[str], kinds: str) -> None:
        self.lower = lower
        self.kinds = kinds
        finite = [match.start() for match in FINITE_VERB.finditer(kinds)]
        self.verbs = [at for at in finite if kinds[at] != AUXILIARY or lower[at] not in BARE]
        self.verb_places = frozenset(self.verbs)
        self.relative = False  # inside ", who ..."
        self.leading = lower[0] in LEADING

    def cuts(self) -> list[int]:
        """Indexes of the words at which a new statement begins."""
        found: list[int] = []
        verb = 0  # which verb is the first of the clause being read
        for index, word in enumerate(self.lower):
            if word not in CONNECTING and (not index or self.kinds[index - 1] not in PAUSES):
                continue
            if verb == len(self.verbs):
                break
            if self.verbs[verb] < index and self._begins(index):
                found.append(index)
                verb = bisect_left(self.verbs, index)
            if word in RELATIVES and index and self.kinds[index - 1] == ",":
                self.relative = True
        return found

    def _begins(self, index: int) -> bool:
        """Does a statement begin at a word, one with a verb having gone before?"""
        word, before = self.lower[index], self.kinds[index - 1]
        following = index + 1
        if before == ";":
            return self._has_clause(index)
        if before == "," and self.relative and self._verb_next(index):
            self.relative = False
            return True
        if before == "," and self.leading and self._has_clause(index):
            self.leading = False
            return True
        if word in ("but", "yet"):
            return self._has_clause(following) or self._shares_subject(following)
        if word == "and":
            if self._shares_subject(following):
                return True
            pronoun = following < len(self.kinds) and self.kinds[following] == PRONOUN
            return (before == "," or pronoun) and self._has_clause(following)
        if word in RELATIVES and before == ",":
            return True
        if word in CONTRASTING or (word in AFTER_A_COMMA and before == ","):
            return self._has_clause(following)
        return False

    def _has_clause(self, index: int) -> bool:
        """Do a subject and its verb follow, or a *that* which goes on with what is reported?"""
        kinds = self.kinds
        if index < len(kinds) and self.lower[index] == "that":
            index += 1
        subject = False
        for at in range(index, min(index + LONGEST_SUBJECT, len(kinds))):
            kind = kinds[at]
            if kind in STOPS:
                if kind == "," and not subject:
                    continue  # "in May, the road"
                return False
            if subject and at in self.verb_places:
                return True
            subject = subject or (kind in SUBJECT and (at == index or kinds[at - 1] != PREPOSITION))
            if kind == CONTRACTED:
                return True
        return False

    def _shares_subject(self, index: int) -> bool:
        """*may have lied and has left*: a verb that cannot hang on the modal before."""
        index = self._past_adverbs(index)
        return index < len(self.kinds) and self.kinds[index] == AUXILIARY and self.lower[index] not in BARE

    def _verb_next(self, index: int) -> bool:
        """*..., makes scooters*: the verb of the outer clause behind a relative one."""
        index = self._past_adverbs(index)
        return index < len(self.kinds) and self.kinds[index] in FINITE and self.lower[index] not in BARE

    def _past_adverbs(self, index: int) -> int:
        while index < len(self.kinds) and self.kinds[index] == ADVERB:
            index += 1
        return index
