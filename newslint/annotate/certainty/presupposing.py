"""Phrases that take for granted what a word tells: who or what takes part is all that they have to share with it.

*the weakened dam*, *the storm that weakened the dam*, *the dam weakened by the storm*, *the weakening of the dam*,
*because the dam is weak*, *when the lane opens in March*, *the finding that puffins sleep*.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from newslint.annotate.certainty.hedged_deeds import BOUNDARIES
from newslint.annotate.speech.grammar import (
    ADVERB,
    AUXILIARY,
    BASE,
    DETERMINER,
    NEGATIONS,
    NOUN,
    PAST,
    PREPOSITION,
    PRONOUN,
    THIRD_PERSON,
    TO,
    VERB,
    word_class,
)
from newslint.annotate.text.senses import sense_of
from newslint.annotate.text.tokens import lower_words, tokens
from newslint.annotate.text.vocabulary import POSSESSIVES, is_calendar
from newslint.document import Document
from newslint.span import Span

DEFINITE = frozenset("the this that these those its his her their".split())
RELATIVES = frozenset("who which that".split())
# What a clause behind one of these says is a fact; behind one of time if it has a date.
REASONS = frozenset("because since".split())
TIMES = frozenset("when once until before after".split())
LEADS = REASONS | TIMES | {"that"}
FACTS = frozenset("finding fact discovery knowledge realisation realization revelation proof now given".split())
# What stands before a noun of an event where it does not begin the clause.
BEFORE_NOUNS = frozenset("after since following despite before of to by until".split())
FUTURE = frozenset("will shall going".split())
DATES = frozenset("next tomorrow tonight".split())
# Behind these no verb stands, but a noun or an infinitive.
NO_VERB = frozenset((TO, DETERMINER, PREPOSITION))
FINITE = frozenset((VERB, PAST, THIRD_PERSON))
# "bones" and "vote" are verbs as well.
NOUNS = frozenset((NOUN, THIRD_PERSON, BASE))
LONGEST_PHRASE = 4
LONGEST_CLAUSE = 14
LONGEST_SUBJECT = 3
SHARE = 0.5


class Surroundings:
    """What stands around a word that tells of an event, in its sentence (``first`` to ``behind``)."""

    def __init__(self, document: Document, first: int, behind: int, at: int) -> None:
        self.tokens = tokens(document)
        self.lower = lower_words(document)
        self.first, self.behind, self.at = first, behind, at

    def phrase(self, known: AbstractSet[str], past: bool | None, modal: bool, state: bool) -> Span | None:
        """The words that take the event for granted.

        ``past`` if it has come about already, else it is still to come (None: either); ``modal`` if *may* hedged it;
        ``state`` if it may qualify a noun in any form (*toxic*), else as a participle.
        """
        return (
            (self.qualified(known) if state or self._kind(self.at) in (VERB, PAST) else None)
            or self.relative(known)
            or self.owned(known)
            or self.subordinate(known, past, modal)
        )

    def qualified(self, known: AbstractSet[str]) -> Span | None:
        """*the weakened dam*, *the invalid lease*"""
        start = self._article(self.at)
        for noun in (self.at + 1, self.at + 2) if start is not None else ():
            if noun >= self.behind or self._kind(noun) not in NOUNS or not self.lower[noun][0].isalpha():
                break
            if start is not None and sense_of(self.lower[noun]) in known:
                return self._span(start, noun)
        return None

    def relative(self, known: AbstractSet[str]) -> Span | None:
        """*the storm that weakened the dam*, *the ladder that the thieves used*, *the sum, moved abroad, was*"""
        verb = self.at
        while verb > self.first and self._kind(verb - 1) in (AUXILIARY, ADVERB) and self.lower[verb - 1] not in FUTURE:
            verb -= 1
        mark, farthest = verb - 1, max(verb - 1 - LONGEST_SUBJECT, self.first)
        while mark > farthest and self._kind(mark) in (NOUN, DETERMINER, PRONOUN):
            if self.lower[mark] in RELATIVES:
                break
            mark -= 1
        last = self._end(self.at + 1)
        if self.lower[mark] in RELATIVES and mark - 1 > self.first:
            noun, inside = mark - 1, range(mark + 1, last)
        elif verb == self.at and self._kind(verb) in (VERB, PAST) and self._is_shortened(last):
            noun, inside = verb - 1, range(verb, last)
        elif verb == self.at and self._is_set_off(last):
            noun, inside = verb - 2, range(verb, last)
        else:
            return None
        start = self._article(noun)
        if start is None or sense_of(self.lower[noun]) not in known or not self._is_shared(inside, known):
            return None
        return self._span(start, last - 1)

    def _is_shortened(self, last: int) -> bool:
        """*the sum moved abroad was*: the verb of the clause is still to come."""
        following = self._kind(self.at + 1) if self.at + 1 < self.behind else ""
        return last < self.behind and self.lower[last] not in BOUNDARIES and following in (PREPOSITION, ADVERB, NOUN)

    def _is_set_off(self, last: int) -> bool:
        """*the sum, moved abroad in May, was*: between two commas."""
        before, behind = self.lower[self.at - 1], self.lower[last : last + 1]
        return self.at - 2 > self.first and before == "," and behind == [","] and self._kind(self.at) in (VERB, PAST)

    def owned(self, known: AbstractSet[str]) -> Span | None:
        """*the captain's ban*, *the collapse of the bridge*, at the beginning of a clause or behind *after*."""
        at = self.at
        before = self.lower[at - 1] if at > self.first else ""
        start = None
        if before.endswith(POSSESSIVES) and sense_of(before) in known:
            start = self._article(at - 1)
            start = at - 1 if start is None else start
        elif before == "the" and self.lower[at + 1 : at + 2] == ["of"]:
            behind = map(sense_of, islice(self.lower, at + 2, min(self._end(at + 2), at + 2 + LONGEST_PHRASE)))
            start = at - 1 if not known.isdisjoint(behind) else None
        if start is None or (start > self.first and self.lower[start - 1] not in BEFORE_NOUNS):
            return None
        return self._span(start, at)

    def subordinate(self, known: AbstractSet[str], past: bool | None, modal: bool) -> Span | None:
        """*because the dam is weakened*, *when the lane opens in March*, *the finding that the dam was weakened*

        What has come about already (``past``) may be told in any tense but the future, what is to come in no past.
        """
        at, start = self.at, self.at
        farthest = max(self.first, at - LONGEST_CLAUSE)
        while start > farthest and self.lower[start] not in LEADS:
            if self.lower[start] in BOUNDARIES:
                return None
            start -= 1
        lead = self.lower[start]
        if lead not in LEADS or (lead == "that" and self.lower[max(start - 1, self.first)] not in FACTS):
            return None
        if lead in TIMES and not modal:
            return None  # "reportedly started at noon" leaves the time open, "before it started" does not tell it
        last = self._end(at + 1)
        inside = range(start + 1, last)
        subject = {sense_of(self.lower[index]) for index in range(start + 1, at)}
        pronoun = self._kind(start + 1) == PRONOUN
        if (not pronoun and known.isdisjoint(subject)) or not self._is_shared(inside, known, pronoun):
            return None
        future = any(self.lower[index] in FUTURE for index in inside)
        told_as_past = not future and self._kind(at) in (VERB, PAST)
        dated = any(is_calendar(self.tokens[index].text) or self.lower[index] in DATES for index in inside)
        if (past and future) or (past is False and (told_as_past or (lead in TIMES and not dated))):
            return None
        return self._span(start - (lead == "that"), last - 1)

    def _is_shared(self, inside: range, known: AbstractSet[str], some: bool = False) -> bool:
        """Has a clause little that the hedged one has not, dates left aside?"""
        if any(self.lower[index] in NEGATIONS for index in inside):
            return False
        rest = {sense for index in self._content(inside) if (sense := sense_of(self.lower[index]))}
        shared = rest & known
        return len(shared) >= SHARE * len(rest) and (bool(shared) or not some)

    def _content(self, inside: range) -> Iterator[int]:
        return (index for index in inside if index != self.at and not is_calendar(self.tokens[index].text))

    def _article(self, noun: int) -> int | None:
        """Where a phrase begins that is something known: *the old stone* dam."""
        for near in range(noun - 1, max(noun - 1 - LONGEST_PHRASE, self.first - 1), -1):
            if self.lower[near] in DEFINITE or self.lower[near].endswith(POSSESSIVES):
                return near
            if self._kind(near) not in (NOUN, ADVERB, PAST) and self.lower[near] not in "$£€":
                return None
        return None

    def _end(self, at: int) -> int:
        """Where the clause ends: at a mark, a connecting word, or the verb of the next."""
        while at < self.behind and self.lower[at] not in BOUNDARIES:
            kind, before = self._kind(at), self._kind(at - 1)
            if kind == AUXILIARY or (kind in FINITE and before not in NO_VERB):
                break
            at += 1
        return at

    def _kind(self, at: int) -> str:
        return word_class(self.tokens[at].text)

    def _span(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last].end)
