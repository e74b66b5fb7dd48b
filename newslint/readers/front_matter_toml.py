"""Front matter in TOML: tomli reads the values, and the places of their strings are found beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.front_matter_values import Value, broken
from newslint.regex import regex
from newslint.span import LINE_END, Span

LINE = regex(r"""[ \t]*+(?:(\[)|(["']?)([\w-]++)\2[ \t]*+=[ \t]*+|)""")
STRING = regex(
    r'"""(?:\r\n|\n)?((?>(?:[^"\\]|\\[\s\S]|"(?!""))*))"""'
    r"|'''(?:\r\n|\n)?((?>(?:[^']|'(?!''))*))'''"
    r'|"((?>(?:[^"\\\r\n]|\\[^\r\n])*))"'
    r"|'([^'\r\n]*+)'"
)
MARK = regex(r"""["'\[\]{}#\r\n]""")


def values(source: str, block: Span, path: str) -> Iterator[Value]:
    """The strings and the date of a block of TOML, with their keys. Raises ReadError if it is broken."""
    import tomli

    text = source[block.start : block.end]
    try:
        # TOML knows no line end of a single carriage return.
        data = tomli.loads(re.sub(r"\r(?!\n)", "\n", text))
    except tomli.TOMLDecodeError as error:
        problem, _, place = str(error).partition(" (at ")
        found = re.search(r"line (\d+)", place)
        line = int(found.group(1)) + 1 if found else len(LINE_END.findall(text)) + 1
        raise broken(path, "TOML", line, problem[:1].lower() + problem[1:]) from None
    except RecursionError:
        raise broken(path, "TOML", 2, "brackets are nested too deeply") from None
    for key, places in _keys(source, block):
        value = data.get(key)
        if key.lower() == "date":
            yield Value("date", str(value), Span(0, 0))
            continue
        words = value if isinstance(value, list) else [value]
        if len(words) == len(places) and all(isinstance(word, str) for word in words):
            for word, span in zip(words, places, strict=True):
                yield Value(key.lower(), word, span)


def _keys(source: str, block: Span) -> Iterator[tuple[str, list[Span]]]:
    """Each key before the first table, with the places of the strings in its value."""
    pos = block.start
    while pos < block.end:
        line = LINE.match(source, pos, block.end)
        if line is None or line.group(1):
            return
        pos, places = _strings(source, line.end(), block.end)
        if line.group(3):
            yield line.group(3), places


def _strings(source: str, pos: int, end: int) -> tuple[int, list[Span]]:
    """(where the value's line ends, places of the strings in it), from the beginning of a value that tomli has read."""
    places: list[Span] = []
    depth = 0
    while mark := MARK.search(source, pos, end):
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
        elif found := STRING.match(source, mark.start(), end):
            places.append(Span(*next(found.span(group) for group in range(1, 5) if found.group(group) is not None)))
            pos = found.end()
    return end, places
