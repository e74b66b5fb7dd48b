"""Some verbs end in -ise, others in -ize.

*organise* and *realize*: American English has -ize, British English either, but one of them. A house that has chosen
says so in the option ``always``.

Known problems: verbs that have -ise everywhere (*advise*, *surprise*) are none of these, and are not counted. The
table stands in ``rules/en/words/american-british.txt``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.checks.style.mixed import mixture
from newslint.checks.style.plain_words import plain_places
from newslint.checks.style.regions import regional_words, respelt
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "-ise", "-ize"] = ""


@check(
    "style/mixed-ise-ize",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "They organised a fair and publicised it. Few [[realized]] why.",
            fixed="They organised a fair and publicised it. Few realised why.",
        ),
        bad("Critics apologized. A [[specialised]] court had authorized it."),
        bad("They [[organised]] a fair.", options={"always": "-ize"}, fixed="They organized a fair."),
        good("They organised a fair. Few realised why, some specialised in it."),
        good("They organized a fair, to the surprise of those who advised against it.", why="advise has no z"),
    ],
)
def mixed_ise_ize(document: Document, options: Options) -> Iterator[Finding]:
    found = regional_words(document)
    words: dict[str, list[str]] = {"-ise": [], "-ize": []}
    for word, spelling in found.items():
        if spelling.other not in found and spelling.ending:
            words["-ize" if spelling.region == "American" else "-ise"].append(word)
    if all(words.values()) or options.always:
        used = {ending: plain_places(document, *verbs) for ending, verbs in words.items()}
        yield from mixture(
            document, used, "two endings for one kind of verb", respelt, always=options.always, safe=True
        )
