"""Decimals have a point here and a comma there, or thousands the other way round.

*2.3 kilometres* and *7,5 kilometres*, *6,200 people* and *1.240 families*: in most of Europe the two marks mean the
opposite of what they mean in English, and a figure that came from there may be read a thousand times too small.

A comma with one or two figures behind it is a decimal only before a unit, a share or a sum. A point with three figures
behind it parts thousands only before what is counted in whole numbers, where the draft has commas elsewhere.

Known problems: a draft that has the commas or points of another language throughout is left alone.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from itertools import chain

from newslint.annotate.speech.grammar import NOUN, word_class
from newslint.annotate.text.tokens import tokens, word_index
from newslint.checks.style.numerals import word_after, word_before, words_with_figures
from newslint.checks.style.own_text import is_own
from newslint.document import Document, Token
from newslint.finding import Edit, Finding, Fix, Related
from newslint.knowledge import table
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good

COMMA = regex(r"\d{1,3},\d{1,2}")
POINT = regex(r"\d{1,3}\.\d{1,2}")
THOUSANDS = regex(r"\d{1,3}(?:,\d{3})+")
THOUSANDS_WITH_POINT = regex(r"[1-9]\d{0,2}\.\d{3}")
SWAPPED = str.maketrans(",.", ".,")
SIGNS = frozenset("$£€")
# What a figure may count in parts, besides the units of measure.
IN_PARTS = frozenset(
    "% percent per percentage point points pp million billion trillion thousand mn bn tn m times degree degrees "
    "tonne tonnes ton tons litre litres liter liters mile miles acre acres yard yards inch inches pound pounds "
    "hour hours minute minutes second seconds day days week weeks month months year years barrel barrels gallon "
    "gallons metric magnitude square cubic bar volt volts watt watts hertz".split()
)
MONEY = frozenset(
    "euro euros dollar dollars cent cents rupee rupees rouble roubles ruble rubles peso pesos franc francs kroner "
    "krona crown crowns zloty lira liras yuan yen soles reais dinar dinars dirham dirhams rand shekels".split()
)
# Behind these stands a name, and before a comma the first item of a list.
LISTING = frozenset("lot lots page pages verse no no. number numbers chapter section article and or".split())


@check(
    "style/decimal-comma",
    severity="warning",
    confidence="high",
    examples=[
        bad("The tank is 2.3 kilometres up. The farms are up to [[7,5]] kilometres away."),
        bad("Prices rose by [[4,2]] percent, after 3.1 percent in May and 2.9 percent in April."),
        bad("A coffee is €2.80 here. Amari paid €[[3,50]] for tea."),
        bad("It counts 6,200 people in Oslo. Some [[1.240]] families of them are in shelters."),
        bad("She paid [[45.000]] euros for the pool, and 12,000 for the boat."),
        good("The tank weighs 12.5 tonnes, and 9.5 tonnes are wood. Lots 7,5 and 3 were sold.", why="a list"),
        good("Of 6,200 people 1.125 percent left. The lap took 1.240 seconds more, over 1.500 metres.", why="parts"),
        good("Of 6,200 litres 1.240 million were lost. The river is 1.250 kilometres long."),
        good("The river is 7,5 kilometres long, the road 4,25 kilometres.", why="no point in the draft"),
    ],
)
def decimal_comma(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = words_with_figures(document)
    commas = [word for word in words if "," in word and COMMA.fullmatch(word)]
    points = [word for word in words if "." in word and THOUSANDS_WITH_POINT.fullmatch(word)]
    if commas and (odd := _places(document, commas, _is_measured)):
        usual = [word for word in words if POINT.fullmatch(word)]
        yield from _finding(odd, _places(document, usual, _is_measured), "decimals with a comma, others with a point")
    if points and (odd := _places(document, points, _is_counted)):
        usual = [word for word in words if THOUSANDS.fullmatch(word)]
        yield from _finding(odd, _places(document, usual), "thousands with a point, others with a comma")


def _finding(odd: list[Token], usual: list[Token], what: str) -> Iterator[Finding]:
    if usual:
        first, *more = odd
        related = [Related(token.span, "occurrence") for token in more]
        related += [Related(token.span, "evidence", "with the other mark") for token in usual]
        fix = Fix(tuple(Edit(token.span, token.text.translate(SWAPPED)) for token in odd))
        shown = " and ".join(f"“{places[0].text}”" for places in (odd, usual))
        yield Finding(first.span, f"{shown}: {what}", tuple(sorted(related)), fix)


def _places(document: Document, words: list[str], fits: Callable[[str], bool] | None = None) -> list[Token]:
    """Where these figures stand before what they can count or measure, or are sums; without ``fits`` anywhere."""
    index, found = word_index(document), tokens(document)
    places = []
    for at in sorted(chain.from_iterable(map(index.__getitem__, words))):
        before, after = word_before(document, at), word_after(document, at)
        is_one = not fits or before in SIGNS or after in MONEY or (fits(after) and before.lower() not in LISTING)
        if is_one and is_own(document, found[at].span):
            places.append(found[at])
    return places


def _is_measured(after: str) -> bool:
    return after in IN_PARTS or after in _units()


def _is_counted(after: str) -> bool:
    """People, houses, boats: the plural of what has no half."""
    is_plural = after == "people" or (after.islower() and after.endswith("s") and word_class(after) == NOUN)
    return is_plural and not _is_measured(after)


@functools.cache
def _units() -> frozenset[str]:
    """The first words of the symbols and names of units."""
    units = table("en/words/units")["unit"].values()
    return frozenset(form.split()[0] for unit in units for form in (*unit["symbols"], *unit["names"]))
