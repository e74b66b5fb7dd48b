"""What the draft says itself: its words outside quotation marks, the class of each, and the clauses they make."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from newslint.annotate.speech.clauses import predicates
from newslint.annotate.speech.grammar import CLOSED, OPENED, classes_of
from newslint.annotate.speech.quoted import quoted
from newslint.annotate.speech.reading import Predicate
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import START, TEXT, lower_words, places_of, tokens
from newslint.document import Document, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span


class OwnWords(NamedTuple):
    """Columns: the words, their texts, the same in lower case, and where each begins.

    And the first word of each sentence, with the end of the last.
    """

    tokens: tuple[Token, ...]
    texts: list[str]
    lower: list[str]
    starts: list[int]
    sentences: list[int]


class Clauses(NamedTuple):
    """Own words, the class of each in one letter, and their verbs."""

    words: tuple[Token, ...]
    kinds: str
    verbs: list[Predicate]


@annotation
def own_words(document: Document) -> OwnWords:
    """All of the draft's own words; each quoted stretch among them is only “ and ”.

    The mark that closes has the comma before it, if there is one: *“So it is,”*.
    """
    words, in_lower_case, quotes = tokens(document), lower_words(document), quoted(document)
    own: list[Token] = []
    lower: list[str] = []
    at = 0
    edges = places_of(document, chain.from_iterable(quote.outer for quote in quotes))
    for (content, outer, closed), first, behind in zip(quotes, edges, edges, strict=True):
        marks = [Token(OPENED, outer.start, content.start)]
        if closed:
            comma = document.text[content.end - 1] == ","
            marks.append(Token(CLOSED, content.end - comma, outer.end))
        own += words[at:first]
        own += marks
        lower += in_lower_case[at:first]
        lower += map(TEXT, marks)
        at = behind
    own += words[at:]
    lower += in_lower_case[at:]
    starts = list(map(START, own))
    firsts = [bisect_left(starts, sentence.span.start) for sentence in sentences(document)]
    return OwnWords(tuple(own), list(map(TEXT, own)), lower, starts, [*firsts, len(own)])


def own_tokens(document: Document, span: Span) -> tuple[Token, ...]:
    """The own words that begin inside a span."""
    return own_words(document).tokens[own_places(document, span)]


def clauses(document: Document, number: int) -> Clauses:
    """What a sentence is made of, read once for all who ask."""
    return document.memo((clauses, number), lambda it: _read(it, own_sentence(it, number)))


def clauses_in(document: Document, span: Span) -> Clauses:
    """What the own words of any stretch are made of."""
    return _read(document, own_places(document, span))


def own_sentence(document: Document, number: int) -> slice:
    """Which own words a sentence has."""
    firsts = own_words(document).sentences
    return slice(firsts[number], firsts[number + 1])


def own_places(document: Document, span: Span) -> slice:
    """Which own words begin inside a span."""
    starts = own_words(document).starts
    return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _read(document: Document, places: slice) -> Clauses:
    words, kinds = own_words(document).tokens[places], own_kinds(document, places)
    return Clauses(words, kinds, predicates(words, kinds))


def own_kinds(document: Document, places: slice) -> str:
    """The classes of some own words."""
    kinds = _classes(document)
    # What *May* is depends on the words around it.
    return classes_of(own_words(document).texts[places]) if kinds is None else kinds[places]


@annotation
def _classes(document: Document) -> str | None:
    """The classes of all own words, unless *May* is among them."""
    written = own_words(document).texts
    return None if "May" in written else classes_of(written)
