"""What changes in a draft, as a unified diff that ``patch`` and ``git apply`` understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from newslint.regex import regex
from newslint.reporters.display import paint, safe

# The lines that patch knows: a carriage return ends none.
LINE = regex(r"[^\n]*+\n|[^\n]++")
NO_LINE_END = "\\ No newline at end of file\n"
STYLES = {"-": "error", "+": "evidence", "@": "faint"}


def render(path: str, before: str, after: str, *, shown: bool = False, color: bool = False) -> str:
    """The diff of a draft, empty if nothing changes.

    It is exact, so that it can be applied; ``shown`` is for eyes, with nothing in it that a terminal obeys.
    """
    lines: Iterable[str] = _lines(path, before, after)
    if shown:
        lines = (f"{_painted(safe(line.removesuffix(chr(10))), color)}\n" for line in lines)
    return "".join(lines)


def _lines(path: str, before: str, after: str) -> Iterator[str]:
    from difflib import unified_diff

    name = safe(PurePath(path).as_posix().lstrip("/"))
    if " " in name:
        name += "\t"  # patch would take its first word for the whole
    for line in unified_diff(LINE.findall(before), LINE.findall(after), f"a/{name}", f"b/{name}"):
        if line.endswith("\n"):
            yield line
        else:
            yield line + "\n"
            yield NO_LINE_END


def _painted(line: str, color: bool) -> str:
    return paint(line, STYLES[line[0]], color) if line[:1] in STYLES else line
