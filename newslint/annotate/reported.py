"""Attributions -> indirect quotations: what is reported, before or behind its cue.

*Okafor said the harvest was late* and *told reporters on Friday that ...* report what follows; *..., she said* and
*..., according to the ministry* what stands before; *The harvest, Okafor said, was late* both.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.annotate.attributions import attributions
from newslint.annotate.clauses import predicates
from newslint.annotate.cues import weak_forms
from newslint.annotate.grammar import AND, AUXILIARY, PREPOSITION, SUBORDINATOR, TIME, TO, VERB, word_class
from newslint.annotate.quoted import own_tokens, quoted
from newslint.annotate.sentences import sentence_number, sentences
from newslint.document import Attribution, Document, Quotation, annotation
from newslint.span import Span

FEWEST_LETTERS = 12
# How far is looked into the words around a cue. Without limits a sentence of a million cues would take its square.
LONGEST_SPACE = 16
LONGEST_ADJUNCT = 300
LONGEST_LINK = 24
MOST_QUOTES = 8
# A report may hold reports, so it goes on over the next cues, but not over any number of them.
DEEPEST = 4
# "told reporters on Friday that": what may stand between a cue and its clause.
THAT = re.compile(r"(?:[^\s,;:.“”\"]+\s+){0,8}?(that)\b")
FIRST_WORD = re.compile(r"[\s,–—-]{0,4}([^\W\d_][\w’'-]{0,30})")
# Between a reported clause and the next cue of the same rank.
JOINED = re.compile(r"[\s,–—-]+(?:(?:and|but|also|then|later|while)\s+)*\Z")
POINTING = frozenset("it so this these those as nothing more".split())
LINKS = (",", "–", "—", "-")
TRIMMED = ",:;–—- \t\n\r\u00a0"


def reported(document: Document) -> list[Quotation]:
    """The indirect quotations of a draft, in the order of their cues."""
    found = []
    cues = (*attributions(document), None)
    told = sentences(document)
    last_sentence = -1
    for number, attribution in enumerate(cues[:-1]):
        assert attribution is not None
        at = sentence_number(document, attribution.cue.start)
        following = cues[number + 1]
        if following is not None and following.cue.start >= told[at].span.end:
            following = None
        start, end = told[at].span
        beyond = cues[number + DEEPEST] if number + DEEPEST < len(cues) else None
        if beyond is not None:
            end = min(end, beyond.cue.start)
        report = _Report(document, attribution, Span(start, end), following, first=at != last_sentence)
        found += [Quotation("indirect", content, attribution) for content in report.contents()]
        last_sentence = at
    return found


class _Report:
    """One attribution in its sentence; ``first`` if words before it can belong to it, and to no other."""

    def __init__(
        self, document: Document, attribution: Attribution, sentence: Span, following: Attribution | None, first: bool
    ) -> None:
        self.document = document
        self.attribution = attribution
        cue = attribution.cue
        source = attribution.speaker or cue
        self.inverted = source.start > cue.start
        start = min(cue.start, source.start)
        self.before = Span(sentence.start if first else start, start)
        begin = source.end if self.inverted else cue.end
        self.after = Span(begin, max(begin, self._end(sentence, following)))

    def _end(self, sentence: Span, following: Attribution | None) -> int:
        """With the sentence, or where the next cue of the same rank begins."""
        if following is None:
            return sentence.end
        start = following.cue.start
        if following.speaker and following.speaker != self.attribution.speaker:
            start = min(start, following.speaker.start)
        window = self.document.text[max(start - LONGEST_LINK, self.attribution.cue.end) : start]
        joined = JOINED.search(window)
        return start - len(window) + joined.start() if joined and joined[0].strip() else sentence.end

    def contents(self) -> list[Span]:
        text = self.document.text
        cue = text[self.attribution.cue.start : self.attribution.cue.end].lower()
        rest = text[self.after.start : min(self.after.end, self.after.start + LONGEST_ADJUNCT)]
        stripped = rest.lstrip()
        leading = text[max(self.before.start, self.before.end - LONGEST_SPACE) : self.before.end].rstrip()
        clause = THAT.match(stripped)
        if clause:
            start = self.after.start + len(rest) - len(stripped) + clause.start(1)
            return self._long_enough(Span(start, self.after.end))
        if cue == "according to":
            return self._long_enough(self.before) or self._long_enough(self.after)
        if not stripped or stripped[0] in ",.;?!–—":
            if not leading.endswith(LINKS):
                return []
            return self._long_enough(self.before) + (self._long_enough(self.after) if _goes_on(rest) else [])
        if cue in weak_forms() and not any(mark in rest for mark in ("“", '"', "''")):
            return []
        if self._is_adjunct():
            return self._long_enough(self.before) if leading.endswith(LINKS) else []
        if self.inverted and leading.endswith(("”", '"', "''")):
            return []
        return self._long_enough(self.after)

    def _is_adjunct(self) -> bool:
        """Only when or where it was said: *on Friday*, *it in a statement*."""
        near = Span(self.after.start, min(self.after.end, self.after.start + LONGEST_ADJUNCT))
        words = own_tokens(self.document, near)
        if not words or not (word_class(words[0].text) in (PREPOSITION, TIME, TO) or words[0].text in POINTING):
            return False
        return not any(verb.subject is not None for verb in predicates(words))

    def _long_enough(self, span: Span) -> list[Span]:
        """The span without the marks around it, if it has more than a few letters outside quotation marks."""
        document = self.document
        words = document.text[span.start : min(span.end, span.start + LONGEST_SPACE)]
        start = span.start + len(words) - len(words.lstrip(TRIMMED))
        words = document.text[max(start, span.end - LONGEST_SPACE) : span.end]
        end = span.end - (len(words) - len(words.rstrip(TRIMMED)))
        return [Span(start, end)] if _letters(document, start, end) >= FEWEST_LETTERS else []


@annotation
def _quote_ends(document: Document) -> list[int]:
    return [quote.outer.end for quote in quoted(document)]


def _letters(document: Document, start: int, end: int) -> int:
    """How many letters of the draft's own begin a span; counts no further than it has to."""
    quotes = quoted(document)
    count, at = 0, start
    first = bisect_right(_quote_ends(document), start)
    for quote in quotes[first : first + MOST_QUOTES]:
        if count >= FEWEST_LETTERS or quote.outer.start >= end:
            break
        count += _alphabetic(document.text[at : min(quote.outer.start, at + 2 * FEWEST_LETTERS)])
        at = quote.outer.end
    return count + _alphabetic(document.text[at : min(end, at + 2 * FEWEST_LETTERS)])


def _alphabetic(words: str) -> int:
    return sum(letter.isalnum() for letter in words)


def _goes_on(rest: str) -> bool:
    """*The pier, Okafor said, would be sold*: is the rest part of what is reported?"""
    word = FIRST_WORD.match(rest)
    return word is not None and word[1].islower() and word_class(word[1]) in (AUXILIARY, VERB, SUBORDINATOR, AND)
