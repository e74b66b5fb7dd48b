"""A name is spelt otherwise than the house list says.

The newsroom's own list (``house`` in the configuration) decides, so the fix can be applied without another look.
The message says who decided, and when, if the list says so.

Known problems: none of the list's words is inflected; a variant has to be listed in each form that occurs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import without_possessive
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.house import HouseName
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

KYIV = HouseName("Kyiv", ("Kiev",), decided_by="the foreign desk", decided_on="2022-03-01")


class Options(NamedTuple):
    """``house``: the entries of the newsroom's lists; filled in from the configuration."""

    house: tuple[HouseName, ...] = ()


@check(
    "names/house-spelling",
    severity="warning",
    confidence="high",
    options=Options,
    examples=[
        bad("The train to [[Kiev]] was late.", fixed="The train to Kyiv was late.", options={"house": (KYIV,)}),
        good("The train to Kyiv was late.", options={"house": (KYIV,)}),
        good("The Kievan manuscripts, not Kiev-style cutlets.", why="other words", options={"house": (KYIV,)}),
        good("The train to Kiev was late.", why="no house list, nothing to say"),
    ],
)
def house_spelling(document: Document, options: Options) -> Iterator[Finding]:
    if not options.house:
        return
    by_first: dict[str, list[tuple[tuple[str, ...], str, HouseName]]] = defaultdict(list)
    for entry in options.house:
        for variant in entry.variants:
            words = tuple(variant.split())
            by_first[words[0]].append((words, variant, entry))
    places: dict[tuple[str, str], list[Span]] = defaultdict(list)
    entries = {}
    for span, variant, entry in _occurrences(document, by_first):
        places[variant, entry.preferred].append(span)
        entries[variant, entry.preferred] = entry
    for (variant, preferred), spans in places.items():
        entry = entries[variant, preferred]
        fix = Fix(tuple(Edit(span, preferred) for span in spans), safe=True)
        related = tuple(Related(span, "occurrence") for span in spans[1:])
        message = f"{variant} {times(len(spans))}: the house list has {preferred}{_decision(entry)}"
        yield Finding(spans[0], message, related, fix)


def _occurrences(
    document: Document, by_first: dict[str, list[tuple[tuple[str, ...], str, HouseName]]]
) -> Iterator[tuple[Span, str, HouseName]]:
    words = tokens(document)
    first_words = [word.lower() for word in by_first]
    for index in positions(document, [*first_words, *(f"{word}{end}" for word in first_words for end in ("'s", "’s"))]):
        token = words[index]
        for variant_words, variant, entry in by_first.get(without_possessive(token.text), ()):
            run = words[index : index + len(variant_words)]
            if tuple(without_possessive(other.text) for other in run) == variant_words:
                span = Span(token.start, run[-1].start + len(variant_words[-1]))
                if not in_quotation_marks(document, span):
                    yield span, variant, entry


def _decision(entry: HouseName) -> str:
    decided = " ".join(part for part in (entry.decided_by, entry.decided_on) if part)
    note = f"; {entry.note}" if entry.note else ""
    return (
        f" (decided by {decided}{note})"
        if entry.decided_by
        else f" ({decided or entry.note})"
        if decided or entry.note
        else ""
    )
