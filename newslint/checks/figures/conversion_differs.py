"""An amount and its conversion are not the same amount.

*A climb of 2,600 feet (490 metres)*: it is 790 metres. Somebody converted with the wrong factor, or one of the two was
changed and the other forgotten. Readers at home in only one of the units will never know.

Length, area, weight, volume, speed and temperature are converted, each as exact as it is given: *100 miles* may be
anything from 90 to 110, *97 miles* not. Gallons may be American or British, tons short, long or metric, miles nautical.

Known problems: only two amounts right beside each other are compared, the second one in brackets, behind a slash or
behind *or*; ranges (*10 to 15 miles*) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures.conversions import Conversion, conversions
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/conversion-differs",
    severity="warning",
    confidence="high",
    examples=[
        bad("The path climbs 3,400 feet (about [[640 metres]]) from Linz to the hut."),
        bad("The wall is 12 metres high, or [[93 feet]], and leans."),
        bad("Winds of 70 mph ([[70 km/h]]) took the roof off."),
        bad("The farm has 640 acres of wheat ([[1,580 hectares]]) and a mill."),
        bad("It was 31C ([[78F]]) in Graz on Monday."),
        bad("Lang is 6ft 4in ([[163cm]]) and plays in goal."),
        good("The path climbs 3,400 feet (about 1,040 metres) from Linz to the hut."),
        good("The wall is some 100 feet (30m) high."),
        good("It was 31C (88F) in Graz, and a rise of 2C (3.6F) is expected."),
        good("The tank holds 500 gallons (1,900 litres) and the other one 500 gallons (2,270 litres)."),
        good("A 20-mile (5km from Graz unpaved) road leads there.", why="not the same amount"),
        good("The site lies 10 miles (or 20 minutes) from Graz."),
    ],
)
def conversion_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for conversion in conversions(document):
        if not conversion.fits:
            yield _finding(document, conversion)


def _finding(document: Document, told: Conversion) -> Finding:
    one, other = told
    message = f"{document.words(one.span)} are not {document.words(other.span)}"
    return Finding(other.span, message, (Related(one.span, "evidence", "converted from this"),))
