"""Among many wordings, those that share most of their words with one: found by its rarest words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

# Of wordings that have a word in common with more others than this, only the first are looked at.
MOST = 40
# The same words stand in the standfirst, in the story and in a caption; more often, they are somebody's refrain.
MOST_EQUAL = 6

Words = frozenset[str]


def shared_words(wordings: Iterable[Words]) -> set[str]:
    """The words that stand in two of them."""
    seen: set[str] = set()
    shared: set[str] = set()
    for words in wordings:
        shared |= seen & words
        seen |= words
    return shared


def likely(wordings: Sequence[Words], differing: Iterable[int], shared: AbstractSet[str] | None = None) -> list[int]:
    """The numbers of those that share all words but so many with the others; no other one is like one of the rest."""
    shared = shared_words(wordings) if shared is None else shared
    pairs = enumerate(zip(wordings, differing, strict=True))
    return [number for number, (words, most) in pairs if len(words - shared) <= most]


class WordingIndex:
    """The words of wordings by number, for those who ask about some of them."""

    def __init__(self, wordings: Sequence[Words], asked: Iterable[Iterable[str]]) -> None:
        self._words = wordings
        wanted = frozenset(chain.from_iterable(asked))
        there = list(map(wanted.intersection, wordings))
        self._counts = Counter(chain.from_iterable(there))
        self._places: dict[str, list[int]] = defaultdict(list)
        seen = Counter[Words]()
        for number, found in enumerate(there):
            if found:
                words = wordings[number]
                seen[words] += 1
                for word in found if seen[words] <= MOST_EQUAL else ():
                    if len(self._places[word]) < MOST:
                        self._places[word].append(number)

    def sharing(self, words: Words, differing: int) -> list[int]:
        """Those that have all words of a wording but so many."""
        # If at most n words are missing, one of any n + 1 is there: the rarest, since few others have them.
        rarest = sorted(words, key=lambda word: (self._counts.get(word, 0), word))[: differing + 1]
        found = {number for word in rarest for number in self._places.get(word, ())}
        return sorted(number for number in found if len(words - self._words[number]) <= differing)
