"""What somebody is: the words that introduce a person, and the role that a description names.

*Ngozi Okafor, the union's leader*, *union leader Ngozi Okafor*: leader, union. A description (*the leader of the
union*) asks for a role and what else it tells.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newslint.annotate.names.names import names
from newslint.annotate.speech.grammar import POSSESSIVE_PRONOUNS
from newslint.annotate.text.tokens import places_in, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE, countries, is_opener, without_possessive
from newslint.document import Document, Name, Token, annotation
from newslint.knowledge import table
from newslint.knowledge import words as listed
from newslint.span import Span

OWNERS = (*POSSESSIVE, "’", "'")
# After these a name tells more of the head before it: "a spokesman for", "the head of".
BELONGING = frozenset("of for from at in with by to on against under near".split())
BEGINNING = frozenset("the a an his her their its".split())
# Behind the comma of "Okafor, who", "Okafor, said" nothing is told.
GOING_ON = frozenset("who which said according and but as when".split())
LONGEST_ROLE = 10
LONGEST_PHRASE = 120


@annotation
def roles(document: Document) -> Mapping[str, frozenset[str]]:
    """Name id -> the words that introduce somebody: title, words right before the name, apposition right behind."""
    words = tokens(document)
    found: dict[str, frozenset[str]] = {}
    for name in names(document):
        if name.kind == "person":
            told = {word.strip(".").lower() for title in name.titles for word in title.split()}
            for mention in name.mentions:
                places = places_in(document, mention.span)
                told |= _before(words, places.start, mention.span.start)
                told |= _behind(words, places.stop, mention.span.end)
            found[name.id] = frozenset(told)
    return found


def told_before(document: Document, mention: Span) -> set[str]:
    """*Russia's foreign intelligence chief Sergei Naryshkin*, *the union's leader, Ngozi Okafor*"""
    return _before(tokens(document), places_in(document, mention).start, mention.start)


def told_behind(document: Document, mention: Span) -> set[str]:
    """*Ngozi Okafor, the leader of the union,* and *Okafor, a farmer, ...*"""
    return _behind(tokens(document), places_in(document, mention).stop, mention.end)


def _before(words: Sequence[Token], end: int, offset: int) -> set[str]:
    found: set[str] = set()
    comma = False
    openers = listed("en/words/openers")
    first = max(end - LONGEST_ROLE, 0)
    for at in range(end - 1, first - 1, -1):
        text, start, _ = words[at]
        if start < offset - LONGEST_PHRASE:
            break
        if not text[0].isalnum():
            if text != "," or at != end - 1:
                break
            comma = True
            continue
        lower = text.lower()
        if comma and lower == "the" and at > first and words[at - 1].text == "of":
            continue  # "the leader of the union, Ngozi Okafor"
        if lower in BEGINNING:
            return found
        if lower in openers and lower not in BELONGING:
            return set() if comma else found
        found.add(without_possessive(text).lower())
        if text.endswith(POSSESSIVE):
            return found
    return set() if comma else found


def _behind(words: Sequence[Token], first: int, offset: int) -> set[str]:
    found: set[str] = set()
    short = first + 2 >= len(words) or words[first + 2].start >= offset + LONGEST_PHRASE
    if short or words[first].text != ",":
        return found
    openers = listed("en/words/openers")
    for text, start, _ in words[first + 1 : first + LONGEST_ROLE + 2]:
        lower = text.lower()
        if not text[0].isalnum() or lower in GOING_ON or start >= offset + LONGEST_PHRASE:
            break
        if lower not in openers:
            found.add(without_possessive(text).lower())
    return found


def description(words: list[Token]) -> tuple[str | None, frozenset[str]]:
    """*the former intelligence chief of the army* -> chief; intelligence, army. Only a definite phrase describes."""
    first = words[0].text
    owned = any(word.text.endswith(POSSESSIVE) for word in words[:3])
    if first.lower() not in ("the", "his", "her", "their", "its") and not owned:
        return None, frozenset()
    end = next((at for at, word in enumerate(words) if at and word.text.lower() in BELONGING), len(words))
    head = words[end - 1].text.lower()
    if end < 2 or not words[end - 1].text.islower():
        return None, frozenset()
    told = {without_possessive(word.text).lower() for word in words if word.text != words[end - 1].text}
    return head, frozenset(word for word in told if not is_opener(word) and word not in light_words())


@functools.lru_cache(maxsize=4096)
def kin(role: str) -> frozenset[str]:
    rows = (row.split() for row in table("en/words/roles")["same"])
    return frozenset({role}.union(*(row for row in rows if role in row)))


@functools.cache
def light_words() -> frozenset[str]:
    """Words that say little about who somebody is."""
    return frozenset(table("en/words/roles")["light"].split())


def introduced_as(document: Document, words: list[Token]) -> Name | None:
    """The one person who was introduced, before these words, with all that they tell: *the Russian spy chief*."""
    head, told = description(words)
    if head is None or words[0].text.lower() in POSSESSIVE_PRONOUNS:  # *his wife*, somebody else's in each sentence
        return None
    found = [
        name
        for name in names(document)
        if name.kind == "person"
        and name.mentions[0].span.start < words[0].start
        and all(_tells(word, roles(document)[name.id]) for word in (head, *told))
    ]
    return found[0] if len(found) == 1 else None


def _tells(word: str, known: frozenset[str]) -> bool:
    country = countries().get(word.capitalize())
    return bool(kin(word) & known) or (
        country is not None and any(countries().get(other.capitalize()) == country for other in known)
    )
