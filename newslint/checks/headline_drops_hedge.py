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
from collections.abc import Set as AbstractSet
from math import log

from newslint.annotate.alignment import sentence_stems, stems_of
from newslint.annotate.certainty import hedged_words, statements
from newslint.annotate.sentences import sentences
from newslint.annotate.tokens import tokens_in
from newslint.document import Document, Statement
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

HEADLINES = frozenset(("headline", "deck"))
# How much of the headline's weight the body sentence has to share, how much of it under the hedge, and how close to it
# a firm sentence about the headline's subject may come.
ENOUGH = 0.45
ENOUGH_HEDGED = 0.35
RIVAL = 0.75
FEWEST_WORDS = 3
# Sentences of headline and deck together; each is laid beside the whole body.
MOST_HEADLINES = 12


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
    body = [statement for sentence, statement in told if sentence.paragraph.role == "body"]
    if not any(statement.certainty == "hedged" for statement in body):
        return
    headlines = [statement for sentence, statement in told if sentence.paragraph.role in HEADLINES]
    for statement in headlines[:MOST_HEADLINES]:
        if statement.certainty == "asserted":
            basis = _basis(document, _without_kicker(document, statement.span), body)
            if basis and not _is_quoted(document, statement.span):
                yield _finding(document, statement, basis)


def _without_kicker(document: Document, headline: Span) -> Span:
    """*Explosive call: The agency ...*: the label before the colon states nothing."""
    colon = document.text.find(": ", *headline)
    if colon < 0 or colon - headline.start > headline.end - colon:
        return headline
    return Span(colon + 2, headline.end)


def _basis(document: Document, headline: Span, body: list[Statement]) -> Statement | None:
    """The hedged body sentence that the headline rests on, unless a firmer one carries it as well."""
    stems = dict.fromkeys(stems_of(tokens_in(document, headline)))
    if len(stems) < FEWEST_WORDS:
        return None
    shared = [sentence_stems(document, statement.span) & stems.keys() for statement in body]
    frequency = Counter(stem for found in shared for stem in found)
    weight = {stem: log(1 + (len(body) + 1) / (1 + frequency[stem])) for stem in stems}
    whole = sum(weight.values())
    subject = set(list(stems)[:2])

    def share(found: AbstractSet[str]) -> float:
        return sum(weight[stem] for stem in found) / whole

    best = max(
        (number for number, statement in enumerate(body) if statement.certainty == "hedged"),
        key=lambda number: share(shared[number]),
    )
    hedged = stems_of(hedged_words(document, body[best])) & stems.keys()
    if share(shared[best]) < ENOUGH or share(hedged) < ENOUGH_HEDGED or len(hedged) < FEWEST_WORDS:
        return None
    rivals = [
        share(found)
        for statement, found in zip(body, shared, strict=True)
        if statement.certainty in ("asserted", "attributed") and found & subject
    ]
    return None if max(rivals, default=0) >= RIVAL * share(shared[best]) else body[best]


def _is_quoted(document: Document, span: Span) -> bool:
    words = document.words(span)
    return any(mark in words for mark in '"“‘«„')


def _finding(document: Document, headline: Statement, basis: Statement) -> Finding:
    hedges = [document.words(hedge) for hedge in basis.hedges]
    message = f"the headline states as fact what the body hedges ({listed([f'“{hedge}”' for hedge in hedges])})"
    related = tuple(Related(hedge, "evidence", "the body hedges here") for hedge in basis.hedges)
    return Finding(headline.span, message, related)
