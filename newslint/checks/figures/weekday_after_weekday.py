"""A weekday is not so many days after the other one.

*He was arrested on Monday. Two days later, on Thursday, he was let go*: two days after Monday it is Wednesday.

Known problems: the days are counted from the last weekday before, in the same sentence or the one before; the draft may
count from something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.times.days_later import days_later
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/weekday-after-weekday",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Otto Lang was arrested on Monday. Two days later, on [[Thursday]], he was let go."),
        bad("The vote was on Tuesday. The next day, [[Friday]], the mayor resigned."),
        good("Otto Lang was arrested on Monday. Two days later, on Wednesday, he was let go."),
        good("The vote was on Tuesday. Two weeks later, on a Friday, the mayor resigned."),
    ],
)
def weekday_after_weekday(document: Document, options: NoOptions) -> Iterator[Finding]:
    for told in days_later(document):
        if not told.fits and not in_quotation_marks(document, told.other):
            days = "a day" if abs(told.days) == 1 else f"{abs(told.days)} days"
            direction = "after" if told.days > 0 else "before"
            message = f"{document.words(told.other)} is not {days} {direction} {document.words(told.one)}"
            yield Finding(told.other, message, (Related(told.one, "evidence", "counted from here"),))
