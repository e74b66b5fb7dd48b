"""What part can a word play in a clause? A letter for each class, told from the word alone.

There is no dictionary of verbs: a word is one if the list of ordinary words has its other forms (*walk*, *walked*,
*walking*), or if it stands in the list of irregular ones. What a form with two readings is, its neighbours decide
(see ``clauses``).
"""

from __future__ import annotations

import functools

from newslint.annotate.cues import cue_forms, weak_forms
from newslint.annotate.vocabulary import is_calendar
from newslint.knowledge import words

NOUN, DETERMINER, PRONOUN, PREPOSITION, TO = "n", "d", "u", "p", "t"
SUBORDINATOR, RELATIVE, AND, BUT, ADVERB, TIME = "s", "r", "c", "b", "a", "k"
AUXILIARY, CONTRACTED = "x", "q"
VERB, PAST, PARTICIPLE, THIRD_PERSON, BASE = "v", "e", "g", "z", "f"

_CLOSED = {
    DETERMINER: "a an the this these those my his her its our your their each every some any no another whose",
    PRONOUN: "he she they it i we you",
    PREPOSITION: "of in on at by from with about into over under through against between amid despite per via during "
    "for among without within toward towards upon across behind beyond including regarding concerning outside inside "
    "near off around except like besides throughout alongside unlike onto atop",
    TO: "to",
    SUBORDINATOR: "that because if when while although though whether until unless since before after so than where "
    "why how what once whereas as lest",
    RELATIVE: "who which whom",
    AND: "and or nor",
    BUT: "but yet",
    ADVERB: "not also never even just still then later already again only too however instead rather perhaps soon "
    "here there often ever always quickly almost simply therefore thus meanwhile twice all both himself herself "
    "themselves itself n't out up down back away",
    TIME: "now today yesterday tomorrow tonight night morning evening afternoon week month year weekend earlier late",
    AUXILIARY: "has have had is are was were be been being am do does did will would can could may might must shall "
    "should didn't doesn't don't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't "
    "hadn't shouldn't mustn't ’s 's",
}
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
_NOT_ADVERBS = frozenset("family supply reply rally ally assembly july italy bully only early daily anomaly fly".split())


def word_class(word: str) -> str:
    """The class of a token's text; a mark is a class of its own."""
    return _known().get(word) or _remember(word)


@functools.cache
def _known() -> dict[str, str]:
    known = {word: kind for kind, group in _CLOSED.items() for word in group.split()}
    known.update({word.capitalize(): kind for word, kind in known.items()})
    known.update({word.replace("'", "’"): kind for word, kind in known.items() if "'" in word})
    return known


def _remember(word: str) -> str:
    kind = _classify(word)
    if len(_known()) < 1 << 16:
        _known()[word] = kind
    return kind


def _classify(word: str) -> str:
    if not word[0].isalnum():
        return word
    if is_calendar(word):
        return TIME
    lower = word.lower().replace("’", "'")
    stem, apostrophe, ending = lower.rpartition("'")
    if apostrophe and (stem in _CLOSED[PRONOUN].split() or ending in ("ll", "ve", "re", "d")):
        return CONTRACTED
    if word[0].isupper() and not (len(word) > 4 and word.endswith("ing") and is_verb(lower)):
        return NOUN
    if lower in cue_forms() or lower in weak_forms():
        return _verb_form(lower)
    if lower.endswith("ly") and len(lower) > 4 and lower not in _NOT_ADVERBS:
        return ADVERB
    if lower in words("en/words/verbs-irregular"):
        return VERB
    return _verb_form(lower) if is_verb(lower) and lower.endswith(("ed", "ing", "s")) else NOUN


def _verb_form(word: str) -> str:
    if word in words("en/words/verbs-irregular"):
        return VERB
    if word.endswith("ing"):
        return PARTICIPLE
    if word.endswith("ed"):
        return PAST
    return THIRD_PERSON if word.endswith("s") and not word.endswith("ss") else BASE


@functools.cache
def is_verb(word: str) -> bool:
    """Is this lower-case word a form of a verb: does its stem also take *-ing*?"""
    ordinary = words("en/words/ordinary")
    if word.endswith("ing"):
        return any(stem + "ed" in ordinary or stem in ordinary or stem + "e" in ordinary for stem in (word[:-3],)) or (
            word[:-4] in ordinary and word[-4:-3] == word[-5:-4]
        )
    if word.endswith("ied"):
        return word[:-3] + "ying" in ordinary
    if word.endswith("ed"):
        return word[:-2] + "ing" in ordinary
    if word.endswith("ies"):
        return word[:-3] + "ying" in ordinary
    return word.endswith("s") and any(
        stem.removesuffix("e") + "ing" in ordinary or stem + "ing" in ordinary for stem in (word[:-1], word[:-2])
    )
