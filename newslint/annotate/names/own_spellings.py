"""Where the spelling of a form, and its capitals, are the draft's own.

A handle or hashtag (*@IlseLindqvist*, *#Lindqvist*) is spelt as somebody registered it, a word with an editor's
brackets in it (*Lindqvis[t]*) has been mended already, what stands behind a word in another alphabet shows how that is
read, and a sentence in another language has the forms of that language. Capitals throughout are no spelling in a
dateline, a label or a credit, in words that are cried out, and where a paragraph begins with a word in capitals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.name_words import name_words
from newslint.annotate.text.sentences import sentence_number
from newslint.annotate.text.tokens import places_in, positions, starts, texts
from newslint.annotate.text.vocabulary import countries, is_given_name, is_ordinary, is_place, without_possessive
from newslint.document import Document, annotation
from newslint.knowledge import words
from newslint.regex import regex
from newslint.span import Span

LONGEST_HANDLE = 40
HANDLE = regex(r"[@#]\w*\Z")
# A word in another alphabet, and no mark since.
GLOSSED = regex(r"[\u0370-\u1dff\u2e80-\ud7ff][\w ]*+\Z")
SIGNS = "@#["
MARKS = frozenset("/-–—=:|(")
FEWEST_FOREIGN = 3
LOUD = (":", "!")


def own_spellings(document: Document, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those of the places where the form is the draft's own."""
    if not document.text.isascii() or any(sign in document.text for sign in SIGNS):
        spans = [span for span in spans if not _is_borrowed(document, span)]
    foreign = _foreign_sentences(document)
    if foreign:
        spans = [span for span in spans if sentence_number(document, span.start) not in foreign]
    return tuple(spans)


def own_capitals(document: Document, form: str) -> Iterator[Span]:
    """Where the capitals of a form mean something."""
    for phrase in name_words(document).phrases(form):
        sentence = phrase.sentence
        if sentence.paragraph.role not in ("body", "caption") or document.words(sentence.span).isupper():
            continue
        for word, span in zip(phrase.words, phrase.spans, strict=True):
            if word == form and not (word.isupper() and _is_label(document, phrase, word, span)):
                yield from own_spellings(document, (span,))


def _is_label(document: Document, phrase: NamePhrase, word: str, span: Span) -> bool:
    """At the head of a paragraph, and next to other capitals, capitals are a dateline, a label or a credit.

    A given name alone, or a place before a colon, is cried out or begins what somebody else has written.
    """
    paragraph = phrase.sentence.paragraph.span
    if span.start == paragraph.start or any(other.isupper() for other in phrase.words if other is not word):
        return True
    known = word.title()
    placed = document.text[span.end : span.end + 1] in LOUD and (is_place(known) or known in countries())
    if len(phrase.words) == 1 and (placed or is_given_name(known)):
        return True
    told = texts(document)
    at = places_in(document, span).start
    first = told[places_in(document, paragraph).start]
    if len(first) > 1 and first.isupper() and is_ordinary(first.lower()):
        return True
    return any(_is_in_capitals(told, at, step) for step in (-1, 1))


def _is_in_capitals(told: list[str], at: int, step: int) -> bool:
    """Is the next word to one side, over a mark that joins, in capitals, too?"""
    at += step
    if 0 <= at < len(told) and told[at] in MARKS:
        at += step
    word = without_possessive(told[at]) if 0 <= at < len(told) else ""
    return len(word) > 2 and word.isupper()


@annotation
def _foreign_sentences(document: Document) -> frozenset[int]:
    """The numbers of the sentences that are in another language."""
    found: dict[int, set[str]] = defaultdict(set)
    told = texts(document)
    for at in positions(document, words("en/words/other-languages")):
        if told[at].islower():
            found[sentence_number(document, starts(document)[at])].add(told[at])
    return frozenset(number for number, small in found.items() if len(small) >= FEWEST_FOREIGN)


def _is_borrowed(document: Document, span: Span) -> bool:
    """Is the word a handle, mended in brackets, or put in Latin letters behind its own?"""
    text = document.text
    if text[span.end : span.end + 1] == "[":
        return text[span.end + 1 : span.end + 2].isalpha()
    before = text[max(0, span.start - LONGEST_HANDLE) : span.start]
    return HANDLE.search(before) is not None or (not before.isascii() and GLOSSED.search(before) is not None)
