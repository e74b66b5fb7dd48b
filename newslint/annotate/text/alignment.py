"""What two sentences have in common: the stems of their content words."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from newslint.annotate.text.vocabulary import is_opener, without_possessive
from newslint.document import Token

DOUBLING = ("ing", "ed")
# banned, planned, stopped, referred, cancelled, controlled; but killed, passed, added.
DOUBLED = ("bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt", "cell", "vell", "troll", "bell")
ENDINGS = ("ing", "ed", "es", "s", "e")


def stems_of(words: Iterable[Token]) -> AbstractSet[str]:
    """The stems of the words that carry content, in order of first appearance."""
    return {stem: None for token in words if (stem := stem_of(token.text))}.keys()


@functools.lru_cache(maxsize=16384)
def stem_of(word: str) -> str:
    """So much of a word that its forms share: *halves* and *halve*. Empty for marks and for words without content."""
    if not word[0].isalnum() or is_opener(word):
        return ""
    word = without_possessive(word).lower()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            return stem[:-1] if ending in DOUBLING and len(stem) > 3 and stem.endswith(DOUBLED) else stem
    return word
