"""The word lists and tables in ``rules/``: where they are, and their contents, each read once.

In a wheel they lie inside the package, in an editable install beside it.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any


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
    text = folder().joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(text.split("\n"))


@functools.cache
def table(name: str) -> Mapping[str, Any]:
    """A table such as ``en/words/cues``, read from the .toml file."""
    import tomli

    with folder().joinpath(f"{name}.toml").open("rb") as file:
        return tomli.load(file)
