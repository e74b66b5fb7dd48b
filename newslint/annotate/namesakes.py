"""People of the draft who share a surname, and what is said of families."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from newslint.annotate.gender import gender
from newslint.annotate.names import names
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import tokens_in
from newslint.annotate.vocabulary import is_ordinary
from newslint.document import Document, Mention, Name, annotation
from newslint.knowledge import table

SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())
KIN = frozenset(
    "brother brothers sister sisters sibling siblings twin twins father mother parent parents son sons daughter "
    "daughters husband wife married marriage couple spouse widow widower cousin cousins uncle aunt nephew niece "
    "grandfather grandmother grandson granddaughter stepson stepdaughter family families relation related relative "
    "namesake elder younger senior junior dynasty heir heiress née nee".split()
)
UNTOLD = frozenset(("byline", "signoff"))


class FullName(NamedTuple):
    """A person with given name and surname, and the mentions that give both."""

    name: Name
    given: tuple[str, ...]
    surname: str
    mentions: tuple[Mention, ...]


@annotation
def full_names(document: Document) -> tuple[FullName, ...]:
    """Everybody whom the draft names in full, in order of first mention; bylines do not count."""
    found = []
    for name in names(document):
        words = _words(name.label)
        if name.kind == "person" and len(words) > 1 and not is_ordinary(words[0]) and words[0].lower() != "al":
            mentions = tuple(mention for mention in name.mentions if _is_full(document, mention, words[-1]))
            if mentions:
                found.append(FullName(name, words[:-1], words[-1], mentions))
    return tuple(found)


@annotation
def by_surname(document: Document) -> Mapping[str, tuple[FullName, ...]]:
    """Surname -> everybody who bears it."""
    found: dict[str, tuple[FullName, ...]] = {}
    for person in full_names(document):
        found[person.surname] = (*found.get(person.surname, ()), person)
    return found


def may_be_one(one: FullName, other: FullName) -> bool:
    """Can two full names with one surname be one name, by a middle name, an initial or a short form?"""
    if set(one.given) & set(other.given):
        return True
    first, second = one.given[0], other.given[0]
    if first[0] == second[0] and (len(first.rstrip(".")) == 1 or len(second.rstrip(".")) == 1):
        return True
    return _is_short_for(first, second) or _is_short_for(second, first)


def is_family(document: Document, surname: str, people: tuple[FullName, ...]) -> bool:
    """Does the draft speak of relatives, or of several people, where it uses the surname?"""
    if f"{surname}s" in _all_words(document) or f"{surname}es" in _all_words(document):
        return True
    told = [{sentence_number(document, m.span.start) for m in person.name.mentions} for person in people]
    if any(one & other for number, one in enumerate(told) for other in told[:number]):
        return True
    near = {at + step for sentence in told for at in sentence for step in (-1, 0, 1)}
    return any(0 <= at < len(sentences(document)) and _tells_of_kin(document, at) for at in near)


def differ_in_gender(one: FullName, other: FullName) -> bool:
    first, second = gender(one.name), gender(other.name)
    return first is not None and second is not None and first != second


def _tells_of_kin(document: Document, number: int) -> bool:
    return any(token.text.lower() in KIN for token in tokens_in(document, sentences(document)[number].span))


@annotation
def _all_words(document: Document) -> frozenset[str]:
    from newslint.annotate.tokens import tokens

    return frozenset(token.text for token in tokens(document))


def _words(form: str) -> tuple[str, ...]:
    words = form.replace(",", "").split()
    while len(words) > 2 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)


def _is_full(document: Document, mention: Mention, surname: str) -> bool:
    words = _words(mention.form)
    return len(words) > 1 and words[-1] == surname and role_at(document, mention) not in UNTOLD


def role_at(document: Document, mention: Mention) -> str:
    """The role of the paragraph that a mention stands in."""
    return sentences(document)[sentence_number(document, mention.span.start)].paragraph.role


@functools.cache
def _short_forms() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(forms.split()) for name, forms in table("en/words/nicknames").items()}


def _is_short_for(short: str, long: str) -> bool:
    if long.lower().startswith(short.lower()[:3]) and len(short) < len(long) and long.lower().startswith(short.lower()):
        return True
    stem = short.rstrip("yie")
    if len(stem) >= 2 and stem != short and long.startswith(stem):
        return True
    forms = _short_forms()
    return short in forms.get(long, ()) or any(short in group and long in group for group in forms.values())
