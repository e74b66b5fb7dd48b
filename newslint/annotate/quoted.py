"""Quotation marks -> quoted stretches, paragraph by paragraph.

Curly, straight, low-nine and angled double marks; single curly marks where they stand like double ones.
Quotations inside a quotation belong to it. A mark that is never closed runs to the end of its paragraph, which
is right for a quotation that reopens in the next one, and keeps a forgotten mark from damaging more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from newslint.annotate.tokens import tokens_in
from newslint.document import Document, Token, annotation
from newslint.span import Span

MARKS = re.compile('["“”„«»‘’]')
CLOSED_BY = {"“": '”"', "„": '“”"', "«": "»", "»": "«", '"': '"”', "‘": "’"}
BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u2009([{-–—/:;,.‘“\"'")


class Quoted(NamedTuple):
    """``content`` is what stands between the marks, ``outer`` includes them; ``closed`` if the second mark is there."""

    content: Span
    outer: Span
    closed: bool


@annotation
def quoted(document: Document) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of the draft, in order."""
    found: list[Quoted] = []
    for paragraph in document.paragraphs:
        found.extend(_scan(document.text, paragraph.span))
    return tuple(found)


@annotation
def _ends(document: Document) -> list[int]:
    return [quote.outer.end for quote in quoted(document)]


def in_quotation_marks(document: Document, span: Span) -> bool:
    """Does a quoted stretch overlap the span?"""
    at = bisect_right(_ends(document), span.start)
    quotes = quoted(document)
    return at < len(quotes) and quotes[at].outer.start < span.end


def own_tokens(document: Document, span: Span) -> tuple[Token, ...]:
    """The tokens in a span that are the draft's own words, with the quotation marks of others' but not what they hold."""
    words = tokens_in(document, span)
    if not in_quotation_marks(document, span):
        return words
    quotes = quoted(document)
    first = bisect_right(_ends(document), span.start)
    found: list[Token] = []
    for token in words:
        while first < len(quotes) and quotes[first].outer.end <= token.start:
            first += 1
        inside = first < len(quotes) and quotes[first].outer.start < token.start < quotes[first].outer.end - 1
        if not inside:
            found.append(token)
    return tuple(found)


def _scan(text: str, within: Span) -> list[Quoted]:
    found: list[Quoted] = []
    opened = -1
    closers = ""
    for match in MARKS.finditer(text, within.start, within.end):
        at, mark = match.start(), match[0]
        if opened < 0:
            if _opens(text, at, mark, within):
                opened, closers = at, CLOSED_BY[mark]
        elif mark in closers and _closes(text, at, mark, within):
            if at > opened + 1:
                found.append(Quoted(Span(opened + 1, at), Span(opened, at + 1), True))
            opened = -1
    if opened >= 0 and text[opened] != "‘" and opened + 1 < within.end:
        found.append(Quoted(Span(opened + 1, within.end), Span(opened, within.end), False))
    return found


def _opens(text: str, at: int, mark: str, within: Span) -> bool:
    if mark not in CLOSED_BY or at + 1 >= within.end:
        return False
    if mark in "“„":
        return True
    before = text[at - 1] if at > within.start else " "
    if before not in BEFORE_OPENING or text[at + 1].isspace():
        return False
    # A single mark may be an apostrophe (‘90s); it quotes only if its partner follows.
    return mark != "‘" or re.compile(r"[^‘’]{2,300}?\w?[.,!?\w]’(?!\w)").match(text, at + 1, within.end) is not None


def _closes(text: str, at: int, mark: str, within: Span) -> bool:
    if mark == "’":
        return at + 1 >= within.end or not text[at + 1].isalnum()
    if mark == '"':
        before = text[at - 1]
        after = text[at + 1] if at + 1 < within.end else " "
        return not (before.isspace() and after.isalnum())
    return True
