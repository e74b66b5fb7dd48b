"""Words that are part of two people's names, and who of them has been named shortly before a place.

*Anna Berg, a clerk, and Ivar Berg, a farmer ...*: from there on *Berg* is nobody's, unless it was somebody's before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint.annotate.names.full_names import may_be_one
from newslint.annotate.names.namesakes import FullName, by_surname, full_names, role_at
from newslint.annotate.names.spelling import likeness
from newslint.annotate.text.sentences import paragraph_at, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, lower_words_in, places_in
from newslint.annotate.text.vocabulary import countries, is_given_name
from newslint.document import Document, Mention, annotation
from newslint.knowledge import words
from newslint.span import Span

Named = tuple[FullName, Span]
# In sentences: how far back somebody is still told of.
REACH = 5
# In words: how far before a name the word for a relative stands.
NEAR = 4
# Somebody named in full again and again is whom the draft is about.
MOST_MENTIONS = 2
ALIKE = 0.8


@annotation
def shared_words(document: Document) -> Mapping[str, tuple[FullName, ...]]:
    """A surname or given name that two or more people have -> who."""
    found = {word: people for word, people in by_surname(document).items() if len(people) > 1}
    given: dict[str, tuple[FullName, ...]] = {}
    for person in full_names(document):
        word = person.given[0]
        if len(person.given) == 1 and word not in by_surname(document) and is_given_name(word):
            given[word] = (*given.get(word, ()), person)
    return {word: people for word, people in given.items() if len(people) > 1} | found


def named_before(document: Document, people: tuple[FullName, ...], at: Span, reach: int) -> Iterator[Named]:
    """The people who are named in full so many sentences before a place, or nearer, and where they were last."""
    number = sentence_number(document, at.start)
    found: list[FullName] = []
    for person in people:
        before = bisect_left(person.mentions, at.start, key=lambda mention: mention.span.start)
        if before and all(_are_two(person, other) for other in found):
            span = person.mentions[before - 1].span
            if number - sentence_number(document, span.start) <= reach:
                found.append(person)
                yield person, span


def nobodys(document: Document, people: tuple[FullName, ...], at: Span) -> list[Named]:
    """Those who may be meant by a word that is nobody's yet: none of them was called by it before the last came.

    In the paragraph that names one of them alone, that one is meant. Who is told of as a relative, or less often than
    another, or stands beside somebody whom the headline names or everybody knows, is named in passing.
    """
    named = list(named_before(document, people, at, REACH))
    if len(named) < 2 or document.words(at) in words("en/words/well-known"):
        return []
    begin = paragraph_at(document, at.start).span.start
    if sum(span.start >= begin for _, span in named) == 1:
        return []
    last = max(person.mentions[0].span.start for person, _ in named)
    often = [len(person.mentions) for person, _ in named]
    passing = max(often) > min(often) + 1 or any(_has_owner(document, person, last) for person, _ in named)
    return [] if passing or not any(is_given_name(person.given[0]) for person, _ in named) else named


def newcomer(document: Document, people: tuple[FullName, ...], at: Span) -> list[Named]:
    """Both of two people, if a place calls the second by the surname right behind their introduction.

    Nothing says that they are relatives, or none: the reader was never told that there are two. Nobody had the surname
    to themselves before, and neither is whom the draft is about.
    """
    named = list(named_before(document, people, at, len(document.text)))
    known = document.words(at) in words("en/words/well-known") or document.words(at) in countries()
    if len(people) > 2 or len(named) < 2 or known:
        return []
    (one, _), (second, span) = sorted(named, key=lambda told: told[1])
    begin = paragraph_at(document, at.start).span.start
    if second.mentions[0].span.start < begin or max(len(one.mentions), len(second.mentions)) > MOST_MENTIONS:
        return []
    if any(_has_owner(document, person, span.start) or _is_kin_told(document, person) for person in (one, second)):
        return []
    return named if likeness(one.given[0], second.given[0]) < ALIKE else []


def _is_kin_told(document: Document, person: FullName) -> bool:
    """Does a sentence that names somebody in full speak of relatives?"""
    told = (sentences(document)[sentence_number(document, one.span.start)].span for one in person.mentions)
    kin = words("en/words/kin")
    return any(not kin.isdisjoint(lower_words_in(document, span)) for span in told)


def _has_owner(document: Document, person: FullName, last: int) -> bool:
    """Is somebody named in the headline, or by the word alone before the last of them came, or as a relative?"""
    told = [mention for mention in person.name.mentions if role_at(document, mention) != "body"]
    called = [mention for mention in person.name.mentions if mention not in person.mentions]
    if told or any(mention.span.start < last for mention in called):
        return True
    return any(_is_relative(document, mention) for mention in person.mentions)


def _is_relative(document: Document, mention: Mention) -> bool:
    """*His wife Ute Berg*, *her son, Ivar Berg*"""
    at = places_in(document, mention.span).start
    return not words("en/words/kin").isdisjoint(lower_words(document)[max(0, at - NEAR) : at])


def _are_two(one: FullName, other: FullName) -> bool:
    return one.surname != other.surname or not may_be_one(one.given, other.given)
