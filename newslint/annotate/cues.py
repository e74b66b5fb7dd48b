"""Reporting verbs: the table in ``rules/en/words/cues.toml`` by form."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.knowledge import table

NOUNS = "nouns"


class Cue(NamedTuple):
    """One form of a reporting verb: its dictionary form and its strength (neutral, claiming, denying ...)."""

    verb: str
    strength: str


# Groups whose verbs do other things besides reporting.
WEAK = frozenset({"finding", "thinking", "judging", "asking"})


@functools.cache
def cue_forms() -> Mapping[str, Cue]:
    """Lower-case form -> Cue, for verbs of saying."""
    return {form: cue for form, cue in _forms() if cue.strength not in WEAK}


@functools.cache
def weak_forms() -> Mapping[str, Cue]:
    """Lower-case form -> Cue, for verbs that report only with a clause or quoted words behind them."""
    return {form: cue for form, cue in _forms() if cue.strength in WEAK}


def _forms() -> Iterator[tuple[str, Cue]]:
    for strength, verbs in table("en/words/cues").items():
        for verb, forms in verbs.items() if strength != NOUNS else ():
            cue = Cue(verb, strength)
            yield from ((form, cue) for form in forms.split())


@functools.cache
def cue_nouns() -> frozenset[str]:
    """Nouns for what somebody says (*statement*) and for what it stands in (*letter*), with their plurals."""
    return frozenset(noun for group in table("en/words/cues")[NOUNS].values() for noun in group.split())


@functools.cache
def documents() -> frozenset[str]:
    """The nouns among them that somebody sends or gives out: *letter*, *statement*."""
    return frozenset(table("en/words/cues")[NOUNS]["documents"].split())
