"""Words -> what they say, so that a headline is known again in the body: *blast* and *exploded*, *kills* and *deaths*.

Forms of one word share a stem, words of one group in ``rules/en/words/senses.toml`` a sense.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from newslint.annotate.text.alignment import DOUBLED, ENDINGS, stem_of
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import APOSTROPHE, TEXT, lower_words_in, vocabulary, words_by_sign
from newslint.document import Document, Token
from newslint.knowledge import table
from newslint.span import Span


def senses_of(words: Iterable[Token]) -> AbstractSet[str]:
    """The senses of the words that carry content, in order of first appearance."""
    return senses_of_words(map(TEXT, words))


def senses_of_words(words: Iterable[str]) -> AbstractSet[str]:
    """The same of the texts of words."""
    found = dict.fromkeys(map(_KNOWN.__getitem__, words))
    found.pop("", None)
    return found.keys()


def sense_of(word: str) -> str:
    """The name of the group a word belongs to, else its stem; empty for marks and words without content."""
    return _KNOWN[word]


def _told(word: str) -> str:
    stem = stem_of(word)
    return _groups().get(stem, stem)


_KNOWN = Remembered(_told, most=1 << 15)


@functools.cache
def _groups() -> Mapping[str, str]:
    groups = table("en/words/senses")["senses"]
    return {stem_of(word): sense for sense, words in groups.items() for word in words.split()}


@functools.cache
def _stems() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for stem, sense in _groups().items():
        found.setdefault(sense, []).append(stem)
    return found


def senses_in(document: Document, span: Span) -> AbstractSet[str]:
    """The senses of a stretch of the draft, in order of first appearance."""
    return senses_of_words(lower_words_in(document, span))


@functools.lru_cache(maxsize=4096)
def _spellings(sense: str) -> Sequence[str]:
    """All that a word of this sense can be, possessives aside, and a few that have another sense."""
    stems = (sense, *_stems().get(sense, ()))
    doubled = [f"{stem}{stem[-1]}" for stem in stems if f"{stem}{stem[-1:]}".endswith(DOUBLED)]
    return [f"{stem}{ending}" for stem in (*stems, *doubled) for ending in ("", *ENDINGS)]


def words_with(document: Document, senses: Collection[str]) -> Mapping[str, str]:
    """The words of the index that have one of these senses, each with its sense.

    A few senses have few spellings: to look these up is quicker than to ask every word of the draft for its sense.
    """
    there = vocabulary(document).intersection(chain.from_iterable(map(_spellings, senses)))
    apostrophes = words_by_sign(document)[APOSTROPHE]
    return {word: sense for word in (*there, *apostrophes) if (sense := _KNOWN[word]) in senses}
