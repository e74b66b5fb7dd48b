"""A total that its parts do not make.

*6,200 people in Linz, 2,150 in Graz and 800 in Wels, for a total of 9,510*: they are 9,150. Digits changed places, or a
part was updated and the total was not.

Known problems: a total is read where the draft calls it one (*a total of*, *in all*, *altogether*, *combined*) behind
at least two parts of one kind, in its sentence or the one before. It is only reported if no choice of the parts makes
it, and if it is near what they make, since a total may be of more than the sentence tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.totals import totals
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/total-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The flood drove out 5,300 people in Linz, 1,850 in Graz and 700 in Wels, for a total of [[8,750]]."),
        bad("Ngozi Okafor owns 340 hectares in Linz, 200 in Graz and 120 in Wels, [[760 hectares]] altogether."),
        bad("Velmora paid £3.2m for the mill and £1.5m for the land, a combined [[£5.7m]]."),
        bad("The town gives £40m for roads and £25m for schools. In all, it will spend [[£75m]]."),
        bad("The town gives £40m for roads and £25m for schools, a total of less than [[£60m]]."),
        good("The town gives £40m for roads and £25m for schools, a total of more than £60m."),
        good("The flood drove out 5,300 people in Linz, 1,850 in Graz and 700 in Wels, for a total of 7,850."),
        good("The flood drove out 5,300 people in Linz and 1,850 in Graz, and about 7,000 in all."),
        good("Five people died on Monday and 12 on Tuesday, bringing the total to 22."),
        good("Velmora paid £3.2m for the mill and £1.5m for the land, out of a total of £5.7m."),
    ],
)
def total_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for told in totals(document):
        if not told.fits and not in_quotation_marks(document, told.total.span):
            related = tuple(Related(part.span, "evidence", "part of it") for part in told.parts)
            message = f"the parts come to {_told(told.sum, told.total.value)}, not {document.words(told.total.span)}"
            yield Finding(told.total.span, message, related)


def _told(value: float, like: float) -> str:
    for name, scale in (("billion", 1e9), ("million", 1e6)):
        if like >= scale:
            return f"{value / scale:.4g} {name}"
    return f"{value:,g}" if value < 1e6 else f"{value:,.0f}"
