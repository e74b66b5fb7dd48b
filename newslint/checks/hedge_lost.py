"""A sentence is hedged at first and told as fact later.

Paragraph two says the firm *may have* hidden the leak; paragraph nine says it hid the leak. The hedge has been
edited away, or forgotten between two writing sessions.

Two sentences count as one statement if the later one has at least five content words and shares nearly all of
them with what the earlier one hedges. A later sentence that names its source, asks, or denies is left alone.

Known problems: the same statement in other words is not recognised, and an event that has really come about between
two sentences (*may resign*, *resigned*) looks like a lost hedge; the draft has to say so in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from newslint.annotate.alignment import stems_of
from newslint.annotate.certainty import hedged_words, statements
from newslint.annotate.sentences import sentences
from newslint.annotate.tokens import tokens_in
from newslint.document import Document, Statement
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed

FEWEST_WORDS = 5
SHARE = 0.8
# Words after which a flat sentence reports a newer state of things.
LATER = frozenset("then later now since eventually finally meanwhile confirmed".split())


@check(
    "claims/hedge-lost",
    severity="warning",
    confidence="low",
    examples=[
        bad(
            "The harbour firm allegedly dumped oil sludge near the lighthouse in May. The mayor is angry.\n\n"
            "[[The harbour firm dumped oil sludge near the lighthouse in May.]] Nobody has cleaned it up."
        ),
        good(
            "The harbour firm allegedly dumped oil sludge near the lighthouse in May. The mayor is angry.\n\n"
            "The harbour firm dumped oil sludge near the lighthouse in May, a court ruled."
        ),
        good(
            "The harbour firm may dump oil sludge near the lighthouse. The mayor is angry.\n\n"
            "The harbour firm employs forty people near the lighthouse.",
            why="another statement",
        ),
        good(
            "The minister may resign over the harbour oil sludge affair.\n\n"
            "The minister then resigned over the harbour oil sludge affair.",
            why="it has come about",
        ),
    ],
)
def hedge_lost(document: Document, options: NoOptions) -> Iterator[Finding]:
    hedged: list[Statement] = []
    for sentence, statement in zip(sentences(document), statements(document), strict=True):
        if sentence.paragraph.role != "body":
            continue
        if statement.certainty == "hedged":
            hedged.append(statement)
        elif statement.certainty == "asserted" and hedged:
            words = tokens_in(document, statement.span)
            stems = stems_of(words)
            if len(stems) < FEWEST_WORDS or any(token.text.lower() in LATER for token in words):
                continue
            source = _hedged_before(document, stems_of(words), hedged)
            if source:
                hedges = listed([f"“{document.words(hedge)}”" for hedge in source.hedges])
                related = tuple(Related(hedge, "evidence", "hedged here") for hedge in source.hedges)
                yield Finding(statement.span, f"told as fact here, hedged before ({hedges})", related)


def _hedged_before(document: Document, stems: AbstractSet[str], hedged: list[Statement]) -> Statement | None:
    for statement in reversed(hedged):
        if len(stems & _covered(document, statement)) >= max(FEWEST_WORDS, SHARE * len(stems)):
            return statement
    return None


def _covered(document: Document, statement: Statement) -> AbstractSet[str]:
    """The stems that a statement's hedges cover, worked out once."""
    return document.memo(("hedged stems", statement.span), lambda it: stems_of(hedged_words(it, statement)))
