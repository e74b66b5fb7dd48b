"""Who has done it? The person that a verb of crime makes guilty, by name, by pronoun or by what the person is.

*Amari stole*, *Amari, who has stolen*, *after he stole*, *was murdered in May by his valet, Ivo Amari*; *the suspect
stabbed her*, *the driver, who caused the crash*.
"""

from __future__ import annotations

import functools

from newslint.annotate.certainty.antecedents import antecedent
from newslint.annotate.names.names import mentions_in, people_in
from newslint.annotate.speech.grammar import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    HAVE,
    NEGATIONS,
    NOUN,
    PAST,
    VERB,
    word_class,
)
from newslint.annotate.text.sentences import sentence_at, sentence_number, sentences
from newslint.annotate.text.tokens import tokens
from newslint.document import Document, Name, Token
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.span import Span

PRONOUNS = frozenset("he she who".split())
WINDOW = 300
# A single name without a word such as Bank may be a firm's.
FIRMS = frozenset(("organization", "other"))
BEING = frozenset("was were been is".split())
# Between a passive verb and "by": was murdered in his bed in May by.
FARTHEST_AGENT = 8
LONGEST_PHRASE = 60
# Adjectives before a noun: the former railway guard.
LONGEST_DESCRIPTION = 3


class Doer(NamedTuple):
    """The words that name somebody, in the draft; the name is None for *the driver*."""

    span: Span
    name: Name | None
    label: str


def subject(document: Document, at: int, *, passive: bool = False, firms: bool = False) -> Doer | None:
    """Of the verb at a word; with ``firms`` it may be an organisation, too."""
    words = tokens(document)
    before = at - 1
    while before >= 0 and words[before].text not in NEGATIONS:
        word = words[before].text
        if word not in HAVE and not (passive and word in BEING) and word_class(word) != ADVERB:
            break
        before -= 1
    if before < 0 or (passive and words[at - 1].text not in BEING):
        return None
    last = words[before]
    number = sentence_number(document, last.start)
    sentence = sentences(document)[number].span
    if last.start < sentence.start:
        return None
    near = Span(max(sentence.start, last.start - WINDOW), words[at].start)
    people = people_in(document, near)
    named = [pair for pair in mentions_in(document, near) if pair[1].kind in FIRMS] if firms else people
    for mention, name in (*people[-1:], *named[-1:]):
        if mention.span.end == last.end:
            return Doer(mention.span, name, name.label)
    if last.text.lower() in PRONOUNS:
        return _pronoun(document, before, number, sentence)
    return _described(document, before)


def _pronoun(document: Document, at: int, number: int, sentence: Span) -> Doer | None:
    words = tokens(document)
    last = words[at]
    people = people_in(document, Span(max(sentence.start, last.start - WINDOW), last.start))
    if last.text == "who":
        described = _described(document, at - 2 if words[at - 1].text == "," else at - 1)
        if described:
            return described
    if not people and last.start == sentence.start and number:
        before_it = antecedent(document, number)
        return Doer(last.span, before_it, before_it.label) if before_it else None
    if people and (last.text != "who" or words[at - 1].text == "," or words[at - 1].end == people[-1][0].span.end):
        return Doer(last.span, people[-1][1], people[-1][1].label)
    return None


def agent(document: Document, at: int) -> Doer | None:
    """*was murdered in his bed by Amari*, *... by his valet, Ivo Amari*, *... by the suspect*"""
    words = tokens(document)
    sentence = sentence_at(document, words[at].start).span
    if not at or words[at - 1].text not in BEING:
        return None
    for by in range(at + 1, min(at + 1 + FARTHEST_AGENT, len(words) - 1)):
        if words[by].end > sentence.end or word_class(words[by].text) in (AUXILIARY, VERB, PAST, ",", ";"):
            return None
        if words[by].text == "by":
            break
    else:
        return None
    start = words[by + 1].start
    for mention, name in people_in(document, Span(start, min(start + LONGEST_PHRASE, sentence.end))):
        between = Span(start, mention.span.start)
        if _is_title(document, between):
            return Doer(Span(start, mention.span.end), name, name.label)
        break
    noun = next(
        (at for at in range(by + 1, min(by + 3 + LONGEST_DESCRIPTION, len(words))) if words[at].text in doers()), 0
    )
    return _described(document, noun)


def _is_title(document: Document, between: Span) -> bool:
    """What may stand between *by* and the name: *his valet,*"""
    words = document.words(between).rstrip(", ").split()
    return len(words) <= LONGEST_DESCRIPTION + 1 and all(word_class(word) in (NOUN, DETERMINER) for word in words)


def _described(document: Document, at: int) -> Doer | None:
    """*the former railway guard*: a noun for somebody, with *the* before it."""
    words = tokens(document)
    if at < 1 or words[at].text not in doers():
        return None
    for before in range(at - 1, max(at - 2 - LONGEST_DESCRIPTION, -1), -1):
        if words[before].text.lower() == "the":
            span = Span(words[before].start, words[at].end)
            label = document.words(span)
            return Doer(span, None, f"the{label[3:]}") if _opens(document, before) else None
        if not _may_describe(words[before]):
            return None
    return None


def _opens(document: Document, at: int) -> bool:
    """Does a phrase begin a clause, or follow *by*? *The brother of the suspect stole*: he did not."""
    words = tokens(document)
    return not at or words[at - 1].text not in table("en/words/crimes")["doers"]["belonging"]


def _may_describe(word: Token) -> bool:
    return word.text[0].isalnum() and word.text not in doers() and word_class(word.text) in (NOUN, PAST, VERB)


@functools.cache
def doers() -> frozenset[str]:
    return frozenset(table("en/words/crimes")["doers"]["words"].split())
