"""Mentions by one word -> the name that each is short for: a surname, a given name, an abbreviation, a first word.

A surname that several people bear goes to the one whom title and gender fit, then to the one whom the paragraph named
last, then to the one whom the draft names in full or by title more often. What is open then stays a name of its own.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from newslint.annotate.names.entities import Entity, NameParts
from newslint.annotate.names.gender import Gender, given_name_gender, title_gender
from newslint.annotate.names.keys import Key, initials
from newslint.annotate.names.kinds import head
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.text.vocabulary import countries, heads, is_given_name, is_ordinary, is_region
from newslint.document import Document, NameKind
from newslint.knowledge import words
from newslint.regex import regex

PLACED = frozenset("in at near outside inside across around from to".split())
LONGEST_WORD = 10
INTRODUCED = regex(r" \(([A-Z][A-Za-z]{0,6}[A-Z])\)")
# Somebody named in passing owns the surname for about two sentences, if another is named three times as often.
JUST_NOW, OUTWEIGHED = 250, 3


class Owners:
    """Who can be meant by one word."""

    def __init__(
        self,
        document: Document,
        people: Mapping[str, list[Entity]],
        others: Iterable[Entity],
        full: Mapping[Key, NameParts],
        bare: frozenset[str],
    ) -> None:
        """``people``: those of each surname; ``bare``: the words that stand alone, which want an owner."""
        self.document = document
        self.by_surname = people
        self.by_given_name: dict[str, dict[Key, Entity]] = defaultdict(dict)
        self.by_short_form: dict[str, dict[Key, Entity]] = defaultdict(dict)
        for person in chain.from_iterable(people.values()):
            for key in person.keys:
                for word in bare.intersection(full[key].given[:1]):
                    self.by_given_name[word][person.key] = person
            for word in bare.intersection(initials(person.key)) if len(person.key) > 2 else ():
                self.by_short_form[word][person.key] = person
        for entity in others:
            for word in bare.intersection((*_short_forms(entity.key, entity.kind), *self._introduced(entity))):
                self.by_short_form[word][entity.key] = entity

    def _introduced(self, entity: Entity) -> Iterator[str]:
        """*Federal Security Service (FSB)*: an abbreviation in brackets right behind the name of an organisation."""
        if entity.kind == "organization":
            ends = (phrase.mention.span.end for phrase in entity.phrases)
            found = (INTRODUCED.match(self.document.text, end) for end in ends)
            yield from (match[1] for match in found if match)

    def share_out(self, uses: Mapping[str, list[NamePhrase]]) -> dict[str, list[NamePhrase]]:
        """Give each phrase of one word to its owner; what nobody owns is left."""
        left = dict(uses)
        shared: list[tuple[str, NamePhrase, list[Entity]]] = []
        for word in uses.keys() & {*self.by_surname, *self.by_given_name, *self.by_short_form}:
            left[word] = []
            for phrase in uses[word]:
                candidates = self._candidates(phrase, word)
                if len(candidates) > 1:
                    shared.append((word, phrase, candidates))
                else:
                    (candidates[0].phrases if candidates else left[word]).append(phrase)
        # Titles tell most; then, of several, the one just named may have been named by one word.
        for word, phrase, candidates in sorted(shared, key=lambda one: (not one[1].title, one[1].mention.span)):
            chosen = _choose(phrase, candidates)
            (chosen.phrases if chosen else left[word]).append(phrase)
            if phrase.title:
                for person in candidates:
                    person.full = sum(len(one.words) > 1 or bool(one.title) for one in person.phrases)
        return {word: phrases for word, phrases in left.items() if phrases}

    def _candidates(self, phrase: NamePhrase, word: str) -> list[Entity]:
        found: Collection[Entity] = self.by_surname.get(word, ())
        if not found and (not is_ordinary(word) or is_given_name(word)):
            found = self.by_given_name.get(word, {}).values()
        if not found and not phrase.title:
            found = self.by_short_form.get(word, {}).values()
        return list(found) if found and not self._is_place(phrase, word) else []

    def _is_place(self, phrase: NamePhrase, word: str) -> bool:
        """*Georgia*, *in Lindahl*: by itself a country, or a place where places stand."""
        if phrase.title:
            return False
        return word in countries() or (is_region(word) and word_before(self.document, phrase) in PLACED)


def word_before(document: Document, phrase: NamePhrase) -> str:
    """The word right before a phrase, lower case; empty if it is long, or a mark or the beginning stands there."""
    start = phrase.mention.span.start
    before = document.text[max(0, start - LONGEST_WORD) : start]
    return before[:-1].rpartition(" ")[2].lower() if before.endswith(" ") else ""


def _choose(phrase: NamePhrase, candidates: list[Entity]) -> Entity | None:
    if phrase.title:
        candidates = _with_title(phrase.title, candidates)
    if len(candidates) == 1:
        return candidates[0]
    paragraph, start = phrase.sentence.paragraph, phrase.mention.span.start
    near = [
        (other.mention.span.start, number)
        for number, one in enumerate(candidates)
        for other in one.phrases
        if other.sentence.paragraph == paragraph and other.mention.span.start < start
    ]
    heaviest = max(one.full for one in candidates)
    if near:
        start, number = max(near)
        just_now = phrase.mention.span.start - start < JUST_NOW
        if just_now or OUTWEIGHED * candidates[number].full > heaviest:
            return candidates[number]
    most, second = sorted(map(_weight, candidates), reverse=True)[:2]
    return next(one for one in candidates if _weight(one) == most) if most > second else None


def _weight(person: Entity) -> tuple[int, bool]:
    return person.full, any(phrase.title for phrase in person.phrases)


def _with_title(title: str, candidates: list[Entity]) -> list[Entity]:
    """Those who bear the title elsewhere, else those of its gender, else those who are not of the other."""
    last = _last_word(title)
    same = [one for one in candidates if any(_last_word(other.title) == last for other in one.phrases)]
    gender = title_gender(title)
    certain = [one for one in candidates if gender and _gender(one) == gender]
    open_ones = [one for one in candidates if _gender(one) in (gender, None)] if gender else []
    return same or certain or open_ones or candidates


def _last_word(title: str) -> str:
    return title.lower().rpartition(" ")[2]


def _gender(person: Entity) -> Gender | None:
    said = {title_gender(phrase.title) for phrase in person.phrases if len(phrase.words) > 1}
    said |= {given_name_gender(key[0]) for key in person.keys}
    said.discard(None)
    return said.pop() if len(said) == 1 else None


@functools.lru_cache(maxsize=4096)
def _short_forms(key: Key, kind: NameKind) -> tuple[str, ...]:
    """What a name of several words can be called by: an abbreviation, its first word, its last."""
    found = [*initials(key)]
    first, last = key[0], key[-1]
    known = is_region(first) or first in countries() or first in words("en/words/faiths-and-tongues")
    chosen = not is_ordinary(first) or last == "International"
    if chosen and not known and head(key) not in heads("memorial"):
        found.append(first)
    if last not in countries() and not is_region(last):
        found.append(last)
    if kind == "organization" and "of" in key:
        found.append(key[key.index("of") - 1])
    return tuple(found)
