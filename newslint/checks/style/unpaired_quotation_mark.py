"""A quotation is opened and never closed, or closed and never opened.

Then nobody can tell where somebody else's words end. A quotation that goes on in the next paragraph is right: it is
opened there anew, and closed at its end. A straight mark that can only open, inside a straight quotation, shows that
the first was not closed, if the paragraph has an odd number of them. What is put between the paragraphs of a quotation,
a caption or a link to another story, doesn't end it. Where a draft has no blank lines, its lines may be sentences: a
quotation that a later line closes is left alone.

Known problems: inches and seconds (*5' 10"*) are left alone where a figure stands before the mark. Single marks are
not looked at: they are apostrophes too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.speech.quoted import in_quotation_marks, quote_edges, quoted
from newslint.annotate.text.sentences import paragraph_at
from newslint.checks.style.own_text import KINDS, quotes_in_prose
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# A mark that can only open, and one that can only close.
INNER = regex(r"(?<=\s)\"(?=\w)")
MARKS = regex(r"(?<!\d)[\"“”]")
CLOSING = regex(r"[.,!?][\"”](?<=\w..)(?!\S)")
OPENERS = '"“„«'
ENDS = frozenset(".!?…:;,\"”’'")
FIRST_MARK = regex(r"[\"“”]")
MOST_LINES = 10
# *, "says she*: the space of a closing mark stands on its wrong side, as translation programs put it.
MISPLACED = regex(
    r'(?<=[,.!?]) "(?=(?:(?:he|she|they) )?(?:say|says|said|add|adds|added|explains|explained|asks|asked)\b)'
)


class Closing(NamedTuple):
    """The mark that closes a quotation of a paragraph before; ``apart`` if a blank line stands between."""

    span: Span
    apart: bool


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
        bad(
            '"It is very late.\nWe leave at noon,[[ "]]said Okafor.\nNobody followed.',
            fixed='"It is very late.\nWe leave at noon," said Okafor.\nNobody followed.',
            suffix=".txt",
        ),
        bad("She said: [[“]]We leave at noon.\n\nWe return at night.” Then she left.", why="not opened anew"),
        good(
            "She said: “We leave at noon.\n\nThe harbour at noon\n\n“We return at night.” Then she left.",
            why="a caption between",
        ),
        good("She said: “We leave at noon.\nWe return at night.”\nThen she left.", why="a line for each sentence"),
        good("She said: “We leave at noon.” Then she left."),
        good('The board is 10" wide and 5\' 10" long.', why="inches"),
    ],
)
def unpaired_quotation_mark(document: Document, options: NoOptions) -> Iterator[Finding]:
    numbers = {paragraph.span.start: number for number, paragraph in enumerate(document.paragraphs)}
    for quote in quoted(document):
        start = quote.outer.start
        if quote.closed or document.text[start] not in OPENERS:
            continue
        paragraph = paragraph_at(document, start)
        if paragraph.kind in ("metadata", "cell", "blockquote"):
            continue
        if start and MISPLACED.match(document.text, start - 1):
            span, right = Span(start - 1, start + 1), f"{document.text[start]} "
            yield Finding(
                span, "the space stands before the closing mark, not behind it", fix=Fix((Edit(span, right),))
            )
            continue
        number = numbers[paragraph.span.start]
        if _goes_on(document, number):
            continue
        mark, closed = f"the quotation that “{document.text[start]}” opens", _closed_later(document, number)
        if closed is None:
            yield Finding(Span(start, start + 1), f"{mark} is never closed")
        elif closed.apart:
            closing = Related(closed.span, "evidence", "closed here")
            message = f"{mark} goes on in the next paragraph, which has no opening mark"
            yield Finding(Span(start, start + 1), message, (closing,))
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
        if in_quotation_marks(document, span):
            continue
        paragraph = paragraph_at(document, span.start)
        if paragraph.kind not in KINDS or _is_open(document, span.start):
            continue
        if len(MARKS.findall(text, *paragraph.span)) % 2:
            yield Finding(span, f"the quotation that “{document.words(span)}” closes is never opened")


def _is_open(document: Document, offset: int) -> bool:
    """Was the last quotation before a place left open?"""
    ends, _ = quote_edges(document)
    at = bisect_right(ends, offset) - 1
    return at >= 0 and not quoted(document)[at].closed


def _goes_on(document: Document, number: int) -> bool:
    """Does the next paragraph open with a mark, too, or the one behind a caption or a link?"""
    for following in document.paragraphs[number + 1 : number + 3]:
        words = document.words(following.span)
        if words[:2].lstrip("(")[:1] in (*OPENERS, "”", "‘"):
            return True
        if following.role == "body" and words[-1] in ENDS:
            return False
    return False


def _closed_later(document: Document, number: int) -> Closing | None:
    """The mark that closes, in one of the next paragraphs, a quotation that no mark there has opened."""
    apart = False
    paragraphs = document.paragraphs
    for paragraph, following in pairwise(paragraphs[number : number + MOST_LINES]):
        between = document.text[paragraph.span.end : following.span.start]
        apart = apart or max(between.count("\n"), between.count("\r")) > 1
        mark = FIRST_MARK.search(document.text, *following.span)
        if mark is None:
            continue
        span = Span(*mark.span())
        before = document.text[span.start - 1]
        is_closing = (before in ".,!?…" or before.isalnum()) and not in_quotation_marks(document, span)
        # Within one block, a mark behind a space may close, too.
        is_loose = not apart and before == " " and document.text[span.start - 2] in ".,!?…"
        return Closing(span, apart) if is_closing or is_loose else None
    return None
