"""Reporting verbs: the table in ``rules/en/words/cues.toml`` by form."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newslint.knowledge import table
from newslint.record import NamedTuple

NOUNS = "nouns"
PARTICLES = "particles"
ACCORDING = "according"


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
    return {form: cue for cue, forms in _cues() if cue.strength not in WEAK | {VOICING} for form in forms}


@functools.cache
def weak_forms() -> Mapping[str, Cue]:
    """Lower-case form -> Cue, for verbs that report only with a clause or quoted words behind them."""
    return {form: cue for cue, forms in _cues() if cue.strength in WEAK for form in forms}


@functools.cache
def voicing_forms() -> frozenset[str]:
    """Lower-case forms that report only right beside quoted words: *“Stop!” cried the skipper*."""
    return frozenset().union(*(forms for cue, forms in _cues() if cue.strength == VOICING))


@functools.cache
def saying_forms() -> frozenset[str]:
    """Every form that can be a cue, with or without conditions."""
    return frozenset(particles()).union(*(forms for _, forms in _cues()))


@functools.cache
def particles() -> Mapping[str, str]:
    """Lower-case form -> the word behind it that makes it a cue: pointed, out."""
    return {form: word for word, forms in table("en/words/cues")[PARTICLES].items() for form in forms.split()}


@functools.cache
def telling_forms() -> frozenset[str]:
    """Lower-case forms of verbs that tell or send somebody something: *emailed members*."""
    return addressed_forms().union(*(forms for cue, forms in _cues() if cue.strength == TELLING))


@functools.cache
def addressed_forms() -> frozenset[str]:
    """Lower-case forms of verbs that are followed by the one who is told: *Okafor told the BBC*."""
    return frozenset().union(*(forms for cue, forms in _cues() if cue.verb in ADDRESSED))


@functools.cache
def _cues() -> Sequence[tuple[Cue, Sequence[str]]]:
    """Every verb with its forms."""
    groups = ((group, verbs) for group, verbs in table("en/words/cues").items() if group not in (NOUNS, PARTICLES))
    return [(Cue(verb, group), forms.split()) for group, verbs in groups for verb, forms in verbs.items()]


@functools.cache
def cue_nouns() -> frozenset[str]:
    """Nouns for what somebody says (*statement*) and for what it stands in (*letter*), with their plurals."""
    return frozenset(noun for group in table("en/words/cues")[NOUNS].values() for noun in group.split()) - (
        evidence() - documents()
    )


@functools.cache
def announcing_words() -> frozenset[str]:
    """The words, in lower case, that have a source beside them without a verb: *her claim that*, *according to*."""
    return cue_nouns() | {ACCORDING}


@functools.cache
def telling_of_speech() -> frozenset[str]:
    """Every word, in lower case, that may be a cue: where none stands, nobody is said to say anything."""
    return saying_forms() | announcing_words()


@functools.cache
def evidence() -> frozenset[str]:
    """Nouns for what shows something: *poll*, *study*."""
    return frozenset(table("en/words/cues")[NOUNS]["evidence"].split())


@functools.cache
def documents() -> frozenset[str]:
    """The nouns among them that somebody sends or gives out: *letter*, *statement*."""
    return frozenset(table("en/words/cues")[NOUNS]["documents"].split())
