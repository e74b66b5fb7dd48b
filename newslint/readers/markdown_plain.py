"""Blocks of Markdown that are read without markdown-it: headings, paragraphs, items of lists and quotes of one line,
comments, with no markup in them but the simplest.

Most of the news is nothing else, and to load markdown-it takes half as long as a start and a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import PLACEHOLDER, ParagraphKind
from newslint.readers.lines import BLANK, Block, Lines, Run
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# What inline text has in it that is more than text.
SIGNS = r"\\`*_\[<&{^~$"
MARKUP = regex(rf"[{SIGNS}](?:(?<![&~$])|(?<=&)#?\w{{1,32}};|(?<=~)~|(?<=\$)[^\s\d])")
# Emphasis, with no emphasis in it, whose signs can open or close nothing else; a link; code. What is in it is a group.
SIMPLE = regex(
    r"(?<![^ \n])(\*\*?|__?)(?=[^\s*_])([^*_]*+)(?:(?<=\S)\1(?![^ \n])|(?<=[^\W_])\1(?=[.,;:!?)”’\"']))"
    r"|(?<!!)\[([^\[\]]++)\]\([^\s\x00-\x1f\x7f\\()<>]++(?: \"[^\"\\&\n]*+\")?\)"
    r"|(?<!`)`([^`\n]++)`(?!`)"
)
EMPHASIS, CODE = 2, 4
# How a line begins that begins no block, ends no paragraph and makes no heading or table of the line before it.
PLAIN_START = r"(?:[^\s\d>#+*_=~`<\[|:-]|\d++(?![.)])|(?:\*\*?|__?)[^\s*_])"
PLAIN = re.compile(PLAIN_START)
PLAIN_LINE = rf"{PLAIN_START}[^\r\n]*+"
CLEAN_LINE = rf"(?![{SIGNS}]){PLAIN_START}[^\r\n{SIGNS}]*+"
# Lines that end as on Windows are read so only where a block has one line, since a line break is one character.
END = r"\r?\n"
ITEM = r"(?:[-*+]|\d{1,9}[.)]) {1,4}"
# What may follow an item: the next one, or blank lines and what isn't indented; but not what may be a row of a table.
BEHIND_ITEM = rf"(?:{ITEM}{PLAIN_START}|[ \t]*+{END}[ \t\r\n]*+(?<=\n)\S)[^\r\n|]*+(?:{END}|\Z)"
# A blank line, or the end of the draft, is next.
NOTHING = rf"(?=[ \t]*+(?:{END}|\Z))"
# Blank lines, and the block or the end of the draft behind them. No line behind an item or quote may belong to it.
PLAIN_BLOCK = re.compile(
    rf"(?>(?:[ \t]*+{END})*)(?:"
    rf"(?P<clean>{CLEAN_LINE}(?:\n{CLEAN_LINE})*)(?:{END}{NOTHING}|\Z)"
    rf"|(#{{1,6}}) (?P<heading>[^\s#|][^\r\n#|]*+)(?:{END}|\Z)"
    rf"|(?P<text>{PLAIN_LINE}(?>(?:\n{PLAIN_LINE})*))(?:{END}{NOTHING}|\Z)"
    rf"|{ITEM}(?P<item>{PLAIN_LINE})(?:{END}(?={BEHIND_ITEM}|[ \t\r\n]*+\Z)|\Z)"
    rf"|> ?(?P<blockquote>{PLAIN_LINE})(?:{END}{NOTHING}|\Z)"
    rf"|(?P<comment><!--[^\r\n>]*-->)[ \t]*+(?:{END}|\Z)"
    r"|[ \t]*+\Z)"
)
KINDS: dict[str, ParagraphKind] = {"item": "item", "blockquote": "blockquote"}


class Plain(NamedTuple):
    """A block at whose lines no rule of markdown-it has to look, but there is markup in it."""

    lines: Lines
    kind: ParagraphKind
    heading: int


def plain_block(found: re.Match[str], source: str) -> Block | Plain | Run:
    """What a match of PLAIN_BLOCK found in the source; a run if that is a comment."""
    name = found.lastgroup or ""
    start, end = found.span(name)
    if name == "comment":
        return Run("", Span(start, end))
    words = source[start:end].rstrip(BLANK)
    kind = KINDS.get(name, "text")
    heading = len(found[2] or "")
    if (name != "clean" and MARKUP.search(words)) or " \n" in words or "\t\n" in words:
        return Plain(Lines(words, [0], [start], source), kind, heading)
    return Block([Run(words, Span(start, start + len(words)))], kind, heading)


def simple_runs(lines: Lines) -> tuple[list[Run], bool] | None:
    """The runs of inline text whose markup is simple, and whether all of it is emphasised; else None."""
    text, place = lines.text, lines.places[0]
    if len(lines.starts) > 1 or " \n" in text or "\t\n" in text:
        return None
    kept = list(_kept(text))
    words = [PLACEHOLDER if way == CODE else text[start:end] for start, end, way in kept]
    rest = "x".join(words)
    if "](" not in rest and "]:" not in lines.source:
        rest = rest.replace("[", "x")  # the brackets of no link
    if MARKUP.search(rest):
        return None
    runs = [Run(word, Span(place + start, place + end)) for word, (start, end, _) in zip(words, kept, strict=True)]
    return runs, all(way == EMPHASIS or word.isspace() for word, (_, _, way) in zip(words, kept, strict=True))


def _kept(text: str) -> Iterator[tuple[int, int, int]]:
    """The stretches of a text without simple markup, each with what it was in; code is kept as a whole."""
    done = 0
    for markup in SIMPLE.finditer(text):
        if done < markup.start():
            yield done, markup.start(), 0
        way = markup.lastindex or 0
        yield *markup.span(0 if way == CODE else way), way
        done = markup.end()
    if done < len(text):
        yield done, len(text), 0
