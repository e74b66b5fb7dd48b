"""Where the words of a draft repeat themselves at once."""

from __future__ import annotations

from operator import is_

from newslint.annotate.tokens import lower_words
from newslint.document import Document


def repeats(document: Document, length: int) -> list[int]:
    """Indexes of tokens from which ``length`` tokens stand twice in a row, in any case."""
    words = lower_words(document)
    equal = bytes(map(is_, words, words[length:]))
    wanted = b"\x01" * length
    found, at = [], equal.find(wanted)
    while at >= 0:
        found.append(at)
        at = equal.find(wanted, at + 1)
    return found
