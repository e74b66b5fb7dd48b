"""Dashes are of two kinds, or have spaces here and none there.

*noon – and then left*, *noon—and then left*, *noon - and then left*, *noon -- and then left*. A house that has chosen
says so in the option ``always``.

Known problems: a dash in a dateline, before the name under a quotation and between two figures is another thing, and
is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span

NAMES = {"–": "en dash", "—": "em dash", "-": "hyphen", "--": "two hyphens"}


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "en dash with spaces", "em dash with spaces", "em dash without spaces"] = ""


@check(
    "style/mixed-dashes",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad("He left – at noon – for home. She left – at night. They[[—]]all of them, too."),
        bad("He left – at noon – for home. She left [[ - ]] at night."),
        bad(
            "He left[[ - ]]at noon - for home.",
            options={"always": "em dash without spaces"},
            fixed="He left—at noon—for home.",
        ),
        good("He left – at noon – for home. The London-Graz train took 3–4 hours."),
        good("GRAZ — He left – at noon – for home."),
        good("He left—at noon—for home."),
    ],
)
def mixed_dashes(document: Document, options: Options) -> Iterator[Finding]:
    text, found = document.text, tokens(document)
    used: dict[str, list[Span]] = {}
    end = -1
    for at in positions(document, ("–", "—", "-")):
        start = found[at].start
        if start < end:
            continue
        mark = "--" if text.startswith("--", start) else text[start]
        end = start + len(mark)
        before, after = text[start - 1 : start], text[end : end + 1]
        paragraph = paragraph_at(document, start)
        if paragraph.span.start >= start - 1 or end + 1 >= paragraph.span.end:
            continue
        if before == " " == after and _between_words(text, start, end):
            used.setdefault(f"{NAMES[mark]} with spaces", []).append(Span(start - 1, end + 1))
        elif before.isalpha() and after.isalpha() and mark in ("—", "--"):
            used.setdefault(f"{NAMES[mark]} without spaces", []).append(Span(start, end))
    yield from mixture(document, used, "dashes of two kinds", _rewrite, always=options.always)


def _rewrite(text: str, usual: str) -> str:
    mark = next(mark for mark, name in NAMES.items() if usual.startswith(name))
    return f" {mark} " if usual.endswith("with spaces") else mark


def _between_words(text: str, start: int, end: int) -> bool:
    return not text[start - 2].isdigit() and not text[end + 1 : end + 2].isdigit()
