"""What agencies' names turn into: slips of the finger, everyday words, words of another language, Pinyin."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from newslint.annotate.names.edits import edits
from newslint.annotate.names.names import names
from newslint.annotate.names.spelling import likeness
from newslint.annotate.text.tokens import capitals, texts, tokens, vocabulary
from newslint.annotate.text.vocabulary import is_known_name, is_opener, is_ordinary, without_possessive
from newslint.checks.attribution.agencies import agencies, by_name
from newslint.document import Document

LIKE, SHORTEST = 0.76, 5
# What stands without a credit, beside the right name.
LIKE_ALONE, ENDING = 0.87, 3


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


def near(word: str, names: Sequence[str] = ()) -> str | None:
    """The agency, of these or of all, whose name of one word is nearly this one; None for any right name or word."""
    if len(word) < SHORTEST or not word.isalpha() or not word[0].isupper() or word in by_name() or is_ordinary(word):
        return None
    best = max(names or _long_names(), key=lambda name: likeness(word, name))
    alike = likeness(word, best)
    return best if LIKE <= alike < 1.0 or (alike == 1.0 and word.lower() != best.lower()) else None


@functools.cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in by_name() if name.isalpha() and len(name) >= SHORTEST and not name.isupper())


@functools.cache
def _in_small() -> frozenset[str]:
    return frozenset(map(str.lower, _long_names()))


def beside_right(document: Document) -> list[int]:
    """The tokens that nearly are an agency's name of one word which the draft has rightly elsewhere."""
    there = _in_small().intersection(vocabulary(document))
    if not there:
        return []
    right = [name for name in _long_names() if name.lower() in there]
    written = texts(document)
    long = {text for text in map(written.__getitem__, capitals(document)) if len(text) >= SHORTEST}
    wrong = {text for text in long if _is_beside(text, right)}
    if not wrong:
        return []
    wrong.difference_update(*(name.label.split() for name in names(document) if " " in name.label))
    return [at for at in capitals(document) if written[at] in wrong and _is_alone(document, at)]


def _is_beside(word: str, names: Sequence[str]) -> bool:
    """Is it nearer than what must be credited, or does it at least end in the same way? *Shinhua* beside *Xinhua*."""
    text = without_possessive(word)
    right = None if is_known_name(text) else near(text, names)
    if right is None:
        return False
    return text[-ENDING:] == right[-ENDING:] or likeness(text, right) >= LIKE_ALONE


def _is_alone(document: Document, at: int) -> bool:
    """A capital with none beside it: no part of a longer name."""
    words = tokens(document)
    before, behind = words[at - 1].text if at else ".", words[at + 1].text if at + 1 < len(words) else "."
    return words[at].text[0].isupper() and not behind[0].isupper() and (is_opener(before) or not before[0].isupper())


def near_initials(word: str, others: Collection[str]) -> str | None:
    """The one of these initials that has one letter other, more, or less, or two in the other order."""
    if not word.isupper() or len(word) < 3 or word in by_name():
        return None
    return next((name for name in others if edits(word, name) <= 1), None)


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


def _joined(syllables: Sequence[str]) -> Sequence[str]:
    if len(syllables) > 4:
        return ["".join(syllables)]
    joined = [syllables[0]]
    for syllable in syllables[1:]:
        joined = [run + mark + syllable for run in joined for mark in ("", "-")]
    return joined
