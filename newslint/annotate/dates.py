"""Running text -> calendar dates, and the day on which the draft speaks.

Both orders (*4 January 2019*, *January 4, 2019*), with the short forms of months and weekdays, ordinals and brackets;
a weekday belongs to the date it stands next to (*Friday, January 4*; *4 January, a Friday*).
"""

from __future__ import annotations

import datetime
import functools
import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, Paragraph, annotation
from newslint.knowledge import table
from newslint.span import Span

# How far from the month the rest of its date may stand.
REACH = 60
# Before this year English-speaking countries counted days otherwise.
FIRST_YEAR = 1753
# Where the draft looks back this far, a full date in it may be an old one.
LOOKING_BACK = frozenset("ago anniversary born centuries century decade decades founded historic history".split())
# A date without a year lies this near to the day of writing; further off it may belong to the year on either side.
NEAR = datetime.timedelta(days=90)


class CalendarDate(NamedTuple):
    """A date as it is written; ``weekday`` counts from 0 for Monday, and is None with ``year`` where there is none.

    ``span`` holds the weekday too. ``day`` is None for a month with its year (*March 2019*).
    """

    span: Span
    day: int | None
    month: int
    year: int | None
    weekday: int | None


class Origin(NamedTuple):
    """The day that dates without a year are counted from, and where the draft says so; None for front matter."""

    day: datetime.date
    span: Span | None


@functools.cache
def months() -> tuple[str, ...]:
    """January to December."""
    return tuple(table("en/words/dates")["months"])


@functools.cache
def weekdays() -> tuple[str, ...]:
    """Monday to Sunday."""
    return tuple(table("en/words/dates")["weekdays"])


@functools.cache
def month_forms() -> Mapping[str, int]:
    """Lower-case form -> 1 to 12."""
    groups = table("en/words/dates")["months"].values()
    return {form: number for number, forms in enumerate(groups, 1) for form in forms.split()}


@functools.cache
def weekday_forms() -> Mapping[str, int]:
    """Lower-case form -> 0 to 6."""
    groups = table("en/words/dates")["weekdays"].values()
    return {form: number for number, forms in enumerate(groups) for form in forms.split()}


class _Patterns(NamedTuple):
    before: re.Pattern[str]
    day_before: re.Pattern[str]
    after: re.Pattern[str]
    weekday_after: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    """What may stand before a month, the day before it, what may follow it, and a weekday behind the date."""
    named = sorted((form for form in weekday_forms()), key=len, reverse=True)
    # Short forms are also words and newspapers: sat, the Sun.
    weekday = rf"(?<![\w’'-])(?P<weekday>(?!(?<=[Tt]he )S)(?i:{'|'.join(named)}))"
    lead = r"\.?(?:\s(?i:morning|afternoon|evening|night))?[”\"’]?(?:,?\s\(?|,?\son\s)(?:the\s)?"
    ordinal = r"(?:st|nd|rd|th)?"
    behind = r"(?=\s*(?:[.,;:!?)\]”\"’—–]|\Z|\s(?:at|and|but|when|in|this|morning|afternoon|evening|night)\b))"
    month = "|".join(sorted(month_forms(), key=len, reverse=True))
    return _Patterns(
        re.compile(rf"{weekday}{lead}\Z"),
        re.compile(rf"(?<![\w.,:/$£€–-])(?P<day>\d{{1,2}}){ordinal}(?:\sof)?\s\Z"),
        re.compile(
            rf"\.?(?:\s(?:the\s)?(?P<day>\d{{1,2}}){ordinal}(?![\w%]|[.,:/]\d|-\w*[a-z]))?"
            r"(?:,?\s(?P<year>[12]\d{3})(?![\w%]|[.,:]\d|-\w))?"
        ),
        re.compile(
            r"(?:,?\s(?:which\s)?(?:is|was|falls|fell|will\sbe|will\sfall)\s(?:on\s)?an?\s|(?:,\s|\s\(|,?\swhich\s\w+\s)an?\s|"
            rf"(?:,\s|\s\(|\s)(?=\S+[).;]|\S+\Z))(?P<weekday>(?i:{'|'.join(named)}))(?!\w){behind}"
            rf"(?!\.?,?\s(?:\d{{1,2}}\b|(?i:{month})\b))"
        ),
    )


@annotation
def dates(document: Document) -> tuple[CalendarDate, ...]:
    """Every date that names its month and a day or a year, in order."""
    found: list[CalendarDate] = []
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    for position in positions(document, frozenset(month_forms())):
        month = tokens(document)[position]
        if not month.text[0].isupper():
            continue
        paragraph = document.paragraphs[bisect_right(starts, month.start) - 1]
        date = _date(document, month.span, month_forms()[month.text.lower()], paragraph)
        if date is not None and not (found and date.span.start < found[-1].span.end):
            found.append(date)
    return tuple(found)


def _date(document: Document, month: Span, number: int, paragraph: Paragraph) -> CalendarDate | None:
    text = document.text
    before = text[max(paragraph.span.start, month.start - REACH) : month.start]
    patterns = _patterns()
    after = patterns.after.match(text, month.end, paragraph.span.end)
    if after is None:
        return None
    day_before = patterns.day_before.search(before)
    start, day = month.start, after["day"]
    end = after.end() if after["day"] or after["year"] else month.end
    if day_before and not after["day"]:
        day = day_before["day"]
        start -= len(before) - day_before.start()
        before = before[: day_before.start()]
    if day is None and after["year"] is None:
        return None
    weekday = None
    if day is not None:
        if (named := patterns.before.search(before)) is not None:
            if not _is_one_of_several(before[: named.start()]):
                start -= len(before) - named.start()
                weekday = named["weekday"]
        elif (named := patterns.weekday_after.match(text, end, paragraph.span.end)) is not None:
            end = named.end()
            weekday = named["weekday"]
    return CalendarDate(
        Span(start, end),
        int(day) if day else None,
        number,
        int(after["year"]) if after["year"] else None,
        weekday_forms()[weekday.lower()] if weekday and weekday[0].isupper() else None,
    )


def _is_one_of_several(before: str) -> bool:
    """*Friday and Saturday, January 4 and 5*: which day is which date takes more than the nearest word to say."""
    words = re.findall(r"[^\W\d_]+", before[-24:].lower())
    if words and words[-1] in ("and", "or", "to", "through", "until"):
        words.pop()
    return bool(words) and words[-1] in weekday_forms()


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
    return None if positions(document, later) else Origin(latest, span)


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
