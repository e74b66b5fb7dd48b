"""What the draft says itself: its words outside quotation marks, the class of each, and the clauses they make."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from typing import Any

from newslint.annotate.speech.clauses import predicates
from newslint.annotate.speech.grammar import CLOSED, MAY_BE_CUE, OPENED, class_column, classes_within
from newslint.annotate.speech.quoted import quoted
from newslint.annotate.speech.reading import Predicate
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import START, lower_words, places_of, starts, texts, tokens
from newslint.document import Document, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span

MARKS = (OPENED, CLOSED)


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
    drafted = tokens(document), texts(document), lower_words(document), starts(document)
    own: list[Token] = []
    own_texts: list[str] = []
    lower: list[str] = []
    begins: list[int] = []
    columns = own, own_texts, lower, begins
    quotes = quoted(document)
    edges = list(places_of(document, chain.from_iterable(quote.outer for quote in quotes)))
    at = 0
    for (content, outer, closed), first, behind in zip(quotes, edges[::2], edges[1::2], strict=True):
        marks = [Token(OPENED, outer.start, content.start)]
        if closed:
            comma = document.text[content.end - 1] == ","
            marks.append(Token(CLOSED, content.end - comma, outer.end))
        _extend(columns, drafted, slice(at, first))
        _extend(columns, (marks, MARKS, MARKS, [*map(START, marks)]), slice(len(marks)))
        at = behind
    _extend(columns, drafted, slice(at, None))
    firsts = [bisect_left(begins, sentence.span.start) for sentence in sentences(document)]
    return OwnWords(tuple(own), own_texts, lower, begins, [*firsts, len(own)])


def _extend(columns: Sequence[list[Any]], more: Sequence[Sequence[Any]], places: slice) -> None:
    for column, words in zip(columns, more, strict=True):
        column += words[places]


def own_tokens(document: Document, span: Span) -> tuple[Token, ...]:
    """The own words that begin inside a span."""
    return own_words(document).tokens[own_places(document, span)]


def clauses(document: Document, number: int) -> Clauses:
    """What a sentence is made of, read once for all who ask."""
    return _sentences_read(document)[number]


def clauses_in(document: Document, span: Span) -> Clauses:
    """What the own words of any stretch are made of."""
    return _read(own_words(document), _classes(document), own_places(document, span))


class _SentencesRead(dict[int, Clauses]):
    """The clauses of each sentence by its number; a sentence is read when somebody asks for it."""

    def __init__(self, own: OwnWords, classes: str) -> None:
        super().__init__()
        self._own = own
        self._classes = classes

    def __missing__(self, number: int) -> Clauses:
        places = slice(*self._own.sentences[number : number + 2])
        found = self[number] = _read(self._own, self._classes, places)
        return found


@annotation
def _sentences_read(document: Document) -> _SentencesRead:
    return _SentencesRead(own_words(document), _classes(document))


def own_sentence(document: Document, number: int) -> slice:
    """Which own words a sentence has."""
    firsts = own_words(document).sentences
    return slice(firsts[number], firsts[number + 1])


def own_places(document: Document, span: Span) -> slice:
    """Which own words begin inside a span."""
    starts = own_words(document).starts
    return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _read(own: OwnWords, classes: str, places: slice) -> Clauses:
    words, kinds = own.tokens[places], classes_within(own.texts[places], classes[places])
    return Clauses(words, kinds, predicates(words, kinds))


def own_kinds(document: Document, places: slice) -> str:
    """The classes of some own words."""
    return classes_within(own_words(document).texts[places], _classes(document)[places])


def possible_cues(document: Document) -> list[int]:
    """Which own words may be cues."""
    return [match.start() for match in MAY_BE_CUE.finditer(_classes(document))]


@annotation
def _classes(document: Document) -> str:
    return class_column(own_words(document).texts)
