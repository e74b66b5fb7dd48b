"""A weekday that does not belong to its date.

*Thursday, January 4, 2019* was a Friday: one of the two is wrong, and readers who mean to come will go by either. The
year is the date's own, else it follows from the day of publication, as front matter, a date line or a full date in
the draft gives it: a date without a year is the nearest one.

Where no year can be known, dates are laid side by side: no year has a Monday 2 March and a Thursday 20 March.

Known problems: nothing is said about dates before 1753, when English-speaking countries still used the old calendar
(Russia used it until 1918). *14/03/2020* can mean two days where both numbers are below 13, and *Tuesday the 3rd* is of
this month, the last or the next: nothing is said if one of them fits. A wrong date in a quotation is reported too: the
calendar is the same for everyone, and the slip is often made in the writing down.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.annotate.times.dates import CalendarDate, dates, months, weekdays
from newslint.annotate.times.publication import FIRST_YEAR, exact, origin, years
from newslint.annotate.times.weekdays import weekdays_beside_dates
from newslint.annotate.times.weekdays_together import clashes
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/weekday-date",
    severity="error",
    confidence="high",
    examples=[
        bad("The bridge opens on [[Thursday, January 4, 2019]], the council said."),
        bad("---\ndate: 2024-11-18\n---\n\nThe river rose on [[Saturday (Nov. 17)]]. It fell on Monday, 18 November."),
        bad("The fair was on [[4 January 2019, a Thursday]], and it rained."),
        bad("The fair runs on [[Saturday and Sunday, 4 and 5 January 2019]], come rain or shine."),
        bad("The bridge opens on [[Monday, 14/03/2020]], the council said."),
        good("The fair runs on Friday and Saturday, 4 and 5 January 2019, come rain or shine."),
        good("The bridge opens on Friday, January 4, 2019, the council said."),
        good("The bridge opens on Thursday, January 4, the council said.", why="in which year, the draft doesn't say"),
        good("---\ndate: 2024-12-30\n---\n\nThe court sits again on Friday, 3 January.", why="next year"),
        bad("The fair opens on Monday 2 March. It closes on [[Thursday 20 March]]."),
        bad("The fair opens on Saturday, Dec. 28. It closes on [[Monday, Jan. 8]]."),
        good("The fair opens on Monday 2 March. It closes on Friday 20 March."),
        good("The fair opens on Saturday, Dec. 28. It closes on Wednesday, Jan. 8."),
        good("On 4 January 2019, Thursday’s storm was still the talk of the town."),
    ],
)
def weekday_date(document: Document, options: NoOptions) -> Iterator[Finding]:
    for date in dates(document):
        if date.weekday is None:
            continue
        days = [day for year in years(document, date) if (day := exact(date, year)) and year >= FIRST_YEAR]
        if days and all(day.weekday() != date.weekday for day in days):
            yield _finding(document, date, days[0], weekdays()[date.weekday])
    for date, earlier in clashes(document):
        message = f"no year has both {document.words(earlier.span)} and {document.words(date.span)}"
        yield Finding(date.span, message, (Related(earlier.span, "evidence", "cannot be of one year with it"),))
    told = set()
    for span, weekday, readings in weekdays_beside_dates(document):
        days = [day for date in readings for year in years(document, date) if (day := exact(date, year))]
        if days and all(day.weekday() != weekday and day.year >= FIRST_YEAR for day in days) and span not in told:
            told.add(span)
            yield _finding(document, readings[0]._replace(span=span), days[len(days) // 2], weekdays()[weekday])


def _finding(document: Document, date: CalendarDate, day: datetime.date, written: str) -> Finding:
    right = weekdays()[day.weekday()]
    message = f"{day.day} {months()[day.month - 1]} {day.year} is a {right}, not a {written}"
    start = origin(document)
    if date.year is not None or start is None or start.span is None:
        return Finding(date.span, message)
    return Finding(date.span, message, (Related(start.span, "evidence", "the year follows from here"),))
