"""Plain text drafts.

Two layouts, told apart by the draft itself: a paragraph a line, with or without blank lines between; or
hard-wrapped lines with blank lines between paragraphs. Then the parts: byline, headline and deck at the top,
a dateline, crossheads, captions, a sign-off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.document import Document, Paragraph, ParagraphKind, PartRole
from newslint.readers import conventions
from newslint.readers.running import running_text
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# Both find the lines that aren't blank; the first, five times as fast, leaves the "\r" of "\r\n" at their ends.
LINE = regex(r"\S.*")
LINE_UP_TO_CR = regex(r"\S[^\r\n]*")
BLANK_LINE = regex(r"(?>\r\n|\r|\n)[^\S\r\n]*+[\r\n]")
ITEM = regex(r"(?:[-*•·]|\d{1,2}[.)])[ \t]+(?=\S)")
WORD_CHARACTER = regex(r"[^\W_]")

# A line of this length may have been broken by an editor rather than by its writer.
SHORTEST_WRAPPED, LONGEST_WRAPPED = 30, 120
LONGEST_DECK = 300
# The headline stands among the first blocks, with at most a deck of two paragraphs.
LONGEST_TOP = 7
MOST_HEADINGS = 3
# A byline below the story is one of the last blocks.
LAST_BYLINE = 3
# A question that leads a paragraph shorter than this one is part of the story, not a crosshead.
SHORTEST_ANSWER = 150


class Line(NamedTuple):
    """A line that isn't blank, without the white space around it; ``apart`` if a blank line, or none, precedes it."""

    start: int
    end: int
    apart: bool


class Block(NamedTuple):
    """The lines of one paragraph."""

    span: Span
    words: str
    kind: ParagraphKind


def read(source: str, path: str) -> Document:
    """The draft in ``source``. Never fails; a draft without prose has no paragraphs."""
    text, source_map, comments = running_text(source)
    blocks = list(_blocks(text))
    return Document(path, source, text, source_map, tuple(_paragraphs(blocks)), comments)


def _lines(text: str) -> list[Line]:
    lines = []
    apart = True
    has_lone_cr = text.count("\r") != text.count("\r\n")
    for match in (LINE_UP_TO_CR if has_lone_cr else LINE).finditer(text):
        start, end = match.span()
        lines.append(Line(start, start + len(match.group().rstrip()), apart))
        apart = BLANK_LINE.match(text, end) is not None
    return lines


def _blocks(text: str) -> Iterator[Block]:
    lines = _lines(text)
    full = _full_length(text, lines)
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and full and _goes_on(text, lines[at - 1], lines[at], full):
            continue
        start, end = lines[first].start, lines[at - 1].end
        first = at
        item = ITEM.match(text, start, end)
        if item:
            start = item.end()
        if WORD_CHARACTER.search(text, start, end):
            yield Block(Span(start, end), text[start:end], "item" if item else "text")


def _full_length(text: str, lines: Sequence[Line]) -> int:
    """The length from which a line of a hard-wrapped draft may go on in the next; 0 if the draft isn't hard-wrapped.

    In a hard-wrapped draft many lines begin with a small letter; where a line is a paragraph, next to none do.
    """
    lengths = []
    small = 0
    for line, following in pairwise(lines):
        length = line.end - line.start
        if not following.apart:
            lengths.append(length)
            if SHORTEST_WRAPPED <= length <= LONGEST_WRAPPED and text[following.start].islower():
                small += 1
    if not small or small * 4 < len(lengths):
        return 0
    lengths.sort()
    return lengths[len(lengths) * 9 // 10] * 3 // 4


def _goes_on(text: str, line: Line, following: Line, full: int) -> bool:
    if following.apart or ITEM.match(text, following.start):
        return False
    return text[following.start].islower() or line.end - line.start >= full


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    top = _top(blocks)
    yield from _top_paragraphs(blocks[:top])
    body = blocks[top:]
    last, offset = _signoff(body)
    for at, block in enumerate(body):
        start, end = block.span
        if at > last or (at == last and offset == 0):
            yield Paragraph(block.span, "signoff", block.kind)
            continue
        if at == 0 and block.kind == "text" and (length := conventions.dateline(block.words)):
            yield Paragraph(Span(start, start + len(block.words[:length].rstrip())), "dateline")
            start += length
        if at == last:
            end = block.span.start + len(block.words[:offset].rstrip())
        if start < end:
            yield Paragraph(Span(start, end), _body_role(body, at), block.kind)
        if at == last:
            yield Paragraph(Span(block.span.start + offset, block.span.end), "signoff")


def _top(blocks: Sequence[Block]) -> int:
    """How many blocks stand above the story: byline, date, headline, deck.

    Sure signs are a byline, a date line and the dateline of the first paragraph: what stands above them is
    headline and deck, whatever it looks like. Else short lines that don't end as sentences do.
    """
    top = headings = 0
    for at, block in enumerate(blocks[:LONGEST_TOP]):
        words, is_last = block.words, at == len(blocks) - 1
        if conventions.is_byline(words) or conventions.is_date_line(words):
            top = at + 1
            continue
        if conventions.is_caption(words):
            continue
        looks_so = conventions.is_heading_line(words) or (headings == 0 and conventions.is_headline(words))
        if not looks_so and conventions.dateline(words):
            return at
        headings += 1
        if is_last or block.kind != "text" or headings > MOST_HEADINGS or len(words) > LONGEST_DECK:
            break
        if looks_so and top == at and headings < MOST_HEADINGS:
            top = at + 1
    return top


def _top_paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    heading: PartRole = "headline"
    for block in blocks:
        if conventions.is_byline(block.words):
            yield Paragraph(block.span, "byline")
        elif conventions.is_date_line(block.words):
            yield Paragraph(block.span, "dateline")
        elif conventions.is_caption(block.words):
            yield Paragraph(block.span, "caption")
        else:
            yield Paragraph(block.span, heading)
            heading = "deck"


def _signoff(body: Sequence[Block]) -> tuple[int, int]:
    """(block, offset in its words) from which on all is sign-off."""
    last, offset = len(body), 0
    while last > 0 and offset == 0 and (found := conventions.signoff(body[last - 1].words)) >= 0:
        last, offset = last - 1, found
    return last, offset


def _body_role(body: Sequence[Block], at: int) -> PartRole:
    block = body[at]
    if conventions.is_caption(block.words):
        return "caption"
    if at >= len(body) - LAST_BYLINE and conventions.is_byline(block.words):
        return "byline"
    if block.kind != "text" or at == len(body) - 1 or not conventions.is_heading_line(block.words):
        return "body"
    following = body[at + 1].words
    least = SHORTEST_ANSWER if block.words.endswith("?") else len(block.words)
    leads = len(following) > least and not conventions.is_heading_line(following)
    return "subhead" if leads else "body"
