"""Front matter: headline, deck, byline and date at the top of a file, YAML between ``---`` or TOML between ``+++``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from newslint.document import PartRole
from newslint.errors import ReadError
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import LINE_END, Span

if TYPE_CHECKING:
    import yaml

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
YAML_KEY = regex(r"""(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n]++)*+(?:[\w-]++|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*+:(?:\s|\Z)""")
# A key and its value that say what they seem to say: no mark that YAML reads more into, and not the word for nothing.
YAML_LINE = regex(
    r"([A-Za-z][\w-]{0,40}+): "
    r"(?:\"([\w ,.:;!?'‘’“”()&/–—-]++)\"|((?!(?:null|Null|NULL)\n)[^\W_](?:[\w ,.'‘’()–—-]*[\w.)])?))\n"
)
TOML_LINE = regex(r"""[ \t]*+(?:(\[)|(["']?)([\w-]++)\2[ \t]*+=[ \t]*+|)""")
TOML_STRING = regex(
    r'"""(?:\r\n|\n)?((?:[^"\\]|\\[\s\S]|"(?!""))*+)"""'
    r"|'''(?:\r\n|\n)?((?:[^']|'(?!''))*+)'''"
    r'|"((?:[^"\\\r\n]|\\[^\r\n])*+)"'
    r"|'([^'\r\n]*+)'"
)
TOML_MARK = regex(r"""["'\[\]{}#\r\n]""")
# PyYAML's words for the mistakes that are made most often, in ours.
YAML_PROBLEMS = {
    "mapping values are not allowed here": "a value with a colon in it needs quotation marks around it",
    "found character '\\t' that cannot start any token": "tabs don't indent, only spaces do",
    "found unexpected end of stream": "the quotation mark at the end of a value is missing",
    "expected ',' or ']', but got '<stream end>'": "the ] at the end of a list is missing",
    "expected the node content, but found '<stream end>'": "the ] at the end of a list is missing",
}
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


class Value(NamedTuple):
    """What a key says, and where."""

    key: str
    text: str
    source: Span


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
    for key, text, place in (_yaml if is_yaml else _toml)(source, block, path):
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


def _broken(path: str, language: str, line: int, problem: str) -> ReadError:
    mark = "---" if language == "YAML" else "+++"
    return ReadError(
        f"line {line}: the front matter (between the two lines {mark}) is not correct {language}: {problem}. "
        "Correct this line and try again.",
        path=path,
    )


@functools.cache
def _loader() -> type[yaml.SafeLoader]:
    import yaml

    class Loader(yaml.SafeLoader):
        """Aliases are refused: a few nested ones stand for gigabytes."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.MarkedYAMLError(problem="aliases (*name) are not supported", problem_mark=self.get_mark())
            return super().compose_node(parent, index)

    return Loader


def _simple_yaml(source: str, block: Span) -> Iterable[Value]:
    """The values of front matter that needs no YAML parser, which takes longer to load than a draft to check."""
    found: list[Value] = []
    at = block.start
    while at < block.end:
        line = YAML_LINE.match(source, at, block.end)
        if line is None:
            return ()
        key, quoted, plain = line.groups()
        found.append(Value(key.lower(), quoted or plain, Span(*line.span(2 if quoted else 3))))
        at = line.end()
    return found


def _yaml(source: str, block: Span, path: str) -> Iterable[Value]:
    return _simple_yaml(source, block) or _any_yaml(source, block, path)


def _any_yaml(source: str, block: Span, path: str) -> Iterator[Value]:
    import yaml

    text = source[block.start : block.end]
    try:
        root = yaml.compose(text, _loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 2
        problem = error.problem or "it can't be understood"
        raise _broken(path, "YAML", line, YAML_PROBLEMS.get(problem, problem)) from None
    except yaml.reader.ReaderError as error:
        line = 2 + len(LINE_END.findall(text, 0, error.position))
        raise _broken(path, "YAML", line, "it has a character that YAML does not allow") from None
    except RecursionError:
        raise _broken(path, "YAML", 2, "brackets are nested too deeply") from None
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if isinstance(key, yaml.ScalarNode):
                for scalar in _scalars(value):
                    yield Value(key.value.lower(), scalar.value, _yaml_place(source, scalar, block.start))


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The words of a value: itself, the items of a list, the ``name`` of a mapping."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        if node.tag != "tag:yaml.org,2002:null":
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if not isinstance(item, yaml.SequenceNode):
                yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.ScalarNode) and key.value == "name":
                yield from _scalars(value)


def _yaml_place(source: str, scalar: yaml.ScalarNode, begin: int) -> Span:
    start, end = begin + scalar.start_mark.index, begin + scalar.end_mark.index
    if scalar.style in ("'", '"'):
        return Span(start + 1, end - 1)
    if scalar.style in ("|", ">"):
        header = LINE_END.search(source, start, end)
        return Span(header.end() if header else end, end)
    return Span(start, end)


def _toml(source: str, block: Span, path: str) -> Iterator[Value]:
    import tomli

    text = source[block.start : block.end]
    try:
        # TOML knows no line end of a single carriage return.
        data = tomli.loads(re.sub(r"\r(?!\n)", "\n", text))
    except tomli.TOMLDecodeError as error:
        problem, _, place = str(error).partition(" (at ")
        found = re.search(r"line (\d+)", place)
        line = int(found.group(1)) + 1 if found else len(LINE_END.findall(text)) + 1
        raise _broken(path, "TOML", line, problem[:1].lower() + problem[1:]) from None
    except RecursionError:
        raise _broken(path, "TOML", 2, "brackets are nested too deeply") from None
    for key, places in _toml_keys(source, block):
        value = data.get(key)
        if key.lower() == "date":
            yield Value("date", str(value), Span(0, 0))
            continue
        words = value if isinstance(value, list) else [value]
        if len(words) == len(places) and all(isinstance(word, str) for word in words):
            for word, span in zip(words, places, strict=True):
                yield Value(key.lower(), word, span)


def _toml_keys(source: str, block: Span) -> Iterator[tuple[str, list[Span]]]:
    """Each key before the first table, with the places of the strings in its value."""
    pos = block.start
    while pos < block.end:
        line = TOML_LINE.match(source, pos, block.end)
        if line is None or line.group(1):
            return
        pos, places = _toml_strings(source, line.end(), block.end)
        if line.group(3):
            yield line.group(3), places


def _toml_strings(source: str, pos: int, end: int) -> tuple[int, list[Span]]:
    """(where the value's line ends, places of the strings in it), from the beginning of a value that tomli has read."""
    places: list[Span] = []
    depth = 0
    while mark := TOML_MARK.search(source, pos, end):
        pos = mark.end()
        character = mark.group()
        if character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
        elif character == "#":
            line_end = LINE_END.search(source, pos, end)
            pos = line_end.start() if line_end else end
        elif character in "\r\n":
            if depth == 0:
                return pos, places
        elif found := TOML_STRING.match(source, mark.start(), end):
            places.append(Span(*next(found.span(group) for group in range(1, 5) if found.group(group) is not None)))
            pos = found.end()
    return end, places
