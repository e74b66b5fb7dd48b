"""What is known of a clause while its words are read from left to right (see ``clauses``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newslint.annotate.speech.grammar import (
    ADVERB,
    AND,
    AUXILIARY,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TIME,
)
from newslint.annotate.speech.phrases import Phrase
from newslint.document import Token
from newslint.record import NamedTuple

LONGEST_SUBJECT = 24
NOT_AT_END = frozenset((ADVERB, TIME, PREPOSITION, AND, AUXILIARY, SUBORDINATOR))
NOT_AT_START = frozenset((ADVERB, TIME, PREPOSITION, AND))

Form = Literal["finite", "passive", "participle", "infinitive", "inverted"]


class Predicate(NamedTuple):
    """A verb: its place among the words, its form, and the first and last word of its subject if it has one.

    ``said the mayor`` is inverted; in the passive the subject is not who acts.
    """

    at: int
    form: Form
    subject: Phrase | None


def place(verb: Predicate) -> int:
    return verb.at


class Reading:
    """Its state is what the words so far have left open."""

    def __init__(self, words: Sequence[Token], kinds: str) -> None:
        self.words = words
        self.kinds = kinds
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
        self.clause()

    def clause(self) -> None:
        """A new stretch begins: after a mark, a conjunction or a verb."""
        self.start = -1  # where the phrase being read begins
        self.adjunct = False  # it begins with a preposition ...
        self.noun = -1  # ... and its last noun phrase here
        self.conjunction = -1  # the last "and" in it
        self.object = False  # it follows a verb

    def phrase(self, end: int) -> Phrase | None:
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

    def noun_phrase(self, index: int) -> None:
        if self.start < 0:
            self.start = index
        elif self.kinds[index] == PRONOUN and self.conjunction != index - 1:
            self.start, self.adjunct = index, False
        if self.adjunct and self.words[index - 1].text != "of":
            kind = self.kinds[index]
            name_begins = self.words[index].text[0].isupper() and self.words[index - 1].text[0].islower()
            if self.noun < 0 or kind in (DETERMINER, PRONOUN) or name_begins:
                self.noun = index
