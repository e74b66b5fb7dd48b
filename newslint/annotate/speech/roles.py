"""What somebody is: the words that introduce a person, and the role that a description names.

*Ngozi Okafor, the union's leader*, *union leader Ngozi Okafor*: leader, union. A description (*the leader of the
union*) asks for a role and what else it tells.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.annotate.names.names import names
from newslint.annotate.text.tokens import tokens_in
from newslint.annotate.text.vocabulary import countries, is_opener, without_possessive
from newslint.document import Document, Name, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

OWNERS = ("’s", "'s", "’", "'")
# After these a name tells more of the head before it: "a spokesman for", "the head of".
BELONGING = frozenset("of for from at in with by to on against under near".split())
# *His wife* is somebody else's in each sentence.
PRONOUNS = frozenset("his her their its".split())
LONGEST_ROLE = 10
LONGEST_PHRASE = 120


@annotation
def roles(document: Document) -> Mapping[str, frozenset[str]]:
    """Name id -> the words that introduce somebody: title, words right before the name, apposition right behind."""
    found: dict[str, set[str]] = {}
    for name in names(document):
        if name.kind == "person":
            words = {word.strip(".").lower() for title in name.titles for word in title.split()}
            for mention in name.mentions:
                words |= told_before(document, mention.span) | told_behind(document, mention.span)
            found[name.id] = words
    return {id: frozenset(words) for id, words in found.items()}


def told_before(document: Document, mention: Span) -> set[str]:
    """*Russia's foreign intelligence chief Sergei Naryshkin*, *the union's leader, Ngozi Okafor*"""
    words = tokens_in(document, Span(max(0, mention.start - LONGEST_PHRASE), mention.start))[-LONGEST_ROLE:]
    found: set[str] = set()
    comma = False
    for at in range(len(words) - 1, -1, -1):
        text = words[at].text
        if text == "," and at == len(words) - 1:
            comma = True
        elif not text[0].isalnum():
            break
        elif comma and text.lower() == "the" and at and words[at - 1].text == "of":
            continue  # "the leader of the union, Ngozi Okafor"
        elif text.lower() in ("the", "a", "an", "his", "her", "their", "its"):
            return found
        elif is_opener(text) and text.lower() not in BELONGING:
            return set() if comma else found
        else:
            found.add(without_possessive(text).lower())
            if text.endswith(OWNERS[:2]):
                return found
    return set() if comma else found


def told_behind(document: Document, mention: Span) -> set[str]:
    """*Ngozi Okafor, the leader of the union,* and *Okafor, a farmer, ...*"""
    words = tokens_in(document, Span(mention.end, mention.end + LONGEST_PHRASE))[: LONGEST_ROLE + 2]
    if len(words) < 3 or words[0].text != ",":
        return set()
    found: set[str] = set()
    for token in words[1:]:
        if not token.text[0].isalnum():
            break
        if token.text.lower() in ("who", "which", "said", "according", "and", "but", "as", "when"):
            break
        if not is_opener(token.text):
            found.add(without_possessive(token.text).lower())
    return found


def description(words: list[Token]) -> tuple[str | None, frozenset[str]]:
    """*the former intelligence chief of the army* -> chief; intelligence, army. Only a definite phrase describes."""
    first = words[0].text
    owned = any(word.text.endswith(OWNERS[:2]) for word in words[:3])
    if first.lower() not in ("the", "his", "her", "their", "its") and not owned:
        return None, frozenset()
    end = next((at for at, word in enumerate(words) if at and word.text.lower() in BELONGING), len(words))
    head = words[end - 1].text.lower()
    if end < 2 or not words[end - 1].text.islower():
        return None, frozenset()
    told = {without_possessive(word.text).lower() for word in words if word.text != words[end - 1].text}
    return head, frozenset(word for word in told if not is_opener(word) and word not in _light())


@functools.cache
def kin(role: str) -> frozenset[str]:
    rows = (row.split() for row in table("en/words/roles")["same"])
    return frozenset({role}.union(*(row for row in rows if role in row)))


@functools.cache
def _light() -> frozenset[str]:
    return frozenset(table("en/words/roles")["light"].split())


def introduced_as(document: Document, words: list[Token]) -> Name | None:
    """The one person who was introduced, before these words, with all that they tell: *the Russian spy chief*."""
    head, told = description(words)
    if head is None or words[0].text.lower() in PRONOUNS:
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
