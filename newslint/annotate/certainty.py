"""How sure is the draft of each statement? Asserted, hedged, attributed, denied or questioned, and by which words.

A hedge covers the clause it stands in and not the next. Inside a quotation it is the speaker's, not the draft's. A
clause that is both hedged and attributed counts as hedged: the weaker claim is what the draft stands by.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newslint.annotate.attributions import cues_in
from newslint.annotate.cues import cue_forms
from newslint.annotate.grammar import AUXILIARY, NOUN, PAST, VERB, word_class
from newslint.annotate.hedges import Hedge, hedges, of_nouns
from newslint.annotate.names import mentions_in
from newslint.annotate.quotations import quotations
from newslint.annotate.quoted import in_quotation_marks, own_tokens, quoted
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.statement_spans import HEADINGS, statement_spans
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.annotate.vocabulary import titles
from newslint.document import Attribution, Certainty, Document, Statement, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

# Headings quote in single marks, also in straight ones, where body text has apostrophes.
SINGLE_QUOTED = re.compile(r"(?<!\w)['‘][^'‘’]{2,80}['’](?!\w)")
DASHES = frozenset("-–—|")
# Where a clause ends, for what a hedge in it can cover.
CLAUSE_MARKS = frozenset(
    ", ; : — – ( ) that which who whom whose where when while because after before although".split()
)
# What is reported goes on: "... and that the road is closed".
GOING_ON = ("and that ", "but that ")
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
BARE = frozenset("be been being have".split())
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
            own = [hedge for hedge in taken if span.covers(hedge.span)]
            certainty: Certainty = "questioned" if asks else _certainty(document, span, own)
            if certainty == "asserted" and span != spans[0] and document.words(span).startswith(GOING_ON):
                certainty = found[-1].certainty
            found.append(Statement(span, certainty, tuple(hedge.span for hedge in own)))
    return tuple(found)


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
    if _is_mostly(_spoken(document), span) and not _is_left_behind(document, span):
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


def _is_left_behind(document: Document, span: Span) -> bool:
    """*Okafor, who said it was late, resigned*: the verb of the outer clause is no longer reported."""
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


def hedged_words(document: Document, statement: Statement) -> tuple[Token, ...]:
    """The words of a statement that its hedges make uncertain.

    A modal or *is said to* covers its clause, with what follows *that*; an adverb behind a comma or before a
    participle only what follows it, as does *a man believed to have fled* up to the next verb; an adjective (*alleged
    abuse of power*) only its noun.
    """
    words = own_tokens(document, statement.span)
    marks = [index for index, token in enumerate(words) if token.text.lower() in CLAUSE_MARKS]
    covered: dict[int, int] = {}  # end of a stretch -> its beginning; the same clause may have many hedges
    for hedge in statement.hedges:
        start = first = bisect_left(words, hedge.start, key=_start)
        behind = bisect_left(words, hedge.end, key=_start)
        mark = bisect_left(marks, first)
        ending = mark
        while ending < len(marks) and marks[ending] <= behind and words[marks[ending]].text == "that":
            ending += 1
        end = marks[ending] if ending < len(marks) else len(words)
        text = document.words(hedge).lower()
        if end == behind and (not first or _goes_on(words, end)):
            # "According to unconfirmed reports, ...", "The firm, reportedly, hid it": the comma ends nothing.
            start = 0
            end = marks[ending + 1] if ending + 1 < len(marks) else len(words)
        elif text in of_nouns():
            end = min(end, first + len(text.split()) + 3)
        elif text.endswith("ly") and _looks_forward(words, first):
            pass
        elif _is_postponed(words, first, text):
            verbs = (at for at in range(behind, end) if word_class(words[at].text) == AUXILIARY)
            end = next((at for at in verbs if words[at].text not in BARE), end)
        else:
            start = marks[mark - 1] + 1 if mark else 0
        covered[end] = min(start, covered.get(end, start))
    indexes = {index for end, start in covered.items() for index in range(start, end)}
    return tuple(words[index] for index in sorted(indexes))


def _looks_forward(words: Sequence[Token], first: int) -> bool:
    return bool(first) and words[first - 1].text.lower().endswith(("ing", ",", "and", "of"))


def _goes_on(words: Sequence[Token], comma: int) -> bool:
    if comma + 1 >= len(words) or words[comma].text != ",":
        return False
    return word_class(words[comma + 1].text) in (AUXILIARY, VERB, PAST)


def _is_postponed(words: Sequence[Token], first: int, hedge: str) -> bool:
    """*a man believed to have fled*: the noun before the hedge is not in doubt."""
    participle = hedge.partition(" ")[0].endswith(("ed", "said", "thought", "understood"))
    return participle and bool(first) and word_class(words[first - 1].text) == NOUN


def _start(token: Token) -> int:
    return token.start
