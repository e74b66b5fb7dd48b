"""The block structure of a Markdown draft, each line of inline text with its place in the source.

markdown-it's block rules run on the draft as it is: line ends of two characters keep their length, so that the
parser's line marks are offsets into the source. What the rules leave out, the lines that a block of inline text
was put together from, is read off the marks while they are still in force.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import (
    StateBlock,
    blockquote,
    heading,
    html_block,
    lheading,
    list_block,
    paragraph,
    table,
)
from markdown_it.token import Token
from markdown_it.utils import EnvType

from newslint.readers.lines import BLANK, Lines
from newslint.readers.markdown_plain import PLAIN
from newslint.span import LINE_END

BlockRule = Callable[[StateBlock, int, int, bool], bool]

# Containers nested deeper than this (a list counts twice) are read as text; Python's stack is finite.
DEEPEST = 20
BLANKS = frozenset(BLANK)


class Marks(StateBlock):
    """The block parser's state, its lines marked with offsets into the source."""

    def __init__(self, source: str, begin: int, md: MarkdownIt, env: EnvType) -> None:
        super().__init__("", md, env, [])
        self.source = source
        # Rules look at a line up to the first character of its line end, never at the second; the last line needs one.
        self.src = (source.replace("\r\n", "\n\n").replace("\r", "\n") if "\r" in source else source) + "\n"
        ends = [line_end.span() for line_end in LINE_END.finditer(source, begin)]
        if (ends[-1][1] if ends else begin) < len(source):
            ends.append((len(source), len(source)))
        self.lineMax = len(ends)
        # The parser looks one line ahead.
        self.bMarks = [begin] + [end for _, end in ends] if ends else [len(source)]
        self.eMarks = [start for start, _ in ends] + [len(source)]
        self.tShift, self.sCount, self.bsCount = ([0] * len(self.bMarks) for _ in range(3))
        for line, start in enumerate(self.bMarks):
            if self.src[start : start + 1] in BLANKS:
                self._indent(line)

    def block_at(self, offset: int) -> tuple[list[Token], int]:
        """The tokens of the block of the top level at an offset or behind it, and where what follows begins."""
        self.tokens = []
        self.line = line = self.skipEmptyLines(bisect_right(self.bMarks, offset) - 1)
        if line < self.lineMax:
            any(rule(self, line, self.lineMax, False) for rule in self.md.block.ruler.getRules(""))
        return self.tokens, self.bMarks[self.line]

    def _indent(self, line: int) -> None:
        text = self.src[self.bMarks[line] : self.eMarks[line]]
        self.tShift[line] = len(text) - len(text.lstrip(BLANK))
        self.sCount[line] = len(text[: self.tShift[line]].expandtabs(4))

    def lines(self, first: int, last: int) -> Lines:
        """The text of some lines, without the markers and blanks before it."""
        texts: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        length = end = 0
        for line in range(first, last):
            place = self.bMarks[line] + self.tShift[line]
            if not texts or place != end + 1:
                starts.append(length)
                places.append(place)
            end = self.eMarks[line]
            texts.append(self.src[place:end])
            length += end - place + 1
        return Lines("\n".join(texts).rstrip(BLANK), starts, places, self.source)

    def heading(self, line: int, level: int) -> Lines:
        """The text of an ATX heading, without its number signs."""
        place = self.bMarks[line] + self.tShift[line] + level
        text = self.src[place : self.eMarks[line]].rstrip(BLANK)
        bare = text.rstrip("#")
        if not bare or bare[-1] in BLANK:
            text = bare
        return Lines(text, [0], [place], self.source).trimmed()

    def cells(self, line: int) -> list[Lines]:
        """The cells of a table row; a backslash before a bar is not part of them."""
        begin = self.bMarks[line] + self.tShift[line]
        row = self.src[begin : self.eMarks[line]].rstrip(BLANK)
        cells: list[Lines] = []
        cell = Lines("", [], [], self.source)
        done = search = 0
        while True:
            bar = row.find("|", search)
            escaped = bar > 0 and row[bar - 1] == "\\"
            stop = len(row) if bar < 0 else bar - escaped
            cell.starts.append(len(cell.text))
            cell.places.append(begin + done)
            cell = cell._replace(text=cell.text + row[done:stop])
            if not escaped:
                cells.append(cell)
                cell = Lines("", [], [], self.source)
            if bar < 0:
                break
            done, search = (bar if escaped else bar + 1), bar + 1
        if not cells[0].text:
            del cells[0]
        if cells and not cells[-1].text:
            del cells[-1]
        return [cell.trimmed() for cell in cells]


def _container(rule: BlockRule) -> BlockRule:
    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < DEEPEST and rule(state, start, end, silent)

    return limited


def _placed(rule: BlockRule, record: Callable[[Marks, list[Token]], None]) -> BlockRule:
    """The rule, with ``record`` called on the tokens that it made, while the marks are those it saw."""

    def placed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        assert isinstance(state, Marks)
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            record(state, state.tokens[count:])
        return True

    return placed


def _plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph of plain lines, which no other rule has to look at: a short cut that changes nothing."""
    assert isinstance(state, Marks)
    if silent or state.is_code_block(start):
        return False
    line, last = start, state.lineMax
    while line < last and not state.isEmpty(line):
        if not PLAIN.match(state.src, state.bMarks[line] + state.tShift[line]):
            return False
        line += 1
    state.line = line
    state.push("inline", "", 0).meta["lines"] = state.lines(start, line)
    return True


def _record_lines(state: Marks, tokens: list[Token]) -> None:
    for token in tokens:
        if token.map and token.type in ("inline", "html_block"):
            token.meta["lines"] = state.lines(*token.map)


def _record_heading(state: Marks, tokens: list[Token]) -> None:
    opening, inline = tokens[0], tokens[1]
    if opening.map:
        inline.meta["lines"] = state.heading(opening.map[0], len(opening.markup))


def _record_cells(state: Marks, tokens: list[Token]) -> None:
    cells: Iterator[Lines] = iter(())
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells = iter(state.cells(token.map[0]))
        elif token.type == "inline":
            token.meta["lines"] = next(cells, Lines("", [0], [0], state.source))


def use(md: MarkdownIt, footnotes: bool) -> None:
    """Give a parser the rules that record places."""
    ruler = md.block.ruler
    ruler.before("table", "plain", _plain_paragraph)
    ended = ["paragraph", "reference", "blockquote", "list"]
    ruler.at("table", _placed(table, _record_cells), {"alt": ended[:2]})
    ruler.at("blockquote", _container(blockquote), {"alt": ended})
    ruler.at("list", _container(list_block), {"alt": ended[:3]})
    ruler.at("html_block", _placed(html_block, _record_lines), {"alt": ended[:3]})
    ruler.at("heading", _placed(heading, _record_heading), {"alt": ended[:3]})
    ruler.at("lheading", _placed(lheading, _record_lines))
    ruler.at("paragraph", _placed(paragraph, _record_lines))
    if footnotes:
        from mdit_py_plugins.footnote.index import footnote_def

        ruler.before("reference", "footnote", _container(footnote_def), {"alt": ended[:2]})
