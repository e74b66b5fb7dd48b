"""Where a place stands: in the draft's own running text, or in a heading, a table or somebody's quotation."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.annotate.speech.quoted import Quoted, in_quotation_marks, quoted
from newslint.annotate.text.sentences import paragraph_at, sentences
from newslint.document import Document, Paragraph, annotation
from newslint.span import Span

# Headlines and crossheads have capitals, abbreviations and figures of their own, but the same words.
ROLES = frozenset(("body", "deck", "caption"))
WITH_HEADINGS = ROLES | {"headline", "subhead"}
KINDS = frozenset(("text", "item", "footnote"))


def is_own(document: Document, span: Span, roles: frozenset[str] = ROLES) -> bool:
    """Are these the draft's own words, in running text: no headline, table or quotation?"""
    return in_prose(document, span, roles) and not in_quotation_marks(document, span)


def in_prose(document: Document, span: Span, roles: frozenset[str] = ROLES) -> bool:
    """Does the span stand in running text, quoted or not?"""
    paragraph = paragraph_at(document, span.start)
    return paragraph.role in roles and paragraph.kind in KINDS and span.end <= paragraph.span.end


def is_written_here(document: Document, span: Span) -> bool:
    """Are these words of the draft's own, anywhere but in a table: in a headline, a title, running text?"""
    paragraph = paragraph_at(document, span.start)
    return (
        paragraph.kind not in ("cell", "blockquote")
        and span.end <= paragraph.span.end
        and not in_quotation_marks(document, span)
    )


def own(document: Document, spans: Iterable[Span]) -> list[Span]:
    """Those of the places that are the draft's own words."""
    return [span for span in spans if is_own(document, span)]


@annotation
def quotes_in_prose(document: Document) -> list[tuple[Quoted, Paragraph]]:
    """The quoted stretches of running text that are closed, each with its paragraph."""
    closed = [quote for quote in quoted(document) if quote.closed]
    found = [(quote, paragraph_at(document, quote.outer.start)) for quote in closed]
    return [(quote, paragraph) for quote, paragraph in found if paragraph.kind in KINDS]


@annotation
def kinds_of_paragraphs(document: Document) -> frozenset[str]:
    """Which kinds of paragraphs the draft has; most have no tables."""
    return frozenset([paragraph.kind for paragraph in document.paragraphs])


@annotation
def sentence_ends(document: Document) -> frozenset[int]:
    """Where each sentence ends."""
    return frozenset(sentence.span.end for sentence in sentences(document))
