"""Sums of money are written in two ways.

*$5 million* and *5 million dollars*, *£3m* and *£3 million*, *€20* and *20 euros*.

Known problems: a round sum in words (*a million dollars*) has no figure and is left alone; the same currency with and
without its country (*US$*, *$*) counts as one.
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

CURRENCIES = {
    "$": ("dollar", "dollars"),
    "£": ("pound", "pounds"),
    "€": ("euro", "euros"),
    "¥": ("yen",),
    "₹": ("rupee", "rupees"),
}
SIGNED = re.compile(r"[$£€¥₹] ?\d[\d,.]*(?: ?(million|billion|trillion|mn|bn|tn|m|b|k)\b)?")
IN_WORDS = re.compile(
    r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))? (?:US |American |British |Canadian |Australian )?\Z"
)
SHORT = {"m": "m", "mn": "m", "b": "bn", "bn": "bn", "tn": "tn"}
LONG = {"million": "m", "billion": "bn", "trillion": "tn"}
# Pounds are a weight, too.
WEIGHING = frozenset("weigh weighs weighed weighing weight heavy lb lbs kg kilograms".split())
REACH = 40


@check(
    "style/mixed-currency",
    severity="note",
    confidence="medium",
    examples=[
        bad("It cost $5 million, then $6 million. In the end [[7 million dollars]] were paid."),
        bad("It cost £5m, then £6m. In the end [[£7 million]] were paid."),
        good("It cost $5 million, then 6 million euros."),
        good("It cost £5 and weighed 12 pounds.", why="a weight"),
        good("It cost $5 million. “We paid 7 million dollars,” she said."),
    ],
)
def mixed_currency(document: Document, options: NoOptions) -> Iterator[Finding]:
    found, text = tokens(document), document.text
    scales: dict[str, list[Span]] = {"m or bn": [], "million or billion": []}
    for sign, names in CURRENCIES.items():
        signs = positions(document, (sign,))
        for at in signs:
            match = SIGNED.match(text, found[at].start)
            if match and match[1] in SHORT:
                scales["m or bn"].append(Span(*match.span()))
            elif match and match[1] in LONG:
                scales["million or billion"].append(Span(*match.span()))
        in_words = [] if not signs or (sign == "£" and positions(document, WEIGHING)) else positions(document, names)
        used: dict[str, list[Span]] = {f"{sign}5": [], f"5 {names[-1]}": []}
        for at in in_words:
            before = IN_WORDS.search(text, max(0, found[at].start - REACH), found[at].start)
            if before and text[before.start() - 1 : before.start()] != sign:
                used[f"5 {names[-1]}"].append(Span(before.start(), found[at].end))
        if in_words:
            matches = (SIGNED.match(text, found[at].start) for at in signs)
            used[f"{sign}5"] = [Span(*match.span()) for match in matches if match]
            yield from mixture(document, used, "sums of one currency written in two ways")
    yield from mixture(document, scales, "large sums written in two ways")
