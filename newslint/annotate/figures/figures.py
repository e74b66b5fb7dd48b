"""Running text -> figures: numbers with what they number.

Currencies, percentages, units of time and measure, ages and years; plain counts; and words that leave a figure open
(*about*, *at least*, *up to*).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import inf
from typing import Literal

from newslint.annotate.figures.numbers import Number, beginnings, read_number, words_around
from newslint.annotate.figures.units import FigureKind, currencies, joined_unit, signs, unit_behind, unit_words
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import tokens
from newslint.annotate.times.dates import month_places
from newslint.document import Document, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span

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
# What stands right before a number that has a bound.
LAST_OF_BOUNDS = frozenset((*BOUNDS, *(last for _, last in LONG_BOUNDS)))
# "at the age of 54", "dies at 54".
LEADING_TO_AGE, AT_AGE = frozenset("aged age of at".split()), frozenset("age dies died".split())
FIRST_YEAR, LAST_YEAR = 1500, 2150
JOINING = frozenset((":", "/", "–", "-", "°"))
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


@annotation
def figures(document: Document) -> tuple[Figure, ...]:
    """Every number of the draft that has a value, in order."""
    found: list[Figure] = []
    words, drafted = words_around(document), tokens(document)
    months = _beside_months(document)
    end = 0
    for at in beginnings(document):
        number = read_number(words, at) if at >= end else None
        if number is not None:
            found.append(_figure(document.text, words, drafted, months, at, number))
            end = found[-1].last
    return tuple(found)


def _beside_months(document: Document) -> tuple[AbstractSet[int], AbstractSet[int]]:
    """The words right behind a month, where a day may begin, and those before one, where a day may have ended."""
    words, months = words_around(document), month_places(document)
    behind = {at + 2 if words[at + 1] == "." else at + 1 for at in months}
    return behind, {at - 1 for at in months if words[at - 1] == "of"}.union(months)


def figures_of(document: Document, kind: FigureKind) -> Sequence[Figure]:
    """The figures of one kind, in order."""
    return _by_kind(document).get(kind, ())


@annotation
def _by_kind(document: Document) -> Mapping[FigureKind, list[Figure]]:
    found: dict[FigureKind, list[Figure]] = {}
    for figure in figures(document):
        found.setdefault(figure.kind, []).append(figure)
    return found


def figures_in(document: Document, span: Span) -> tuple[Figure, ...]:
    """The figures that begin inside a span."""
    starts = _starts(document)
    return figures(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@annotation
def _starts(document: Document) -> list[int]:
    return [figure.span.start for figure in figures(document)]


def around(document: Document, span: Span) -> Span:
    """The sentence that a span begins in, as far as it is near."""
    sentence = sentence_at(document, span.start).span
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


def _figure(
    text: str,
    words: Sequence[str],
    drafted: Sequence[Token],
    months: tuple[AbstractSet[int], AbstractSet[int]],
    at: int,
    number: Number,
) -> Figure:
    """What a number that begins at a word numbers; ``months`` are the places beside those that the draft names."""
    value, high, step, rest, length = number
    first, last = at, at + length
    is_day = at in months[0] or last in months[1]
    kind: FigureKind = "count"
    unit = ""
    bound: Bound = ""
    if words[at - 1] in signs():
        first -= 1
        kind, unit = "money", currencies()[words[first]]
    elif rest:
        kind, unit = joined_unit(rest)
        if kind == "ordinal" and is_day:
            kind = "other"
    elif words[last] in unit_words():
        kind, unit, last = unit_behind(words, last)
    lead = first - 1
    if words[lead] in LAST_OF_BOUNDS:
        bound, length = _bound(words, first)
        lead -= length
    start, end = drafted[first].start, drafted[last - 1].end
    if kind == "count":
        if FIRST_YEAR <= value <= LAST_YEAR and words[at].isdigit():
            kind = "year"
        elif words[lead] in LEADING_TO_AGE and _is_after_age(words, lead):
            kind, unit = "age", "year"
        elif is_day or _is_code(text, start, end):
            kind = "other"
    return Figure._make((Span._make((start, end)), value, high, step, kind, unit, bound, first, last))


def _bound(words: Sequence[str], first: int) -> tuple[Bound, int]:
    """The bound that a number has, and how many words say so."""
    before = words[first - 1]
    if long := LONG_BOUNDS.get((words[first - 2], before)):
        return long, 2
    return (BOUNDS[before], 1) if before in BOUNDS else ("", 0)


def _is_after_age(words: Sequence[str], at: int) -> bool:
    """*aged* 54, *at the age of* 54, *dies at* 54: by the last word before."""
    return words[at] in ("aged", "age") or words[at - 1] in AT_AGE


def _is_code(text: str, start: int, end: int) -> bool:
    """Scores, times, sections: a number that a colon, a slash or a dash joins to something."""
    joined_before = start > 0 and text[start - 1] in "#:/-–._"
    return joined_before or (text[end : end + 1] in JOINING and text[end + 1 : end + 2].isalnum())
