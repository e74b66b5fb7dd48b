"""Mentions -> names: who and what the draft names, each with all its mentions and forms.

A full name opens an entity; bare surnames, given names and other spellings join the entity they can belong to,
the one mentioned last if there are several. Two different full names stay two, also with one surname.
"""

from __future__ import annotations

from bisect import bisect_left

from newslint.annotate.mentions import NamePhrase, name_phrases
from newslint.annotate.variants import spellings
from newslint.annotate.vocabulary import countries, is_ordinary, is_place, parts_of_names
from newslint.document import Document, Mention, Name, NameKind, annotation
from newslint.span import Span


class _Entity:
    """A name while it is being put together; ``key`` is its words in the canonical spelling."""

    def __init__(self, key: tuple[str, ...]) -> None:
        self.key = key
        self.phrases: list[NamePhrase] = []


@annotation
def names(document: Document) -> tuple[Name, ...]:
    """All names of the draft in order of first mention, ids ``n1``, ``n2`` ..."""
    canonical = {word.form: group[0].form for group in spellings(document) for word in group}
    phrases = [(phrase, tuple(canonical.get(word, word) for word in phrase.words)) for phrase in name_phrases(document)]
    entities = {key: _Entity(key) for _, key in phrases}
    by_surname: dict[str, list[_Entity]] = {}
    by_given_name: dict[str, list[_Entity]] = {}
    for key, entity in entities.items():
        if len(key) > 1 and key[-1] not in countries():
            by_surname.setdefault(key[-1], []).append(entity)
        if len(key) > 1 and not is_ordinary(key[0]):
            by_given_name.setdefault(key[0], []).append(entity)
    for phrase, key in phrases:
        owners = by_surname.get(key[0]) or by_given_name.get(key[0]) if len(key) == 1 else None
        entity = max(owners, key=_last_mention) if owners else entities[key]
        entity.phrases.append(phrase)
    found = sorted((entity for entity in entities.values() if entity.phrases), key=_first_mention)
    return tuple(_name(f"n{number}", entity) for number, entity in enumerate(found, 1))


def _first_mention(entity: _Entity) -> int:
    return entity.phrases[0].mention.span.start


def _last_mention(entity: _Entity) -> int:
    return entity.phrases[-1].mention.span.start if entity.phrases else -1


def _name(id: str, entity: _Entity) -> Name:
    phrases = entity.phrases
    longest = max(len(phrase.words) for phrase in phrases)
    counts: dict[str, int] = {}
    for phrase in phrases:
        if len(phrase.words) == longest:
            counts[phrase.mention.form] = counts.get(phrase.mention.form, 0) + 1
    label = max(counts, key=lambda form: counts[form])
    titles = tuple(dict.fromkeys(phrase.title for phrase in phrases if phrase.title))
    words = next(phrase.words for phrase in phrases if phrase.mention.form == label)
    bare = any(phrase.words == words[-1:] for phrase in phrases)
    return Name(id, _kind(words, titles, bare), label, titles, tuple(phrase.mention for phrase in phrases))


def _kind(words: tuple[str, ...], titles: tuple[str, ...], called_by_surname: bool) -> NameKind:
    if titles:
        return "person"
    label = " ".join(words)
    if is_place(label):
        return "place"
    if label in countries():
        return "other"
    lower = {word.lower() for word in words}
    of_organization = lower & parts_of_names("institutions") or set(words) & parts_of_names("companies")
    if of_organization or all(word.isupper() for word in words):
        return "organization"
    if len(words) > 1 and words[0] not in countries():
        ordinary = [is_ordinary(word) for word in words]
        if not any(ordinary) or (called_by_surname and not all(ordinary)):
            return "person"
    return "other"


@annotation
def _by_place(document: Document) -> tuple[list[int], list[tuple[Mention, Name]]]:
    found = sorted(((mention, name) for name in names(document) for mention in name.mentions), key=lambda pair: pair[0])
    return [mention.span.start for mention, _ in found], found


def mentions_in(document: Document, span: Span) -> list[tuple[Mention, Name]]:
    """The mentions that begin inside a span, in order, each with its name."""
    starts, found = _by_place(document)
    return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def name_at(document: Document, span: Span) -> Name | None:
    """The name that a source, subject or object phrase is about: a person if it mentions one, else its last name."""
    found = [name for _, name in mentions_in(document, span)]
    people = [name for name in found if name.kind == "person"]
    return (people or found)[-1] if found else None
