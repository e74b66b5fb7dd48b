"""Running text -> tokens: words, numbers and marks.

A word keeps its inner hyphens and apostrophes (*Rostov-on-Don*, *O’Neill*, *Putin’s*); an abbreviation of
single letters keeps its full stops (*U.S.*, *J.K.*); a number its separators and its unit (*1,000.5*, *5bn*).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import accumulate
from operator import itemgetter
from sys import intern

from newslint.document import Document, Token, annotation
from newslint.span import Span

TEXT = itemgetter(0)
# Possessive quantifiers keep long runs linear. A long run of marks (a line across the page, a broken file) is one
# token, since millions of them would take gigabytes. U+0300 to U+036F are accents that stand behind their letter.
TOKEN = re.compile(
    r"((?:[^\W\d_]\.){2,}"
    r"|[^\W\d_][^\W_]*+(?:[-'’‐‑][^\W_]++|[\u0300-\u036f]++[^\W_]*+)*+"
    r"|\d++(?:[.,]\d++)*+(?:[-'’‐‑]?[^\W_]++(?:[-'’‐‑][^\W_]++)*+)?"
    r"|[^\w\s]{32,}+|_{32,}+|[^\w\s]|_)"
)


@annotation
def tokens(document: Document) -> tuple[Token, ...]:
    """All tokens of the draft, in order."""
    # Gaps and tokens in turn; everything else runs in C, because this is half of what a fast rule costs.
    pieces = TOKEN.split(document.text)
    ends = list(accumulate(map(len, pieces)))
    return tuple(map(partial(tuple.__new__, Token), zip(pieces[1::2], ends[0::2], ends[1::2], strict=False)))


def tokens_in(document: Document, span: Span) -> tuple[Token, ...]:
    """The tokens that begin inside a span."""
    starts = _starts(document)
    return tokens(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def positions(document: Document, words: Iterable[str]) -> list[int]:
    """Where any of these words stands, lower case against lower case: indexes of tokens, in order.

    One look at the draft serves all rules; who looks for a few words need not read all of them.
    """
    index = word_index(document)
    wanted = words if isinstance(words, frozenset) else frozenset(words)
    return sorted(at for word in index.keys() & wanted for at in index[word])


@annotation
def _starts(document: Document) -> list[int]:
    return [token.start for token in tokens(document)]


@annotation
def odd_words(document: Document) -> list[str]:
    """Each word of the index that is not letters of the English alphabet alone: compounds, figures, accents, marks."""
    return [word for word in word_index(document) if not (word.isalpha() and word.isascii())]


@annotation
def lower_words(document: Document) -> list[str]:
    """The text of every token in lower case; equal words are one object, so that comparing them is quick."""
    return list(map(intern, map(str.lower, map(TEXT, tokens(document)))))


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
