"""Quoted words in the form that is compared, with where the draft displays them and who says them.

A headline, a standfirst, a caption, a crosshead, a pull quote (a block, or a quotation that is a paragraph of its own),
a few words within a sentence of the draft's own; all else is speech in the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import itemgetter

from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import Quoted, in_quotation_marks, quoted
from newslint.annotate.speech.speakers import speaker_names
from newslint.annotate.speech.unmarked import LONGEST_SIGNATURE, unmarked, unsigned
from newslint.annotate.speech.voices import name_alone
from newslint.annotate.speech.wordings import Word, pieces, texts
from newslint.annotate.text.sentences import paragraph_at, sentence_at, sentence_numbers, sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.document import Document, Paragraph, PartRole, annotation
from newslint.record import NamedTuple
from newslint.span import Span

DISPLAYED: Mapping[PartRole, str] = {
    "headline": "headline",
    "deck": "standfirst",
    "caption": "caption",
    "subhead": "crosshead",
}
PULLED = "pull quote"
PARTIAL = "words that are quoted"
FEWEST = 2
# A few words within a sentence of the draft's own.
MOST_PARTIAL = 12
DASHES = ("—", "–", "-")


class Wording(NamedTuple):
    """A quotation without omissions: where it is displayed (empty for the body), its words, where it begins.

    ``pieces`` says which pieces of which stretches it is made of.
    """

    display: str
    texts: tuple[str, ...]
    start: int
    pieces: tuple[tuple[Span, int], ...]


@annotation
def wordings(document: Document) -> tuple[Wording, ...]:
    """All stretches of quoted words that are compared, pull quotes without marks among them."""
    quotes = quoted(document)
    numbers = sentence_numbers(document, [quote.content.start for quote in quotes])
    displays = map(_display, repeat(document), quotes, numbers)
    stretches = [
        (quote.content, display) for quote, display in zip(quotes, displays, strict=True) if display is not None
    ]
    for block in document.paragraphs:
        if block.kind == "blockquote" and not in_quotation_marks(document, block.span):
            stretches.append((unsigned(document, block.span), PULLED))
    stretches += [(turn, "") for turn in _turns(document)]
    stretches.sort(key=itemgetter(0))
    found = []
    for (span, display), said in zip(stretches, texts(document, [span for span, _ in stretches]), strict=True):
        for number, words in enumerate(said):
            if len(words) >= FEWEST:
                found.append(Wording(display, words, span.start, ((span, number),)))
    return tuple(found)


def _turns(document: Document) -> Iterator[Span]:
    """The answers of an interview: speech of the body without quotation marks."""
    for quotation in unmarked(document):
        if quotation.kind == "direct" and not in_quotation_marks(document, quotation.content):
            paragraph = paragraph_at(document, quotation.content.start)
            if paragraph.role == "body" and paragraph.kind == "text":
                yield quotation.content


def words_of(document: Document, wording: Wording) -> tuple[Word, ...]:
    """The words of a wording with their places."""
    return document.memo((words_of, wording.pieces), lambda it: _words(it, wording))


def _words(document: Document, wording: Wording) -> tuple[Word, ...]:
    return tuple(chain.from_iterable(pieces(document, span)[number] for span, number in wording.pieces))


def joined(document: Document, found: Sequence[Wording]) -> Iterator[Wording]:
    """What is said in one paragraph of the body, as one: a pull quote leaves out the *she said* in its middle."""
    number = -1
    together: list[Wording] = []
    for wording in found:
        if wording.display:
            continue
        paragraph = paragraph_at(document, wording.start).span.start
        if paragraph != number:
            yield from _one(together)
            number, together = paragraph, []
        together.append(wording)
    yield from _one(together)


def _one(together: Sequence[Wording]) -> Iterator[Wording]:
    if len(together) > 1:
        words = tuple(chain.from_iterable(wording.texts for wording in together))
        made_of = tuple(chain.from_iterable(wording.pieces for wording in together))
        yield Wording("", words, together[0].start, made_of)


def _display(document: Document, quote: Quoted, number: int) -> str | None:
    """What the line of a sentence is called; empty for speech in the body, None for lines that are not compared."""
    sentence = sentences(document)[number]
    paragraph = sentence.paragraph
    if paragraph.kind == "blockquote" or (paragraph.role == "body" and _stands_alone(document, quote, paragraph)):
        return PULLED
    if paragraph.role != "body":
        return DISPLAYED.get(paragraph.role)
    within = document.text[quote.content.start].islower() and quote.outer.start > sentence.span.start
    return PARTIAL if within and len(tokens_in(document, quote.content)) <= MOST_PARTIAL else ""


def _stands_alone(document: Document, quote: Quoted, paragraph: Paragraph) -> bool:
    """Is a quotation all of its paragraph but for a signature?"""
    if quote.outer.start > paragraph.span.start or not quote.closed:
        return False
    rest = document.text[quote.outer.end : paragraph.span.end].strip()
    signed = rest[:1] in DASHES and len(rest.split()) <= LONGEST_SIGNATURE
    return not rest or signed or name_alone(document, quote, paragraph.span) is not None


def can_be_said_by(document: Document, wording: Wording, other: Wording) -> bool:
    """Does one person say both? Words without a speaker may be those of whom their sentence names."""
    said = speakers_by_start(document)
    speaker, other_speaker = said.get(wording.start), said.get(other.start)
    if other_speaker is None or speaker is not None:
        return speaker == other_speaker is not None
    sentence = sentence_at(document, wording.start).span
    return wording.display == PARTIAL and any(
        name.id == other_speaker for _, name in mentions_in(document, Span(sentence.start, wording.start))
    )


@annotation
def speakers_by_start(document: Document) -> Mapping[int, str]:
    """Start of a quotation -> the id of the name that says it."""
    names = speaker_names(document)
    return {
        quotation.content.start: name.id
        for quotation in quotations(document)
        if quotation.attribution and quotation.attribution.speaker
        if (name := names.get(quotation.attribution.speaker))
    }
