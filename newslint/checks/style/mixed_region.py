"""Most of the draft is spelt in one region's way, some words in the other's.

*colour*, *defence* and *travelled*, and then *center*: one word of its own, so that no word stands there twice, but
readers notice all the same. A word that is spelt in both ways is reported by style/mixed-spelling, *-ise* and *-ize*
by style/mixed-ise-ize: both are British. A house that has chosen says so in the option ``always``, here and in
style/mixed-spelling.

Known problems: a foreign institution keeps its spelling, which only its capitals show (*the Department of Defense*).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import MONTHS, word_after, word_before
from newslint.checks.style.own_text import own
from newslint.checks.style.regions import is_spelt_both_ways, regional_places, regional_words, respelt
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import some

# So many words of one region make it the draft's own, or fewer where its forms of address and its dates are, too.
FEWEST_WORDS = 3
TITLES = frozenset("mr mrs ms dr".split())


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "American", "British"] = ""


@check(
    "style/mixed-region",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad(
            "The harbour was closed. Her colour was grey. The [[defense]] rested.",
            fixed="The harbour was closed. Her colour was grey. The defence rested.",
        ),
        bad("The flavor was odd and the color gray. They [[apologised]]."),
        bad("The [[harbor]] was closed.", options={"always": "British"}, fixed="The harbour was closed."),
        bad("Mr Okafor saw the harbour. The colour was grey. The [[center]] was shut."),
        good("The colour was odd, like all colors.", why="too few words to tell a region"),
        good("The harbour was closed. The Department of Defense objected.", why="a name"),
        good("Her favorite flavor was odd and the color gray. She kept mum.", why="silent, and no mother"),
        good("The harbour was organized by neighbours.", why="-ize is British, too"),
        good("The harbour was closed. “Her favorite color is gray,” he wrote.", why="somebody else's words"),
    ],
)
def mixed_region(document: Document, options: Options) -> Iterator[Finding]:
    found = regional_words(document)
    words: dict[str, list[str]] = defaultdict(list)
    for word, spelling in found.items():
        free = spelling.ending and spelling.region == "American"
        if spelling.tells and not free and not is_spelt_both_ways(found, spelling):
            words[spelling.region].append(word)
    if len(words) < 2 and not options.always:
        return
    used: dict[str, list[Span]] = {}
    most = 0
    for region, spelt in words.items():
        places = {word: own(document, regional_places(document, word)) for word in spelt}
        there = [word for word in spelt if places[word]]
        most = max(most, len(there))
        way = region if region == options.always else f"{region} ({some(there)})"
        used[way] = [span for spans in places.values() for span in spans]
    usual = max(used, key=lambda way: len(used[way]), default="").partition(" ")[0]
    habits = (_region_of_titles(document), _region_of_dates(document)) if most < FEWEST_WORDS else ()
    if most + habits.count(usual) >= FEWEST_WORDS or options.always:
        yield from mixture(document, used, "spellings of two regions in one draft", respelt, always=options.always)


def _region_of_titles(document: Document) -> str:
    """*Mr Okafor* is British, *Mr. Okafor* American; empty if there are none, or both."""
    found = tokens(document)
    places = [at for at in positions(document, TITLES) if found[at].text[0].isupper()]
    dotted = sum(word_after(document, at) == "." for at in places)
    return "" if not places or 0 < dotted < len(places) else "American" if dotted else "British"


def _region_of_dates(document: Document) -> str:
    """*20 June* is British, *June 20* American; empty if there are none, or both."""
    regions = set()
    for at in positions(document, MONTHS):
        day_first, month_first = (
            word.isdigit() and len(word) < 3 for word in (word_before(document, at), word_after(document, at))
        )
        if day_first != month_first:
            regions.add("British" if day_first else "American")
    return regions.pop() if len(regions) == 1 else ""
