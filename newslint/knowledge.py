"""The word lists and tables in ``rules/``: where they are, and their contents, each read once.

In a wheel they lie inside the package, in an editable install beside it.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

PIECE = 400


@functools.cache
def folder() -> Path:
    """The folder ``rules/`` that belongs to this installation."""
    package = Path(__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


@functools.cache
def words(name: str) -> frozenset[str]:
    """A list such as ``en/words/abbreviations``: one entry a line of the .txt file.

    For look-ups only: comment lines, which begin with ``#``, are left in, since no word looks like one and taking
    them out of 40,000 lines would cost more than reading them.
    """
    return frozenset(_lines(name).removesuffix("\n").split("\n"))


class SortedWords:
    """A long list whose lines are in order, cut into pieces of a few dozen lines.

    Making a set of 40,000 words takes as long as checking a page, which asks for a few hundred of them.
    """

    def __init__(self, lines: str) -> None:
        ends = [0, *(lines.find("\n", at) for at in range(PIECE, len(lines) - PIECE, PIECE)), len(lines)]
        self._pieces = [lines[start : end + 1] for start, end in pairwise(ends)]
        self._firsts = [piece.split("\n", 2)[1] for piece in self._pieces]

    def __contains__(self, word: str) -> bool:
        return f"\n{word}\n" in self._pieces[bisect_right(self._firsts, word) - 1]


@functools.cache
def sorted_words(name: str) -> SortedWords:
    """A long list such as ``en/words/ordinary``, for look-ups only; its lines are in order."""
    return SortedWords(_lines(name))


def _lines(name: str) -> str:
    return folder().joinpath(f"{name}.txt").read_text(encoding="utf-8")


@functools.cache
def table(name: str) -> Mapping[str, Any]:
    """A table such as ``en/words/cues``, read from the .toml file."""
    import tomli

    with folder().joinpath(f"{name}.toml").open("rb") as file:
        return tomli.load(file)
