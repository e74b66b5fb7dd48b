"""Headings that give as the cause what the body leaves open, in other words than the heading's.

*Arsonists destroy pier*, above *the blaze may have been started deliberately* or *the fire is treated as suspicious*.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from newslint.annotate.certainty.certainty import FIRM, statement_at, statements_of
from newslint.annotate.certainty.preliminary import results
from newslint.annotate.text.sentences import paragraph_at, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words_in, positions, tokens, vocabulary
from newslint.document import HEADINGS, Document, Statement
from newslint.knowledge import table
from newslint.span import Span

# "subhead": the headline above the story is one, if the front matter has its own.


def causes_too_sure(document: Document) -> Iterator[tuple[Statement, Sequence[Span]]]:
    """The statements of headings, each with the words that leave its cause open."""
    for told, left_open in _causes().values():
        if vocabulary(document).isdisjoint(told) or vocabulary(document).isdisjoint(left_open):
            continue
        for at in positions(document, told):
            number = sentence_number(document, tokens(document)[at].start)
            if sentences(document)[number].paragraph.role in HEADINGS:
                statement = statements_of(document, number)[0]
                words = lower_words_in(document, statement.span)
                flat = statement.certainty == "asserted" and results("causes", "case").isdisjoint(words)
                spans = _left_open(document, told | left_open) if flat else ()
                if spans:
                    yield statement, spans
                break


@functools.cache
def _causes() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    told, left_open = table("en/words/results")["causes-told"], table("en/words/results")["causes-left-open"]
    return {cause: (frozenset(told[cause].split()), frozenset(left_open[cause].split())) for cause in told}


def _left_open(document: Document, words: AbstractSet[str]) -> Sequence[Span]:
    """Where the body speaks of a cause; none if it once does so without leaving it open."""
    found = []
    for at in positions(document, words):
        token = tokens(document)[at]
        if paragraph_at(document, token.start).role != "body":
            continue
        statement = statement_at(document, token.start)
        there = lower_words_in(document, statement.span)
        if statement.certainty in FIRM and results("causes", "open").isdisjoint(there):
            return ()
        found.append(statement.hedges[0] if statement.hedges else token.span)
    return found
