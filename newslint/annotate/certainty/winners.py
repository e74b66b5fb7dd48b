"""Who has won, in the draft's own words: *Rusnac has won a second term*, *after her victory*, *the mayor-elect*."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator
from itertools import takewhile

from newslint.annotate.certainty.certainty import FIRM, statement_at, statements_of
from newslint.annotate.certainty.preliminary import results
from newslint.annotate.speech.grammar import POSSESSIVE_PRONOUNS
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import (
    HYPHEN,
    lower_words,
    lower_words_in,
    places_in,
    positions,
    tokens,
    vocabulary,
    words_by_sign,
)
from newslint.document import Document, Statement
from newslint.span import Span

# An earlier election.
PAST = frozenset("last previous previously earlier ago since first".split())
WON = frozenset("won wins re-elected reelected".split())
VICTORY = frozenset(("victory", "win"))
LONGEST_NAME = 3
# Sentences about the count that a name is looked for in.
MOST_COUNTED = 20


@functools.cache
def more_to_come() -> frozenset[str]:
    """What says itself that the result is not final."""
    return results("preliminary", "words") | results("preliminary", "open") | {"counted"}


def winners(document: Document, counted: Collection[int]) -> Iterator[Span]:
    """The statements and titles that have a winner; ``counted`` are the sentences that tell of the count."""
    told, words = sentences(document), tokens(document)
    winning = {sentence_number(document, words[at].start) for at in positions(document, WON | VICTORY)}
    for number in sorted(winning.difference(counted)):
        clauses = statements_of(document, number)
        if told[number].paragraph.role == "body" and all(clause.certainty == "asserted" for clause in clauses):
            yield from (clause.span for clause in clauses if _has_winner(document, clause))
    yield from _elect(document, counted)


def _has_winner(document: Document, statement: Statement) -> bool:
    words = lower_words_in(document, statement.span)
    offices = results("wins", "offices")
    if not (more_to_come() | PAST).isdisjoint(words) or any(len(word) == 4 and word.isdigit() for word in words):
        return False  # the election of 2019
    for at, word in enumerate(words):
        before, whose = (words[at - 2], words[at - 1]) if at > 1 else ("", "")
        if word in VICTORY and before in ("after", "following") and whose in POSSESSIVE_PRONOUNS:
            return True
        if word in WON and not offices.isdisjoint(words[at + 1 : at + 6]):
            return "had" not in words[max(at - 3, 0) : at] and "if" not in words[:at]
    return False


def _elect(document: Document, counted: Collection[int]) -> Iterator[Span]:
    """*The mayor-elect said*; *Mayor-elect Doina Rusnac*, if it is her votes that are counted."""
    titles = [word for word in words_by_sign(document)[HYPHEN] if word.endswith("-elect")]
    first = sorted(counted)[:MOST_COUNTED]
    told, words, lower = sentences(document), tokens(document), lower_words(document)
    for at in positions(document, titles):
        office = lower[at].removesuffix("-elect")
        number = sentence_number(document, words[at].start)
        if told[number].paragraph.role != "body" or in_quotation_marks(document, words[at].span):
            continue
        if statement_at(document, words[at].start).certainty not in FIRM:
            continue
        behind = takewhile(lambda token: token.text[0].isupper(), words[at + 1 : at + LONGEST_NAME + 1])
        name = [token.text.lower() for token in behind]
        if name:
            start, known = at, any(name[-1] in lower[places_in(document, told[one].span)] for one in first)
        else:
            start, known = at - 1, lower[at - 1] == "the" and lower[at + 1 : at + 2] != ["of"]
        if known and not vocabulary(document).isdisjoint((office, f"{office}s")):
            yield Span(words[start].start, words[at].end)
