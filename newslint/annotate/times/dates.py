"""Running text -> calendar dates.

Both orders (*4 January 2019*, *January 4, 2019*), with the short forms of months and weekdays, ordinals and brackets;
a weekday belongs to the date it stands next to (*Friday, January 4*; *4 January, a Friday*).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens
from newslint.document import Document, Paragraph, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# *On 4 January 5 people came*: the first number is the day.
LEADS_TO_DAY = regex(r"(?:\b(?:[Oo]n|[Ff]rom|[Uu]ntil|[Ss]ince|[Bb]y|the|[A-Z]\w+day),?\s)\Z")
# How far from the month the rest of its date may stand.
REACH = 60
# The weekday of a date is one of so many words before or behind its month.
NEAR = 12


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


# What may stand around a month. Any words that may be weekdays or months: the lists are looked into afterwards, since
# patterns with all their forms would take longer to compile than a draft to read.
ORDINAL = r"(?:st|nd|rd|th)?"
LEAD = r"\.?(?:\s(?i:morning|afternoon|evening|night))?[”\"’]?(?:,?\s\(?|,?\son\s)(?:the\s)?"
BEHIND = r"(?=\s*(?:[.,;:!?)\]”\"’—–]|\Z|\s(?:at|and|but|when|in|this|morning|afternoon|evening|night)\b))"
# The Sun is a newspaper.
WEEKDAY_BEFORE = regex(rf"(?<![\w’'-])(?!(?<=[Tt]he )Sun\b)(?P<weekday>[A-Za-z]{{3,9}}){LEAD}\Z")
DAY_BEFORE = regex(rf"(?<![\w.,:/$£€–-])(?P<day>\d{{1,2}}){ORDINAL}(?:\sof)?\s\Z")
DAY_BEHIND = regex(rf"\.?\s(?:the\s)?(?P<day>\d{{1,2}}){ORDINAL}(?![\w%]|[.,:/]\d|-\w*[a-z])")
YEAR = regex(r"\.?,?\s(?P<year>[12]\d{3})(?![\w%]|[.,:]\d|-\w)")
WEEKDAY_BEHIND = regex(
    r"(?:,?\s(?:which\s)?(?:is|was|falls|fell|will\sbe|will\sfall)\s(?:on\s)?an?\s|(?:,\s|\s\(|,?\swhich\s\w+\s)an?\s|"
    rf"(?:,\s|\s\(|\s)(?=\S{{1,12}}[).;]|\S{{1,12}}\Z))(?P<weekday>[A-Za-z]{{3,9}})(?!\w){BEHIND}"
    r"(?!\.?,?\s\d{1,2}\b)(?=(?:\.?,?\s(?P<next>[A-Za-z]{3,9})\b)?)"
)


@annotation
def month_places(document: Document) -> list[int]:
    """Where a month stands, with its capital."""
    written = texts(document)
    return [at for at in positions(document, month_forms()) if written[at][0].isupper()]


@annotation
def dates(document: Document) -> tuple[CalendarDate, ...]:
    """Every date that names its month and a day or a year, in order."""
    found: list[CalendarDate] = []
    for position in month_places(document):
        month = tokens(document)[position]
        date = _date(document, position, month_forms()[month.text.lower()], paragraph_at(document, month.start))
        if date is not None and not (found and date.span.start < found[-1].span.end):
            found.append(date)
    return tuple(found)


def _date(document: Document, position: int, number: int, paragraph: Paragraph) -> CalendarDate | None:
    text, limit = document.text, paragraph.span.end
    _, start, end = tokens(document)[position]
    before = text[max(paragraph.span.start, start - REACH) : start]
    day = DAY_BEHIND.match(text, end, limit)
    last = lower_words(document)[position - 1] if position else "."
    day_before = DAY_BEFORE.search(before) if last == "of" or last[0].isdigit() else None
    if day_before is not None and (day is None or LEADS_TO_DAY.search(before[: day_before.start()])):
        day = day_before
        start -= len(before) - day.start()
        before = before[: day.start()]
    elif day is not None:
        end = day.end()
    year = YEAR.match(text, end, limit)
    if year is not None:
        end = year.end()
    if day is None:
        return CalendarDate(Span(start, end), None, number, int(year["year"]), None) if year is not None else None
    around = lower_words(document)[max(0, position - NEAR) : position + NEAR]
    is_near = not weekday_forms().keys().isdisjoint(around)
    weekday = WEEKDAY_BEFORE.search(before) if is_near else None
    if weekday is not None and weekday["weekday"].lower() in weekday_forms():
        if _is_one_of_several(before[: weekday.start()]):
            weekday = None
        else:
            start -= len(before) - weekday.start()
            end += "(" in weekday[0] and text.startswith(")", end)
    elif is_near and (weekday := WEEKDAY_BEHIND.match(text, end, limit)) is not None:
        if weekday["weekday"].lower() in weekday_forms() and (weekday["next"] or "").lower() not in month_forms():
            end = weekday.end()
        else:
            weekday = None
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
