"""Running text -> tokens: words, numbers and marks.

A word keeps its inner hyphens and apostrophes (*Rostov-on-Don*, *O’Neill*, *Putin’s*); an abbreviation of
single letters keeps its full stops (*U.S.*, *J.K.*); a number its separators and its unit (*1,000.5*, *5bn*).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import accumulate, chain, compress, filterfalse
from operator import add, itemgetter, ne
from sys import intern

from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import Document, Token, annotation
from newslint.span import Span

TEXT, START = itemgetter(0), itemgetter(1)
# A token with the white space behind it; nothing else is between two. Possessive quantifiers keep long runs linear. A
# long run of marks (a line across the page, a broken file) is one token, since millions of them would take gigabytes.
# U+0300 to U+036F are accents that stand behind their letter.
PIECE = re.compile(
    r"(?:[a-zA-Z]{2,}+(?=[ .,\n])|[.,](?=\s)"  # most words and marks, at once
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_][^\W_]*+(?:[-'’‐‑][^\W_]++|[\u0300-\u036f]++[^\W_]*+)*"
    r"|\d++(?:[.,]\d++)*(?:[-'’‐‑]?[^\W_]++(?:[-'’‐‑][^\W_]++)*)?"
    r"|[^\w\s]{32,}+|_{32,}+|[^\w\s]|_)"
    r" ?\s*+"
)

# What a word can have besides English letters: a digit at its beginning, a hyphen, an apostrophe, a full stop, letters
# of another alphabet or with accents.
SIGNS = FIGURE, HYPHEN, APOSTROPHE, STOP, FOREIGN = "0-'.é"


@annotation
def tokens(document: Document) -> tuple[Token, ...]:
    """All tokens of the draft, in order."""
    words, begins = _columns(document)
    ends = map(add, begins, map(len, words))
    return tuple(map(Token._make, zip(words, begins, ends, strict=True)))


def tokens_in(document: Document, span: Span) -> tuple[Token, ...]:
    """The tokens that begin inside a span."""
    return tokens(document)[places_in(document, span)]


def places_in(document: Document, span: Span) -> slice:
    """Which tokens begin inside a span, to cut them, or their words, out of all."""
    begins = starts(document)
    return slice(bisect_left(begins, span.start), bisect_left(begins, span.end))


def lower_words_in(document: Document, span: Span) -> list[str]:
    """The words of the tokens that begin inside a span, in small letters."""
    return lower_words(document)[places_in(document, span)]


def places_of(document: Document, offsets: Iterable[int]) -> Iterator[int]:
    """For each offset, which token is the first that begins there or behind it."""
    return map(partial(bisect_left, starts(document)), offsets)


def positions(document: Document, words: Iterable[str]) -> list[int]:
    """Where any of these words stands, lower case against lower case: indexes of tokens, in order.

    One look at the draft serves all rules; who looks for a few words need not read all of them.
    """
    there = vocabulary(document).intersection(words)
    return sorted(chain.from_iterable(map(word_index(document).__getitem__, there))) if there else []


@annotation
def _columns(document: Document) -> tuple[list[str], list[int]]:
    """The text of every token, and where it begins."""
    text = document.text
    pieces = PIECE.findall(text)
    *begins, _ = accumulate(map(len, pieces), initial=len(text) - len(text.lstrip()))
    return list(map(str.rstrip, pieces)), begins


@annotation
def texts(document: Document) -> list[str]:
    """The text of every token."""
    return _columns(document)[0]


@annotation
def starts(document: Document) -> list[int]:
    """Where every token begins."""
    return _columns(document)[1]


def words_in(text: str) -> list[str]:
    """The text of every token of something that is no draft."""
    return list(map(str.rstrip, PIECE.findall(text)))


@annotation
def vocabulary(document: Document) -> frozenset[str]:
    """The words of the index, to be compared with other sets of words at once."""
    return frozenset(word_index(document))


@annotation
def capitals(document: Document) -> list[int]:
    """The indexes of the tokens that have a capital letter, at the beginning or elsewhere."""
    found = texts(document)
    return list(compress(range(len(found)), map(ne, found, lower_words(document))))


@annotation
def small_words(document: Document) -> frozenset[str]:
    """The words that stand somewhere in small letters; what never does is a name, or a word that begins sentences."""
    index, lower = word_index(document), lower_words(document)
    with_capital = Counter(map(lower.__getitem__, capitals(document)))
    return vocabulary(document) - {word for word, count in with_capital.items() if count == len(index[word])}


@annotation
def odd_words(document: Document) -> list[str]:
    """Each word of the index that is not letters of the English alphabet alone: compounds, figures, accents, marks."""
    index = word_index(document)
    odd = {*filterfalse(str.isalpha, index), *filterfalse(str.isascii, index)}
    return list(filter(odd.__contains__, index))


@annotation
def words_by_sign(document: Document) -> Mapping[str, list[str]]:
    """The words of ``odd_words`` with each of ``SIGNS``, for all who look for some of them."""
    found: dict[str, list[str]] = {sign: [] for sign in SIGNS}
    odd = odd_words(document)
    for word, signs in zip(odd, map(_SIGNS_OF.__getitem__, odd), strict=True):
        for sign in signs:
            found[sign].append(word)
    return found


def _signs_of(word: str) -> str:
    looks = (
        word[0].isdigit(),
        "-" in word or "‐" in word or "‑" in word,
        "'" in word or "’" in word,
        "." in word,
        not word.isascii() and any(map(str.isalpha, word)),
    )
    return "".join(compress(SIGNS, looks))


_SIGNS_OF = Remembered(_signs_of, most=1 << 14)


@annotation
def lower_words(document: Document) -> list[str]:
    """The text of every token in lower case; equal words are one object, so that comparing them is quick."""
    return list(map(_LOWER.__getitem__, texts(document)))


_LOWER: Remembered[str, str] = Remembered(lambda word: intern(word.lower()), most=1 << 15)


@annotation
def bare_words(document: Document) -> list[str]:
    """The words of ``lower_words``, without the endings of possessives."""
    bare = list(lower_words(document))
    for word in words_by_sign(document)[APOSTROPHE]:
        for at in word_index(document)[word]:
            bare[at] = without_possessive(word)
    return bare


@annotation
def word_index(document: Document) -> Mapping[str, list[int]]:
    """Each token of the draft in lower case, in order of first appearance, with the indexes of its places."""
    index: dict[str, list[int]] = {}
    for at, word in enumerate(lower_words(document)):
        if word in index:
            index[word].append(at)
        else:
            index[word] = [at]
    return index
