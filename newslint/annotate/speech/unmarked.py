"""Quotations without quotation marks.

The turns of a transcript or an interview (*OKAFOR: ...*, *Q: ...*), block quotations, a paragraph that a cue with a
colon announces (*Okafor wrote:*), and headlines that put a speaker of the article before a colon.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from newslint.annotate.speech.attributions import attributions, last_cue
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.document import HEADINGS, Attribution, Document, Paragraph, Quotation, annotation
from newslint.regex import regex
from newslint.span import Span

# Who speaks, at the beginning of a paragraph; capitals alone make a transcript, other labels only if they come again.
LABEL = regex(r"(?=[^\n]{1,60}:)([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})(?: \([^()\n]{1,20}\))?(:)\s+(?=\S)")
# Who said it, behind a displayed quotation: "— Ngozi Okafor, mayor of Vadu".
SIGNATURE = regex(r"(?:(?<=[.!?…])|(?=\s*\n))\s{0,3}([—–])\s{0,3}([A-Z][\w.’'-]*(?: [\w.’'-]+)*)")
LONGEST_SIGNATURE = 8
# What a label says who is no speaker.
NOTES = frozenset(
    "note notes source sources photo photos video date time place where when what read more update".split()
)
LONGEST_SPACE, LONGEST_LABEL = 16, 60
# A transcript has this many turns, and fewer labels than turns.
FEWEST_TURNS = 3


@annotation
def unmarked(document: Document) -> tuple[Quotation, ...]:
    """They are direct, but for headlines, which shorten."""
    found: list[Quotation] = []
    text = document.text
    labels = [
        LABEL.match(text, start, end) if ":" in text[start : start + LONGEST_LABEL + 1] else None
        for (start, end), _, _ in document.paragraphs
    ]
    turns = _turns(document, labels)
    before: Paragraph | None = None
    for paragraph, label in zip(document.paragraphs, labels, strict=True):
        if label and turns.get(label[1]):
            found.append(Quotation("direct", Span(label.end(), paragraph.span.end), _attribution(label)))
        elif label and paragraph.role in HEADINGS:
            if label[1].rpartition(" ")[2] in _sources(document):
                found.append(Quotation("indirect", Span(label.end(), paragraph.span.end), _attribution(label)))
        elif paragraph.kind == "blockquote":
            if not in_quotation_marks(document, paragraph.span):
                led = before and before.kind != "blockquote" and last_cue(document, before.span)
                previous = found[-1] if found and before and found[-1].content == before.span else None
                signed = _signature(document, paragraph.span)
                attribution = signed or (previous.attribution if previous else led or None)
                content = unsigned(document, paragraph.span) if signed else paragraph.span
                found.append(Quotation("direct", content, attribution))
        elif before and text[before.span.end - 1] == ":" and _is_body(paragraph) and before.role == "body":
            announced = _announcing(document, before)
            if announced and not in_quotation_marks(document, paragraph.span):
                found.append(Quotation("direct", paragraph.span, announced))
        before = paragraph
    return tuple(found)


def unsigned(document: Document, span: Span) -> Span:
    """A block without the dash and name at its end."""
    words = document.words(span)
    dash = max(words.rfind("—"), words.rfind("–"))
    signed = dash > 0 and len(words[dash:].split()) <= LONGEST_SIGNATURE
    return Span(span.start, span.start + len(words[:dash].rstrip())) if signed else span


def _signature(document: Document, span: Span) -> Attribution | None:
    """*> Nobody asked me. — Ngozi Okafor, mayor*: who is named behind the dash at the end of a block."""
    end = unsigned(document, span).end
    signed = SIGNATURE.match(document.text, end, span.end)
    return Attribution(Span(*signed.span(1)), Span(*signed.span(2))) if signed else None


def _attribution(label: re.Match[str]) -> Attribution:
    return Attribution(Span(*label.span(2)), Span(*label.span(1)))


def _turns(document: Document, labels: Sequence[re.Match[str] | None]) -> Mapping[str, bool]:
    """The labels that speak: in capitals, or those of a draft in which the same few come again and again."""
    counts: Counter[str] = Counter()
    for paragraph, label in zip(document.paragraphs, labels, strict=True):
        speaks = label and label[1].rpartition(" ")[2].lower() not in NOTES
        if label and speaks and _is_body(paragraph):
            counts[label[1]] += 1
    again = sum(counts.values()) >= max(FEWEST_TURNS, len(counts) + 1) and len(counts) > 1
    return {label: (label.isupper() and len(label) > 1) or again for label in counts}


def _is_body(paragraph: Paragraph) -> bool:
    return paragraph.role == "body" and paragraph.kind == "text"


def _announcing(document: Document, before: Paragraph) -> Attribution | None:
    """The cue of a paragraph that ends with it and a colon: *Okafor added:*"""
    end = before.span.end
    cue = last_cue(document, Span(max(before.span.start, end - LONGEST_SPACE), end))
    if cue is None or cue.speaker is None or document.text[cue.cue.end : end].strip() != ":":
        return None
    return None if in_quotation_marks(document, cue.cue) else cue


@annotation
def _sources(document: Document) -> frozenset[str]:
    """The last word of everybody to whom the draft attributes anything."""
    sources = (found.speaker for found in attributions(document) if found.speaker)
    words = (document.words(source).split() for source in sources)
    return frozenset(re.sub("['’]s?$", "", word[-1]) for word in words if word and word[-1][0].isupper())
