"""Quoted stretches and attributions -> quotations, each with its speaker.

A quotation belongs to the cue beside it, else to the one whose clause it stands in, else to the subject of the verb
that leads to it; one without any goes on in the voice before it. Short words in quotation marks that nobody is said to
have spoken (titles, scare quotes) are none. Block quotations and the turns of a transcript (*OKAFOR: ...*) are
quotations without marks. Indirect speech is what follows a cue (*Okafor said the harvest was late*), or stands before
it (*..., she said*); the words in quotation marks inside it are quotations of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint.annotate.attributions import first_cue, last_cue
from newslint.annotate.clauses import predicates
from newslint.annotate.quoted import Quoted, own_tokens, quoted
from newslint.annotate.reading import Predicate, place
from newslint.annotate.reported import reported
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import tokens_in
from newslint.document import Attribution, Document, Paragraph, Quotation, Sentence, Token, annotation
from newslint.span import Span

SCARE_QUOTE_WORDS = 4
END_MARKS = ".,!?…;"
# Nobody leaves more white space than this between two words; looking further back would be quadratic.
LONGEST_SPACE = 16
OPENING = re.compile("[“\"„«]|''")
# A cue further away than this from its quotation, in characters, is no cue of it; nor do reports nest deeper.
LONGEST_REACH = 600
DEEPEST = 4
LETTER = re.compile(r"[^\W\d_]|\d")
# The turn of a speaker in a transcript, and a name behind a dash at the end of a paragraph.
TURN = re.compile(r"(?=[^\n]{2,60}:)([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4})(:)\s")
SIGNED = re.compile(r"\s{0,3}([–—―]|--?)\s{0,3}([^\W\d_][^\n“”\"]{1,80})")
# A name right before a colon, at the beginning or behind a dash.
LABEL = re.compile(r"[–—―-] ?([A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|and|van|de|al|von|of)){0,5})(:)\s*\Z")
LONGEST_LABEL = 90
# What stands between one cue and the source of the next if that is no part of what the first reports.
OWN_CLAUSE = re.compile(r"(?:[;:]|\b(?:and|but|while|whereas|though|although|yet))\s{0,4}\Z")
ASIDE = re.compile(r"\s*,")
PRONOUNS = frozenset("he she they it".split())
EMPTY = frozenset("it there this that these those what".split())


@annotation
def quotations(document: Document) -> tuple[Quotation, ...]:
    """Direct, mixed and indirect quotations of the draft, in order."""
    reader = _Reader(document)
    for quote in quoted(document):
        reader.read_on(quote)
    found = [*reader.found, *_without_marks(document), *reported(document)]
    return tuple(sorted(found, key=lambda quotation: quotation.content))


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
        self.read: tuple[int, tuple[Token, ...], list[Predicate]] = (-1, (), [])

    def read_on(self, quote: Quoted) -> None:
        """Enter a stretch, if it is a quotation; a source named behind any part of a speech belongs to all parts."""
        begins = quote.outer.start == self._opening(quote).paragraph.span.start
        runs_on = self.open and begins
        named = self.named and runs_on
        quotation, own = self.direct(quote, runs_on)
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

    def _opening(self, quote: Quoted) -> Sentence:
        return self.sentences[sentence_number(self.document, quote.outer.start)]

    def direct(self, quote: Quoted, runs_on: bool) -> tuple[Quotation | None, bool]:
        """The quotation that a stretch is, and whether it has a source of its own."""
        text = self.document.text
        content = _trimmed(text, quote.content)
        size = len(tokens_in(self.document, content))
        if not size:
            return None, False
        opening = self._opening(quote)
        closing = self.sentences[sentence_number(self.document, quote.outer.end - 1)]
        ends = text[content.end - 1] in END_MARKS or text[content.end : quote.content.end].lstrip()[:1] == ","
        first = LETTER.search(text, content.start, min(content.start + LONGEST_SPACE, content.end))
        whole = first is not None and not first[0].islower() and (ends or not quote.closed)
        # Where the comma stands behind the mark (“So it is”, she said), it takes a cue to tell speech from a title.
        spoken = whole or (
            first is not None and not first[0].islower() and text[quote.outer.end : quote.outer.end + 1] == ","
        )
        attribution = self._own_cue(quote, opening, closing, whole)
        own = attribution is not None
        whole = whole or (spoken and own)
        if attribution is None and runs_on and self.last:
            attribution = self.last.attribution
        if attribution is None and (whole or size > SCARE_QUOTE_WORDS):
            attribution = self._governor(quote, opening, closing, ends) or self._voice_before(quote, opening)
        self.open = False
        if attribution is None and not whole and size <= SCARE_QUOTE_WORDS:
            return None, False
        self.open = not quote.closed
        self.last = Quotation("direct" if whole else "mixed", content, attribution)
        return self.last, own

    def _own_cue(self, quote: Quoted, opening: Sentence, closing: Sentence, whole: bool) -> Attribution | None:
        """The cue right behind the quotation, or the one that it follows in its sentence."""
        after = first_cue(self.document, Span(quote.outer.end, max(closing.span.end, quote.outer.end)))
        if after and after.speaker and after.speaker.overlaps(quote.outer):
            after = None  # the quoted words are part of somebody's name
        before = last_cue(self.document, Span(opening.span.start, quote.outer.start))
        text = self.document.text
        if after:
            begin = after.cue.start
            if after.speaker and after.speaker.start >= quote.outer.end:
                begin = min(begin, after.speaker.start)
            beside = begin - quote.outer.end <= LONGEST_SPACE and not text[quote.outer.end : begin].strip(" \u00a0,–—-")
            if beside:
                return after
        introduced = self._introduced(quote)
        if introduced == ":" and (named := self._name_before_colon(opening, quote)):
            return named
        if before and (introduced in (":", ",") or not after or not whole):
            return self._outer(before, opening, introduced)
        if introduced == ":" and (led := self._before(opening, quote.outer.start)):
            return led
        near = after is not None and after.cue.start - quote.outer.end < LONGEST_REACH
        if after and near and not OPENING.search(text, quote.outer.end, after.cue.start):
            return after
        return self._outer(before, opening, introduced) if before else None

    def _name_before_colon(self, sentence: Sentence, quote: Quoted) -> Attribution | None:
        """*A mild winter – Ngozi Okafor: “...”*"""
        start = max(sentence.span.start, quote.outer.start - LONGEST_LABEL)
        label = LABEL.search(self.document.text, start, quote.outer.start)
        return Attribution(Span(*label.span(2)), Span(*label.span(1))) if label else None

    def _introduced(self, quote: Quoted) -> str:
        start = quote.outer.start
        return self.document.text[max(start - LONGEST_SPACE, 0) : start].rstrip()[-1:]

    def _outer(self, inner: Attribution, sentence: Sentence, introduced: str) -> Attribution:
        """*Okafor said she thought it “absurd”*: words inside what somebody reports are quoted from that report."""
        for _ in range(DEEPEST):
            if introduced in (",", ":") and not self._is_pronoun(inner):
                break
            begin = min(inner.cue.start, inner.speaker.start) if inner.speaker else inner.cue.start
            outer = last_cue(self.document, Span(sentence.span.start, begin))
            if outer is None or outer.speaker is None or outer.speaker == inner.speaker:
                break
            between = self.document.text[max(outer.cue.end, outer.speaker.end, begin - LONGEST_REACH) : begin]
            if self._is_pronoun(outer) and len(between) > LONGEST_SPACE:
                break
            if OWN_CLAUSE.search(between[-LONGEST_SPACE:]) or ASIDE.match(between):
                break
            inner = outer
        return inner

    def _is_pronoun(self, attribution: Attribution) -> bool:
        return attribution.speaker is not None and self.document.words(attribution.speaker).lower() in PRONOUNS

    def _predicates(self, sentence: Sentence) -> tuple[tuple[Token, ...], list[Predicate]]:
        """The own words of a sentence and their verbs; the last answer is kept, since quotations come in order."""
        if self.read[0] != sentence.span.start:
            words = own_tokens(self.document, sentence.span)
            self.read = (sentence.span.start, words, predicates(words))
        return self.read[1], self.read[2]

    def _governor(self, quote: Quoted, opening: Sentence, closing: Sentence, ends: bool) -> Attribution | None:
        """Any verb that leads to the quotation, or stands right behind it, with its subject."""
        found = None
        if quote.closed and ends and quote.outer.end < closing.span.end:
            found = self._behind(quote, closing)
        if found is None and quote.outer.start > opening.span.start:
            found = self._before(opening, quote.outer.start)
        return found or self._signature(quote, closing)

    def _behind(self, quote: Quoted, closing: Sentence) -> Attribution | None:
        words, verbs = self._predicates(closing)
        first = bisect_left(words, quote.outer.end, key=_start)
        next_verb = bisect_left(verbs, first, key=place)
        if next_verb < len(verbs):
            verb = verbs[next_verb]
            begins = verb.subject is not None and min(verb.at, verb.subject[0]) == first
            if begins and verb.form in ("finite", "inverted"):
                return _attribution(words, verb)
        return None

    def _before(self, sentence: Sentence, limit: int) -> Attribution | None:
        """The last verb before an offset; without one the words before a colon."""
        words, verbs = self._predicates(sentence)
        before = bisect_left(words, limit, key=_start)
        last = bisect_left(verbs, before, key=place)
        for verb in reversed(verbs[max(last - DEEPEST, 0) : last]):
            if verb.subject and verb.subject[1] < before and verb.form != "passive" and _can_speak(words, verb.subject):
                return _attribution(words, verb)
        if not 2 <= before <= 12 or words[before - 1].text != ":":
            return None
        start = before - 1
        while start and words[start - 1].text not in "–—-,:;“”" and words[start - 1].text not in ("from", "by", "to"):
            start -= 1
        if start == before - 1:
            return None
        return Attribution(words[before - 1].span, Span(words[start].start, words[before - 2].end))

    def _signature(self, quote: Quoted, closing: Sentence) -> Attribution | None:
        signed = SIGNED.match(self.document.text, quote.outer.end, closing.paragraph.span.end)
        if signed is None or not signed[2][0].isupper():
            return None
        name = signed[2].split(",")[0].rstrip(" .")
        return Attribution(Span(*signed.span(1)), Span(signed.start(2), signed.start(2) + len(name)))

    def _voice_before(self, quote: Quoted, opening: Sentence) -> Attribution | None:
        """The attribution that a stretch without its own goes on with."""
        number = sentence_number(self.document, quote.outer.start)
        paragraph = opening.paragraph.span
        if self.last and self.last.content.start >= paragraph.start and self.last.attribution:
            return self.last.attribution
        if number:
            previous = self.sentences[number - 1]
            colon = self.document.text[previous.span.end - 1] == ":"
            cue = last_cue(self.document, previous.span)
            if cue and (previous.span.start >= paragraph.start or colon):
                return cue
            if colon and (led := self._before(previous, previous.span.end)):
                return led
        following = sentence_number(self.document, quote.outer.end) + (quote.outer.end < paragraph.end)
        if following < len(self.sentences) and self.sentences[following].span.end <= paragraph.end:
            cue = first_cue(self.document, self.sentences[following].span)
            if cue:
                return cue
        if self.last and number and self._directly_before(number):
            return self.last.attribution
        return self._subject_before(number)

    def _subject_before(self, number: int) -> Attribution | None:
        """*Okafor rejected the plan. “It is absurd.”*: the subject of the sentence before."""
        if not number or self.sentences[number - 1].paragraph.role != "body":
            return None
        words, verbs = self._predicates(self.sentences[number - 1])
        for verb in verbs:
            if verb.subject and verb.form == "finite" and words[verb.subject[0]].text[0].isupper():
                return _attribution(words, verb)
        return None

    def _directly_before(self, number: int) -> bool:
        """Does the last quotation reach into the sentence before this one?"""
        return self.last is not None and self.last.content.end > self.sentences[number - 1].span.start


def _can_speak(words: tuple[Token, ...], subject: tuple[int, int]) -> bool:
    """Not *it’s*, *there*, *this*."""
    return subject[0] < subject[1] or re.split("['’]", words[subject[0]].text.lower())[0] not in EMPTY


def _start(token: Token) -> int:
    return token.start


def _attribution(words: tuple[Token, ...], verb: Predicate) -> Attribution | None:
    if verb.subject is None:
        return None
    return Attribution(words[verb.at].span, Span(words[verb.subject[0]].start, words[verb.subject[1]].end))


def _without_marks(document: Document) -> list[Quotation]:
    """Block quotations and turns of a transcript."""
    found = []
    marked = [quote.outer.start for quote in quoted(document)]
    before: Paragraph | None = None
    for paragraph in document.paragraphs:
        start, end = paragraph.span
        turn = TURN.match(document.text, start, end)
        if turn and turn.end() < end:
            source = Attribution(Span(*turn.span(2)), Span(*turn.span(1)))
            found.append(Quotation("direct", Span(turn.end(), end), source))
        elif paragraph.kind == "blockquote" and bisect_left(marked, start) == bisect_left(marked, end):
            led = before and before.kind != "blockquote" and last_cue(document, before.span)
            previous = found[-1] if found and before and found[-1].content == before.span else None
            source_before = previous.attribution if previous else led or None
            found.append(Quotation("direct", paragraph.span, source_before))
        before = paragraph
    return found


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",:;–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;–—"):
        end -= 1
    return Span(start, end)
