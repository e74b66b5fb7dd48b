"""Text on its way from the source to the running text: where each stretch of it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newslint.document import ParagraphKind
from newslint.record import NamedTuple
from newslint.span import Span

BLANK = " \t"


class Run(NamedTuple):
    """A stretch of running text and the source it was read from; one to one if both are equally long.

    A run without text is an HTML comment.
    """

    text: str
    source: Span

    def part(self, start: int, end: int) -> Run:
        """The run's characters ``start`` to ``end``; all of its source where it isn't one to one."""
        if self.source.end - self.source.start != len(self.text):
            return Run(self.text[start:end], self.source)
        return Run(self.text[start:end], Span(self.source.start + start, self.source.start + end))


class Block(NamedTuple):
    """A block of prose. ``emphasised`` and ``caption``: all of it is emphasised, or describes an image."""

    runs: Sequence[Run]
    kind: ParagraphKind
    heading: int = 0
    emphasised: bool = False
    caption: bool = False


class Lines(NamedTuple):
    """Inline text put together from stretches of the source: its lines, or several lines where nothing is left out.

    ``starts`` are the offsets in ``text`` where the stretches begin, ``places`` the offsets of their first
    characters in ``source``. A line end in ``text`` belongs to the stretch before it.
    """

    text: str
    starts: list[int]
    places: list[int]
    source: str

    def place(self, offset: int) -> int:
        """Source offset of a character of the text."""
        at = bisect_right(self.starts, offset) - 1
        return self.places[at] + offset - self.starts[at]

    def span(self, start: int, end: int) -> Span:
        """Source span of a stretch of the text that is not empty."""
        return Span(self.place(start), self.place(end - 1) + 1)

    def line_end(self, offset: int) -> Run:
        """The line end at ``offset``."""
        place = self.place(offset)
        return Run("\n", Span(place, place + (2 if self.source.startswith("\r\n", place) else 1)))

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """A stretch of the text without line ends, one to one."""
        at = bisect_right(self.starts, start) - 1
        while start < end:
            stop = min(end, self.starts[at + 1]) if at + 1 < len(self.starts) else end
            place = self.places[at] + start - self.starts[at]
            if start < stop:
                yield Run(self.text[start:stop], Span(place, place + stop - start))
            start, at = stop, at + 1

    def all_runs(self) -> Iterator[Run]:
        """The whole text, of which nothing is markup; blanks at line ends fall away."""
        for at, start in enumerate(self.starts):
            end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
            stretch, place = self.text[start:end], self.places[at]
            for line in stretch.split("\n") if " \n" in stretch or "\t\n" in stretch else [stretch.removesuffix("\n")]:
                ends = start + len(line)
                kept = line.rstrip(BLANK) if ends < end else line
                if kept:
                    yield Run(kept, Span(place, place + len(kept)))
                if ends < end:
                    yield self.line_end(ends)
                start, place = ends + 1, place + len(line) + 1

    def trimmed(self) -> Lines:
        """Without blanks at either end."""
        text = self.text.lstrip(BLANK)
        lead = len(self.text) - len(text)
        return Lines(
            text.rstrip(BLANK),
            [max(start - lead, 0) for start in self.starts],
            [place + max(lead - start, 0) for start, place in zip(self.starts, self.places, strict=True)],
            self.source,
        )
