"""A stretch of time that does not fit the dates beside it.

*From March 2019 to June 2020, more than 26 months*; *in 1998, 35 years ago*, in a draft of 2024: subtraction goes wrong
on deadline, or one of the dates was changed and the rest was not.

Known problems: only spans of time are read that stand right beside their dates, in one of these ways: *from A to B, N
years* (months, weeks, days); *N years as mayor, from A to B*; *for N years, since A*; *in A, N years ago*; *founded in
A, is N years old*; *founded in A, marks its Nth anniversary*; *from A to B ... The N years abroad*, and *joined in A
and has sung in it for N years*, also in two sentences; *an N-year contract until A*. What is counted to today needs a
day of publication in front matter or a date line. Years are counted from the first to the last or with
both, as people do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, around, figures_of
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.times.dates import dates
from newslint.annotate.times.foundings import foundings
from newslint.annotate.times.publication import exact, origin
from newslint.annotate.times.spells import ended
from newslint.annotate.times.stretches import MONTHS, Point, points_in, stretches
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

REACH = 40
COMMON_YEAR = 2001
# Words that may stand between a stretch of time and its dates.
FILLER = regex(
    r"[\s,;(–—-]*(?:(?:for|or|a|an|the|total|period|of|after|in|all|about|around|almost|nearly|just|more|less|than|over|"
    r"under|some|at|least|roughly|well|lasting|that|which|is|was|will|run|runs|ran|running|from|since|between|until)"
    r"[\s,(]+)*\Z"
)
# A 12-year *career*, from ...; eight years *as mayor*, from ...
NOUN = regex(r"\s\w+(?=[\s,])")
OFFICE = regex(r"\sas\s[^,.;:()0-9]{3,40}?(?=,?\sfrom\s)")
JOINED = regex(r"(?:\sseason)?\s*(?:to|until|till|through|and|–|—|-)\s*(?:the\s)?\Z")
OPENED = regex(r"(?:\b(?:[Ff]rom|[Bb]etween)\s(?:the\s)?|\()\Z")


DAYS = {"day": 1, "week": 7}


@check(
    "figures/duration-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("She was held from March 2019 to June 2020, more than [[26 months]], without a trial."),
        bad("---\ndate: 2024-11-18\n---\n\nThe mill closed in 1998, [[35 years]] ago, and was never sold."),
        bad("He led the choir for [[12 years]], from 1998 to 2019."),
        bad("Lang signed a [[four-year]] contract that runs from July 2026 to June 2031."),
        bad("The fair lasted [[12 days]], from 3 May to 8 May."),
        bad("---\ndate: 2024-11-18\n---\n\nThe mill, founded in 1924, is [[90 years old]]."),
        bad("---\ndate: 2024-11-18\n---\n\nThe mill was built in 1924.\n\nThe [[90-year-old]] mill is sold."),
        good("---\ndate: 2024-11-18\n---\n\nThe mill was built in 1924.\n\nA 90-year-old mill is for sale."),
        bad("---\ndate: 2024-11-18\n---\n\nShe took over in 2015 and has led the choir for [[six years]]."),
        bad("---\ndate: 2024-11-18\n---\n\nLang signed a [[five-year]] contract that runs until June 2027."),
        bad("He joined the guild in 1952 and left it in 1955 after [[five years]]."),
        bad("From 1988 to 1996 Lang led the choir for [[four years]], the guild said."),
        bad("He joined the guild in 1952 and was dismissed in 1955, after [[five years]] of late mornings."),
        bad("From 1988 to 1996 Lang built boats in Linz. The [[four years]] abroad, he said, were good ones."),
        bad("In 1966 Ilse Lindqvist married Otto Lang. They had been married for [[44 years]] when he died in 2008."),
        good("Lang was jailed in 2007. He had lived in Graz for ten years before he came to Linz in 1999."),
        good("From 1988 to 1996 Lang built boats. The two years in Graz, he said, were good ones."),
        good("From 1988 to 1996 Lang built boats in Linz. The four years before that, he said, were good ones."),
        good("He joined the guild in 1952 and sold it in 1975 after five years of losses."),
        good("---\ndate: 2024-11-18\n---\n\nShe was born in 1970 and has led the choir for six years."),
        good("The fair lasted six days, from 3 May to 8 May."),
        good("She was held from March 2019 to June 2020, more than 14 months, without a trial."),
        good("---\ndate: 2024-11-18\n---\n\nThe mill closed in 1998, 26 years ago, and was never sold."),
        good("The mill closed in 1998, 35 years ago, and was never sold.", why="when this was written, nobody says"),
        good("He led the choir from 1998 to 2019, and for 12 years the band as well."),
    ],
)
def duration_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for figure in figures_of(document, "duration"):
        if figure.unit in MONTHS and figures_of(document, "year"):
            points = points_in(document, around(document, figure.span))
            pair = _pair(document, figure, points) or _until_now(document, figure, points)
            pair = pair or stretches(document).get(figure) or ended(document, figure)
            if pair is not None and not _fits(figure, *pair) and not in_quotation_marks(document, figure.span):
                yield _finding(document, figure, *pair)
        elif figure.unit in DAYS and dates(document):
            pair = _pair(document, figure, _days_in(document, around(document, figure.span)))
            apart = pair and abs(_days(*pair) - figure.value * DAYS[figure.unit]) > DAYS[figure.unit] / 2 + 1
            if pair and apart and not in_quotation_marks(document, figure.span):
                yield _of_days(document, figure, *pair)
    for figure, year, years in foundings(document):
        if abs(years - figure.value) > 1 and not in_quotation_marks(document, figure.span):
            message = f"since {document.words(year)} it is about {years} years, not {document.words(figure.span)}"
            yield Finding(figure.span, message, (Related(year, "evidence", "counted with this"),))


def _days_in(document: Document, span: Span) -> list[Point]:
    """The days of the calendar in a span; without a year, all are of one."""
    starts = _date_starts(document)
    found = dates(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    years = [date.year for date in found if date.year is not None] or [COMMON_YEAR]
    days = [(date, exact(date, date.year or years[-1])) for date in found if date.day]
    return [Point(date.span, day.year, day.month, day.toordinal()) for date, day in days if day]


@annotation
def _date_starts(document: Document) -> list[int]:
    return [date.span.start for date in dates(document)]


def _days(one: Point, other: Point) -> int:
    """From one day to the other; past New Year where the other is the earlier one."""
    days = (other.day or 0) - (one.day or 0)
    return days if days >= 0 else days + 365


def _of_days(document: Document, figure: Figure, one: Point, other: Point) -> Finding:
    message = f"the dates make it about {_days(one, other)} days, not {document.words(figure.span)}"
    return Finding(
        figure.span, message, tuple(Related(point.span, "evidence", "counted with this") for point in (one, other))
    )


def _pair(document: Document, figure: Figure, points: list[Point]) -> tuple[Point, Point] | None:
    """*from A to B, N years* or *N years, from A to B*."""
    text = document.text
    for one, other in pairwise(points):
        opened = OPENED.search(text[max(0, one.span.start - 10) : one.span.start])
        if not opened or not JOINED.match(text[one.span.end : other.span.start]):
            continue
        end = figure.span.end
        passed = (NOUN if "-" in document.words(figure.span) else OFFICE).match(text, end, one.span.start)
        behind = _touch(text, passed.end() if passed else end, one.span.start)
        if behind or _touch(text, other.span.end, figure.span.start):
            return one, other
    return None


def _until_now(document: Document, figure: Figure, points: list[Point]) -> tuple[Point, Point] | None:
    """*in A, N years ago* and *for N years, since A*, to the day of publication."""
    start = origin(document)
    if start is None:
        return None
    text, now = document.text, Point(start.span or figure.span, start.day.year, start.day.month)
    ago = text.startswith(" ago", figure.span.end)
    end = figure.span.end + 4 if ago else figure.span.end
    for point in points:
        before = text[max(0, point.span.start - 8) : point.span.start]
        fitting = before.endswith(("in ", "In ")) if ago else before.endswith(("since ", "Since "))
        if fitting and (_touch(text, point.span.end, figure.span.start) or _touch(text, end, point.span.start)):
            return point, now
    return None


def _touch(text: str, end: int, start: int) -> bool:
    """Nothing but filler from one to the other."""
    return 0 <= start - end <= REACH and FILLER.match(text[end:start]) is not None


def _months(one: Point, other: Point) -> int:
    """From one to the other; whole years where a month is missing."""
    rest = other.month - one.month if one.month and other.month else 0
    return 12 * (other.year - one.year) + rest


def _fits(figure: Figure, one: Point, other: Point) -> bool:
    """In months: as near as the dates and the words *more than*, *nearly*, *about* allow."""
    months = _months(one, other)
    slack = 1 if one.month and other.month else 12
    if figure.unit != "month" and one.month and other.month:
        slack = 6 if figure.value != int(figure.value) else 9  # four years and eleven months are called five
    least, most = figure.value * MONTHS[figure.unit], figure.high * MONTHS[figure.unit]
    if figure.bound in ("over", "about"):
        most *= 1.5
    if figure.bound in ("under", "about"):
        least *= 0.7
    return least - slack <= months <= most + slack


def _finding(document: Document, figure: Figure, one: Point, other: Point) -> Finding:
    months = _months(one, other)
    counted = f"{months} months" if figure.unit == "month" else f"{round(months / 12)} years"
    related = tuple(
        Related(point.span, "evidence", "counted with this") for point in (one, other) if point.span != figure.span
    )
    message = f"the dates make it about {counted}, not {document.words(figure.span)}"
    return Finding(figure.span, message, tuple(sorted(related)))
