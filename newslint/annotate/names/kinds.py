"""Person, place, organisation or something else? What the words of a name say, and how the draft uses it.

The word that says what a name is the name of decides first (*European Union*, *Regent Street*, *Bank of England*), then
whether it reads like somebody's name. The lists stand in ``rules/en/words/heads.toml``.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newslint.annotate.names.full_names import without_suffix
from newslint.annotate.text.vocabulary import (
    countries,
    demonyms,
    heads,
    is_given_name,
    is_ordinary,
    is_region,
    parts_of_names,
)
from newslint.document import NameKind
from newslint.knowledge import table, words


def head(name: Sequence[str]) -> str:
    """The word that says what a name is the name of, lower case: *European Union*, *Bank of England*."""
    lower = [word.lower() for word in name]
    for at in range(1, len(lower)):
        if lower[at] in ("of", "for", "on") and at + 1 < len(lower):
            return lower[at - 1]
    return lower[-1]


@functools.lru_cache(maxsize=4096)
def kind_by_itself(key: tuple[str, ...], written: tuple[str, ...], titled: bool) -> NameKind | None:
    """The kind of a name by its head, its title or our lists; ``written`` is how the draft has it first.

    None for names of several words that need to be looked at more closely.
    """
    name = without_suffix(key)
    thing = kind_by_head(name) if len(name) > 1 and not is_given_name(name[0]) else None
    if thing is None and titled:
        return "person"
    label = " ".join(written)
    if is_region(label):
        return "place"
    if is_known_organization(label):
        return "organization"
    return _kind_of_word(name[0]) if len(name) == 1 else None


@functools.lru_cache(maxsize=4096)
def kind_of(key: tuple[str, ...], called: bool = False, placed: bool = False) -> NameKind:
    """The kind of a name of several words without a title.

    called: the draft uses its surname alone; placed: it stands behind *in*, *at* or *the*, as people seldom do.
    """
    name = without_suffix(key)
    label = " ".join(name)
    if is_region(label) or _is_part_of_region(name):
        return "place"
    if is_known_organization(label) or set(name) & parts_of_names("companies"):
        return "organization"
    if _reads_like_somebody(name, called, placed):
        return "person"
    return kind_by_head(name) or ("organization" if all(word.isupper() for word in name) else "other")


def kind_by_head(name: Sequence[str]) -> NameKind | None:
    """What the head of a name says: *European Union*, *House of Lords*, *River Severn*; None if it says nothing."""
    last = head(name)
    lower = [word.lower() for word in name]
    if "of" in lower and last in parts_of_names("institutions"):
        return "place" if last in heads("lands") else "organization"
    if "for" in lower and last in parts_of_names("institutions-for"):
        return "organization"
    if last in heads("organization") or (lower[0] in parts_of_names("institutions") and "of" in lower):
        return "organization"
    if last in heads("place") or lower[0] in heads("place-first"):
        return "place"
    return "other" if last in heads("thing") else None


@functools.cache
def _outlets() -> frozenset[str]:
    """Newspapers and agencies by the names that they go by."""
    rows = [*table("en/words/outlets").values(), *(row["names"] for row in table("en/words/agencies")["agency"])]
    return frozenset(name.removeprefix("The ") for row in rows for name in row.split("; "))


def is_known_organization(name: str) -> bool:
    return name in words("en/words/organizations") or name in _outlets()


def _is_part_of_region(name: Sequence[str]) -> bool:
    """*West Africa*, *Southern Texas*."""
    return is_region(" ".join(name[1:])) and name[0].lower() in heads("compass")


def _kind_of_word(word: str) -> NameKind:
    country = countries().get(word)
    if country:
        # US is both a country and its people's adjective; Russian is no place.
        return "place" if country == word or word.isupper() else "other"
    if is_region(word):
        return "place"
    if word in words("en/words/organizations"):
        return "organization"
    letters = word.replace(".", "")
    if word.isupper():
        plain = len(letters) > 1 and letters.isalpha() and letters.lower() not in heads("abbreviations")
        return "organization" if plain else "other"
    return "organization" if word in ORGANIZATIONS or word in parts_of_names("companies") else "other"


# Heads that name one organisation by themselves, in any country.
ORGANIZATIONS = frozenset("Congress Senate Parliament Cabinet Court Police House".split())


def _reads_like_somebody(name: Sequence[str], called: bool, placed: bool) -> bool:
    first, last = name[0], name[-1].lower()
    if first in demonyms() or any(word in ("of", "the", "for", "and") or _has_digit(word) for word in name):
        return False
    if first.lower() in heads("place-first") and not is_given_name(first):
        return False
    if len(first) > 2 and first.isupper() and first.isalpha() and not name[-1].isupper():
        return False
    given = is_given_name(first) or len(first.replace(".", "")) == 1
    if any(last in heads(kind) for kind in ("organization", "place", "thing")):
        return given and not placed and last in heads("surname-too")
    if first in countries() or any(word in words("en/words/faiths-and-tongues") for word in name):
        return False
    if not given and _is_club(name, called):
        return False
    if given and not placed:
        return True
    if not parts_of_names("people").isdisjoint(name[1:-1]):
        return True
    particles = parts_of_names("particles")
    ordinary = [is_ordinary(word) for word in name if word not in particles]
    return not (placed and not called) and (not any(ordinary) or (called and not all(ordinary)))


def _is_club(name: Sequence[str], called: bool) -> bool:
    """*Los Angeles Lakers*, *Chicago Bulls*: a place and what its players are called; *Utah Jazz* too."""
    places = [end for end in (1, 2) if end < len(name) and is_region(" ".join(name[:end]))]
    return bool(places) and (not called or (name[-1][-1] == "s" and is_ordinary(name[-1])))


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
