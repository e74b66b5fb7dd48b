"""What a capital says: a name in the middle of a sentence, nothing at its beginning or in a headline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from newslint.annotate.names.capital_words import CapitalWord
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import capitals, places_of, small_words, texts
from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import Document, annotation
from newslint.record import NamedTuple

FIRST = itemgetter(0)
END_MARKS = frozenset('.!?…"”’»)')
OPENING = frozenset("\"“‘„«'([:–—•-")


class Evidence(NamedTuple):
    """How the draft writes its words: in small letters, and with a capital where it means something."""

    small: frozenset[str]
    capital: frozenset[str]


@annotation
def sentence_places(document: Document) -> list[tuple[int, int]]:
    """The first token of each sentence, and the first behind it."""
    ends = places_of(document, [sentence.span.end for sentence in sentences(document)])
    return list(zip(first_words(document), ends, strict=False))


@annotation
def capitals_told(document: Document) -> list[int]:
    """The tokens of sentences that have a capital; the number of an item (*A.*) stands before its sentence."""
    edges = [0, *chain.from_iterable(sentence_places(document)), len(texts(document))]
    if edges[::2] == edges[1::2]:
        return capitals(document)
    outside = frozenset(chain.from_iterable(map(range, edges[::2], edges[1::2])))
    return [at for at in capitals(document) if at not in outside]


@annotation
def doubts(document: Document) -> Mapping[int, bool]:
    """The tokens whose capital says nothing, in order, and whether no capital of the sentence says anything."""
    words, upper, places = texts(document), capitals_told(document), sentence_places(document)
    begins = frozenset(map(FIRST, places))
    # Most stand behind a word, which needs no closer look.
    found = [at for at in upper if at in begins or not (words[at - 1].isalpha() or _is_behind_word(words, at, begins))]
    doubtful = dict.fromkeys(found, False)
    free = _free(document)
    if free:
        for first, last in free:
            doubtful.update(dict.fromkeys(upper[bisect_left(upper, first) : bisect_left(upper, last)], True))
        doubtful = dict(sorted(doubtful.items()))
    return doubtful


@annotation
def evidence_of(document: Document) -> Evidence:
    words, doubtful = texts(document), doubts(document)
    capital = {words[at] for at in capitals_told(document) if at not in doubtful}
    return Evidence(
        small_words(document), frozenset([without_possessive(word) for word in capital if word[0].isupper()])
    )


def _is_behind_word(words: Sequence[str], index: int, begins: Container[int]) -> bool:
    """Does a word stand before another in its sentence, and no mark between them behind which a sentence can begin?"""
    while index not in begins:
        index -= 1
        first = words[index][0]
        if first.isalnum():
            return True
        if first in OPENING:
            return False
    return False


def _free(document: Document) -> list[tuple[int, int]]:
    """The places of sentences of capitals only, and of headings with one on most of their longer words."""
    text, words, found = document.text, texts(document), []
    for ((start, end), paragraph), (first, last) in zip(sentences(document), sentence_places(document), strict=True):
        if paragraph.role == "body" and text[end - 1] in END_MARKS:
            free = last - first > 3 and text[start:end].isupper()
        else:
            letters = [word[0] for word in words[first:last] if len(word) > 3 and word[0].isalpha()]
            free = len(letters) >= 3 and sum(map(str.isupper, letters)) >= 0.7 * len(letters)
        if free:
            found.append((first, last))
    return found


def is_name_word(word: CapitalWord, uncertain: bool, evidence: Evidence) -> bool:
    if word.no_name:
        return False
    if not uncertain:
        return not (word.opener and len(word.text) > 2) or word.lower not in evidence.small
    if word.opener or word.lower in evidence.small:
        return False
    return word.text in evidence.capital or word.demonym or not word.ordinary
