"""What is left is told as another number than is left.

*The firm has 40 boats. Twenty-six are let, and the remaining 16 lie in Graz*: 14 are left. One of three figures was
changed, and no reader can tell which.

Known problems: the rest has to be called so (*the other 14*, *the remaining 14*, *14 others*); the whole stands at most
two sentences before, and its parts between have no noun of their own (*26 are let*, *26 of them*). *14 others* may
leave some untold, and are only reported if they are too many. Percentages are parts of a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.rests import rests
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/rest-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The firm has 40 boats. Twenty-six are let to crews and the remaining [[16]] lie in Graz."),
        bad("Of the 31 councillors, 18 are women. The other [[14]] are men."),
        bad("Three of the five bridges are open. The other [[three]] will be closed until May."),
        bad("Police held 23 people. Fifteen of them have been charged and [[nine]] others released."),
        bad("Some 62% of the power comes from coal, and the remaining [[48%]] from gas and wind."),
        bad(
            "A blast near Graz injured 14 people.\n\nIt was cold.\n\n"
            "Nine of the injured went home, the brigade said. [[Six]] others are in hospital."
        ),
        good("The firm has 40 boats. Twenty-six are let to crews and the remaining 14 lie in Graz."),
        good("Police held 23 people. Fifteen of them have been charged and two others released."),
        good("Some 62% of the power comes from coal, 20% from oil and the remaining 18% from gas and wind."),
        good("Sales rose 5% last year. Bread brought in 58%, cakes 27% and flour the remaining 15%."),
        good("The firm has 40 boats. Twenty-six are let, five were bought in May, and the other 19 lie in Graz."),
        good("Ida Lang, one of four, was the only one who went to school. The other three stayed on the farm."),
        good("Lang has four sons. He has led the choir since 1998. The other 12 singers are new."),
    ],
)
def rest_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for told in rests(document):
        if in_quotation_marks(document, told.rest.span):
            continue
        percent = told.rest.kind == "percent"
        others = sorted(figure.span for figure in (*told.parts, *([] if percent else [told.whole])))
        message = f"{told.left:,g}{' per cent' if percent else ''} would be left, not {document.words(told.rest.span)}"
        if told.rest.kind == "money":
            message = f"the parts and {document.words(told.rest.span)} do not make the whole"
        yield Finding(told.rest.span, message, tuple(Related(span, "evidence", "counted with this") for span in others))
