"""The verbs of a clause, each entered with its form and its subject."""

from __future__ import annotations

from newslint.annotate.speech.cues import cue_forms, documents, telling_forms
from newslint.annotate.speech.grammar import (
    ADVERB,
    AND,
    AUXILIARY,
    BASE,
    BE,
    BUT,
    CLOSED,
    COMMA,
    CONTRACTED,
    DASHES,
    DETERMINER,
    ENDS,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    SUBORDINATOR,
    VERB,
)
from newslint.annotate.speech.phrases import Phrase
from newslint.annotate.speech.reading import Form, Predicate, Reading, place
from newslint.annotate.speech.subjects import subject_of

# Between an auxiliary and its verb.
VERB_GROUP = 5
BEFORE_PARTICIPLE = frozenset((COMMA, AND, PREPOSITION, SUBORDINATOR, BUT, ADVERB, CLOSED, *DASHES, *ENDS))


def verb_group(reading: Reading, index: int) -> int:
    """An auxiliary with its verb, or alone. Gives the index of the last word it has read."""
    kinds, words = reading.kinds, reading.words
    last = index
    passive = words[index].text.lower() in BE
    progressive = passive or kinds[index] == CONTRACTED
    form: Form = "finite"
    for at in range(index + 1, min(index + VERB_GROUP, len(words))):
        kind = kinds[at]
        if kind == AUXILIARY:
            passive = progressive = words[at].text.lower() in BE
        elif kind in (VERB, PAST):
            last, form = at, "passive" if passive else "finite"
            break
        elif kind == PARTICIPLE:
            last = at if progressive else index
            break
        elif kind == BASE and not passive:
            last = at
            break
        elif kind != ADVERB:
            break
    before = index if kinds[index] == CONTRACTED else index - 1
    if kinds[index] == CONTRACTED:
        reading.start, reading.adjunct, reading.object = index, False, False
    verb(reading, last, before + 1, form)
    return last


def verb(reading: Reading, at: int, begin: int, form: Form) -> None:
    """A finite verb whose group begins at ``begin``."""
    subject = subject_of(reading, at, begin)
    if subject is not None and subject[0] > at:
        reading.found.append(Predicate(at, "inverted", subject))
    else:
        reading.found.append(Predicate(at, form, subject))
    reading.previous = subject or reading.previous
    if subject is not None:
        in_relative = reading.relative is not None and subject == reading.relative
        if not (reading.reported or reading.subordinate or in_relative) or reading.current is None:
            reading.current = subject
            for waiting in reading.waiting:
                reading.found.append(Predicate(waiting, "participle", subject))
            if reading.waiting:
                reading.found.sort(key=place)
                reading.waiting = []
    cue = reading.words[at].text.lower() in cue_forms()
    if reading.relative is not None:
        reading.relative = None
    elif cue:
        reading.reported = True
    if cue:
        reading.outside = None
    if not reading.subordinate:
        reading.pending = None
    reading.clause()
    reading.object = True


def infinitive(reading: Reading, index: int) -> None:
    at = index + 1
    while at < len(reading.kinds) and reading.kinds[at] == ADVERB:
        at += 1
    if at < len(reading.kinds) and reading.kinds[at] in (BASE, VERB):
        reading.found.append(Predicate(at, "infinitive", reading.previous if reading.object else reading.current))


def participle(reading: Reading, index: int) -> None:
    before = reading.kinds[index - 1] if index else COMMA
    if before == DETERMINER:
        reading.noun_phrase(index)
        return
    phrase = None if before in BEFORE_PARTICIPLE else reading.phrase(index - 1)
    if phrase is None and before in BEFORE_PARTICIPLE:
        subject = reading.current
        if subject is None and reading.pending is not None:
            subject = reading.pending
        if subject is None:
            reading.waiting.append(index)
        else:
            reading.found.append(Predicate(index, "participle", subject))
    elif phrase is not None:
        sent = reading.object and (_is_sent(reading, phrase) or _is_told(reading, index))
        reading.found.append(Predicate(index, "participle", reading.previous if sent else phrase))
    else:
        reading.noun_phrase(index)
        return
    if before in BEFORE_PARTICIPLE:
        reading.clause()
        reading.object = True


def _is_sent(reading: Reading, phrase: Phrase) -> bool:
    """*sent a letter saying*"""
    return any(reading.words[at].text.lower() in documents() for at in range(phrase[0], phrase[1] + 1))


def _is_told(reading: Reading, index: int) -> bool:
    """*emailed members saying*: the verb before is one of telling somebody, this one of saying."""
    if not reading.found or reading.words[index].text not in cue_forms():
        return False
    return reading.words[reading.found[-1].at].text in telling_forms()
