"""Changes told as fractions: *a fall of a third*, *up by three quarters*, *fell by half*."""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, annotation
from newslint.span import Span

PARTS = {
    **{"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10},
    **{"thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10},
}
TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
# By a third, of a third, up a third; a third *year* is none.
LEADING = frozenset("by of up down".split())
BEHIND = frozenset(". , ; : ) — – from to in on over since after between and but last this compared".split())
# Thirty per cent is told as a third.
ROUGH = 0.3


@annotation
def fractions(document: Document) -> tuple[Figure, ...]:
    """Every fraction by which something may have changed, as the percentage that it is."""
    words, found = words_around(document), []
    for at in positions(document, PARTS):
        first = at if words[at - 1] in LEADING and words[at] == "half" else at - 1
        told = fraction_at(document, first) if words[first - 1] in LEADING and words[at + 1] in BEHIND else None
        if told is not None:
            found.append(told)
    return tuple(found)


def fraction_at(document: Document, first: int) -> Figure | None:
    """*a third*, *two-fifths*, *half*: the fraction that begins at a word, as the percentage that it is."""
    words = words_around(document)
    joined, last = words[first].partition("-"), first
    if words[first] == "half":
        times, part = 1, "half"
    elif joined[2]:
        times, part = TIMES.get(joined[0], 0), joined[2]
    else:
        times, part, last = TIMES.get(words[first], 0), words[first + 1], first + 1
    if not times or part not in PARTS:
        return None
    value = 100 * times / PARTS[part]
    span = Span(tokens(document)[first].start, tokens(document)[last].end)
    return Figure(span, value, value, ROUGH * value, "percent", "", "", first, last + 1)
