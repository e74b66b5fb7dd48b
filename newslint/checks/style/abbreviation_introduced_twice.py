"""An abbreviation is introduced twice.

The second *World Health Organization (WHO)* tells readers what they know, and shows where two texts were joined. An
abbreviation with two meanings is the business of names/abbreviation-with-two-meanings.

Known problems: a long draft may say it again on purpose after many pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.abbreviations import Introduction, introductions
from newslint.checks.style.own_text import is_own
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "style/abbreviation-introduced-twice",
    severity="note",
    confidence="high",
    examples=[
        bad("The Baltic Port Authority (BPA) paid. Later the Baltic Port Authority ([[BPA]]) gave no reason."),
        bad(
            "The Baltic Port Authority (BPA) paid. The Southern Development Programme (SDP) did not.\n\n"
            "The BPA and the Southern Development Programme ([[SDP]]) gave no reason."
        ),
        good("The Baltic Port Authority (BPA) paid. The BPA gave no reason."),
        good("The Baltic Port Authority (BPA) paid. The Bridge Planning Agency (BPA) did not.", why="two things"),
    ],
)
def abbreviation_introduced_twice(document: Document, options: NoOptions) -> Iterator[Finding]:
    first: dict[tuple[str, str], Introduction] = {}
    for found in introductions(document):
        if not is_own(document, found.span):
            continue
        earlier = first.setdefault((found.abbreviation, found.meaning.lower()), found)
        if earlier is not found:
            message = f"{found.abbreviation} was introduced before"
            yield Finding(found.span, message, (Related(earlier.span, "evidence", "introduced here"),))
