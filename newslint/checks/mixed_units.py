"""A unit stands close to its figure in one place, and apart from it in another.

*5km* and *5 km*, *30kg* and *30 kg*. A house that has chosen says so in the option ``always``.

Known problems: calibres, film and lenses (*35mm*) are names of things and count as measures all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.annotate.tokens import odd_words, tokens, word_index
from newslint.checks.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span

UNITS = frozenset("km cm mm kg mg ml kw mw gw kwh mwh gwh mph kph km² m² ghz mhz hz gb mb tb kb ft lb lbs oz".split())


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "5 km", "5km"] = ""


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
        bad("They ran [[12km]].", options={"always": "5 km"}, fixed="They ran 12 km."),
        good("They ran 5 km, then 12 km. Few ran a km more."),
        good("They ran 5km with a load of 3kg, then 21km."),
    ],
)
def mixed_units(document: Document, options: Options) -> Iterator[Finding]:
    index, found = word_index(document), tokens(document)
    used: dict[str, list[Span]] = {"5 km": [], "5km": []}
    for word in (*UNITS & index.keys(), *odd_words(document)):
        places = index[word]
        if word in UNITS:
            for at in places:
                before = found[at - 1] if at else found[at]
                if before.text[0].isdigit() and before.text[-1].isdigit() and found[at].start - before.end == 1:
                    used["5 km"].append(Span(before.start, found[at].end))
        elif word[0].isdigit() and word.lstrip("0123456789.,") in UNITS:
            used["5km"] += [found[at].span for at in places if document.text[found[at].end : found[at].end + 1] != "/"]
    yield from mixture(
        document, used, "units close to their figures and apart from them", _rewrite, always=options.always, safe=True
    )


def _rewrite(text: str, usual: str) -> str:
    unit = text.lstrip("0123456789.,").strip()
    number = text[: len(text) - len(unit)].strip()
    return f"{number} {unit}" if usual == "5 km" else f"{number}{unit}"
