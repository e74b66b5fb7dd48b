"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *Okafor rose, saying*, *according to the ministry*, *her claim that*.
Inside quotations nobody is looked for: what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from newslint.annotate.speech.cues import announcing_words, saying_forms, weak_forms
from newslint.annotate.speech.own_words import clauses, own_words, possible_cues
from newslint.annotate.speech.reading import Predicate
from newslint.annotate.speech.saying import may_say, said_by
from newslint.annotate.speech.sources import is_its_own, source_beside
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
    own = own_words(document)
    found: dict[int, list[Attribution]] = {}
    for number, places in _by_sentence(possible_cues(document), own.sentences):
        words = own.tokens[own.sentences[number] : own.sentences[number + 1]]
        cues = _announced(words, places)
        if may_say(words, places):
            cues.update(_said(words, clauses(document, number).verbs))
        if cues:
            found[number] = list(cues.values()) if len(cues) == 1 else _in_order(words, cues)
    return found


def _by_sentence(places: Sequence[int], firsts: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """The sentences in which any of these own words stand, by number, and which words of the sentence they are."""
    at = 0
    while at < len(places):
        number = bisect_right(firsts, places[at]) - 1
        first, end = firsts[number : number + 2]
        behind = bisect_left(places, end, at)
        yield number, [place - first for place in places[at:behind]]
        at = behind


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


def _announced(words: Sequence[Token], places: Sequence[int]) -> dict[int, Attribution]:
    """The sources without a verb at these words of a sentence."""
    announcing, weak = announcing_words(), weak_forms()
    found: dict[int, Attribution] = {}
    for at in places:
        text = words[at].text
        if text.lower() in announcing and text not in weak and (source := source_beside(words, at)):
            found[at] = source
    return found


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


def _in_order(words: Sequence[Token], found: dict[int, Attribution]) -> list[Attribution]:
    """The attributions of a sentence by the places of their cues, without those that another one tells already."""
    for at in sorted(found):
        if is_its_own(words, at, found[at]) and any(map(found.__contains__, range(at - NEAR, at))):
            del found[at]
    return [found[at] for at in sorted(found)]
