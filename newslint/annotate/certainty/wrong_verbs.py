"""The verbs of wrongs, in their forms, and what makes a wrong of each: ``rules/en/words/wrongdoing.toml``."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex

WRONGDOING = "en/words/wrongdoing"
# What doubles its last letter: *plan*, *planned*; and behind what letters an s makes a syllable: *hushes*.
DOUBLED = regex(r"[^aeiou]*[aeiou][bdgmnpr]")
HISSING = ("s", "x", "z", "ch", "sh")


class Sense(NamedTuple):
    """What makes a wrong of some verbs: one of the objects behind it, of two words if they are joined by a line."""

    objects: frozenset[str]
    money: bool


@functools.cache
def senses() -> Mapping[str, Sense]:
    """The kinds of wrongs that a verb and its object make."""
    tables = {kind: own for kind, own in table(WRONGDOING).items() if {"verbs", "objects"} <= own.keys()}
    del tables["purposes"]
    return {kind: Sense(frozenset(own["objects"].split()), bool(own.get("money"))) for kind, own in tables.items()}


@functools.cache
def verbs_of_wrongs() -> Mapping[str, list[tuple[str, str]]]:
    """Form of a verb -> its particle and its sense."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in senses():
        for particle, form in _listed(kind):
            found.setdefault(form, []).append((particle, kind))
    return found


@functools.cache
def running_verbs() -> frozenset[str]:
    """The forms of the verbs for keeping something going: *send out*, *keep*."""
    return frozenset(form for _, form in _listed("running"))


def _listed(kind: str) -> Iterator[tuple[str, str]]:
    """The forms of the verbs of a kind, each with the particle that follows: *leave_off/left_off* -> off, left."""
    for verb in table(WRONGDOING)[kind]["verbs"].split():
        base, *irregular = [form.partition("_")[0] for form in verb.split("/")]
        particle = verb.partition("/")[0].partition("_")[2]
        for form in _forms(base, *irregular):
            yield particle, form


def _forms(base: str, *irregular: str) -> tuple[str, ...]:
    """The forms that tell of a deed: *hides*, *hid*, *hidden*, *hiding*; not the base form, which may only be meant."""
    stem = f"{base}{base[-1]}" if DOUBLED.fullmatch(base) else base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeou":
        past, present = f"{base[:-1]}ied", f"{base[:-1]}ies"
    else:
        past, present = f"{stem}ed", f"{base}es" if base.endswith(HISSING) else f"{base}s"
    return (*(irregular or (past,)), f"{stem}ing", present)
