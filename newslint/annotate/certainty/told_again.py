"""A flat sentence that says nearly all that a hedged one before it says, in its words or in words of one meaning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from newslint.annotate.certainty.certainty import statements_of
from newslint.annotate.certainty.hedged_sentences import may_be_told_again
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.certainty.scope import hedged_words
from newslint.annotate.certainty.statement_spans import FINITE
from newslint.annotate.speech.grammar import word_class
from newslint.annotate.text.senses import senses_in, senses_of, words_with
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import START, lower_words, positions, tokens_in
from newslint.document import Document, Statement

FEWEST_WORDS = 4
SHARE = 0.8
# Of the hedged statements that have a word in common with a sentence, so many of the last are looked at.
NEAREST = 40
RELATIVES = frozenset("who which that".split())


def told_again(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The flat statements of the body, each with the hedged one before it that says nearly all that it says."""
    if not may_be_told_again(document, FEWEST_WORDS):
        return
    covered = {statement: _hedged_senses(document, statement) for statement in _hedged_of_body(document)}
    hedged: list[tuple[Statement, AbstractSet[str]]] = []
    # Sense -> the hedged statements that have it, so that a later sentence meets only those it shares words with.
    postings: dict[str, list[int]] = defaultdict(list)
    known = frozenset(words_with(document, frozenset(chain.from_iterable(covered.values()))))
    for statement in _statements_of_body(document, known):
        if statement in covered:
            for sense in covered[statement]:
                postings[sense].append(len(hedged))
            hedged.append((statement, covered[statement]))
        elif statement.certainty == "asserted" and hedged:
            source = _hedged_before(senses_in(document, statement.span), hedged, postings)
            if source and _has_verb(document, statement):
                yield statement, source


def _hedged_of_body(document: Document) -> Iterator[Statement]:
    for number in hedges(document):
        if sentences(document)[number].paragraph.role == "body":
            for statement in statements_of(document, number):
                if statement.certainty == "hedged" or (statement.certainty == "questioned" and statement.hedges):
                    yield statement


def _statements_of_body(document: Document, known: frozenset[str]) -> Iterator[Statement]:
    """From the first hedge on, those of sentences with a hedge or with some of the words that are known."""
    lower, firsts = lower_words(document), first_words(document)
    first = min(hedges(document))
    met = Counter(bisect_right(firsts, at) - 1 for at in positions(document, known))
    often = {number for number, count in met.items() if count >= FEWEST_WORDS and number >= first}
    for number in sorted(often.union(hedges(document))):
        there = lower[firsts[number] : firsts[number + 1]]
        enough = number in hedges(document) or len(known.intersection(there)) >= FEWEST_WORDS
        if enough and sentences(document)[number].paragraph.role == "body":
            yield from statements_of(document, number)


def _has_verb(document: Document, statement: Statement) -> bool:
    """Labels and headings in plain text have none: *Profile: the keeper of the bears*."""
    return any(word_class(token.text) in FINITE for token in tokens_in(document, statement.span))


def _hedged_senses(document: Document, statement: Statement) -> AbstractSet[str]:
    """What its hedges make uncertain; in *the mayor, who may have lied, ...* with what *who* stands for."""
    covered = hedged_words(document, statement)
    words = tokens_in(document, statement.span)
    first = bisect_left(words, covered[0].start, key=START) if covered else 0
    if 0 < first < len(words) and words[first] == covered[0] and words[first - 1].text in RELATIVES:
        return senses_of((*words[:first], *covered))
    return senses_of(covered)


def _hedged_before(
    senses: AbstractSet[str], hedged: list[tuple[Statement, AbstractSet[str]]], postings: dict[str, list[int]]
) -> Statement | None:
    """The hedged statement that says nearly all that these words say."""
    enough = max(FEWEST_WORDS, SHARE * len(senses))
    if len(postings.keys() & senses) < enough:
        return None
    met = Counter(number for sense in senses if sense in postings for number in postings[sense][-NEAREST:])
    for number, _ in met.most_common(3):
        statement, covered = hedged[number]
        if len(senses & covered) >= enough:
            return statement
    return None
