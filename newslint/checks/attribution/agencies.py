"""The table of news agencies, and where a draft names one rightly: what the rules about credits have in common."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newslint.annotate.text.tokens import positions, tokens, words_in
from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple

# A longer list is no help to somebody who wonders which is meant.
FEW = 3


class Agency(NamedTuple):
    """An entry of ``rules/en/words/agencies.toml``, which says what the fields hold."""

    name: str
    country: str
    names: tuple[str, ...]
    native: tuple[str, ...]
    literal: tuple[str, ...]
    read_as: tuple[str, ...]
    abroad: tuple[str, ...]
    lower: bool


@functools.cache
def agencies() -> tuple[Agency, ...]:
    """All agencies, in the order of the table: in each country the best known first."""
    return tuple(
        Agency(
            entry["name"],
            entry["country"],
            _list(entry["names"]),
            tuple(entry.get("native", "").split()),
            _list(entry.get("literal", "")),
            _list(entry.get("read-as", "")),
            _list(entry.get("abroad", "")),
            entry.get("lower", False),
        )
        for entry in table("en/words/agencies")["agency"]
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split("; ")) if text else ()


@functools.cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as the draft's tokens would have them; most names are letters and spaces."""
    words = name.split(" ")
    return tuple(words if all(map(str.isalpha, words)) else words_in(name))


@functools.cache
def by_name() -> Mapping[str, tuple[Agency, ...]]:
    """Right name -> the agencies that go by it."""
    return _grouped((name, agency) for agency in agencies() for name in agency.names)


@functools.cache
def by_country() -> Mapping[str, tuple[Agency, ...]]:
    return _grouped((agency.country, agency) for agency in agencies())


def _grouped(pairs: Iterable[tuple[str, Agency]]) -> Mapping[str, tuple[Agency, ...]]:
    found: dict[str, list[Agency]] = defaultdict(list)
    for key, agency in pairs:
        found[key].append(agency)
    return {key: tuple(group) for key, group in found.items()}


@functools.cache
def _by_first_word() -> Mapping[str, Mapping[str, Sequence[tuple[str, ...]]]]:
    """First word of a right name, then its second, empty if it has none -> the words of such names, the longest first.

    All in small letters and without possessives.
    """
    found: dict[str, dict[str, list[tuple[str, ...]]]] = defaultdict(dict)
    for words in sorted(map(words_of, by_name()), key=len, reverse=True):
        second = _bare(words[1]) if len(words) > 1 else ""
        found[words[0].lower()].setdefault(second, []).append(words)
    return dict(found)


def _bare(word: str) -> str:
    return without_possessive(word.lower())


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(_by_first_word())


def name_at(words: Sequence[Token], start: int) -> int:
    """How many words the right name has that begins at ``start``; 0 if none does.

    Names of three words and more are also right with small letters: *the Yonhap news agency*.
    """
    if not 0 <= start < len(words):
        return 0
    begun = _by_first_word().get(without_possessive(words[start].text).lower())
    if begun is None:
        return 0
    second = _bare(words[start + 1].text) if start + 1 < len(words) else ""
    for name in (*begun.get(second, ()), *begun.get("", ())):
        run = [token.text for token in words[start : start + len(name)]]
        run[-1] = without_possessive(run[-1])
        same = tuple(run) == name or (len(name) > 2 and run[0] == name[0] and _small(run) == _small(name))
        if same:
            return len(name)
    return 0


def _small(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


def name_ends_at(words: Sequence[Token], end: int) -> bool:
    """Does a right name end with the word at ``end``?"""
    return any(name_at(words, start) == end - start + 1 for start in range(max(0, end - 5), end + 1))


@annotation
def countries_named(document: Document) -> frozenset[str]:
    """The countries of which the draft names an agency."""
    words = tokens(document)
    found: set[str] = set()
    for index in positions(document, _first_words()):
        length = name_at(words, index)
        if length:
            name = " ".join(token.text for token in words[index : index + length])
            found.update(agency.country for agency in by_name().get(without_possessive(name), ()))
    return frozenset(found)


def meant(candidates: Iterable[str]) -> str:
    """*: is dpa or epd meant?*; of many, the best known: *: is dpa meant, or another?*"""
    names = list(dict.fromkeys(candidates))
    if not names:
        return ""
    return f": is {' or '.join(names)} meant?" if len(names) <= FEW else f": is {names[0]} meant, or another?"
