"""An amount that was only possible, hoped for or promised comes back as a known one, of whatever things.

*Ending the route could save £58,000*, *the £58,000 that was saved*; *it has promised 400 jobs*, *the 400 new workers*.
Large amounts only: of small ones there may be two that are alike.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.hedged_deeds import BOUNDARIES
from newslint.annotate.certainty.scope import hedged_words
from newslint.annotate.figures.figures import Figure, figures
from newslint.annotate.speech.grammar import NOUN, THIRD_PERSON, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at, sentence_at
from newslint.annotate.text.tokens import lower_words, places_in, tokens, vocabulary
from newslint.document import Document
from newslint.knowledge import table
from newslint.span import Span

DEFINITE = frozenset("the these those its their his her".split())
SMALLEST = 100
KINDS = frozenset(("money", "count"))
# "How the £58,000 was worked out" takes nothing for granted.
ABOUT = frozenset("how about before after without for than".split())
# So many words before an amount its promise may stand.
REACH = 10
# Of the things that are counted.
LONGEST_PHRASE = 4
PLURAL = frozenset((NOUN, THIRD_PERSON))


def amounts_taken_as_known(document: Document) -> Iterator[tuple[Span, Span]]:
    """The places, each with the words before that leave the amount open; none if the draft also gives it as known."""
    if vocabulary(document).isdisjoint(_words("leaving-open")):
        return
    lower = lower_words(document)
    large = [figure for figure in figures(document) if figure.kind in KINDS and figure.value >= SMALLEST]
    definite = {_amount(figure) for figure in large if lower[figure.first - 1] in DEFINITE and figure.first}
    for amount in sorted(definite):
        told = [figure for figure in large if _amount(figure) == amount]
        opened = {figure: hedge for figure in told if (hedge := _opened(document, figure))}
        known = [figure for figure in told if figure not in opened]
        if opened and all(lower[figure.first - 1] in DEFINITE for figure in known):
            place = next(filter(None, (_taken(document, figure) for figure in known)), None)
            if place:
                yield place, next(iter(opened.values()))


def _amount(figure: Figure) -> tuple[str, str, float, float]:
    return figure.kind, figure.unit, figure.value, figure.high


def _opened(document: Document, figure: Figure) -> Span | None:
    """The words that leave an amount open, in its own clause; None in headings and if it is something known."""
    lower, words = lower_words(document), tokens(document)
    sentence = sentence_at(document, figure.span.start)
    if sentence.paragraph.role != "body" or lower[figure.first - 1] in DEFINITE:
        return None
    begin = places_in(document, sentence.span).start
    for at in range(figure.first - 1, max(begin, figure.first - REACH) - 1, -1):
        if lower[at] in _words("leaving-open"):
            return words[at].span
    statement = statement_at(document, figure.span.start)
    hedged = statement.certainty == "hedged" and words[figure.first] in hedged_words(document, statement)
    return statement.hedges[0] if hedged and statement.hedges else None


def _taken(document: Document, figure: Figure) -> Span | None:
    """Where an amount is told of as known: *the £58,000 that was saved*, *the 400 new workers live*."""
    lower, words = lower_words(document), tokens(document)
    if lower[figure.first - 1] not in DEFINITE or lower[max(figure.first - 2, 0)] in ABOUT:
        return None
    if paragraph_at(document, figure.span.start).role != "body" or in_quotation_marks(document, figure.span):
        return None
    statement = statement_at(document, figure.span.start)
    there = lower[places_in(document, statement.span)]
    left_open = not _words("leaving-open").isdisjoint(there) or not _words("not-done").isdisjoint(there)
    if left_open or statement.certainty != "asserted":
        return None
    last = _things(lower, figure.last)
    return Span(words[figure.first - 1].start, words[last - 1].end)


def _things(lower: Sequence[str], at: int) -> int:
    """Behind the words for what is counted, if they end in a plural: *new workers*."""
    for last in range(at, min(len(lower), at + LONGEST_PHRASE)):
        if lower[last] in BOUNDARIES or word_class(lower[last]) not in PLURAL:
            break
        if lower[last].endswith("s"):
            return last + 1
    return at


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/hedges")["amounts"][kind])
