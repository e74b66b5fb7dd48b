"""A date that no calendar has.

Most are slips of one digit or one month; either way readers are told the wrong day.

Known problems: *In June 31 people drowned* looks like a date, so a month before its day is only reported with its year,
its weekday, or *on* before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.times.dates import CalendarDate, dates, months
from newslint.annotate.times.publication import exact
from newslint.document import Document
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good

LEAP_YEAR = 2000
DATED = regex(r"\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Ss]ince|[Ff]rom) (?:the )?\Z")


@check(
    "figures/impossible-date",
    severity="error",
    confidence="high",
    examples=[
        bad("The pool closes on [[31 June]] and opens again in May."),
        bad("She signed on [[February 29, 2023]], in Graz."),
        good("She signed on February 29, 2024, in Graz."),
        good("In June 31 people were fined, and in February 30 of them paid.", why="a count, no day"),
    ],
)
def impossible_date(document: Document, options: NoOptions) -> Iterator[Finding]:
    for date in dates(document):
        if date.day and 28 < date.day < 32 and exact(date, date.year or LEAP_YEAR) is None and _is_date(document, date):
            year = f" in {date.year}" if date.year else ""
            yield Finding(date.span, f"there is no {date.day} {months()[date.month - 1]}{year}")


def _is_date(document: Document, date: CalendarDate) -> bool:
    if date.year is not None or date.weekday is not None or document.text[date.span.start].isdigit():
        return True
    return DATED.search(document.text, max(0, date.span.start - 16), date.span.start) is not None
