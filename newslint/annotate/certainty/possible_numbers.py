"""A number that was only possible comes back as a known one: *there may be eight or nine bears*, *the nine bears*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.hedged_sentences import hedged_senses
from newslint.annotate.certainty.scope import hedged_words
from newslint.annotate.figures.numbers import cardinals
from newslint.annotate.speech.grammar import NOUN, THIRD_PERSON, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.senses import sense_of
from newslint.annotate.text.sentences import paragraph_at, sentence_number
from newslint.annotate.text.tokens import FIGURE, lower_words, positions, tokens, words_by_sign
from newslint.document import Document, Statement
from newslint.record import NamedTuple
from newslint.span import Span

DEFINITE = frozenset("the these those all his her its their".split())
# "more than three debates": not three.
BOUNDS = frozenset(("than", "least"))
# "could take two weeks", "may rise by six points": measures, no things.
MEASURES = frozenset(
    "times years months weeks days hours minutes seconds points metres meters feet miles kilometres kilometers tonnes "
    "tons kilos degrees litres acres hectares inches".split()
)
# Looked for in one draft.
MOST_NUMBERS = 40
PLURAL = frozenset((NOUN, THIRD_PERSON))
# With an adjective between a number and its noun: "the nine brown bears".
REACH = 3


class PossibleNumber(NamedTuple):
    """A number with the sense of what it counts, and the hedge before it."""

    word: str
    counted: str
    statement: Statement
    hedge: Span


def numbers_taken_as_known(document: Document) -> Iterator[tuple[Span, PossibleNumber]]:
    """The places, each with the number that was only possible; none that the draft gives without a hedge as well."""
    lower = lower_words(document)
    numbers = [at for at in positions(document, _numbers(document)) if at]
    definite = {lower[at] for at in numbers if lower[at - 1] in DEFINITE}
    possible = (_possible_number(document, at) for at in numbers if lower[at] in definite)
    for number in islice(filter(None, possible), MOST_NUMBERS):
        place = _place(document, number)
        if place:
            yield place, number


def _numbers(document: Document) -> set[str]:
    """Not years, nor *one*."""
    if not hedged_senses(document):
        return set()
    figures = {word for word in words_by_sign(document)[FIGURE] if word.replace(",", "").isdigit()}
    return {*cardinals(), *(word for word in figures if len(word) != 4 or word[0] not in "12")} - {"one", "1"}


def _possible_number(document: Document, at: int) -> PossibleNumber | None:
    lower, words = lower_words(document), tokens(document)
    noun = lower[at + 1] if at + 1 < len(words) else ""
    if not noun.endswith("s") or noun in MEASURES or word_class(words[at + 1].text) not in PLURAL:
        return None
    if sentence_number(document, words[at].start) not in hedged_senses(document) or lower[at - 1] in DEFINITE | BOUNDS:
        return None
    statement = statement_at(document, words[at].start)
    if statement.certainty != "hedged" or words[at] not in hedged_words(document, statement):
        return None
    hedge = next((hedge for hedge in reversed(statement.hedges) if hedge.end <= words[at].start), None)
    return PossibleNumber(lower[at], sense_of(noun), statement, hedge) if hedge else None


def _place(document: Document, possible: PossibleNumber) -> Span | None:
    """Where the number is known; nowhere if the draft also gives it as one it does not know yet, without a hedge."""
    found = None
    for at in positions(document, {possible.word}):
        span = _phrase(document, at, possible.counted)
        if span is None or possible.statement.span.covers(span):
            continue
        statement = statement_at(document, span.start)
        definite = lower_words(document)[at - 1] in DEFINITE
        body = paragraph_at(document, span.start).role == "body"
        if not definite and statement.certainty == "hedged":
            continue
        if not definite or not body or span.start < possible.hedge.end:
            return None
        if statement.certainty == "asserted" and not in_quotation_marks(document, span):
            found = found or Span(tokens(document)[at - 1].start, span.end)
    return found


def _phrase(document: Document, at: int, counted: str) -> Span | None:
    """*nine bears*, *nine brown bears*"""
    words = tokens(document)
    for noun in words[at + 1 : at + REACH]:
        if sense_of(noun.text) == counted:
            return Span(words[at].start, noun.end)
        if word_class(noun.text) != NOUN:
            break
    return None
