"""Credits that name nobody: a paragraph ends with *Photograph:*, *Data from* or *Additional reporting by*.

A label that is a line of its own may have its name in the next line, or in a list below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.document import HEADLINES, Document
from newslint.regex import regex
from newslint.span import Span

LONGEST = 60
ENDS = (":", " by", " from", " of", "©")
AROUND = " \t*_)]"
LAST = frozenset((*AROUND, *":ymf©"))
PICTURE = r"(?:photo(?:graph|graphy)?s?|pictures?|pics?|images?|graphics?|illustrations?|video|maps?|chart)"
MADE = (
    "(?:data|figures|material|reporting|research|input|translation|translated|edited|editing|written|writing|compiled"
    "|contributions?)"
)
CREDIT = regex(
    r"(?:(?<=[.!?”\"’')\]|] )|(?<=\n)|\A)[\[(*_]{0,3}("
    rf"{PICTURE}(?: credits?)?(?: ?:|(?: by| from| courtesy of| (?:supplied|provided) by):?)"
    r"|(?:credit|sources?|copyright):|©"
    r"|(?:(?:with )?(?:additional|other|further) |with )?"
    rf"{MADE}(?: (?:supplied|provided))? (?:by|from|courtesy of):?)\Z",
    re.I,
)


def cut_off_credits(document: Document) -> Iterator[Span]:
    """Each such credit, from its first word."""
    paragraphs = document.paragraphs
    text = document.text
    for number, paragraph in enumerate(paragraphs):
        if text[paragraph.span.end - 1 : paragraph.span.end] not in LAST:
            continue
        start = max(paragraph.span.start, paragraph.span.end - LONGEST)
        tail = text[start : paragraph.span.end].rstrip(AROUND)
        if not tail.endswith(ENDS) or paragraph.role in HEADLINES:
            continue
        found = CREDIT.search(text, start, start + len(tail))
        label = found and found.start() == paragraph.span.start and number + 1 < len(paragraphs)
        if found and not label and not in_quotation_marks(document, Span(*found.span(1))):
            yield Span(*found.span(1))
