"""Totals, with the amounts that they are the totals of.

*6,200 in Linz, 2,150 in Graz and 800 in Wels, for a total of 9,150*; *£40m for roads and £25m for schools, £65m in
all*; *Linz gives £40m and Graz £25m. Altogether they give £65m*.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from newslint.annotate.figures.beside import by_first, by_last
from newslint.annotate.figures.figures import BOUNDS, LONG_BOUNDS, Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.sums.counted_lists import is_bare
from newslint.annotate.text.sentences import sentence_at, sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

SUMMING = frozenset("total totals totaled totalled totaling totalling sum".split())
# In *total*, in *all*, *altogether*, all *told*.
CLOSING = frozenset("total all altogether told combined together".split())
CUES = SUMMING | CLOSING
# Between a total and its number: the total *came to* 12.
LEADING = frozenset(
    "of is was are were came comes to at now thus reached makes made a the for combined grand".split()
).union(BOUNDS, (word for pair in LONG_BOUNDS for word in pair))
STOPS = frozenset(". , ; : ) – — and".split())
# Behind these a total is of more than what the sentence tells.
RUNNING = frozenset(
    "bringing brings brought taking takes took raising raises raised out far worldwide nationwide".split()
)
# Between parts these words make one of them something else.
FOREIGN = frozenset("including per each average than compared previous out".split())
# In so many characters a sentence is begun: *In all,*; before these an amount leaves its unit to the next one.
OPENING = 24
LISTING = frozenset((",", "and"))
# What totals count behind their number: 31 *seats in* all.
REACH = 4
MOST = 8
# The parts and the total are the same things told twice: their sum comes near it.
NEAR = 1.5


class Total(NamedTuple):
    total: Figure
    parts: tuple[Figure, ...]

    @property
    def sum(self) -> float:
        return sum(part.value for part in self.parts)

    @property
    def fits(self) -> bool:
        """Is it the sum of all parts, or of some of them, as exact as all are given?"""
        return any(
            self._is_sum(some) for count in range(2, len(self.parts) + 1) for some in combinations(self.parts, count)
        )

    def _is_sum(self, parts: Sequence[Figure]) -> bool:
        told, bound = (self.total, *parts), self.total.bound
        slack = sum(0.51 * figure.step for figure in told if figure.step != 1)
        if bound in ("over", "under"):
            slack += sum(0.02 * part.value for part in parts if part.bound)
            over = sum(part.value for part in parts) - self.total.value
            return -slack - 0.15 * self.total.value <= over <= slack if bound == "under" else over >= -slack
        slack += sum(0.15 * figure.value for figure in told if figure.bound)
        return abs(sum(part.value for part in parts) - self.total.value) <= slack


@annotation
def totals(document: Document) -> tuple[Total, ...]:
    """Every total that is told as one behind its parts, in order."""
    found: dict[Figure, Total] = {}
    for at in positions(document, CUES):
        total = _total_at(document, at)
        if total is not None and total not in found and _is_plain(total):
            parts = _parts(document, total, min(at, total.first))
            if 1 < len(parts) <= MOST and _is_near(total, parts):
                found[total] = Total(total, tuple(parts))
    return tuple(sorted(found.values(), key=lambda told: told.total.span))


def _total_at(document: Document, at: int) -> Figure | None:
    """The figure to which a word such as *total* or *altogether* belongs."""
    words, first = words_around(document), by_first(document)
    word, before = words[at], words[at - 1]
    if word in ("all", "total") and before == "in":
        closing = words[at + 1] in STOPS or at + 1 in first
    elif word == "told":
        closing = before == "all"
    else:
        closing = word in ("altogether", "combined", "together") and words[at + 1] in STOPS
    if closing and (total := _before(document, at - 1 if before in ("in", "all") else at)):
        return total
    if word in ("all", "told", "together") and not closing:
        return None
    begin = at + 1
    while begin < at + 7 and begin not in first and (words[begin] in LEADING or (closing and words[begin] == ",")):
        begin += 1
    return first.get(begin) or (_in_clause(document, at) if closing else None)


def _in_clause(document: Document, at: int) -> Figure | None:
    """*In all, the town will spend* £65m: the first figure behind a word that begins its sentence."""
    sentence = sentence_at(document, tokens(document)[at].start).span
    if tokens(document)[at].start - sentence.start > OPENING:
        return None
    return next(iter(figures_in(document, sentence)), None)


def _before(document: Document, at: int) -> Figure | None:
    """The figure that ends a few words before, with no comma between: 31 *seats* in all."""
    words, last = words_around(document), by_last(document)
    for end in range(at, at - REACH, -1):
        if end in last:
            return last[end]
        if words[end - 1] in STOPS and (end != at or words[end - 1] != ","):
            return None
    return None


def _parts(document: Document, total: Figure, cue: int) -> list[Figure]:
    """The amounts of its kind before it, in its sentence or, where the total begins it, in the one before that."""
    number = sentence_number(document, total.span.start)
    told = sentences(document)
    begin = told[number].span.start
    words = words_around(document)
    parts = _alike(document, total, Span(begin, total.span.start))
    first = tokens(document)[cue].start
    if not parts and number and told[number - 1].paragraph == told[number].paragraph and first - begin < OPENING:
        begin, first = told[number - 1].span.start, told[number - 1].span.end
        parts = _alike(document, total, told[number - 1].span)
    if not parts:
        return []
    between = words[parts[0].first : total.first - (2 if total.bound else 0)]
    return parts if RUNNING.isdisjoint(between) and FOREIGN.isdisjoint(between) else []


def _alike(document: Document, total: Figure, span: Span) -> list[Figure]:
    """The figures of a span that count what the total counts, or leave it to another one: *400 acres and 200*."""
    words = words_around(document)
    found: list[Figure] = []
    for figure in figures_in(document, span):
        same = (figure.kind, figure.unit) == (total.kind, total.unit)
        left_out = figure.kind == "count" and is_bare(document, figure) and figure.value > 1
        if not found and words[figure.last] not in LISTING:
            left_out = False
        if (same or left_out) and _is_plain(figure) and words[figure.first - 1] not in ("all", "both"):
            found.append(figure if same else figure._replace(kind=total.kind, unit=total.unit))
    return found


def _is_plain(figure: Figure) -> bool:
    return figure.value == figure.high > 0 and figure.kind not in ("year", "ordinal", "other", "age")


def _is_near(total: Figure, parts: list[Figure]) -> bool:
    whole = sum(part.value for part in parts)
    return all(part.value < total.value for part in parts) and 1 / NEAR <= whole / total.value <= NEAR
