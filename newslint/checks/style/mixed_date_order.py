"""Some dates have the day first, others the month.

*20 June* and *June 20*: British and American custom, and the day of the week tells nobody which is meant in *6/7*.
*3 March* and *3rd March* are compared, too. A house that has chosen says so in the options ``always`` and ``days``.

Known problems: dates that are names (*the 4th of July*, *7 October attacks*) count as dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import MONTHS, SHORT_MONTHS, word_after, word_before
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

NAMES = frozenset((*MONTHS, *SHORT_MONTHS))
LONGEST_DATE = 40
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
        good("She left on 20 June and came back on 3 July 2020. It was June."),
        good("On June 21, 30 people left. On June 22, the 20 best fairs began, 20 in May, 3 in June 2020."),
        good("She left on 20 June. “I came back on July 3,” she said."),
    ],
)
def mixed_date_order(document: Document, options: Options) -> Iterator[Finding]:
    found = tokens(document)
    used: dict[str, list[Span]] = {"day before month": [], "month before day": []}
    ordinals: dict[str, list[Span]] = {"3": [], "3rd": []}
    for at in positions(document, NAMES):
        before, after = word_before(document, at), word_after(document, at)
        if not (before[:1].isdigit() or after[:1].isdigit()) or not found[at].text[0].isupper():
            continue
        start, end = paragraph_at(document, found[at].start).span
        # A date alone in its paragraph is a dateline.
        if end - start < LONGEST_DATE:
            continue
        if _is_day(before) and not _is_day(after) and found[at].start - found[at - 1].end == 1:
            span = _with_year(document, Span(found[at - 1].start, found[at].end))
            used["day before month"].append(span)
        elif _is_day(after) and not _is_day(before) and found[at + 1].start - found[at].end == 1:
            span = _with_year(document, Span(found[at].start, found[at + 1].end))
            used["month before day"].append(span)
        else:
            continue
        ordinals["3rd" if _is_ordinal(document.words(span)) else "3"].append(span)
    yield from mixture(document, used, "two orders of day and month", _rewrite, always=options.always)
    yield from mixture(
        document, ordinals, "days of the month as figures and as ordinals", always=options.days, by_example=True
    )


def _with_year(document: Document, span: Span) -> Span:
    year = YEAR.match(document.text, span.end)
    return Span(span.start, year.end()) if year else span


def _is_ordinal(date: str) -> bool:
    return any(word[0].isdigit() and word[-1] in "thsrnd" for word in date.replace(",", " ").split())


def _rewrite(text: str, usual: str) -> str:
    """*June 20, 2020* as *20 June 2020* and the other way round."""
    one, other, *year = text.replace(",", " ").split()
    comma = "," if usual == "month before day" else ""
    return f"{other} {one}{f'{comma} {year[0]}' if year else ''}"


def _is_day(word: str) -> bool:
    digits = word.rstrip("sthndr")
    return digits.isdigit() and 0 < int(digits[:3]) <= 31 and len(digits) <= 2
