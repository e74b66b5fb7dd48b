"""Which sentences of the body call a result preliminary, and whether another has come since.

*Provisional results*, *an early exit poll*, *the finding is provisional*, *with a fifth of the votes counted*.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newslint.annotate.text.sentences import sentence_at, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, lower_words_in, places_in, positions, texts, tokens
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.span import Span

# Before an adjective that is said of a result: the finding is provisional.
SAYING = frozenset("is are was were remain remains only still".split())
LONGEST_SUBJECT = 10
# Provisional ballots and early votes are a kind of ballot, not what has been counted of them.
CAST, BALLOTS = frozenset(("provisional", "early")), frozenset("ballot ballots vote votes".split())
# Before "conceded": nobody has.
NOT_YET = frozenset(("not", "hasn't", "hasn’t", "haven't", "haven’t", "never", "nobody", "neither", "none"))


@functools.cache
def results(kind: str, words: str) -> frozenset[str]:
    """A list of the table of results."""
    return frozenset(table("en/words/results")[kind][words].split())


@functools.cache
def votes() -> frozenset[str]:
    return results("preliminary", "votes")


@annotation
def preliminary(document: Document) -> Mapping[int, Sequence[Span]]:
    """The number of a sentence of the body -> the words that call its result preliminary."""
    words, lower = tokens(document), lower_words(document)
    found: dict[int, list[Span]] = {}
    nouns, loose = results("preliminary", "results"), results("preliminary", "loose")
    for at in positions(document, results("preliminary", "words")):
        word = lower[at]
        if word in CAST and lower[at + 1 : at + 2] and lower[at + 1] in BALLOTS:
            continue
        said_of = word not in loose and lower[at - 1] in SAYING and not nouns.isdisjoint(_before(document, at))
        following = lower[at + 1 : at + (2 if word in loose else 5)]
        counted = not (nouns.isdisjoint(following) and votes().isdisjoint(following))
        if not said_of and not counted and not word.startswith("project"):
            continue
        if word != "first" or _suggests(document, at):  # the first results are expected in May
            found.setdefault(sentence_number(document, words[at].start), []).append(words[at].span)
    counting = results("counted", "words")
    for at in positions(document, results("counted", "votes")):
        share = _share(document, at) if counting.intersection(texts(document)[at + 1 : at + 5]) else None
        if share is not None:
            span = Span(share.start, words[at].end)
            found.setdefault(sentence_number(document, words[at].start), []).append(span)
    return {number: spans for number, spans in found.items() if sentences(document)[number].paragraph.role == "body"}


def _before(document: Document, at: int) -> list[str]:
    """What a sentence has before *is preliminary*: *the findings, from 60 samples, are*."""
    sentence = sentence_at(document, tokens(document)[at].start).span
    return lower_words(document)[max(places_in(document, sentence).start, at - LONGEST_SUBJECT) : at]


def _suggests(document: Document, at: int) -> bool:
    sentence = sentence_at(document, tokens(document)[at].start).span
    return not results("preliminary", "open").isdisjoint(lower_words_in(document, sentence))


def _share(document: Document, at: int) -> Span | None:
    """*a third of the*, *12% of*"""
    for token in tokens(document)[max(at - 6, 0) : at]:
        if token.text.endswith("%") or token.text.lower() in results("counted", "shares"):
            return token.span
    return None


def is_final(document: Document) -> bool:
    """*The final results*, *was declared the winner*, *conceded*: it is over."""
    lower = lower_words(document)
    if any(NOT_YET.isdisjoint(lower[max(at - 3, 0) : at]) for at in positions(document, results("final", "ended"))):
        return True
    nouns = results("preliminary", "results") | votes() | {"winner", "tally", "victory", "elected"}
    return any(
        lower[at - 1] != "no" and not nouns.isdisjoint(lower[at + 1 : at + 4]) and not _is_to_come(document, at)
        for at in positions(document, results("final", "words"))
    )


def _is_to_come(document: Document, at: int) -> bool:
    """*The final results are due in May*"""
    sentence = sentence_at(document, tokens(document)[at].start).span
    return not results("final", "awaited").isdisjoint(lower_words_in(document, sentence))
