"""Man or woman? What titles and given names say beyond doubt, and the words that *he* and *she* can stand for."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Literal

from newslint.annotate.names.full_names import in_full
from newslint.document import Name
from newslint.knowledge import table, words

Gender = Literal["male", "female"]
GENDERS: tuple[Gender, ...] = ("male", "female")
LISTS: Mapping[Gender, tuple[str, str]] = {
    "male": ("given-names-male", "given-names-men-abroad"),
    "female": ("given-names-female", "given-names-women-abroad"),
}


@functools.cache
def gendered(kind: str) -> Mapping[str, Gender]:
    """The words of a kind (*titles*, *nouns*), lower case, with their gender."""
    lists = table("en/words/gender")[kind]
    return {word: gender for gender in GENDERS for word in lists[gender].split()}


@functools.cache
def gendered_either() -> frozenset[str]:
    """Words for people that don't tell whether they are men or women."""
    return frozenset(table("en/words/gender")["either"].split())


def given_name_gender(word: str) -> Gender | None:
    """The gender of a given name, None where it is unknown or both bear it."""
    if word in words("en/words/given-names-either") or word in words("en/words/given-names-any"):
        return None
    found: list[Gender] = [
        gender for gender in GENDERS if any(word in words(f"en/words/{name}") for name in LISTS[gender])
    ]
    return found[0] if len(found) == 1 else None


def title_gender(title: str) -> Gender | None:
    """The gender that a title tells: *Mrs*, *Prince*, *Foreign Minister* none."""
    return gendered("titles").get(title.rpartition(" ")[2].lower())


def gender(name: Name) -> Gender | None:
    """The gender of a person, None where title and given name say nothing or disagree."""
    given, _ = in_full(name)
    # Behind a surname that comes first (*Xi Jinping*) a given name tells nothing.
    return _told(name.titles, given[0] if given and name.label.startswith(given[0]) else "")


@functools.lru_cache(maxsize=4096)
def _told(titles: tuple[str, ...], given_name: str) -> Gender | None:
    said = {given_name_gender(given_name), *map(title_gender, titles)}
    said.discard(None)
    return said.pop() if len(said) == 1 else None
