"""Quotations without quotation marks: the turns of a transcript, and block quotations."""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint.annotate.attributions import last_cue
from newslint.annotate.quoted import quoted
from newslint.document import Attribution, Document, Paragraph, Quotation
from newslint.span import Span

# The turn of a speaker in a transcript.
TURN = re.compile(r"(?=[^\n]{2,60}:)([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4})(:)\s")


def unmarked(document: Document) -> list[Quotation]:
    """Block quotations and turns of a transcript."""
    found = []
    marked = [quote.outer.start for quote in quoted(document)]
    before: Paragraph | None = None
    for paragraph in document.paragraphs:
        start, end = paragraph.span
        turn = TURN.match(document.text, start, end)
        if turn and turn.end() < end:
            source = Attribution(Span(*turn.span(2)), Span(*turn.span(1)))
            found.append(Quotation("direct", Span(turn.end(), end), source))
        elif paragraph.kind == "blockquote" and bisect_left(marked, start) == bisect_left(marked, end):
            led = before and before.kind != "blockquote" and last_cue(document, before.span)
            previous = found[-1] if found and before and found[-1].content == before.span else None
            source_before = previous.attribution if previous else led or None
            found.append(Quotation("direct", paragraph.span, source_before))
        before = paragraph
    return found
