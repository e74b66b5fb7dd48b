"""Shares that are told with the part and the whole.

*31,200 of the 64,800 voters, or 48%*; *ten of the 40, a quarter*; *of the 40 boats, ten, or a quarter, sank*.
"""

from __future__ import annotations

from collections.abc import Mapping

from newslint.annotate.figures.figures import BOUNDS, LONG_BOUNDS, Figure, figures
from newslint.annotate.figures.fractions import fraction_at
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.units import AMOUNTS
from newslint.annotate.sums.counted_lists import DETERMINERS
from newslint.annotate.text.tokens import positions
from newslint.document import Document, annotation
from newslint.record import NamedTuple

# Between *of* and the whole: ten of *the* 40, ten of *its roughly* 40.
BEFORE_WHOLE = DETERMINERS.union(BOUNDS)
# Before the share: ten of the 40, *or about* a quarter.
BEFORE_SHARE = frozenset(("or", "just", "exactly", "only", "that", "is", "slightly", *BOUNDS)).union(*LONG_BOUNDS)
OPENS = frozenset((",", "(", "–", "—"))
ENDS = frozenset((",", ".", ";", ":", ")", "–", "—", "and", "but", ""))
# Half *of the total* is no half of something else.
OF_ALL = frozenset((("the", "total"), ("the", "whole"), ("the", "lot"), ("all", "of"), ("them", "all")))
# The words of what is counted: the 40 *boats that were sold in May*.
LONGEST = 7
# Percentage points that no desk argues about.
CLOSE = 0.5


class ToldShare(NamedTuple):
    """A part, its whole, and the share that the draft says it is, in per cent."""

    part: Figure
    whole: Figure
    share: Figure

    @property
    def actual(self) -> float:
        """The share that the part is, in per cent."""
        return 100 * self.part.value / self.whole.value

    @property
    def fits(self) -> bool:
        """Is it the share that is told, as exact as the three are given, and as *about* and *almost* allow?"""
        rounding = sum(0 if one.step == 1 else one.step / 2 / one.value for one in (self.part, self.whole))
        slack = rounding + 0.1 * bool(self.part.bound or self.whole.bound)
        told, rounded = self.share.value, self.share.step / 2
        least, most = {
            "": (told - rounded, told + rounded),
            "about": (0.8 * told, 1.2 * told),
            "over": (told, 1.35 * told),
            "under": (0.8 * told, told),
        }[self.share.bound]
        return least <= self.actual * (1 + slack) + CLOSE and self.actual * (1 - slack) - CLOSE <= most


@annotation
def told_shares(document: Document) -> tuple[ToldShare, ...]:
    """Every share that stands right behind its part and its whole, in order."""
    by_first = {figure.first: figure for figure in figures(document)}
    by_last = {figure.last: figure for figure in figures(document)}
    found = [_told(document, at, by_first, by_last) for at in positions(document, ("of",))]
    return tuple(told for told in found if told is not None)


def _told(
    document: Document, of: int, by_first: Mapping[int, Figure], by_last: Mapping[int, Figure]
) -> ToldShare | None:
    """The share behind *A of B* or *of B, A*."""
    words = words_around(document)
    at = of + 1
    while words[at] in BEFORE_WHOLE and at not in by_first:
        at += 1
    whole = by_first.get(at)
    if whole is None or whole.kind not in AMOUNTS:
        return None
    part, at = by_last.get(of), _opened(words, whole.last, by_first)
    if part is None and words[at] == ",":
        part = by_first.get(at + 1)
        at = _opened(words, part.last, by_first) if part is not None else at
    if (
        part is None
        or part.kind not in AMOUNTS
        or part.unit not in ("", whole.unit)
        or not 0 < part.value < whole.value
    ):
        return None
    share = _share(document, at + 1, by_first) if words[at] in OPENS else None
    if share is None or not (words[share.last] in ENDS or _is_of_all(words, share.last)):
        return None
    return ToldShare(part, whole, share)


def _opened(words: list[str], at: int, by_first: Mapping[int, Figure]) -> int:
    """The mark behind what a figure counts, or where the search for it ended."""
    end = at
    while end < at + LONGEST and words[end][:1].isalpha() and end not in by_first:
        end += 1
    return end


def _share(document: Document, at: int, by_first: Mapping[int, Figure]) -> Figure | None:
    """The percentage or the fraction that begins at a word or behind words that lead to it."""
    words = words_around(document)
    first = at
    while words[at] in BEFORE_SHARE and at not in by_first:
        at += 1
    share = by_first.get(at)
    if share is not None and share.kind == "percent":
        return share
    told = fraction_at(document, at)
    bounds = [BOUNDS[word] for word in words[first:at] if word in BOUNDS]
    return told._replace(bound=bounds[-1] if bounds else "over" if "than" in words[first:at] else "") if told else None


def _is_of_all(words: list[str], at: int) -> bool:
    return words[at] == "of" and (words[at + 1], words[at + 2]) in OF_ALL
