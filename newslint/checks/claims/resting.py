"""What a heading rests on: the sentence of the body that says most of what it says, by names and by words of one sense.

Rare words weigh more than those that stand all over the draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import log
from typing import NamedTuple

from newslint.annotate.text.senses import senses_of
from newslint.annotate.text.tokens import tokens_in
from newslint.document import Document
from newslint.span import Span

# How much of the heading's weight the body sentence has to share, how much of it under the hedge, and how close to it
# a firm clause about the heading's subject may come.
ENOUGH = 0.45
ENOUGH_HEDGED = 0.35
RIVAL = 0.75
FEWEST_WORDS = 3


class Told(NamedTuple):
    """A sentence of the body: what it says in all, under a hedge and without one, and the words that hedge it."""

    whole: AbstractSet[str]
    hedged: AbstractSet[str]
    flat: AbstractSet[str]
    hedges: Sequence[Span]


def without_kicker(document: Document, heading: Span) -> Span:
    """*Explosive call: The agency ...*: the label before the colon states nothing."""
    colon = document.text.find(": ", *heading)
    if colon < 0 or colon - heading.start > heading.end - colon:
        return heading
    return Span(colon + 2, heading.end)


def hedges_below(document: Document, heading: Span, body: Sequence[Told]) -> Sequence[Span]:
    """The hedges of the sentence that the heading rests on, unless firmer words carry it as well."""
    words = tokens_in(document, without_kicker(document, heading))
    senses = dict.fromkeys(senses_of(words))
    if len(senses) < FEWEST_WORDS:
        return ()
    frequency = Counter(sense for told in body for sense in told.whole & senses.keys())
    weight = {sense: log(1 + (len(body) + 1) / (1 + frequency[sense])) for sense in senses}
    whole = sum(weight.values())
    subject = set(list(senses)[:2])

    def share(found: AbstractSet[str]) -> float:
        return sum(weight[sense] for sense in found & senses.keys()) / whole

    best = max((told for told in body if told.hedges), key=lambda told: share(told.whole), default=None)
    if best is None or share(best.whole) < ENOUGH or share(best.hedged) < ENOUGH_HEDGED:
        return ()
    if len(best.hedged & senses.keys()) < FEWEST_WORDS:
        return ()
    # A clause with the names alone carries nothing: it takes one of the words that say what happened.
    deeds = senses_of(word for word in words if word.text.islower()) or senses.keys()
    rival = max((share(told.flat) for told in body if told.flat & subject and told.flat & deeds), default=0)
    return () if rival >= RIVAL * share(best.whole) else best.hedges
