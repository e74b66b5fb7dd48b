"""A word or a name has two forms, and the draft uses both.

*toward* and *towards*, *adviser* and *advisor*, *percent* and *%*, *al-Qaeda* and *al-Qaida*, *ISIS* and *ISIL*: all
of them right, and two of them in one draft are one too many.

Names that stand side by side explain each other (*ISIS or ISIL*) and are not counted.

Known problems: only the families in ``rules/en/words/variants.toml`` are known. A sign in brackets or a table, such as
%, is counted as in running text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.mixed import mixture
from newslint.checks.phrase_places import Families
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import like

BESIDE = re.compile(r"(?:['’\"”“(]|\s|/|,|or|and|formerly|also|known as|now|called)+")
LONGEST_LINK = 24


@check(
    "style/mixed-variants",
    severity="note",
    confidence="high",
    examples=[
        bad(
            "They ran towards the sea. The sea ran towards them. She walked [[toward]] the hill.",
            fixed="They ran towards the sea. The sea ran towards them. She walked towards the hill.",
        ),
        bad("Her adviser left. The [[advisors]] of others stayed, and so did two advisers."),
        bad(
            "ISIS fled. ISIS lost a town, and [[ISIL]] another.", fixed="ISIS fled. ISIS lost a town, and ISIS another."
        ),
        good("The group, also known as ISIS or ISIL, fled. ISIS lost a town.", why="an explanation"),
        good("“They ran toward the sea,” she said. He ran towards it, too.", why="other people's words"),
        good("They ran towards the sea. The sea ran towards them."),
    ],
)
def mixed_variants(document: Document, options: NoOptions) -> Iterator[Finding]:
    for number, forms in _families().places(document).items():
        if len(forms) < 2:
            continue
        family = table("en/words/variants")["family"][number]
        inflections = {span: inflection for places in forms.values() for span, inflection in places}
        glosses = _glosses(document, sorted(inflections))
        used = {
            family["forms"][form][0]: [span for span, _ in places if span not in glosses]
            for form, places in forms.items()
        }
        rewrite = functools.partial(_rewrite, family["forms"])
        yield from mixture(document, used, "two forms of one", rewrite, family.get("quotations", False))


@functools.cache
def _families() -> Families:
    return Families([family["forms"] for family in table("en/words/variants")["family"]])


def _glosses(document: Document, places: list[Span]) -> set[Span]:
    """Places of names that stand side by side: *ISIS or ISIL*."""
    found: set[Span] = set()
    for one, other in pairwise(places):
        between = document.text[one.end : other.start]
        if len(between) <= LONGEST_LINK and BESIDE.fullmatch(between) and document.words(one) != document.words(other):
            found.update((one, other))
    return found


def _rewrite(forms: list[list[str]], text: str, usual: str) -> str | None:
    """The inflection of the usual form that the text is of its own."""
    plain = text.replace("’", "'")
    for form in forms:
        for inflection, word in enumerate(form):
            if word == plain or (word.islower() and word == plain.lower()):
                right = next(other[inflection] for other in forms if other[0] == usual)
                return like(text, right) if word.islower() and right.islower() else right
    return None
