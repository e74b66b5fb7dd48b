"""Where a draft has figures, and what stands beside them, for the rules about how they are written."""

from __future__ import annotations

from itertools import chain

from newslint.annotate.text.tokens import FIGURE, texts, word_index, words_by_sign
from newslint.document import Document, annotation

MONTHS = tuple("january february march april may june july august september october november december".split())
SHORT_MONTHS = tuple("jan feb mar apr jun jul aug sept sep oct nov dec".split())


@annotation
def figures(document: Document) -> list[int]:
    """Indexes of the tokens that begin with a digit, in order."""
    return sorted(chain.from_iterable(map(word_index(document).__getitem__, words_with_figures(document))))


def words_with_figures(document: Document) -> list[str]:
    """The words of the index that begin with a digit."""
    return words_by_sign(document)[FIGURE]


def word_before(document: Document, at: int, back: int = 1) -> str:
    """The token before a token, as it is written; empty at the beginning of the draft."""
    return texts(document)[at - back] if at >= back else ""


def word_after(document: Document, at: int, on: int = 1) -> str:
    """The token behind a token, as it is written; empty at the end of the draft."""
    written = texts(document)
    return written[at + on] if at + on < len(written) else ""
