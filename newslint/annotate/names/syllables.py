"""Could one Japanese name have been read in two ways? Spellings are compared syllable by syllable.

The characters of a Japanese name can be read in several ways, and a translator who doesn't know the person picks one:
菅原 is Sugawara or Sugahara, 柏原 Kashiwara or Kashiwabara. No letter shows it, but a whole syllable changes, falls out
or comes in, and the others stay. Only words that are nothing but syllables of the Hepburn romanisation (as revised in
1954) are compared.
"""

from __future__ import annotations

import functools
from itertools import product

from newslint.annotate.names.spelling import fold
from newslint.regex import regex

SYLLABLE = regex(
    r"[kgnhbmpr]y?[auo]|[kgnhbmpr][ie]|[sz][aueo]|(?:sh|ch|j)[aiuo]|[td][aeo]|tsu|fu|y[auo]|wa|[aiueo]"
    r"|n(?![aiueoy])|k(?=k)|s(?=s)|t(?=[tc])|p(?=p)"
)
# Shorter names that differ by a syllable are different names more often than not: Okada, Honda.
FEWEST, LONGEST = 4, 20
# Consonants of one column of the syllabary: the second part of a name is often voiced (Nakata, Nakada).
COLUMNS = ({"k", "g"}, {"s", "z", "ts"}, {"sh", "j", "ch"}, {"t", "d"}, {"h", "f", "b", "p"})
VOICED, OTHER, MOST = 0.1, 1.0, 1.2


def one_syllable_apart(one: str, other: str) -> bool:
    """Are both words Japanese in spelling, and no more than a syllable and a voiced consonant apart?"""
    a, b = syllables(one), syllables(other)
    if not a or not b or not FEWEST <= max(len(a), len(b)) <= LONGEST or abs(len(a) - len(b)) > 1:
        return False
    cost = {(0, j): float(j) for j in range(len(b) + 1)} | {(i, 0): float(i) for i in range(len(a) + 1)}
    for i, j in product(range(len(a)), range(len(b))):
        cost[i + 1, j + 1] = min(cost[i, j] + _change(a[i], b[j]), cost[i, j + 1] + OTHER, cost[i + 1, j] + OTHER)
    return cost[len(a), len(b)] <= MOST


@functools.lru_cache(maxsize=32768)
def syllables(word: str) -> tuple[str, ...]:
    """The Japanese syllables of a word; none if it holds anything else."""
    text = fold(word)
    found = SYLLABLE.findall(text)
    return tuple(found) if sum(map(len, found)) == len(text) else ()


def _change(x: str, y: str) -> float:
    if x == y:
        return 0.0
    consonants = {x[:-1], y[:-1]}
    return VOICED if x[-1] == y[-1] and any(consonants <= column for column in COLUMNS) else OTHER
