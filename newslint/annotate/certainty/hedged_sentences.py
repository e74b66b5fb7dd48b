"""What the sentences with hedges are about, as far as their words show it.

Most drafts hedge something, and few tell it once more. Which rules have anything to compare is asked here, at a
fraction of what it takes to read the statements of these sentences and what their hedges cover.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain

from newslint.annotate.certainty.hedges import Hedge, hedges
from newslint.annotate.text.senses import senses_in, senses_of_words, words_with
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import lower_words, positions, texts
from newslint.document import Document, annotation

# So many words behind a hedge one of them may be the word that it governs.
REACH = 6
PERFECT = frozenset(("have", "been"))
# Where more sentences hedge, it costs less to read them than to ask.
MANY = 40


@annotation
def hedged_senses(document: Document) -> Mapping[int, AbstractSet[str]]:
    """The sentences of the body that have hedges, each with its senses."""
    told = sentences(document)
    body = [number for number in hedges(document) if told[number].paragraph.role == "body"]
    return {number: senses_in(document, told[number].span) for number in body}


def governed_senses(document: Document) -> AbstractSet[str]:
    """The senses of the words that hedges of the body may govern, and of some others."""
    return senses_of_words([word for hedge in _of_body(document) for word in _behind(document, hedge)])


def may_be_past(document: Document) -> bool:
    """Can anything that the body hedges be held to have come about: *may have started*, *allegedly started*?"""
    for hedge in _of_body(document):
        text = document.words(hedge.span).lower()
        if text.endswith("ly") or not PERFECT.isdisjoint((*text.split(), *_behind(document, hedge))):
            return True
    return False


def may_be_told_again(document: Document, fewest: int) -> bool:
    """Does any sentence of the body share so many senses with another that hedges, or have them twice itself?"""
    hedged = hedged_senses(document)
    if not 0 < len(hedged) < MANY:
        return bool(hedged)
    told, lower, firsts = sentences(document), lower_words(document), first_words(document)
    by_word = words_with(document, frozenset(chain.from_iterable(hedged.values())))
    met = Counter([bisect_right(firsts, at) - 1 for at in positions(document, by_word)])
    often = [number for number, count in met.items() if count >= fewest and told[number].paragraph.role == "body"]
    for number in often:
        there = [by_word[word] for word in lower[firsts[number] : firsts[number + 1]] if word in by_word]
        senses = set(there)
        twice = number in hedged and len(there) - len(senses) >= fewest
        others = [below for other, below in hedged.items() if other != number]
        if twice or max(map(len, map(senses.intersection, others)), default=0) >= fewest:
            return True
    return False


def _of_body(document: Document) -> list[Hedge]:
    return [hedge for number in hedged_senses(document) for hedge in hedges(document)[number]]


def _behind(document: Document, hedge: Hedge) -> list[str]:
    return texts(document)[hedge.last : hedge.last + REACH]
