"""Running text -> calendar dates.

Both orders (*4 January 2019*, *January 4, 2019*), with the short forms of months and weekdays, ordinals and brackets;
a weekday belongs to the date it stands next to (*Friday, January 4*; *4 January, a Friday*).
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Mapping

from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Paragraph, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# *On 4 January 5 people came*: the first number is the day.
LEADS_TO_DAY = regex(r"(?:\b(?:[Oo]n|[Ff]rom|[Uu]ntil|[Ss]ince|[Bb]y|the|[A-Z]\w+day),?\s)\Z")
# How far from the month the rest of its date may stand.
REACH = 60


class CalendarDate(NamedTuple):
    """A date as it is written; ``weekday`` counts from 0 for Monday, and is None with ``year`` where there is none.

    ``span`` holds the weekday too. ``day`` is None for a month with its year (*March 2019*).
    """

    span: Span
    day: int | None
    month: int
    year: int | None
    weekday: int | None


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
    """What may stand around a month; ``weekday_before`` and ``day_before`` end where the rest of the date begins."""

    weekday_before: re.Pattern[str]
    day_before: re.Pattern[str]
    day_behind: re.Pattern[str]
    year: re.Pattern[str]
    weekday_behind: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    named = sorted(weekday_forms(), key=len, reverse=True)
    # The Sun is a newspaper.
    weekday = rf"(?<![\w’'-])(?P<weekday>(?!(?<=[Tt]he )Sun\b)(?i:{'|'.join(named)}))"
    lead = r"\.?(?:\s(?i:morning|afternoon|evening|night))?[”\"’]?(?:,?\s\(?|,?\son\s)(?:the\s)?"
    ordinal = r"(?:st|nd|rd|th)?"
    behind = r"(?=\s*(?:[.,;:!?)\]”\"’—–]|\Z|\s(?:at|and|but|when|in|this|morning|afternoon|evening|night)\b))"
    month = "|".join(sorted(month_forms(), key=len, reverse=True))
    return _Patterns(
        regex(rf"{weekday}{lead}\Z"),
        regex(rf"(?<![\w.,:/$£€–-])(?P<day>\d{{1,2}}){ordinal}(?:\sof)?\s\Z"),
        regex(rf"\.?\s(?:the\s)?(?P<day>\d{{1,2}}){ordinal}(?![\w%]|[.,:/]\d|-\w*[a-z])"),
        regex(r"\.?,?\s(?P<year>[12]\d{3})(?![\w%]|[.,:]\d|-\w)"),
        regex(
            r"(?:,?\s(?:which\s)?(?:is|was|falls|fell|will\sbe|will\sfall)\s(?:on\s)?an?\s|(?:,\s|\s\(|,?\swhich\s\w+\s)an?\s|"
            rf"(?:,\s|\s\(|\s)(?=\S{{1,12}}[).;]|\S{{1,12}}\Z))(?P<weekday>(?i:{'|'.join(named)}))(?!\w){behind}"
            rf"(?!\.?,?\s(?:\d{{1,2}}\b|(?i:{month})\b))"
        ),
    )


@annotation
def dates(document: Document) -> tuple[CalendarDate, ...]:
    """Every date that names its month and a day or a year, in order."""
    found: list[CalendarDate] = []
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    for position in positions(document, month_forms()):
        month = tokens(document)[position]
        if not month.text[0].isupper():
            continue
        paragraph = document.paragraphs[bisect_right(starts, month.start) - 1]
        date = _date(document, month.span, month_forms()[month.text.lower()], paragraph)
        if date is not None and not (found and date.span.start < found[-1].span.end):
            found.append(date)
    return tuple(found)


def _date(document: Document, month: Span, number: int, paragraph: Paragraph) -> CalendarDate | None:
    text, limit = document.text, paragraph.span.end
    start, end = month
    before = text[max(paragraph.span.start, start - REACH) : start]
    patterns = _patterns()
    day = patterns.day_behind.match(text, end, limit)
    day_before = patterns.day_before.search(before)
    if day_before is not None and (day is None or LEADS_TO_DAY.search(before[: day_before.start()])):
        day = day_before
        start -= len(before) - day.start()
        before = before[: day.start()]
    elif day is not None:
        end = day.end()
    year = patterns.year.match(text, end, limit)
    if year is not None:
        end = year.end()
    if day is None:
        return CalendarDate(Span(start, end), None, number, int(year["year"]), None) if year is not None else None
    weekday = patterns.weekday_before.search(before)
    if weekday is not None:
        if _is_one_of_several(before[: weekday.start()]):
            weekday = None
        else:
            start -= len(before) - weekday.start()
            end += "(" in weekday[0] and text.startswith(")", end)
    elif (weekday := patterns.weekday_behind.match(text, end, limit)) is not None:
        end = weekday.end()
    named = weekday["weekday"] if weekday is not None else ""
    return CalendarDate(
        Span(start, end),
        int(day["day"]),
        number,
        int(year["year"]) if year is not None else None,
        weekday_forms()[named.lower()] if named[:1].isupper() else None,
    )


def _is_one_of_several(before: str) -> bool:
    """*Friday and Saturday, January 4 and 5*: which day is which date takes more than the nearest word to say."""
    words = re.findall(r"[^\W\d_]+", before[-24:].lower())
    if words and words[-1] in ("and", "or", "to", "through", "until"):
        words.pop()
    return bool(words) and words[-1] in weekday_forms()
