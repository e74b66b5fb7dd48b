"""Multiples, with the two amounts that they compare.

*2,675, up from 535, a fivefold rise*; *900 boats, four times as many as the 225 of 2019*; *£240,000, twice what he
paid*.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.annotate.figures.figures import Figure, figures_in
from newslint.annotate.figures.numbers import cardinals, words_around
from newslint.annotate.sums.changes import factors, with_unit_of
from newslint.annotate.sums.summed_up import FOLLOWS, PRECEDES
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

TIMES = "times"
# 20-fold, 100-fold.
LARGEST = 101
TWICE: Mapping[str, float] = {"twice": 2, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
# Four times *as many*, four times *the* 225; she won it four times.
COMPARING = frozenset("as the what that its their his her those more higher larger bigger greater".split())
# Twice as *fast* is no amount.
AS = frozenset("many much big large high long great heavy expensive wide deep tall".split())
MORE = frozenset("more higher larger bigger greater".split())
KINDS = frozenset(("count", "money", "measure", "percent", "duration"))
ROUGHLY = frozenset("almost nearly roughly about around some approximately virtually".split())
# How far amounts may be from the word for it.
LEAST, MOST = 0.88, 1.14
# Amounts further off than this are not the two that are compared.
FAR = 2.6


class Multiple(NamedTuple):
    """``span`` holds the words, *least* and *most* are how many times as much they can mean."""

    span: Span
    least: float
    most: float
    small: Figure
    large: Figure

    @property
    def ratio(self) -> float:
        return self.large.value / self.small.value


@functools.cache
def _folds() -> Mapping[str, float]:
    """*threefold*, *three-fold*, *20-fold* -> how many times."""
    numbers = {**cardinals(), **{f"{number}": number for number in range(2, LARGEST)}}
    return {f"{word}{link}fold": float(number) for word, number in numbers.items() for link in ("", "-")}


@functools.cache
def _cues() -> frozenset[str]:
    return frozenset((TIMES, *TWICE, *factors(), *_folds()))


@annotation
def multiples(document: Document) -> tuple[Multiple, ...]:
    """Every multiple that stands with its two amounts in a sentence, in order."""
    found = (_multiple(document, at) for at in positions(document, _cues()))
    return tuple(multiple for multiple in found if multiple is not None)


def _multiple(document: Document, at: int) -> Multiple | None:
    words = words_around(document)
    first, factor = _factor(words, at)
    if factor <= 1:
        return None
    drafted = tokens(document)
    span = Span(drafted[first].start, drafted[at].end)
    pair = _pair(document, span)
    if pair is None:
        return None
    small, large = sorted(pair, key=lambda figure: figure.value)
    least, most = factor * LEAST, factor * MOST
    if words[first - 1] in ("than", "over"):
        least, most = factor * 0.98, max(factor + 1, factor * 1.5)
    elif words[first - 1] in ROUGHLY:
        least = factor * 0.75
    if words[at + 1] in MORE:
        most = max(most, (factor + 1) * MOST)
    ratio = large.value / small.value if small.value else 0
    if any(figure.bound for figure in pair):
        least, most = least * 0.85, most * 1.15
    return Multiple(span, least, most, small, large) if factor / FAR <= ratio <= factor * FAR else None


def _factor(words: list[str], at: int) -> tuple[int, float]:
    """Where it begins, and how many times it is."""
    word = words[at]
    if word == TIMES:
        number = words[at - 1]
        value = float(number) if number.isdigit() else float(cardinals().get(number, 0))
        return at - 1, value if _compares(words, at + 1) else 0.0
    if word in TWICE:
        return at, TWICE[word] if _compares(words, at + 1) else 0.0
    return at, _folds().get(word) or factors().get(word, 0.0)


def _compares(words: list[str], at: int) -> bool:
    return words[at] in COMPARING and (words[at] != "as" or words[at + 1] in AS)


def _pair(document: Document, span: Span) -> tuple[Figure, Figure] | None:
    """The only two amounts of one kind in its sentence, one of which follows the other; or the only two at all."""
    words = words_around(document)
    told = [
        figure
        for figure in figures_in(document, sentence_at(document, span.start).span)
        if figure.kind in KINDS and figure.value == figure.high > 0 and not span.start <= figure.span.start < span.end
        if words[figure.first] != "one" and words[figure.last] != TIMES and words[figure.last] != "-"
    ]
    if len(told) < 2 or len(told) > 4:
        return None
    if len(told) == 2 and words[told[1].first - 1] == "to" and words[told[0].first - 1] == "from":
        told = [with_unit_of(document, told[0], told[1]), with_unit_of(document, told[1], told[0])]
    kinds = [(figure.kind, figure.unit) for figure in told]
    pairs = [
        (one, other)
        for one, other, kind, of_other in zip(told, told[1:], kinds, kinds[1:], strict=False)
        if kind == of_other and kinds.count(kind) == 2
    ]
    if len(pairs) != 1:
        return None
    between = words[pairs[0][0].last : pairs[0][1].first]
    linked = not FOLLOWS.isdisjoint(between) or not PRECEDES.isdisjoint(between)
    across = pairs[0][0].span.start < span.start < pairs[0][1].span.start
    return pairs[0] if linked or across or len(told) == 2 else None
