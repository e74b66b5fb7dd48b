"""Weekdays that are so many days after another one: *held on Monday. Two days later, on Wednesday, he was let go*."""

from __future__ import annotations

from itertools import pairwise

from newslint.annotate.figures.numbers import cardinals, words_around
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, texts, tokens, vocabulary
from newslint.annotate.times.dates import weekday_forms, weekdays
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

COUNTED = (
    r"(?:(?P<number>[A-Za-z]+|\d)\s(?:days?|nights?)\s(?P<earlier>earlier|later)|"
    r"the\s(?:next|following)\s(?:day|morning|evening|night))"
)
BEFORE = regex(COUNTED + r",?\s(?:on\s)?\Z", 2)
BEHIND = regex(r",?\s" + COUNTED + r"(?=[,.;)]|\s(?:in|at)\b)", 2)
# One of these stands so many words from the weekday.
CUES = frozenset("earlier later next following".split())
NEAR = 7
REACH = 40
WEEK = 7


class DaysLater(NamedTuple):
    """``days`` from one weekday to the other, as the draft counts them."""

    one: Span
    other: Span
    days: int
    fits: bool


@annotation
def days_later(document: Document) -> tuple[DaysLater, ...]:
    """Every weekday with the number of days from the one before it, in its sentence or the last one, in order."""
    if vocabulary(document).isdisjoint(CUES):
        return ()
    written, words = texts(document), words_around(document)
    places = [at for at in positions(document, weekday_forms()) if written[at][0].isupper()]
    found = []
    for before, at in pairwise(places):
        if CUES.isdisjoint(words[max(0, at - NEAR) : at]) and CUES.isdisjoint(words[at : at + NEAR]):
            continue
        one, other = tokens(document)[before], tokens(document)[at]
        number = sentence_number(document, other.start)
        begin = sentences(document)[max(0, number - 1)].span.start
        paragraph = sentences(document)[number].paragraph
        if one.start < max(begin, paragraph.span.start) or written[before].lower() not in _full():
            continue
        match = BEFORE.search(document.text, max(one.end, other.start - REACH), other.start)
        match = match or BEHIND.match(document.text, other.end)
        days = _days(match["number"], match["earlier"]) if match else 0
        if days:
            apart = weekday_forms()[other.text.lower()] - weekday_forms()[one.text.lower()]
            spans = Span(one.start, one.end), Span(other.start, other.end)
            found.append(DaysLater(*spans, days, (apart - days) % WEEK == 0))
    return tuple(found)


def _full() -> frozenset[str]:
    return frozenset(name.lower() for name in weekdays())


def _days(number: str | None, direction: str | None) -> int:
    if number is None:
        return 1
    count = int(number) if number.isdigit() else 1 if number.lower() == "a" else cardinals().get(number.lower(), 0)
    return -count if direction and direction.lower() == "earlier" else count
