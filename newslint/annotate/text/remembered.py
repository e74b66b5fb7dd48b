"""What only depends on a word, worked out once for each word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Said = TypeVar("Said")


class Remembered(dict[Asked, Said]):
    """Words -> what a function says of them, kept for the first ``most`` words that are asked for.

    For columns, which ask for every word of a draft: quicker than a cache that keeps the last words. Of several words,
    such as those of a name, it can be asked as well.
    """

    def __init__(self, say: Callable[[Asked], Said], most: int) -> None:
        super().__init__()
        self._say = say
        self._most = most

    def __missing__(self, word: Asked) -> Said:
        said = self._say(word)
        if len(self) < self._most:
            self[word] = said
        return said
