"""Some quotation marks are straight, others curly.

A paragraph pasted from elsewhere shows by its marks. Straight marks become curly in many publishing systems, but not
when both stand in one draft: then some are taken for others.

Known problems: single marks are the business of style/mixed-apostrophes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import tokens, word_index
from newslint.checks.mixed import paragraph_at
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import times


@check(
    "style/mixed-quotation-marks",
    severity="note",
    confidence="high",
    examples=[
        bad('“We left,” she said. “We came back.” He said: [["]]We did not."'),
        bad('"We left," she said. "We came back." He said: [[“]]We did not.”'),
        good("“We left,” she said. “We came back.”"),
        good('"We left," she said of the 6\' 10" board. "We came back."'),
    ],
)
def mixed_quotation_marks(document: Document, options: NoOptions) -> Iterator[Finding]:
    index, found = word_index(document), tokens(document)
    if '"' not in index or not index.keys() & {"“", "”"}:
        return
    straight = _in_paragraphs(
        document, [found[at].span for at in index.get('"', ()) if not _is_inch(found[at - 1].text)]
    )
    curly = _in_paragraphs(document, sorted(found[at].span for mark in "“”" for at in index.get(mark, ())))
    if not straight or not curly:
        return
    few, many = sorted((straight, curly), key=lambda spans: (len(spans), -spans[0].start))
    names = ("straight", "curly") if few is straight else ("curly", "straight")
    message = (
        f"{names[0]} quotation marks {times(len(few))}, {names[1]} ones {times(len(many))}: two kinds in one draft"
    )
    yield Finding(few[0], message, tuple(Related(span, "occurrence") for span in few[1:]))


def _in_paragraphs(document: Document, spans: list[Span]) -> list[Span]:
    paragraphs = ((span, paragraph_at(document, span.start)) for span in spans)
    return [span for span, paragraph in paragraphs if paragraph and paragraph.kind not in ("metadata", "cell")]


def _is_inch(before: str) -> bool:
    return before[-1].isdigit()
