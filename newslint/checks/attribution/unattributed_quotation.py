"""Somebody is quoted, and nothing around says who.

A whole sentence in quotation marks is somebody's words. Readers look for the speaker in the sentence, in the one
before, in the paragraph. If none of them, nor the paragraphs beside it, names a source, the attribution has been cut,
or never was there. A note only: a slogan or a line that everybody knows can do without. A quotation that has a source,
but one whom the draft never introduces, is the business of ``speakers/unknown-speaker``.

Known problems: sources that are named without a reporting verb or *according to* are seen only where they stand in a
sentence that leads to the quotation with a colon. Block quotations, transcripts, captions and headlines are left
alone, and so are titles in quotation marks with a capital on most words, and drafts of one or two paragraphs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from newslint.annotate.speech.attributions import first_cue
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import Quoted, quoted
from newslint.annotate.text.sentences import paragraph_at, sentence_number, sentences
from newslint.annotate.text.tokens import places_in, texts, tokens_in
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document, Paragraph, Quotation
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

SHORTEST = 6
FIRST_LETTER = itemgetter(0)
# A draft of one or two paragraphs is a fragment: the speaker may stand where it was taken from.
FEWEST = 3
ENDS = ".!?…"
MARKS = " \u00a0\u200d\t\r\n\"“”„«»'‘’"
CLOSING = frozenset("\"”“»«'’")
LEADING = (":", ",", "–", "—", "-", "headlined", "titled", "captioned", "reads", "reading")
# Single marks may be apostrophes: whether they close cannot be counted.
SINGLES = frozenset("'‘")
SINGLE = regex(r"(?:^|\s)['‘]\w")
# A source behind a dash or in brackets.
FOLLOWING = ("–", "—", "―", "-", "(", "[", ",")


@check(
    "attribution/unattributed-quotation",
    severity="note",
    confidence="medium",
    examples=[
        bad("The council met late.\n\n“[[We will not sell the harbour to anybody.]]”\n\nThe vote is due in May."),
        bad("Snow fell.\n\nThe hall was full. “[[It was worth the wait, every minute of it!]]”\n\nTrains ran late."),
        good("The council met late.\n\n“We will not sell the harbour to anybody,” Ngozi Okafor said."),
        good("Ngozi Okafor spoke last.\n\nShe said: “We will not sell the harbour to anybody.”"),
        good("On the wall stood one line: “We will not sell the harbour to anybody.”", why="it says where"),
        bad(
            "The hall was full, Okafor said. The clock had stopped.\n\n“[[They told us to wait until daylight.]]”\n\n"
            "Lindqvist and Okafor met on Friday. They said it had been a long day."
        ),
        good("The hall was full, Okafor said.\n\n“They told us to wait until daylight.”\n\nLindqvist was there too."),
        good(
            "“They told us to wait until daylight,” Okafor said. The clock had stopped.\n\n"
            "“They told us to wait until daylight.”\n\nLindqvist was there too.",
            why="a pull quote",
        ),
        good(
            "The hall was full. ‘We waited until daylight.\n\n‘It was the owls’ choice and the mayor’s fault.\n\n"
            "‘They told us to go home at once.’\n\nThe vote is due in May.",
            why="it runs on from the paragraph before",
        ),
        good("Snow fell.\n\nA story was headlined “We will not sell the harbour to anybody.”\n\nA vote is due in May."),
        good("The band played “Give us back our harbour and our boats” twice.", why="a title"),
    ],
)
def unattributed_quotation(document: Document, options: NoOptions) -> Iterator[Finding]:
    paragraphs = [paragraph for paragraph in document.paragraphs if paragraph.role == "body"]
    if len(paragraphs) < FEWEST:
        return
    at = 0
    for quotation in quotations(document):
        if quotation.kind != "direct" or not _is_sentence(document, quotation.content):
            continue
        while at < len(paragraphs) and paragraphs[at].span.end < quotation.content.end:
            at += 1
        if at == len(paragraphs) or not paragraphs[at].span.covers(quotation.content):
            continue
        alone = at > 0 and _is_alone(document, quotation.content, paragraphs[at - 1].span, paragraphs[at].span)
        beside = _beside(document, paragraphs[at].span) if alone else _near(paragraphs, at)
        if paragraphs[at].kind != "text" or (not alone and _is_somebodys(document, quotation)):
            continue
        if _nobody_in(document, beside, quotation.content, paragraphs[at].span):
            yield Finding(quotation.content, "whose words are these? Nothing around the quotation says")


def _is_somebodys(document: Document, quotation: Quotation) -> bool:
    """Is there a speaker with a name, a pronoun or a reporting verb? The subject of just any verb is none."""
    attribution = quotation.attribution
    if attribution is None:
        return False
    if document.words(attribution.cue).lower() in cue_forms() or attribution.speaker is None:
        return True
    source = tokens_in(document, attribution.speaker)
    return _is_pronoun(source[0].text) or any(word.text[0].isupper() for word in source[is_opener(source[0].text) :])


def _is_pronoun(word: str) -> bool:
    return word.lower() in ("he", "she", "they", "i", "we")


def _is_sentence(document: Document, content: Span) -> bool:
    """Does it begin, end and read like a sentence, and not like a title?"""
    text = document.words(content)
    closed = document.text[content.end : content.end + 1] in CLOSING
    if not closed or text[:1] == text[:1].lower() or text[-1:] not in ENDS:
        return False
    words = texts(document)[places_in(document, content)]
    if len(words) <= SHORTEST:
        return False
    capitals = sum(map(str.isupper, map(FIRST_LETTER, words)))
    return 2 * capitals < len(words) and ":" not in words[:4]


def _near(paragraphs: list[Paragraph], at: int) -> Span:
    """A paragraph with its neighbours."""
    near = paragraphs[max(0, at - 1) : at + 2]
    return Span(near[0].span.start, near[-1].span.end)


def _nobody_in(document: Document, beside: Span, content: Span, paragraph: Span) -> bool:
    """Is nothing credited to anybody there, and does nothing lead to the quotation?"""
    if first_cue(document, beside):
        return False
    before = document.text[beside.start : content.start].rstrip(MARKS)
    after = document.text[content.end : content.end + 8].lstrip(MARKS)
    runs_on = document.text[paragraph.start : content.start].strip(MARKS) == "" and _is_open(document, beside)
    return not (before.endswith(LEADING) or after.startswith(FOLLOWING) or runs_on)


def _is_alone(document: Document, content: Span, before: Span, paragraph: Span) -> bool:
    """Is the paragraph nothing but words that stand nowhere else, and does no speech run on from the one before?"""
    around = document.text[paragraph.start : content.start] + document.text[content.end : paragraph.end]
    if around.strip(MARKS) or _is_quoted_in(document, _beside(document, paragraph), content):
        return False
    earlier = document.words(before)
    closed = earlier.count("“") == earlier.count("”") and not earlier.count('"') % 2 and not SINGLE.search(earlier)
    return closed and document.text.count(document.words(content).rstrip(ENDS)) == 1


def _beside(document: Document, paragraph: Span) -> Span:
    """From the sentence before a paragraph to the end of the one behind it."""
    told = sentences(document)
    first, last = (sentence_number(document, at) for at in (paragraph.start, paragraph.end - 1))
    return Span(told[max(first - 1, 0)].span.start, told[min(last + 1, len(told) - 1)].span.end)


def _is_quoted_in(document: Document, span: Span, content: Span) -> bool:
    """Are other words quoted there, whose speaker may go on?"""
    stretches = quoted(document)
    for quote in stretches[bisect_left(stretches, span.start, key=_outer_end) :]:
        if quote.outer.start >= span.end:
            break
        if quote.content.start != content.start:
            return True
    return False


def _outer_end(quote: Quoted) -> int:
    return quote.outer.end


def _is_open(document: Document, before: Span) -> bool:
    """Does a quotation run on from the paragraph before into the next?"""
    first = paragraph_at(document, before.start)
    words = document.words(first.span).rstrip()
    if words[:1] in SINGLES and words[-1:] not in CLOSING:
        return True
    return any(not quote.closed and quote.outer.end == first.span.end for quote in quoted(document))
