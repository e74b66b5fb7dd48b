"""Every character of running text, and its place, as a second parser sees them, on the whole CommonMark example set.

The examples are CC BY-SA 4.0 and no part of this project: ``npm install --prefix tests`` brings them.
"""

from __future__ import annotations

import bisect
import os
import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import PLACEHOLDER, Document
from newslint.readers import markdown
from newslint.span import LINE_END, Span

SPEC = Path(__file__).parent / "node_modules" / "commonmark-spec" / "spec.txt"
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)
ADDRESS = re.compile(r"https?://|www\.|[^\s@]+@")
OPTIONS = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
INLINE_TAGS = ("Emphasis", "Strong", "Strikethrough", "Link", "Image")


class Character(NamedTuple):
    text: str
    place: Span


class Theirs(NamedTuple):
    """What pyromark reads: blocks of characters, and the places of HTML blocks, whose text it doesn't read."""

    blocks: list[list[Character]]
    html: list[Span]


def examples() -> list[str]:
    if not SPEC.exists():
        return []
    text = SPEC.read_text(encoding="utf-8")
    return [example.replace("→", "\t") for example in EXAMPLE.findall(text)]


def test_the_example_set_is_there() -> None:
    if not SPEC.exists() and not os.environ.get("CI"):
        pytest.skip("run `npm install --prefix tests` for the CommonMark examples")
    assert len(examples()) > 600


def theirs(source: str) -> Theirs:
    offsets = [0, *accumulate(len(character.encode()) for character in source)]

    def span(place: pyromark.event.Range) -> Span:
        return Span(*(bisect.bisect_left(offsets, place[end]) for end in ("start", "end")))

    blocks: list[list[Character]] = [[]]
    html: list[Span] = []
    skipped = 0
    for event, place in pyromark.events_with_range(source, options=OPTIONS):
        at = span(place)
        kind, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        name = next(iter(value)) if isinstance(value, dict) else value
        if kind in ("Start", "End"):
            if name not in INLINE_TAGS:
                blocks.append([])
            autolink = name == "Link" and isinstance(value, dict) and value["Link"]["link_type"] in ("Autolink", "Email")
            if autolink:
                blocks[-1].append(Character(PLACEHOLDER, at))
            if autolink or name == "CodeBlock" or (skipped and name == "Link"):
                skipped += 1 if kind == "Start" else -1
        elif skipped:
            continue
        elif kind in ("SoftBreak", "HardBreak"):
            line_end = LINE_END.search(source, *at)
            assert line_end
            blocks[-1].append(Character("\n", Span(*line_end.span())))
        elif kind == "Rule":
            blocks.append([])
        elif kind == "Html":
            html.append(at)
        elif kind == "Code":
            blocks[-1].append(Character(PLACEHOLDER, at))
        elif kind == "Text" and len(value) == at.end - at.start:
            blocks[-1].extend(Character(value[i], Span(at.start + i, at.start + i + 1)) for i in range(len(value)))
        elif kind == "Text":
            blocks[-1].extend(Character(character, at) for character in value)
    return Theirs(blocks, html)


def ours(document: Document) -> list[list[Character]]:
    """Characters of each block; paragraphs on one line (dateline, sign-off) are one block."""
    blocks: list[list[Character]] = []
    end = 0
    for paragraph in document.paragraphs:
        if not blocks or "\n" in document.text[end : paragraph.span.start]:
            end = paragraph.span.start
            blocks.append([])
        blocks[-1].extend(Character(document.text[i], document.source_map.place(i)) for i in range(end, paragraph.span.end))
        end = paragraph.span.end
    return blocks


def words(block: list[Character]) -> list[Character]:
    text = "".join(character.text for character in block)
    if not markdown.WORD.search(text):
        return []
    return block[len(text) - len(text.lstrip()) : len(text.rstrip())]


def compared(source: str) -> tuple[list[list[Character]], list[list[Character]]]:
    read = ours(markdown.read(source, "x.md"))
    blocks, html = theirs(source)
    addresses = {
        character.place
        for block in read
        for character in block
        if character.text == PLACEHOLDER and ADDRESS.match(source, character.place.start)
    }
    for block in blocks:
        for address in addresses:
            inside = [i for i, character in enumerate(block) if address.covers(character.place)]
            if inside:
                block[inside[0] : inside[-1] + 1] = [Character(PLACEHOLDER, address)]
    read = [block for block in read if not any(part.covers(block[0].place) for part in html)]
    return [w for block in read if (w := words(block))], [w for block in blocks if (w := words(block))]
