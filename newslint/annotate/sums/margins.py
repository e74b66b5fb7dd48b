"""Leads, margins and gaps, with the two amounts between which they lie.

*41,200 votes to 39,800, a majority of 1,400*; *12,400 tonnes against 11,900. The gap of 500 tonnes ...*.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.annotate.figures.beside import by_first, by_last
from newslint.annotate.figures.figures import BOUNDS, LONG_BOUNDS, Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

CUES = frozenset("margin majority gap lead difference plurality advantage ahead clear edge".split())
# Led Wolf *by* 1,400 votes.
BEATING = frozenset("led leads leading beat beats beating defeated defeating edged won wins".split())
BY = 6
# Between a cue and its number: a margin *of just* 1,400, the gap*, at* 1,400; 1,400 *votes* ahead, a 1,400-*vote* lead.
LEADING = frozenset("of was is by at only just to a the came comes now merely exactly , – — ( :".split()).union(
    BOUNDS, (word for pair in LONG_BOUNDS for word in pair)
)
FIRST, REACH = 5, 3
# A lead that was another one, or that may change.
OTHER = frozenset("previous previously earlier last wider widened narrowed narrowing cut reduced from half".split())
MOST = 3
# The lead and the difference are the same thing told twice.
NEAR = 2.0


class Margin(NamedTuple):
    told: Figure
    more: Figure
    less: Figure

    @property
    def value(self) -> float:
        return self.more.value - self.less.value

    @property
    def fits(self) -> bool:
        slack = sum(0.51 * figure.step for figure in self if figure.step != 1 or figure.kind == "percent")
        if self.told.bound:
            slack += 0.15 * self.told.value
        if self.told.bound == "over":
            return self.value + slack >= self.told.value
        return abs(self.value - self.told.value) <= slack


@annotation
def margins(document: Document) -> tuple[Margin, ...]:
    """Every margin that no two of the amounts beside it bear out, in order."""
    found: dict[Figure, Margin] = {}
    for at in positions(document, CUES | BEATING):
        told = _told(document, at)
        if told is not None and told.value == told.high > 0 and told not in found:
            margin = _between(document, told)
            if margin is not None:
                found[told] = margin
    return tuple(sorted(found.values(), key=lambda margin: margin.told.span))


def _told(document: Document, at: int) -> Figure | None:
    """The number of a lead: *a lead of 1,400 votes*, *the gap, 1,400 votes*, *1,400 votes ahead*, *led by 1,400*."""
    words, first, last = words_around(document), by_first(document), by_last(document)
    if words[at] in BEATING:
        by = next((by for by in range(at + 1, at + BY) if words[by] == "by"), None)
        return first.get(by + 1 + (words[by + 1] in BOUNDS)) if by else None
    for begin in range(at + 1, at + 1 + FIRST):
        if begin in first:
            return first[begin] if words[at] not in ("ahead", "clear") else None
        if words[begin] not in LEADING:
            break
    for end in range(at, at - REACH, -1):
        if end in last:
            joined = words[end - 1].endswith(("-vote", "-seat"))
            return last[end]._replace(kind="count", unit="") if joined else last[end]
        if not words[end - 1].isalpha() or words[end - 1] in LEADING:
            break
    return None


def _between(document: Document, told: Figure) -> Margin | None:
    """The nearest pair of its kind before it in its sentence, or else in the one before or behind."""
    number = sentence_number(document, told.span.start)
    all_told, words = sentences(document), words_around(document)
    for near in (number, number - 1, number + 1):
        if not 0 <= near < len(all_told) or all_told[near].paragraph != all_told[number].paragraph:
            continue
        amounts = list(_amounts(document, told, all_told[near].span))
        if len(amounts) < 2:
            if amounts:
                return None
            continue
        if len(amounts) > MOST:
            return None
        begin, end = min(told.first, amounts[0].first), max(told.last, amounts[-1].last)
        if not OTHER.isdisjoint(words[max(0, begin - 2) : end]):
            return None
        pairs = [Margin(told, *sorted(pair, key=lambda one: -one.value)) for pair in combinations(amounts, 2)]
        if any(pair.fits for pair in pairs):
            return None
        return next((pair for pair in pairs if 1 / NEAR <= pair.value / told.value <= NEAR), None)
    return None


def _amounts(document: Document, told: Figure, span: Span) -> Iterator[Figure]:
    words = words_around(document)
    kind = "percent" if told.kind == "points" else told.kind
    for figure in figures_in(document, span):
        same = figure.kind == kind and figure.unit == told.unit and figure != told
        if same and figure.value == figure.high > told.value and not figure.bound and words[figure.last] != "points":
            yield figure
