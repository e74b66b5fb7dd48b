"""What a capital says: a name in the middle of a sentence, nothing at its beginning or in a headline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint.annotate.names.capital_words import CapitalWord, capital_word
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import capitals, places_of, small_words, texts
from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import Document, Sentence, annotation
from newslint.record import NamedTuple

END_MARKS = frozenset('.!?…"”’»)')
OPENING = frozenset("\"“‘„«'([:–—•-")


class Evidence(NamedTuple):
    """How the draft writes its words: in small letters, and with a capital where it means something."""

    small: frozenset[str]
    capital: frozenset[str]


class Line(NamedTuple):
    """A sentence with its words; ``free`` if capitals say nothing in it.

    first     the number of the first word's token
    capitals  index of each word with a capital -> whether the capital says nothing there
    """

    sentence: Sentence
    first: int
    words: list[str]
    capitals: dict[int, bool]
    free: bool


@annotation
def lines(document: Document) -> list[Line]:
    """The sentences that have a capital, in order, but for one that only begins the sentence."""
    every, upper, told = texts(document), capitals(document), sentences(document)
    firsts = places_of(document, (sentence.span.start for sentence in told))
    lasts = places_of(document, (sentence.span.end for sentence in told))
    found = []
    for sentence, first, last in zip(told, firsts, lasts, strict=True):
        low = bisect_left(upper, first)
        own = upper[low : bisect_left(upper, last, low)]
        if own and own[0] == first and own[1:2] != [first + 1] and _is_idle(every[first]):
            del own[0]
        if own:
            words = every[first:last]
            free = _is_headline_case(document, sentence, words)
            if free:
                doubtful = dict.fromkeys([at - first for at in own], True)
            else:
                # Most stand behind a word, which needs no closer look.
                doubtful = {
                    at - first: at == first or not (every[at - 1].isalpha() or _is_behind_word(words, at - first))
                    for at in own
                }
            found.append(Line(sentence, first, words, doubtful, free))
    return found


def _is_idle(text: str) -> bool:
    word = capital_word(text)
    return word is not None and word.opener and word.idle


@annotation
def evidence_of(document: Document) -> Evidence:
    capital = {
        without_possessive(line.words[at])
        for line in lines(document)
        for at, doubtful in line.capitals.items()
        if not doubtful and line.words[at][0].isupper()
    }
    return Evidence(small_words(document), frozenset(capital))


def _is_behind_word(words: Sequence[str], index: int) -> bool:
    """Does a word stand before another in its sentence, and no mark between them behind which a sentence can begin?"""
    while index:
        index -= 1
        first = words[index][0]
        if first.isalnum():
            return True
        if first in OPENING:
            return False
    return False


def _is_headline_case(document: Document, sentence: Sentence, words: Sequence[str]) -> bool:
    """True if capitals say nothing here: all letters are capitals, or a heading has one on most of its longer words."""
    if sentence.paragraph.role == "body" and document.text[sentence.span.end - 1] in END_MARKS:
        return len(words) > 3 and document.text[sentence.span.start : sentence.span.end].isupper()
    first_letters = [word[0] for word in words if len(word) > 3 and word[0].isalpha()]
    return len(first_letters) >= 3 and sum(map(str.isupper, first_letters)) >= 0.7 * len(first_letters)


def is_name_word(word: CapitalWord, uncertain: bool, evidence: Evidence) -> bool:
    if word.no_name:
        return False
    if not uncertain:
        return not (word.opener and len(word.text) > 2) or word.lower not in evidence.small
    if word.opener or word.lower in evidence.small:
        return False
    return word.text in evidence.capital or word.demonym or not word.ordinary
