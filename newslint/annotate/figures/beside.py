"""The words right beside figures, as columns: most rules know by them at once that a figure is none of theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, count

from newslint.annotate.figures.figures import Figure, figures
from newslint.annotate.figures.numbers import words_around
from newslint.document import Document, annotation


@annotation
def words_before(document: Document) -> Sequence[str]:
    """For each figure the word before it, in lower case; empty where it is the first of the draft."""
    words = words_around(document)
    return [words[figure.first - 1] for figure in figures(document)]


@annotation
def words_behind(document: Document) -> Sequence[str]:
    """For each figure the word behind it, in lower case; empty where it is the last of the draft."""
    words = words_around(document)
    return [words[figure.last] for figure in figures(document)]


def led_by(document: Document, words: AbstractSet[str]) -> list[int]:
    """Which figures follow one of these words."""
    return list(compress(count(), map(words.__contains__, words_before(document))))


def figures_behind(document: Document, words: AbstractSet[str]) -> list[Figure]:
    """The figures that follow one of these words."""
    return list(compress(figures(document), map(words.__contains__, words_before(document))))


@annotation
def by_first(document: Document) -> Mapping[int, Figure]:
    """The figures by the index of their first word."""
    return {figure.first: figure for figure in figures(document)}


@annotation
def by_last(document: Document) -> Mapping[int, Figure]:
    """The figures by the index behind their last word."""
    return {figure.last: figure for figure in figures(document)}
