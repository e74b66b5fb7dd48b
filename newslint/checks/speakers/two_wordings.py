"""How two wordings of one quotation are shown."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.speech.displayed import PARTIAL, Wording, words_of
from newslint.annotate.speech.wordings import Difference, Word
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.span import Span

MOST_SHOWN, MARKS = 10, '“”"'


def two_wordings(document: Document, here: Wording, there: Wording, differing: list[Difference]) -> Finding:
    """The finding stands at the words that differ, and shows as many of them as a message can."""
    words, others = words_of(document, here), words_of(document, there)
    this, that = _places(words, others, differing)
    if len(differing) > 1 and _is_too_much(document, that):
        apart = (_places(words, others, [each]) for each in differing)
        this, that = next((both for both in apart if not _is_too_much(document, both[1])), (this, that))
    where = f"in the {here.display}" if here.display and here.display != PARTIAL else "here"
    other = (
        "in the full quotation" if here.display == PARTIAL else "in the body" if here.display else "in another place"
    )
    message = f"the quotation reads “{_shown(document, this)}” {where} and “{_shown(document, that)}” {other}"
    return Finding(this, message, (Related(that, "evidence", "the other wording"),))


def _places(here: Sequence[Word], there: Sequence[Word], differing: list[Difference]) -> tuple[Span, Span]:
    """From the first difference to the last; what is missing on one side is shown with the word before it."""
    first, last = differing[0], differing[-1]
    lean = any(one.start == one.end or one.first == one.last for one in (first, last))
    lean = lean or _is_half(here, first.start) or _is_half(there, first.first)
    return _place(here, first.start - lean, last.end), _place(there, first.first - lean, last.last)


def _is_half(words: Sequence[Word], at: int) -> bool:
    """Is it the second half of a short form?"""
    return 0 < at < len(words) and words[at].token == words[at - 1].token


def _is_too_much(document: Document, span: Span) -> bool:
    """Does it run into what stands between two quotations, or is it long?"""
    shown = document.words(span)
    return len(shown.split()) > MOST_SHOWN or any(mark in shown for mark in MARKS)


def _place(words: Sequence[Word], start: int, end: int) -> Span:
    chosen = words[max(start, 0) : max(end, 1)]
    return Span(chosen[0].token.start, chosen[-1].token.end)


def _shown(document: Document, span: Span) -> str:
    return " ".join(document.words(span).split())
