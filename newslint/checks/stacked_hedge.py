"""Two hedges cover one another.

*May possibly*, *reportedly allegedly*, *could potentially*: the second takes nothing back that the first has not taken
back already. A note only; hedges are facts in news, and newslint never asks for one to go that stands alone.

Known problems: hedges of different things in one clause (*could, reportedly, have been*) may be both meant.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.certainty import statements
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span


@check(
    "claims/stacked-hedge",
    severity="note",
    confidence="medium",
    examples=[
        bad("The bridge [[may possibly]] be unsafe."),
        bad("The firm [[allegedly reportedly]] hid the defect."),
        good("The bridge may be unsafe."),
        good("The bridge may be unsafe, and the road will possibly close.", why="two statements"),
        good("“It may possibly close,” she said.", why="other people's words"),
    ],
)
def stacked_hedge(document: Document, options: NoOptions) -> Iterator[Finding]:
    for statement in statements(document):
        for first, second in pairwise(statement.hedges):
            one, other = document.words(first), document.words(second)
            beside = document.text[first.end : second.start].isspace()
            if beside and one != other and any({one.lower(), other.lower()} <= kind for kind in _kinds()):
                yield Finding(Span(first.start, second.end), f"“{one}” and “{other}” hedge the same words")


@functools.cache
def _kinds() -> tuple[frozenset[str], frozenset[str]]:
    """Hedges that say how likely a thing is, and hedges that say where it comes from."""
    hedges = table("en/words/hedges")
    likely = [*hedges["modal"]["words"], *hedges["likelihood"]["words"]]
    return frozenset(likely), frozenset(hedges["evidential"]["words"])
