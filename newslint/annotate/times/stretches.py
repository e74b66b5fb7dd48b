"""Stretches of time that run to a day of which the draft speaks elsewhere than right beside them.

*She took over in 2019 and has led it for four years*; *He has been here since 2019. The coach has been with Graz for
four years*; *a five-year contract that runs until June 2029*; *from 1988 to 1994 he led the choir for four years*; *he
joined in 1952 and left in 1955 after five years*.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.annotate.figures.figures import Figure, around, figures_in, figures_of
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.times.dates import dates
from newslint.annotate.times.publication import origin
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# A spell that lasts until today: *has led* it *for* four years.
LASTING = regex(
    r"\b(?:has|have|[’']s|[’']ve)\s(?:since\s|now\s)?(?!been\s(?!(?:at|in|on|with|under|here|there|together)\s))\w+(?:\s[^\s.,;:()“”\"]++){0,6}?\s(?:for|spent)\s"
    r"(?:just\s|only\s|about\s|almost\s|nearly\s|around\s|the\s(?:past|last)\s)?\Z"
)
# What begins and goes on, with its year: founded *in* 2015, joined the choir *in* 2015.
BEGINNINGS = (
    r"\b(?:founded|formed|established|launched|created|opened|set\sup|took\s(?:over|charge|office)|joined|began|begun|"
    r"started|became|entered|enrolled|appointed|elected|moved|arrived|hired|married|arrested|detained|jailed|imprisoned|"
    r"came\sto\spower)\b"
)
BEGINS = regex(BEGINNINGS)
BEGUN = regex(BEGINNINGS + r"[^.;:()“”\"0-9]{0,60}?\b(?:in|on)\s\Z")
SINCE = regex(r"\b[Ss]ince\s\Z")
GOES_ON = regex(r"(?:He|She|It|They|The\s[a-z]+(?:\s[a-z]+)?)\s(?:has|have)\s")
# A five-year *contract until* June 2029.
CONTRACT = regex(
    r"\s(?:contract|deal|agreement|lease|loan|sentence|plan|programme|program)\b(?![^.;:()]{0,40}\bextension)"
    r"(?:[^\s.;:()]*+\s){1,10}?(?:until|till|through|expir\w+\s(?:in|on)|ends?\s(?:in|on))\s"
    r"(?:the\s(?:end|summer|spring|autumn)\sof\s)?\Z"
)
# Joined in 1952 and left in 1955, *after* five years; not after five years *of* losses.
AFTER = regex(r",?\s(?:and\s)?after\s(?:only\s|just\s|about\s|almost\s|nearly\s)?\Z")
# He joined in 1952 and *was expelled* in 1955, after five years of it.
ENDED = regex(
    r"\b(?:left|quit|expelled|dismissed|sacked|fired|resigned|retired|graduated|released|departed|returned)\b"
)
OF_WHAT = regex(r"\s(?:of\b|in\s(?!office\b|power\b|charge\b))")
# From 1988 to 1994 *he led the choir for* four years.
FOR = regex(r",?(?:\s(?!(?:and|but|before|then|later|after|when)\s)[^\s.;:,()0-9]++){1,10}?\sfor\s\Z")
# From 1988 to 1994 he was abroad. *The* four years *in exile* were good ones.
THE = regex(r"(?:The|Those|These)\s\Z")
NOT_THEN = regex(
    r"\s(?:(?:in|at|with|under)\s(?:the\s)?[A-Z]|(?:he|she|they|it|as|of|when|where|before|after|since|between|from|that|"
    r"to|until|till|ago|leading|up|following|prior)\b)"
)
FROM = regex(r"\b(?:[Ff]rom|[Bb]etween)\s\Z")
TO = regex(r"\s(?:to|until|till|and)\s\Z")
IN = regex(r"\b[Ii]n\s\Z")
BORN = regex(r"\bborn\b")
REACH = 110


MONTHS = {"month": 1, "year": 12, "decade": 120}


class Point(NamedTuple):
    """A year, perhaps with its month; or a day, ``day`` of them since the year 1; ``span`` are the words."""

    span: Span
    year: int
    month: int | None
    day: int | None = None


def points_in(document: Document, span: Span) -> list[Point]:
    """The years in a span, with their months where they are given."""
    years = [figure for figure in figures_in(document, span) if figure.kind == "year"]
    dated = _full_dates(document)
    return [dated.get(year.span.end, Point(year.span, int(year.value), None)) for year in years]


@annotation
def _full_dates(document: Document) -> dict[int, Point]:
    """Dates with their years, by the offset behind them."""
    return {date.span.end: Point(date.span, date.year, date.month) for date in dates(document) if date.year is not None}


@annotation
def stretches(document: Document) -> dict[Figure, tuple[Point, Point]]:
    """Durations with the two points between which they lie; one of them may be the day of publication."""
    found: dict[Figure, tuple[Point, Point]] = {}
    if not figures_of(document, "year"):
        return found
    now = origin(document)
    for figure in figures_of(document, "duration"):
        if figure.unit not in MONTHS:
            continue
        if told := _told(document, figure):
            found[figure] = told
        if now is None:
            continue
        today = Point(now.span or figure.span, now.day.year, now.day.month)
        begin, end = _begin(document, figure), _end(document, figure)
        if begin is not None and begin.year < today.year:
            found[figure] = begin, today
        elif end is not None and end.year > today.year:
            found[figure] = today, end
    return found


def _told(document: Document, figure: Figure) -> tuple[Point, Point] | None:
    """Both points, in the sentence before the figure."""
    text, start = document.text, figure.span.start
    sentence = around(document, figure.span)
    points = points_in(document, Span(sentence.start, start))
    if THE.fullmatch(text, sentence.start, start):
        return _just_told(document, figure)
    if len(points) != 2 or points[0].year >= points[1].year or BORN.search(text, sentence.start, start):
        return None
    one, other = points
    led = [text[max(sentence.start, point.span.start - 10) : point.span.start] for point in points]
    if FROM.search(led[0]) and TO.fullmatch(text, one.span.end, other.span.start):
        return (one, other) if FOR.fullmatch(text, other.span.end, start) else None
    between = all(IN.search(words) for words in led) and AFTER.fullmatch(text, other.span.end, start)
    if not between:
        return None
    if OF_WHAT.match(text, figure.span.end):
        shorter = 12 * (other.year - one.year + 1) < figure.value * MONTHS[figure.unit]
        began = BEGUN.search(text, max(sentence.start, one.span.start - REACH), one.span.start)
        return (one, other) if shorter and began and ENDED.search(text, one.span.end, other.span.start) else None
    return one, other


def _just_told(document: Document, figure: Figure) -> tuple[Point, Point] | None:
    """The one *from A to B* of the sentence before."""
    number = sentence_number(document, figure.span.start)
    before = sentences(document)[number - 1] if number else None
    if before is None or before.paragraph != sentences(document)[number].paragraph:
        return None
    if NOT_THEN.match(document.text, figure.span.end):
        return None
    text, points = document.text, points_in(document, before.span)
    joined = [
        (one, other)
        for one, other in pairwise(points)
        if FROM.search(text, max(before.span.start, one.span.start - 10), one.span.start)
        and TO.fullmatch(text, one.span.end, other.span.start)
    ]
    alone = len(joined) == 1 and joined[0][0].year < joined[0][1].year
    return joined[0] if alone and points[-1] == joined[0][1] else None


def _begin(document: Document, figure: Figure) -> Point | None:
    """Since when it has lasted: the only year of the sentence before the figure, or of the sentence before that."""
    text, start = document.text, figure.span.start
    sentence = around(document, figure.span)
    if not LASTING.search(text, max(sentence.start, start - REACH), start):
        return None
    points = points_in(document, Span(sentence.start, start))
    if len(points) == 1:
        before = (text, max(sentence.start, points[0].span.start - REACH), points[0].span.start)
        return points[0] if SINCE.search(*before) or BEGUN.search(*before) else None
    number = sentence_number(document, start)
    if points or not number or not GOES_ON.match(text, sentences(document)[number].span.start, start):
        return None
    one = sentences(document)[number - 1]
    points = points_in(document, one.span)
    if len(points) != 1 or one.paragraph != sentences(document)[number].paragraph:
        return None
    before = (text, max(one.span.start, points[0].span.start - REACH), points[0].span.start)
    return points[0] if SINCE.search(*before) or BEGUN.search(*before) else None


def _end(document: Document, figure: Figure) -> Point | None:
    """When it ends: a five-year contract *until June 2029*."""
    text, end = document.text, figure.span.end
    if "-" not in document.words(figure.span):
        return None
    points = points_in(document, Span(end, around(document, figure.span).end))
    return points[0] if points and CONTRACT.fullmatch(text, end, points[0].span.start) else None
