"""What only depends on a word, worked out once for each word."""

from __future__ import annotations

from collections.abc import Callable


class Remembered(dict[str, str]):
    """Words -> what a function says of them, kept for the first ``most`` words that are asked for.

    For columns, which ask for every word of a draft: quicker than a cache that keeps the last words.
    """

    def __init__(self, say: Callable[[str], str], most: int) -> None:
        super().__init__()
        self._say = say
        self._most = most

    def __missing__(self, word: str) -> str:
        said = self._say(word)
        if len(self) < self._most:
            self[word] = said
        return said
