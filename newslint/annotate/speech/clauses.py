"""The words of a sentence -> its verbs, each with the words that are its subject.

One pass from left to right, without a parser: it remembers the phrase being read, a noun phrase that still waits for
its verb behind an aside (*Okafor, the union's leader, said*), what a relative pronoun stands for, and the subject of
the clause before, which a second verb (*rose and said*) or a participle (*rose, saying*) shares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from newslint.annotate.speech.finite import is_finite
from newslint.annotate.speech.grammar import (
    AND,
    AUXILIARY,
    BASE,
    BUT,
    CLOSED,
    COMMA,
    CONTRACTED,
    DASHES,
    DETERMINER,
    ENDS,
    NOUN,
    OPENED,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THIRD_PERSON,
    TIME,
    TO,
    VERB,
    VERBAL,
)
from newslint.annotate.speech.phrases import parenthesis_end
from newslint.annotate.speech.reading import LONGEST_SUBJECT, Predicate, Reading
from newslint.annotate.speech.verbs import infinitive, participle, verb, verb_group
from newslint.document import Token

# Quoted words that may be part of the phrase around them are not longer, in characters.
SHORT_QUOTATION = 30
DATED = frozenset("last this next late early earlier each every one that same".split())
STARTS_PHRASE = frozenset((NOUN, DETERMINER, PRONOUN))


def predicates(words: Sequence[Token], kinds: str) -> list[Predicate]:
    """The verbs among the words of a sentence, in order."""
    if VERBAL.isdisjoint(kinds):
        return []
    reading = Reading(words, kinds)
    steps = _STEPS
    index, end = 0, len(kinds)
    if end and kinds[-1] in ENDS:
        end -= 1  # behind it nothing follows
    while index < end:
        kind = kinds[index]
        if kind in STARTS_PHRASE:
            if reading.start < 0:
                reading.start = index
            elif reading.adjunct or kind == PRONOUN:  # else it is one more word of the phrase
                reading.noun_phrase(index)
        else:
            step = steps.get(kind)  # adverbs and most marks tell nothing
            if step is not None:
                index = step(reading, index)
        index += 1
    return reading.found


def _preposition(reading: Reading, index: int) -> int:
    if reading.start < 0:
        reading.start, reading.adjunct = index, True
    return index


def _to(reading: Reading, index: int) -> int:
    infinitive(reading, index)
    return _preposition(reading, index)


def _and(reading: Reading, index: int) -> int:
    reading.conjunction = index
    return index


def _may_be_verb(reading: Reading, index: int) -> int:
    if is_finite(reading, index):
        verb(reading, index, index, "finite")
    else:
        reading.noun_phrase(index)
    return index


def _participle(reading: Reading, index: int) -> int:
    participle(reading, index)
    return index


def _subordinator(reading: Reading, index: int) -> int:
    if _is_relative(reading, index):
        return _relative(reading, index)
    reading.subordinate = reading.kinds[index - 1] != VERB if index else True
    reading.clause()
    return index


def _clause(reading: Reading, index: int) -> int:
    reading.clause()
    return index


def _end(reading: Reading, index: int) -> int:
    reading.clause()
    reading.pending, reading.relative, reading.subordinate, reading.reported = None, None, False, False
    return index


def _time(reading: Reading, index: int) -> int:
    """*Last week Okafor*: a date at the beginning is no part of the noun phrase behind it."""
    if reading.start >= 0 and (reading.adjunct or reading.words[reading.start].text.lower() in DATED):
        following = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else ""
        if following in STARTS_PHRASE:
            reading.start, reading.adjunct = -1, False
    return index


def _pause(reading: Reading, index: int) -> int:
    phrase = reading.phrase(index - 1)
    if phrase and not reading.adjunct and not reading.object and not reading.relative and not reading.subordinate:
        if reading.pending is None:
            reading.pending, reading.asides = phrase, 0
        else:
            reading.asides += 1
    elif reading.pending is not None:
        reading.asides += 1
    if reading.relative is not None or reading.outside is not None:
        reading.pending = reading.pending or reading.outside
        reading.asides += 1
    conjunction = index + 1 < len(reading.kinds) and reading.kinds[index + 1] in (AND, BUT)
    if reading.kinds[index] == BUT or conjunction or reading.subordinate:
        reading.reported = False
    reading.relative, reading.outside, reading.subordinate = None, None, False
    reading.clause()
    return index


def _parenthesis(reading: Reading, index: int) -> int:
    end = parenthesis_end(reading.words, index)
    return _pause(reading, index) if end is None else end


def _quotation(reading: Reading, index: int) -> int:
    """A few words in quotation marks are part of the phrase around them (*the “Feed” said*)."""
    if index + 1 >= len(reading.words) or reading.words[index + 1].text != CLOSED:
        reading.clause()
        return index
    opening, closing = reading.words[index].span, reading.words[index + 1].span
    comma = closing.end - closing.start > opening.end - opening.start
    short = closing.start - opening.end < SHORT_QUOTATION and not comma
    if reading.start >= 0 and short and reading.kinds[index - 1] != COMMA:
        return index + 1
    reading.clause()
    return index + 1


def _is_relative(reading: Reading, index: int) -> bool:
    """*the letter that called him*: "that" right after a noun and right before a verb."""
    word = reading.words[index].text
    if word != "that" or not index or reading.kinds[index - 1] not in (NOUN, ")", TIME):
        return False
    following = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else ""
    return following in (AUXILIARY, VERB, PAST, THIRD_PERSON)


def _relative(reading: Reading, index: int) -> int:
    phrase = reading.phrase(index - 1) or reading.pending
    reading.outside = reading.pending if reading.pending is not None else (None if reading.object else phrase)
    if reading.pending is not None and reading.start < 0:
        phrase = reading.pending
    reading.relative = (phrase[0], index) if phrase and index - phrase[0] < LONGEST_SUBJECT else (index, index)
    reading.clause()
    return index


# What each class of word does to the reading; a step gives the index of the last word it has read.
_STEPS: Mapping[str, Callable[[Reading, int], int]] = {
    PREPOSITION: _preposition,
    TO: _to,
    AND: _and,
    **dict.fromkeys((AUXILIARY, CONTRACTED), verb_group),
    **dict.fromkeys((VERB, PAST, THIRD_PERSON, BASE), _may_be_verb),
    PARTICIPLE: _participle,
    RELATIVE: _relative,
    SUBORDINATOR: _subordinator,
    TIME: _time,
    **dict.fromkeys((COMMA, BUT, *DASHES), _pause),
    "(": _parenthesis,
    OPENED: _quotation,
    CLOSED: _clause,
    **dict.fromkeys(ENDS - {"."}, _end),  # a full stop within a sentence stands behind an abbreviation
}
