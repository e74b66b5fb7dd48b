"""Where the words of a draft repeat themselves at once."""

from __future__ import annotations

from operator import is_

from newslint.annotate.text.tokens import lower_words
from newslint.document import Document


def repeats(document: Document, length: int) -> list[int]:
    """Indexes of tokens from which ``length`` words stand twice in a row, in any case."""
    words = lower_words(document)
    # Of so many words in a row one stands at a multiple of their number: only these are compared at first.
    every = words[::length]
    equal = bytes(map(is_, every, every[1:]))
    found: list[int] = []
    at = length * equal.find(1)
    while at >= 0:
        start, end = at, at + 1
        if words[at][0].isalpha():
            while start and words[start - 1] is words[start - 1 + length]:
                start -= 1
            while end + length < len(words) and words[end] is words[end + length]:
                end += 1
            if end - start >= length and all(word[0].isalpha() for word in words[start : start + length]):
                found.extend(range(start, end - length + 1))
        at = length * equal.find(1, -(-end // length))
    return found
