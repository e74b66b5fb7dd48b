"""Some lists have a comma before their last item, others have none.

*ropes, lamps, and maps*, *ropes, lamps and maps*: the comma that is called after Oxford. Both are right, one is
enough. A house that has chosen says so in the option ``always``.

Off by default: houses without it still need it where an item has an *and* of its own, and newslint cannot tell.

Known problems: three clauses with commas look like a list of three things.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.checks.style.mixed import mixture
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span

# So many words an item has at most.
LONGEST_ITEM = 2


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "A, B, and C", "A, B and C"] = ""


@check(
    "style/mixed-serial-comma",
    severity="note",
    confidence="low",
    options=Options,
    default=False,
    examples=[
        bad(
            "They sold ropes, lamps and maps. They bought oars, masts and sails. They kept tents, boats[[, and]] nets."
        ),
        bad("They sold ropes, lamps, and maps. They bought oars, masts, and sails, or tents, boats[[ and]] nets."),
        bad(
            "They sold ropes, lamps[[ and]] maps.",
            options={"always": "A, B, and C"},
            fixed="They sold ropes, lamps, and maps.",
        ),
        good("They sold ropes, lamps and maps. They bought oars, masts and sails."),
        good("They sold ropes, and lamps and maps."),
    ],
)
def mixed_serial_comma(document: Document, options: Options) -> Iterator[Finding]:
    found, words = tokens(document), lower_words(document)
    used: dict[str, list[Span]] = {"A, B, and C": [], "A, B and C": []}
    for at in positions(document, ("and", "or")):
        if "," not in words[max(0, at - 2 - LONGEST_ITEM) : at]:
            continue
        token = found[at]
        serial = at > 0 and found[at - 1].text == ","
        if _is_list(found, at - 1 - serial):
            if serial:
                used["A, B, and C"].append(Span(found[at - 1].start, token.end))
            else:
                used["A, B and C"].append(Span(found[at - 1].end, token.end))
    yield from mixture(document, used, "two ways to end a list", _rewrite, always=options.always)


def _rewrite(text: str, usual: str) -> str:
    word = text.lstrip(", \n")
    return f", {word}" if usual == "A, B, and C" else f" {word}"


def _is_list(found: tuple[Token, ...], last: int) -> bool:
    """Do an item, a comma and another item end at this token?"""
    for length in range(1, LONGEST_ITEM + 1):
        comma = last - length
        if comma < 1 or not found[comma + 1].text[0].isalpha():
            return False
        if found[comma].text == ",":
            return found[comma - 1].text[0].isalpha()
    return False
