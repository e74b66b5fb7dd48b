"""What part can a word play in a clause? A letter for each class, told from the word alone.

There is no dictionary of verbs: a word is one if the list of ordinary words has its other forms (*walk*, *walked*,
*walking*), or if it stands in the list of irregular ones. Which of two readings a form has, its neighbours decide
(see ``clauses``).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from newslint.annotate.names.name_runs import BEFORE_DATES
from newslint.annotate.speech.cues import cue_forms, telling_of_speech, weak_forms
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import TEXT
from newslint.annotate.text.vocabulary import is_calendar
from newslint.document import Token
from newslint.knowledge import sorted_words, words
from newslint.regex import regex

NOUN, DETERMINER, PRONOUN, PREPOSITION, TO = "n", "d", "u", "p", "t"
SUBORDINATOR, RELATIVE, AND, BUT, ADVERB, TIME = "s", "r", "c", "b", "a", "k"
AUXILIARY, CONTRACTED = "x", "q"
VERB, PAST, PARTICIPLE, THIRD_PERSON, BASE = "v", "e", "g", "z", "f"
VERBAL = frozenset((AUXILIARY, CONTRACTED, VERB, PAST, PARTICIPLE, THIRD_PERSON, BASE))
# What makes a clause one.
FINITE = frozenset((AUXILIARY, VERB, PAST, THIRD_PERSON))
# Marks.
COMMA, DASHES = ",", frozenset("–—―-")
ENDS = frozenset(";:.!?…")
OPENED, CLOSED = "“", "”"
LINE = "_"  # any number of marks in a row
# In a column of classes: a word that its neighbours tell; and words of any class that may be cues have capital letters.
MAY = "m"
MAY_BE_CUE = regex("[A-Z]")

_CLOSED = {
    DETERMINER: "a an the this these those my his her its our your their each every some any no another whose",
    PRONOUN: "he she they it i we you",
    PREPOSITION: "of in on at by from with about into over under through against between amid despite per via during "
    "for among without within toward towards upon across behind beyond including regarding concerning outside inside "
    "near off around following except like besides throughout alongside unlike onto atop",
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
    "hadn't shouldn't mustn't 's",
}
_PRONOUNS = frozenset(_CLOSED[PRONOUN].split())
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
HAVE = frozenset("have has had".split())
NEGATIONS = frozenset("not never no nor nobody none neither hardly cannot without n't".split())
SHORT_NOT = ("n't", "n’t")
POSSESSIVE_PRONOUNS = frozenset("his her its their".split())
_NOT_ADVERBS = frozenset("family supply reply rally ally assembly july italy bully early daily anomaly".split())


def word_classes(tokens: Iterable[Token]) -> str:
    """The class of each token, one letter each; a mark is a class of its own."""
    return classes_of(list(map(TEXT, tokens)))


def classes_of(words: Sequence[str]) -> str:
    """``word_classes`` of the texts of tokens."""
    return classes_within(words, class_column(words))


def class_column(words: Iterable[str]) -> str:
    """The classes of all words of a draft: ``classes_within`` reads any stretch of it, ``MAY_BE_CUE`` finds cues."""
    return "".join(map(_known().__getitem__, words))


def classes_within(words: Sequence[str], column: str) -> str:
    """The classes of the words of a stretch, of which it is the column."""
    classes = column.lower()
    return _called_may(words, classes) if MAY in classes else classes


def _called_may(words: Sequence[str], classes: str) -> str:
    """*Mrs May told them*, *said May*: a name wherever it is no date."""
    kinds = list(classes)
    for at in (at for at, kind in enumerate(classes) if kind == MAY):
        before, behind = (words[at - 1] if at else ""), (words[at + 1] if at + 1 < len(words) else "")
        dated = before.lower() in BEFORE_DATES or before.isdigit() or behind.isdigit()
        name = not dated and (at or classes[1:2] in (VERB, PAST, THIRD_PERSON))
        kinds[at] = NOUN if name else TIME
    return "".join(kinds)


def is_negation(word: str) -> bool:
    """*not*, *nobody*, *doesn’t*"""
    return word in NEGATIONS or word.endswith(SHORT_NOT)


def word_class(word: str) -> str:
    return TIME if word == "May" else _known()[word].lower()


@functools.cache
def _known() -> Remembered[str, str]:
    known = Remembered(_in_column, most=1 << 16)
    closed = {word: kind for kind, group in _CLOSED.items() for word in group.split()}
    closed.update({word.replace("'", "’"): kind for word, kind in closed.items()})
    closed.update({word.capitalize(): kind for word, kind in closed.items()})
    known.update({word: _marked(word, kind) for word, kind in closed.items()}, May=MAY)
    return known


def _in_column(word: str) -> str:
    return _marked(word, _classify(word))


def _marked(word: str, kind: str) -> str:
    return kind.upper() if word.lower() in telling_of_speech() else kind


def _classify(word: str) -> str:
    if not word[0].isalnum():
        return word if len(word) == 1 else LINE
    if is_calendar(word):
        return TIME
    lower = word.lower().replace("’", "'")
    stem, apostrophe, ending = lower.rpartition("'")
    if apostrophe:
        return CONTRACTED if stem in _PRONOUNS or ending in ("ll", "ve", "re", "d") else NOUN
    if word in cue_forms():
        return _form(lower)
    if word[0].isupper() and not (len(word) > 4 and word.endswith("ing") and _is_verb(lower)):
        return NOUN
    if lower in cue_forms() or lower in weak_forms():
        return _form(lower)
    if lower.endswith("ly") and len(lower) > 4 and lower not in _NOT_ADVERBS:
        return ADVERB
    return _form(lower) if lower in words("en/words/verbs-irregular") or _is_verb(lower) else NOUN


def _form(verb: str) -> str:
    if verb in words("en/words/verbs-irregular"):
        return VERB
    if verb.endswith("ing"):
        return PARTICIPLE
    if verb.endswith("ed"):
        return PAST
    return THIRD_PERSON if verb.endswith("s") and not verb.endswith("ss") else BASE


def _is_verb(word: str) -> bool:
    """Is this lower-case word an inflected form of a verb? Its stem then has other forms as well."""
    ordinary = sorted_words("en/words/ordinary")
    if word.endswith("ing"):
        stem = word[:-3]
        doubled = stem[-1:] == stem[-2:-1] and stem[:-1] in ordinary
        return doubled or stem in ordinary or f"{stem}e" in ordinary
    if word.endswith(("ied", "ies")):
        return f"{word[:-3]}ying" in ordinary
    if word.endswith("ed"):
        return f"{word[:-2]}ing" in ordinary
    stems = (word[:-1].removesuffix("e"), word[:-1])
    return word.endswith("s") and any(f"{stem}ing" in ordinary for stem in stems)
