"""What front matter says, in whichever language: keys with their values, and what is wrong with it."""

from __future__ import annotations

from newslint.errors import ReadError
from newslint.record import NamedTuple
from newslint.span import Span


class Value(NamedTuple):
    """What a key says, and where."""

    key: str
    text: str
    source: Span


def broken(path: str, language: str, line: int, problem: str) -> ReadError:
    """The error for front matter that can't be read; ``line`` is a line of the file."""
    mark = "---" if language == "YAML" else "+++"
    return ReadError(
        f"line {line}: the front matter (between the two lines {mark}) is not correct {language}: {problem}. "
        "Correct this line and try again.",
        path=path,
    )
