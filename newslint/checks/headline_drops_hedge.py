"""A headline states what the body only reports as possible, alleged or said.

The body says the firm *is said to have* hidden the leak, the headline says it hid it. Most readers see only the
headline; what they take from it is what the correction will be about.

Each headline sentence is laid beside the body sentence that it rests on: the one that shares most of its names and
words, rare ones weighing more. It is reported if the headline is flat, that sentence is hedged, and no flat or
attributed sentence of the body carries the headline as well.

Known problems: a headline in other words than the body (*boss* for *chief executive*) is not recognised; only the
words in common count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log
from typing import NamedTuple

from newslint.annotate.certainty import statements
from newslint.annotate.sentences import sentences
from newslint.annotate.tokens import tokens_in
from newslint.annotate.vocabulary import is_opener, without_possessive
from newslint.document import Document, Statement
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

HEADLINES = frozenset(("headline", "deck"))
# How much of the headline's weight the body sentence has to share, and how close a flat one may come.
ENOUGH = 0.45
RIVAL = 0.75
FEWEST_WORDS = 3


@check(
    "claims/headline-drops-hedge",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# [[Velmora hid brake defect from regulators]]\n\n"
            "Velmora allegedly hid a brake defect from regulators for years. The company makes scooters."
        ),
        bad(
            "# [[Seaweed tea halves hay fever attacks]]\n\n"
            "A daily cup of seaweed tea may halve attacks of hay fever, a small study has found."
        ),
        good(
            "# Seaweed tea may halve hay fever attacks\n\n"
            "A daily cup of seaweed tea may halve attacks of hay fever, a small study has found."
        ),
        good(
            "# Velmora hid brake defect from regulators\n\n"
            "Velmora hid a brake defect from regulators. It allegedly hid a second defect, in a lamp, too."
        ),
        good("# Velmora ‘hid brake defect from regulators’\n\nVelmora allegedly hid a brake defect from regulators."),
        good("# Did Velmora hide a brake defect?\n\nVelmora allegedly hid a brake defect from regulators."),
    ],
)
def headline_drops_hedge(document: Document, options: NoOptions) -> Iterator[Finding]:
    told = list(zip(sentences(document), statements(document), strict=True))
    body = [_Line.of(document, statement) for sentence, statement in told if sentence.paragraph.role == "body"]
    if not any(line.statement.certainty == "hedged" for line in body):
        return
    frequency = Counter(stem for line in body for stem in line.stems)
    for sentence, statement in told:
        if sentence.paragraph.role in HEADLINES and statement.certainty == "asserted":
            headline = _Line.of(document, _without_kicker(document, statement))
            basis = _basis(headline, body, frequency)
            if basis and not _is_quoted(document, statement.span):
                yield _finding(document, headline, basis)


def _without_kicker(document: Document, statement: Statement) -> Statement:
    """*Explosive call: The agency ...*: the label before the colon states nothing."""
    start, end = statement.span
    colon = document.text.find(": ", start, end)
    if colon < 0 or colon - start > end - colon:
        return statement
    return statement._replace(span=Span(colon + 2, end))


class _Line(NamedTuple):
    statement: Statement
    stems: frozenset[str]

    @classmethod
    def of(cls, document: Document, statement: Statement) -> _Line:
        words = (without_possessive(token.text) for token in tokens_in(document, statement.span))
        return cls(statement, frozenset(_stem(word) for word in words if word[0].isalnum() and not is_opener(word)))


def _stem(word: str) -> str:
    """So much of a word that its forms share: *halves* and *halve*, *boycotted* and *boycott*."""
    word = word.lower()
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _basis(headline: _Line, body: list[_Line], frequency: Counter[str]) -> _Line | None:
    """The hedged body sentence that the headline rests on, unless a firmer one carries it as well."""
    if len(headline.stems) < FEWEST_WORDS:
        return None
    weight = {stem: log(1 + (len(body) + 1) / (1 + frequency[stem])) for stem in headline.stems}
    whole = sum(weight.values())

    def shared(line: _Line) -> float:
        return sum(weight[stem] for stem in headline.stems & line.stems)

    hedged = [line for line in body if line.statement.certainty == "hedged"]
    best = max(hedged, key=shared)
    score = shared(best)
    if score < ENOUGH * whole or len(headline.stems & best.stems) < FEWEST_WORDS:
        return None
    firm = max((shared(line) for line in body if line.statement.certainty in ("asserted", "attributed")), default=0.0)
    return None if firm >= RIVAL * score else best


def _is_quoted(document: Document, span: Span) -> bool:
    words = document.words(span)
    return any(mark in words for mark in "\"“‘«„")


def _finding(document: Document, headline: _Line, basis: _Line) -> Finding:
    hedges = [document.words(hedge) for hedge in basis.statement.hedges]
    message = f"the headline states as fact what the body hedges ({listed([f'“{hedge}”' for hedge in hedges])})"
    related = tuple(Related(hedge, "evidence", "the body hedges here") for hedge in basis.statement.hedges)
    return Finding(headline.statement.span, message, related)
