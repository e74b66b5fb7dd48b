"""Reporting verbs: the table in ``rules/en/words/cues.toml`` by form."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from newslint.knowledge import table
from newslint.record import NamedTuple

NOUNS = "nouns"
PARTICLES = "particles"


class Cue(NamedTuple):
    """One form of a reporting verb: its dictionary form and its strength (neutral, claiming, denying ...)."""

    verb: str
    strength: str


VOICING = "voicing"
FINDING = "finding"
TELLING = "telling"
# Groups whose verbs do other things besides reporting.
WEAK = frozenset({TELLING, FINDING, "thinking", "judging", "asking"})
# Verbs that take the one who is told as their object, so that nobody behind them is the speaker.
ADDRESSED = frozenset("tell inform notify assure reassure accuse".split())


@functools.cache
def cue_forms() -> Mapping[str, Cue]:
    """Lower-case form -> Cue, for verbs of saying."""
    return {form: cue for form, cue in _forms() if cue.strength not in WEAK and cue.strength != VOICING}


@functools.cache
def weak_forms() -> Mapping[str, Cue]:
    """Lower-case form -> Cue, for verbs that report only with a clause or quoted words behind them."""
    return {form: cue for form, cue in _forms() if cue.strength in WEAK}


@functools.cache
def voicing_forms() -> frozenset[str]:
    """Lower-case forms that report only right beside quoted words: *“Stop!” cried the skipper*."""
    return frozenset(form for form, cue in _forms() if cue.strength == VOICING)


@functools.cache
def saying_forms() -> frozenset[str]:
    """Every form that can be a cue, with or without conditions."""
    return frozenset(form for form, _ in _forms()).union(particles())


@functools.cache
def particles() -> Mapping[str, str]:
    """Lower-case form -> the word behind it that makes it a cue: pointed, out."""
    return {form: word for word, forms in table("en/words/cues")[PARTICLES].items() for form in forms.split()}


@functools.cache
def telling_forms() -> frozenset[str]:
    """Lower-case forms of verbs that tell or send somebody something: *emailed members*."""
    return frozenset(form for form, cue in _forms() if cue.strength == TELLING or cue.verb in ADDRESSED)


@functools.cache
def addressed_forms() -> frozenset[str]:
    """Lower-case forms of verbs that are followed by the one who is told: *Okafor told the BBC*."""
    return frozenset(form for form, cue in _forms() if cue.verb in ADDRESSED)


def _forms() -> Iterator[tuple[str, Cue]]:
    for strength, verbs in table("en/words/cues").items():
        for verb, forms in verbs.items() if strength not in (NOUNS, PARTICLES) else ():
            cue = Cue(verb, strength)
            yield from ((form, cue) for form in forms.split())


@functools.cache
def cue_nouns() -> frozenset[str]:
    """Nouns for what somebody says (*statement*) and for what it stands in (*letter*), with their plurals."""
    return frozenset(noun for group in table("en/words/cues")[NOUNS].values() for noun in group.split()) - (
        evidence() - documents()
    )


@functools.cache
def evidence() -> frozenset[str]:
    """Nouns for what shows something: *poll*, *study*."""
    return frozenset(table("en/words/cues")[NOUNS]["evidence"].split())


@functools.cache
def documents() -> frozenset[str]:
    """The nouns among them that somebody sends or gives out: *letter*, *statement*."""
    return frozenset(table("en/words/cues")[NOUNS]["documents"].split())
