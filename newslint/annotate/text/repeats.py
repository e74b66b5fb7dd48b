"""Where the words of a draft repeat themselves at once."""

from __future__ import annotations

from operator import is_

from newslint.annotate.text.tokens import lower_words
from newslint.document import Document


def repeats(document: Document, length: int) -> list[int]:
    """Indexes of tokens from which ``length`` words stand twice in a row, in any case."""
    words = lower_words(document)
    equal = bytes(map(is_, words, words[length:]))
    wanted = b"\x01" * length
    found: list[int] = []
    at = equal.find(wanted)
    while at >= 0:
        end = equal.find(b"\x00", at)
        end = len(equal) if end < 0 else end
        if all(word[0].isalpha() for word in words[at : at + length]):
            found.extend(range(at, end - length + 1))
        at = equal.find(wanted, end)
    return found
