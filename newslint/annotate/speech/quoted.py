"""Quotation marks -> quoted stretches, paragraph by paragraph.

Curly, straight, low-nine and angled double marks; single curly marks where they stand like double ones.
Quotations inside a quotation belong to it. A mark that is never closed runs to the end of its paragraph, which
is right for a quotation that reopens in the next one, and keeps a forgotten mark from damaging more; where words like
*, Okafor said.* show that the mark was forgotten, the quotation ends before them.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# Two single marks stand for a double one where a typewriter, or a news agency's wire, had no other. One set of
# characters at the beginning is found twice as fast as alternatives; a single ` is no mark.
MARKS = regex("[\"“”„«»‘’'`](?:(?<=')'|(?<=’)’|(?<=‘)‘|(?<=`)`)?")
# A mark at which a quotation may begin, with all of the quotation if it is plain: in double marks, without such marks
# in it. An apostrophe behind a word begins none.
PLAIN = regex(
    "[\"“”„«»‘'`](?:(?<!\\w')|(?='))"
    '(?:(?<=“)[^“”"]++”|(?<=[ \n(\\[–—:;,.-]")(?!\\s)[^”"]++(?:”|"(?:(?<!\\s")|(?![^\\W_]))))?'
)
CLOSED_BY = {
    "“": '”"',
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«",
    '"': '"”',
    "‘": "’",
    "'": "'",
    "''": "''",
    "``": "''",
    "‘‘": "’’",
}
PARTNER = {
    "‘": regex(r"(?:[^‘’]{2,300}?[.,!?\w]|(?:[^‘’]|(?<=\w)’(?=\w)|(?<=s)’(?= )){2,300}?[.,!?])’(?!\w)"),
    "'": regex(r"(?=[^\W\d_])(?:[^'‘’]{2,300}?[.,!?\w]|(?:[^'‘’]|(?<=\w)'(?=\w)|(?<=s)'(?= )){2,300}?[.,!?])'(?!\w)"),
}
SINGLE = frozenset(PARTNER)
# Behind the apostrophe of a plural (*the members' fault.'*): the mark that closes, before any that opens.
LATER = {
    "‘": regex(r"(?:[^‘’]|(?<=\w)’(?=\w)|(?<=s)’(?= )){1,300}?[.,!?]’(?!\w)"),
    "'": regex(r"(?:[^'‘’]|(?<=\w)'(?=\w)|(?<=s)'(?= )){1,300}?[.,!?]'(?!\w)"),
}
# A cue with its source in the middle of what looks like speech: the closing mark was forgotten before it.
FORGOTTEN = regex(
    r"[,?!] (?:he|she|they|[A-Z][\w’-]{1,30}(?: [A-Z][\w’-]{1,30}){0,2})"
    r" (?:said|says|added|told [a-z]{1,20}|asked)[.,]"
)
LONGEST_SPEECH = 600
BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u2009([{-–—/:;,.‘“\"'")


class Quoted(NamedTuple):
    """``content`` is what stands between the marks, ``outer`` includes them; ``closed`` if the second mark is there."""

    content: Span
    outer: Span
    closed: bool


@annotation
def quoted(document: Document) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of the draft, in order."""
    text = document.text
    found: list[Quoted] = []
    for (begin, stop), _, _ in document.paragraphs:
        for match in PLAIN.finditer(text, begin, stop):
            start, end = match.span()
            if end == start + 1:
                found += _scan(text, Span(begin, stop), start)
                break
            found.append(Quoted(Span(start + 1, end - 1), Span(start, end), True))
    return tuple(found)


@annotation
def quote_edges(document: Document) -> tuple[list[int], list[int]]:
    """Where each stretch ends, and where it begins."""
    outer = [quote.outer for quote in quoted(document)]
    return [span.end for span in outer], [span.start for span in outer]


def in_quotation_marks(document: Document, span: Span) -> bool:
    """Does a quoted stretch overlap the span?"""
    ends, starts = quote_edges(document)
    at = bisect_right(ends, span.start)
    return at < len(ends) and starts[at] < span.end


def _scan(text: str, within: Span, first: int) -> list[Quoted]:
    """The stretches from a mark on to the end of a paragraph, read mark by mark."""
    found: list[Quoted] = []
    opening = ""
    outer = start = deeper = 0
    single = False
    for match in MARKS.finditer(text, first, within.end):
        at, end = match.span()
        mark = match[0]
        if not opening:
            if _opens(text, at, mark, within):
                opening, outer, start, deeper, single = mark, at, end, 0, False
        elif mark in "‘’":
            single = mark == "‘" or (single and text[end : end + 1].isalnum())
            if opening == "‘" and _closes(text, at, mark, opening, within):
                found.append(Quoted(Span(start, at), Span(outer, end), True))
                opening = ""
        elif mark == opening == "“" and single:
            deeper += 1  # a quotation inside a quotation inside a quotation
        elif deeper and mark == "”":
            deeper -= 1
        elif _closes(text, at, mark, opening, within):
            if at > start:
                found.append(Quoted(Span(start, at), Span(outer, end), True))
            opening = ""
        elif mark == opening and mark not in SINGLE and (forgotten := _forgotten_end(text, start, at)):
            found.append(Quoted(Span(start, forgotten), Span(outer, forgotten), False))
            opening, outer, start = mark, at, end
    if opening and opening not in SINGLE and start < within.end:
        stop = _forgotten_end(text, start, within.end) or within.end
        found.append(Quoted(Span(start, stop), Span(outer, stop), False))
    return found


def _forgotten_end(text: str, start: int, end: int) -> int:
    """Where the speech ends that somebody forgot to close: before *, Okafor said.* 0 if nothing tells."""
    behind = FORGOTTEN.search(text, start, min(end, start + LONGEST_SPEECH))
    return behind.start() + 1 if behind else 0


def _opens(text: str, at: int, mark: str, within: Span) -> bool:
    end = at + len(mark)
    if mark not in CLOSED_BY or end >= within.end:
        return False
    if mark in "“„":
        return True
    if at == within.start and mark == "”":
        return True
    before = text[at - 1] if at > within.start else " "
    if before not in BEFORE_OPENING or text[end].isspace():
        return False
    # A single mark may be an apostrophe (‘90s); it quotes only if its partner follows.
    return mark not in SINGLE or PARTNER[mark].match(text, end, within.end) is not None


def _closes(text: str, at: int, mark: str, opening: str, within: Span) -> bool:
    end = at + len(mark)
    before = text[at - 1]
    after = text[end] if end < within.end else " "
    if mark == "“" and opening == "“":
        # The wrong mark of the two: “so“.
        return not before.isspace() and not after.isalnum()
    if mark not in CLOSED_BY[opening]:
        return False
    if mark in "’'":
        plural = before == "s" and after == " " and opening in SINGLE
        return not after.isalnum() and not (plural and LATER[opening].match(text, end, within.end))
    return mark != '"' or not (before.isspace() and after.isalnum())
