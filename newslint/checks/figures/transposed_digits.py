"""Two figures have the same digits in another order.

*A crowd of 26,317* in the report, *attendance: 26,137* below it: two neighbours have changed places, as they do when
figures are typed from a sheet. Two figures are compared if they count the same (sums in one currency, percentages,
measures in one unit, plain counts) and one of them has at least three digits before its closing zeros. Figures of one
sentence are not compared, since a rise from 1,482 to 1,842 needs both.

Known problems: two figures may differ so by chance. Headlines are laid beside the body by
figures/headline-figure-differs.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures.digits import digits_of, is_swapped, significant
from newslint.annotate.figures.figures import Figure, figures
from newslint.annotate.figures.units import AMOUNTS
from newslint.annotate.text.sentences import paragraph_at, sentence_number
from newslint.document import HEADLINES, Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

KINDS = AMOUNTS | {"percent"}
FEWEST = 3
# More figures of the same digits are a table.
MOST = 6


@check(
    "figures/transposed-digits",
    severity="warning",
    confidence="medium",
    examples=[
        bad("A crowd of 26,317 saw the match.\n\nIt was cold in Graz.\n\nAttendance: [[26,137]]."),
        bad("He put the loss at $563,000.\n\nThe club is still missing [[$536,000]], Ngozi Okafor said."),
        bad("The dam holds 36.4 million tonnes.\n\nAfter the storm, [[34.6 million tonnes]] were counted."),
        bad("The petition was signed by 7,300 people.\n\nThe [[7,030]] names took a day to count."),
        bad("Some 4,125 people signed.\n\nThe [[4,152]] signatures were handed over on Monday."),
        good("Membership rose from 1,482 to 1,842 in a year."),
        good("The first bus takes 53 people, the second 35.", why="two digits happen to be the same too often"),
        good("The council wants to save £270,000.\n\nThe lorries cost £720,000.", why="so do two round figures"),
        good("The road is 214km long. It cost £241m.", why="a length and a price"),
        good("The hall has 1,482 seats. It opened with 1,824 guests.", why="more than two neighbours differ"),
        good("It was built in 1946 and sold in 1964.", why="two years"),
        good("The fair was held from 10.24am.\n\nIt closed at 10.42pm.", why="two times of day"),
    ],
)
def transposed_digits(document: Document, options: NoOptions) -> Iterator[Finding]:
    seen: dict[tuple[str, str, str], dict[str, Figure]] = {}
    for figure in figures(document):
        if figure.kind not in KINDS or figure.value != figure.high:
            continue
        digits = digits_of(figure)
        if len(digits) < FEWEST:
            continue
        earlier = seen.setdefault((figure.kind, figure.unit, "".join(sorted(digits))), {})
        if digits in earlier or len(earlier) == MOST or _is_headline(document, figure):
            continue
        other = next((known for written, known in earlier.items() if _is_slip(written, digits)), None)
        if other and not _in_one(document, other, figure):
            message = f"{document.words(other.span)} in one place, {document.words(figure.span)} in another"
            yield Finding(figure.span, message, (Related(other.span, "evidence", "the same digits in another order"),))
        earlier[digits] = figure


def _is_slip(one: str, other: str) -> bool:
    return is_swapped(one, other) and max(significant(one), significant(other)) >= FEWEST


def _is_headline(document: Document, figure: Figure) -> bool:
    return paragraph_at(document, figure.span.start).role in HEADLINES


def _in_one(document: Document, one: Figure, other: Figure) -> bool:
    return sentence_number(document, one.span.start) == sentence_number(document, other.span.start)
