"""Some dates have the day first, others the month.

*20 June* and *June 20*: British and American custom, and the day of the week tells nobody which is meant in *6/7*.
*3 March* and *3rd March* are compared, too, and *Oct. 27* and *October 27*: only with a day, since
many houses abbreviate months there and nowhere else. Datelines and bylines count. A house that has chosen
says so in the options ``always`` and ``days``.

Known problems: dates that are names (*the 4th of July*, *7 October attacks*) count as dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import MONTHS, SHORT_MONTHS, word_after, word_before
from newslint.checks.style.own_text import ROLES
from newslint.document import Document, Paragraph
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

NAMES = frozenset((*MONTHS, *SHORT_MONTHS))
LONGEST_DATE = 40
# The months that no agency abbreviates, and the other form of each.
LONG = {short: month for month in MONTHS for short in SHORT_MONTHS if month.startswith(short[:3])}
SHORT_NAMES = frozenset("march april june july".split())
EVERYWHERE = ROLES | {"dateline", "byline"}
CLOCK = regex(r"\d:\d\d:\d\d")
REACH = 30
YEAR = regex(r",? (?:1[0-9]|20)\d\d\b(?![.,]\d)")


class Options(NamedTuple):
    """``always``: the order of day and month in the house; ``days``: how it writes the day."""

    always: Literal["", "day before month", "month before day"] = ""
    days: Literal["", "3", "3rd"] = ""


@check(
    "style/mixed-date-order",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad("She left on 20 June and came back on 3 July. He left on [[June 21]]."),
        bad("It closed on March 3, 2020, and opened on April 5, 2021, but [[6 May]] was its best day."),
        bad("She left on [[June 20]] and came back on July 3.", options={"always": "day before month"}),
        bad("She left on 20 June and came back on 3 July, then on [[6th July]]."),
        bad(
            "The old swimming pool closed on [[March 3, 2020]], at noon.",
            options={"always": "day before month"},
            fixed="The old swimming pool closed on 3 March 2020, at noon.",
        ),
        bad("He left the town on Oct. 27, 2024, and came back on [[3 May]]. It opens on Nov. 12, at noon."),
        bad("The harbour was shut on May 4 and on June 6, and opened again on the [[19th of May]]."),
        bad(
            "OSLO, [[March 3]] (Reuters) - It closed at noon on 2 March, she said again.\n\n"
            "The pool opens again on 5 April, at noon."
        ),
        bad("The old pool closed on Oct. 4 and on Dec. 6, and opened again on [[November 19]], at noon."),
        good("The old pool closed on Oct. 4 and on March 6. It opened in October, on Dec. 3, 2020."),
        good("She left on 20 June and came back on 3 July 2020. It was June."),
        good("On June 21, 30 people left. On June 22, the 20 best fairs began, 20 in May, 3 in June 2020."),
        good("She left on 20 June. “I came back on July 3,” she said."),
    ],
)
def mixed_date_order(document: Document, options: Options) -> Iterator[Finding]:
    used: dict[str, list[Span]] = {"day before month": [], "month before day": []}
    ordinals: dict[str, list[Span]] = {"3": [], "3rd": []}
    months: dict[str, list[tuple[str, Span]]] = {"Oct.": [], "October": []}
    for order, month, span in _dates(document):
        used[order].append(span)
        if " of " not in document.words(span):
            ordinals["3rd" if _is_ordinal(document.words(span)) else "3"].append(span)
        if month != "may":
            months["Oct." if month in SHORT_MONTHS else "October"].append((month, span))
    what = "two orders of day and month"
    yield from mixture(document, used, what, _rewrite, roles=EVERYWHERE, always=options.always)
    yield from mixture(
        document, ordinals, "days of the month as figures and as ordinals", always=options.days, by_example=True
    )
    # A house that abbreviates writes the short names out.
    never_short = {month for month, _ in months["October"] if month in SHORT_NAMES}
    if never_short and not any(LONG[month] in SHORT_NAMES for month, _ in months["Oct."]):
        months["October"] = [date for date in months["October"] if date[0] not in never_short]
    spans = {way: [span for _, span in dates] for way, dates in months.items()}
    yield from mixture(document, spans, "names of months before or behind a day, short and long", by_example=True)


def _dates(document: Document) -> Iterator[tuple[str, str, Span]]:
    """The dates that have a day and the name of a month: their order, the month in small letters, and the place."""
    found = tokens(document)
    for at in positions(document, NAMES):
        month, before, after = found[at].text.lower(), word_before(document, at), word_after(document, at)
        first, last = at - 1, at + 1
        if after == "." and month not in MONTHS and found[last].start == found[at].end:
            last = at + 2
            after = word_after(document, at, 2)
        if before == "of" and _is_ordinal(word_before(document, at, 2)):
            first = at - 2
            before = word_before(document, at, 2)
        if not (before[:1].isdigit() or after[:1].isdigit()) or not found[at].text[0].isupper():
            continue
        paragraph = paragraph_at(document, found[at].start)
        # A date alone in its paragraph is a dateline of another kind: the page says when it was made.
        if paragraph.span.end - paragraph.span.start < LONGEST_DATE and not _is_short_text(document, paragraph):
            continue
        if _is_stamped(document, found[at].start):
            continue
        if _is_day(before) and not _is_day(after) and found[first].end + 1 in (found[at].start, found[at].start - 3):
            end = found[last - 1].end if last > at + 1 else found[at].end
            yield "day before month", month, _with_year(document, Span(found[first].start, end))
        elif _is_day(after) and not _is_day(before) and found[last].start - found[last - 1].end == 1:
            yield "month before day", month, _with_year(document, Span(found[at].start, found[last].end))


def _is_stamped(document: Document, start: int) -> bool:
    """Was the date set by a page: *last amended: Mar 17 at 3:24:55*, *(@okafor) January 4, 2015*?"""
    near = document.text[max(0, start - REACH) : start + REACH]
    return bool(CLOCK.search(near)) or "(@" in near[:REACH]


def _is_short_text(document: Document, paragraph: Paragraph) -> bool:
    """The dateline of an agency, which names a place: *OSLO, March 3 (Reuters) -*."""
    return paragraph.role == "dateline" and "(" in document.words(paragraph.span)


def _with_year(document: Document, span: Span) -> Span:
    year = YEAR.match(document.text, span.end)
    return Span(span.start, year.end()) if year else span


def _is_ordinal(date: str) -> bool:
    return any(word[0].isdigit() and word[-1] in "thsrnd" for word in date.replace(",", " ").split())


def _rewrite(text: str, usual: str) -> str | None:
    """*June 20, 2020* as *20 June 2020* and the other way round; None for *the 20th of June*."""
    one, other, *year = text.replace(",", " ").split()
    if other == "of":
        return None
    comma = "," if usual == "month before day" else ""
    return f"{other} {one}{f'{comma} {year[0]}' if year else ''}"


def _is_day(word: str) -> bool:
    digits = word.rstrip("sthndr")
    return digits.isdigit() and 0 < int(digits[:3]) <= 31 and len(digits) <= 2
