"""A name is written with a hyphen in one place and without it in another.

Abd-al-Rahim and Abdalrahim, Jong-nam and Jongnam: transliterations differ in whether they join the parts of a name.
Apostrophes count as hyphens do (*Sana'a*, *Sanaa*).

Known problems: a straight apostrophe against a curly one is a question of typography and is not reported here.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.variants import difference, spellings
from newslint.checks.forms import Options, disagreement, undecided
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good


@check(
    "names/hyphen-in-name",
    severity="warning",
    confidence="medium",
    options=Options,
    examples=[
        bad("Kim Jong-nam flew home. Kim Jong-nam was tired. His aide called Kim [[Jongnam]] a legend."),
        good("Kim Jong-nam flew home. Kim Jong-nam was tired."),
        good("The Jongnam works belong to Kim Jong-il.", why="two names"),
    ],
)
def hyphen_in_name(document: Document, options: Options) -> Iterator[Finding]:
    for group in undecided(document, spellings(document), options.house):
        if difference(group) == "hyphen":
            yield disagreement(group, "one name with and without a hyphen")
