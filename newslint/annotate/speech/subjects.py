"""Whose verb is it? The phrase before or behind it, or the subject that goes on."""

from __future__ import annotations

from newslint.annotate.speech.cues import addressed_forms, cue_forms
from newslint.annotate.speech.grammar import ADVERB, AND, BUT, CLOSED, COMMA, DASHES, TIME
from newslint.annotate.speech.phrases import Phrase, phrase_after, with_name, with_others
from newslint.annotate.speech.reading import LONGEST_SUBJECT, Reading

BEFORE_INVERTED = frozenset((COMMA, CLOSED, "?", "!", "…", *DASHES))


def subject_of(reading: Reading, at: int, begin: int) -> Phrase | None:
    kinds = reading.kinds
    last = begin - 1
    while last >= 0 and kinds[last] in (ADVERB, TIME) and last > reading.start:
        last -= 1
    joined = last >= 0 and kinds[last] in (AND, BUT)
    if joined and (reading.start < 0 or reading.object or reading.adjunct or last != reading.conjunction):
        return _shared(reading)
    if reading.start >= 0:
        if reading.outside is not None and reading.object and reading.conjunction < 0:
            return reading.outside
        phrase = reading.phrase(last)
        if phrase is not None:
            listed = reading.conjunction > phrase[0] and reading.pending is not None and not reading.object
            if listed and reading.pending and phrase[1] - reading.pending[0] < LONGEST_SUBJECT:
                return reading.pending[0], phrase[1]
            return phrase
    if reading.relative is not None:
        return reading.relative
    before = kinds[last] if last >= 0 else ""
    if before in BEFORE_INVERTED and not (reading.pending and reading.asides):
        inverted = _inverted(reading, at)
        if inverted is not None:
            return inverted
    if reading.pending is not None and not reading.subordinate:
        return with_name(reading.words, reading.kinds, reading.pending)
    if reading.outside is not None:
        return reading.outside
    return _shared(reading) if last >= 0 and before != CLOSED else None


def _shared(reading: Reading) -> Phrase | None:
    """The subject that goes on: inside a report or a subordinate clause that of the last verb."""
    return reading.current or reading.previous


def _inverted(reading: Reading, at: int) -> Phrase | None:
    """The noun phrase after its verb: *said the mayor of Leeds*."""
    verb = reading.words[at].text.lower()
    if verb in addressed_forms() or (verb not in cue_forms() and reading.kinds[at - 1] != CLOSED):
        return None
    phrase = phrase_after(reading.words, reading.kinds, at + 1)
    if phrase is None:
        return None
    return with_others(reading.words, reading.kinds, with_name(reading.words, reading.kinds, phrase))
