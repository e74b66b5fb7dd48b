"""A unit is written in two ways.

*5 km* and *5km*; *5 km* and *5 kilometres*; *90 km/h* and *90 kph*. A house that has chosen says so in the options
``always``, for the space, and ``written``, for symbols or names.

A unit whose name stands first and whose symbol takes over is introduced, not mixed; unless the draft has written the
symbol of another unit before, with no introduction. *60m* are metres, not millions, before a word such as *high*, and
behind one such as *height*, in a draft that has metres.

Known problems: calibres, film and lenses (*35mm*) are names of things and count as measures all the same. Only the
units in ``rules/en/words/units.toml`` are known by their names.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal

from newslint.annotate.text.tokens import positions, tokens, vocabulary, word_index, words_in
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import figures, words_with_figures
from newslint.checks.style.own_text import own
from newslint.checks.style.plain_words import compounds
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

UNITS = frozenset("km cm mm kg mg ml kw mw gw kwh mwh gwh mph kph km² m² ghz mhz hz gb mb tb kb ft lb lbs oz".split())

BEFORE = "0123456789.,-‐‑"
# What shows that *m* are metres.
LENGTH_BEHIND = regex(r"[ -](?:high|tall|long|wide|deep|thick|above|below|up|down|away|apart|offshore)\b")
LENGTH_BEFORE = regex(r"\b(?:height|depth|length|width|altitude|elevation|distance)s? of (?:[a-z]+ (?:[a-z]+ )?)?\Z")
REACH = 40
INTRODUCED = regex(r" \([^\W\d]")
# Nobody introduces their symbols.
EVERYDAY = frozenset(("metres", "feet", "grams"))


class Options(NamedTuple):
    """How the house sets a unit to its figure (``always``), and which way it writes units (``written``)."""

    always: Literal["", "5 km", "5km"] = ""
    written: Literal["", "km", "kilometres"] = ""


@check(
    "style/mixed-units",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "They ran 5 km, then 12 km. The last ran [[21km]].",
            fixed="They ran 5 km, then 12 km. The last ran 21 km.",
        ),
        bad(
            "It weighs 5kg, and 12kg when wet. The case has [[3 kg]].",
            fixed="It weighs 5kg, and 12kg when wet. The case has 3kg.",
        ),
        bad("They ran 5 km, then 12 km. The last ran [[21 kilometres]]."),
        bad("He drove at 90 km/h, she at 95 km/h. The limit is [[80 kph]]."),
        bad("It was 30°C, then 31°C, then [[28 degrees Celsius]]."),
        bad("They ran [[12km]].", options={"always": "5 km"}, fixed="They ran 12 km."),
        bad("They ran [[12 kilometers]].", options={"written": "km"}),
        bad("It lies 900 metres up, [[700m]] down from the hut."),
        bad("The wall weighs 5kg. They ran [[70 kilometres]], then 12km and 21km."),
        good("The wall is 900 metres long. It was seen by 40m people, and cost 12m more.", why="millions"),
        good("It weighs 5 kg. Winds of 70 kilometres per hour (km/h) blew, then 90 km/h and 95 km/h."),
        good("They ran 5 km, then 12 km. Few ran a km more."),
        good("They ran 5km with a load of 3kg, then 21km."),
        good("They ran 5 kilometres, then 12 km and 21 km.", why="the name introduces the symbol"),
        good("They ran 5 km. Thousands of kilometres of road are closed.", why="no figure"),
    ],
)
def mixed_units(document: Document, options: Options) -> Iterator[Finding]:
    what = "units close to their figures and apart from them"
    yield from mixture(document, _spaced(document), what, _rewrite, always=options.always, safe=True)
    if _has_units(document):
        yield from _written(document, options.written)


def _has_units(document: Document) -> bool:
    """Has the draft the first word of a symbol or a name, by itself, in a compound or behind a figure?"""
    firsts = _first_words()
    if not (firsts.isdisjoint(vocabulary(document)) and firsts.isdisjoint(compounds(document))):
        return True
    behind = [rest for word in words_with_figures(document) if (rest := word.lstrip(BEFORE))]
    return any(rest.startswith(tuple(firsts)) for rest in behind)


def _spaced(document: Document) -> dict[str, list[Span]]:
    """Units with a space before them, and without."""
    index, found = word_index(document), tokens(document)
    used: dict[str, list[Span]] = {"5 km": [], "5km": []}
    for at in positions(document, UNITS):
        before = found[at - 1] if at else found[at]
        if before.text[0].isdigit() and before.text[-1].isdigit() and found[at].start - before.end == 1:
            used["5 km"].append(Span(before.start, found[at].end))
    for word in words_with_figures(document):
        if not word[-1].isdigit() and word.lstrip("0123456789.,") in UNITS:
            ends = [found[at] for at in index[word]]
            used["5km"] += [token.span for token in ends if document.text[token.end : token.end + 1] != "/"]
    return used


def _written(document: Document, house: str) -> Iterator[Finding]:
    """Symbols and names of one unit, and rival symbols."""
    symbols: dict[str, dict[str, list[Span]]] = defaultdict(dict)
    names: dict[str, list[Span]] = defaultdict(list)
    forms, pattern = _forms(), _with_figure()
    for at in figures(document):
        match = pattern.match(document.text, tokens(document)[at].start)
        if match and (match[1] != "m" or _is_length(document.text, *match.span())):
            unit, is_symbol = forms[match[1]]
            if is_symbol:
                symbols[unit].setdefault(match[1].replace(" ", ""), []).append(Span(*match.span()))
            else:
                names[unit].append(Span(*match.span()))
    first_symbols = [min(spans for places in found.values() for spans in places) for found in symbols.values()]
    first_symbol = min(first_symbols, default=None)
    for unit in {**symbols, **names}:
        yield from mixture(document, symbols[unit], "one unit with two symbols")
        in_symbols = own(document, (span for spans in symbols[unit].values() for span in spans))
        in_names = own(document, names[unit])
        introduced = in_names and in_symbols and max(in_names) < min(in_symbols)
        if unit in EVERYDAY or (introduced and first_symbol and first_symbol < min(in_names)):
            introduced = any(INTRODUCED.match(document.text, span.end) for span in in_names)
        label = min(
            symbols[unit], default=next(form for form, (name, symbol) in forms.items() if name == unit and symbol)
        )
        if house or not introduced:
            always = {"km": label, "kilometres": unit}.get(house, "")
            yield from mixture(
                document, {label: in_symbols, unit: in_names}, "one unit written in two ways", always=always
            )


def _is_length(text: str, start: int, end: int) -> bool:
    """*60m high*, *a height of 60m*; others may be millions."""
    return bool(LENGTH_BEHIND.match(text, end) or LENGTH_BEFORE.search(text, max(0, start - REACH), start))


@functools.cache
def _forms() -> Mapping[str, tuple[str, bool]]:
    """Each symbol and name -> its unit, and whether it is a symbol."""
    forms: dict[str, tuple[str, bool]] = {}
    for unit, entry in table("en/words/units")["unit"].items():
        forms |= dict.fromkeys(entry["symbols"], (unit, True)) | dict.fromkeys(entry["names"], (unit, False))
    return forms


@functools.cache
def _first_words() -> frozenset[str]:
    """The first words of symbols and names, in lower case, alone and as possessives."""
    firsts = [words_in(form)[0].lower() for form in _forms()]
    return frozenset(first + ending for first in firsts for ending in ("", "'s", "’s"))


@functools.cache
def _with_figure() -> re.Pattern[str]:
    """A figure with a symbol or a name behind it."""
    longest_first = "|".join(map(re.escape, sorted(_forms(), key=len, reverse=True)))
    return re.compile(rf"\d[\d,.]*[ \u00a0-]?({longest_first})(?![\w/²])")


def _rewrite(text: str, usual: str) -> str:
    unit = text.lstrip("0123456789.,").strip()
    number = text[: len(text) - len(unit)].strip()
    return f"{number} {unit}" if usual == "5 km" else f"{number}{unit}"
