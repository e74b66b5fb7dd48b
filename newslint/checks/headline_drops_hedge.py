"""A headline states what the body only reports as possible, alleged or said.

The body says the firm *is said to have* hidden the leak, the headline says it hid it. Most readers see only the
headline; what they take from it is what the correction will be about.

Headline, deck, crossheads and captions are each laid beside the body sentence that they rest on: the one that shares
most of what they say, by names and by words of one meaning (*blast*, *exploded*), rare ones weighing more. One is
reported if it is flat, the clause it rests on is hedged, and no flat or attributed clause of the body carries it too.
*Study finds* covers nothing if the study itself says *may*.

Known problems: words that mean the same only in this draft (*the giant* for a company) are not recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from math import log
from typing import NamedTuple

from newslint.annotate.certainty import hedged_words, statements
from newslint.annotate.grammar import AUXILIARY, PAST, THIRD_PERSON, VERB, word_class
from newslint.annotate.senses import senses_in, senses_of
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import tokens_in
from newslint.document import Document, Statement
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

HEADINGS = frozenset(("headline", "deck", "subhead", "caption"))
# How much of the heading's weight the body sentence has to share, how much of it under the hedge, and how close to it
# a firm clause about the heading's subject may come.
ENOUGH = 0.45
ENOUGH_HEDGED = 0.35
RIVAL = 0.75
FEWEST_WORDS = 3
VERBS = frozenset((VERB, PAST, THIRD_PERSON, AUXILIARY))
NAMES = {"subhead": "crosshead"}
STUDIES = frozenset("study studies research researchers scientists trial analysis".split())
FINDING = frozenset("find finds found show shows shown discover discovered prove proves reveal reveals".split())
# Statements of headings; each is laid beside the whole body.
MOST_HEADINGS = 12


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
    found = statements(document)
    if not any(statement.certainty == "hedged" for statement in found):
        return
    told = sentences(document)
    roles = [told[sentence_number(document, statement.span.start)].paragraph.role for statement in found]
    headings = [statement for statement, role in zip(found, roles, strict=True) if role in HEADINGS]
    body: list[_Told] = []
    for statement in headings[:MOST_HEADINGS]:
        if not _is_flat(document, statement) or _is_quoted(document, statement.span):
            continue
        if statement.span.start > headings[0].span.start and not _has_verb(document, statement.span):
            continue  # a label: "Profile: the keeper of the bears"
        body = body or _body(document)
        basis = _basis(document, _without_kicker(document, statement.span), body)
        if basis:
            yield _finding(document, statement, basis)


def _is_flat(document: Document, heading: Statement) -> bool:
    """Stated as fact, or as what a study has found: *Tea halves hay fever, study finds*."""
    words = {token.text.lower() for token in tokens_in(document, heading.span)}
    found = heading.certainty == "attributed" and not words.isdisjoint(STUDIES) and not words.isdisjoint(FINDING)
    return found or heading.certainty == "asserted"


class _Told(NamedTuple):
    """A sentence of the body: what it says in all, what under a hedge, what without one, and its hedged clauses."""

    whole: AbstractSet[str]
    hedged: AbstractSet[str]
    flat: AbstractSet[str]
    statements: Sequence[Statement]


def _body(document: Document) -> list[_Told]:
    clauses: dict[int, list[Statement]] = {}
    for statement in statements(document):
        clauses.setdefault(sentence_number(document, statement.span.start), []).append(statement)
    return [
        _told(document, sentence.span, clauses[number])
        for number, sentence in enumerate(sentences(document))
        if sentence.paragraph.role == "body"
    ]


def _told(document: Document, span: Span, clauses: Sequence[Statement]) -> _Told:
    hedged = [statement for statement in clauses if statement.certainty == "hedged"]
    whole = senses_in(document, span)
    if not hedged:
        open_ended = any(statement.certainty in ("questioned", "denied") for statement in clauses)
        return _Told(whole, frozenset(), frozenset() if open_ended else whole, ())
    covered = {word for statement in hedged for word in hedged_words(document, statement)}
    flat = [word for word in tokens_in(document, span) if word not in covered]
    return _Told(whole, senses_of(covered), senses_of(flat), hedged)


def _without_kicker(document: Document, headline: Span) -> Span:
    """*Explosive call: The agency ...*: the label before the colon states nothing."""
    colon = document.text.find(": ", *headline)
    if colon < 0 or colon - headline.start > headline.end - colon:
        return headline
    return Span(colon + 2, headline.end)


def _basis(document: Document, heading: Span, body: Sequence[_Told]) -> Sequence[Statement]:
    """The hedged clauses of the sentence that the heading rests on, unless firmer words carry it as well."""
    senses = dict.fromkeys(senses_of(tokens_in(document, heading)))
    if len(senses) < FEWEST_WORDS:
        return ()
    frequency = Counter(sense for told in body for sense in told.whole & senses.keys())
    weight = {sense: log(1 + (len(body) + 1) / (1 + frequency[sense])) for sense in senses}
    whole = sum(weight.values())
    subject = set(list(senses)[:2])

    def share(found: AbstractSet[str]) -> float:
        return sum(weight[sense] for sense in found & senses.keys()) / whole

    best = max((told for told in body if told.statements), key=lambda told: share(told.whole), default=None)
    if best is None or share(best.whole) < ENOUGH or share(best.hedged) < ENOUGH_HEDGED:
        return ()
    if len(best.hedged & senses.keys()) < FEWEST_WORDS:
        return ()
    rival = max((share(told.flat) for told in body if told.flat & subject), default=0)
    return () if rival >= RIVAL * share(best.whole) else best.statements


def _is_quoted(document: Document, span: Span) -> bool:
    words = document.words(span)
    return any(mark in words for mark in '"“‘«„')


def _has_verb(document: Document, heading: Span) -> bool:
    return any(word_class(token.text) in VERBS for token in tokens_in(document, heading))


def _finding(document: Document, heading: Statement, basis: Sequence[Statement]) -> Finding:
    hedges = [hedge for statement in basis for hedge in statement.hedges]
    role = sentences(document)[sentence_number(document, heading.span.start)].paragraph.role
    words = listed([f"“{document.words(hedge)}”" for hedge in hedges])
    message = f"the {NAMES.get(role, role)} states as fact what the body hedges ({words})"
    return Finding(heading.span, message, tuple(Related(hedge, "evidence", "the body hedges here") for hedge in hedges))
