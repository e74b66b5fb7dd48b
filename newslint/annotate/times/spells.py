"""Spells that ended: *In 1966 she married Otto Lang. They had been married for 42 years when he died in 2008*."""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure, around
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.times.stretches import BEGINS, BEGUN, REACH, Point, points_in
from newslint.document import Document
from newslint.regex import regex
from newslint.span import Span

# For 42 years *when he died in* 2008.
WHEN = regex(r"(?:\s[^\s.;:,()0-9]++){0,3}?,?\s(?:when|until|till|before)\s(?:[^\s.;:()0-9]++\s){0,9}?(?:in\s)?")
GOING_ON = regex(r"(?:He|She|It|They|The\s[a-z]+|[A-Z]\w+)\s(?!had\s(?!been\smarried))")
FRONTED = regex(r"In\s")


def ended(document: Document, figure: Figure) -> tuple[Point, Point] | None:
    """The years in which a spell began and ended: that before it and that behind it."""
    text, sentence = document.text, around(document, figure.span)
    behind = points_in(document, Span(figure.span.end, sentence.end))
    if len(behind) != 1 or not WHEN.fullmatch(text, figure.span.end, behind[0].span.start):
        return None
    one = Span(sentence.start, figure.span.start)
    points = points_in(document, one)
    number = sentence_number(document, figure.span.start)
    if not points and number and GOING_ON.match(text, sentences(document)[number].span.start, figure.span.start):
        before = sentences(document)[number - 1]
        one = before.span
        points = points_in(document, one) if before.paragraph == sentences(document)[number].paragraph else []
    if len(points) != 1 or points[0].year >= behind[0].year:
        return None
    span = points[0].span
    begun = BEGUN.search(text, max(one.start, span.start - REACH), span.start)
    if not begun and FRONTED.fullmatch(text, one.start, span.start):
        begun = BEGINS.search(text, span.end, min(one.end, span.end + REACH))
    return (points[0], behind[0]) if begun else None
