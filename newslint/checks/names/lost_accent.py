"""A name has its accents in one place and lacks them in another.

Yıldız and Yildiz, Wiśniewski and Wisniewski: a house may write names with their accents or without, but not both in
one story. Agencies strip them, and a draft made from two sources shows the seam.

The form used more often is offered as a fix that wants to be read first: the accents may be what is missing.

Known problems: two people of one surname, one of whom writes it without accents, are taken for a slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.variants import difference, spellings
from newslint.checks.names.forms import Options, disagreement, undecided
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good


@check(
    "names/lost-accent",
    severity="warning",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "Yıldız arrived late. Yıldız left early. [[Yildiz]] did not speak.",
            fixed="Yıldız arrived late. Yıldız left early. Yıldız did not speak.",
        ),
        bad("The mayor, Tomasz Wiśniewski, resigned. [[Wisniewski]] had been in office for a year."),
        good("Yildiz arrived late. Yildiz left early.", why="without accents throughout"),
        good("Petros Lindas (Πέτρος Λίντας Pétros Líntas) sang. Petros was tired.", why="how it is read"),
        good("Yıldız arrived late. Yıldız left early.", why="with accents throughout"),
    ],
)
def lost_accent(document: Document, options: Options) -> Iterator[Finding]:
    for group in undecided(document, spellings(document), options.house):
        if difference(group) == "accent":
            yield disagreement(group, "one name with and without its accents")
