"""What markdown-it reads of a draft: blocks that are not plain, and inline text with markup."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newslint.document import PLACEHOLDER, ParagraphKind
from newslint.readers import markdown_blocks, markdown_html, markdown_inline
from newslint.readers.lines import BLANK, Block, Lines, Run
from newslint.span import Span


class Parser(MarkdownIt):
    """markdown-it with places. Links are never followed, so any destination will do."""

    def __init__(self, footnotes: bool) -> None:
        super().__init__("commonmark", {"maxNesting": 2 * markdown_blocks.DEEPEST})
        self.enable("table")
        self.inline = markdown_inline.InlineParser()
        markdown_blocks.use(self, footnotes)

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


_parser = functools.cache(Parser)


def marks(source: str, begin: int, env: dict[str, object]) -> markdown_blocks.Marks:
    """The block parser for the draft from ``begin`` on."""
    return markdown_blocks.Marks(source, begin, _parser("[^" in source), env)


def html(lines: Lines, kind: ParagraphKind) -> Iterator[Block | Run]:
    """The prose of an HTML block."""
    for part in markdown_html.prose(lines):
        if isinstance(part, Run):
            yield part
        else:
            yield Block(part.runs, part.kind or kind, part.heading, caption=part.caption)


def inline(lines: Lines, kind: ParagraphKind, heading: int, env: dict[str, object]) -> Iterator[Block]:
    """A block of inline text, and the footnotes in it."""
    md = _parser("[^" in lines.source)
    reading = _Reading(lines)
    reading.add(md.inline.parse(lines.text, md, env, []))
    yield Block(reading.runs, kind, heading, not reading.plain, not reading.outside_image)
    for tokens, base in reading.footnotes:
        note = _Reading(lines)
        note.add(tokens, base)
        yield Block(note.runs, "footnote")


class _Reading:
    """Inline tokens on their way to runs."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.runs: list[Run] = []
        self.footnotes: list[tuple[list[Token], int]] = []
        self.plain = self.outside_image = False
        self._emphasis = self._images = 0
        # The element being passed over, and where it began.
        self._silent, self._silent_from = "", 0

    def add(self, tokens: Sequence[Token], base: int = 0) -> None:
        """Read tokens whose spans count from ``base``."""
        closings = {
            markdown_html.tag_name(token.content): at for at, token in enumerate(tokens) if token.type == "html_inline"
        }
        for at, token in enumerate(tokens):
            start, end = (base + offset for offset in token.map or (0, 0))
            kind = token.type
            if kind == "html_inline":
                self._html(token, Span(start, end), closings, at)
            elif self._silent:
                continue
            elif kind == "text":
                if token.content:
                    self._runs(self.lines.runs(start, end), token.content)
            elif kind == "text_special":
                self._runs([Run(token.content, self.lines.span(start, end))], token.content)
            elif kind == "softbreak":
                self._runs([self.lines.line_end(start)], "")
            elif kind in ("placeholder", "code_inline"):
                self._runs([Run(PLACEHOLDER, self.lines.span(start, end))], PLACEHOLDER)
            elif kind in ("em_open", "strong_open"):
                self._emphasis += 1
            elif kind in ("em_close", "strong_close"):
                self._emphasis -= 1
            elif kind == "image":
                self._images += 1
                self.add(token.children or (), start + 2)
                self._images -= 1
            elif kind == "comment":
                self._comment(Span(start, end))
            elif kind == "footnote":
                self.footnotes.append((token.children or [], start + 2))

    def _runs(self, runs: Iterable[Run], words: str) -> None:
        self.runs.extend(runs)
        if words and not words.isspace():
            self.plain = self.plain or not self._emphasis
            self.outside_image = self.outside_image or not self._images

    def _html(self, tag: Token, span: Span, last: Mapping[tuple[str, bool], int], at: int) -> None:
        name, closes = markdown_html.tag_name(tag.content)
        if self._silent:
            if closes and name == self._silent:
                self._silent = ""
                self._runs([Run(PLACEHOLDER, self.lines.span(self._silent_from, span.end))], PLACEHOLDER)
        elif name == "br":
            self._runs([Run("\n", self.lines.span(*span))], "")
        elif name in markdown_html.SILENT and not closes and last.get((name, True), -1) > at:
            self._silent, self._silent_from = name, span.start

    def _comment(self, span: Span) -> None:
        """Take a comment out, with the blanks before it if there are blanks behind it, too."""
        rest = self.lines.text[span.end : span.end + 1]
        if not rest or rest.isspace():
            at = len(self.runs) - 1
            while at > 0 and not self.runs[at].text:
                at -= 1
            if at >= 0 and (text := self.runs[at].text).endswith((" ", "\t")):
                kept = text.rstrip(BLANK)
                self.runs[at : at + 1] = [self.runs[at].part(0, len(kept))] if kept else []
        self.runs.append(Run("", self.lines.span(*span)))
