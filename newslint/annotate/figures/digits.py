"""The digits of figures, and whether two figures have them in another order."""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure


def digits_of(figure: Figure) -> str:
    """*214000000* for £214m, *31.6* for 31.6 per cent."""
    return f"{figure.value:f}".rstrip("0").rstrip(".")


def significant(digits: str) -> int:
    """How many digits there are before the closing zeros."""
    return len(digits.replace(".", "").strip("0"))


def is_swapped(one: str, other: str) -> bool:
    """Have two neighbouring digits changed places, and nothing else?"""
    if len(one) != len(other):
        return False
    at = next((at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]), len(one))
    return at + 1 < len(one) and one[at + 1] + one[at] + one[at + 2 :] == other[at:]
