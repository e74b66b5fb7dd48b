"""Person, place, organisation or something else? What the words of a name say, and how the draft uses it.

The word that says what a name is the name of decides first (*European Union*, *Regent Street*, *Bank of England*), then
whether it reads like somebody's name. The lists stand in ``rules/en/words/heads.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.vocabulary import (
    countries,
    demonyms,
    heads,
    is_given_name,
    is_ordinary,
    is_region,
    parts_of_names,
)
from newslint.document import NameKind


def head(name: Sequence[str]) -> str:
    """The word that says what a name is the name of, lower case: *European Union*, *Bank of England*."""
    lower = [word.lower() for word in name]
    for at in range(1, len(lower)):
        if lower[at] in ("of", "for", "on") and at + 1 < len(lower):
            return lower[at - 1]
    return lower[-1]


def kind_of(name: Sequence[str], called: bool = False, placed: bool = False) -> NameKind:
    """The kind of a name without a title.

    called: the draft uses its last word alone, as it does with surnames; placed: it stands behind *in*, *at* or *the*.
    """
    label = " ".join(name)
    if len(name) == 1:
        return _kind_of_word(label)
    if is_region(label):
        return "place"
    if set(name) & parts_of_names("companies"):
        return "organization"
    last = head(name)
    if _reads_like_somebody(name, last, called, placed):
        return "person"
    if last in heads("organization") or (name[0].lower() in parts_of_names("institutions") and "of" in name):
        return "organization"
    if last in heads("place") or name[0].lower() in heads("place-first"):
        return "place"
    if last in heads("thing"):
        return "other"
    if all(word.isupper() for word in name):
        return "organization"
    return "other"


def _kind_of_word(word: str) -> NameKind:
    country = countries().get(word)
    if country:
        # US is both a country and its people's adjective; Russian is no place.
        return "place" if country == word or word.isupper() else "other"
    if is_region(word):
        return "place"
    letters = word.replace(".", "")
    if word.isupper():
        plain = len(letters) > 1 and letters.isalpha() and letters.lower() not in heads("abbreviations")
        return "organization" if plain else "other"
    return "organization" if word.lower() in ORGANIZATIONS or word in parts_of_names("companies") else "other"


# Heads that name one organisation by themselves, in any country.
ORGANIZATIONS = frozenset("congress senate parliament cabinet court police".split())


def _reads_like_somebody(name: Sequence[str], last: str, called: bool, placed: bool) -> bool:
    first = name[0]
    if first.lower() in heads("place-first") and not is_given_name(first):
        return False
    if any(any(map(str.isdigit, word)) for word in name) or first in demonyms() or "of" in name or "the" in name:
        return False
    if first.isupper() and len(first) > 2 and first.isalpha() and not name[-1].isupper():
        return False
    given = is_given_name(first) or len(first.replace(".", "")) == 1
    if _is_any_head(last):
        return given and last in heads("surname-too") and called and not placed
    if first in countries() or (is_region(first) and not given and not called):
        return False
    ordinary = [is_ordinary(word) for word in name]
    if given and not placed:
        return True
    return not any(ordinary) or (called and not all(ordinary))


def _is_any_head(word: str) -> bool:
    return any(word in heads(kind) for kind in ("organization", "place", "thing"))
