"""One thing is introduced with two abbreviations.

*The Foreign Intelligence Service (SVR)* and, six paragraphs later, *the Foreign Intelligence Service (FIS)*: the reader
takes them for two agencies. Drafts put together from several sources often bring two abbreviations along, one in the
language of the country and one in English.

Known problems: two offices of one name in two countries, each with its own abbreviation, are taken for one unless the
words before the bracket tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.abbreviations import Introduction, introductions
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "names/meaning-with-two-abbreviations",
    severity="warning",
    confidence="high",
    examples=[
        bad(
            "The Foreign Intelligence Service (SVR) denied it. The SVR gave no reason. "
            "On Monday the Foreign Intelligence Service ([[FIS]]) denied it again."
        ),
        bad("The Baltic Port Authority (BPA) paid. The Baltic Port Authority ([[BaPA]]) was praised."),
        good(
            "The Foreign Intelligence Service (FIS) denied it. The Foreign Intelligence Service (FIS) gave no reason."
        ),
        good("The Foreign Intelligence Service (SVR) denied it. The Federal Security Service (FSB) did not."),
        good("Anna Berg (SPD) spoke. Anna Berg (MEP) left.", why="parties and offices of people are no abbreviations"),
    ],
)
def meaning_with_two_abbreviations(document: Document, options: NoOptions) -> Iterator[Finding]:
    first: dict[str, Introduction] = {}
    reported: set[str] = set()
    for found in introductions(document):
        meaning = found.meaning.lower()
        earlier = first.setdefault(meaning, found)
        if earlier.abbreviation.upper() != found.abbreviation.upper() and meaning not in reported:
            reported.add(meaning)
            message = f"{found.meaning} is {earlier.abbreviation} in one place, {found.abbreviation} here"
            yield Finding(found.span, message, (Related(earlier.span, "evidence", "abbreviated so here"),))
