"""Commas, full stops and other marks that stand otherwise than most: one look at a draft for all rules about them."""

from __future__ import annotations

from newslint.document import Document, annotation
from newslint.regex import regex

# The marks come first, since one set of characters is soon found; what stands around them is looked at only then.
ODD = regex(r"[.,;:!?](?:(?=[^\W\d_]|[.,;:!?(])|(?<= [.,;]))")


@annotation
def odd_marks(document: Document) -> list[int]:
    """The offsets of the marks that have a letter or a mark directly behind them, or a space before them."""
    return [mark.start() for mark in ODD.finditer(document.text)]


def spaced_marks(document: Document) -> list[int]:
    """The offsets of the spaces that stand before a comma, a full stop or a semicolon."""
    return [mark - 1 for mark in odd_marks(document) if mark and document.text[mark - 1] == " "]
