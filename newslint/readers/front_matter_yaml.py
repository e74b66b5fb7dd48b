"""Front matter in YAML. Most of it is lines that say what they seem to say, for which the parser is not loaded."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.readers.front_matter_values import Value, broken
from newslint.regex import regex
from newslint.span import LINE_END, Span

if TYPE_CHECKING:
    import yaml

# A key and its value that say what they seem to say: no mark that YAML reads more into, and not the word for nothing.
NOT_NULL = r"(?!(?:null|Null|NULL)[\n,\]])"
ITEM = rf"{NOT_NULL}[^\W_](?:[\w .'’-]*[\w.])?"
LINE = regex(
    r"([A-Za-z][\w-]{0,40}+): "
    r"(?:\"([\w ,.:;!?'‘’“”()&/–—-]++)\""
    rf"|({NOT_NULL}(?:[^\W_]|[‘“£€$])(?:[\w ,.;!?'‘’“”()&/£€$%–—-]*[\w.!?’”)%])?)"
    rf"|\[({ITEM}(?:, {ITEM})*)\])\n"
)
LIST = 4
LISTED = regex(r"[^ ,][^,]*+")
# PyYAML's words for the mistakes that are made most often, in ours.
PROBLEMS = {
    "mapping values are not allowed here": "a value with a colon in it needs quotation marks around it",
    "found character '\\t' that cannot start any token": "tabs don't indent, only spaces do",
    "expected the node content, but found '<stream end>'": "the ] or } at the end of a list is missing",
}
# What was begun when the mistake was met; the line to look at is where it begins.
BEGUN = {
    "while scanning a quoted scalar": "the quotation mark at the end of a value is missing",
    "while parsing a flow sequence": "a list lacks a comma, or the ] at its end",
    "while parsing a flow mapping": "a { lacks a comma, or the } at its end",
}


def values(source: str, block: Span, path: str) -> Iterable[Value]:
    """The keys of a block of YAML with what they say. Raises ReadError if it is broken."""
    return _simple(source, block) or _any(source, block, path)


def _simple(source: str, block: Span) -> Iterable[Value]:
    """The values of front matter that needs no YAML parser, which takes longer to load than a draft to check."""
    found: list[Value] = []
    at = block.start
    while at < block.end:
        line = LINE.match(source, at, block.end)
        if line is None:
            return ()
        way = line.lastindex or 0
        values = LISTED.finditer(source, *line.span(way)) if way == LIST else [line]
        group = 0 if way == LIST else way
        found += [Value(line[1].lower(), value[group], Span(*value.span(group))) for value in values]
        at = line.end()
    return found


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


def _any(source: str, block: Span, path: str) -> Iterator[Value]:
    import yaml

    text = source[block.start : block.end]
    try:
        root = yaml.compose(text, _loader())
    except yaml.MarkedYAMLError as error:
        begun = BEGUN.get(error.context or "")
        mark = error.context_mark if begun and error.context_mark else error.problem_mark
        problem = error.problem or "it can't be understood"
        raise broken(path, "YAML", mark.line + 2 if mark else 2, begun or PROBLEMS.get(problem, problem)) from None
    except yaml.reader.ReaderError as error:
        line = 2 + len(LINE_END.findall(text, 0, error.position))
        raise broken(path, "YAML", line, "it has a character that YAML does not allow") from None
    except RecursionError:
        raise broken(path, "YAML", 2, "brackets are nested too deeply") from None
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if isinstance(key, yaml.ScalarNode):
                for scalar in _scalars(value):
                    yield Value(key.value.lower(), scalar.value, _place(source, scalar, block.start))


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


def _place(source: str, scalar: yaml.ScalarNode, begin: int) -> Span:
    start, end = begin + scalar.start_mark.index, begin + scalar.end_mark.index
    if scalar.style in ("'", '"'):
        return Span(start + 1, end - 1)
    if scalar.style in ("|", ">"):
        header = LINE_END.search(source, start, end)
        return Span(header.end() if header else end, end)
    return Span(start, end)
