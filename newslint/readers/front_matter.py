"""Front matter: headline, deck, byline and date at the top of a file, YAML between ``---`` or TOML between ``+++``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from newslint.document import PartRole
from newslint.readers import front_matter_toml, front_matter_yaml
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import LINE_END, Span

ROLES: Mapping[str, PartRole] = MappingProxyType(
    {
        "title": "headline",
        "headline": "headline",
        "subtitle": "deck",
        "description": "deck",
        "deck": "deck",
        "standfirst": "deck",
        "summary": "deck",
        "author": "byline",
        "authors": "byline",
        "byline": "byline",
    }
)
# Text between two rules that is longer than this is no front matter.
LONGEST = 20_000

FENCE = regex(r"(---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)")
YAML_END = regex(r"(?:---|\.\.\.)[ \t]*+(?=[\r\n]|\Z)")
TOML_END = regex(r"\+\+\+[ \t]*+(?=[\r\n]|\Z)")
# What YAML front matter begins with; a paragraph between two rules does not.
YAML_KEY = regex(r"""(?>(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n]++)*)(?:[\w-]++|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*+:(?:\s|\Z)""")
ISO_DATE = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


class Field(NamedTuple):
    """A part of the article; one to one with its place in the source where both are equally long and the same."""

    role: PartRole
    text: str
    source: Span


class FrontMatter(NamedTuple):
    """``end`` is the offset where the article itself begins, ``date`` is an ISO date."""

    fields: tuple[Field, ...] = ()
    date: str | None = None
    end: int = 0


def read(source: str, path: str) -> FrontMatter:
    """The front matter of a draft; empty if it has none. Raises ReadError if it is broken."""
    fence = FENCE.match(source)
    if fence is None:
        return FrontMatter()
    is_yaml = fence.group(1) == "---"
    closing = _closing(source, fence.end(), YAML_END if is_yaml else TOML_END)
    if closing is None or (is_yaml and not YAML_KEY.match(source, fence.end(), closing.start())):
        return FrontMatter()
    block = Span(fence.end(), closing.start())
    fields: list[Field] = []
    day: str | None = None
    for key, text, place in (front_matter_yaml if is_yaml else front_matter_toml).values(source, block, path):
        if key == "date":
            day = day or _iso_date(text)
        elif key in ROLES and text.strip():
            fields.append(Field(ROLES[key], text.strip(), _exact(source, text, place)))
    end = LINE_END.match(source, closing.end())
    return FrontMatter(tuple(fields), day, end.end() if end else closing.end())


def _closing(source: str, begin: int, end: re.Pattern[str]) -> re.Match[str] | None:
    while (found := end.match(source, begin)) is None:
        line_end = LINE_END.search(source, begin, LONGEST)
        if line_end is None:
            return None
        begin = line_end.end()
    return found


def _exact(source: str, text: str, place: Span) -> Span:
    """The place without white space around it."""
    words = source[place.start : place.end]
    start = place.start + len(words) - len(words.lstrip())
    return Span(start, max(start, place.start + len(words.rstrip())))


def _iso_date(text: str) -> str | None:
    found = ISO_DATE.match(text.strip())
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None
