"""Words -> what they say, so that a headline is known again in the body: *blast* and *exploded*, *kills* and *deaths*.

Forms of one word share a stem, words of one group in ``rules/en/words/senses.toml`` a sense.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import compress

from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import lower_words, places_in, word_index
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.span import Span


def senses_of(words: Iterable[Token]) -> AbstractSet[str]:
    """The senses of the words that carry content, in order of first appearance."""
    return {sense: None for token in words if (sense := sense_of(token.text))}.keys()


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


def senses_in(document: Document, span: Span) -> AbstractSet[str]:
    """The senses of a stretch of the draft, in order of first appearance."""
    found = dict.fromkeys(map(_KNOWN.__getitem__, lower_words(document)[places_in(document, span)]))
    found.pop("", None)
    return found.keys()


@annotation
def _senses(document: Document) -> list[str]:
    """The sense of each word of the index."""
    return list(map(_KNOWN.__getitem__, word_index(document)))


def words_with(document: Document, senses: Collection[str]) -> Mapping[str, str]:
    """The words of the index that have one of these senses, each with its sense."""
    there = _senses(document)
    return dict(compress(zip(word_index(document), there, strict=True), map(senses.__contains__, there)))
