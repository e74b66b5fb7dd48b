"""How messages say things, and what is the same to a reader: numbers of times, lists of words, apostrophes."""

from __future__ import annotations

from collections.abc import Sequence

SHOWN = 4
# Characters that are the same to a reader: apostrophes and hyphens.
PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-"})


def typed(word: str) -> str:
    """The word with the apostrophes and hyphens of a keyboard, whichever of their kind it has."""
    return word if word.isascii() else word.translate(PLAIN)


def times(count: int) -> str:
    """*once*, *twice*, *3 times*."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def listed(items: Sequence[str]) -> str:
    """*a*, *a and b*, *a, b and c*."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def some(items: Sequence[str]) -> str:
    """The first few of many: *a, b, c, d ...*."""
    shown = ", ".join(items[:SHOWN])
    return shown if len(items) <= SHOWN else f"{shown} ..."


def like(text: str, right: str) -> str:
    """``right`` in the capitals and with the apostrophe of the text that it replaces."""
    if "’" in text:
        right = right.replace("'", "’")
    if text.isupper() and sum(map(str.isalpha, text)) > 1:
        return right.upper()
    return right[0].upper() + right[1:] if text[0].isupper() else right
