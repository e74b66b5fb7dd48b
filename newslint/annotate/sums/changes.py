"""Changes told with the figure before and the figure after: *rose from £40m to £50m*, *fell to 12 from 15*.

Also *£50m, up from £40m*. A scale or unit that stands only once belongs to both: *from 3 to 1.2 million*, *from 4 to 5
per cent*.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from newslint.annotate.figures.beside import by_first, by_last
from newslint.annotate.figures.figures import BOUNDS, LONG_BOUNDS, Figure, around, figures_in
from newslint.annotate.figures.numbers import ROUND, scales, words_around
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

KINDS = frozenset(("count", "money", "percent", "points", "measure", "duration", "age"))
# Words that lead to a bound: from *at least* 12.
BOUNDING = frozenset(BOUNDS).union(*LONG_BOUNDS)
# How far the figures and the word for the change stand apart, in tokens.
BETWEEN = 6
WORD = 6
# It *went* up from 12 to 15; nobody got up from 12 to 15.
BEFORE_UP = frozenset("— – - , is was are were be been went go goes gone going".split())
STOPS = frozenset('.;:!?()“”"')
ENDS = STOPS | {"to", ",", "and", "from", ""}
SCALE = regex(r"(?:\d|\b)(hundred|thousand|million|billion|trillion|k|m|mn|mln|bn|tn|trn)\b", re.IGNORECASE)


class Change(NamedTuple):
    """``word`` is the token that tells the change: *rose*.

    ``direction`` is 1 for up and -1 for down, ``factor`` 2 for *doubled*, 0 where none is given; ``amount`` is the
    figure by which it changed, if the draft gives it there.
    """

    old: Figure
    new: Figure
    word: Token
    direction: int
    factor: float
    amount: Figure | None


@functools.cache
def directions() -> Mapping[str, int]:
    """*rose* -> 1, *fell* -> -1."""
    group = table("en/words/numbers")["changes"]
    return {word: sign for key, sign in (("up", 1), ("down", -1)) for word in group[key].split()}


@functools.cache
def factors() -> Mapping[str, float]:
    """*doubled* -> 2."""
    found: Mapping[str, float] = table("en/words/numbers")["times"]
    return found


@annotation
def changes(document: Document) -> tuple[Change, ...]:
    """Every change that gives both figures, in order."""
    found = (_change(document, at) for at in positions(document, frozenset(("from",))))
    return tuple(change for change in found if change is not None)


def _change(document: Document, at: int) -> Change | None:
    """The change whose old figure follows the *from* at a token."""
    words = words_around(document)
    old = _figure_after(document, at)
    if old is None:
        return None
    to = next((index for index in range(old.last, old.last + BETWEEN) if words[index] in ENDS), -1)
    if words[to] == "to":
        new = _figure_after(document, to)
        if new and new.value == 1 and "to" in words[new.last : new.last + 2]:
            return None  # from 18 to 1, to over 25 to 1
        return _told(document, at, old, new, new.last) if new else None
    new = next((by_last(document)[end] for end in range(at, at - 5, -1) if end in by_last(document)), None)
    if new is None:
        return None
    lead = new.first - 1
    while words[lead] in BOUNDING - {"to"}:
        lead -= 1
    if words[lead] == "to":
        return _told(document, lead, old, new, old.last)
    up_from = words[at - 1] in ("up", "down") and words[at - 2] == ","
    alone = new.kind != "count" or not any(figure.kind == "count" for figure in _before(document, new))
    return _told(document, at, old, new, old.last) if up_from and alone and at - 2 <= new.last + 2 else None


def _before(document: Document, figure: Figure) -> tuple[Figure, ...]:
    """The figures of a sentence before one of them."""
    return figures_in(document, Span(around(document, figure.span).start, figure.span.start))


def _figure_after(document: Document, at: int) -> Figure | None:
    """The figure behind a word, bounds passed over."""
    found, words = by_first(document), words_around(document)
    begin = at + 1
    while begin < at + 4 and begin not in found and words[begin] in BOUNDING:
        begin += 1
    return found.get(begin)


def _told(document: Document, at: int, old: Figure, new: Figure, end: int) -> Change | None:
    """The change, with the word close before ``at`` that tells it."""
    old = with_unit_of(document, old, new)
    if old.kind not in KINDS or (old.kind, old.unit) != (new.kind, new.unit):
        return None
    words = words_around(document)
    for index in range(at - 1, max(-1, at - WORD - 1), -1):
        word = words[index]
        if word in ("up", "down") and words[index - 1] not in BEFORE_UP:
            return None
        if word in directions() or word in factors():
            factor = factors().get(word, 0.0)
            direction = directions().get(word) or (1 if factor > 1 else -1)
            return Change(old, new, tokens(document)[index], direction, factor, _amount(document, index, at, end, old))
        if word in STOPS or (word == "," and index != at - 1):
            return None
    return None


def _amount(document: Document, word: int, at: int, end: int, old: Figure) -> Figure | None:
    """By how much: rose *three points* from 41 to 44 per cent; from 41 to 44 per cent, up *three points*."""
    found = by_first(document)
    inside = [found[index] for index in range(word + 1, at) if index in found]
    words = words_around(document)
    if not inside and words[end] == "," and words[end + 1] in directions():
        inside = [figure for figure in [_figure_after(document, end + 1)] if figure]
    wanted = ("points", "") if old.kind == "percent" else (old.kind, old.unit)
    return inside[0] if len(inside) == 1 and (inside[0].kind, inside[0].unit) == wanted else None


def with_unit_of(document: Document, old: Figure, new: Figure) -> Figure:
    """The old figure with the unit and the scale that only the new one gives."""
    if old.kind == "count":
        old = old._replace(kind=new.kind, unit=new.unit)
    scale = 1.0 if _scale(document, old) > 1 or old.value >= ROUND else _scale(document, new)
    return old._replace(value=old.value * scale, high=old.high * scale, step=old.step * scale)


def _scale(document: Document, figure: Figure) -> float:
    """A million for *1.2 million* and *£1.2m*."""
    match = SCALE.search(document.text, *figure.span)
    return scales().get(match[1].lower(), 1.0) if match else 1.0
