"""Prose in HTML blocks: text between tags, cut into paragraphs where a block-level tag stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from markdown_it.common.html_blocks import block_names

from newslint.document import PLACEHOLDER, ParagraphKind
from newslint.readers.lines import Lines, Run
from newslint.record import NamedTuple
from newslint.regex import regex

TAG = regex(r"""<(/?)([A-Za-z][A-Za-z0-9-]*+)(?=[\s/>])(?>(?:[^<>"']|"[^"]*"|'[^']*')*)>|<[?!][^>]*>""")
ENTITY = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
MARK = regex(r"[<&\n]")

# Elements whose content is not prose.
SILENT_BLOCKS = frozenset({"iframe", "pre", "script", "style", "svg", "template", "textarea"})
SILENT = SILENT_BLOCKS | {"code", "math"}
BREAKING = SILENT_BLOCKS.union(block_names)
HEADINGS: Mapping[str, int] = MappingProxyType({f"h{level}": level for level in range(1, 7)})
KINDS: Mapping[str, ParagraphKind] = MappingProxyType(
    {"li": "item", "td": "cell", "th": "cell", "blockquote": "blockquote"}
)
CAPTIONS = frozenset({"caption", "figcaption"})


class Prose(NamedTuple):
    """A paragraph of an HTML block."""

    runs: list[Run]
    kind: ParagraphKind | None
    heading: int
    caption: bool


def tag_name(tag: str) -> tuple[str, bool]:
    """(name, is it a closing tag) of an HTML tag; no name for a declaration."""
    found = TAG.match(tag)
    if found is None or found.group(2) is None:
        return "", False
    return found.group(2).lower(), bool(found.group(1))


def prose(lines: Lines) -> Iterator[Prose | Run]:
    """The paragraphs of an HTML block, and its comments as runs without text, in order."""
    text, pos = lines.text, 0
    last_end = text.rfind(">")  # no tag is sought behind it: the time stays linear
    runs: list[Run] = []
    inside = ""
    while pos < len(text):
        mark = MARK.search(text, pos)
        at = mark.start() if mark else len(text)
        runs.extend(lines.runs(pos, at))
        if mark is None:
            break
        pos = at + 1
        if text[at] == "\n":
            runs.append(lines.line_end(at))
        elif text[at] == "&":
            pos = _entity(lines, at, runs)
        elif text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            pos = end + 3 if end >= 0 else len(text)
            yield from _paragraph(runs, inside)
            runs = []
            yield Run("", lines.span(at, pos))
        elif at > last_end or (tag := TAG.match(text, at)) is None:
            runs.extend(lines.runs(at, pos))
        else:
            pos = tag.end()
            name, closes = tag_name(tag.group())
            if name == "br":
                runs.append(Run("\n", lines.span(at, pos)))
            if name in BREAKING:
                yield from _paragraph(runs, inside)
                runs = []
                if name in HEADINGS or name in KINDS or name in CAPTIONS:
                    inside = "" if closes else name
            if name in SILENT and not closes:
                closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, pos)
                pos = closing.end() if closing else len(text)
                if name not in BREAKING:
                    runs.append(Run(PLACEHOLDER, lines.span(at, pos)))
    yield from _paragraph(runs, inside)


def _entity(lines: Lines, at: int, runs: list[Run]) -> int:
    import html

    entity = ENTITY.match(lines.text, at)
    if entity is None or (words := html.unescape(entity.group())) == entity.group():
        runs.extend(lines.runs(at, at + 1))
        return at + 1
    runs.append(Run(words, lines.span(at, entity.end())))
    return entity.end()


def _paragraph(runs: list[Run], inside: str) -> Iterator[Prose]:
    if runs:
        yield Prose(runs, KINDS.get(inside), HEADINGS.get(inside, 0), inside in CAPTIONS)
