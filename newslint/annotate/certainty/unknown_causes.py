"""Causes that the body calls unknown.

*The cause of the fire is not yet known*, *it is too early to say what started the blaze*, *they cannot say why wells
are falling*, *investigators are looking for the cause*.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from newslint.annotate.certainty.cause_words import (
    LONGEST_PHRASE,
    cause_words,
    clause_end,
    event_of,
    events_of,
    head,
    named_events,
    telling_at,
)
from newslint.annotate.speech.grammar import ADVERB, AUXILIARY, SHORT_NOT, word_class
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens, vocabulary
from newslint.document import HEADINGS, Document, Paragraph, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# Words between the question and what leaves it open, before it and behind it; between a negation and "know".
NEAR_BEFORE, NEAR_BEHIND, NEGATED = 8, 16, 6
OWNERS = frozenset("the its their a any".split())


class UnknownCause(NamedTuple):
    """A cause that is not known: the words that say so, of what, and the number of their sentence."""

    span: Span
    events: AbstractSet[str]
    number: int


@annotation
def unknown_causes(document: Document) -> Sequence[UnknownCause]:
    """The first in each sentence of the body, in order."""
    if vocabulary(document).isdisjoint(cause_words("open", "alone") | cause_words("open", "knowing")):
        return ()
    lower, words = lower_words(document), tokens(document)
    found: list[UnknownCause] = []
    for at in positions(document, cause_words("sought", "nouns") | cause_words("sought", "questions")):
        number = sentence_number(document, words[at].start)
        sentence, paragraph = sentences(document)[number]
        if paragraph.role != "body" or (found and found[-1].number == number):
            continue
        places = places_in(document, sentence)
        events = _asked(lower, at, places.stop)
        if events is None or not cause_words("open", "past").isdisjoint(lower[places]):
            continue
        opened = _opened(lower, places.start, at, places.stop)
        events = events or _told_of(document, paragraph)
        if opened is not None and events:
            first, last = sorted((opened, at))
            found.append(UnknownCause(Span(words[first].start, words[last].end), events, number))
    return tuple(found)


def _asked(lower: Sequence[str], at: int, end: int) -> AbstractSet[str] | None:
    """Of what the cause is asked for; empty if that is not said, None if no cause is."""
    if lower[at] in cause_words("sought", "nouns"):
        if lower[at + 1 : at + 2] == ["of"]:
            return head(lower, at + 2, end)
        owner = lower[at - 1] if at else ""
        return events_of([owner]) & named_events() or (frozenset() if owner in OWNERS else None)
    if lower[at] == "what":
        verb = at + 1
        while verb < end and word_class(lower[verb]) in (AUXILIARY, ADVERB):
            verb += 1
        length = telling_at(lower, verb)
        return head(lower, verb + length, end) if length else None
    clause = lower[at + 1 : min(clause_end(lower, at + 1, end), at + 1 + 2 * LONGEST_PHRASE)]
    if lower[at] == "how":
        return None if cause_words("sought", "came_about").isdisjoint(clause) else events_of(clause)
    events = events_of(clause)
    return events if len(events) != 1 else None


def _opened(lower: Sequence[str], begin: int, at: int, end: int) -> int | None:
    """Where it says that this is not known, before the question or behind it."""
    before, behind = range(at - 1, max(begin, at - NEAR_BEFORE) - 1, -1), range(at + 1, min(end, at + NEAR_BEHIND))
    for place in chain(before, behind):
        if lower[place] in cause_words("open", "alone"):
            return place
        if lower[place] in cause_words("open", "knowing"):
            near = lower[max(begin, place - NEGATED) : place]
            if any(word in cause_words("open", "negations") or word.endswith(SHORT_NOT) for word in near):
                return place
    return None


def _told_of(document: Document, paragraph: Paragraph) -> AbstractSet[str]:
    """What *the cause* is the cause of: an event of its paragraph, else of the headline or the deck."""
    headings = (other for other in document.paragraphs[:3] if other.role in HEADINGS)
    for other in (paragraph, *headings):
        for word in lower_words(document)[places_in(document, other.span)]:
            if (event := event_of(word)) in named_events():
                return frozenset((event,))
    return frozenset()
