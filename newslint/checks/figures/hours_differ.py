"""A number of hours that does not fit the times of day beside it.

*From 9am to 2pm, six hours*: it is five. Counting over noon and midnight goes wrong, or one of the times was changed.

Known problems: the sentence has to give one time from which, one until which and no other number of hours. Times
without *am* and *pm* up to twelve may be in the morning or in the evening.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.times.clock_times import clock_times
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

# Hours are told as rounded to these.
NEAR = 0.5
MINUTES = 60


@check(
    "figures/hours-differ",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The road was closed from 9am to 2pm, [[six hours]] in which nobody could leave."),
        bad("The [[nine-hour]] siege, from noon to 6 p.m., ended without a shot."),
        good("Water rose at 23.00 and did not fall until 04.00, five hours in which nobody slept."),
        good("The debate began at 10 and ended at 1.30, after three and a half hours."),
        good("The shop opens from 9am to 5pm; two hours ago it was full."),
    ],
)
def hours_differ(document: Document, options: NoOptions) -> Iterator[Finding]:
    for told in clock_times(document):
        hours = told.figure.value / (1 if told.figure.unit == "hour" else MINUTES)
        near = min(told.lasted, key=lambda lasted: abs(lasted - hours))
        if abs(near - hours) > NEAR and not in_quotation_marks(document, told.figure.span):
            message = f"the times make it {near:.2g} hours, not {document.words(told.figure.span)}"
            related = tuple(Related(time.span, "evidence", "counted with this") for time in (told.one, told.other))
            yield Finding(told.figure.span, message, related)
