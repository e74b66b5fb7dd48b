"""What numbers number, by the words beside or joined to them: money, percentages, spans of time, measures, ages."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Literal

from newslint.knowledge import table

FigureKind = Literal["count", "money", "percent", "points", "duration", "measure", "age", "year", "ordinal", "other"]
# What can be divided and added up.
AMOUNTS: frozenset[FigureKind] = frozenset(("count", "money", "measure"))
# Behind an hour.
CLOCK = frozenset(("a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "o’clock"))
ORDINAL_ENDINGS = frozenset("st nd rd th".split())


@functools.cache
def currencies() -> Mapping[str, str]:
    found: Mapping[str, str] = table("en/words/numbers")["currencies"]
    return found


@functools.cache
def units() -> Mapping[str, tuple[FigureKind, str]]:
    """Form of a unit -> (kind, unit)."""
    found: dict[str, tuple[FigureKind, str]] = {}
    kinds: tuple[tuple[str, FigureKind], ...] = (("durations", "duration"), ("measures", "measure"))
    for group, kind in kinds:
        for unit, forms in table("en/words/numbers")[group].items():
            found.update((form, (kind, unit)) for form in forms.split())
    return found


@functools.cache
def signs() -> frozenset[str]:
    """The currencies that stand before their number."""
    return frozenset(currency for currency in currencies() if not currency[0].isalnum())


@functools.cache
def unit_words() -> frozenset[str]:
    return frozenset(("%", "percent", "pct", "per", "percentage", "points", *CLOCK, *currencies(), *units()))


def unit_behind(words: Sequence[str], at: int) -> tuple[FigureKind, str, int]:
    """What the words at an index make of the number before them, and the index behind them."""
    word = words[at]
    if word in ("%", "percent", "pct"):
        return "percent", "", at + 1
    if word == "per":
        return ("percent", "", at + 2) if words[at + 1] == "cent" else ("count", "", at)
    if word == "points":
        return "points", "", at + 1
    if word == "percentage":
        return ("points", "", at + 2) if words[at + 1].startswith("point") else ("count", "", at)
    if word in CLOCK:
        return "other", "", at + 1
    if word in currencies():
        return "money", currencies()[word], at + 1
    kind, unit = units()[word]
    if unit == "year" and words[at + 1] == "old":
        return "age", unit, at + 2
    if unit == "year" and words[at + 1 : at + 3] == ["of", "age"]:
        return "age", unit, at + 3
    return kind, unit, at + 1


def joined_unit(rest: str) -> tuple[FigureKind, str]:
    """What is joined to digits: *64-year-old*, *10-month*, *40km*, *400-euro*, *116th*; times of day are no amounts."""
    unit, _, old = rest.partition("-")
    if unit in currencies() and unit not in ("pound", "rand"):
        return "money", currencies()[unit]
    if unit == "year" and old.startswith("old"):
        return "age", "year"
    return ("ordinal", "") if unit in ORDINAL_ENDINGS else units().get(unit, ("other", ""))
