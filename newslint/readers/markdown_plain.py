"""Blocks of Markdown that are read without markdown-it: paragraphs and headings of the top level without markup.

Most of the news is nothing else, and to load markdown-it takes half as long as a start and a draft.
"""

from __future__ import annotations

import re

from newslint.readers.lines import BLANK, Lines
from newslint.record import NamedTuple
from newslint.regex import regex

# What inline text has in it that is more than text.
MARKUP = regex(r"[\\`*_\[<&{^~$](?:(?<![~$])|(?<=~)~|(?<=\$)[^\s\d])")
# How a line begins that begins no block, ends no paragraph and makes no heading or table of the line before it.
PLAIN_START = r"(?:[^\s\d>#+*_=~`<\[|:-]|\d++(?![.)]))"
PLAIN = re.compile(PLAIN_START)
PLAIN_LINE = rf"{PLAIN_START}[^\r\n]*+"
# Blank lines, and the heading, the paragraph or the end of the draft behind them.
PLAIN_BLOCK = re.compile(
    r"(?>(?:[ \t]*+\n)*)(?:"
    r"(#{1,6}) ([^\s#|][^\r\n#|]*+)(?:\n|\Z)"
    rf"|({PLAIN_LINE}(?>(?:\n{PLAIN_LINE})*))(?:\n(?=[ \t]*+(?:\n|\Z))|\Z)"
    r"|[ \t]*+\Z)"
)


class Plain(NamedTuple):
    """A paragraph, or a heading of a level, at which no rule of markdown-it has to look."""

    lines: Lines
    heading: int


def plain_block(found: re.Match[str], source: str) -> Plain:
    """What a match of PLAIN_BLOCK found in the source."""
    signs, words, lines = found.groups("")
    start = found.start(2 if signs else 3)
    return Plain(Lines((words or lines).rstrip(BLANK), [0], [start], source), len(signs))
