"""Changes that are summed up behind a comma: *get £12.50 and want £13.75, a rise of 10 per cent*; *£52m, which would
rise to £61m with bonuses, a difference of £9m*.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.annotate.figures.figures import BOUNDS, Figure, around, figures_in
from newslint.annotate.figures.fractions import fraction_at
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.units import AMOUNTS
from newslint.annotate.sums.changes import directions, with_unit_of
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span

OPENS = frozenset((",", "(", "–", "—"))
ARTICLES = frozenset(("a", "an"))
# Words that sum up without a direction.
DIFFERENCES = frozenset("difference gap change margin majority lead advantage deficit".split())
# One of these between the two amounts says that the second one follows the first, or came before it.
FOLLOWS = frozenset("to now today want wants wanted offers offered asks asked demands demanded".split())
PRECEDES = frozenset("from against compared than rather".split())


class SummedUp(NamedTuple):
    """``word`` is the token that sums up, ``direction`` 1 for up, -1 for down and 0 for either.

    ``told`` is a percentage or an amount.
    """

    old: Figure
    new: Figure
    word: Token
    direction: int
    told: Figure


@functools.cache
def _nouns() -> Mapping[str, int]:
    return {**directions(), **dict.fromkeys(DIFFERENCES, 0)}


@annotation
def summed_up(document: Document) -> tuple[SummedUp, ...]:
    """Every change that is told with both its amounts and summed up behind them, in order."""
    words = words_around(document)
    found = (_told(document, at) for at in positions(document, ("of",)) if words[at - 1] in _nouns())
    return tuple(told for told in found if told is not None)


def _told(document: Document, of: int) -> SummedUp | None:
    words = words_around(document)
    article = next((at for at in (of - 2, of - 3) if words[at] in ARTICLES), None)
    if article is None or words[article - 1] not in OPENS:
        return None
    told = _figure(document, of + 1)
    sentence = around(document, tokens(document)[of].span)
    before = figures_in(document, Span(sentence.start, tokens(document)[article - 1].start))
    amounts = [figure for figure in before if figure.kind in AMOUNTS and figure.value == figure.high]
    if told is None or len(amounts) != 2 or len(before) != 2:
        return None
    between = words[amounts[0].last : amounts[1].first]
    if FOLLOWS.isdisjoint(between):
        amounts.reverse()
        if PRECEDES.isdisjoint(between):
            return None
    old, new = with_unit_of(document, *amounts), amounts[1]
    if (old.kind, old.unit) != (new.kind, new.unit) or not old.value:
        return None
    if told.kind != "percent" and (told.kind, told.unit) != (new.kind, new.unit):
        return None
    return SummedUp(old, new, tokens(document)[of - 1], _nouns()[words[of - 1]], told)


def _figure(document: Document, at: int) -> Figure | None:
    """The figure or the fraction behind *of*, bounds passed over."""
    words = words_around(document)
    while words[at] in BOUNDS:
        at += 1
    found = next((figure for figure in figures_in(document, tokens(document)[at].span) if figure.first == at), None)
    return found or fraction_at(document, at)
