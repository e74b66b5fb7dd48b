"""A piece of one line of a draft with places marked in it. News paragraphs are long: only what is near is shown."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newslint.record import NamedTuple
from newslint.reporters.display import columns, glyph, is_plain, paint, safe

ELLIPSIS_ROOM = 4  # "… " before and " …" behind
NEAR_SPACE = 16  # how far an edge moves so as not to cut a word


class Mark(NamedTuple):
    """A place in a line, code points ``start`` up to ``end``, its style, and the sign beneath it."""

    start: int
    end: int
    style: str
    sign: str


class Window(NamedTuple):
    """The code points of a line that are shown; ``plain`` if each of them is printed as it is, in one column."""

    start: int
    end: int
    plain: bool

    def shows(self, mark: Mark) -> bool:
        return self.start <= mark.start and mark.end <= self.end


def window(line: str, mark: Mark, room: int, plain: bool = False) -> Window:
    """What to show of ``line`` so that the mark stands in the middle of at most ``room`` columns.

    ``plain``: it is known that each character of the line is printed as it is, in one column.
    """
    if len(line) <= room and (plain or columns(line) <= room):
        return Window(0, len(line), plain or is_plain(line))
    room = max(room - ELLIPSIS_ROOM, 0)
    plain = plain or is_plain(line[max(mark.start - room, 0) : mark.start + 2 * room])
    start, end = _around(line, mark, room) if plain else _measured_around(line, mark, room)
    last = min(mark.end, end)
    if start > 0:
        space = line.find(" ", start - 1, min(start + NEAR_SPACE, mark.start))
        start = start if space < 0 else space + 1
        while not plain and start < mark.start and glyph(line[start])[1] == 0:
            start += 1
    if end < len(line):
        space = line.rfind(" ", max(end - NEAR_SPACE, last), end + 1)
        end = end if space < 0 else space
    return Window(start, end, plain)


def _around(line: str, mark: Mark, room: int) -> tuple[int, int]:
    """The code points near a mark, where each takes one column: as many on both sides, as far as there are so many."""
    end = min(mark.end, mark.start + room)
    free = mark.start + room - end
    behind = min(len(line) - end, max(free // 2, free - mark.start))
    return mark.start - min(mark.start, free - behind), end + behind


def _measured_around(line: str, mark: Mark, room: int) -> tuple[int, int]:
    start = end = mark.start
    used = 0
    while end < mark.end and (used := used + glyph(line[end])[1]) <= room:
        end += 1
    marked = end
    farthest = 4 * room  # marks that take no column must not make the excerpt endless
    before = after = True
    while before or after:
        if before := before and start > 0 and mark.start - start < farthest:
            used += glyph(line[start - 1])[1]
            if before := used <= room:
                start -= 1
        if after := after and end < len(line) and end - marked < farthest:
            used += glyph(line[end])[1]
            if after := used <= room:
                end += 1
    return start, end


def marked(line: str, shown: Window, marks: Sequence[Mark], color: bool) -> tuple[str, str]:
    """The shown part of a line, and the signs that go beneath it. The first of ``marks`` that overlap wins."""
    text, signs = [], []
    for mark, chars in _runs(line, shown, marks):
        text.append(paint(chars, mark.style, color) if mark else chars)
        signs.append((mark.sign if mark else " ") * (len(chars) if shown.plain else columns(chars)))
    before = "… " if shown.start > 0 else ""
    after = " …" if shown.end < len(line) else ""
    return before + "".join(text) + after, (" " * len(before) + "".join(signs)).rstrip()


def bracketed(line: str, shown: Window, marks: Sequence[Mark], color: bool) -> str:
    """The shown part of a line, each mark in its colour, or in brackets if there is no colour."""
    text = []
    for mark, chars in _runs(line, shown, marks):
        if not mark:
            text.append(chars)
        else:
            text.append(paint(chars, mark.style, True) if color else f"[{chars}]")
    return ("… " if shown.start > 0 else "") + "".join(text) + (" …" if shown.end < len(line) else "")


def _runs(line: str, shown: Window, marks: Sequence[Mark]) -> list[tuple[Mark | None, str]]:
    """The shown text as it is printed, in runs that share a mark."""
    first, last, plain = shown
    if plain and len(marks) == 1 and shown.shows(marks[0]):
        (mark,) = marks
        return [(None, line[first : mark.start]), (mark, line[mark.start : mark.end]), (None, line[mark.end : last])]
    edges = {first, last, *[edge for mark in marks for edge in mark[:2] if first < edge < last]}
    runs: list[tuple[Mark | None, str]] = []
    for start, end in itertools.pairwise(sorted(edges)):
        over = None
        for mark in marks:
            if mark.start <= start and end <= mark.end:
                over = mark
                break
        chars = line[start:end] if plain else safe(line[start:end])
        if runs and runs[-1][0] == over:
            chars = runs.pop()[1] + chars
        runs.append((over, chars))
    return runs
