"""Counts that are parts of another count, with the whole that the draft gives for them.

*Of the 40 boats, 12 sank and nine were lost*; *40 boats, of which 12 sank and nine were lost*; *40 boats. Twelve of
them sank, nine were lost*; *12 of the 40 boats sank and nine were lost*; *40 boats: 12 yawls and 28 smacks*; *£40m:
£12m for boats and £28m for nets*.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, agree, figures
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.grammar import AND, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.counted_lists import (
    BREAKS,
    DETERMINERS,
    GAP,
    PASSED,
    PLURALS,
    THEM,
    are_qualities,
    is_amount,
    is_bare,
    is_listed,
    is_part_of,
    listed,
    overlap,
)
from newslint.annotate.sums.wholes import NEAR, wholes_before
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import places_in, tokens
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

LEAD = 14
# A sentence with more figures than this is a table.
MOST = 30
OF_THEM = frozenset((("of", "whom"), ("of", "which"), ("of", "these"), ("of", "those"), ("of", "them")))


class Portions(NamedTuple):
    """``complete`` if the parts are told as all there are, so that their sum must be the whole."""

    whole: Figure
    parts: tuple[Figure, ...]
    complete: bool

    @property
    def sum(self) -> float:
        return sum(part.value for part in self.parts)

    @property
    def told_sum(self) -> str:
        """The sum as people read it: *24*, *101 million*."""
        for name, scale in (("billion", 1e9), ("million", 1e6)):
            if self.whole.kind == "money" and self.sum >= scale:
                return f"{self.sum / scale:.4g} {name}"
        return f"{self.sum:,g}"

    @property
    def exceed(self) -> bool:
        """Are the parts more than the whole, as exact as all are given?"""
        whole = self.whole
        if whole.bound == "over" or any(part.bound == "under" for part in self.parts):
            return False
        slack = sum(0.49 * part.step for part in (whole, *self.parts) if part.step != 1)
        about = any(figure.bound == "about" for figure in (whole, *self.parts))
        return self.sum - slack > whole.high * (1.15 if about else 1)


@annotation
def portions(document: Document) -> tuple[Portions, ...]:
    """Every list of parts with its whole, in order; two parts at least."""
    found = []
    for number, amounts in _amounts(document):
        at = 0 if len(amounts) <= MOST else len(amounts)
        while at < len(amounts) - 1:
            parts = listed(document, amounts, at)
            told = _told(document, number, amounts, at, parts) if len(parts) > 1 else None
            if told is not None:
                found.append(told)
            at += len(parts) if told is not None else 1
    return tuple(found)


def _amounts(document: Document) -> Iterator[tuple[int, list[Figure]]]:
    """The sentences that tell amounts one after another, each with all its amounts, in order."""
    amounts, firsts = list(filter(is_amount, figures(document))), first_words(document)
    numbers = [bisect_right(firsts, amount.first) - 1 for amount in amounts]
    pairs = zip(numbers, numbers[1:], amounts, amounts[1:], strict=False)
    near = [number for number, of_other, one, other in pairs if number == of_other and other.first - one.last <= GAP]
    for number in dict.fromkeys(near):
        yield number, amounts[bisect_left(numbers, number) : bisect_right(numbers, number)]


def _told(document: Document, number: int, amounts: list[Figure], at: int, parts: list[Figure]) -> Portions | None:
    """The list with its whole, if no thing can be in two of its parts."""
    if in_quotation_marks(document, parts[0].span):
        return None
    told = _with_whole(document, number, amounts, at, parts)
    if told is None or not overlap(document, parts):
        return told
    near = 1 < told.sum / told.whole.value <= 1 + NEAR
    return told if near and are_qualities(document, parts) else None


def _with_whole(
    document: Document, number: int, amounts: list[Figure], at: int, parts: list[Figure]
) -> Portions | None:
    """The whole may stand in this sentence or before it."""
    first = parts[0]
    if at + 1 < len(amounts) and is_part_of(document, first, amounts[at + 1]) and is_bare(document, parts[1]):
        if words_around(document)[parts[1].last] == "of":
            return None  # 14 of 20 games and 12 of 20
        return _portions(amounts[at + 1], parts)
    span = sentences(document)[number].span
    before = amounts[at - 1] if at else None
    begin = before.last if before else places_in(document, span).start
    lead = [token.text.lower() for token in tokens(document)[begin : first.first]]
    while lead and lead[-1] in PASSED:
        lead.pop()
    if before is not None:
        link = _link(document, before, first, lead)
        if link and (before.kind, before.unit) == (first.kind, first.unit):
            complete = link == "all" and _names_all(document, parts, span.end)
            return _portions(before, parts, complete)
        return None
    wholes = wholes_before(document, number, lead, parts)
    if not wholes or any(agree(whole, first) for whole in wholes):
        return None
    told = [_portions(whole, parts) for whole in wholes]
    exceeding = [one for one in told if one is not None and one.exceed]
    return exceeding[-1] if len(exceeding) == len(told) else None


def _portions(whole: Figure, parts: list[Figure], complete: bool = False) -> Portions | None:
    return None if any(part.value >= whole.high for part in parts) else Portions(whole, tuple(parts), complete)


def _link(document: Document, whole: Figure, first: Figure, lead: list[str]) -> str:
    """How a count leads to the list behind it: *all* for a colon, *some* for *of whom*, empty if it doesn't."""
    if len(lead) > LEAD or not BREAKS.isdisjoint(lead):
        return ""
    words = words_around(document)
    of_them = words[first.last] == "of" and words[first.last + 1] in THEM
    if any(pair in OF_THEM for pair in pairwise(lead)) and (lead[-1] not in (",", "and") or first.kind == "money"):
        return "some"
    if of_them:
        return "some"
    if lead[-1:] == [":"] and ":" not in lead[:-1]:
        return "all"
    if lead.count(",") == 1 and _lead_of(document, whole) and (is_bare(document, first) or first.kind == "money"):
        return "some"
    if lead[-1:] and lead[-1] in (",", "–", "—", "(") and (is_bare(document, first) or first.kind == "money"):
        plural = first.kind == "money" or any(word.endswith("s") or word in PLURALS for word in lead[:3])
        plain = plural and lead.count(",") < 2 and all(word_class(word) != AND for word in lead[:-1])
        alike = words[first.last] in lead  # 36 from Graz, 34 from Linz
        return "some" if plain and not alike and not is_listed(document, whole) else ""
    return ""


def _lead_of(document: Document, figure: Figure) -> bool:
    """*Of the* 40 boats."""
    words = words_around(document)
    at = figure.first - 1
    while words[at] in DETERMINERS:
        at -= 1
    return words[at] == "of" and words[at - 1] in ("", ".", ",", "that", ":", "“", "said")


def _names_all(document: Document, parts: list[Figure], end: int) -> bool:
    """Does each *and* of the list lead to a part, so that none is left without its number?"""
    words = tokens(document)
    there = places_in(document, Span(parts[0].span.start, end))
    ands = [at for at in range(parts[0].first, there.stop) if word_class(words[at].text) in (AND, ",", ";")]
    firsts = [part.first for part in parts]
    led = []
    for at in ands:
        near = bisect_left(firsts, at)
        led.append(near < len(firsts) and firsts[near] - at <= 2)
    return all(led) and any(words[at].text.lower() == "and" for at in ands)
