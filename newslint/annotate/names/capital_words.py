"""What a word with a capital says by itself, in any draft: worked out once for each word."""

from __future__ import annotations

import functools

from newslint.annotate.text.vocabulary import (
    demonyms,
    is_calendar,
    is_given_name,
    is_opener,
    is_ordinary,
    joined,
    titles,
    without_possessive,
)
from newslint.record import NamedTuple


class CapitalWord(NamedTuple):
    """A word with a capital.

    text     the word without possessive
    lower    that in lower case
    title    a title or rank
    no_name  never a name, nor a part of one: *I*, *Monday*, *Russian-speaking*
    opener   a word that begins sentences
    demonym  a word for a people
    ordinary an English word, or one with something joined to it by a hyphen
    idle     no name where its capital says nothing and the next word has none, unless the draft uses it as one
    """

    text: str
    lower: str
    title: bool
    no_name: bool
    opener: bool
    demonym: bool
    ordinary: bool
    idle: bool


@functools.lru_cache(maxsize=16384)
def capital_word(text: str) -> CapitalWord | None:
    """What is known of a word, None if it has no capital where one counts: *iPhone*, but *al-Sayed*."""
    if not text[0].isupper() and (text.islower() or not text[0].islower() or not joined(text)):
        return None
    word = without_possessive(text)
    title, calendar, opener, demonym = is_title(word), is_calendar(word), is_opener(word), word in demonyms()
    ordinary = is_ordinary(word) or is_ordinary(word.partition("-")[0])
    told = title or calendar or is_given_name(word) or (word.isupper() and len(word) > 1)
    return CapitalWord(
        text=word,
        lower=word.lower(),
        title=title,
        no_name=word == "I" or word[:2] in ("I'", "I’") or calendar or _is_of_people(word),
        opener=opener,
        demonym=demonym,
        ordinary=ordinary,
        idle=not told and (opener or (ordinary and not demonym)),
    )


def is_title(word: str) -> bool:
    """*Minister*, *Immunologist*; MS, DR are initials."""
    lower = word.lower()
    if lower in titles():
        return not (word.isupper() and len(word) > 1 and lower in titles("address"))
    return lower.endswith("ologist")


@functools.lru_cache(maxsize=16384)
def part_of_name(text: str) -> str:
    """The word without possessive, and without an article that is joined to it: *al-Sayed* -> *Sayed*."""
    word = without_possessive(text)
    return word if word[0].isupper() else word[joined(word) :]


def _is_of_people(word: str) -> bool:
    """*Russian-speaking*."""
    return "-" in word and word.rpartition("-")[2][0].islower() and word.partition("-")[0] in demonyms()
