"""Causes that the draft tells as known: without a source, without a hedge.

*The fire was caused by a heater*, *the heater that started the fire*, *the bridge collapsed because its bolts had
rusted*, *because of a squirrel, the power went*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newslint.annotate.certainty.cause_words import (
    LONGEST_PHRASE,
    clause_end,
    events_of,
    phrase_end,
    telling,
    telling_at,
)
from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.hedged_deeds import BOUNDARIES
from newslint.annotate.speech.grammar import ADVERB, AUXILIARY, BE, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens
from newslint.document import DISPLAYED, Document
from newslint.record import NamedTuple
from newslint.span import Span

REASONS = frozenset("due owing because".split())
RELATIVES = frozenset("which that".split())
KNOWN = frozenset("the this that its their both".split())
ANOTHER = frozenset("a an another most many some any earlier previous last similar other such no".split())
UNREAL = frozenset("if whether unless would could may might not n't never".split())
BEFORE_VERB = frozenset((AUXILIARY, ADVERB))


class ToldCause(NamedTuple):
    """A cause that is told: where, the number of the sentence, what it brought about, and what else it names."""

    span: Span
    number: int
    events: AbstractSet[str]
    others: AbstractSet[str]


class _Telling(NamedTuple):
    """The tokens from ``first`` up to ``behind`` tell a cause; those of ``effect`` name what it brought about."""

    first: int
    behind: int
    effect: slice


def told_causes(document: Document) -> Iterator[ToldCause]:
    """Every cause that is told, in headings and in the body."""
    lower, words = lower_words(document), tokens(document)
    for at in positions(document, telling()):
        number = sentence_number(document, words[at].start)
        sentence, paragraph = sentences(document)[number]
        heading = paragraph.role in DISPLAYED
        told = _told(lower, at, places_in(document, sentence), heading) if heading or paragraph.role == "body" else None
        if told is None or not UNREAL.isdisjoint(lower[told.first : told.behind]):
            continue
        if not heading and lower[told.effect.start] in ANOTHER:
            continue
        span = Span(words[told.first].start, words[told.behind - 1].end)
        statement = statement_at(document, words[at].start)
        unhedged = statement.certainty == "hedged" and not any(hedge.overlaps(span) for hedge in statement.hedges)
        if (statement.certainty == "asserted" or unhedged) and not in_quotation_marks(document, words[at].span):
            events = events_of(lower[told.effect])
            others = events_of([*lower[told.first : told.effect.start], *lower[told.effect.stop : told.behind]])
            yield ToldCause(statement.span if heading else span, number, events, others)


def _told(lower: Sequence[str], at: int, places: slice, heading: bool) -> _Telling | None:
    length = telling_at(lower, at)
    behind = at + max(length, 1)
    if lower[at] in REASONS:
        if at == places.start and length:
            first = clause_end(lower, behind, places.stop) + 1  # because of a leak, the hall
            last = phrase_end(lower, first, places.stop)
            return _Telling(at, last, slice(first, last)) if first < last else None
        if lower[max(places.start, at - 1)] not in BE and (length or lower[at] != "because"):
            return None
    elif not length:
        return None
    elif lower[behind : behind + 1] != ["by"]:
        first, last = _subject(lower, at, places.start), phrase_end(lower, behind, places.stop)
        known = behind < last and first < at and (heading or lower[behind] in KNOWN)
        return _Telling(first, last, slice(behind, last)) if known else None
    effect = _before(lower, at, places.start)
    last = clause_end(lower, behind + 1, places.stop)
    return _Telling(effect.start, last, effect) if effect.start < effect.stop else None


def _before(lower: Sequence[str], at: int, begin: int) -> slice:
    """The phrase before *was caused by*, *, which was caused by* and *, caused by*."""
    last = at
    while last > begin and (lower[last - 1] in RELATIVES or lower[last - 1] == "," or _is_before_verb(lower[last - 1])):
        last -= 1
    first = last
    while first > begin and last - first < LONGEST_PHRASE and lower[first - 1] not in BOUNDARIES:
        first -= 1
    return slice(first, last)


def _is_before_verb(word: str) -> bool:
    return word_class(word) in BEFORE_VERB


def _subject(lower: Sequence[str], at: int, begin: int) -> int:
    """Where the subject of *started the fire* begins."""
    first = at
    while first > begin and at - first < 2 * LONGEST_PHRASE:
        if lower[first - 1] in BOUNDARIES and lower[first - 1] not in RELATIVES:
            break
        first -= 1
    return first
