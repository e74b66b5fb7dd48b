"""What agencies' names turn into: slips of the finger, everyday words, words of another language, Pinyin."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from newslint.annotate.spelling import likeness
from newslint.annotate.vocabulary import is_ordinary
from newslint.checks.agencies import agencies, by_name

LIKE, SHORTEST = 0.76, 5


@functools.cache
def read_as() -> Mapping[str, tuple[str, ...]]:
    """Everyday word -> the agencies whose names are taken for it."""
    return _grouped((word, agency.name) for agency in agencies() for word in agency.read_as)


@functools.cache
def in_native_names() -> Mapping[str, tuple[str, ...]]:
    """Word of another language -> the agencies in whose own names it stands."""
    return _grouped((word, agency.name) for agency in agencies() for word in agency.native)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word, name in pairs:
        found[word].append(name)
    return {word: tuple(names) for word, names in found.items()}


def near(word: str) -> str | None:
    """The agency whose name of one word is nearly this one; None for a right name and for an English word."""
    if len(word) < SHORTEST or not word.isalpha() or not word[0].isupper() or word in by_name() or is_ordinary(word):
        return None
    best = max(_long_names(), key=lambda name: likeness(word, name))
    alike = likeness(word, best)
    return best if LIKE <= alike < 1.0 or (alike == 1.0 and word.lower() != best.lower()) else None


@functools.cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in by_name() if name.isalpha() and len(name) >= SHORTEST and not name.isupper())


def near_initials(word: str, others: Collection[str]) -> str | None:
    """The one of these initials that has one letter other, more, or less, or two in the other order."""
    if not word.isupper() or len(word) < 3 or word in by_name():
        return None
    from rapidfuzz.distance import OSA

    return next((name for name in others if OSA.distance(word, name, score_cutoff=1) <= 1), None)


@functools.cache
def spelt_abroad() -> Mapping[str, tuple[str, bool]]:
    """A name in Chinese newspapers, in Pinyin and small letters, however its syllables are joined.

    With the agency, and whether the name is complete; without *she* (agency) it needs *agency* beside it.
    """
    found: dict[str, tuple[str, bool]] = {}
    for agency in agencies():
        for name in agency.abroad:
            syllables = name.split()
            short = syllables[:-1] if syllables[-1] == "she" else syllables
            for run, complete in ((syllables, True), (short, False)):
                for form in _joined(run):
                    if len(form) > SHORTEST - 1 and form.capitalize() not in by_name():
                        found.setdefault(form, (agency.name, complete and run[-1] == "she"))
    return found


def _joined(syllables: Sequence[str]) -> Iterator[str]:
    if len(syllables) > 4:
        yield "".join(syllables)
        return
    for marks in product(("", "-"), repeat=len(syllables) - 1):
        yield syllables[0] + "".join(mark + syllable for mark, syllable in zip(marks, syllables[1:], strict=True))
