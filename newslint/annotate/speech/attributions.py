"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *Okafor rose, saying*, *according to the ministry*, *her claim that*.
Inside quotations nobody is looked for: what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import chain, compress, count

from newslint.annotate.speech.cues import saying_forms, weak_forms
from newslint.annotate.speech.own_words import clauses, own_sentence, own_words
from newslint.annotate.speech.reading import Predicate
from newslint.annotate.speech.saying import may_say, said_by
from newslint.annotate.speech.sources import announcing_words, is_its_own, source_beside
from newslint.document import Attribution, Document, Token, annotation
from newslint.span import Span

# "said in its ruling": how far the verb of such a noun may be.
NEAR = 8


@annotation
def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution outside quotations, in order of its cue."""
    return tuple(chain.from_iterable(attributions_by_sentence(document).values()))


@annotation
def attributions_by_sentence(document: Document) -> Mapping[int, list[Attribution]]:
    """The sentences that have any, in order."""
    read = ((number, _in_sentence(document, number, there)) for number, there in _triggered(document).items())
    return {number: found for number, found in read if found}


def _triggered(document: Document) -> dict[int, list[int]]:
    """The sentences with words that may be cues, and which of their own words those are."""
    found: dict[int, list[int]] = {}
    own = own_words(document)
    first = end = -1
    there: list[int] = []
    for at in compress(count(), map(_triggers().__contains__, own.lower)):
        if at >= end:
            number = bisect_right(own.sentences, at) - 1
            first, end = own.sentences[number : number + 2]
            there = found[number] = []
        there.append(at - first)
    return found


@functools.cache
def _triggers() -> frozenset[str]:
    return saying_forms() | announcing_words()


def cues_in(document: Document, span: Span) -> tuple[Attribution, ...]:
    """The attributions whose cue begins inside a span."""
    starts = _starts(document)
    return attributions(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def first_cue(document: Document, span: Span) -> Attribution | None:
    """The first of ``cues_in``, at no cost for the others."""
    at = bisect_left(_starts(document), span.start)
    found = attributions(document)
    return found[at] if at < len(found) and found[at].cue.start < span.end else None


def last_cue(document: Document, span: Span) -> Attribution | None:
    """The last of ``cues_in``, at no cost for the others."""
    at = bisect_left(_starts(document), span.end) - 1
    found = attributions(document)
    return found[at] if at >= 0 and found[at].cue.start >= span.start else None


@annotation
def _starts(document: Document) -> list[int]:
    return [attribution.cue.start for attribution in attributions(document)]


def _in_sentence(document: Document, number: int, triggers: Sequence[int]) -> list[Attribution]:
    words = own_words(document).tokens[own_sentence(document, number)]
    announcing, weak = announcing_words(), weak_forms()
    found: dict[int, Attribution] = {}
    for index in triggers:
        text = words[index].text
        if text.lower() in announcing and text not in weak and (source := source_beside(words, index)):
            found[index] = source
    if may_say(words, triggers):
        found.update(_said(words, clauses(document, number).verbs))
    if len(found) == 1:
        return [*found.values()]
    for index in sorted(found):
        if is_its_own(words, index, found[index]) and any(at in found for at in range(index - NEAR, index)):
            del found[index]
    return [found[index] for index in sorted(found)]


def _said(words: Sequence[Token], verbs: Sequence[Predicate]) -> dict[int, Attribution]:
    """The cues among the verbs of a sentence."""
    sayings = saying_forms()
    subjects = {verb.subject[0] for verb in verbs if verb.subject and verb.form != "participle"}
    found: dict[int, Attribution] = {}
    for verb in verbs:
        at = verb.at
        if words[at].text in sayings and at not in found and (said := said_by(words, verb, at + 1 in subjects)):
            found[said[0]] = said[1]
    return found
