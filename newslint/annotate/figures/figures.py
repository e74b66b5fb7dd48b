"""Running text -> figures: numbers with what they number.

Currencies, percentages, units of time and measure, ages and years; plain counts; and words that leave a figure open
(*about*, *at least*, *up to*).
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Mapping
from math import inf
from typing import Literal, NamedTuple

from newslint.annotate.figures.dates import month_forms
from newslint.annotate.figures.numbers import cardinals, read_number, word_at
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import odd_words, positions, tokens
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

FigureKind = Literal["count", "money", "percent", "points", "duration", "measure", "age", "year", "ordinal", "other"]
Bound = Literal["", "about", "over", "under"]

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
    ("many", "as"): "under",
    ("up", "to"): "under",
    ("at", "most"): "under",
    ("less", "than"): "under",
    ("fewer", "than"): "under",
    ("close", "to"): "about",
    ("well", "over"): "over",
    ("just", "over"): "over",
    ("just", "under"): "under",
}
# "at the age of 54", "dies at 54".
AT_AGE = frozenset("age dies died".split())
ORDINAL_ENDINGS = frozenset("st nd rd th".split())
FIRST_YEAR, LAST_YEAR = 1500, 2150
# A sentence is read this far, in characters, on both sides of a figure; longer ones are lists.
REACH = 300


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
    begins = {word for word in odd_words(document) if word[0].isdigit() or word.partition("-")[0] in numeric}
    begins.update(numeric, ("dozen", "half"))
    end = 0
    for position in positions(document, begins):
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


def around(document: Document, span: Span) -> Span:
    """The sentence that a span begins in, as far as it is near."""
    sentence = sentences(document)[sentence_number(document, span.start)].span
    return Span(max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH))


def agree(one: Figure, other: Figure) -> bool:
    """Can both be the same amount, by their rounding and by words such as *about* and *at least*?"""
    low, high = _limits(one)
    other_low, other_high = _limits(other)
    return low <= other_high and other_low <= high


def _limits(figure: Figure) -> tuple[float, float]:
    # A little less than half a step: £3.1m and £3.2m are two amounts.
    low, high = figure.value - 0.49 * figure.step, figure.high + 0.49 * figure.step
    if figure.kind == "count" and figure.step == 1:
        low, high = figure.value, figure.high
    if figure.bound == "over":
        return low, inf
    if figure.bound == "under":
        return 0, high
    return (low * 0.85, high * 1.15) if figure.bound == "about" else (low, high)


def _figure(document: Document, words: tuple[Token, ...], at: int) -> Figure | None:
    number = read_number(words, at)
    if number is None:
        return None
    first, last = at, number.last
    before, after = word_at(words, at - 1), word_at(words, last)
    kind: FigureKind = "count"
    unit = ""
    if before in currencies() and not before[0].isalnum():
        first -= 1
        kind, unit = "money", currencies()[before]
    elif number.rest:
        kind, unit = _joined_unit(number.rest)
        if kind == "ordinal" and _is_day(words, at, last):
            kind = "other"
    elif after == "%" or after in ("percent", "pct") or (after == "per" and word_at(words, last + 1) == "cent"):
        kind = "percent"
        last += 2 if after == "per" else 1
    elif after in ("percentage", "points") and word_at(words, last + (after != "points")).startswith("point"):
        kind = "points"
        last += 2 if after == "percentage" else 1
    elif after in currencies():
        kind, unit = "money", currencies()[after]
        last += 1
    elif after in units():
        kind, unit = units()[after]
        last += 1
        if unit == "year" and word_at(words, last) == "old":
            kind = "age"
            last += 1
        elif unit == "year" and (word_at(words, last), word_at(words, last + 1)) == ("of", "age"):
            kind = "age"
            last += 2
    elif FIRST_YEAR <= number.value <= LAST_YEAR and words[at].text.isdigit():
        kind = "year"
    elif _is_after_age(words, at - _bound(words, at)[1]):
        kind, unit = "age", "year"
    elif _is_day(words, at, last) or _is_code(document, words, at, last):
        kind = "other"
    return Figure(
        Span(words[first].start, words[last - 1].end),
        number.value,
        number.high,
        number.step,
        kind,
        unit,
        _bound(words, first)[0],
        first,
        last,
    )


def _bound(words: tuple[Token, ...], first: int) -> tuple[Bound, int]:
    """The bound that a number has, and how many words say so."""
    before = word_at(words, first - 1)
    if long := LONG_BOUNDS.get((word_at(words, first - 2), before)):
        return long, 2
    return (BOUNDS[before], 1) if before in BOUNDS else ("", 0)


def _is_after_age(words: tuple[Token, ...], at: int) -> bool:
    """*aged 54*, *at the age of 54*, *dies at 54*."""
    before = word_at(words, at - 1)
    return before in ("aged", "age") or (before in ("of", "at") and word_at(words, at - 2) in AT_AGE)


def _joined_unit(rest: str) -> tuple[FigureKind, str]:
    """What is joined to digits: *64-year-old*, *10-month*, *40km*, *116th*; times of day are no amounts."""
    unit, _, old = rest.partition("-")
    if unit == "year" and old.startswith("old"):
        return "age", "year"
    return ("ordinal", "") if unit in ORDINAL_ENDINGS else units().get(unit, ("other", ""))


def _is_day(words: tuple[Token, ...], at: int, last: int) -> bool:
    """The day of a date: next to a month."""
    before = at - 2 if word_at(words, at - 1) == "." else at - 1
    behind = last + 1 if word_at(words, last) == "of" else last
    nearby = (words[index].text for index in (before, behind) if 0 <= index < len(words))
    return any(word[0].isupper() and word.lower() in month_forms() for word in nearby)


def _is_code(document: Document, words: tuple[Token, ...], at: int, last: int) -> bool:
    """Scores, times, sections: a number that a colon, a slash or a dash joins to something."""
    text = document.text
    start, end = words[at].start, words[last - 1].end
    joined_before = start > 0 and text[start - 1] in "#:/-–._"
    return joined_before or (text[end : end + 1] in (":", "/", "–", "-", "°") and text[end + 1 : end + 2].isalnum())
