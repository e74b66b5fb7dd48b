"""Words -> what they say, so that a headline is known again in the body: *blast* and *exploded*, *kills* and *deaths*.

Forms of one word share a stem, words of one group in ``rules/en/words/senses.toml`` a sense.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.tokens import lower_words, places_in, word_index
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.span import Span


def senses_of(words: Iterable[Token]) -> AbstractSet[str]:
    """The senses of the words that carry content, in order of first appearance."""
    return {sense: None for token in words if (sense := sense_of(token.text))}.keys()


@functools.lru_cache(maxsize=16384)
def sense_of(word: str) -> str:
    """The name of the group a word belongs to, else its stem; empty for marks and words without content."""
    stem = stem_of(word)
    return _senses().get(stem, stem)


@functools.cache
def _senses() -> Mapping[str, str]:
    groups = table("en/words/senses")["senses"]
    return {stem_of(word): sense for sense, words in groups.items() for word in words.split()}


def senses_in(document: Document, span: Span) -> AbstractSet[str]:
    """The senses of a stretch of the draft, in order of first appearance."""
    found = dict.fromkeys(_senses_of_tokens(document)[places_in(document, span)])
    found.pop("", None)
    return found.keys()


@annotation
def _senses_of_tokens(document: Document) -> list[str]:
    senses = {word: sense_of(word) for word in word_index(document)}
    return list(map(senses.__getitem__, lower_words(document)))
