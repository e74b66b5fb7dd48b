"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *Okafor rose, saying*, *according to the ministry*, *her claim that*.
Inside quotations nobody is looked for: what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from newslint.annotate.speech.clauses import predicates
from newslint.annotate.speech.cues import cue_nouns, saying_forms, weak_forms
from newslint.annotate.speech.quoted import own_tokens
from newslint.annotate.speech.saying import said_by
from newslint.annotate.speech.sources import is_its_own, source_beside
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Attribution, Document, Token, annotation
from newslint.span import Span

# "said in its ruling": how far the verb of such a noun may be.
NEAR = 8


@annotation
def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution outside quotations, in order of its cue."""
    found: list[Attribution] = []
    triggers: dict[int, list[Token]] = {}
    for at in positions(document, _triggers()):
        token = tokens(document)[at]
        triggers.setdefault(sentence_number(document, token.start), []).append(token)
    for number, there in triggers.items():
        found.extend(_in_sentence(own_tokens(document, sentences(document)[number].span), there))
    return tuple(found)


@functools.cache
def _triggers() -> frozenset[str]:
    return saying_forms() | cue_nouns() | {"according"}


def cues_in(document: Document, span: Span) -> tuple[Attribution, ...]:
    """The attributions whose cue begins inside a span."""
    starts = _starts(document)
    return attributions(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def first_cue(document: Document, span: Span) -> Attribution | None:
    """The first of ``cues_in``, at no cost for the others."""
    at = bisect_left(_starts(document), span.start)
    found = attributions(document)
    return found[at] if at < len(found) and found[at].cue.start < span.end else None


def last_cue(document: Document, span: Span) -> Attribution | None:
    """The last of ``cues_in``, at no cost for the others."""
    at = bisect_left(_starts(document), span.end) - 1
    found = attributions(document)
    return found[at] if at >= 0 and found[at].cue.start >= span.start else None


@annotation
def _starts(document: Document) -> list[int]:
    return [attribution.cue.start for attribution in attributions(document)]


def _in_sentence(words: Sequence[Token], triggers: Sequence[Token]) -> list[Attribution]:
    found: dict[int, Attribution] = {}
    spoken = False
    for token in triggers:
        spoken = spoken or token.text in saying_forms()
        if token.text not in weak_forms():
            index = bisect_left(words, token.start, key=_start)
            source = source_beside(words, index) if index < len(words) and words[index] is token else None
            if source:
                found[index] = source
    verbs = predicates(words) if spoken else []
    clauses = {verb.subject[0] for verb in verbs if verb.subject and verb.form != "participle"}
    quoted_as: set[int] = set()
    for verb in verbs:
        known = words[verb.at].text in saying_forms() and verb.at not in quoted_as
        said = said_by(words, verb, verb.at + 1 in clauses) if known else None
        if said:
            at, found[at] = said
            quoted_as.add(at)
    for index in sorted(found):
        if is_its_own(words, index, found[index]) and any(at in found for at in range(index - NEAR, index)):
            del found[index]
    return [found[index] for index in sorted(found)]


def _start(token: Token) -> int:
    return token.start
