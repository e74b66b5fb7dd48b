"""Quoted stretches and attributions -> quotations, each with its speaker.

A quotation belongs to the cue in its own sentence, on the side where it stands; one without a cue goes on in the
voice before it. Short words in quotation marks that nobody is said to have spoken (titles, scare quotes) are none.
Indirect speech is what follows a cue (*Okafor said the harvest was late*), or stands before it (*..., she said*).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.annotate.attributions import attributions, first_cue, last_cue
from newslint.annotate.quoted import Quoted, quoted
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import tokens_in
from newslint.document import Attribution, Document, Quotation, Sentence, annotation
from newslint.span import Span

SCARE_QUOTE_WORDS = 4
END_MARKS = ".,!?…;"
# Nobody leaves more white space than this between two words; looking further back would be quadratic.
LONGEST_SPACE = 16
# Reported speech may report speech, so a report goes on over the next sources, but not over any number of them.
NESTED = 3
OPENING = re.compile('[“"„«]')


@annotation
def quotations(document: Document) -> tuple[Quotation, ...]:
    """Direct, mixed and indirect quotations of the draft, in order."""
    reader = _Reader(document)
    direct = [found for quote in quoted(document) if (found := reader.direct(quote))]
    spoken = [found.content for found in direct]
    indirect = [found for number in range(len(attributions(document))) if (found := reader.indirect(number, spoken))]
    return tuple(sorted([*direct, *indirect], key=lambda quotation: quotation.content))


class _Reader:
    """Looks up what stands around a quoted stretch."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sentences = sentences(document)
        self.last: Quotation | None = None

    def direct(self, quote: Quoted) -> Quotation | None:
        text = self.document.text
        content = _trimmed(text, quote.content)
        size = len(tokens_in(self.document, content))
        if not size:
            return None
        opening = self.sentences[sentence_number(self.document, quote.outer.start)]
        closing = self.sentences[sentence_number(self.document, quote.outer.end - 1)]
        whole = text[content.start].isupper() and (text[content.end - 1] in END_MARKS or not quote.closed)
        attribution = self._own_cue(quote, opening, closing)
        if attribution is None and (whole or size > SCARE_QUOTE_WORDS):
            attribution = self._voice_before(quote, opening)
        if attribution is None and not whole and size <= SCARE_QUOTE_WORDS:
            return None
        self.last = Quotation("direct" if whole else "mixed", content, attribution)
        return self.last

    def _own_cue(self, quote: Quoted, opening: Sentence, closing: Sentence) -> Attribution | None:
        after = first_cue(self.document, Span(quote.outer.end, max(closing.span.end, quote.outer.end)))
        before = last_cue(self.document, Span(opening.span.start, quote.outer.start))
        text = self.document.text
        introduced = text[max(quote.outer.start - LONGEST_SPACE, 0) : quote.outer.start].rstrip()[-1:]
        if before and (introduced in (":", ",") or not after):
            return before
        if after and not OPENING.search(text, quote.outer.end, after.cue.start):
            return after
        return before

    def _voice_before(self, quote: Quoted, opening: Sentence) -> Attribution | None:
        """The attribution that a stretch without its own goes on with."""
        number = sentence_number(self.document, quote.outer.start)
        paragraph = opening.paragraph.span
        if self.last and self.last.content.start >= paragraph.start and self.last.attribution:
            return self.last.attribution
        if number:
            previous = self.sentences[number - 1]
            cue = last_cue(self.document, previous.span)
            same_paragraph = previous.span.start >= paragraph.start
            if cue and (same_paragraph or self.document.text[previous.span.end - 1] == ":"):
                return cue
        following = sentence_number(self.document, quote.outer.end) + (quote.outer.end < paragraph.end)
        if following < len(self.sentences) and self.sentences[following].span.end <= paragraph.end:
            cue = first_cue(self.document, self.sentences[following].span)
            if cue:
                return cue
        return self.last.attribution if self.last and number and self._directly_before(number) else None

    def _directly_before(self, number: int) -> bool:
        """Does the last quotation reach into the sentence before this one?"""
        return self.last is not None and self.last.content.end > self.sentences[number - 1].span.start

    def indirect(self, number: int, spoken: list[Span]) -> Quotation | None:
        """What the attribution of this number reports, if it isn't in quotation marks."""
        told, text = attributions(self.document), self.document.text
        attribution = told[number]
        begin = told[number - NESTED].cue.end if number >= NESTED else 0
        end = told[number + NESTED].cue.start if number + NESTED < len(told) else len(text)
        sentence = self.sentences[sentence_number(self.document, attribution.cue.start)].span
        source = attribution.speaker or attribution.cue
        after = Span(max(attribution.cue.end, source.end), min(sentence.end, end))
        before = Span(max(sentence.start, begin), min(attribution.cue.start, source.start))
        leads = text[max(before.start, before.end - LONGEST_SPACE) : before.end].rstrip().endswith((",", "–", "—"))
        content = _trimmed(text, before if leads and before.end - before.start > 20 else after)
        following = bisect_right(spoken, content.start, key=lambda span: span.end)
        is_spoken = following < len(spoken) and spoken[following].start < content.end
        if content.end - content.start < 12 or is_spoken:
            return None
        return Quotation("indirect", content, attribution)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",:;–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;–—"):
        end -= 1
    return Span(start, end)
