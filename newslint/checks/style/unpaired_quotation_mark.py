"""A quotation is opened and never closed.

Then nobody can tell where somebody else's words end. A quotation that goes on in the next paragraph is right: it is
opened there anew, and closed at its end.

Known problems: inches and seconds (*5' 10"*) are left alone where a figure stands before the mark. Single marks are
not looked at: they are apostrophes too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import Quoted, quoted
from newslint.checks.style.own_text import paragraph_at
from newslint.document import Document, Paragraph
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

OPENERS = '"“„«'


@check(
    "style/unpaired-quotation-mark",
    severity="warning",
    confidence="medium",
    examples=[
        bad("She said: [[“]]We leave at noon. Then she left.\n\nNobody followed."),
        bad('She said: [["]]We leave at noon. Then she left.\n\nNobody followed.'),
        good("She said: “We leave at noon.\n\n“We return at night.” Then she left.", why="reopened"),
        good("She said: “We leave at noon.” Then she left."),
        good('The board is 10" wide and 5\' 10" long.', why="inches"),
    ],
)
def unpaired_quotation_mark(document: Document, options: NoOptions) -> Iterator[Finding]:
    paragraphs = document.paragraphs
    numbers = {paragraph.span.start: number for number, paragraph in enumerate(paragraphs)}
    for quote in quoted(document):
        if quote.closed or document.text[quote.outer.start] not in OPENERS:
            continue
        paragraph = paragraph_at(document, quote.outer.start)
        if paragraph is None or paragraph.kind in ("metadata", "cell", "blockquote"):
            continue
        number = numbers[paragraph.span.start]
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if not _goes_on(document, quote, following):
            mark = document.text[quote.outer.start]
            start = quote.outer.start
            yield Finding(Span(start, start + 1), f"the quotation that “{mark}” opens is never closed")


def _goes_on(document: Document, quote: Quoted, following: Paragraph | None) -> bool:
    """Does the next paragraph open with a mark, too?"""
    if following is None:
        return False
    start = document.text[following.span.start : following.span.start + 2].lstrip("(")
    return start[:1] in (*OPENERS, "”", "‘")
