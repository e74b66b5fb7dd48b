"""Quoted stretches and attributions -> quotations, each with its speaker.

A quotation belongs to the cue beside it, else to the one whose clause it stands in, else to the subject of the verb
that leads to it; one without any goes on in the voice before it. Short words in quotation marks that nobody is said to
have spoken (titles, scare quotes) are none. Block quotations and the turns of a transcript (*OKAFOR: ...*) are
quotations without marks. Indirect speech is what follows a cue (*Okafor said the harvest was late*), or stands before
it (*..., she said*); the words in quotation marks inside it are quotations of their own.
"""

from __future__ import annotations

from itertools import chain
from operator import itemgetter

from newslint.annotate.speech.credits import credited
from newslint.annotate.speech.cue_beside import LONGEST_SPACE, own_cue
from newslint.annotate.speech.quoted import Quoted, quoted
from newslint.annotate.speech.reported import reported
from newslint.annotate.speech.unmarked import unmarked
from newslint.annotate.speech.voices import Voices
from newslint.annotate.text.sentences import sentence_number, sentence_numbers, sentences
from newslint.annotate.text.tokens import places_of, tokens_in
from newslint.document import Document, Quotation, Sentence, annotation
from newslint.regex import regex
from newslint.span import Span

SCARE_QUOTE_WORDS = 4
CONTENT = itemgetter(1)
END_MARKS = ".,!?…;"
WORD_BEFORE = regex(r"(\w+) \Z")
# What stands right before the title of a book, a film, a programme.
BEFORE_TITLE = frozenset(
    "titled entitled named film movie documentary book novel memoir song hit single album show series magazine play "
    "opera musical programme program broadcast podcast on in of the from ’s s".split()
)
LONGEST_TITLE = 8
SHORT_WORD = 4
LETTER = regex(r"[^\W\d_]|\d")


@annotation
def quotations(document: Document) -> tuple[Quotation, ...]:
    """Direct, mixed and indirect quotations of the draft, in order."""
    reader = _Reader(document)
    quotes = quoted(document)
    contents = [_trimmed(document.text, quote.content) for quote in quotes]
    numbers = sentence_numbers(document, [quote.outer.start for quote in quotes])
    edges = places_of(document, chain.from_iterable(contents))
    for quote, content, number, first, end in zip(quotes, contents, numbers, edges, edges, strict=True):
        if first < end:
            reader.read_on(quote, content, number, end - first)
    found = [*reader.found, *unmarked(document), *reported(document)]
    return tuple(sorted(found, key=CONTENT))


class _Reader:
    """Looks up what stands around a quoted stretch."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sentences = sentences(document)
        self.found: list[Quotation] = []
        self.last: Quotation | None = None
        self.speech = 0  # where the speech begins that runs on from the last quotation into this one
        self.open = False  # the last quotation ran on into the next paragraph
        self.named = False  # ... and a part of it has a source of its own
        self.voices = Voices(document)

    def read_on(self, quote: Quoted, content: Span, number: int, size: int) -> None:
        """Enter a stretch of so many words and marks that begins in a sentence, if it is a quotation.

        A source named behind any part of a speech belongs to all parts.
        """
        opening = self.sentences[number]
        begins = quote.outer.start == opening.paragraph.span.start
        runs_on = self.open and begins
        named = self.named and runs_on
        quotation, own = self.direct(quote, content, size, opening, runs_on)
        if quotation is None:
            return
        if not runs_on:
            self.speech = len(self.found)
        elif own and not named:
            self.found[self.speech :] = [
                part._replace(attribution=quotation.attribution) for part in self.found[self.speech :]
            ]
        self.named = named or own or (quotation.attribution is not None and not begins)
        self.found.append(quotation)

    def direct(
        self, quote: Quoted, content: Span, size: int, opening: Sentence, runs_on: bool
    ) -> tuple[Quotation | None, bool]:
        """The quotation that a stretch is, and whether it has a source of its own."""
        text = self.document.text
        closing = opening
        if quote.outer.end > opening.span.end:
            closing = self.sentences[sentence_number(self.document, quote.outer.end - 1)]
        ends = text[content.end - 1] in END_MARKS or text[content.end : quote.content.end].lstrip()[:1] == ","
        first = LETTER.search(text, content.start, min(content.start + LONGEST_SPACE, content.end))
        begins = first is not None and not first[0].islower()
        whole = begins and (ends or not quote.closed)
        # Where the comma stands behind the mark (“So it is”, she said), it takes a cue to tell speech from a title.
        spoken = whole or (begins and text.startswith(",", quote.outer.end))
        if whole and self._is_title(quote, size):
            return None, False
        attribution = credited(self.document, quote) or own_cue(self.voices, quote, opening, closing, whole)
        own = attribution is not None
        whole = whole or (spoken and own)
        if attribution is None and runs_on and self.last:
            attribution = self.last.attribution
        if attribution is None and (whole or size > SCARE_QUOTE_WORDS):
            attribution = self.voices.governor(quote, opening, closing, ends) or self.voices.before(
                quote, opening, self.last
            )
        self.open = False
        if attribution is None and not whole and size <= SCARE_QUOTE_WORDS:
            return None, False
        self.open = not quote.closed
        self.last = Quotation("direct" if whole else "mixed", content, attribution)
        return self.last, own

    def _is_title(self, quote: Quoted, size: int) -> bool:
        """*The film “Late Harvest,” which ...*: a capital on every long word, and part of the phrase around it."""
        if size > LONGEST_TITLE:
            return False
        start = quote.outer.start
        before = WORD_BEFORE.search(self.document.text, max(start - LONGEST_SPACE, 0), start)
        if before is None or before[1].lower() not in BEFORE_TITLE:
            return False
        words = tokens_in(self.document, quote.content)
        return all(word.text[0].isupper() or len(word.text) < SHORT_WORD for word in words)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",:;–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;–—"):
        end -= 1
    return Span(start, end)
