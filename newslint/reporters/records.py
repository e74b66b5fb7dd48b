"""What the JSON outputs share: the record of a place, of a failure, and the layout of the text.

These types are the promise to scripts. They change on purpose only, whatever becomes of the classes inside newslint.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypedDict

from newslint.finding import Failure, Place
from newslint.reporters.display import encodable
from newslint.span import LineIndex, Span


class SpanRecord(TypedDict):
    """Half-open code-point offsets into the file without its byte order mark; lines and columns count from 1."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class FailureRecord(TypedDict):
    path: str
    kind: str
    message: str


def place_record(place: Place) -> SpanRecord:
    return {
        "start": place.span.start,
        "end": place.span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def span_record(span: Span, lines: LineIndex) -> SpanRecord:
    """The record of a span of the source that ``lines`` were made of."""
    line, column, end_line, end_column = lines.positions(span)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


def failure_records(failures: Iterable[Failure]) -> list[FailureRecord]:
    return [
        {"path": encodable(failure.path), "kind": failure.kind, "message": encodable(failure.message)}
        for failure in failures
    ]


def lay_out(value: object, levels: int = 4, depth: int = 0) -> str:
    """JSON in ASCII: the outer ``levels`` levels have a line for each entry, what lies deeper stays on one line.

    That way a person can read it and compare two versions line by line, and it is written at full speed.
    """
    if levels == 0 or not value or not isinstance(value, (dict, list)):
        return json.dumps(value)
    if isinstance(value, dict):
        entries = [f"{json.dumps(key)}: {lay_out(entry, levels - 1, depth + 1)}" for key, entry in value.items()]
    else:
        entries = [lay_out(entry, levels - 1, depth + 1) for entry in value]
    first, last = ("{", "}") if isinstance(value, dict) else ("[", "]")
    indent = "  " * depth
    return f"{first}\n{indent}  " + f",\n{indent}  ".join(entries) + f"\n{indent}{last}"
