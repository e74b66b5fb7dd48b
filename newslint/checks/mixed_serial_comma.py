"""Some lists have a comma before their last item, others have none.

*ropes, lamps, and maps*, *ropes, lamps and maps*: the comma that is called after Oxford. Both are right, one is enough.

Off by default: houses without it still need it where an item has an *and* of its own, and newslint cannot tell.

Known problems: three clauses with commas look like a list of three things.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import positions, tokens
from newslint.checks.mixed import mixture
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# So many words an item has at most.
LONGEST_ITEM = 2


@check(
    "style/mixed-serial-comma",
    severity="note",
    confidence="low",
    default=False,
    examples=[
        bad(
            "They sold ropes, lamps and maps. They bought oars, masts and sails. They kept tents, boats[[, and]] nets."
        ),
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
        serial = at > 0 and found[at - 1].text == ","
        if _is_list(found, at - 1 - serial):
            if serial:
                used["comma before “and”"].append(Span(found[at - 1].start, token.end))
            else:
                used["no comma before “and”"].append(token.span)
    yield from mixture(document, used, "two ways to end a list")


def _is_list(found: tuple[Token, ...], last: int) -> bool:
    """Do an item, a comma and another item end at this token?"""
    for length in range(1, LONGEST_ITEM + 1):
        comma = last - length
        if comma < 1 or not found[comma + 1].text[0].isalpha():
            return False
        if found[comma].text == ",":
            return found[comma - 1].text[0].isalpha()
    return False
