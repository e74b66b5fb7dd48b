"""Bodies and offices that stand alone with a capital here and without one there: *the Minister*, *the minister*."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from newslint.annotate.speech.grammar import NOUN, word_class
from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.annotate.text.vocabulary import heads, is_known_name, is_ordinary, titles, without_possessive
from newslint.checks.style.names_in_small import ENDINGS, is_capital, words_with_capital
from newslint.document import Document
from newslint.span import Span

# What makes a name of several words of a body.
LONGER = frozenset("of and for in on - ‑".split())


def bodies_in_small(document: Document) -> Iterator[dict[str, list[Span]]]:
    """For each body or office that stands alone with and without a capital, its places: *the Minister*."""
    found, lower = tokens(document), lower_words(document)
    uses = defaultdict[str, dict[str, list[Span]]](dict)
    both = _bodies() & words_with_capital(document)
    for at in positions(document, [word + ending for word in both for ending in ENDINGS]):
        if not at or lower[at - 1] != "the":
            continue
        token = found[at]
        word = without_possessive(token.text)
        if not (word.islower() or is_capital(word)) or is_known_name(word):
            continue
        after = found[at + 1].text if at + 1 < len(found) else "."
        is_free = found[at - 1].text[0].isupper() and not word.islower()
        if not is_free and not after[0].isupper() and after not in LONGER and word_class(after) != NOUN:
            uses[word.lower()].setdefault(word, []).append(Span(token.start, token.start + len(word)))
    yield from (places for places in uses.values() if len(places) > 1)


@functools.cache
def _bodies() -> frozenset[str]:
    """Bodies and offices that are ordinary words."""
    return frozenset(filter(is_ordinary, heads("organization") | titles("office")))
