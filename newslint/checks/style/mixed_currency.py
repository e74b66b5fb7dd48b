"""Sums of money are written in two ways.

*$5 million* and *5 million dollars*, *£3m* and *£3 million*, *€20* and *20 euros*, *US$5* and *$5*. A house that has
chosen says so in the options ``always``, which stands for all currencies, and ``large``.

Known problems: a round sum in words (*a million dollars*) has no figure and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.tokens import positions, tokens, vocabulary
from newslint.checks.style.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

CURRENCIES = {
    "$": ("dollar", "dollars"),
    "£": ("pound", "pounds"),
    "€": ("euro", "euros"),
    "¥": ("yen",),
    "₹": ("rupee", "rupees"),
}
SIGNED = regex(r"[$£€¥₹] ?\d[\d,.]*(?: ?(million|billion|trillion|mn|bn|tn|m|b|k)\b)?")
IN_WORDS = regex(
    r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))? (?:US |American |British |Canadian |Australian )?\Z"
)
SHORT = {"m": "m", "mn": "m", "b": "bn", "bn": "bn", "tn": "tn"}
LONG = {"million": "m", "billion": "bn", "trillion": "tn"}
# Pounds are a weight, too.
WEIGHING = frozenset("weigh weighs weighed weighing weight heavy lb lbs kg kilograms".split())
REACH = 40


class Options(NamedTuple):
    """How the house writes sums (``always``), and those of a million and more (``large``)."""

    always: Literal["", "$5", "5 dollars"] = ""
    large: Literal["", "$5m", "$5 million"] = ""


@check(
    "style/mixed-currency",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad("It cost $5 million, then $6 million. In the end [[7 million dollars]] were paid."),
        bad("It cost £5m, then £6m. In the end [[£7 million]] were paid."),
        bad("It cost US$5 million, then [[$7 million]], then US$6 million."),
        good("It cost US$5 million, then $6 million, then $7 million.", why="named at the first sum"),
        bad("It cost [[7 million euros]].", options={"always": "$5"}),
        bad("It cost [[€7m]].", options={"large": "$5 million"}),
        good("It cost $5 million, then 6 million euros."),
        good("It cost $5 million, or A$7 million."),
        good("It cost £5 and weighed 12 pounds.", why="a weight"),
        good("It cost $5 million. “We paid 7 million dollars,” she said."),
    ],
)
def mixed_currency(document: Document, options: Options) -> Iterator[Finding]:
    if not options.always and vocabulary(document).isdisjoint(CURRENCIES):
        return
    found, text = tokens(document), document.text
    scales: dict[str, list[Span]] = {"m or bn": [], "million or billion": []}
    countries: dict[str, list[Span]] = {"US$": [], "$": []}
    for sign, names in CURRENCIES.items():
        if not options.always and sign not in vocabulary(document):
            continue
        signs = positions(document, (sign,))
        signed: list[Span] = []
        for at in signs:
            match = SIGNED.match(text, found[at].start)
            if match:
                signed.append(Span(*match.span()))
                if match[1] in SHORT:
                    scales["m or bn"].append(signed[-1])
                elif match[1] in LONG:
                    scales["million or billion"].append(signed[-1])
                if sign == "$" and (country := _country(text, match.start())) is not None:
                    countries[f"{country}$"].append(Span(match.start() - len(country), match.end()))
        weighed = sign == "£" and positions(document, WEIGHING)
        in_words: list[Span] = []
        for at in positions(document, names) if (signed or options.always) and not weighed else ():
            before = IN_WORDS.search(text, max(0, found[at].start - REACH), found[at].start)
            if before and text[before.start() - 1 : before.start()] != sign:
                in_words.append(Span(before.start(), found[at].end))
        used = {f"{sign}5": signed, f"5 {names[-1]}": in_words}
        always = {"$5": f"{sign}5", "5 dollars": f"5 {names[-1]}"}.get(options.always, "")
        yield from mixture(document, used, "sums of one currency written in two ways", always=always, by_example=True)
    large = {"$5m": "m or bn", "$5 million": "million or billion"}.get(options.large, "")
    yield from mixture(document, scales, "large sums written in two ways", always=large)
    # Many houses name the country once, at the first sum, and leave it out in all that follow.
    if countries["US$"] and countries["$"] and countries["US$"][-1] > countries["$"][0]:
        yield from mixture(document, countries, "one currency with its country and without")


def _country(text: str, sign: int) -> str | None:
    """What stands before a dollar sign: US, nothing, or another country's letters (None)."""
    before = text[max(0, sign - 3) : sign]
    if before.endswith("US"):
        return "US"
    return None if before[-1:].isalpha() else ""
