"""The draft's own words in a stretch of it: its edges, whether it says anything, and how much."""

from __future__ import annotations

from bisect import bisect_right

from newslint.annotate.speech.own_words import clauses_in
from newslint.annotate.speech.quoted import quote_edges, quoted
from newslint.document import Document
from newslint.span import Span

# Without limits a sentence of a million cues would take its square: how far is looked into the words around one.
LONGEST_SPACE = 16
LONGEST_ADJUNCT = 300
MOST_QUOTES = 8
FEWEST_LETTERS = 6
TRIMMED = ",:;–—- \t\n\r\u00a0"


def trimmed(document: Document, span: Span) -> Span:
    """A span without the marks and spaces at its edges."""
    words = document.text[span.start : min(span.end, span.start + LONGEST_SPACE)]
    start = span.start + len(words) - len(words.lstrip(TRIMMED))
    words = document.text[max(start, span.end - LONGEST_SPACE) : span.end]
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip(TRIMMED)))))


def has_clause(document: Document, span: Span) -> bool:
    """Is there a verb with a subject among the words of a span?"""
    near = Span(span.start, min(span.end, span.start + LONGEST_ADJUNCT))
    return any(verb.subject is not None for verb in clauses_in(document, near).verbs)


def says_something(document: Document, span: Span) -> bool:
    """Has a span more than a few letters of the draft's own? Counts no further than it has to."""
    start, end = span
    quotes = quoted(document)
    count, at = 0, start
    first = bisect_right(quote_edges(document)[0], start)
    for quote in quotes[first : first + MOST_QUOTES]:
        if count >= FEWEST_LETTERS or quote.outer.start >= end:
            break
        count += _alphabetic(document.text[at : min(quote.outer.start, at + 2 * FEWEST_LETTERS)])
        at = quote.outer.end
    return count + _alphabetic(document.text[at : min(end, at + 2 * FEWEST_LETTERS)]) >= FEWEST_LETTERS


def _alphabetic(words: str) -> int:
    return sum(map(str.isalnum, words))
