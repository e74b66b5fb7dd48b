"""Is a word that may be a verb one in its place? *Officials claim* it, *an honest claim* is none."""

from __future__ import annotations

from newslint.annotate.speech.cues import cue_forms, weak_forms
from newslint.annotate.speech.grammar import (
    ADVERB,
    AND,
    AUXILIARY,
    BASE,
    CLOSED,
    COMMA,
    DETERMINER,
    ENDS,
    NOUN,
    OPENED,
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
from newslint.annotate.speech.reading import Reading
from newslint.annotate.text.vocabulary import POSSESSIVES

# How far a second verb may be from one that may be a participle: "the emails released on Tuesday had".
NEXT_VERB = 12
# Present forms that are never nouns.
PLAIN_VERBS = frozenset("says say tells tell insists argues believes thinks wants adds writes".split())
PLURAL = frozenset("they we you i people police".split())


def is_finite(reading: Reading, index: int) -> bool:
    """Is a word that may be a verb one here?"""
    kinds = reading.kinds
    kind = kinds[index]
    before = kinds[index - 1] if index else ""
    word = reading.words[index].text
    if reading.found and reading.found[-1].at == index:
        return False  # an infinitive
    if word.lower() in PLAIN_VERBS and before != TO:
        return True
    if before in (DETERMINER, PREPOSITION, TO):
        return False
    if before == NOUN and reading.words[index - 1].text.endswith(POSSESSIVES):
        return False
    if kind in (BASE, THIRD_PERSON):
        return _is_present(reading, index, before, word)
    if kind == VERB:
        return True
    if before == AUXILIARY:
        return True
    if before == SUBORDINATOR:
        return False
    following = kinds[index + 1] if index + 1 < len(kinds) else ""
    if reading.object and not reading.reported and reading.conjunction < 0 and kind == PAST and reading.outside is None:
        return before in (AND, RELATIVE, PRONOUN)
    if word in cue_forms():
        if following == PREPOSITION and reading.words[index + 1].text == "by":
            return False
        return reading.start >= 0 or before != ADVERB
    if following in (PREPOSITION, COMMA) or following in ENDS:
        return not _verb_follows(reading, index + 1)
    return reading.start >= 0 or before in (AND, RELATIVE, COMMA, CLOSED) or reading.pending is not None


def _is_present(reading: Reading, index: int, before: str, word: str) -> bool:
    """*says*, *Cruz calls*, *officials claim*: forms that may be nouns."""
    kind = reading.kinds[index]
    if reading.relative is not None and reading.start < 0:
        return True
    following = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else ""
    if following in (AUXILIARY, VERB, THIRD_PERSON) and before == NOUN:
        return False  # "support in key states means"
    if kind == THIRD_PERSON and following in (DETERMINER, PRONOUN) and before == NOUN and not reading.object:
        return not reading.adjunct
    cue = word in cue_forms() or word in weak_forms()
    if not reading.object and before in (NOUN, PRONOUN, ADVERB, ")", CLOSED, TIME) and reading.start >= 0:
        subject = reading.words[index - 1].text
        plural = subject.endswith("s") or subject.lower() in PLURAL
        if kind == BASE:
            return cue and plural
        third = subject[0].isupper() or before == PRONOUN or not (reading.adjunct or subject.endswith("s"))
        return (cue and third) or subject[0].isupper() or before == PRONOUN
    if reading.object and cue and before == NOUN and kind == THIRD_PERSON:
        return reading.words[index - 1].text[0].isupper()
    if reading.object and before == PRONOUN:
        return True
    return cue and before in (COMMA, CLOSED, ")") and not reading.object


def _verb_follows(reading: Reading, index: int) -> bool:
    """*the emails released on Tuesday had*: does another verb come before the next mark?"""
    for at in range(index, min(index + NEXT_VERB, len(reading.kinds))):
        kind = reading.kinds[at]
        if kind in (AUXILIARY, VERB) or reading.words[at].text in cue_forms():
            return True
        if kind in (SUBORDINATOR, RELATIVE, AND, COMMA, OPENED, *ENDS):
            return False
    return False
