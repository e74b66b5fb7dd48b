"""Running text -> figures: numbers with what they number.

Digits and number words, with multipliers (*31.6m*, *two hundred and five thousand*), ranges, bounds (*at least*),
currencies, percentages, units of time and measure. A plain count carries the words that follow it.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping
from math import inf
from typing import Literal, NamedTuple

from newslint.annotate.dates import month_forms
from newslint.annotate.tokens import positions, tokens, word_index
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

FigureKind = Literal["count", "money", "percent", "points", "duration", "measure", "age", "year", "other"]
Bound = Literal["", "about", "over", "under"]

DIGITS = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?:-?(?P<rest>[a-z][\w-]*))?\Z")
RANGE = re.compile(r"(\d+)-(\d+)\Z")
BOUNDS: Mapping[str, Bound] = {
    "about": "about",
    "around": "about",
    "roughly": "about",
    "approximately": "about",
    "some": "about",
    "estimated": "about",
    "almost": "under",
    "nearly": "under",
    "under": "under",
    "below": "under",
    "over": "over",
    "above": "over",
    "exceeding": "over",
}
# Two words: "more than", "at least", "up to" ...
LONG_BOUNDS: Mapping[tuple[str, str], Bound] = {
    ("more", "than"): "over",
    ("at", "least"): "over",
    ("greater", "than"): "over",
    ("as", "many"): "under",
    ("up", "to"): "under",
    ("at", "most"): "under",
    ("less", "than"): "under",
    ("fewer", "than"): "under",
    ("close", "to"): "about",
    ("well", "over"): "over",
    ("just", "over"): "over",
    ("just", "under"): "under",
}
FIRST_YEAR, LAST_YEAR = 1500, 2150
# From here on zeros at the end of a number are taken as rounding: 40,000 can be 39,800.
ROUND = 1000


class Figure(NamedTuple):
    """A number in the draft.

    span    its words, with currency sign and unit, without a bound
    value   of a range the lower end, ``high`` the upper one; both the same otherwise
    step    the last place that is given: 0.1m for 31.6m
    unit    what it is counted in, in one form (*pound*, *km*); empty for plain counts
    first   index of its first token, ``last`` the index behind its last one
    """

    span: Span
    value: float
    high: float
    step: float
    kind: FigureKind
    unit: str
    bound: Bound
    first: int
    last: int


class _Number(NamedTuple):
    value: float
    high: float
    step: float
    rest: str
    last: int


@functools.cache
def cardinals() -> Mapping[str, int]:
    found: Mapping[str, int] = table("en/words/numbers")["cardinals"]
    return found


@functools.cache
def scales() -> Mapping[str, float]:
    found: Mapping[str, float] = table("en/words/numbers")["scales"]
    return found


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


@annotation
def figures(document: Document) -> tuple[Figure, ...]:
    """Every number of the draft that has a value, in order."""
    found: list[Figure] = []
    words = tokens(document)
    numeric = cardinals()
    begins = {word for word in word_index(document) if word[0].isdigit() or word.partition("-")[0] in numeric}
    begins.update(("dozen", "half"))
    end = 0
    for position in positions(document, frozenset(begins)):
        if position >= end:
            figure = _figure(document, words, position)
            if figure is not None:
                found.append(figure)
                end = figure.last
    return tuple(found)


def figures_in(document: Document, span: Span) -> tuple[Figure, ...]:
    """The figures that begin inside a span."""
    starts = _starts(document)
    return figures(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@annotation
def _starts(document: Document) -> list[int]:
    return [figure.span.start for figure in figures(document)]


def agree(one: Figure, other: Figure) -> bool:
    """Can both be the same amount, by their rounding and by words such as *about* and *at least*?"""
    low, high = _limits(one)
    other_low, other_high = _limits(other)
    return low <= other_high and other_low <= high


def _limits(figure: Figure) -> tuple[float, float]:
    low, high = figure.value - figure.step / 2, figure.high + figure.step / 2
    if figure.kind == "count" and figure.step == 1:
        low, high = figure.value, figure.high
    if figure.bound == "over":
        return low, inf
    if figure.bound == "under":
        return 0, high
    return (low * 0.85, high * 1.15) if figure.bound == "about" else (low, high)


def _word(words: tuple[Token, ...], at: int) -> str:
    return words[at].text.lower() if 0 <= at < len(words) else ""


def _figure(document: Document, words: tuple[Token, ...], at: int) -> Figure | None:
    number = _number(document, words, at)
    if number is None:
        return None
    first, last = at, number.last
    before, after = _word(words, at - 1), _word(words, last)
    kind: FigureKind = "count"
    unit = ""
    if before in currencies() and not before[0].isalnum():
        first -= 1
        kind, unit = "money", currencies()[before]
    elif number.rest:
        kind, unit = _joined_unit(number.rest)
    elif after == "%" or after in ("percent", "pct") or (after == "per" and _word(words, last + 1) == "cent"):
        kind = "percent"
        last += 2 if after == "per" else 1
    elif after in ("percentage", "points") and _word(words, last + (after != "points")).startswith("point"):
        kind = "points"
        last += 2 if after == "percentage" else 1
    elif after in currencies():
        kind, unit = "money", currencies()[after]
        last += 1
    elif after in units():
        kind, unit = units()[after]
        last += 1
        if unit == "year" and _word(words, last) == "old":
            kind = "age"
            last += 1
    elif number.step == 1 and FIRST_YEAR <= number.value <= LAST_YEAR and len(words[at].text) == 4:
        kind = "year"
    elif _is_day(words, at, last) or _is_code(document, words, at, last):
        kind = "other"
    bound = LONG_BOUNDS.get((_word(words, first - 2), _word(words, first - 1)), "")
    return Figure(
        Span(words[first].start, words[last - 1].end),
        number.value,
        number.high,
        number.step,
        kind,
        unit,
        bound or BOUNDS.get(_word(words, first - 1), ""),
        first,
        last,
    )


def _joined_unit(rest: str) -> tuple[FigureKind, str]:
    """What is joined to digits: *64-year-old*, *10-month*, *40km*; ordinals and times of day are no amounts."""
    unit, _, old = rest.partition("-")
    if unit == "year" and old.startswith("old"):
        return "age", "year"
    return units().get(unit, ("other", ""))


def _number(document: Document, words: tuple[Token, ...], at: int) -> _Number | None:
    text = words[at].text.lower()
    if span := RANGE.match(text):
        low, high = int(span[1]), int(span[2])
        return _Number(low, high, 1, "", at + 1) if low < high else None
    if text[0].isdigit():
        return _from_digits(document, words, at, text)
    return _from_words(words, at)


def _from_digits(document: Document, words: tuple[Token, ...], at: int, text: str) -> _Number | None:
    match = DIGITS.match(text)
    if match is None:
        return None
    decimals = match["decimals"] or ""
    value, step = float(match["number"].replace(",", "") + decimals), 10.0 ** -max(len(decimals) - 1, 0)
    rest, last = match["rest"] or "", at + 1
    scale = scales().get(rest)
    if scale is not None:
        rest = ""
    elif not rest and _word(words, last) in scales() and len(_word(words, last)) > 1:
        scale = scales()[_word(words, last)]
        last += 1
    if scale is None:
        scale = 1.0
        if value >= ROUND:
            digits = match["number"]
            step *= 10.0 ** (len(digits) - len(digits.rstrip("0,")) - digits[len(digits.rstrip("0,")) :].count(","))
    return _Number(value * scale, value * scale, step * scale, rest, last)


def _from_words(words: tuple[Token, ...], at: int) -> _Number | None:
    """*two*, *twenty-one*, *two hundred and five*, *three million*, *a dozen*, *half a million*."""
    text = _word(words, at)
    if text == "half":
        if _word(words, at + 1) == "a" and _word(words, at + 2) in ("million", "billion"):
            value = scales()[_word(words, at + 2)] / 2
            return _Number(value, value, value / 5, "", at + 3)
        return None
    if text == "dozen":
        return _Number(12, 12, 4, "", at + 1) if _word(words, at - 1) in ("a", "half-a") else None
    total, group, last, rest = 0.0, 0.0, at, ""
    while last < len(words):
        parts = _word(words, last).split("-")
        if parts[0] in cardinals():
            if last > at and not _may_follow(words, last, group, parts[0]):
                break
            group += cardinals()[parts[0]]
            if len(parts) > 1 and parts[1] in cardinals():
                group += cardinals()[parts.pop(1)]
            last += 1
            if len(parts) > 1:
                rest = "-".join(parts[1:])
                break
        elif parts[0] in scales() and len(parts[0]) > 2 and group:
            scale = scales()[parts[0]]
            if scale == 100:
                group *= 100
            else:
                total, group = total + group * scale, 0.0
            last += 1
        elif parts[0] == "dozen" and group:
            return _Number(group * 12, group * 12, 6, "", last + 1)
        elif parts[0] == "and" and _word(words, last - 1) in scales() and _word(words, last + 1) in cardinals():
            last += 1
        else:
            break
    value = total + group
    return _Number(value, value, 1.0 if value < 1000 else value / 10, rest, last) if last > at else None


def _may_follow(words: tuple[Token, ...], at: int, group: float, word: str) -> bool:
    """*hundred five*, *hundred and five*; not *two three*."""
    before = _word(words, at - 1)
    return before in scales() or before == "and" or (group % 100 >= 20 and group % 10 == 0 and cardinals()[word] < 10)


def _is_day(words: tuple[Token, ...], at: int, last: int) -> bool:
    """The day of a date: next to a month."""
    before = at - 2 if _word(words, at - 1) == "." else at - 1
    nearby = (words[index].text for index in (before, last) if 0 <= index < len(words))
    return any(word[0].isupper() and word.lower() in month_forms() for word in nearby)


def _is_code(document: Document, words: tuple[Token, ...], at: int, last: int) -> bool:
    """Scores, times, sections: a number that a colon, a slash or a dash joins to something."""
    text = document.text
    start, end = words[at].start, words[last - 1].end
    joined_before = start > 0 and text[start - 1] in "#:/-–._"
    return joined_before or (text[end : end + 1] in (":", "/", "–", "-", "°") and text[end + 1 : end + 2].isalnum())
