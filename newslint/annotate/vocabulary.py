"""What kind of word is this? Titles, countries and demonyms, days and months, ordinary words: the lists in ``rules/``."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.knowledge import table, words

# Small words inside names: Ursula von der Leyen, Osama bin Laden.
PARTICLES = frozenset(
    "af al bin bint da dal das de del della den der di dos du el ibn la le lo ter ten van vom von zu zum zur".split()
)
# Words that open the name of an institution which goes on with "of": Bank of England.
INSTITUTIONS = frozenset(
    "academy agency archbishop assembly association bank board bureau cathedral chamber church college commission "
    "committee council court department district duke faculty federation house institute institution isle league "
    "ministry museum office organisation organization parliament party republic school service society state "
    "university".split()
)


@functools.cache
def titles() -> frozenset[str]:
    """Titles, ranks and roles that stand directly before a name, lower case."""
    return frozenset(word for group in table("en/words/titles").values() for word in group.split())


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


def is_ordinary(word: str) -> bool:
    """An English word that is no name, in any case."""
    return word.lower() in words("en/words/ordinary")


def is_opener(word: str) -> bool:
    """A word that begins sentences and is no name: articles, pronouns, conjunctions ..."""
    return word.lower() in words("en/words/openers")


def is_calendar(word: str) -> bool:
    return word in words("en/words/calendar")


def without_possessive(word: str) -> str:
    """*Putin’s* -> *Putin*."""
    if len(word) > 2 and word[-1] in "sS" and word[-2] in "'’":
        return word[:-2]
    return word
