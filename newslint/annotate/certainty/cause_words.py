"""Words for what happened and for what brought it about, and how far a phrase with them goes.

The lists are in ``rules/en/words/causes.toml``. Places are indexes of tokens in ``lower_words``.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from newslint.annotate.certainty.hedged_deeds import BOUNDARIES
from newslint.annotate.speech.grammar import ADVERB, AUXILIARY, PREPOSITION, word_class
from newslint.annotate.text.senses import sense_of
from newslint.knowledge import table

LONGEST_PHRASE = 6
PHRASE_ENDS = frozenset((PREPOSITION, AUXILIARY, ADVERB))


@functools.cache
def cause_words(kind: str, name: str) -> frozenset[str]:
    return frozenset(table("en/words/causes")[kind][name].split())


@functools.cache
def telling() -> frozenset[str]:
    """Words by which a cause is told, or with which such words begin."""
    return cause_words("told", "verbs") | cause_words("told", "first")


def telling_at(lower: Sequence[str], at: int) -> int:
    """How many words of a telling begin here: *caused* one, *led to* two."""
    word, *behind = lower[at : at + 2] or ("",)
    if word in cause_words("told", "verbs"):
        return 1
    return 2 if word in cause_words("told", "first") and behind and behind[0] in cause_words("told", "second") else 0


@functools.cache
def _groups() -> Mapping[str, str]:
    lines = table("en/words/causes")["events"]["names"].split("\n")
    return {sense_of(word): line.split()[0] for line in lines for word in line.split()}


@functools.cache
def named_events() -> frozenset[str]:
    """A name for each group of words that mean one kind of event."""
    return frozenset(_groups().values())


def event_of(word: str) -> str:
    """What a word says happened: the name of its group, else its sense."""
    sense = sense_of(word)
    return _groups().get(sense, sense)


def events_of(words: Sequence[str]) -> set[str]:
    """What words say happened, those without content left out."""
    return {event_of(word) for word in words} - {""}


def head(lower: Sequence[str], at: int, end: int) -> AbstractSet[str]:
    """The event that a phrase names: *the power cut on Friday*."""
    told = [event_of(word) for word in lower[at : phrase_end(lower, at, end)]]
    named = [event for event in told if event in named_events()]
    return frozenset((named or list(filter(None, told)))[-1:])


def phrase_end(lower: Sequence[str], at: int, end: int) -> int:
    """Behind the last word of the phrase that begins here."""
    last = at
    while last < min(end, at + LONGEST_PHRASE) and lower[last] not in BOUNDARIES:
        if word_class(lower[last]) in PHRASE_ENDS:
            break
        last += 1
    return last


def clause_end(lower: Sequence[str], at: int, end: int) -> int:
    """Behind the last word of the clause."""
    while at < end and lower[at] not in BOUNDARIES:
        at += 1
    return at
