"""Words -> what they say, so that a headline is known again in the body: *blast* and *exploded*, *kills* and *deaths*.

Forms of one word share a stem, words of one group in ``rules/en/words/senses.toml`` a sense.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

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
def _by_sense(document: Document) -> Mapping[str, list[str]]:
    """Each sense with the words of the index that have it."""
    found: dict[str, list[str]] = {}
    index = word_index(document)
    for sense, word in zip(map(_KNOWN.__getitem__, index), index, strict=True):
        if sense in found:
            found[sense].append(word)
        elif sense:
            found[sense] = [word]
    return found


def words_with(document: Document, senses: Iterable[str]) -> Mapping[str, str]:
    """The words of the index that have one of these senses, each with its sense."""
    there = _by_sense(document)
    return {word: sense for sense in there.keys() & senses for word in there[sense]}
