"""Where the law stands with each person: suspected, arrested, accused, charged, on trial, convicted or acquitted.

*Amari was charged*, *police arrested Amari*, *the suspect, Ivo Amari*, *she pleaded not guilty*. A legal word belongs
to the person before it if it is passive or a noun, to the one behind it if somebody else acts, and to the last person
of the sentence before if only a pronoun stands with it.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Literal

from newslint.annotate.certainty.antecedents import antecedent
from newslint.annotate.names.names import people_in
from newslint.annotate.speech.attributions import last_cue
from newslint.annotate.speech.grammar import ADVERB, AUXILIARY, DETERMINER, NOUN, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, texts, tokens, tokens_in, vocabulary
from newslint.document import Document, Mention, Name, Token, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.span import Span

Stage = Literal["suspected", "arrested", "accused", "charged", "tried", "denied", "convicted", "acquitted"]

# Words that belong to the person before them whatever follows: nouns, and verbs of what a person does.
OF_SUBJECT = frozenset(
    "suspect suspects suspicion trial defendant defendants conviction verdict acquittal guilty serving denies denied "
    "confessed confesses admitted admits".split()
)
ADJECTIVES = frozenset("suspected alleged".split())
PRONOUNS = frozenset("he she who".split())
TRIALS = frozenset(("trial",))
# Who was admitted is in hospital, or a member.
ADMITTED = frozenset("was were been being".split())
REACH = 60
WINDOW = 300
# What is only possible is no verdict: if she is convicted.
VERDICTS = frozenset("convicted sentenced jailed imprisoned acquitted".split())
POSSIBLE = frozenset("if If unless Unless could would may might can".split())
SENTENCE = frozenset("sentence sentences life term terms year years months time".split())


class Status(NamedTuple):
    """A legal word, the stage it tells of, and the person it tells it of, if the draft says who."""

    stage: Stage
    span: Span
    name: Name | None


@annotation
def statuses(document: Document) -> tuple[Status, ...]:
    """Every legal word of the draft that is not in quotation marks, in order."""
    words = tokens(document)
    found = []
    for at in positions(document, _legal_words(_is_medical(document))):
        if not _is_another_word(document, at) and not in_quotation_marks(document, words[at].span):
            found.append(Status(_stage(document, at), words[at].span, _person(document, at)))
    return tuple(found)


def _is_medical(document: Document) -> bool:
    """Is a *trial* in this draft one of a drug, and none of a court?"""
    there = vocabulary(document)
    return not there.isdisjoint(_trials("medical")) and there.isdisjoint(_trials("court"))


@functools.cache
def _trials(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/crimes")["trials"][kind].split())


@functools.cache
def _legal_words(medical: bool) -> frozenset[str]:
    return frozenset(_stages()) - TRIALS if medical else frozenset(_stages())


def _is_another_word(document: Document, at: int) -> bool:
    """*serving as mayor*, *admitted to hospital*, *charged £5*, *tried to*, *a convicted thief*: nobody's case here."""
    words = texts(document)
    word, following = lower_words(document)[at], lower_words(document)[at + 1 : at + 5]
    if word in VERDICTS and not POSSIBLE.isdisjoint(words[max(at - 4, 0) : at]):
        return True
    if word == "guilty" and at and words[at - 1].lower() == "the" and following[:1] != ["of"]:
        return True
    if word == "serving":
        return SENTENCE.isdisjoint(following)
    if word == "tried":
        return following[:1] == ["to"]
    if word == "admitted":
        if at and words[at - 1] in ADMITTED:
            return True
        return following[:1] == ["to"] and len(following) > 1 and not following[1].endswith("ing")
    if word == "convicted":
        return bool(at) and words[at - 1] in ("a", "an") and not words[min(at + 2, len(words) - 1)][0].isupper()
    return word == "charged" and bool(following) and (following[0][0].isdigit() or following[0][0] in "£$€")


@functools.cache
def _stages() -> Mapping[str, Stage]:
    return {word: stage for stage, words in table("en/words/crimes")["stages"].items() for word in words.split()}


def _stage(document: Document, at: int) -> Stage:
    words = tokens(document)
    before = [token.text.lower() for token in words[max(0, at - 3) : at]]
    stage = _stages()[words[at].text.lower()]
    if stage == "convicted" and "not" in before[-2:]:
        return "denied" if "pleaded" in before or "pleads" in before else "acquitted"
    return stage


def _person(document: Document, at: int) -> Name | None:
    word = tokens(document)[at]
    number = sentence_number(document, word.start)
    sentence = sentences(document)[number].span
    sentence = Span(max(sentence.start, word.start - WINDOW), min(sentence.end, word.end + WINDOW))
    people = people_in(document, sentence)
    before = [name for mention, name in people if mention.span.end <= word.start]
    after = [(mention, name) for mention, name in people if mention.span.start >= word.end]
    near = after[0][1] if after and after[0][0].span.start - word.end < REACH else None
    if near and word.text.lower() in ADJECTIVES and _is_part(document, after[0][0]):
        near = None
    if _acts(document, at):
        return near
    if word.text.lower() in ("suspect", "defendant") and near and after[0][0].span.start - word.end <= 2:
        return near
    if before and not _is_reported(document, sentence, word):
        return before[-1]
    first = places_in(document, sentence).start
    if not PRONOUNS.isdisjoint(lower_words(document)[first:at]):
        return antecedent(document, number)
    return None if word.text.lower() in OF_SUBJECT else near


def _is_reported(document: Document, sentence: Span, word: Token) -> bool:
    """*Amari said that two men had been arrested*: not he, whose words these are."""
    cue = last_cue(document, Span(sentence.start, word.start))
    if cue is None or cue.speaker is None or cue.speaker.start > cue.cue.start:
        return False
    behind = tokens_in(document, Span(cue.cue.end, word.start))
    first = [token.text.lower() for token in behind if token.text != "that"][:1]
    named = people_in(document, Span(cue.cue.end, word.start))
    return bool(first) and not named and first[0] not in PRONOUNS and word_class(first[0]) in (NOUN, DETERMINER)


def _is_part(document: Document, mention: Mention) -> bool:
    """*suspected Amari supporters*: the name only says whose they are."""
    behind = document.text[mention.span.end : mention.span.end + 2]
    return behind[:1] == " " and behind[1:].islower()


def _acts(document: Document, at: int) -> bool:
    """*Police arrested Amari*: an active verb with its object behind it."""
    words = tokens(document)
    if words[at].text.lower() in OF_SUBJECT or at + 1 >= len(words):
        return False
    before = at - 1
    while before >= 0 and word_class(words[before].text) == ADVERB:
        before -= 1
    active = before >= 0 and word_class(words[before].text) != AUXILIARY and words[before].text not in (",", "of")
    has = before >= 0 and words[before].text in ("has", "have", "had")
    return (active or has) and word_class(words[at + 1].text) in (NOUN, DETERMINER)
