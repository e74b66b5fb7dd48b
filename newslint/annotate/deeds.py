"""Verbs of crime in the draft's own voice, each with the person it makes guilty.

*Amari stole*, *Amari, who has stolen*, *after he stole*, *was murdered by Amari*, *Amari took bribes*.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from newslint.annotate.certainty import statement_at
from newslint.annotate.grammar import ADVERB, word_class
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.status import antecedent, people_in
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, Mention, Name, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

HEADLINES = frozenset(("headline", "deck"))
TOLD = frozenset((*HEADLINES, "body", "caption"))
HAVING = frozenset("has have had then".split())
PRONOUNS = frozenset("he she who".split())
# Between a verb and the object that makes it a crime: took a large bribe, involved in the murder.
REACH = 4
WINDOW = 300
NEGATIONS = frozenset("not never nor hardly".split())
BEING = frozenset("was were been is".split())
# Figures of speech: stole the show, stole a march.
HARMLESS = frozenset(("the show", "the scene", "the limelight", "a march", "a kiss", "the ball", "the heart", "hearts"))


class Deed(NamedTuple):
    """``span`` from the words that name the person to the verb, ``certain`` if the verb is one of crime by itself."""

    span: Span
    verb: Span
    name: Name
    certain: bool


@annotation
def deeds(document: Document) -> tuple[Deed, ...]:
    """The crimes that headline and body state as fact of named people, in order."""
    found = []
    words = tokens(document)
    for at in positions(document, frozenset(_verbs())):
        verb = words[at]
        sentence = sentences(document)[sentence_number(document, verb.start)]
        last = _crime(document, at)
        role = sentence.paragraph.role
        if last is None or role not in (HEADLINES if verb.text.lower() in _headlined() else TOLD):
            continue
        if statement_at(document, verb.start).certainty != "asserted" or in_quotation_marks(document, verb.span):
            continue
        doer = _agent(document, at) or _subject(document, at)
        if doer:
            end = max(doer[0].end, words[last].end)
            own = verb.text.lower() in _certain()
            found.append(Deed(Span(doer[0].start, end), Span(verb.start, words[last].end), doer[1], own))
    return tuple(found)


@functools.cache
def _verbs() -> Mapping[str, frozenset[str]]:
    """Verb -> the objects that make it a crime; none if it is one by itself."""
    crimes = table("en/words/crimes")
    involved = crimes["involvement"]
    verbs = (*crimes["verbs"]["words"], *crimes["deeds"]["words"], *crimes["headlines"]["words"])
    alone = dict.fromkeys(verbs, frozenset[str]())
    with_object = {verb: frozenset(objects.split()) for verb, objects in crimes["objects"].items()}
    return alone | with_object | dict.fromkeys(involved["words"], frozenset(involved["crimes"].split()))


@functools.cache
def _headlined() -> frozenset[str]:
    return frozenset(table("en/words/crimes")["headlines"]["words"])


@functools.cache
def _certain() -> frozenset[str]:
    crimes = table("en/words/crimes")
    return frozenset((*crimes["verbs"]["words"], *crimes["objects"], *crimes["involvement"]["words"]))


def _crime(document: Document, at: int) -> int | None:
    """The last of the words that tell of a crime: the verb, or its object."""
    words = tokens(document)
    following = [token.text.lower() for token in words[at + 1 : at + 1 + REACH]]
    objects = _verbs()[words[at].text.lower()]
    if objects:
        return next((at + 1 + number for number, word in enumerate(following) if word in objects), None)
    return None if any(" ".join(following[:size]) in HARMLESS for size in (1, 2)) else at


def _subject(document: Document, at: int) -> tuple[Span, Name] | None:
    words = tokens(document)
    before = at - 1
    passive = words[at].text in table("en/words/crimes")["involvement"]["words"]
    while before >= 0 and words[before].text not in NEGATIONS:
        word = words[before].text
        if word not in HAVING and not (passive and word in BEING) and word_class(word) != ADVERB:
            break
        before -= 1
    if before < 0 or (passive and words[at - 1].text not in BEING):
        return None
    last = words[before]
    number = sentence_number(document, last.start)
    sentence = sentences(document)[number].span
    people = people_in(document, Span(max(sentence.start, last.start - WINDOW), words[at].start))
    if people and people[-1][0].span.end == last.end:
        return Span(people[-1][0].span.start, words[at].end), people[-1][1]
    if last.text.lower() not in PRONOUNS:
        return None
    if not people and last.start == sentence.start and number:
        before_it = antecedent(document, number)
        return (Span(last.start, words[at].end), before_it) if before_it else None
    if people and (last.text != "who" or _is_beside(words[before - 1], people[-1][0])):
        return Span(last.start, words[at].end), people[-1][1]
    return None


def _is_beside(word: Token, mention: Mention) -> bool:
    return word.text == "," or word.end == mention.span.end


def _agent(document: Document, at: int) -> tuple[Span, Name] | None:
    """*was murdered by Amari*"""
    words = tokens(document)
    if at + 2 >= len(words) or words[at + 1].text != "by" or not at or words[at - 1].text not in BEING:
        return None
    people = people_in(document, Span(words[at + 2].start, words[at + 2].end))
    return (Span(words[at - 1].start, people[0][0].span.end), people[0][1]) if people else None
