"""What is a wrong only of those in charge: what a firm knew, what its people leaked, what somebody did in secret.

*The firm knew that the milk was tainted*, *executives leaked the plan*, *the club has secretly paid his debts*, *Amari
has paid the referee's rent in secret*.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.deeds import Deed, crimes
from newslint.annotate.certainty.doers import Doer, subject
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.speech.grammar import ADVERB, DETERMINER, HAVE, NOUN, PAST, PREPOSITION, VERB, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import positions, texts, tokens, tokens_in
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.span import Span

FINITE = frozenset((VERB, PAST))
# Between a group and its verb: executives of the bank have knowingly.
BESIDE = frozenset((ADVERB, NOUN, PREPOSITION, DETERMINER))
LONGEST_SUBJECT = 9
KNOWN_OF = frozenset("that about of the".split())


@annotation
def misconduct(document: Document) -> tuple[Deed, ...]:
    """In order of their kinds; those of people that are crimes by themselves are ``deeds``."""
    found = [*_known(document), *_in_secret(document), *_of_firms(document)]
    return tuple(sorted({deed.verb: deed for deed in found}.values(), key=lambda deed: deed.span))


def _known(document: Document) -> Iterator[Deed]:
    """*knew that the milk was tainted*"""
    words = tokens(document)
    for at in positions(document, ("knew", "known")):
        if KNOWN_OF.isdisjoint(texts(document)[at + 1 : at + 2]):
            continue
        faults = [word for word in tokens_in(document, _rest(document, at)) if word.text.lower() in _words("known")]
        if faults:
            yield from _deed(document, at, Span(words[at].start, faults[0].end), knew=True)


def _in_secret(document: Document) -> Iterator[Deed]:
    """*has secretly paid*, *secretly sold*, *paid ... in secret*"""
    words = tokens(document)
    for at in positions(document, _words("adverbs")):
        verb = at + 1
        idle = verb >= len(words) or words[verb].text in _words("idle")
        if not idle and word_class(words[verb].text) in (*FINITE, NOUN):
            yield from _deed(document, verb, words[verb].span)
    for at in positions(document, ("secret",)):
        sentence = sentence_at(document, words[at].start).span
        if at and words[at - 1].text == "in" and (at + 1 == len(words) or not words[at + 1].text[0].isalpha()):
            start = statement_at(document, words[at].start).span.start
            before = [number for number in range(at - 2, max(at - 14, -1), -1) if words[number].start >= start]
            verb = next((number for number in before if word_class(words[number].text) in FINITE), -1)
            if verb >= 0 and sentence.start <= words[verb].start:
                yield from _deed(document, verb, Span(words[verb].start, words[at].end))


def _of_firms(document: Document) -> Iterator[Deed]:
    """Verbs of crime whose subject is a firm or a group."""
    words = tokens(document)
    for at, last in crimes(document):
        if last > at or words[at].text in _words("firms"):
            yield from _deed(document, at, Span(words[at].start, words[last].end))


def _deed(document: Document, at: int, verb: Span, *, knew: bool = False) -> Iterator[Deed]:
    sentence = sentence_at(document, verb.start)
    if sentence.paragraph.role != "body" or in_quotation_marks(document, verb):
        return
    statement = statement_at(document, verb.start)
    # "Knew that" reports what somebody knew; nobody else may say it.
    flat = statement.certainty == "asserted" or (knew and [verb.start] == _cues(document, statement.span))
    if not flat or statement.hedges:
        return
    doer = subject(document, at, firms=True) or _group(document, at, sentence.span)
    if doer:
        yield Deed(Span(doer.span.start, verb.end), verb, doer.name, doer.label, True)


def _cues(document: Document, span: Span) -> list[int]:
    return [attribution.cue.start for attribution in cues_in(document, span)]


def _group(document: Document, at: int, sentence: Span) -> Doer | None:
    """*The firm*, *executives*, *managers at the mill* at the head of a sentence."""
    words = tokens_in(document, Span(sentence.start, tokens(document)[at].start))
    noun = 1 if words and words[0].text in ("The", "Its", "His", "Their") else 0
    if noun >= len(words) or len(words) > LONGEST_SUBJECT or words[noun].text.lower() not in _words("groups"):
        return None
    if any(word_class(word.text) not in BESIDE and word.text not in HAVE for word in words[noun + 1 :]):
        return None
    span = Span(words[0].start, words[noun].end)
    label = document.words(span)
    return Doer(span, None, f"{label[0].lower()}{label[1:]}")


def _rest(document: Document, at: int) -> Span:
    word = tokens(document)[at]
    return Span(word.end, max(statement_at(document, word.start).span.end, word.end))


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/crimes")["misconduct"][kind].split())
