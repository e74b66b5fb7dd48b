"""How alike are two spellings? Folding, transliteration, endings and slips of the finger, on words alone.

``fold`` takes away what typewriters and styles change: accents, capitals, hyphens, apostrophes. ``sound`` goes
on to one letter for each sound that newsrooms write differently when they transliterate: sch/sh, tsch/tch/ch,
w/v, j/i/y, kh/ch/h, ou/u, q/k, final -ow/-off/-ov. ``likeness`` measures how far two words are apart where a vowel for
a vowel, a doubled letter or two letters swapped weigh less than a strange consonant.

The classes stand in ``rules/en/words/transliteration.toml``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from itertools import accumulate
from typing import Any
from unicodedata import normalize

from newslint.annotate.names.edits import edits
from newslint.knowledge import table

# Words less alike than this are different words. No name is longer than LONGEST: time grows with its square.
LEAST, LONGEST = 0.6, 60
RUNS = re.compile(r"(.)\1+")
VOWELS = frozenset("aeiouy")
# What a change costs. A strange consonant in place of another says most against one name.
VOWEL, NEIGHBOUR, DOUBLED, SWAPPED, SILENT, GAP, OTHER = 0.5, 0.6, 0.2, 0.5, 0.4, 1.0, 1.3


@functools.lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word without accents, capitals, hyphens and apostrophes."""
    return plain(word).lower().translate(JOINERS)


@functools.lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The word without accents."""
    if word.isascii():
        return word
    bare = normalize("NFD", word).translate(PLAIN)
    if bare.isascii():
        return bare
    from anyascii import anyascii

    return anyascii(word)


# What most drafts have is written as anyascii writes it, but without the forty modules that it brings.
ACCENTS = dict.fromkeys(range(0x300, 0x363))
LETTERS = "ÆAe æae ŒOe œoe ØO øo ŁL łl ĐD đd ÐD ðd ÞTh þth ßss ıi"
SIGNS = '’\' ‘\' “" ”" „" «<< »>> ‐- ‑- –- —- …... £GBP €EUR °deg'
PLAIN = ACCENTS | {ord(pair[0]): pair[1:] for pair in f"{LETTERS} {SIGNS}".split()}
JOINERS = {ord(mark): None for mark in "-'’‐‑`"}


@functools.lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """One letter for each sound, double letters once; upper-case letters stand for sh, ch, zh and kh."""
    key = fold(word if word.isascii() else word.replace("Đ", "Dj").replace("đ", "dj"))
    ending = next((ending for ending in _table()["ov"] if key.endswith(ending)), "")
    if ending:
        key = key.removesuffix(ending) + "ov"
    for written, heard in _table()["sounds"]:
        if written in key:
            key = key.replace(written, heard)
    return RUNS.sub(r"\1", key)


def without_h(word: str) -> str:
    """The sound of a word, whether an *h* that nobody hears is written or not: *Sara, Sarah*; *Tomas, Thomas*."""
    heard = sound(word)
    return heard[:1] + heard[1:].replace("h", "")


@functools.lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """1.0 for one folded spelling or one sound, towards 0.0 the more they differ; below ``LEAST`` it is 0.0."""
    best = 0.0
    for a, b in {(fold(one), fold(other)), (sound(one), sound(other))}:
        longer = max(len(a), len(b))
        most = longer * 2 // 5 + 1
        # No edit makes more than two letters strange to the other word; most words differ in more.
        if 0 < longer <= LONGEST and len(set(a) ^ set(b)) <= 2 * most and edits(a, b) <= most:
            best = max(best, 1.0 - _cost(a, b) / longer)
    return best if best >= LEAST else 0.0


def _table() -> Mapping[str, Any]:
    return table("en/words/transliteration")


@functools.cache
def _near() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in _table()["near"].split())


def begin_alike(one: str, other: str) -> bool:
    """Do the words begin with one letter, or with sounds that stand for each other?"""
    a, b = sound(one)[:1], sound(other)[:1]
    return fold(one)[:1] == fold(other)[:1] or a == b or frozenset((a, b)) in _near()


@functools.lru_cache(maxsize=65536)
def _cost(a: str, b: str) -> float:
    """The cheapest way from one word to the other: the Damerau-Levenshtein recurrence with weights.

    It ends as soon as every way costs too much for ``LEAST``.
    """
    most = (1.0 - LEAST) * max(len(a), len(b)) + SWAPPED
    gaps = [_gap(b, at, letter) for at, letter in enumerate(b)]
    before: list[float] = []
    above = [0.0, *accumulate(gaps)]
    for i, x in enumerate(a):
        gap = _gap(a, i, x)
        row = [above[0] + gap]
        for j, y in enumerate(b):
            best = above[j] if x == y else above[j] + _change(x, y)
            best = min(best, above[j + 1] + gap, row[j] + gaps[j])
            if i and j and x == b[j - 1] and y == a[i - 1] and x != y:
                best = min(best, before[j - 1] + SWAPPED)
            row.append(best)
        if min(row) > most:
            return float(len(a) + len(b))
        before, above = above, row
    return above[-1]


@functools.cache
def _change(x: str, y: str) -> float:
    if x in VOWELS and y in VOWELS:
        return VOWEL
    return NEIGHBOUR if frozenset((x, y)) in _near() else OTHER


def _gap(word: str, at: int, letter: str) -> float:
    """What a letter costs that the other word lacks."""
    if at and word[at - 1] == letter:
        return DOUBLED
    if letter == "h" or (letter in VOWELS and at and word[at - 1] in VOWELS):
        return SILENT
    return NEIGHBOUR if letter in VOWELS else GAP
