"""A name is spelt otherwise than the house list says.

The newsroom's own list (``house`` in the configuration) decides, so the fix can be applied without another look.
The message says who decided, when, and with which note, if the list says so. One finding has all places of a name.

A form of the list is also found in capitals (*KIEV*), in the plural of a family (*the Selenskyjs*), before a
possessive ending and in a compound (*Kiev-based*). Where an entry has a ``kind``, the word is left alone in a name of
another kind: an entry with ``kind = "place"`` does not mean a person who is called so, one with ``kind = "person"`` no
foundation. Of two forms at one place the longer counts: *New Delhi*, where the list has that and *Delhi*.

Quotations are left alone. Other rules about names say nothing where the list has decided.

Known problems: inflected forms other than these have to be listed, and a fixed name of something (*chicken Kiev*)
needs an entry of its own, or an allowance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at
from newslint.decided import Decided, decided
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.house import HouseName
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.wording import listed, times

KYIV = HouseName("Kyiv", ("Kiev", "Kyjiw"), "place", "", "the foreign desk", "2022-03-01")
ZELENSKYY = HouseName("Zelenskyy", ("Selenskyj",), "person")
FIRENZE = HouseName("Firenze", ("Florence",), "place")
DISH = HouseName("chicken Kiev", ())


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
        bad(
            "# [[KIEV]] WAITS\n\nThe Kyjiw-based bank shut Kiev’s oldest branch.",
            fixed="# KYIV WAITS\n\nThe Kyiv-based bank shut Kyiv’s oldest branch.",
            options={"house": (KYIV,)},
        ),
        bad(
            "Aides of the [[Selenskyjs]] left.",
            fixed="Aides of the Zelenskyys left.",
            options={"house": (ZELENSKYY,)},
        ),
        good("The train to Kyiv was late.", options={"house": (KYIV,)}),
        good("The Kievan manuscripts came late.", why="another word", options={"house": (KYIV,)}),
        good("They ordered chicken Kiev.", why="a longer name on the list", options={"house": (KYIV, DISH)}),
        good("They asked Florence Okafor.", why="a person, not the place", options={"house": (FIRENZE,)}),
        good("“Kiev is my home,” he said.", why="other people's words", options={"house": (KYIV,)}),
        good("The train to Kiev was late.", why="no house list, nothing to say"),
    ],
)
def house_spelling(document: Document, options: Options) -> Iterator[Finding]:
    found: dict[HouseName, list[Decided]] = {}
    for place in decided(document, options.house):
        if place.wrong and not _is_quoted(document, place):
            found.setdefault(place.entry, []).append(place)
    for entry, places in found.items():
        first, *others = places
        counts = Counter(place.form for place in places)
        forms = listed([f"{form} {times(count)}" for form, count in counts.items()])
        yield Finding(
            first.span,
            f"{forms}: the house list has {entry.preferred}{_decision(entry)}",
            tuple(Related(place.span, "occurrence") for place in others),
            Fix(tuple(Edit(place.span, place.right) for place in places), safe=True),
        )


def _is_quoted(document: Document, place: Decided) -> bool:
    return in_quotation_marks(document, place.span) or paragraph_at(document, place.span.start).kind == "blockquote"


def _decision(entry: HouseName) -> str:
    """Who decided, when, and the note: what the list has of these, in brackets."""
    by = f"by {entry.decided_by}" if entry.decided_by else ""
    decision = " ".join(word for word in ("decided", by, entry.decided_on) if word)
    said = [decision] if entry.decided_by or entry.decided_on else []
    said += [entry.note] if entry.note else []
    return f" ({'; '.join(said)})" if said else ""
