"""Who is introduced as the holder of a role of which a story has one: *Anna Berg, the county clerk*; *the agent, Berg*.

The role stands behind the name, before it with a comma, or right before it: *county clerk Anna Berg*. Its words are
compared as they are written, so that no list has to know a county clerk; ``rules/en/words/roles.toml`` tells which
nouns are such roles (``unique`` and ``sole``). Roles of the past and of deputies are left out, as are sentences that
tell of a change or of another time.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.names.names import mentions_in
from newslint.annotate.names.office_titles import words_that_tell
from newslint.annotate.names.people import Person, people, people_by_end
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.roles import light_words
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import (
    lower_words,
    lower_words_in,
    places_in,
    positions,
    texts,
    tokens,
    vocabulary,
    word_index,
)
from newslint.annotate.text.vocabulary import POSSESSIVE, is_opener, titles
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

LONGEST_ROLE = 4
# In characters: how far a name may begin from the head of its role.
REACH = 200
YEAR = regex(r"[12](?<!\w[12])\d{3}s?\b")
ENDS = frozenset(",.;:")


class SoleRole(NamedTuple):
    """A role by its words, the noun that is its head, its place, who holds it, and whether *the* stands before it."""

    words: tuple[str, ...]
    head: str
    span: Span
    person: Person
    definite: bool


@annotation
def sole_roles(document: Document) -> tuple[SoleRole, ...]:
    """Every such role outside quotations, in order of the names, if its head stands anywhere else in the draft."""
    index, words = word_index(document), tokens(document)
    heads = [word for word in vocabulary(document).intersection(_heads()) if len(index[word]) > 1]
    near: set[int] = set()
    for at in positions(document, heads):
        _, start, end = words[at]
        near.update(mention.span.start for mention, _ in mentions_in(document, Span(start - REACH, end + REACH)))
    found = []
    for start in sorted(near.intersection(people(document))):
        person = people(document)[start]
        place = places_in(document, person.mention.span)
        for first, end in (_behind(document, place.stop), _before(document, place.start)):
            role = _read(document, first, end, person) if first < end else None
            if role and not in_quotation_marks(document, Span(start, start + 1)):
                found.append(role)
    return tuple(found)


def _behind(document: Document, at: int) -> tuple[int, int]:
    """*, the county clerk,*: from where to where the words of the role stand."""
    told, lower = texts(document), lower_words(document)
    if lower[at : at + 2] != [",", "the"]:
        return 0, 0
    end = next((end for end in range(at + 2, min(at + 3 + LONGEST_ROLE, len(told))) if told[end] in ENDS), 0)
    return at + 2, end


def _before(document: Document, at: int) -> tuple[int, int]:
    """*the county clerk,* before a name that ends its phrase, and *county clerk* right before one."""
    told, lower = texts(document), lower_words(document)
    while at and (lower[at - 1] in titles() and told[at - 1][0].isupper()):
        at -= 1
    comma = at > 1 and told[at - 1] == ","
    end = at - 1 if comma else at
    first = end
    while first > 0 and end - first < LONGEST_ROLE and told[first - 1].islower() and not is_opener(told[first - 1]):
        first -= 1
    before = lower[first - 1] if first else ""
    if before in ("a", "an") or (comma and before != "the" and not before.endswith(POSSESSIVE)):
        return 0, 0
    # "according to Anna Berg, the clerk, Holm left": the role is Berg's.
    taken = comma and first > 2 and told[first - 2] == "," and _ends_name(document, first - 3)
    return (0, 0) if taken else (first, end)


def _ends_name(document: Document, at: int) -> bool:
    return tokens(document)[at].end in people_by_end(document)


def _read(document: Document, first: int, end: int, person: Person) -> SoleRole | None:
    words = lower_words(document)[first:end]
    telling = words_that_tell("past") | words_that_tell("besides") | light_words()
    sure = words[-1] in _heads() and texts(document)[first:end] == words and telling.isdisjoint(words)
    if not sure or any("-" in word or is_opener(word) for word in words):
        return None
    span = Span(tokens(document)[first].start, tokens(document)[end - 1].end)
    if _is_of_another_time(document, span):
        return None
    return SoleRole(tuple(words), words[-1], span, person, lower_words(document)[first - 1] == "the")


def _is_of_another_time(document: Document, span: Span) -> bool:
    sentence = sentence_at(document, span.start).span
    told = lower_words_in(document, sentence)
    words = words_that_tell("change") | words_that_tell("another-time") | words_that_tell("former-holder")
    return not words.isdisjoint(told) or bool(YEAR.search(document.text, *sentence))


def in_one_role(document: Document, one: str, other: str) -> Iterator[tuple[SoleRole, SoleRole]]:
    """The roles that two people, by their ids, are both introduced with, whatever is said before the head."""
    mine = [role for role in sole_roles(document) if role.person.name.id == one]
    for role in sole_roles(document) if mine else ():
        if role.person.name.id == other:
            yield from ((own, role) for own in mine if own.head == role.head)


@functools.cache
def _heads() -> frozenset[str]:
    lists = table("en/words/roles")
    return frozenset(lists["unique"].split()) | frozenset(lists["sole"].split())
