"""Scores and votes told as two numbers: *3-1*, *52–48*; *voted by nine votes to seven*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newslint.annotate.figures.figures import figures_in
from newslint.annotate.figures.numbers import cardinals
from newslint.annotate.text.sentences import sentences
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

SCORE = regex(r"(?<![\w.,:/$£€–-])(?P<one>\d{1,3})[-–](?P<other>\d{1,3})(?![\w%–-]|[.,:/]\d)")
NUMBER = r"\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?"
VOTED = regex(
    r"\b(?:vot(?:e|es|ed|ing)|by|of|split|divided|ruled|won|lost|passed|carried|approved|rejected|backed|defeated)\s"
    rf"(?P<one>{NUMBER})(?:\s(?:votes|members|councillors|judges|justices|MPs))?\sto\s(?P<other>{NUMBER})(?![\w%]|[.,]\d)"
)
# What the headline says is said again in so many sentences.
BEGINNING = 4
# Words that make two numbers in a sentence a score, and no range.
DECIDED = regex(
    r"\b(?:beats?|beaten|wins?|won|defeat(?:s|ed)?|los[et]s?|draw[ns]?|drew|edged?|edges|down|past|overcame|overcomes?|"
    r"victory|score|votes?|voted|rejects?|rejected|approves?|approved|pass(?:es|ed)|backs|backed)\b",
    re.IGNORECASE,
)


class Score(NamedTuple):
    """The higher number first, whoever it belongs to."""

    span: Span
    high: int
    low: int


@annotation
def scores(document: Document) -> tuple[Score, ...]:
    """Every pair of numbers in a sentence that speaks of winning, losing or voting, in order."""
    found = []
    for sentence in sentences(document):
        if DECIDED.search(document.text, *sentence.span):
            found.extend(scores_in(document, sentence.span))
    return tuple(found)


def scores_in(document: Document, span: Span) -> list[Score]:
    """The pairs of numbers in a span, in order, whatever it speaks of."""
    words, found = document.words(span), []
    for match in SCORE.finditer(document.text, *span) if "-" in words or "–" in words else ():
        low, high = sorted((int(match["one"]), int(match["other"])))
        found.append(Score(Span(*match.span()), high, low))
    return sorted([*found, *(_voted(document, span) if "to" in words else ())])


def _voted(document: Document, span: Span) -> Iterator[Score]:
    """*Voted by nine votes to seven*; with the lower number first it would be a range."""
    for match in VOTED.finditer(document.text, *span):
        high, low = _number(match["one"]), _number(match["other"])
        if high > low >= 0:
            yield Score(Span(match.start("one"), match.end("other")), high, low)


def _number(words: str) -> int:
    """-1 for what is no number."""
    if words.isdigit():
        return int(words)
    values = [cardinals().get(word) for word in words.split("-")]
    return sum(value for value in values if value is not None) if None not in values else -1


def rival_score(document: Document, score: Score, body: Iterable[Span]) -> Score | None:
    """The first other score of the beginning of the body; None where some sentence has both numbers of this one."""
    spans = list(body)
    for span in spans:
        values = {figure.value for figure in figures_in(document, span)}
        values.update(float(number) for match in SCORE.finditer(document.text, *span) for number in match.groups())
        if {score.high, score.low} <= values:
            return None
    known = scores(document)
    starts = [one.span.start for one in known]
    for span in spans[:BEGINNING]:
        inside = known[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if inside:
            return inside[0]
    return None
