"""A name while it is being put together: its phrases, and the keys that they are grouped by."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from newslint.annotate.names.full_names import SUFFIXES, is_open, may_be_one, surname_at, without_suffix
from newslint.annotate.names.keys import Key
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.document import NameKind
from newslint.record import NamedTuple


class Entity:
    """Somebody or something; ``key`` is the fullest of its keys, ``full`` counts the mentions by more than one word."""

    def __init__(self, key: Key, phrases: list[NamePhrase], kind: NameKind) -> None:
        self.key = key
        self.keys = [key]
        self.phrases = phrases
        self.kind: NameKind = kind
        self.full = len(self.phrases)

    def absorb(self, other: Entity) -> None:
        """Take over all that is known of another entity, which names the same."""
        self.phrases += other.phrases
        self.keys += other.keys
        self.full += other.full

    def is_same_person(self, key: Key, full: Mapping[Key, NameParts]) -> bool:
        """Do the given names of a full name fit all keys of this person, who has the surname too?"""
        mine = full[key].given
        return all(may_be_one(mine, full[other].given) and not _two_suffixes(key, other) for other in self.keys)


class NameParts(NamedTuple):
    """A name of several words, read as somebody's; ``given`` are all words but surname and particles."""

    surname: str
    given: Key


def name_parts(key: Key, bare: Collection[str]) -> NameParts:
    """``bare`` are the words that stand alone elsewhere; they matter where the order is open."""
    return _SURE_PARTS[key] or _read(key, bare)


def _read(key: Key, bare: Collection[str] = ()) -> NameParts:
    words = without_suffix(key)
    at = surname_at(words, bare)
    particles = parts_of_names("particles")
    return NameParts(words[at], tuple(word for word in (*words[:at], *words[at + 1 :]) if word not in particles))


def _sure_parts(key: Key) -> NameParts | None:
    return None if is_open(without_suffix(key)) else _read(key)


_SURE_PARTS = Remembered(_sure_parts, most=1 << 14)


def _two_suffixes(one: Key, other: Key) -> bool:
    """Martin Lindahl Jr. is not Martin Lindahl Sr."""
    mine, theirs = one[-1], other[-1]
    return mine in SUFFIXES and theirs in SUFFIXES and mine.rstrip(".") != theirs.rstrip(".")
