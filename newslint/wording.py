"""How messages say things: numbers of times, lists of words."""

from __future__ import annotations

from collections.abc import Sequence


def times(count: int) -> str:
    """*once*, *twice*, *3 times*."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def listed(items: Sequence[str]) -> str:
    """*a*, *a and b*, *a, b and c*."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
