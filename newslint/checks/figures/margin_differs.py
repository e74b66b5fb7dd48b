"""A lead that is not the difference of the two amounts beside it.

*Lang had 41,300 votes to Wolf's 39,400. The gap, 1,300 votes, ...*: it is 1,900. The count went on and the lead was not
worked out anew, or digits changed places.

Known problems: a lead is read where the draft calls it one (*margin*, *majority*, *gap*, *lead*, *difference*,
*ahead*) beside two amounts of its kind, in its sentence or one beside it. It is only reported if it is near their
difference, since a lead may be over somebody whose votes nobody tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.margins import margins
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/margin-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Okafor had 8,412 votes to Lindqvist’s 7,961. The gap, [[541]] votes, is the smallest in years."),
        bad("Okafor won 8,412 votes and Lindqvist 7,961, a majority of [[541]]."),
        bad("With 8,412 votes to 7,961, Okafor was [[541]] votes ahead."),
        bad("Ilse Lindqvist has 46% and Yusuf Amari 41%, a lead of [[seven points]]."),
        good("Okafor had 8,412 votes to Lindqvist’s 7,961. The gap, 451 votes, is the smallest in years."),
        good("Okafor won 8,412 votes and Lindqvist 7,961, a majority of about 450."),
        good("Okafor won 8,412 votes and Lindqvist 7,961. Four years ago the previous majority was 541."),
        good("Ilse Lindqvist has 46% and Yusuf Amari 41%, a lead of five points."),
    ],
)
def margin_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for margin in margins(document):
        if in_quotation_marks(document, margin.told.span):
            continue
        ends = sorted((margin.more.span, margin.less.span))
        told, more, less = (document.words(figure.span) for figure in margin)
        message = f"{more} less {less} is not {told}"
        yield Finding(margin.told.span, message, tuple(Related(span, "evidence", "counted with this") for span in ends))
