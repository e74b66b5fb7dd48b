"""So many at so much each do not come to what is told.

*120 tickets at £15 each, or £2,800 in all*: it is £1,800. A nought too few, digits that changed places, or a number
that was updated and its product was not.

Known problems: a rate is read where it says *each*, *apiece*, *per* or *a head*, with one number of things and one sum
in its sentence or in one beside it. What differs by far is left alone, except by ten or a hundred times, since other
money may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.products import products
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/product-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Lang sold 120 tickets at £15 each, or [[£2,800]] in all."),
        bad("The 32 weavers will get £1,500 each, a total of [[£58,000]]."),
        bad("A fine of up to £25,000 for each boat is possible. The owner of 40 boats could pay [[£100,000]] in all."),
        bad("The prize of [[£90,000]] was shared by three bakers, who got £45,000 each."),
        bad("Ilse Lindqvist pays £15 for each sack and buys four of them a week, that is [[£50]]."),
        good("Ilse Lindqvist pays £15 for each sack and buys four of them a week, that is £60."),
        good("Lang sold 120 tickets at £15 each, or £1,800 in all."),
        good("Lang sold 120 tickets at £15 each and lost £2,800 on the night."),
        good("The 32 weavers got £1,500 each, and Velmora made £3m last year."),
    ],
)
def product_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for told in products(document):
        if told.is_meant and not told.fits and not in_quotation_marks(document, told.told.span):
            rate, number = document.words(told.rate.span), document.words(told.number.span)
            message = f"{number} at {rate} each come to {told.value:,.0f}, not {document.words(told.told.span)}"
            spans = sorted((told.rate.span, told.number.span))
            yield Finding(
                told.told.span, message, tuple(Related(span, "evidence", "counted with this") for span in spans)
            )
