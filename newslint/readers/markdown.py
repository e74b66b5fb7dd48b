"""Markdown drafts: front matter, then the prose of headings, paragraphs, lists, tables, quotes and footnotes.

Markup vanishes from the running text. A code span, an address, a shortcode or a formula becomes one placeholder;
code blocks vanish. A line break is ``\\n``, between two blocks there are two. The words in HTML blocks are prose, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.document import PLACEHOLDER, Comment, Document, Paragraph, PartRole
from newslint.readers import conventions, front_matter, markdown_prose
from newslint.readers.lines import Block, Run
from newslint.readers.running import addresses
from newslint.regex import regex
from newslint.span import SourceMap, Span

WORD = regex(r"[^\W_]")
BETWEEN = "\n\n"


def read(source: str, path: str) -> Document:
    """The draft in ``source``. Raises ReadError if its front matter is broken."""
    front = front_matter.read(source, path)
    writer = _Writer(source)
    paragraphs: list[Paragraph] = []
    for field in front.fields:
        span = writer.write([Run(field.text, field.source)])
        paragraphs.append(Paragraph(span, field.role, "metadata"))
    written: list[tuple[Block, Span]] = []
    for part in markdown_prose.blocks(source, front.end):
        if isinstance(part, Run):
            writer.waiting.append(part.source)
        elif runs := _prose(part.runs):
            written.append((part, writer.write(runs)))
        else:
            writer.waiting.extend(run.source for run in part.runs if not run.text)
    text = writer.finish()
    paragraphs.extend(_paragraphs(text, written, any(paragraph.role == "headline" for paragraph in paragraphs)))
    return Document(path, source, text, writer.map, tuple(paragraphs), tuple(writer.comments), front.date, folds=True)


class _Writer:
    """Running text in the making."""

    def __init__(self, source: str) -> None:
        self.map = SourceMap()
        self.comments: list[Comment] = []
        # Comments between two blocks belong to the place where the second begins.
        self.waiting: list[Span] = []
        self._source = source
        self._pieces: list[str] = []
        self._end = 0

    def write(self, runs: Sequence[Run]) -> Span:
        """Append a block that isn't empty; the span of its running text."""
        if self._pieces:
            self._pieces.append(BETWEEN)
            begin = runs[0].source.start
            self.map.append(len(BETWEEN), Span(self._end, max(self._end, begin)))
        if self.waiting:
            self._settle()
        start = self.map.length
        for text, source in runs:
            if text:
                self._pieces.append(text)
                self.map.append(len(text), source)
                self._end = source.end
            else:
                self._comment(source)
        return Span(start, self.map.length)

    def finish(self) -> str:
        """The running text, when all is written."""
        self._settle()
        return "".join(self._pieces)

    def _settle(self) -> None:
        for source in self.waiting:
            self._comment(source)
        self.waiting.clear()

    def _comment(self, source: Span) -> None:
        words = self._source[source.start : source.end]
        self.comments.append(Comment(words.removeprefix("<!--").removesuffix("-->"), source, self.map.length))


def _prose(runs: Sequence[Run]) -> Sequence[Run]:
    """The runs of a block, addresses made placeholders, without white space at its ends; none if it has no words."""
    words = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    start, end = len(words) - len(words.lstrip()), len(words.rstrip())
    places = addresses(words)
    if places or start > 0 or end < len(words):
        runs = list(_without(runs, [Span(0, start), *places, Span(end, len(words))], set(places)))
        words = "".join(run.text for run in runs)
    return runs if WORD.search(words) else ()


def _without(runs: Iterable[Run], cuts: Sequence[Span], placeholders: set[Span]) -> Iterator[Run]:
    """The runs without the stretches ``cuts``; in place of some of these, placeholders."""
    at, cut, first = 0, 0, -1
    for run in runs:
        if not run.text:
            yield run
        done = 0
        while done < len(run.text):
            if cut == len(cuts) or at + done < cuts[cut].start:
                stop = min(len(run.text), cuts[cut].start - at if cut < len(cuts) else len(run.text))
                yield run.part(done, stop)
            else:
                stop = min(len(run.text), cuts[cut].end - at)
                piece = run.part(done, stop).source if stop > done else run.source
                first = piece.start if first < 0 else first
                if at + stop == cuts[cut].end:
                    if cuts[cut] in placeholders:
                        yield Run(PLACEHOLDER, Span(first, piece.end))
                    cut, first = cut + 1, -1
            done = stop
        at += len(run.text)


def _paragraphs(text: str, written: Sequence[tuple[Block, Span]], headline: bool) -> Iterator[Paragraph]:
    """The blocks with their roles; a dateline and a sign-off are paragraphs of their own."""
    roles = list(_roles(text, written, headline))
    signoffs = _signoffs(text, written, roles)
    first = roles.index("body") if "body" in roles else -1
    for at, ((block, span), role) in enumerate(zip(written, roles, strict=True)):
        if at != first and at not in signoffs:
            yield Paragraph(span, role, block.kind)
            continue
        if signoffs.get(at) == 0:
            yield Paragraph(span, "signoff")
            continue
        start, end = span
        words = text[start:end]
        if at == first and block.kind == "text" and (length := conventions.dateline(words)):
            yield Paragraph(Span(start, start + len(words[:length].rstrip())), "dateline")
            start += length
        if at in signoffs:
            end = span.start + len(words[: signoffs[at]].rstrip())
        yield Paragraph(Span(start, end), role, block.kind)
        if at in signoffs:
            yield Paragraph(Span(span.start + signoffs[at], span.end), "signoff")


def _roles(text: str, written: Sequence[tuple[Block, Span]], headline: bool) -> Iterator[PartRole]:
    """``headline``: the front matter has one."""
    beneath_headline = headline
    in_body = False
    for block, span in written:
        words = text[span.start : span.end]
        role: PartRole = "body"
        if block.heading:
            on_top = block.heading == 1 and not in_body
            role = "headline" if on_top and not headline else "subhead"
            headline = headline or on_top
            beneath_headline = on_top
            yield role
            continue
        if block.caption or (block.kind == "text" and conventions.is_caption(words)):
            role = "caption"
        elif block.kind == "text" and not in_body:
            if conventions.is_byline(words):
                role = "byline"
            elif conventions.is_date_line(words):
                role = "dateline"
            elif block.emphasised and beneath_headline:
                role = "deck"
        in_body = in_body or role == "body"
        beneath_headline = False
        yield role


def _signoffs(text: str, written: Sequence[tuple[Block, Span]], roles: Sequence[PartRole]) -> dict[int, int]:
    """The blocks that are sign-offs or end with one, each with the offset in its words where that begins."""
    found: dict[int, int] = {}
    for at in range(len(written) - 1, -1, -1):
        block, span = written[at]
        if block.kind == "footnote" or roles[at] == "caption":
            continue
        offset = conventions.signoff(text[span.start : span.end]) if roles[at] == "body" else -1
        if offset < 0 or block.kind != "text":
            break
        found[at] = offset
        if offset > 0:
            break
    return found
