"""The noun phrase that begins at a word: a source behind its cue (*said the mayor of Leeds*, *according to police*)."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.speech.grammar import (
    ADVERB,
    AND,
    BASE,
    CONTRACTED,
    DETERMINER,
    NOUN,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    THIRD_PERSON,
    TIME,
    VERB,
)
from newslint.document import Token

# The first and the last word.
Phrase = tuple[int, int]

LONGEST = 14
# A parenthesis of this many words is an aside inside its phrase: (R-Ohio), (center), (aged 42).
SHORT_PARENTHESIS = 7
BEGINS = frozenset((NOUN, DETERMINER, PRONOUN, CONTRACTED))
INSIDE = frozenset((NOUN, DETERMINER, ADVERB, BASE, PAST, THIRD_PERSON, PARTICIPLE, VERB))
PREPOSITIONS = frozenset("of for from at in with on by".split())
LONGEST_NAME = 6
# An abbreviation in a name keeps its full stop: Mr., Capt.
LONGEST_SHORT = 4
# Before a noun that says what somebody is: *the mayor, Ngozi Okafor*, *a neighbour, Yusuf Amari*.
DESCRIBING = frozenset("the his her their its our my a an one another".split())
NOT_AT_END = frozenset((PREPOSITION, AND, DETERMINER, ADVERB, TIME, "."))


def phrase_after(words: Sequence[Token], kinds: str, start: int) -> Phrase | None:
    """The phrase that begins at ``start``, if one can begin there."""
    if start >= len(words) or kinds[start] not in BEGINS:
        return None
    if kinds[start] in (PRONOUN, CONTRACTED):
        return start, start
    end = start
    limit = min(start + LONGEST, len(words))
    while end < limit:
        kind = kinds[end]
        if kind == "(":
            close = parenthesis_end(words, end)
            if close is None:
                break
            end = close
        elif kind == ".":
            if not words[end - 1].text[0].isupper() or len(words[end - 1].text) > LONGEST_SHORT:
                break
        elif kind == DETERMINER and end > start and kinds[end - 1] == NOUN:
            break  # "according to Okafor the harbour is lost"
        elif kind not in INSIDE and not (kind == AND or words[end].text in PREPOSITIONS):
            break
        end += 1
    end = min(end, len(words)) - 1
    while end > start and kinds[end] in NOT_AT_END:
        end -= 1
    return start, end


def with_name(words: Sequence[Token], kinds: str, phrase: Phrase) -> Phrase:
    """*the union's leader, Ngozi Okafor,*: a description and the name that stands in apposition to it."""
    start, end = phrase
    comma = end + 1
    if comma + 1 >= len(words) or words[comma].text != "," or not _describes(words[start:comma]):
        return phrase
    at = _name_end(words, kinds, comma + 1)
    ends = at == len(words) or not kinds[at].isalpha()
    return (start, at - 1) if ends and at > comma + 1 else phrase


def with_others(words: Sequence[Token], kinds: str, phrase: Phrase) -> Phrase:
    """*Ngozi Okafor, Arne Lindqvist and Petra Holm*: a name and those listed behind it, up to the one after “and”."""
    start, end = phrase
    if not words[start].text[0].isupper():
        return phrase
    at = end + 1
    while at < len(words) and (words[at].text == "," or kinds[at] == AND):
        following = _name_end(words, kinds, at + 1)
        if following == at + 1:
            break
        if kinds[at] == AND:
            return start, following - 1
        at = following
    return phrase


def _name_end(words: Sequence[Token], kinds: str, at: int) -> int:
    limit = min(at + LONGEST_NAME, len(words))
    while at < limit and kinds[at] == NOUN and words[at].text[0].isupper():
        at += 1
        # Mr. Lindahl, J. Lindahl
        if at + 1 < limit and kinds[at] == "." and len(words[at - 1].text) <= LONGEST_SHORT and kinds[at + 1] == NOUN:
            at += 1
    return at


def _describes(words: Sequence[Token]) -> bool:
    """A phrase with a noun of its own: *the mayor of Leeds*, *a neighbour*, *Reuters’ editor*, but not *the BBC*."""
    describes = words[0].text.lower() in DESCRIBING or any(
        word.text.endswith(("’s", "'s", "s’", "s'")) for word in words
    )
    return describes and any(word.text.islower() and word.text not in PREPOSITIONS for word in words[1:])


def parenthesis_end(words: Sequence[Token], start: int) -> int | None:
    """Where a short parenthesis closes that opens at ``start``."""
    for end in range(start + 1, min(start + SHORT_PARENTHESIS, len(words))):
        if words[end].text == ")":
            return end
    return None
