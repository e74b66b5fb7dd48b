"""The day on which the draft speaks, and the years that its dates without one can mean."""

from __future__ import annotations

import datetime
from bisect import bisect_right

from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.times.dates import CalendarDate, dates
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# Before this year English-speaking countries counted days otherwise.
FIRST_YEAR = 1753
# Where the draft looks back this far, a full date in it may be an old one.
LOOKING_BACK = frozenset("ago anniversary born centuries century decade decades founded historic history".split())
# A date without a year lies this near to the day of writing; further off it may belong to the year on either side.
NEAR = datetime.timedelta(days=90)
# Words before a year that is to come.
AHEAD = frozenset("until till by before".split())


class Origin(NamedTuple):
    """The day that dates without a year are counted from, and where the draft says so; None for front matter."""

    day: datetime.date
    span: Span | None


def exact(date: CalendarDate, year: int) -> datetime.date | None:
    """The day in a year; None where there is no such day."""
    try:
        return datetime.date(year, date.month, date.day or 1)
    except ValueError:
        return None


@annotation
def origin(document: Document) -> Origin | None:
    """The day of publication: front matter, a date line, a date with its right weekday, or the draft's latest date.

    The last counts only where the draft gives no later year and doesn't look back, since then it may be an old date.
    """
    if document.date is not None:
        return Origin(datetime.date.fromisoformat(document.date), None)
    full = [(date, day) for date in dates(document) if date.day and date.year and (day := exact(date, date.year))]
    if not full:
        return None
    lines = {paragraph.span.start: paragraph for paragraph in document.paragraphs}
    for date, day in full:
        paragraph = lines.get(date.span.start)
        if paragraph is not None and paragraph.span.end - date.span.end <= 1:
            return Origin(day, date.span)
    starts = sorted(lines)
    for date, day in full:
        if lines[starts[bisect_right(starts, date.span.start) - 1]].role in ("dateline", "byline", "signoff"):
            return Origin(day, date.span)
    right = [(day, date.span) for date, day in full if date.weekday == day.weekday()]
    if not right and positions(document, LOOKING_BACK):
        return None
    latest, span = max(right or ((day, date.span) for date, day in full))
    later = {str(year) for year in range(latest.year + 1, latest.year + 40)}
    return None if any(not _is_ahead(document, at) for at in positions(document, later)) else Origin(latest, span)


def _is_ahead(document: Document, at: int) -> bool:
    """Is a year one to come: *until June 2029*, *by 2029*?"""
    return not AHEAD.isdisjoint(token.text.lower() for token in tokens(document)[max(0, at - 3) : at])


def years(document: Document, date: CalendarDate) -> tuple[int, ...]:
    """The years a date can mean: its own, else the one that brings it nearest to the day of publication.

    A date far from that day can also mean the year of publication itself. Empty if nothing is known.
    """
    if date.year is not None:
        return (date.year,)
    start = origin(document)
    if start is None:
        return ()
    around = [(abs(day - start.day), day.year) for year in (-1, 0, 1) if (day := exact(date, start.day.year + year))]
    if not around:
        return ()
    distance, nearest = min(around)
    return (nearest,) if distance <= NEAR else tuple({nearest, start.day.year})
