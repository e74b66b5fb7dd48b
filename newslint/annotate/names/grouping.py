"""Phrases -> entities: which mentions name one person, place or organisation.

People are joined by their surname and a given name that fits: the same, an initial, a short form, a middle name more.
Other names are joined where one is short for the other: the words in another order, a country left out. Mentions by
one word then go to the name that they can be short for. Nothing here depends on the order of the draft's paragraphs.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from newslint.annotate.names.entities import Entity, NameParts, name_parts
from newslint.annotate.names.keys import Key, keys_of, words_that_count
from newslint.annotate.names.kinds import kind_by_itself, kind_of
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.owners import Owners, word_before
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.vocabulary import countries, is_given_name, parts_of_names
from newslint.document import Document, NameKind

LONGEST_COUNTRY = 3
TITLE, WORDS = attrgetter("title"), attrgetter("words")
BEFORE_THINGS = frozenset("at in inside near outside the".split())


def group(document: Document, phrases: Sequence[NamePhrase], canonical: Mapping[str, str]) -> list[Entity]:
    """All entities of the draft, in no order; each phrase belongs to one of them."""
    uses: dict[Key, list[NamePhrase]] = defaultdict(list)
    for key, phrase in zip(keys_of(list(map(WORDS, phrases)), canonical, name_words(document)), phrases, strict=True):
        uses[key].append(phrase)
    _join(uses)
    _shorten(uses)
    _turn(uses)
    short = {key[0]: uses[key] for key in uses if len(key) == 1}
    bare = frozenset(short)
    full = {key: name_parts(key, bare) for key in uses if len(key) > 1}
    people: list[Entity] = []
    others: list[Entity] = []
    for key, parts in full.items():
        entity = Entity(key, uses[key], _kind(document, key, uses[key], parts.surname in bare))
        (people if entity.kind == "person" else others).append(entity)
    namesakes = _people(people, full)
    others = _others(others)
    left = Owners(document, namesakes, others, full, bare).share_out(short)
    alone = [Entity((word,), told, _kind(document, (word,), short[word], False)) for word, told in left.items()]
    return [*chain.from_iterable(namesakes.values()), *others, *alone]


def _join(uses: dict[Key, list[NamePhrase]]) -> None:
    """*Osei Lindahl*, *Ngozi Osei Lindahl*: one surname with *Osei-Lindahl*, if the draft has that too."""
    joined = {tuple(key[-1].split("-")): key[-1] for key in uses if "-" in key[-1]}
    for key in [key for key in uses if key[-2:] in joined] if joined else ():
        uses[*key[:-2], joined[key[-2:]]] += uses.pop(key)


def _shorten(uses: dict[Key, list[NamePhrase]]) -> None:
    """*De Gaulle*, *van der Bellen*: a surname by itself, if a full name of the draft has it with these particles."""
    particles = parts_of_names("particles")
    led = [key for key in uses if len(key) > 2 and not particles.isdisjoint(key)]
    tails = {key[at:] for key in led for at in range(1, len(key) - 1) if key[at] in particles}
    for key in [key for key in uses if key in tails] if tails else ():
        uses[key[-1:]] += uses.pop(key)


def _turn(uses: dict[Key, list[NamePhrase]]) -> None:
    """*Abe Shinzo*, *Shinzo Abe*: one name in two orders; the given name first, else the order used more."""
    for key in [key for key in uses if len(key) == 2 and key[::-1] in uses and key < key[::-1]]:
        kept, dropped = sorted((key, key[::-1]), key=lambda one: (is_given_name(one[1]), -len(uses[one]), one))
        uses[kept] += uses.pop(dropped)


def _kind(document: Document, key: Key, phrases: Sequence[NamePhrase], called: bool) -> NameKind:
    kind, placed = _KINDS[key, phrases[0].words, any(map(TITLE, phrases)), called]
    # Few names read otherwise behind such a word, so that it need not be looked for.
    if kind != placed and any(word_before(document, phrase) in BEFORE_THINGS for phrase in phrases):
        return placed
    return kind


def _kinds(told: tuple[Key, Key, bool, bool]) -> tuple[NameKind, NameKind]:
    """The kind of a name, and that of one which stands behind *in*, *at* or *the*."""
    key, written, titled, called = told
    kind = kind_by_itself(key, written, titled)
    return (kind, kind) if kind else (kind_of(key, called), kind_of(key, called, placed=True))


_KINDS = Remembered(_kinds, most=1 << 14)


def _people(entities: Iterable[Entity], full: Mapping[Key, NameParts]) -> dict[str, list[Entity]]:
    """Surname -> its people: full names are one person where the given names fit those of one person only."""
    by_surname: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        by_surname[full[entity.key].surname].append(entity)
    for surname, namesakes in by_surname.items():
        if len(namesakes) > 1:
            by_surname[surname] = _told_apart(namesakes, full)
    return by_surname


def _told_apart(namesakes: Iterable[Entity], full: Mapping[Key, NameParts]) -> list[Entity]:
    found: list[Entity] = []
    # The fullest first; then nothing depends on the order of the draft.
    for entity in sorted(namesakes, key=lambda one: (-len(one.key), -sum(map(len, one.key)), one.key)):
        fits = [person for person in found if person.is_same_person(entity.key, full)]
        if len(fits) == 1:
            fits[0].absorb(entity)
        else:
            found.append(entity)
    return found


def _others(entities: Iterable[Entity]) -> list[Entity]:
    """*Ministry of Defence*, *Defence Ministry*; *US Supreme Court*, *Supreme Court*; *New York City*, *New York*."""
    found: dict[frozenset[str], Entity] = {}
    for entity in entities:
        counting = entity.kind == "organization"
        same = words_that_count(entity.key) if counting else frozenset((" ".join(entity.key),))
        if same in found:
            found[same].absorb(entity)
        else:
            found[same] = entity
    longer: dict[Key, list[Entity]] = defaultdict(list)
    for entity in found.values():
        for shorter in _shorter(entity.key, entity.kind):
            longer[shorter].append(entity)
    kept = []
    for entity in found.values():
        fuller = longer.get(entity.key, [])
        if len(fuller) == 1:
            fuller[0].absorb(entity)
        else:
            kept.append(entity)
    return kept


@functools.lru_cache(maxsize=4096)
def _shorter(key: Key, kind: NameKind) -> Sequence[Key]:
    no_city = (key[:-1],) if kind == "place" and key[-1] == "City" and len(key) > 2 else ()
    for end in range(min(LONGEST_COUNTRY, len(key) - 2), 0, -1):
        if " ".join(key[:end]) in countries():
            return *no_city, key[end:]
    of = key.index("of") if "of" in key else 0
    of_country = of > 1 and " ".join(word for word in key[of + 1 :] if word != "the") in countries()
    return (*no_city, key[:of]) if of_country else no_city
