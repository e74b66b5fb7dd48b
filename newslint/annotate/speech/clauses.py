"""The words of a sentence -> its verbs, each with the words that are its subject.

One pass from left to right, without a parser: it remembers the phrase being read, a noun phrase that still waits for
its verb behind an aside (*Okafor, the union's leader, said*), what a relative pronoun stands for, and the subject of
the clause before, which a second verb (*rose and said*) or a participle (*rose, saying*) shares.
"""

from __future__ import annotations

from collections.abc import Sequence

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
)
from newslint.annotate.speech.phrases import parenthesis_end
from newslint.annotate.speech.reading import LONGEST_SUBJECT, Predicate, Reading
from newslint.annotate.speech.verbs import infinitive, participle, verb, verb_group
from newslint.document import Token

# Quoted words that may be part of the phrase around them are not longer, in characters.
SHORT_QUOTATION = 30
DATED = frozenset("last this next late early earlier each every one that same".split())
STARTS_PHRASE = frozenset((NOUN, DETERMINER, PRONOUN))
MAY_BE_VERB = frozenset((VERB, PAST, THIRD_PERSON, BASE))
PAUSE = frozenset((COMMA, BUT, *DASHES))


def predicates(words: Sequence[Token]) -> list[Predicate]:
    """The verbs of a sentence, in order."""
    reading = Reading(words)
    kinds = reading.kinds
    index = 0
    size = len(kinds)
    while index < size:
        kind = kinds[index]
        if kind == NOUN and reading.start >= 0 and not reading.adjunct:
            pass  # the common case: one more word of a phrase
        elif kind in STARTS_PHRASE:
            reading.noun_phrase(index)
        elif kind in (PREPOSITION, TO):
            if reading.start < 0:
                reading.start, reading.adjunct = index, True
            if kind == TO:
                infinitive(reading, index)
        elif kind == AND:
            reading.conjunction = index
        elif kind in (AUXILIARY, CONTRACTED):
            index = verb_group(reading, index)
        elif kind in MAY_BE_VERB:
            if is_finite(reading, index):
                verb(reading, index, index, "finite")
            else:
                reading.noun_phrase(index)
        elif kind == PARTICIPLE:
            participle(reading, index)
        elif kind == RELATIVE or (kind == SUBORDINATOR and _is_relative(reading, index)):
            _relative(reading, index)
        elif kind == SUBORDINATOR:
            reading.subordinate = kinds[index - 1] != VERB if index else True
            reading.clause()
        elif kind == TIME:
            _time(reading, index)
        elif kind in PAUSE:
            _pause(reading, index)
        elif kind == "(":
            index = _parenthesis(reading, index)
        elif kind == OPENED:
            index = _quotation(reading, index)
        elif kind == CLOSED:
            reading.clause()
        elif kind in ENDS and not (kind == "." and index + 1 < size):
            reading.clause()
            reading.pending, reading.relative, reading.subordinate, reading.reported = None, None, False, False
        index += 1
    return reading.found


def _time(reading: Reading, index: int) -> None:
    """*Last week Okafor*: a date at the beginning is no part of the noun phrase behind it."""
    if reading.start >= 0 and (reading.adjunct or reading.words[reading.start].text.lower() in DATED):
        following = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else ""
        if following in STARTS_PHRASE:
            reading.start, reading.adjunct = -1, False


def _pause(reading: Reading, index: int) -> None:
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


def _parenthesis(reading: Reading, index: int) -> int:
    end = parenthesis_end(reading.words, index)
    if end is not None:
        return end
    _pause(reading, index)
    return index


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


def _relative(reading: Reading, index: int) -> None:
    phrase = reading.phrase(index - 1) or reading.pending
    reading.outside = reading.pending if reading.pending is not None else (None if reading.object else phrase)
    if reading.pending is not None and reading.start < 0:
        phrase = reading.pending
    reading.relative = (phrase[0], index) if phrase and index - phrase[0] < LONGEST_SUBJECT else (index, index)
    reading.clause()
