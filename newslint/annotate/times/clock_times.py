"""Times of day from which and until which something went on, with the hours that it is said to have taken.

*From 9am to 2pm, five hours*; *rose at 23.00 and did not fall until 04.00, five hours*; *the six-hour siege, from noon
to 6 p.m.*
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.annotate.figures.figures import Figure, figures_of
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.text.sentences import sentence_at
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

TIME = regex(
    r"(?<![\w.:,$£€])(?:(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d)(?![.:\d])(?:\shours)?)?\s?(?P<half>[ap]\.?m\b\.?)?"
    r"|(?P<word>noon|midday|midnight))(?![\w%]|[,:]\d)"
)
# Behind these words a number is a time: *at* 10, *until* 04.00.
LED = regex(r"\b(?:from|between|at|to|until|till|and|before|by|around|about|[-–])\s?\Z", re.IGNORECASE)
BEGINS = regex(r"\b(?:from|between|at|before|after|began|started|around|about)\s\Z", re.IGNORECASE)
ENDS = regex(
    r"\b(?:to|until|till|and|ended\sat|ended|finished\sat|over\sat|lifted\sat|reopened\sat)\s(?:about\s|around\s)?\Z"
)
# Such hours are counted from another moment.
OTHER = frozenset("ago later earlier before after late early a an per each of more".split())
BEFORE = frozenset("every within another first last next past".split())
DAY, HALF = 24.0, 12.0


class ClockTime(NamedTuple):
    """``both`` if it may be morning or evening."""

    span: Span
    hour: float
    both: bool


class Hours(NamedTuple):
    figure: Figure
    one: ClockTime
    other: ClockTime

    @property
    def lasted(self) -> list[float]:
        """How many hours it can have been."""
        apart = (self.other.hour - self.one.hour) % DAY
        return [apart, (apart + HALF) % DAY] if self.one.both or self.other.both else [apart]


@annotation
def clock_times(document: Document) -> tuple[Hours, ...]:
    """Every number of hours in a sentence with one time from which and one until which, in order."""
    hours = [figure for figure in figures_of(document, "duration") if figure.unit in ("hour", "minute")]
    return tuple(told for figure in hours if (told := _told(document, figure)) is not None)


def _told(document: Document, figure: Figure) -> Hours | None:
    words = words_around(document)
    if words[figure.last] in OTHER or words[figure.first - 1] in BEFORE or figure.bound:
        return None
    sentence = sentence_at(document, figure.span.start).span
    alone = [one for one in figures_of(document, "duration") if sentence.start <= one.span.start < sentence.end]
    times = list(_times(document, sentence, figure.span)) if len(alone) == 1 else []
    if len(times) != 2 or times[0].span.start < figure.span.start < times[1].span.start:
        return None
    text, (one, other) = document.text, times
    begins = BEGINS.search(text, max(sentence.start, one.span.start - 12), one.span.start)
    ends = ENDS.search(text, one.span.end, other.span.start)
    return Hours(figure, one, other) if begins and ends else None


def _times(document: Document, sentence: Span, but: Span) -> Iterator[ClockTime]:
    for match in TIME.finditer(document.text, *sentence):
        span = Span(*match.span())
        if but.start <= span.start < but.end:
            continue
        if match["word"]:
            yield ClockTime(span, 0.0 if match["word"] == "midnight" else HALF, both=False)
            continue
        hour, half = int(match["hour"]), (match["half"] or "")[:1]
        led = match["minute"] or half or LED.search(document.text, max(sentence.start, span.start - 9), span.start)
        if not led or hour > DAY or (half and hour > HALF):
            continue
        told = hour % HALF + (HALF if half == "p" else 0) if half else hour
        zero = match["hour"].startswith("0")
        yield ClockTime(span, told + int(match["minute"] or 0) / 60, both=not half and 0 < hour <= HALF and not zero)
