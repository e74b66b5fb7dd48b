"""A quotation is opened and never closed, or closed and never opened.

Then nobody can tell where somebody else's words end. A quotation that goes on in the next paragraph is right: it is
opened there anew, and closed at its end. A straight mark that can only open, inside a straight quotation, shows that
the first was not closed, if the paragraph has an odd number of them.

Known problems: inches and seconds (*5' 10"*) are left alone where a figure stands before the mark. Single marks are
not looked at: they are apostrophes too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.annotate.speech.quoted import Quoted, in_quotation_marks, quote_edges, quoted
from newslint.annotate.text.sentences import paragraph_at
from newslint.checks.style.own_text import KINDS, quotes_in_prose
from newslint.document import Document, Paragraph
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# A mark that can only open, and one that can only close.
INNER = regex(r"(?<=\s)\"(?=\w)")
MARKS = regex(r"(?<!\d)[\"“”]")
CLOSING = regex(r"[.,!?][\"”](?<=\w..)(?!\S)")
OPENERS = '"“„«'


@check(
    "style/unpaired-quotation-mark",
    severity="warning",
    confidence="medium",
    examples=[
        bad("She said: [[“]]We leave at noon. Then she left.\n\nNobody followed."),
        bad('She said: [["]]We leave at noon. Then she left.\n\nNobody followed.'),
        bad('[["]]It is late, answered she. "We leave at noon," she added.\n\nNobody followed.'),
        bad('"It is late," she said. We leave at noon.[["]]\n\nNobody followed.'),
        bad("“It is late,” she said. We leave at noon.[[”]]\n\nNobody followed."),
        good('"He called it "late" twice," she said. "We leave."', why="a quotation inside"),
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
        if paragraph.kind in ("metadata", "cell", "blockquote"):
            continue
        number = numbers[paragraph.span.start]
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if not _goes_on(document, quote, following):
            mark = document.text[quote.outer.start]
            start = quote.outer.start
            yield Finding(Span(start, start + 1), f"the quotation that “{mark}” opens is never closed")
    yield from _run_together(document)
    yield from _never_opened(document)


def _run_together(document: Document) -> Iterator[Finding]:
    """Straight quotations in which another begins."""
    for quote, paragraph in quotes_in_prose(document):
        start, end = quote.outer
        if '"' not in document.text[start + 1 : end - 1] or document.text[start] != '"':
            continue
        if INNER.search(document.text, start + 1, end - 1) and document.words(paragraph.span).count('"') % 2:
            yield Finding(Span(start, start + 1), 'the quotation that “"” opens is never closed: another begins in it')


def _never_opened(document: Document) -> Iterator[Finding]:
    """Marks behind the end of a sentence that close nothing."""
    text = document.text
    if text.isascii() and '"' not in text:
        return
    for match in CLOSING.finditer(text):
        span = Span(match.end() - 1, match.end())
        paragraph = paragraph_at(document, span.start)
        if paragraph.kind not in KINDS or in_quotation_marks(document, span):
            continue
        if len(MARKS.findall(text, *paragraph.span)) % 2 == 0 or _is_open(document, span.start):
            continue
        yield Finding(span, f"the quotation that “{document.words(span)}” closes is never opened")


def _is_open(document: Document, offset: int) -> bool:
    """Was the last quotation before a place left open?"""
    ends, _ = quote_edges(document)
    at = bisect_right(ends, offset) - 1
    return at >= 0 and not quoted(document)[at].closed


def _goes_on(document: Document, quote: Quoted, following: Paragraph | None) -> bool:
    """Does the next paragraph open with a mark, too?"""
    if following is None:
        return False
    start = document.text[following.span.start : following.span.start + 2].lstrip("(")
    return start[:1] in (*OPENERS, "”", "‘")
