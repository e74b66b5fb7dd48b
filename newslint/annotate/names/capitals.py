"""What a capital says: a name in the middle of a sentence, nothing at its beginning or in a headline."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import capitals, places_in, small_words, tokens
from newslint.annotate.text.vocabulary import demonyms, is_calendar, is_opener, is_ordinary, without_possessive
from newslint.document import Document, Sentence, Token, annotation

END_MARKS = frozenset('.!?…"”’»)')
OPENING = frozenset("\"“‘„«'([:–—•-")


class Evidence(NamedTuple):
    """How the draft writes its words where capitals mean something."""

    lower: frozenset[str]
    capital: frozenset[str]


class Line(NamedTuple):
    """A sentence with its words; ``capitals`` are the indexes of those that have one, ``free`` if that says nothing."""

    sentence: Sentence
    words: tuple[Token, ...]
    capitals: list[int]
    free: bool


@annotation
def lines(document: Document) -> list[Line]:
    """The sentences that have a capital, in order."""
    found, upper = tokens(document), capitals(document)
    found_lines = []
    for sentence in sentences(document):
        first, last, _ = places_in(document, sentence.span).indices(len(found))
        own = upper[bisect_left(upper, first) : bisect_left(upper, last)]
        if own:
            words = found[first:last]
            free = _is_headline_case(document, sentence, words)
            found_lines.append(Line(sentence, words, [at - first for at in own], free))
    return found_lines


@annotation
def evidence_of(document: Document) -> Evidence:
    capital: set[str] = set()
    for line in lines(document):
        for index in line.capitals if not line.free else ():
            text = line.words[index].text
            if text[0].isupper() and not is_at_beginning(line.words, index):
                capital.add(without_possessive(text))
    return Evidence(small_words(document), frozenset(capital))


def is_at_beginning(words: tuple[Token, ...], index: int) -> bool:
    """Does nothing stand before a word in its sentence, or a mark behind which a sentence can begin?"""
    for before in range(index - 1, -1, -1):
        first = words[before].text[0]
        if first.isalnum():
            return False
        if first in OPENING:
            return True
    return True


def _is_headline_case(document: Document, sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """True if capitals say nothing here: all letters are capitals, or a heading has one on most of its longer words."""
    if sentence.paragraph.role == "body" and document.text[sentence.span.end - 1] in END_MARKS:
        return len(words) > 3 and document.words(sentence.span).isupper()
    longer = [token.text for token in words if len(token.text) > 3 and token.text[0].isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.7 * len(longer)


def is_name_word(word: str, uncertain: bool, evidence: Evidence) -> bool:
    if word == "I" or word[:2] in ("I'", "I’") or is_calendar(word):
        return False
    if "-" in word and word.rpartition("-")[2][0].islower() and word.partition("-")[0] in demonyms():
        return False  # Russian-speaking
    if not uncertain:
        return not (is_opener(word) and len(word) > 2) or word.lower() not in evidence.lower
    if is_opener(word) or word.lower() in evidence.lower:
        return False
    if word in evidence.capital or word in demonyms():
        return True
    return not is_ordinary(word) and not is_ordinary(word.partition("-")[0])
