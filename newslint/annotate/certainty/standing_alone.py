"""Nouns that call somebody guilty without a name: *the killer*, *Thief held*, in a draft whose case is open."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.certainty.certainty import FIRM, statement_at
from newslint.annotate.certainty.doers import doers
from newslint.annotate.certainty.open_cases import open_case
from newslint.annotate.speech.grammar import AUXILIARY, NOUN, PREPOSITION, RELATIVE, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import lower_words_in, positions, texts, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE
from newslint.document import DISPLAYED, Document, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

# So far from the noun the words stand that say that nobody knows who it is.
NEAR = 50
# Of what somebody is a thief.
MOST_BEFORE = 3
# What may stand before a noun in a headline that leaves articles out.
BEGINNING = frozenset(("", ":", ";", ","))


@annotation
def standing_alone(document: Document) -> tuple[Span, ...]:
    """In order, with *the*; none if the draft has no open case, or if somebody unknown is still looked for."""
    if not open_case(document):
        return ()
    words = tokens(document)
    found = []
    for at in sorted((*positions(document, _nouns()), *_described(document))):
        sentence = sentence_at(document, words[at].start)
        if in_quotation_marks(document, words[at].span) or _is_open_question(document, words[at]):
            continue
        heading = sentence.paragraph.role in DISPLAYED
        first = _phrase(document, at, sentence.span.start)
        before = words[first - 1].text.lower() if first and words[first - 1].start >= sentence.span.start else ""
        whose = words[at].text.endswith(POSSESSIVE)
        last = at + 1 if not whose and at + 1 < len(words) and words[at + 1].text in doers() else at
        if (before == "the" or (heading and before in BEGINNING)) and _is_subject(document, last):
            start = words[first - (before == "the")].start
            told = statement_at(document, start).certainty == "attributed" and not heading
            # "Police said the killer had left by the window", "identified as the killer of": by somebody.
            if (told and start > sentence.span.start) or words[first - 2].text == "as":
                continue
            found.append(Span(start, words[last].end))
    return tuple(found)


def _phrase(document: Document, at: int, begin: int) -> int:
    """Where the words begin that say of what: *bicycle thief*, *petrol station robber*."""
    words, first = tokens(document), at
    while first and at - first < MOST_BEFORE and words[first - 1].start >= begin:
        word = words[first - 1].text
        if word_class(word) != NOUN or not word.isalpha() or not _words("innocent").isdisjoint((word.lower(),)):
            break
        if word[0].isupper() and words[first - 1].start > begin:
            break  # a name
        first -= 1
    return first


def _described(document: Document) -> Iterator[int]:
    """*the guilty captain*"""
    words = texts(document)
    for at in positions(document, _words("adjectives")):
        if at + 1 < len(words) and words[at + 1] in doers():
            yield at


def _is_subject(document: Document, last: int) -> bool:
    """Does a verb, a mark, *of* or the end of the line follow, and no noun that the word only qualifies?"""
    words = tokens(document)
    if words[last].text.endswith(POSSESSIVE):
        return True
    if last + 1 == len(words):
        return True
    following = words[last + 1].text
    if following == "of":
        return True
    noun = word_class(following) in (NOUN, PREPOSITION) and following[0].isalpha() and not following.endswith("ed")
    return not noun or word_class(following) in (AUXILIARY, RELATIVE)


def _is_open_question(document: Document, noun: Token) -> bool:
    """*The hunt for the killer goes on*, *the killer may have fled*"""
    statement = statement_at(document, noun.start)
    near = Span(max(statement.span.start, noun.start - NEAR), min(statement.span.end, noun.end + NEAR))
    words = lower_words_in(document, near)
    cut = max((at for at, word in enumerate(words) if word == ";" and near.start < noun.start), default=-1)
    return statement.certainty not in FIRM or not _words("unknown").isdisjoint(words[cut + 1 :])


@functools.cache
def _nouns() -> frozenset[str]:
    """With their possessives: *the embezzler's husband*."""
    return frozenset(f"{noun}{ending}" for noun in _words("words") for ending in ("", *POSSESSIVE))


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/crimes")["standing-alone"][kind].split())
