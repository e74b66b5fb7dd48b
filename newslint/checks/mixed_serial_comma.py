"""Some lists have a comma before their last *and*, others have none.

*ropes, lamps, and maps*, *ropes, lamps and maps*: the comma that is called after Oxford. Both are right, one is enough.

Off by default: houses without it still need it where an item has an *and* of its own, and newslint cannot tell.

Known problems: three clauses with commas look like a list of three things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.annotate.tokens import positions, tokens
from newslint.checks.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

ITEM = r"[^\W\d_][\w’'-]{0,30}(?: [\w’'-]{1,30})?"
BEFORE = re.compile(rf"{ITEM}, {ITEM}(,?) \Z")
REACH = 140
FARTHEST_COMMA = 4


@check(
    "style/mixed-serial-comma",
    severity="note",
    confidence="low",
    default=False,
    examples=[
        bad("They sold ropes, lamps and maps. They bought oars, masts and sails. They kept tents, boats[[, and]] nets."),
        bad("They sold ropes, lamps, and maps. They bought oars, masts, and sails, or tents, boats [[and]] nets."),
        good("They sold ropes, lamps and maps. They bought oars, masts and sails."),
        good("They sold ropes, and lamps and maps."),
    ],
)
def mixed_serial_comma(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = tokens(document)
    used: dict[str, list[Span]] = {"comma before “and”": [], "no comma before “and”": []}
    for at in positions(document, ("and", "or")):
        token = found[at]
        if not any(near.text == "," for near in found[max(0, at - FARTHEST_COMMA) : at]):
            continue
        before = BEFORE.search(document.text, max(0, token.start - REACH), token.start)
        if before and before[1]:
            used["comma before “and”"].append(Span(token.start - 2, token.end))
        elif before:
            used["no comma before “and”"].append(token.span)
    yield from mixture(document, used, "two ways to end a list")
