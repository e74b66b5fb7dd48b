"""What a heading rests on: the sentence of the body that says most of what it says, by names and by words of one sense.

Rare words weigh more than those that stand all over the draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log

from newslint.annotate.text.senses import senses_of, words_with
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, tokens, tokens_in
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# How much of the heading's weight the body sentence has to share, how much of it under the hedge, and how close to it
# a firm clause about the heading's subject may come.
ENOUGH = 0.45
ENOUGH_HEDGED = 0.35
RIVAL = 0.75
FEWEST_WORDS = 3


class Told(NamedTuple):
    """A sentence of the body: what it says under a hedge, and without one."""

    hedged: AbstractSet[str]
    flat: AbstractSet[str]


def without_kicker(document: Document, heading: Span) -> Span:
    """*Explosive call: The agency ...*: the label before the colon states nothing."""
    colon = document.text.find(": ", *heading)
    if colon < 0 or colon - heading.start > heading.end - colon:
        return heading
    return Span(colon + 2, heading.end)


def hedges_below(
    document: Document, heading: Span, hedges: Mapping[int, Sequence[Span]], told: Callable[[int], Told]
) -> Sequence[Span]:
    """The hedges of the sentence that the heading rests on, unless firmer words carry it as well.

    ``hedges`` are those of the sentences that have some; ``told`` is asked only of the few sentences that count.
    """
    words = tokens_in(document, without_kicker(document, heading))
    senses = dict.fromkeys(senses_of(words))
    if len(senses) < FEWEST_WORDS:
        return ()
    shared = _shared(document, senses.keys())
    frequency = Counter(sense for found in shared.values() for sense in found)
    most = _length(document) + 1
    weight = {sense: log(1 + most / (1 + frequency[sense])) for sense in senses}
    whole = sum(weight.values())
    subject = set(list(senses)[:2])

    def share(found: AbstractSet[str]) -> float:
        return sum(weight[sense] for sense in senses if sense in found) / whole

    shares = {number: share(found) for number, found in shared.items()}
    best = max((number for number in shares if number in hedges), key=shares.__getitem__, default=None)
    if best is None or shares[best] < ENOUGH:
        return ()
    hedged = told(best).hedged & senses.keys()
    if len(hedged) < FEWEST_WORDS or share(hedged) < ENOUGH_HEDGED:
        return ()
    # A clause with the names alone carries nothing: it takes one of the words that say what happened.
    deeds = senses_of(word for word in words if word.text.islower()) or senses.keys()
    firm = RIVAL * shares[best]
    for flat in (told(number).flat for number in shares if shares[number] >= firm):
        if flat & subject and flat & deeds and share(flat) >= firm:
            return ()
    return hedges[best]


@annotation
def _length(document: Document) -> int:
    """Of the body, in sentences."""
    return sum(sentence.paragraph.role == "body" for sentence in sentences(document))


def _shared(document: Document, senses: AbstractSet[str]) -> Mapping[int, AbstractSet[str]]:
    """The sentences of the body that have some of these senses, in order, each with those that it has."""
    told, words = sentences(document), tokens(document)
    by_word = words_with(document, senses)
    found: dict[int, set[str]] = {}
    for at in positions(document, by_word):
        number = sentence_number(document, words[at].start)
        if told[number].paragraph.role == "body":
            found.setdefault(number, set()).add(by_word[lower_words(document)[at]])
    return found
