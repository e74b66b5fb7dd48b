"""Weekdays beside dates in forms that ``dates`` does not read.

*Saturday, 14/03/2020* and *Saturday 2020-03-14*; *Friday and Saturday, March 13 and 14*; *Monday, 3 to Friday, 7 May*;
*Tuesday the 3rd*.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newslint.annotate.figures.numbers import words_around
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.times.dates import CalendarDate, month_forms, weekday_forms
from newslint.annotate.times.publication import origin
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span


class Weekday(NamedTuple):
    """A weekday, from 0 for Monday, with the days that it can stand for; ``span`` holds both."""

    span: Span
    weekday: int
    readings: tuple[CalendarDate, ...]


# What follows a weekday in each of these forms, to begin with.
LINK = r"(?:\s(?:and|to|or|until|through)\s(?:on\s)?|\s?[–—-]\s?)"
BEGINNINGS = regex(
    rf"\w+\.?(?:(?P<numeric>,?\s\(?\d+[/.-]\d)|(?P<together>{LINK}[A-Z])|(?P<each>,?\s(?:the\s)?\w+{LINK}[A-Z])"
    r"|(?P<alone>,?\sthe\s\d))"
)
# Any words that may be months or weekdays: the lists are looked into afterwards.
MONTH, FIRST, SECOND = (rf"(?P<{name}>[A-Z][A-Za-z]{{2,8}})\.?" for name in ("month", "first", "second"))
DAY, OTHER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<other>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>[12]\d{3})"
BEHIND = rf"(?:,?\s{YEAR})?(?![\w%]|[.,:]\d)"
MONTH_FIRST, DAY_FIRST = rf"{MONTH}\s{DAY}{LINK}{OTHER}", rf"{DAY}{LINK}{OTHER}\s(?:of\s)?{MONTH}"
# What stands right behind a weekday that one of these forms begins with, if it is no figure.
LEADING = frozenset(". , ( – — - the and to or until through".split())
FORMS = {
    "numeric": (
        rf"{FIRST},?\s(?P<open>\()?(?:(?P<one>\d{{1,2}})(?P<mark>[/.-])(?P<two>\d{{1,2}})(?P=mark){YEAR}"
        r"|(?P<iso>\d{4})-(?P<month>\d\d)-(?P<day>\d\d))(?!\w)(?(open)\)?)"
    ),
    # A name can stand for one group only.
    "together": (
        rf"{FIRST}{LINK}{SECOND},?\s\(?(?:the\s)?(?:{MONTH_FIRST}|{DAY_FIRST.replace('P<', 'P<its_')}){BEHIND}"
    ),
    "each": rf"{FIRST},?\s(?:the\s)?{DAY}{LINK}{SECOND},?\s(?:the\s)?{OTHER}\s(?:of\s)?{MONTH}{BEHIND}",
    "alone": rf"{FIRST},?\sthe\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?=[.,;:!?)]|\s(?:at|and|but|when)\b|\Z)",
}


@functools.cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(FORMS[form])


@annotation
def weekdays_beside_dates(document: Document) -> tuple[Weekday, ...]:
    """Every weekday with a date in one of these forms, in order."""
    found: list[Weekday] = []
    words = words_around(document)
    for at in positions(document, weekday_forms()):
        token, behind = tokens(document)[at], words[at + 1]
        if (behind in LEADING or behind[:1].isdigit()) and token.text[0].isupper():
            found.extend(_read(document, token.start, paragraph_at(document, token.start).span.end))
    return tuple(found)


def _read(document: Document, start: int, end: int) -> Iterator[Weekday]:
    beginning = BEGINNINGS.match(document.text, start, end)
    form = beginning.lastgroup if beginning else None
    match = _pattern(form).match(document.text, start, end) if form else None
    if match is None:
        return
    if form in ("together", "each"):
        yield from _pair(match)
        return
    readings = tuple(_numeric(match) if form == "numeric" else _of_months_near_by(document, match))
    yield Weekday(Span(*match.span()), weekday_forms()[match["first"].lower()], readings)


def _of_months_near_by(document: Document, match: re.Match[str]) -> Iterator[CalendarDate]:
    now = origin(document)
    if now is not None:
        for off in (-1, 0, 1):
            year, month = divmod(now.day.year * 12 + now.day.month - 1 + off, 12)
            yield _date(match, int(match["day"]), month + 1, year)


def _numeric(match: re.Match[str]) -> Iterator[CalendarDate]:
    """Day and month in both orders where both can be."""
    if match["iso"]:
        yield _date(match, int(match["day"]), int(match["month"]), int(match["iso"]))
        return
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    for day, month in {(one, two), (two, one)}:
        if month <= 12:
            yield _date(match, day, month, year)


def _pair(match: re.Match[str]) -> Iterator[Weekday]:
    groups = {name.removeprefix("its_"): words for name, words in match.groupdict().items() if words}
    month, days = month_forms().get(groups["month"].lower()), (int(groups["day"]), int(groups["other"]))
    year = int(groups["year"]) if "year" in groups else None
    if month is not None and days[0] < days[1] and match["second"].lower() in weekday_forms():
        for named, day in zip((match["first"], match["second"]), days, strict=True):
            yield Weekday(Span(*match.span()), weekday_forms()[named.lower()], (_date(match, day, month, year),))


def _date(match: re.Match[str], day: int, month: int, year: int | None) -> CalendarDate:
    return CalendarDate(Span(*match.span()), day, month, year, weekday_forms()[match["first"].lower()])
