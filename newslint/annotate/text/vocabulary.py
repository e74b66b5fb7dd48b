"""What kind of word is this? Titles, countries, peoples, days, known names, ordinary words: the lists in ``rules/``."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.knowledge import sorted_words, table, words
from newslint.regex import regex

# An Arabic article or a French or Italian particle in small letters, with the capital that follows it.
JOINED = regex(r"(?:a[lhdnrstz]|el|as[hs]|ul|ben|d|l|dell|dall)[-'’‐‑](?=[^\W\d_])(?=[^a-z])")

# What makes a word somebody's: of one, and of several as well.
POSSESSIVE = ("'s", "’s")
POSSESSIVES = (*POSSESSIVE, "s'", "s’")


@functools.cache
def parts_of_names(kind: str) -> frozenset[str]:
    """A list of ``rules/en/words/parts-of-names.toml``: particles, institutions, derived, inflected ..."""
    return frozenset(table("en/words/parts-of-names")[kind].split())


@functools.cache
def titles(*groups: str) -> frozenset[str]:
    """Titles, ranks and roles that stand directly before a name, lower case: all, or these groups of the list."""
    lists = table("en/words/titles")
    return frozenset(word for group in groups or lists for word in lists[group].split())


@functools.cache
def heads(kind: str) -> frozenset[str]:
    """A list of ``rules/en/words/heads.toml``: organization, place, thing, memorial ..."""
    return frozenset(table("en/words/heads")[kind].split())


@functools.cache
def countries() -> Mapping[str, str]:
    """Every country name and demonym -> the country."""
    found = {}
    for country, demonyms in table("en/words/countries").items():
        found[country] = country
        for word in demonyms.split():
            found.setdefault(word.replace("-", " "), country)
    return found


@functools.cache
def demonyms() -> frozenset[str]:
    """Adjectives and nouns of peoples: Russian, Finns."""
    table_of_countries = table("en/words/countries")
    return frozenset(word for words in table_of_countries.values() for word in words.split())


@functools.lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """An English word that is no name, in any case."""
    return word.lower() in sorted_words("en/words/ordinary")


@functools.lru_cache(maxsize=65536)
def is_place(name: str) -> bool:
    """A country, or a city of 100,000 and more."""
    return countries().get(name) == name or name in sorted_words("en/words/cities")


def is_region(name: str) -> bool:
    """A country, a city, a state or another part of the world."""
    return is_place(name) or name in words("en/words/regions")


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset().union(*(words(f"en/words/given-names-{group}") for group in ("male", "female", "any", "world")))


def is_given_name(word: str) -> bool:
    return word in _given_names()


@functools.lru_cache(maxsize=65536)
def is_known_name(word: str) -> bool:
    """A given name, surname, city, country, people, faith or language that is spelt so."""
    known = is_given_name(word) or is_place(word) or word in countries() or word in words("en/words/faiths-and-tongues")
    return known or word in sorted_words("en/words/surnames")


def is_spelt_so(word: str) -> bool:
    """A known name, or one that news has often and spells in one way: no slip for a name that looks like it."""
    return is_known_name(word) or any(word in words(f"en/words/{name}") for name in ("well-known", "east-asian"))


def is_opener(word: str) -> bool:
    """A word that begins sentences and is no name: articles, pronouns, conjunctions ..."""
    return word.lower() in words("en/words/openers")


def is_calendar(word: str) -> bool:
    return word in words("en/words/calendar")


@functools.lru_cache(maxsize=16384)
def without_possessive(word: str) -> str:
    """*Putin’s* -> *Putin*, *Okafor’ll* -> *Okafor*."""
    if len(word) > 3:
        if word[-2] in "'’" and word[-1] in "sSd":
            return word[:-2]
        if word[-3] in "'’" and word[-2:] in ("ll", "ve", "re"):
            return word[:-3]
    return word


def joined(word: str) -> int:
    """Length of an article or particle that is joined to a name: 3 for *al-Sayed*, 2 for *d’Estaing*, else 0."""
    match = JOINED.match(word)
    return match.end() if match else 0
