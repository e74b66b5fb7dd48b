"""American and British spellings: the table, and which of its words a draft uses."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Literal

from newslint.annotate.text.tokens import vocabulary, word_index
from newslint.checks.style.plain_words import plain_places
from newslint.document import Document, annotation
from newslint.knowledge import words
from newslint.record import NamedTuple
from newslint.span import Span
from newslint.wording import like

Region = Literal["American", "British"]

# Behind these *mum* is silent, and nobody's mother.
KEEPING = frozenset("keep keeps kept keeping stay stays stayed staying remain remains remained".split())
REACH = 12


class Spelling(NamedTuple):
    """A word of one region, and its spelling in the other.

    ``tells`` is False if the word is at home in both, ``ending`` True if only *-ize* or *-ise* makes the difference,
    which Britons choose freely.
    """

    region: Region
    other: str
    tells: bool
    ending: bool


@functools.cache
def lines() -> Mapping[str, str]:
    """Every word of the table, lower case -> its line there."""
    listed = (line for line in words("en/words/american-british") if line and line[0] != "#")
    return {word: line for line in listed for word in line.split()[:2]}


@functools.cache
def respelt(text: str, usual: str) -> str:
    """The text as the other region spells it, whatever that is called; for ``mixture``."""
    return like(text, spelling_of(text.lower()).other)


def spelling_of(word: str) -> Spelling:
    """What the table says about one of its words."""
    american, british, *both = lines()[word].split()
    ending = american.replace("iz", "is") == british
    if word == american:
        return Spelling("American", british, not both, ending)
    return Spelling("British", american, not both, ending)


@functools.cache
def _listed() -> frozenset[str]:
    return frozenset(lines())


@annotation
def regional_words(document: Document) -> Mapping[str, Spelling]:
    """The words of the draft that the table knows, in order of appearance."""
    index = word_index(document)
    found = sorted(vocabulary(document) & _listed(), key=lambda word: index[word][0])
    return {word: spelling_of(word) for word in found}


def regional_places(document: Document, *words: str) -> list[Span]:
    """Where these words stand, but for *kept mum*."""
    places = plain_places(document, *words)
    if "mum" not in words:
        return places
    return [
        span
        for span in places
        if KEEPING.isdisjoint(document.text[max(0, span.start - REACH) : span.start].lower().split()[-1:])
    ]


def is_spelt_both_ways(found: Mapping[str, Spelling], spelling: Spelling) -> bool:
    """Does the draft have the word in the other region's spelling, in singular or plural?"""
    other = spelling.other
    return other in found or f"{other}s" in found or (other.endswith("s") and other[:-1] in found)
