"""Who and what the draft names, each with all its mentions and forms, and what a place in the draft names."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from newslint.annotate.names.full_names import in_full
from newslint.annotate.names.grouping import group
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.variants import spellings
from newslint.document import Document, Mention, Name, NameKind, annotation
from newslint.span import Span

START, MENTION, TITLE = attrgetter("mention.span.start"), attrgetter("mention"), attrgetter("title")


@annotation
def names(document: Document) -> tuple[Name, ...]:
    """All names of the draft in order of first mention, ids ``n1``, ``n2`` ..."""
    canonical = {word.form: same[0].form for same in spellings(document) for word in same}
    entities = group(document, name_phrases(document), canonical)
    for entity in entities:
        if len(entity.phrases) > 1:
            entity.phrases.sort(key=START)
    entities.sort(key=lambda entity: START(entity.phrases[0]))
    return tuple([_name(f"n{number}", entity.kind, entity.phrases) for number, entity in enumerate(entities, 1)])


def _name(id: str, kind: NameKind, phrases: list[NamePhrase]) -> Name:
    if len(phrases) == 1:
        ((mention, _, _, title, _),) = phrases
        return Name(id, kind, mention.form, (title,) if title else (), (mention,))
    mentions = tuple(map(MENTION, phrases))
    return Name(id, kind, _label(phrases), tuple(dict.fromkeys(filter(None, map(TITLE, phrases)))), mentions)


def _label(phrases: list[NamePhrase]) -> str:
    """The form with most words that is used most."""
    longest = max([len(phrase.words) for phrase in phrases])
    forms = [phrase.mention.form for phrase in phrases if len(phrase.words) == longest]
    if forms.count(forms[0]) == len(forms):
        return forms[0]
    counts = Counter(forms)
    return max(counts, key=counts.__getitem__)


def surname(name: Name) -> str:
    """The word of a full name that is the surname: the last, or the first (*Xi Jinping*)."""
    return in_full(name)[1]


@annotation
def _by_place(document: Document) -> tuple[list[int], list[tuple[Mention, Name]]]:
    found = {mention.span.start: (mention, name) for name in names(document) for mention in name.mentions}
    starts = sorted(found)
    return starts, [found[start] for start in starts]


def mentions_in(document: Document, span: Span) -> list[tuple[Mention, Name]]:
    """The mentions that begin inside a span, in order, each with its name."""
    starts, found = _by_place(document)
    return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def people_in(document: Document, span: Span) -> list[tuple[Mention, Name]]:
    """The mentions of people in a span, in order."""
    return [(mention, name) for mention, name in mentions_in(document, span) if name.kind == "person"]


def name_at(document: Document, span: Span) -> Name | None:
    """The name that a source, subject or object phrase is about: a person if it mentions one, else its last name."""
    found = [name for _, name in mentions_in(document, span)]
    people = [name for name in found if name.kind == "person"]
    return (people or found)[-1] if found else None
