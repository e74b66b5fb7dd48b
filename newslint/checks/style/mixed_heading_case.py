"""Some crossheads have capitals as in a title, others as in a sentence.

*What We Know So Far* and *What happens next* in one draft. A house that has chosen says so in the option ``always``.

Known problems: crossheads with fewer than two words that could be small are not counted, and names are told by the
rest of the draft only if it has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.tokens import tokens_in
from newslint.annotate.text.vocabulary import is_known_name, is_ordinary
from newslint.document import Document, Paragraph
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

ALL = "capitals only"
# Two crossheads tell only if they have so many words that could be small.
FEWEST = 3
TELLING = 5
# Words that stay small in most titles.
SMALL = frozenset("a an and as at but by for from in into is nor of off on onto or over the to up via with yet".split())


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "capitals as in a title", "capitals as in a sentence", "capitals only"] = ""


@check(
    "style/mixed-heading-case",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad(
            "# The pier\n\nIt burned.\n\n## What We Know Today\n\nLittle.\n\n## [[What happens next]]\n\nMuch.\n\n"
            "## Who Pays the Damage\n\nAll."
        ),
        bad(
            "# The pier\n\nIt burned.\n\n## What we know today\n\nLittle.\n\n## [[What Happens Next]]\n\nMuch.\n\n"
            "## Who pays the damage\n\nAll."
        ),
        bad(
            "# The pier\n\nIt burned.\n\n## [[What We Know Today]]\n\nLittle.",
            options={"always": "capitals as in a sentence"},
        ),
        good(
            "# The pier\n\nIt burned.\n\n## What we know today\n\nLittle.\n\n## What Okafor wants\n\nMuch.\n\n"
            "## Who pays the damage\n\nAll.",
            why="a name",
        ),
        bad(
            "# The pier\n\nIt burned.\n\n## How This Could Happen Again\n\nTrue."
            "\n\n## [[Why it could happen again]]\n\nMuch."
        ),
        good("# The Pier Burns Down\n\nIt burned.\n\n## What we know today\n\nLittle.", why="a headline"),
    ],
)
def mixed_heading_case(document: Document, options: Options) -> Iterator[Finding]:
    used, telling = _used(document)
    if not options.always and sum(map(len, used.values())) < FEWEST:
        used.pop(ALL, None)
        if telling < TELLING:
            return
    if not options.always and len(used) < 2:
        return
    most = max(used, key=lambda way: len(used[way]), default="")
    usual = options.always or most
    odd = sorted((span, way) for way, spans in used.items() if way != usual for span in spans)
    if odd:
        (first, way), *more = odd
        known = f"the house style is {usual}" if options.always else f"{times(len(used[usual]))} they have {usual}"
        message = f"this crosshead has {way}; {known}"
        related = [Related(span, "occurrence") for span, _ in more]
        related += [Related(span, "evidence", f"{usual} here") for span in used.get(usual, ())]
        yield Finding(first, message, tuple(sorted(related)))


def _used(document: Document) -> tuple[dict[str, list[Span]], int]:
    """The crossheads of each way, and how many words of them all tell."""
    used: dict[str, list[Span]] = {}
    telling = 0
    for paragraph in document.paragraphs:
        if paragraph.role != "subhead":
            continue
        text, words = document.words(paragraph.span), _telling(document, paragraph)
        capitals = sum(word[0].isupper() for word in words)
        if text.isupper():
            used.setdefault(ALL, []).append(paragraph.span)
        elif len(words) > 1 and capitals in (0, len(words)):
            telling += len(words)
            used.setdefault(f"capitals as in a {'title' if capitals else 'sentence'}", []).append(paragraph.span)
    return used, telling


def _telling(document: Document, paragraph: Paragraph) -> list[str]:
    """Its words that could be small in a sentence and would not be small in a title."""
    words = [token.text for token in tokens_in(document, paragraph.span) if token.text[0].isalpha()][1:]
    return [word for word in words if is_ordinary(word) and word not in SMALL and not is_known_name(word.title())]
