"""Some crossheads have capitals as in a title, others as in a sentence.

*What We Know So Far* and *What happens next* in one draft. A house that has chosen says so in the option ``always``.

Known problems: a crosshead with one word that could be small counts only if no name has that word (*Getting there*, but
not *The Bridge*), and a number (*Day Three*) only beside another crosshead that begins alike (*Day one*). Names are
told by the rest of the draft only if it has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import tokens_in
from newslint.annotate.text.vocabulary import is_known_name, is_opener, is_ordinary, without_possessive
from newslint.checks.style.own_text import in_prose
from newslint.document import Document, Paragraph, annotation
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

ALL = "capitals only"
# Two crossheads tell only if they have so many words that could be small, and are marked as such: in plain text, one of
# them may be the headline of another story.
FEWEST = 3
TELLING = 5
CREDIT = regex(r"(?i:\bphotos?)\b[ :/]|\w/[A-Z]")
MARKED = regex(r"^ {0,3}#{2,6} ", re.MULTILINE)
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
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
        bad(
            "# The pier\n\nIt burned.\n\n## Week one: the fire\n\nIt was Monday.\n\n## Getting there\n\nIt was Friday."
            "\n\n## [[Week Two: Waiting]]\n\nIt was late."
        ),
        bad(
            "# The pier\n\nIt burned.\n\n## A pier without friends\n\nYes.\n\n## [[The Owner's Bad Week]]\n\nYes.\n\n"
            "## What comes next\n\nAll."
        ),
        good(
            "# The pier\n\nIt burned.\n\n## What comes next\n\nTrue.\n\n## Phase Two\n\nIt is late.\n\n"
            "## What the Old Market costs\n\nThe Old Market burned, and then the Old Market was shut.",
            why="a phase, and a name of the draft",
        ),
        good(
            "# The pier\n\nIt burned.\n\n## What “The Years of the Pier” says\n\nLittle.\n\n"
            "## What happens next\n\nMuch.\n\n## Ilse Lindqvist: “The Long Way to the Pier”\n\nAll.",
            why="titles of books",
        ),
        good("# The Pier Burns Down\n\nIt burned.\n\n## What we know today\n\nLittle.", why="a headline"),
    ],
)
def mixed_heading_case(document: Document, options: Options) -> Iterator[Finding]:
    used, telling = _used(document)
    if not options.always and sum(map(len, used.values())) < FEWEST:
        used.pop(ALL, None)
        if telling < TELLING or not MARKED.search(document.source):
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
    crossheads = [paragraph for paragraph in document.paragraphs if paragraph.role == "subhead"]
    series = {first for paragraph in crossheads if (first := _series(document, paragraph))}
    for paragraph in crossheads:
        text, words = document.words(paragraph.span), _telling(document, paragraph)
        if CREDIT.search(text):
            continue
        capitals = sum(word[0].isupper() for word in words)
        if text.isupper():
            used.setdefault(ALL, []).append(paragraph.span)
        elif capitals in (0, len(words)) and (len(words) > 1 or _tells_alone(document, paragraph, words, series)):
            telling += len(words)
            used.setdefault(f"capitals as in a {'title' if capitals else 'sentence'}", []).append(paragraph.span)
    return used, telling


def _telling(document: Document, paragraph: Paragraph) -> list[str]:
    """Its words that could be small in a sentence and would not be small in a title."""
    words = [without_possessive(word) for word in _words(document, paragraph)[1:]]
    small = [word for word in words if is_ordinary(word) and word not in SMALL and not is_known_name(word.title())]
    if len({word[0].isupper() for word in small}) < 2:
        return small
    return [word for word in small if word[0].islower() or word not in _words_of_names(document)]


@annotation
def _words_of_names(document: Document) -> frozenset[str]:
    """Words of the names that the running text of the draft has."""
    return frozenset(
        word for phrase in name_phrases(document) if in_prose(document, phrase.mention.span) for word in phrase.words
    )


def _tells_alone(document: Document, paragraph: Paragraph, words: list[str], series: set[str]) -> bool:
    """Is the one word of a crosshead that could be small part of no name?"""
    if not words:
        return False
    if words[0].lower() in NUMBERS:
        return words[0].islower() or _words(document, paragraph)[0] in series
    return is_opener(words[0]) and len(words[0]) > 2


def _series(document: Document, paragraph: Paragraph) -> str:
    """The word before a small number that a crosshead begins with: *Day* one."""
    first, *second = _words(document, paragraph)[:2] or [""]
    return first if second and second[0] in NUMBERS else ""


def _words(document: Document, paragraph: Paragraph) -> list[str]:
    """The words of a crosshead, without what it quotes among them: a book's title has capitals of its own."""
    found = [token for token in tokens_in(document, paragraph.span) if token.text[0].isalpha()]
    if in_quotation_marks(document, paragraph.span):
        found = [token for token in found if not in_quotation_marks(document, token.span)] or found
    return [token.text for token in found]
