"""Two parts of which nothing can be both: *of the 31 patients, 18 are men and 15 women*.

Other parts may overlap (*20 were red and 14 were sold*) unless they are told as a division; these cannot. Right behind
their whole they are told as all there are: *a jury of 12: seven women and five men*.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, around, figures, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.counted_lists import BREAKS, DETERMINERS, is_amount
from newslint.annotate.sums.portions import Portions
from newslint.annotate.text.tokens import vocabulary
from newslint.document import Document, annotation
from newslint.knowledge import table

# Between a part and what it is: 18 *of them were young* men.
REACH = 5
# Between one part and the other.
GAP = 8
STOPS = frozenset(". ; : ( ) “ ”".split())
# Before two parts that are all there are.
OPENS = frozenset(": – — (".split())
# Women and men fall short of those who took part by so small a share.
SHORT, LEAST = 0.05, 100
SEXES = frozenset("men women males females boys girls".split())


@functools.cache
def _others() -> Mapping[str, frozenset[str]]:
    """*men* -> *women*; a word may have several."""
    found: dict[str, set[str]] = {}
    for left, right in table("en/words/numbers")["complements"]["pairs"]:
        for one, other in ((left, right), (right, left)):
            for word in one.split():
                found.setdefault(word, set()).update(other.split())
    return {word: frozenset(others) for word, others in found.items()}


@annotation
def complements(document: Document) -> tuple[Portions, ...]:
    """Every pair of such parts with its whole, where the sentence gives it before them."""
    return tuple(_complements(document))


def _complements(document: Document) -> Iterator[Portions]:
    if vocabulary(document).isdisjoint(_others()):
        return
    counts = [figure for figure in figures(document) if is_amount(figure) and figure.kind == "count"]
    for one, other in pairwise(counts):
        if other.first - one.last <= GAP and _exclude(document, one, other):
            led = _led_to(document, one, other)
            whole = led or _whole(document, one, other)
            if whole is not None and not in_quotation_marks(document, one.span):
                yield Portions(whole, (one, other), led is not None or _falls_short(document, whole, one, other))


def _exclude(document: Document, one: Figure, other: Figure) -> bool:
    words = words_around(document)
    between = words[one.last : other.first]
    behind = words[other.last : other.last + REACH]
    if not STOPS.isdisjoint(between) or between[-1:] not in (["and"], [","], ["but"], ["while"]):
        return False
    told = [word for word in between if word in _others()]
    return len(told) == 1 and not _others()[told[0]].isdisjoint(_up_to_mark(behind))


def _up_to_mark(words: list[str]) -> list[str]:
    return words[: next((at for at, word in enumerate(words) if not word[:1].isalpha()), len(words))]


def _whole(document: Document, one: Figure, other: Figure) -> Figure | None:
    """The count before them that they are told as parts of: *of the 31 patients*, *31 patients, 18 of them*."""
    words = words_around(document)
    whole = _count_before(document, one)
    if whole is None or whole.value <= max(one.value, other.value):
        return None
    at = whole.first - 1
    while words[at] in DETERMINERS:
        at -= 1
    lead = words[whole.last : one.first]
    if not STOPS.isdisjoint(lead):
        return None
    led = words[at] == "of" and "," in lead
    of_them = words[one.last] == "of" or "whom" in lead or "them" in lead or "which" in lead
    return whole if led or of_them else None


def _count_before(document: Document, part: Figure) -> Figure | None:
    """The last count before it in its sentence; ages between, *18 to 40*, count nothing."""
    before = [figure for figure in figures_in(document, around(document, part.span)) if figure.last <= part.first]
    ages = [figure.last + 1 for figure in before if figure.kind == "age"]
    counts = [figure for figure in before if figure.kind != "age" and figure.first not in ages]
    return counts[-1] if counts and is_amount(counts[-1]) and counts[-1].kind == "count" else None


def _led_to(document: Document, one: Figure, other: Figure) -> Figure | None:
    """The count that leads to the two alone: *a cast of nine: four women and five men*, *12 jurors, five women and*."""
    words = words_around(document)
    whole = _count_before(document, one)
    if whole is None or whole.bound or one.bound or other.bound or not _are_all(words, one, other):
        return None
    mark, between = words[one.first - 1], words[whole.last : one.first - 1]
    led = not between[4:] if mark == "," else mark in OPENS
    if not led or not (STOPS | {",", "and"}).isdisjoint(between) or not BREAKS.isdisjoint(between):
        return None
    apart = abs(one.value + other.value - whole.value)
    return whole if whole.value > max(one.value, other.value) and apart <= max(1, whole.value / 4) else None


def _are_all(words: list[str], one: Figure, other: Figure) -> bool:
    """*Four women and five men*, and no third part behind them."""
    alone = words[one.last] in _others() and other.first == one.last + 2 and words[other.first - 1] == "and"
    return alone and words[other.last] in _others() and words[other.last + 1] not in ("and", "or", "plus")


def _falls_short(document: Document, whole: Figure, one: Figure, other: Figure) -> bool:
    """Are women and men almost all, so that they must be meant to be all?"""
    words = words_around(document)
    sexes = SEXES.intersection(words[one.last : other.last + 2])
    told = (whole, one, other)
    slack = sum(0.51 * figure.step for figure in told if figure.step != 1)
    exact = all(not figure.bound and figure.value >= LEAST for figure in told)
    return exact and len(sexes) > 1 and slack < whole.value - one.value - other.value < SHORT * whole.value
