"""Sentences -> the stretches that each make a statement of their own.

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
    word_class,
    word_classes,
)
from newslint.annotate.speech.own_words import own_tokens
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.document import Document, Token, annotation
from newslint.span import Span

HEADINGS = frozenset(("headline", "deck", "subhead"))
# Clauses that say something of their own beside the main one; "if" and "unless" do not.
CONTRASTING = frozenset("although though whereas because".split())
AFTER_A_COMMA = frozenset((*CONTRASTING, *"while when where after before as since until".split()))
LEADING = frozenset((*AFTER_A_COMMA, "once"))
CONNECTING = frozenset((";", "but", "yet", "and", "which", "who", "whose", *LEADING))
# What needs no comma before it, and what follows an *and* that does without one.
FREE = frozenset((";", "but", "yet", "and", *CONTRASTING))
AFTER_AND = frozenset((PRONOUN, AUXILIARY, ADVERB))
PAUSES = frozenset(",;")
RELATIVES = frozenset("which who whose where".split())
FINITE = frozenset((VERB, PAST, THIRD_PERSON, AUXILIARY, CONTRACTED))
SUBJECT = frozenset((NOUN, DETERMINER, PRONOUN, CONTRACTED))
NO_VERB_AFTER = frozenset((TO, DETERMINER, PREPOSITION))
STOPS = frozenset((RELATIVE, SUBORDINATOR, BUT, ",", ";", ":", "–", "—", "(", ")"))
BARE = frozenset("be been being have".split())
LONGEST_SUBJECT = 14


@annotation
def statement_spans(document: Document) -> tuple[tuple[Span, ...], ...]:
    """For each sentence, in order, its statements: they follow one another and have no words in common."""
    joined = _joined(document)
    found = []
    for number, (span, paragraph) in enumerate(sentences(document)):
        if number in joined and paragraph.role not in HEADINGS:
            found.append(_pieces(span, own_tokens(document, span)))
        else:
            found.append((span,))
    return tuple(found)


def _joined(document: Document) -> set[int]:
    """The sentences with a word at which a statement may begin, as far as the words beside it tell."""
    words, lower = tokens(document), lower_words(document)
    found = set()
    for at in positions(document, CONNECTING):
        word, before = lower[at], lower[at - 1]
        if word == "and" and before != "," and word_class(words[min(at + 1, len(words) - 1)].text) not in AFTER_AND:
            continue
        number = sentence_number(document, words[at].start)
        if before == "," or word in FREE or _is_first(words, at, sentences(document)[number].span):
            found.add(number)
    return found


def _is_first(words: Sequence[Token], at: int, sentence: Span) -> bool:
    return not at or words[at - 1].start < sentence.start


def _pieces(sentence: Span, words: Sequence[Token]) -> tuple[Span, ...]:
    cuts = _Cutter(words).cuts()
    if not cuts:
        return (sentence,)
    starts = [sentence.start, *(words[at].start for at in cuts)]
    ends = [*(words[at - 1].end for at in cuts), sentence.end]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


class _Cutter:
    """Reads a sentence once, from left to right, at the words where a statement may begin."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = words
        self.kinds = word_classes(words)
        self.lower = [word.text.lower() for word in words]
        self.relative = False  # inside ", who ..."
        self.leading = bool(words) and self.lower[0] in LEADING

    def cuts(self) -> list[int]:
        """Indexes of the words at which a new statement begins."""
        found: list[int] = []
        lower = self.lower
        verbs = [index for index, kind in enumerate(self.kinds) if kind in FINITE and self._is_verb(index)]
        verb = 0  # which of them is the first of the clause being read
        for index in range(1, len(lower)) if verbs else ():
            if lower[index] not in CONNECTING and lower[index - 1] not in PAUSES:
                continue
            if verbs[verb] < index and self._begins(index):
                found.append(index)
                verb = bisect_left(verbs, index)
                if verb == len(verbs):
                    break
            if lower[index] in RELATIVES and lower[index - 1] == ",":
                self.relative = True
        return found

    def _begins(self, index: int) -> bool:
        """Does a statement begin at a word, one with a verb having gone before?"""
        word, before = self.lower[index], self.lower[index - 1]
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
            if subject and self._is_verb(at):
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

    def _is_verb(self, index: int) -> bool:
        kind = self.kinds[index]
        if kind not in FINITE or (index and self.kinds[index - 1] in NO_VERB_AFTER):
            return False
        if kind == THIRD_PERSON:
            return bool(index) and self.kinds[index - 1] in (NOUN, PRONOUN, RELATIVE, ADVERB)
        return kind != AUXILIARY or self.lower[index] not in BARE
