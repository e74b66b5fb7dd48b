"""How sure is the draft of each statement? Asserted, hedged, attributed, denied or questioned, and by which words.

A hedge covers the clause it stands in and not the next. Inside a quotation it is the speaker's, not the draft's. A
clause that is both hedged and attributed counts as hedged: the weaker claim is what the draft stands by.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from newslint.annotate.certainty.hedges import Hedge, hedges
from newslint.annotate.certainty.reporting import denials, denies, names_a_source, reports
from newslint.annotate.certainty.statement_spans import statement_spans
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.speech.grammar import AUXILIARY, PAST, VERB, word_class
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import quoted
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.document import HEADINGS, Certainty, Document, Statement, annotation
from newslint.regex import regex
from newslint.span import Span

# Somebody stands by it, or nobody knows; what is denied is neither.
FIRM = frozenset(("asserted", "attributed"))
OPEN = frozenset(("hedged", "questioned"))
# What is reported goes on: "... and that the road is closed".
GOING_ON = ("and that ", "but that ")
RELATIVES = ("who ", "which ", "whose ", "where ")
RELATIVE = regex(r",\s(?:who|which|whose|where)\b")
# A question mark, and what may close behind it, at the end of a sentence.
QUESTION = regex(r"[^?]{0,4}\?[\"”’»)\s]{0,4}\Z")


@annotation
def statements(document: Document) -> tuple[Statement, ...]:
    """The statements of the draft in order, each with the words that make it less than a fact."""
    return tuple(chain.from_iterable(statements_of(document, number) for number in range(len(sentences(document)))))


def statements_of(document: Document, number: int) -> Sequence[Statement]:
    """The statements of one sentence: few rules need those of more than a few."""
    found = _sentences_read(document)
    if number not in found:
        found[number] = _read(document, number)
    return found[number]


@annotation
def _sentences_read(document: Document) -> dict[int, Sequence[Statement]]:
    return {}


@annotation
def hedged_statements(document: Document) -> tuple[Statement, ...]:
    """Those that have hedges, in order."""
    there = chain.from_iterable(statements_of(document, number) for number in hedges(document))
    return tuple(statement for statement in there if statement.hedges)


def _read(document: Document, number: int) -> list[Statement]:
    spans = statement_spans(document, number)
    taken = hedges(document).get(number, ())
    heading = sentences(document)[number].paragraph.role in HEADINGS
    end = spans[-1].end
    ending = document.text[max(spans[-1].start, end - 5) : end]
    asks = "?" in ending and QUESTION.match(ending) is not None
    found: list[Statement] = []
    for span in spans:
        own = taken if len(spans) == 1 else _within(taken, span)
        certainty: Certainty = "questioned" if asks else _certainty(document, span, own, heading)
        if certainty == "asserted" and found:
            certainty = _inherited(document, span, found[-2:], taken)
        found.append(Statement(span, certainty, tuple([hedge.span for hedge in own])))
    return found


def _within(taken: Sequence[Hedge], span: Span) -> Sequence[Hedge]:
    return taken and taken[bisect_left(taken, span.start, key=_place) : bisect_left(taken, span.end, key=_place)]


def _place(hedge: Hedge) -> int:
    return hedge.span.start


def statements_in(document: Document, span: Span) -> tuple[Statement, ...]:
    """The statements that begin inside a span."""
    numbers = range(sentence_number(document, span.start), sentence_number(document, max(span.start, span.end - 1)) + 1)
    there = chain.from_iterable(statements_of(document, number) for number in numbers)
    return tuple(statement for statement in there if span.start <= statement.span.start < span.end)


def statement_at(document: Document, offset: int) -> Statement:
    """The statement that an offset lies in; between two of them, the one before."""
    found = statements_of(document, sentence_number(document, offset))
    return found[max(bisect_right(found, offset, key=_start) - 1, 0)]


def _start(statement: Statement) -> int:
    return statement.span.start


def _certainty(document: Document, span: Span, own: Sequence[Hedge], heading: bool = False) -> Certainty:
    if own:
        kinds = {hedge.kind for hedge in own}
        return "hedged" if "hedge" in kinds else "questioned" if "question" in kinds else "denied"
    cues = [cue for cue in cues_in(document, span) if reports(document, cue)]
    if cues:
        return "denied" if any(denies(document, cue) for cue in cues) else "attributed"
    if _is_mostly(_spoken(document), span) and not _goes_on(document, span):
        return "attributed"
    return "attributed" if heading and names_a_source(document, span) else "asserted"


@annotation
def _spoken(document: Document) -> list[Span]:
    """What somebody is said to have said, and what stands in quotation marks: merged, in order."""
    denying = denials(document)
    reported = [
        content
        for _, content, attribution in quotations(document)
        if not denying or attribution is None or not denies(document, attribution)
    ]
    return _merged([*reported, *[quote.outer for quote in quoted(document)]])


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if not found or span.start > found[-1].end:
            found.append(span)
        elif span.end > found[-1].end:
            found[-1] = Span(found[-1].start, span.end)
    return found


def _is_mostly(stretches: Sequence[Span], span: Span) -> bool:
    """Is more than half of a span covered by these stretches, which do not overlap?"""
    covered = 0
    at = max(bisect_right(stretches, span) - 1, 0)  # the one before may reach into the span
    while at < len(stretches) and stretches[at].start < span.end:
        covered += max(min(stretches[at].end, span.end) - max(stretches[at].start, span.start), 0)
        at += 1
    return 2 * covered > span.end - span.start


def _inherited(document: Document, span: Span, last: Sequence[Statement], taken: Sequence[Hedge]) -> Certainty:
    """*Police said ..., and that the road is closed*; *The firm, it seems, which makes scooters, hid a defect*."""
    before = last[-1]
    if document.words(span).startswith(GOING_ON):
        return before.certainty
    if not _goes_on(document, span):
        return "asserted"
    if document.words(before.span).startswith(RELATIVES):
        return last[0].certainty
    relative = RELATIVE.search(document.text, *before.span)
    outer = Span(before.span.start, relative.start() if relative else before.span.start)
    return _certainty(document, outer, _within(taken, outer))


def _goes_on(document: Document, span: Span) -> bool:
    """*Okafor, who said it was late, resigned*: the verb of the clause around a relative one begins."""
    first = next(iter(tokens_in(document, span)), None)
    return first is not None and word_class(first.text) in (AUXILIARY, VERB, PAST)
