"""One abbreviation is introduced for two things.

*The Social Democratic Party (SDP)* in the second paragraph, *the State Development Programme (SDP)* in the ninth: from
there on nobody knows what SDP stands for. One of the two should be written out, or shortened to an ordinary word.

Only what is introduced in brackets counts, and only if the letters of the abbreviation are those of the words.

Known problems: none is known where the two meanings are two things; a name that has changed its wording and kept its
letters (*Organization for*, *Organisation of*) is left alone if all its longer words are in both.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.abbreviations import Introduction, introductions, is_one_thing
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "names/abbreviation-with-two-meanings",
    severity="warning",
    confidence="high",
    examples=[
        bad(
            "The Social Democratic Party (SDP) won. Its rival, the Southern Development Programme ([[SDP]]), lost. "
            "The SDP celebrated."
        ),
        bad("The Baltic Port Authority (BPA) paid. The Bridge Planning Agency ([[BPA]]) did not."),
        bad(
            "The Association of Port Pilots (APP) signed. The Association of Piano Players ([[APP]]) did not.",
            why="some of the words are the same",
        ),
        good("The Social Democratic Party (SDP) won. The Southern Development Programme (SDPR) lost."),
        good("The World Health Organization (WHO) spoke. The World Health Organisation (WHO) was asked."),
        good("The Social Democratic Party (SDP) won. In short, the Social Democrats’ Party (SDP) won."),
        good("The Social Democratic Labour Party (SDLP) won. The Social Democrats (SDLP) rejoiced.", why="cut short"),
        good("The Baltic Port Authority (BPA) paid. The agency (BPA) did not.", why="nothing is spelt out"),
    ],
)
def abbreviation_with_two_meanings(document: Document, options: NoOptions) -> Iterator[Finding]:
    first: dict[str, Introduction] = {}
    reported: set[str] = set()
    for found in introductions(document):
        if not found.spelt_out or found.abbreviation in reported:
            continue
        earlier = first.setdefault(found.abbreviation, found)
        if not is_one_thing(earlier.meaning, found.meaning):
            reported.add(found.abbreviation)
            message = f"{found.abbreviation} stands for {earlier.meaning} in one place, for {found.meaning} here"
            yield Finding(found.span, message, (Related(earlier.span, "evidence", earlier.meaning),))
