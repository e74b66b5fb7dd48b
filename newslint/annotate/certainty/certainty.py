"""How sure is the draft of each statement? Asserted, hedged, attributed, denied or questioned, and by which words.

A hedge covers the clause it stands in and not the next. Inside a quotation it is the speaker's, not the draft's. A
clause that is both hedged and attributed counts as hedged: the weaker claim is what the draft stands by.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newslint.annotate.certainty.hedges import Hedge, hedges
from newslint.annotate.certainty.statement_spans import HEADINGS, statement_spans
from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.grammar import AUXILIARY, PAST, VERB, word_class
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import in_quotation_marks, quoted
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens, tokens_in
from newslint.annotate.text.vocabulary import titles
from newslint.document import Attribution, Certainty, Document, Statement, annotation
from newslint.knowledge import table
from newslint.span import Span

# Headings quote in single marks, also in straight ones, where body text has apostrophes.
SINGLE_QUOTED = re.compile(r"(?<!\w)['‘][^'‘’]{2,80}['’](?!\w)")
DASHES = frozenset("-–—|")
# What is reported goes on: "... and that the road is closed".
GOING_ON = ("and that ", "but that ")
RELATIVES = ("who ", "which ", "whose ", "where ")
RELATIVE = re.compile(r",\s(?:who|which|whose|where)\b")
NEGATIONS = frozenset("not never nobody none neither nor no without hardly few cannot".split())
NEAR = 30
# Verbs that deny only what somebody has said, and what that may be.
TURNING_DOWN = frozenset(
    f"{verb}{ending}" for verb in ("reject", "dismiss", "disput") for ending in ("ed", "ing", "s", "es", "e", "")
)
SAID = frozenset(
    "that claim claims allegation allegations accusation accusations charge charges report reports suggestion "
    "suggestions criticism rumours rumors idea notion as “".split()
)
# A question mark, and what may close behind it, at the end of a sentence.
QUESTION = re.compile(r"[^?]{0,4}\?[\"”’»)\s]{0,4}\Z")


@annotation
def statements(document: Document) -> tuple[Statement, ...]:
    """The statements of the draft in order, each with the words that make it less than a fact."""
    asking = {sentence_number(document, tokens(document)[at].start) for at in positions(document, ["?"])}
    found: list[Statement] = []
    for number, spans in enumerate(statement_spans(document)):
        taken = hedges(document).get(number, ())
        end = spans[-1].end
        asks = number in asking and QUESTION.match(document.text, max(spans[-1].start, end - 5), end)
        for span in spans:
            own = taken[bisect_left(taken, span.start, key=_place) : bisect_left(taken, span.end, key=_place)]
            certainty: Certainty = "questioned" if asks else _certainty(document, span, own)
            if certainty == "asserted" and span != spans[0]:
                certainty = _inherited(document, span, found[-2:], taken)
            found.append(Statement(span, certainty, tuple(hedge.span for hedge in own)))
    return tuple(found)


def _place(hedge: Hedge) -> int:
    return hedge.span.start


def statements_in(document: Document, span: Span) -> tuple[Statement, ...]:
    """The statements that begin inside a span."""
    starts = _starts(document)
    return statements(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def statement_at(document: Document, offset: int) -> Statement:
    """The statement that an offset lies in; between two of them, the one before."""
    return statements(document)[max(bisect_right(_starts(document), offset) - 1, 0)]


@annotation
def _starts(document: Document) -> list[int]:
    return [statement.span.start for statement in statements(document)]


def _certainty(document: Document, span: Span, own: Sequence[Hedge]) -> Certainty:
    kinds = {hedge.kind for hedge in own}
    if "hedge" in kinds:
        return "hedged"
    if "question" in kinds:
        return "questioned"
    if "denial" in kinds:
        return "denied"
    cues = [cue for cue in cues_in(document, span) if _is_speech(document, cue)]
    if cues:
        return "denied" if any(_denies(document, cue) for cue in cues) else "attributed"
    if _is_mostly(_spoken(document), span) and not _goes_on(document, span):
        return "attributed"
    number = sentence_number(document, span.start)
    if sentences(document)[number].paragraph.role in HEADINGS and _is_covered(document, span):
        return "attributed"
    return "asserted"


@annotation
def _spoken(document: Document) -> list[Span]:
    """What somebody is said to have said, and what stands in quotation marks: merged, in order."""
    reported = [
        content
        for _, content, attribution in quotations(document)
        if attribution is None or not _denies(document, attribution)
    ]
    return _merged([*reported, *(quote.outer for quote in quoted(document))])


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _is_mostly(stretches: Sequence[Span], span: Span) -> bool:
    """Is more than half of a span covered by these stretches, which do not overlap?"""
    covered = 0
    at = bisect_right(stretches, span.start, key=_end)
    while at < len(stretches) and stretches[at].start < span.end:
        covered += min(stretches[at].end, span.end) - max(stretches[at].start, span.start)
        at += 1
    return 2 * covered > span.end - span.start


def _end(span: Span) -> int:
    return span.end


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
    first = bisect_left(taken, outer.start, key=_place)
    return _certainty(document, outer, taken[first : bisect_left(taken, outer.end, key=_place)])


def _goes_on(document: Document, span: Span) -> bool:
    """*Okafor, who said it was late, resigned*: the verb of the clause around a relative one begins."""
    first = next(iter(tokens_in(document, span)), None)
    return first is not None and word_class(first.text) in (AUXILIARY, VERB, PAST)


def _is_speech(document: Document, attribution: Attribution) -> bool:
    """*Voters rejected the tax* and *said sorry* report nothing, *rejected the claim* does."""
    behind = tokens_in(document, Span(attribution.cue.end, attribution.cue.end + NEAR))
    if document.words(attribution.cue).lower() not in TURNING_DOWN:
        return not behind or behind[0].text not in _covers("idle")
    return any(token.text.lower() in SAID for token in behind)


def _denies(document: Document, attribution: Attribution) -> bool:
    cue = cue_forms().get(document.words(attribution.cue).lower())
    if cue is None or cue.strength != "denying":
        return False
    source = attribution.speaker or attribution.cue
    near = tokens_in(document, Span(max(0, attribution.cue.start - NEAR), attribution.cue.start))
    speaker = tokens_in(document, source)
    words = [token.text.lower().replace("’", "'") for token in (*speaker[:1], *near[-3:])]
    return not any(word in NEGATIONS or word.endswith("n't") for word in words)


def _is_covered(document: Document, heading: Span) -> bool:
    """Headings name their sources in few words: *says*, *Report:*, *... – police*, words in quotation marks."""
    if in_quotation_marks(document, heading) or SINGLE_QUOTED.search(document.text, *heading):
        return True
    words = [token.text.lower() for token in tokens_in(document, heading)]
    covers, labels = _covers("covers"), _covers("labels")
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        labelled = after == ":" or before in DASHES or (before == ":" and not after)
        if (word in covers and after not in _covers("idle")) or (labelled and (word in labels or word in titles())):
            return True
    # "Okafor: bridge is unsafe": a name before the colon speaks.
    colon = document.text.find(": ", *heading)
    return colon > 0 and any(mention.span.end == colon for mention, _ in mentions_in(document, heading))


@functools.cache
def _covers(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/hedges")["headings"][kind])
