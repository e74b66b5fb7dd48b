"""Whose words are they where no reporting verb stands beside them?

The subject of any verb that leads to the quotation or stands right behind it, a name behind a dash, else the voice that
was speaking before.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint.annotate.speech.attributions import first_cue, last_cue
from newslint.annotate.speech.grammar import DASHES
from newslint.annotate.speech.own_words import Clauses, clauses
from newslint.annotate.speech.quoted import Quoted
from newslint.annotate.speech.reading import Predicate, place
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.document import Attribution, Document, Quotation, Sentence, Token
from newslint.regex import regex
from newslint.span import Span

DEEPEST = 4
LONGEST_SPACE = 3
# A name behind a dash at the end of a paragraph.
SIGNED = regex(r"\s{0,3}([–—―]|--?)\s{0,3}([^\W\d_][^\n“”\"]{1,80})")
# A name alone, perhaps with who that is: all that the paragraph of a pull quote has behind it.
NAMED = regex(r"\s{1,3}([^\W\d_][\w’'-]{0,30}(?: [^\W\d_][\w.’'-]{0,30}){1,4})(?:,[^\n“”\".]{1,60})?\s{0,3}")
# Longer words of a name have a capital; *van der*, *al* need none.
LONGEST_PARTICLE = 3
LONGEST_SIGNATURE = 160
NEGATIVE = frozenset("neither nobody none no".split())
EMPTY = frozenset("it there this that these those what".split())


class Voices:
    """Looks around a quoted stretch for whose words it may be."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sentences = sentences(document)

    def governor(self, quote: Quoted, opening: Sentence, closing: Sentence, ends: bool) -> Attribution | None:
        """Any verb that leads to the quotation, or stands right behind it, with its subject."""
        found = None
        if quote.closed and ends and quote.outer.end < closing.span.end:
            found = self._behind(quote, closing)
        if found is None and quote.outer.start > opening.span.start:
            found = self.leading(opening, quote.outer.start)
        return self._named(quote, closing) or found or self._signature(quote, closing)

    def before(self, quote: Quoted, opening: Sentence, last: Quotation | None) -> Attribution | None:
        """The attribution that a stretch without its own goes on with."""
        number = sentence_number(self.document, quote.outer.start)
        paragraph = opening.paragraph.span
        if last and last.content.start >= paragraph.start and last.attribution:
            return last.attribution
        if number:
            previous = self.sentences[number - 1]
            colon = self.document.text[previous.span.end - 1] == ":"
            cue = last_cue(self.document, previous.span)
            if cue and (previous.span.start >= paragraph.start or colon) and self._is_somebody(cue):
                return cue
            if colon and (led := self.leading(previous, previous.span.end)):
                return led
        following = sentence_number(self.document, quote.outer.end) + (quote.outer.end < paragraph.end)
        if following < len(self.sentences) and self.sentences[following].span.end <= paragraph.end:
            cue = first_cue(self.document, self.sentences[following].span)
            if cue and self._is_somebody(cue):
                return cue
        if last and number and last.content.end > self.sentences[number - 1].span.start:
            return last.attribution
        return self._subject_before(number)

    def _is_somebody(self, cue: Attribution) -> bool:
        """Not *nobody said when*."""
        return cue.speaker is None or self.document.words(cue.speaker).split(maxsplit=1)[0].lower() not in NEGATIVE

    def leading(self, sentence: Sentence, limit: int) -> Attribution | None:
        """The last verb before an offset; without one the words before a colon."""
        words, _, verbs = self._clauses(sentence)
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

    def _behind(self, quote: Quoted, closing: Sentence) -> Attribution | None:
        words, _, verbs = self._clauses(closing)
        first = bisect_left(words, quote.outer.end, key=_start)
        next_verb = bisect_left(verbs, first, key=place)
        if next_verb < len(verbs):
            verb = verbs[next_verb]
            begins = verb.subject is not None and min(verb.at, verb.subject[0]) == first
            if begins and verb.form in ("finite", "inverted"):
                return _attribution(words, verb)
        return None

    def _signature(self, quote: Quoted, closing: Sentence) -> Attribution | None:
        text, start = self.document.text, quote.outer.end
        if DASHES.isdisjoint(text[start : start + LONGEST_SPACE + 1]):
            return None
        signed = SIGNED.match(text, start, closing.paragraph.span.end)
        if signed is None or not signed[2][0].isupper():
            return None
        name = signed[2].split(",")[0].rstrip(" .")
        return Attribution(Span(*signed.span(1)), Span(signed.start(2), signed.start(2) + len(name)))

    def _named(self, quote: Quoted, closing: Sentence) -> Attribution | None:
        """*> “So it is.” Ngozi Okafor*: a signature without a dash."""
        name = name_alone(self.document, quote, closing.paragraph.span)
        return Attribution(Span(quote.content.end, quote.outer.end), name) if name else None

    def _subject_before(self, number: int) -> Attribution | None:
        """*Okafor rejected the plan. “It is absurd.”*: the subject of the sentence before."""
        if not number or self.sentences[number - 1].paragraph.role != "body":
            return None
        words, _, verbs = clauses(self.document, number - 1)
        for verb in verbs:
            if (
                verb.subject
                and verb.form == "finite"
                and words[verb.subject[0]].text[0].isupper()
                and _can_speak(words, verb.subject)
            ):
                return _attribution(words, verb)
        return None

    def _clauses(self, sentence: Sentence) -> Clauses:
        return clauses(self.document, sentence_number(self.document, sentence.span.start))


def name_alone(document: Document, quote: Quoted, paragraph: Span) -> Span | None:
    """The name that is all of a paragraph but for the quotation with which it begins."""
    if not quote.closed or quote.outer.start > paragraph.start or paragraph.end - quote.outer.end > LONGEST_SIGNATURE:
        return None
    if not document.text[quote.outer.end : paragraph.end].lstrip()[:1].isupper():
        return None
    signed = NAMED.fullmatch(document.text, quote.outer.end, paragraph.end)
    if signed is None:
        return None
    words = signed[1].split()
    capital = all(word[0].isupper() or len(word) <= LONGEST_PARTICLE for word in words)
    return Span(*signed.span(1)) if capital and words[-1][0].isupper() else None


def _can_speak(words: tuple[Token, ...], subject: tuple[int, int]) -> bool:
    """Not *it’s*, *there*, *this*; not *neither Okafor nor Lindqvist*."""
    if words[subject[0]].text.lower() in NEGATIVE:
        return False
    return subject[0] < subject[1] or re.split("['’]", words[subject[0]].text.lower())[0] not in EMPTY


def _start(token: Token) -> int:
    return token.start


def _attribution(words: tuple[Token, ...], verb: Predicate) -> Attribution | None:
    if verb.subject is None:
        return None
    return Attribution(words[verb.at].span, Span(words[verb.subject[0]].start, words[verb.subject[1]].end))
