"""A piece of one line of a draft with places marked in it. News paragraphs are long: only what is near is shown."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from newslint.reporters.display import columns, glyph, paint

ELLIPSIS_ROOM = 4  # "… " before and " …" behind
NEAR_SPACE = 16  # how far an edge moves so as not to cut a word


class Mark(NamedTuple):
    """A place in a line, code points ``start`` up to ``end``, its style, and the sign beneath it."""

    start: int
    end: int
    style: str
    sign: str


class Window(NamedTuple):
    """The code points of a line that are shown."""

    start: int
    end: int

    def shows(self, mark: Mark) -> bool:
        return self.start <= mark.start and mark.end <= self.end


def window(line: str, mark: Mark, room: int) -> Window:
    """What to show of ``line`` so that the mark stands in the middle of at most ``room`` columns."""
    if len(line) <= room and columns(line) <= room:
        return Window(0, len(line))
    room -= ELLIPSIS_ROOM
    start = end = mark.start
    used = 0
    while end < mark.end and (used := used + glyph(line[end])[1]) <= room:
        end += 1
    marked = Window(start, end)
    farthest = 4 * room  # marks that take no column must not make the excerpt endless
    before = after = True
    while before or after:
        if before := before and start > 0 and marked.start - start < farthest:
            used += glyph(line[start - 1])[1]
            if before := used <= room:
                start -= 1
        if after := after and end < len(line) and end - marked.end < farthest:
            used += glyph(line[end])[1]
            if after := used <= room:
                end += 1
    if start > 0:
        space = line.find(" ", start - 1, min(start + NEAR_SPACE, marked.start))
        start = start if space < 0 else space + 1
        while start < marked.start and glyph(line[start])[1] == 0:
            start += 1
    if end < len(line):
        space = line.rfind(" ", max(end - NEAR_SPACE, marked.end), end + 1)
        end = end if space < 0 else space
    return Window(start, end)


def marked(line: str, shown: Window, marks: Sequence[Mark], color: bool) -> tuple[str, str]:
    """The shown part of a line, and the signs that go beneath it. The first of ``marks`` that overlap wins."""
    text, signs = [], []
    for mark, chars in _runs(line, shown, marks):
        text.append(paint(chars, mark.style, color) if mark else chars)
        signs.append((mark.sign if mark else " ") * columns(chars))
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
    over: list[Mark | None] = [None] * (shown.end - shown.start)
    for mark in reversed(marks):
        for at in range(max(mark.start, shown.start), min(mark.end, shown.end)):
            over[at - shown.start] = mark
    chars = zip(over, line[shown.start : shown.end], strict=True)
    runs = itertools.groupby(chars, key=lambda pair: pair[0])
    return [(mark, "".join(glyph(char)[0] for _, char in run)) for mark, run in runs]
