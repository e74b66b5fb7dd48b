"""A multiple that its own two amounts do not bear out.

*2,675 complaints, up from 535, a threefold rise*: it is five times as many.

Known problems: both amounts have to stand in the sentence of the multiple, and no third one of their kind. *Three
times more* may mean four times as much, and a multiple is taken roughly: *fourfold* is anything from 3.5 to 4.6 times.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.changes import changes
from newslint.annotate.sums.multiples import multiples
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/multiple-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The office got 2,675 letters in 2024, up from 535 in 2023, a [[threefold]] rise."),
        bad("The yard sold 900 boats last year, [[three times]] as many as the 225 of 2019."),
        bad("They took 96 calls in May, [[twice]] the 32 that came in April."),
        bad("Lang paid £60,000 for the mill and sold it for £240,000, [[three times]] what he had paid."),
        good("The office got 2,675 letters in 2024, up from 535 in 2023, a fivefold rise."),
        good("The yard sold 950 boats last year, more than four times as many as the 225 of 2019."),
        good("Lang paid £60,000 for the mill and sold it for £240,000, three times more than he had paid."),
        good("A house worth £200,000 pays £1,200 a year, twice as much as in 2005.", why="two other amounts"),
        good("Okafor won three times in 2019 and 12 times in 2020."),
        good("The pump moves seven times the water of the old one, and burns twice the fuel of three others."),
        good("Fees rose from 2% to 3%, twice as fast as wages."),
    ],
)
def multiple_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    told = multiples(document)
    known = {change.word.span for change in changes(document)} if told else set()
    for multiple in told:
        if multiple.least <= multiple.ratio <= multiple.most or multiple.span in known:
            continue
        if not in_quotation_marks(document, multiple.span):
            small, large = (document.words(figure.span) for figure in (multiple.small, multiple.large))
            times = f"{multiple.ratio:.1f}".removesuffix(".0")
            message = f"{large} is {times} times {small}, not “{document.words(multiple.span)}”"
            amounts = sorted((multiple.small.span, multiple.large.span))
            yield Finding(
                multiple.span, message, tuple(Related(span, "evidence", "counted with this") for span in amounts)
            )
