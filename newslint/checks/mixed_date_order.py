"""Some dates have the day first, others the month.

*20 June* and *June 20*: British and American custom, and the day of the week tells nobody which is meant in *6/7*. A
house that has chosen says so in the option ``always``.

Known problems: dates that are names (*the 4th of July*, *7 October attacks*) count as dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.annotate.tokens import positions, tokens
from newslint.checks.mixed import mixture, paragraph_at
from newslint.checks.numerals import MONTHS, SHORT_MONTHS, word_after, word_before
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span

NAMES = frozenset((*MONTHS, *SHORT_MONTHS))
LONGEST_DATE = 40


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "day before month", "month before day"] = ""


@check(
    "style/mixed-date-order",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad("She left on 20 June and came back on 3 July. He left on [[June 21]]."),
        bad("It closed on March 3, 2020, and opened on April 5, 2021, but [[6 May]] was its best day."),
        bad("She left on [[June 20]] and came back on July 3.", options={"always": "day before month"}),
        good("She left on 20 June and came back on 3 July 2020. It was June."),
        good("On June 21, 30 people left. On June 22, the 20 best fairs began, 20 in May, 3 in June 2020."),
        good("She left on 20 June. “I came back on July 3,” she said."),
    ],
)
def mixed_date_order(document: Document, options: Options) -> Iterator[Finding]:
    found = tokens(document)
    used: dict[str, list[Span]] = {"day before month": [], "month before day": []}
    for at in positions(document, NAMES):
        if not found[at].text[0].isupper():
            continue
        paragraph = paragraph_at(document, found[at].start)
        # A date alone in its paragraph is a dateline.
        if paragraph is None or paragraph.span.end - paragraph.span.start < LONGEST_DATE:
            continue
        before, after = word_before(document, at), word_after(document, at)
        if _is_day(before) and not _is_day(after) and found[at].start - found[at - 1].end == 1:
            used["day before month"].append(Span(found[at - 1].start, found[at].end))
        elif _is_day(after) and not _is_day(before) and found[at + 1].start - found[at].end == 1:
            used["month before day"].append(Span(found[at].start, found[at + 1].end))
    yield from mixture(document, used, "two orders of day and month", always=options.always)


def _is_day(word: str) -> bool:
    digits = word.rstrip("sthndr")
    return digits.isdigit() and 0 < int(digits[:3]) <= 31 and len(digits) <= 2
