"""Commas and full stops stand inside the closing marks here, outside them there.

*He called it “a mess,” and left. She called it “a muddle”, and stayed.* American custom has both marks inside,
British custom outside where only some words are quoted. A house that has chosen says so in the option ``always``.

Both ways in turn are no habit and are left alone. Only quoted words that are part of the draft's own sentence tell: a
quoted sentence keeps its marks inside everywhere.

Known problems: quoted words are told by their small first letter, so that *“Mess,”* is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.annotate.quoted import quoted
from newslint.checks.mixed import KINDS, ROLES, paragraph_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

MARKS = (",", ".")
# Behind these a sentence of its own may begin, however small its first letter.
LEADS = ",:;.!?—–"
# So many times as often as the other way: then one way is the draft's habit, and the other one a slip.
HABIT = 3


class Options(NamedTuple):
    """``always``: where the house sets a comma or full stop behind quoted words."""

    always: Literal["", "inside", "outside"] = ""


@check(
    "style/mixed-quotation-punctuation",
    severity="note",
    confidence="medium",
    options=Options,
    source="The Chicago Manual of Style 6.9 (inside), the Guardian style guide (outside, where only words are quoted).",
    examples=[
        bad("It was “a mess,” he said. It was “a muddle,” too. It was “a pity,” and “a shame[[”,]] she said."),
        bad("It was “a mess”, he wrote. It was “a muddle”, too. It was “a pity”, and “a shame[[,”]] she wrote."),
        bad(
            "It was “a mess[[”,]] he said.",
            options={"always": "inside"},
            fixed="It was “a mess,” he said.",
        ),
        good("“We left,” she said, because it was “a mess”.", why="a quoted sentence"),
        good("It was “a mess,” he said, “a muddle”, he wrote.", why="no habit"),
        good("It was “a mess,” he said, “a muddle.” It was “a shame,” too."),
    ],
)
def mixed_quotation_punctuation(document: Document, options: Options) -> Iterator[Finding]:
    text = document.text
    used: dict[str, list[Span]] = {"inside": [], "outside": []}
    for quote in quoted(document):
        paragraph = paragraph_at(document, quote.outer.start)
        if not quote.closed or paragraph is None or paragraph.role not in ROLES or paragraph.kind not in KINDS:
            continue
        before = text[paragraph.span.start : quote.outer.start].rstrip()[-1:]
        if not text[quote.content.start].islower() or not before or before in LEADS:
            continue
        if text[quote.content.end - 1] in MARKS and text[quote.content.end - 2] != ".":
            used["inside"].append(Span(quote.content.end - 1, quote.outer.end))
        elif text.startswith(MARKS, quote.outer.end) and quote.outer.end < paragraph.span.end:
            used["outside"].append(Span(quote.content.end, quote.outer.end + 1))
    most = max(used, key=lambda way: len(used[way]))
    usual = options.always or most
    other = "outside" if usual == "inside" else "inside"
    if used[other] and (options.always or len(used[usual]) >= HABIT * len(used[other])):
        first, *more = used[other]
        known = f"the house style is {usual}" if options.always else f"{usual} {times(len(used[usual]))}"
        edits = tuple(Edit(span, document.words(span)[::-1]) for span in used[other])
        message = f"a comma or full stop {other} the closing mark {times(len(used[other]))}, {known}"
        yield Finding(first, message, tuple(Related(span, "occurrence") for span in more), Fix(edits))
