"""Dates with weekdays and without a year, in a draft that doesn't say when it was written.

*Monday 2 March* and *Thursday 20 March* are of no one year: each would be right in some, both in none.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.times.dates import CalendarDate, dates
from newslint.annotate.times.publication import exact, origin
from newslint.document import Document
from newslint.span import Span

# Dates further apart may be of two years.
NEAR = 100
MONTH = 31
# A date is compared with so many others.
MOST = 12
NOWHERE = Span(0, 0)
# In so many years every date has had every weekday, in common years and in leap years.
CYCLE = range(2001, 2029)


def clashes(document: Document) -> Iterator[tuple[CalendarDate, CalendarDate]]:
    """Every such date that no year can hold together with one told before it, and that one."""
    told = [date for date in dates(document) if date.weekday is not None and date.day and date.year is None]
    if len(told) < 2 or origin(document) is not None:
        return
    right: dict[CalendarDate, CalendarDate] = {}
    for date in told:
        bare = date._replace(span=NOWHERE)
        if bare in right:
            continue
        near = [other for other in right.values() if _are_near(date, other)][:MOST]
        if near and not any(_may_be_true(date, other) for other in near):
            yield date, near[-1]
        else:
            right[bare] = date


def _are_near(one: CalendarDate, other: CalendarDate) -> bool:
    apart = (one.month - other.month) % 12
    return MONTH * min(apart, 12 - apart) <= NEAR


def _may_be_true(one: CalendarDate, other: CalendarDate) -> bool:
    """Is there a year in which both have their weekdays? Of December and January, one is a year later."""
    return any(_is_on(one, year) and any(_is_on(other, year + later) for later in _later(one, other)) for year in CYCLE)


def _later(one: CalendarDate, other: CalendarDate) -> tuple[int, ...]:
    apart = other.month - one.month
    return (0,) if abs(apart) <= 6 else (1,) if apart < 0 else (-1,)


def _is_on(date: CalendarDate, year: int) -> bool:
    day = exact(date, year)
    return day is not None and day.weekday() == date.weekday
