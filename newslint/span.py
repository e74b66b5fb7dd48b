"""Places: spans of text, the lines of a file, and the way from running text back to the file.

Every offset in newslint is a half-open code-point offset. Two texts have offsets: the *source* (the
decoded file, without its byte order mark, line ends as they are) and the *running text* (the prose a
reader took out of it). A SourceMap leads from the second to the first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from io import StringIO
from itertools import accumulate

from newslint.record import NamedTuple

# The only line ends there are; str.splitlines knows ten more.
LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """Code points ``start`` up to, and without, ``end``."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


class LineIndex:
    """Line and column, both 1-based and in code points, of any offset in a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Lines of a file that is opened so end where ours do. The space stands for what follows the last line end.
        lines = StringIO(f"{text} ", newline="")
        *self._starts, _ = accumulate(map(len, lines), initial=0)

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset; the end of the text is a place too."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def positions(self, span: Span) -> tuple[int, int, int, int]:
        """Line and column of a span's start and of its end; most spans end in the line they begin in."""
        start, end = span
        starts = self._starts
        line = bisect_right(starts, start)
        last = line if line == len(starts) or end < starts[line] else bisect_right(starts, end)
        return line, start - starts[line - 1] + 1, last, end - starts[last - 1] + 1

    def line(self, number: int) -> Span:
        """Span of line ``number`` (1-based), without its line end."""
        start = self._starts[number - 1]
        if number == len(self._starts):
            return Span(start, len(self._text))
        end = self._starts[number]
        if self._text.endswith("\r\n", start, end):
            return Span(start, end - 2)
        return Span(start, end - 1)


class SourceMap:
    """Running text -> source, built by a reader while it reads.

    Made of segments, each a run of running text and the span of source it was read from. Where both are
    equally long, characters correspond one to one; where they differ (an entity such as ``&amp;``, a
    code span that became one placeholder) the running text stands for the whole source span.
    """

    def __init__(self) -> None:
        self._running: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.length = 0

    def append(self, length: int, source: Span) -> None:
        """Add ``length`` characters of running text, read from ``source``."""
        if length <= 0:
            return
        start, end = source
        if self._running and self._ends[-1] == start and end - start == length and self._last_is_one_to_one():
            self._ends[-1] = end
        else:
            self._running.append(self.length)
            self._starts.append(start)
            self._ends.append(end)
        self.length += length

    def _last_is_one_to_one(self) -> bool:
        return self._ends[-1] - self._starts[-1] == self.length - self._running[-1]

    def place(self, offset: int) -> Span:
        """The source span that the running character at ``offset`` was read from.

        An offset at or past the end gives the empty span behind the last character.
        """
        if not self._running:
            return Span(0, 0)
        if offset >= self.length:
            return Span(self._ends[-1], self._ends[-1])
        first, last, start, end = self._segment(offset)
        if end - start == last - first:
            place = start + offset - first
            return Span(place, place + 1)
        return Span(start, end)

    def _segment(self, offset: int) -> tuple[int, int, int, int]:
        """Where the segment with this character begins and ends in the running text, and in the source."""
        at = bisect_right(self._running, offset)
        last = self._running[at] if at < len(self._running) else self.length
        return self._running[at - 1], last, self._starts[at - 1], self._ends[at - 1]

    def locate(self, span: Span) -> Span:
        """The source span of a span of running text; markup between its ends is inside it."""
        start, end = span
        if start >= end:
            place = self.place(start).start
            return Span(place, place)
        if end <= self.length:
            first, last, begin, behind = self._segment(start)
            if end <= last and behind - begin == last - first:  # most spans lie in one segment
                return Span(start + begin - first, end + begin - first)
        return Span(self.place(start).start, self.place(end - 1).end)

    def is_contiguous(self, span: Span) -> bool:
        """True if the span's characters lie side by side in the source, one to one: safe to overwrite."""
        located = self.locate(span)
        if located.end - located.start != span.end - span.start:
            return False
        at = bisect_right(self._running, span.start) - 1
        last = bisect_right(self._running, max(span.end - 1, span.start)) - 1
        return at == last
