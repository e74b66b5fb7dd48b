"""Among many wordings, those that share most of their words with one: found by its rarest words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

# Of wordings that have a word in common with more others than this, only the first are looked at.
MOST = 40
# The same words stand in the standfirst, in the story and in a caption; more often, they are somebody's refrain.
MOST_EQUAL = 6


def likely(wordings: Iterable[Sequence[str]], differing: Iterable[int]) -> list[int]:
    """The numbers of those that share all words but so many with the others; no other one is like one of the rest."""
    found = list(map(frozenset, wordings))
    seen: set[str] = set()
    shared: set[str] = set()
    for words in found:
        shared |= seen & words
        seen |= words
    return [
        number for number, (words, most) in enumerate(zip(found, differing, strict=True)) if len(words - shared) <= most
    ]


class WordingIndex:
    """Wordings by number, in the order in which they were added, for those who ask about some wordings."""

    def __init__(self, wordings: Iterable[Sequence[str]], asked: Iterable[Sequence[str]]) -> None:
        self._words = list(map(frozenset, wordings))
        self._counts = Counter(chain.from_iterable(self._words))
        self._places: dict[str, list[int]] = defaultdict(list)
        wanted = frozenset(chain.from_iterable(asked))
        seen = Counter[frozenset[str]]()
        for number, words in enumerate(self._words):
            seen[words] += 1
            if seen[words] > MOST_EQUAL:
                continue
            for word in words & wanted:
                if len(self._places[word]) < MOST:
                    self._places[word].append(number)

    def sharing(self, wording: Sequence[str], differing: int) -> list[int]:
        """Those that have all words of a wording but so many."""
        words = frozenset(wording)
        # If at most n words are missing, one of any n + 1 is there: the rarest, since few others have them.
        rarest = sorted(words, key=lambda word: (self._counts[word], word))[: differing + 1]
        found = {number for word in rarest for number in self._places.get(word, ())}
        return sorted(number for number in found if len(words - self._words[number]) <= differing)
