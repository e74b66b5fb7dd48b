"""Where a pack's rule looks: paragraphs by role, and other people's words only if it says so."""

from __future__ import annotations

from bisect import bisect_right
from typing import get_args

from newslint.annotate.speech.quotations import quotations
from newslint.document import Document, Paragraph, PartRole, annotation
from newslint.span import Span

ROLES: tuple[str, ...] = get_args(PartRole)
QUOTATION, EVERYWHERE = "quotation", "everywhere"
SCOPES = (*ROLES, QUOTATION, EVERYWHERE)


class Scope:
    """Places that a rule looks at.

    A role stands for the desk's own words in paragraphs of that role; ``quotation`` for quoted words and block
    quotations, in any paragraph; ``everywhere`` for all.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = frozenset(names)

    def has(self, document: Document, span: Span) -> bool:
        """Does the span lie in one paragraph, and is that a place to look at?"""
        at = bisect_right(document.paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1
        if at < 0:
            return False
        paragraph = document.paragraphs[at]
        if not paragraph.span.covers(span):
            return False
        if EVERYWHERE in self.names:
            return True
        if _is_quoted(document, paragraph, span):
            return QUOTATION in self.names
        return paragraph.role in self.names

    def reads(self, paragraph: Paragraph) -> bool:
        """Can anything in the paragraph be a place to look at?"""
        return bool(self.names & {EVERYWHERE, QUOTATION, paragraph.role})


def _is_quoted(document: Document, paragraph: Paragraph, span: Span) -> bool:
    if paragraph.kind == "blockquote":
        return True
    quoted = _quoted(document)
    at = bisect_right(quoted, (span.end - 1, len(document.text))) - 1
    return at >= 0 and quoted[at].overlaps(span)


@annotation
def _quoted(document: Document) -> list[Span]:
    """What stands between quotation marks, in order and without overlaps; indirect speech is the desk's own words."""
    spans: list[Span] = []
    for quotation in sorted(quotations(document), key=lambda quotation: quotation.content):
        if quotation.kind == "indirect":
            continue
        if spans and spans[-1].overlaps(quotation.content):
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, quotation.content.end))
        else:
            spans.append(quotation.content)
    return spans
