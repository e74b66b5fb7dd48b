"""The table of newspapers and broadcasters: which title stands here, and where it is published."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newslint.annotate.text.vocabulary import is_ordinary, without_possessive
from newslint.checks.attribution.agencies import by_name, words_of
from newslint.document import Token
from newslint.knowledge import table

LONGEST = 6


@functools.cache
def titles() -> Mapping[str, tuple[str, ...]]:
    """Title with straight apostrophes -> the countries it is published in."""
    found: dict[str, list[str]] = {}
    for country, listed in table("en/words/outlets").items():
        for title in listed.split("; "):
            found.setdefault(title, []).append(country)
    return {title: tuple(countries) for title, countries in found.items()}


@functools.cache
def homes() -> Mapping[tuple[str, ...], frozenset[str]]:
    """The words of a title or of an agency's name -> the countries it can come from."""
    found: dict[tuple[str, ...], set[str]] = {}
    for title, countries in titles().items():
        found.setdefault(words_of(title), set()).update(countries)
    for name, agencies in by_name().items():
        found.setdefault(words_of(name), set()).update(agency.country for agency in agencies)
    return {words: frozenset(countries) for words, countries in found.items()}


def plain(token: Token) -> str:
    """The word of a token with a straight apostrophe."""
    return token.text.replace("’", "'")


def title_at(words: Sequence[Token], start: int) -> tuple[str, ...]:
    """The words of the longest known title or agency that begins at ``start``; none if none does."""
    run = [plain(token) for token in words[start : start + LONGEST]]
    for length in range(len(run), 0, -1):
        for title in (tuple(run[:length]), (*run[: length - 1], without_possessive(run[length - 1]))):
            if title in homes():
                return title
    return ()


def is_common(title: Sequence[str]) -> bool:
    """Is it a title that any country may have: *Star*, *The Times*?"""
    return all(is_ordinary(word) for word in title) and len([word for word in title if word != "The"]) == 1
