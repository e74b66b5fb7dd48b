"""Verbs of crime and misconduct in the draft's own voice, each with the person or firm it makes guilty.

*Amari stole*, *Amari took bribes*, *Amari helped to hide the money*, *the suspect stabbed her*.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.doers import agent, subject
from newslint.annotate.speech.grammar import DETERMINER, NOUN, PRONOUN, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.document import HEADLINES, Document, Name, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.span import Span

TOLD = frozenset((*HEADLINES, "body", "caption"))
# Between a verb and the object that makes it a crime: took a large bribe, involved in the murder.
REACH = 4
# Figures of speech: stole the show, stole a march.
HARMLESS = frozenset(("the show", "the scene", "the limelight", "a march", "a kiss", "the ball", "the heart", "hearts"))
OBJECT = frozenset((NOUN, DETERMINER, PRONOUN))
OBJECTS = frozenset("him her them me us one two three four five six seven eight nine ten dozens hundreds".split())


class Deed(NamedTuple):
    """``span`` from the words that name the doer to the verb, ``certain`` if the verb is one of crime by itself.

    The name is None where only a description tells who it was, which ``label`` gives.
    """

    span: Span
    verb: Span
    name: Name | None
    label: str
    certain: bool


@annotation
def deeds(document: Document) -> tuple[Deed, ...]:
    """The crimes that headline and body state as fact of somebody, in order."""
    found = []
    words = tokens(document)
    for at, last in crimes(document):
        verb = words[at]
        role = paragraph_at(document, verb.start).role
        if role not in (HEADLINES if verb.text.lower() in _headlined() else TOLD):
            continue
        if in_quotation_marks(document, verb.span) or statement_at(document, verb.start).certainty != "asserted":
            continue
        by = agent(document, at)
        doer = by or subject(document, at, passive=verb.text in table("en/words/crimes")["involvement"]["words"])
        if doer and (by or verb.text not in _mild() or _has_object(document, at)):
            span = Span(
                min(doer.span.start, words[at - 1].start if by else verb.start), max(doer.span.end, words[last].end)
            )
            own = verb.text.lower() in _certain() and (last > at or verb.text not in _mild())
            found.append(Deed(span, Span(verb.start, words[last].end), doer.name, doer.label, own))
    return tuple(found)


@functools.cache
def _verbs() -> Mapping[str, frozenset[str]]:
    """Verb -> the objects that make it a crime; none if it is one by itself."""
    crimes = table("en/words/crimes")
    involved = crimes["involvement"]
    verbs = (*crimes["verbs"]["words"], *crimes["deeds"]["words"], *crimes["headlines"]["words"])
    alone = dict.fromkeys(verbs, frozenset[str]())
    with_object = {verb: frozenset(objects.split()) for verb, objects in crimes["objects"].items()}
    with_object |= dict.fromkeys(_intents(), frozenset(crimes["intents"]["crimes"].split()))
    return alone | with_object | dict.fromkeys(involved["words"], frozenset(involved["crimes"].split()))


@functools.cache
def _verb_forms() -> frozenset[str]:
    return frozenset(_verbs())


@functools.cache
def _headlined() -> frozenset[str]:
    return frozenset(table("en/words/crimes")["headlines"]["words"])


@functools.cache
def _certain() -> frozenset[str]:
    crimes = table("en/words/crimes")
    involved = crimes["involvement"]["words"]
    return frozenset((*crimes["verbs"]["words"], *crimes["objects"], *_intents(), *involved))


@functools.cache
def _intents() -> frozenset[str]:
    return frozenset(table("en/words/crimes")["intents"]["words"].split())


@functools.cache
def _mild() -> frozenset[str]:
    return frozenset(table("en/words/crimes")["deeds"]["words"])


@functools.cache
def _beginnings(verb: str) -> frozenset[str]:
    """The first words of the objects that make a verb a crime."""
    return frozenset(words.partition("_")[0] for words in _verbs()[verb])


def _has_object(document: Document, at: int) -> bool:
    """*killed five people*; *those killed in the crash* have done nothing."""
    following = tokens(document)[at + 1 : at + 2]
    return bool(following) and (
        following[0].text[0].isdigit() or following[0].text in OBJECTS or word_class(following[0].text) in OBJECT
    )


@annotation
def crimes(document: Document) -> list[tuple[int, int]]:
    """The verbs that tell of a crime, in order, each with the last of the words that do: itself, or its object."""
    found = ((at, _last_of_crime(document, at)) for at in positions(document, _verb_forms()))
    return [(at, last) for at, last in found if last is not None]


def _last_of_crime(document: Document, at: int) -> int | None:
    words = lower_words(document)
    following = words[at + 1 : at + 1 + REACH]
    if following[:1] == ["no"]:
        return None
    verb = words[at]
    objects = _verbs()[verb]
    if verb in _intents():
        crime = next((number for number, word in enumerate(following) if word in objects), None)
        meant = crime is not None and (verb == "helped" or (crime and following[crime - 1] == "to"))
        return at + 1 + crime if meant and crime is not None else None
    if objects:
        beginnings = _beginnings(verb)
        for number in [number for number, word in enumerate(following) if word in beginnings]:
            size = next((size for size in (1, 2, 3) if "_".join(following[number : number + size]) in objects), 0)
            if size:
                return at + number + size
        return at if verb in _mild() else None  # pocketed 300,000 euros
    return None if any(" ".join(following[:size]) in HARMLESS for size in (1, 2)) else at
