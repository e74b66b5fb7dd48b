"""The words of a sentence -> its verbs, each with the words that are its subject.

One pass from left to right, without a parser: it remembers the phrase being read, a noun phrase that still waits for
its verb behind an aside (*Okafor, the union's leader, said*), what a relative pronoun stands for, and the subject of
the clause before, which a second verb (*rose and said*) or a participle (*rose, saying*) shares.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newslint.annotate.cues import cue_forms, documents, weak_forms
from newslint.annotate.grammar import (
    ADVERB,
    AND,
    AUXILIARY,
    BASE,
    BE,
    BUT,
    CONTRACTED,
    DETERMINER,
    NOUN,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THIRD_PERSON,
    TIME,
    TO,
    VERB,
    word_classes,
)
from newslint.annotate.phrases import Phrase, parenthesis_end, phrase_after
from newslint.document import Token

Form = Literal["finite", "passive", "participle", "infinitive", "inverted"]

COMMA, DASHES = ",", frozenset("–—―-")
ENDS = frozenset(";:.!?…")
OPENED, CLOSED = "“", "”"
LONGEST_SUBJECT = 24
# Between an auxiliary and its verb.
VERB_GROUP = 5
# How far a second verb may be from one that may be a participle: "the emails released on Tuesday had".
NEXT_VERB = 12
# Quoted words that may be part of the phrase around them are not longer, in characters.
SHORT_QUOTATION = 30
DATED = frozenset("last this next late early earlier each every one that same".split())
# Present forms that are never nouns.
PLAIN_VERBS = frozenset("says say tells tell insists argues believes thinks wants adds writes".split())
PLURAL = frozenset("they we you i people police".split())
POSSESSIVE = ("’s", "'s", "s’", "s'")
STARTS_PHRASE = frozenset((NOUN, DETERMINER, PRONOUN))
MAY_BE_VERB = frozenset((VERB, PAST, THIRD_PERSON, BASE))
PAUSE = frozenset((COMMA, BUT, *DASHES))
NOT_AT_END = frozenset((ADVERB, TIME, PREPOSITION, AND, AUXILIARY, SUBORDINATOR))
NOT_AT_START = frozenset((ADVERB, TIME, PREPOSITION, AND))
BEFORE_INVERTED = frozenset((COMMA, CLOSED, "?", "!", "…", *DASHES))
BEFORE_PARTICIPLE = frozenset((COMMA, AND, PREPOSITION, SUBORDINATOR, BUT, ADVERB, CLOSED, *DASHES, *ENDS))


class Predicate(NamedTuple):
    """A verb: its place among the words, its form, and the first and last word of its subject if it has one.

    ``said the mayor`` is inverted; in the passive the subject is not who acts.
    """

    at: int
    form: Form
    subject: Phrase | None


def _place(verb: Predicate) -> int:
    return verb.at


def predicates(words: Sequence[Token]) -> list[Predicate]:
    """The verbs of a sentence, in order."""
    return _Reader(words).read()


class _Reader:
    """Reads a sentence once; its state is what the words so far have left open."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = words
        self.kinds = word_classes(words)
        self.found: list[Predicate] = []
        self.waiting: list[int] = []  # participles before the subject they share
        self.current: Phrase | None = None  # subject of the last main clause
        self.previous: Phrase | None = None  # subject of the last verb
        self.reported = False  # inside what a cue reports
        self.pending: Phrase | None = None  # a noun phrase before a comma, without a verb yet
        self.asides = 0  # stretches between commas since then
        self.relative: Phrase | None = None  # "the mayor who": until its verb
        self.outside: Phrase | None = None  # the subject around a relative clause
        self.subordinate = False  # after "because", "that" ... up to the next comma
        self._clause()

    def _clause(self) -> None:
        """A new stretch begins: after a mark, a conjunction or a verb."""
        self.start = -1  # where the phrase being read begins
        self.adjunct = False  # it begins with a preposition ...
        self.noun = -1  # ... and its last noun phrase here
        self.conjunction = -1  # the last "and" in it
        self.object = False  # it follows a verb

    def read(self) -> list[Predicate]:
        kinds = self.kinds
        index = 0
        size = len(kinds)
        while index < size:
            kind = kinds[index]
            if kind == NOUN and self.start >= 0 and not self.adjunct:
                pass  # the common case: one more word of a phrase
            elif kind in STARTS_PHRASE:
                self._noun(index)
            elif kind in (PREPOSITION, TO):
                if self.start < 0:
                    self.start, self.adjunct = index, True
                if kind == TO:
                    self._infinitive(index)
            elif kind == AND:
                self.conjunction = index
            elif kind in (AUXILIARY, CONTRACTED):
                index = self._verb_group(index)
            elif kind in MAY_BE_VERB:
                if self._is_finite(index):
                    self._verb(index, index, "finite")
                else:
                    self._noun(index)
            elif kind == PARTICIPLE:
                self._participle(index)
            elif kind == RELATIVE or (kind == SUBORDINATOR and self._is_relative(index)):
                self._relative(index)
            elif kind == SUBORDINATOR:
                self.subordinate = kinds[index - 1] != VERB if index else True
                self._clause()
            elif kind == TIME:
                self._time(index)
            elif kind in PAUSE:
                self._pause(index)
            elif kind == "(":
                index = self._parenthesis(index)
            elif kind == OPENED:
                index = self._quotation(index)
            elif kind == CLOSED:
                self._clause()
            elif kind in ENDS and not (kind == "." and index + 1 < size):
                self._clause()
                self.pending, self.relative, self.subordinate, self.reported = None, None, False, False
            index += 1
        return self.found

    def _noun(self, index: int) -> None:
        if self.start < 0:
            self.start = index
        elif self.kinds[index] == PRONOUN and self.conjunction != index - 1:
            self.start, self.adjunct = index, False
        if self.adjunct and self.words[index - 1].text != "of":
            kind = self.kinds[index]
            name_begins = self.words[index].text[0].isupper() and self.words[index - 1].text[0].islower()
            if self.noun < 0 or kind in (DETERMINER, PRONOUN) or name_begins:
                self.noun = index

    def _time(self, index: int) -> None:
        """*Last week Okafor*: a date at the beginning is no part of the noun phrase behind it."""
        if self.start >= 0 and (self.adjunct or self.words[self.start].text.lower() in DATED):
            following = self.kinds[index + 1] if index + 1 < len(self.kinds) else ""
            if following in STARTS_PHRASE:
                self.start, self.adjunct = -1, False

    def _pause(self, index: int) -> None:
        phrase = self._phrase(index - 1)
        if phrase and not self.adjunct and not self.object and not self.relative and not self.subordinate:
            if self.pending is None:
                self.pending, self.asides = phrase, 0
            else:
                self.asides += 1
        elif self.pending is not None:
            self.asides += 1
        if self.relative is not None or self.outside is not None:
            self.pending = self.pending or self.outside
            self.asides += 1
        conjunction = index + 1 < len(self.kinds) and self.kinds[index + 1] in (AND, BUT)
        if self.kinds[index] == BUT or conjunction or self.subordinate:
            self.reported = False
        self.relative, self.outside, self.subordinate = None, None, False
        self._clause()

    def _parenthesis(self, index: int) -> int:
        end = parenthesis_end(self.words, index)
        if end is not None:
            return end
        self._pause(index)
        return index

    def _quotation(self, index: int) -> int:
        """A few words in quotation marks are part of the phrase around them (*the “Feed” said*)."""
        if index + 1 >= len(self.words) or self.words[index + 1].text != CLOSED:
            self._clause()
            return index
        size = self.words[index + 1].start - self.words[index].end
        if self.start >= 0 and size < SHORT_QUOTATION and self.kinds[index - 1] != COMMA:
            return index + 1
        self._clause()
        return index + 1

    def _phrase(self, end: int) -> Phrase | None:
        """The noun phrase that was being read, up to a word: without a date or adverb at its end."""
        if self.start < 0:
            return None
        start = self.start
        if self.adjunct:
            start = self.noun
        elif self.object and self.conjunction > start:
            start = self.conjunction + 1
        kinds = self.kinds
        while end >= start >= 0 and kinds[end] in NOT_AT_END:
            end -= 1
        while 0 <= start <= end and kinds[start] in NOT_AT_START:
            start += 1
        if start < 0 or end < start:
            return None
        return (start if end - start < LONGEST_SUBJECT else end - LONGEST_SUBJECT), end

    def _verb_group(self, index: int) -> int:
        """An auxiliary with its verb, or alone. Gives the index of the last word it has read."""
        kinds, words = self.kinds, self.words
        last = index
        passive = words[index].text.lower() in BE
        progressive = passive or kinds[index] == CONTRACTED
        form: Form = "finite"
        for at in range(index + 1, min(index + VERB_GROUP, len(words))):
            kind = kinds[at]
            if kind == AUXILIARY:
                passive = progressive = words[at].text.lower() in BE
            elif kind in (VERB, PAST):
                last, form = at, "passive" if passive else "finite"
                break
            elif kind == PARTICIPLE:
                last = at if progressive else index
                break
            elif kind == BASE and not passive:
                last = at
                break
            elif kind != ADVERB:
                break
        before = index if kinds[index] == CONTRACTED else index - 1
        if kinds[index] == CONTRACTED:
            self.start, self.adjunct, self.object = index, False, False
        self._verb(last, before + 1, form)
        return last

    def _verb(self, at: int, begin: int, form: Form) -> None:
        """A finite verb whose group begins at ``begin``."""
        subject = self._subject(at, begin)
        if subject is not None and subject[0] > at:
            self.found.append(Predicate(at, "inverted", subject))
        else:
            self.found.append(Predicate(at, form, subject))
        self.previous = subject or self.previous
        if subject is not None:
            in_relative = self.relative is not None and subject == self.relative
            if not (self.reported or self.subordinate or in_relative) or self.current is None:
                self.current = subject
                for waiting in self.waiting:
                    self.found.append(Predicate(waiting, "participle", subject))
                if self.waiting:
                    self.found.sort(key=_place)
                    self.waiting = []
        cue = self.words[at].text.lower() in cue_forms()
        if self.relative is not None:
            self.relative = None
        elif cue:
            self.reported = True
        if cue:
            self.outside = None
        if not self.subordinate:
            self.pending = None
        self._clause()
        self.object = True

    def _subject(self, at: int, begin: int) -> Phrase | None:
        kinds = self.kinds
        last = begin - 1
        while last >= 0 and kinds[last] in (ADVERB, TIME) and last > self.start:
            last -= 1
        joined = last >= 0 and kinds[last] in (AND, BUT)
        if joined and (self.start < 0 or self.object or self.adjunct or last != self.conjunction):
            return self._shared()
        if self.start >= 0:
            if self.outside is not None and self.object and self.conjunction < 0:
                return self.outside
            phrase = self._phrase(last)
            if phrase is not None:
                listed = self.conjunction > phrase[0] and self.pending is not None and not self.object
                if listed and self.pending and phrase[1] - self.pending[0] < LONGEST_SUBJECT:
                    return self.pending[0], phrase[1]
                return phrase
        if self.relative is not None:
            return self.relative
        before = kinds[last] if last >= 0 else ""
        if before in BEFORE_INVERTED and not (self.pending and self.asides):
            inverted = self._inverted(at)
            if inverted is not None:
                return inverted
        if self.pending is not None and not self.subordinate:
            return self.pending
        if self.outside is not None:
            return self.outside
        return self._shared() if last >= 0 and before != CLOSED else None

    def _shared(self) -> Phrase | None:
        """The subject that goes on: inside a report or a subordinate clause that of the last verb."""
        return self.current or self.previous

    def _inverted(self, at: int) -> Phrase | None:
        """The noun phrase after its verb: *said the mayor of Leeds*."""
        if self.words[at].text.lower() not in cue_forms() and self.kinds[at - 1] != CLOSED:
            return None
        return phrase_after(self.words, self.kinds, at + 1)

    def _is_finite(self, index: int) -> bool:
        """Is a word that may be a verb one here?"""
        kinds = self.kinds
        kind = kinds[index]
        before = kinds[index - 1] if index else ""
        word = self.words[index].text
        if self.found and self.found[-1].at == index:
            return False  # an infinitive
        if word in PLAIN_VERBS and before != TO:
            return True
        if before in (DETERMINER, PREPOSITION, TO):
            return False
        if before == NOUN and self.words[index - 1].text.endswith(POSSESSIVE):
            return False
        if kind in (BASE, THIRD_PERSON):
            return self._is_present(index, before, word)
        if kind == VERB:
            return True
        if before == AUXILIARY:
            return True
        if before == SUBORDINATOR:
            return False
        following = kinds[index + 1] if index + 1 < len(kinds) else ""
        if self.object and not self.reported and self.conjunction < 0 and kind == PAST and self.outside is None:
            return before in (AND, RELATIVE, PRONOUN)
        if word in cue_forms():
            if following == PREPOSITION and self.words[index + 1].text == "by":
                return False
            return self.start >= 0 or before != ADVERB
        if following in (PREPOSITION, COMMA) or following in ENDS:
            return not self._verb_follows(index + 1)
        return self.start >= 0 or before in (AND, RELATIVE, COMMA, CLOSED) or self.pending is not None

    def _verb_follows(self, index: int) -> bool:
        """*the emails released on Tuesday had*: does another verb come before the next mark?"""
        for at in range(index, min(index + NEXT_VERB, len(self.kinds))):
            kind = self.kinds[at]
            if kind in (AUXILIARY, VERB) or self.words[at].text in cue_forms():
                return True
            if kind in (SUBORDINATOR, RELATIVE, AND, COMMA, OPENED, *ENDS):
                return False
        return False

    def _is_present(self, index: int, before: str, word: str) -> bool:
        """*says*, *Cruz calls*, *officials claim*: forms that may be nouns."""
        if self.relative is not None and self.start < 0:
            return True
        cue = word in cue_forms() or word in weak_forms()
        if not self.object and before in (NOUN, PRONOUN, ADVERB, ")", CLOSED, TIME) and self.start >= 0:
            subject = self.words[index - 1].text
            plural = subject.endswith("s") or subject.lower() in PLURAL
            if self.kinds[index] == BASE:
                return cue and plural
            third = subject[0].isupper() or before == PRONOUN or not subject.endswith("s")
            return (cue and third) or subject[0].isupper() or before == PRONOUN
        if self.object and cue and before == NOUN and self.kinds[index] == THIRD_PERSON:
            return self.words[index - 1].text[0].isupper()
        if self.object and before == PRONOUN:
            return True
        return cue and before in (COMMA, CLOSED, ")") and not self.object

    def _infinitive(self, index: int) -> None:
        at = index + 1
        while at < len(self.kinds) and self.kinds[at] == ADVERB:
            at += 1
        if at < len(self.kinds) and self.kinds[at] in (BASE, VERB):
            self.found.append(Predicate(at, "infinitive", self.previous if self.object else self.current))

    def _participle(self, index: int) -> None:
        before = self.kinds[index - 1] if index else COMMA
        phrase = None if before in BEFORE_PARTICIPLE else self._phrase(index - 1)
        if phrase is None and before in BEFORE_PARTICIPLE:
            subject = self.current
            if subject is None and self.pending is not None:
                subject = self.pending
            if subject is None:
                self.waiting.append(index)
            else:
                self.found.append(Predicate(index, "participle", subject))
        elif phrase is not None:
            sent = self.object and any(
                self.words[at].text.lower() in documents() for at in range(phrase[0], phrase[1] + 1)
            )
            self.found.append(Predicate(index, "participle", self.previous if sent else phrase))
        else:
            self._noun(index)
            return
        if before in BEFORE_PARTICIPLE:
            self._clause()
            self.object = True

    def _is_relative(self, index: int) -> bool:
        """*the letter that called him*: "that" right after a noun and right before a verb."""
        word = self.words[index].text
        if word != "that" or not index or self.kinds[index - 1] not in (NOUN, ")", TIME):
            return False
        following = self.kinds[index + 1] if index + 1 < len(self.kinds) else ""
        return following in (AUXILIARY, VERB, PAST, THIRD_PERSON)

    def _relative(self, index: int) -> None:
        phrase = self._phrase(index - 1) or self.pending
        self.outside = self.pending if self.pending is not None else (None if self.object else phrase)
        if self.pending is not None and self.start < 0:
            phrase = self.pending
        self.relative = (phrase[0], index) if phrase and index - phrase[0] < LONGEST_SUBJECT else (index, index)
        self._clause()
