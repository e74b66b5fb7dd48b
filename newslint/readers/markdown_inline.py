"""Inline Markdown, each token with the stretch of inline text it was read from.

``Token.map`` of an inline token is its half-open span in the inline text (a nested text, such as an image's
description, counts from its own beginning). markdown-it's own rules do the reading; its loop and its
record of pending text are replaced, because they forget where they are.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    html_inline,
    image,
    link,
    link_pairs,
    strikethrough,
)
from markdown_it.token import Token
from markdown_it.utils import EnvType

from newslint.regex import regex

InlineRule = Callable[[StateInline, bool], bool]

# Links and images nested deeper than this are read as text.
DEEPEST = 20

SPECIAL = regex(r"[\n\\`*_~\[\]!<&{$^]")
SHORTCODES = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
SHORTCODE = regex(r"\{\{[<%]?|\{%")
# Dollar signs are money unless they enclose a single letter or something with a mathematical sign in it.
MATH = regex(r"\$\$[^$]+\$\$|\$(?:[A-Za-z]|[^\s\d$](?=[^$\n]{0,200}[\\^_=])[^$\n]{0,200}[^\s$])\$(?!\w)")
FOOTNOTE = regex(r"\[\^([^\s\[\]]+)\]")


class State(StateInline):
    """The inline parser's state; pending text is a span of the inline text, not a copy."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.text_start = self.text_end = 0

    def append_pending(self, text: str) -> None:
        if self.text_start == self.text_end:
            self.text_start = self.pos
        self.text_end = self.pos + len(text)

    def pushPending(self) -> Token:  # noqa: N802
        token = Token("text", "", 0, content=self.src[self.text_start : self.text_end])
        token.map = [self.text_start, self.text_end]
        self.tokens.append(token)
        self.text_start = self.text_end = 0
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        if self.text_start < self.text_end:
            self.pushPending()
        return super().push(ttype, tag, nesting)

    def push_from(self, start: int, ttype: str, content: str = "") -> Token:
        """A token for what was read from ``start`` up to the current position."""
        end, self.pos = self.pos, start
        token = self.push(ttype, "", 0)
        token.content, token.map, self.pos = content, [start, end], end
        return token


def _newline(state: State, silent: bool) -> bool:
    start = state.pos
    state.pos += 1
    if not silent:
        text = state.src[state.text_start : state.text_end]
        state.text_end -= len(text) - len(text.rstrip(" \t"))
        state.push_from(start, "softbreak")
    return True


def _escape(state: State, silent: bool) -> bool:
    at = state.pos + 1
    character = state.src[at] if at < state.posMax else ""
    if not character or character not in string.punctuation + "\n":
        return False
    state.pos = at + 1
    if not silent:
        state.push_from(at, "softbreak" if character == "\n" else "text", character)
    return True


def _comment(state: State, silent: bool) -> bool:
    src, start = state.src, state.pos
    if not src.startswith("<!--", start):
        return False
    if src.startswith(("<!-->", "<!--->"), start):
        end = src.index(">", start) + 1
    elif state.html_terminator_last("-->") >= start + 4:
        end = src.index("-->", start + 4) + 3
    else:
        return False
    if end > state.posMax:
        return False
    state.pos = end
    if not silent:
        state.push_from(start, "comment")
    return True


def _shortcode(state: State, silent: bool) -> bool:
    start = state.pos
    opening = SHORTCODE.match(state.src, start)
    if opening is None:
        return False
    closing = SHORTCODES[opening.group()]
    if state.html_terminator_last(closing) < opening.end():
        return False
    end = state.src.index(closing, opening.end()) + len(closing)
    if end > state.posMax:
        return False
    state.pos = end
    if not silent:
        state.push_from(start, "placeholder")
    return True


def _math(state: State, silent: bool) -> bool:
    start = state.pos
    if start and state.src[start - 1].isalnum():
        return False
    found = MATH.match(state.src, start, state.posMax)
    if found is None:
        return False
    state.pos = found.end()
    if not silent:
        state.push_from(start, "placeholder")
    return True


def _footnote_reference(state: State, silent: bool) -> bool:
    labels = state.env.get("footnotes", {}).get("refs", ())
    found = FOOTNOTE.match(state.src, state.pos, state.posMax) if labels else None
    if found is None or ":" + found.group(1) not in labels:
        return False
    start, state.pos = state.pos, found.end()
    if not silent:
        state.push_from(start, "footnote_ref")
    return True


def _footnote(state: State, silent: bool) -> bool:
    """A footnote in the middle of a sentence: ``^[its text]``."""
    start = state.pos
    if not state.src.startswith("^[", start):
        return False
    end = parseLinkLabel(state, start + 1)
    if end < 0:
        return False
    state.pos = end + 1
    if not silent:
        token = state.push_from(start, "footnote")
        token.children = state.md.inline.parse(state.src[start + 2 : end], state.md, state.env, [])
    return True


def _spanned(rule: InlineRule, kind: str) -> Callable[[State, bool], bool]:
    """A rule of markdown-it that makes one token of a kind, which gets its span."""

    def spanned(state: State, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if len(state.tokens) > count and state.tokens[-1].type == kind:
            state.tokens[-1].map = [start, state.pos]
        return True

    return spanned


def _markers(rule: InlineRule) -> Callable[[State, bool], bool]:
    """A rule that makes one text token of each marker in a run, and may turn them into tags later."""

    def placed(state: State, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        end = state.pos
        for token in reversed(state.tokens):
            if end == start:
                break
            token.map = [end - len(token.content), end]
            end = token.map[0]
        return True

    return placed


def _autolink(state: State, silent: bool) -> bool:
    start = state.pos
    if not autolink(state, True):
        return False
    if not silent:
        state.push_from(start, "placeholder")
    return True


RULES: dict[str, tuple[Callable[[State, bool], bool], ...]] = {
    "\n": (_newline,),
    "\\": (_escape,),
    "`": (_spanned(backtick, "code_inline"),),
    "*": (_markers(emphasis.tokenize),),
    "_": (_markers(emphasis.tokenize),),
    "~": (_markers(strikethrough.tokenize),),
    "[": (_footnote_reference, link),
    "]": (),
    "!": (_spanned(image, "image"),),
    "<": (_comment, _autolink, _spanned(html_inline, "html_inline")),
    "&": (_spanned(entity, "text_special"),),
    "{": (_shortcode,),
    "$": (_math,),
    "^": (_footnote,),
}


class InlineParser(ParserInline):
    """markdown-it's inline parser, with rules looked up by the character they begin with."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = State(src, md, env, tokens)
        self.tokenize(state)
        link_pairs(state)
        strikethrough.postProcess(state)
        emphasis.postProcess(state)
        return tokens

    def tokenize(self, state: StateInline) -> None:
        assert isinstance(state, State)
        src, end = state.src, state.posMax
        while state.pos < end:
            special = SPECIAL.search(src, state.pos, end)
            at = special.start() if special else end
            if at > state.pos:
                state.append_pending(src[state.pos : at])
                state.pos = at
            elif state.level >= DEEPEST or not any(rule(state, False) for rule in RULES[src[at]]):
                state.append_pending(src[at])
                state.pos += 1
        if state.text_start < state.text_end:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        assert isinstance(state, State)
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        special = SPECIAL.search(state.src, start, state.posMax)
        at = special.start() if special else state.posMax
        if at > start:
            state.pos = at
        elif state.level >= DEEPEST:
            state.pos = state.posMax
        else:
            state.level += 1
            if not any(rule(state, True) for rule in RULES[state.src[start]]):
                state.pos = start + 1
            state.level -= 1
        state.cache[start] = state.pos
