"""A name has its capitals in one place and other capitals in another.

WikiLeaks and Wikileaks, Tanabe and TANABE: pasted headlines, bylines and lists bring capitals into the running text
that the rest of the draft does not have.

Headlines, crossheads, bylines and datelines are left out, and so are sentences in capitals. Words of four letters
and fewer are left alone: in capitals they are abbreviations of their own (SANA, ALMA).

Known problems: a family name that the house sets in capitals on purpose (*KIM Yuna*) needs an allowance.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.variants import case_variants
from newslint.checks.names.forms import Options, disagreement, undecided
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good


@check(
    "names/name-in-wrong-case",
    severity="warning",
    confidence="medium",
    options=Options,
    examples=[
        bad("The clip was on WikiLeaks by noon. By two, [[Wikileaks]] had removed it. WikiLeaks gave no reason."),
        bad("The pitcher Tanabe was tired. Tanabe sat down when [[TANABE]] was called."),
        good("Wikileaks removed the clip. Wikileaks gave no reason."),
        good("# TANABE LEAVES TEAM\n\nThe pitcher Tanabe has left the team. Tanabe gave no reason.", why="a headline"),
        good("NATO met in Riga. Nato Lomidze was there.", why="too short to tell"),
    ],
)
def name_in_wrong_case(document: Document, options: Options) -> Iterator[Finding]:
    for group in undecided(document, case_variants(document), options.house):
        yield disagreement(group, "one name in other capitals")
