"""A Markdown draft -> its blocks of prose and its comments, in order, each character with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.document import ParagraphKind
from newslint.readers import markdown_plain
from newslint.readers.lines import Block, Lines, Run
from newslint.readers.markdown_plain import Plain, plain_block, simple_runs

if TYPE_CHECKING:
    from markdown_it.token import Token

    from newslint.readers.markdown_blocks import Marks

CONTAINERS: dict[str, ParagraphKind] = {
    "list_item": "item",
    "blockquote": "blockquote",
    "th": "cell",
    "td": "cell",
    "footnote_reference": "footnote",
}
# A block of inline text longer than this is read without its markup: no paragraph is, and markup costs memory.
LONGEST_INLINE = 200_000


def blocks(source: str, begin: int = 0) -> Iterator[Block | Run]:
    """The prose of ``source`` from offset ``begin`` on; comments between blocks are runs without text. Never fails."""
    env: dict[str, object] = {}
    kinds: list[ParagraphKind] = []
    heading = 0
    for part in _parts(source, begin, env):
        if isinstance(part, (Block, Run)):
            yield part
            continue
        if isinstance(part, Plain):
            yield from _inline(*part, env)
            continue
        name, _, end = part.type.rpartition("_")
        if part.type == "inline":
            yield from _inline(part.meta["lines"], _kind(kinds), heading, env)
        elif name in CONTAINERS:
            if end == "open":
                kinds.append(CONTAINERS[name])
            else:
                kinds.pop()
        elif name == "heading":
            heading = int(part.tag[1]) if end == "open" else 0
        elif part.type == "html_block":
            from newslint.readers import markdown_markup

            yield from markdown_markup.html(part.meta["lines"], _kind(kinds))


def _parts(source: str, begin: int, env: dict[str, object]) -> list[Block | Run | Plain | Token]:
    """The draft from ``begin`` on: plain blocks, and the tokens of others."""
    found: list[Block | Run | Plain | Token] = []
    others: Marks | None = None
    at = begin
    while at < len(source):
        if plain := markdown_plain.PLAIN_BLOCK.match(source, at):
            if plain.lastindex:
                found.append(plain_block(plain, source))
            at = plain.end()
        else:
            if not others:
                from newslint.readers import markdown_markup

                others = markdown_markup.marks(source, at, env)
            tokens, at = others.block_at(at)
            found += tokens
    return found


def _kind(kinds: Sequence[ParagraphKind]) -> ParagraphKind:
    if not kinds:
        return "text"
    return "footnote" if "footnote" in kinds else kinds[-1]


def _inline(lines: Lines, kind: ParagraphKind, heading: int, env: dict[str, object]) -> Iterable[Block]:
    if len(lines.text) > LONGEST_INLINE or not markdown_plain.MARKUP.search(lines.text):
        return [Block(list(lines.all_runs()), kind, heading)]
    if simple := simple_runs(lines):
        runs, emphasised = simple
        return [Block(runs, kind, heading, emphasised)]
    from newslint.readers import markdown_markup

    return markdown_markup.inline(lines, kind, heading, env)
