"""Attributions -> indirect quotations: what is reported, before or behind its cue.

*Okafor said the harvest was late* and *told reporters on Friday that ...* report what follows; *..., she said* and
*..., according to the ministry* what stands before; *The harvest, Okafor said, was late* both.
"""

from __future__ import annotations

from bisect import bisect_left

from newslint.annotate.speech.attributions import attributions_by_sentence
from newslint.annotate.speech.cues import weak_forms
from newslint.annotate.speech.grammar import (
    AND,
    AUXILIARY,
    DETERMINER,
    PAST,
    PREPOSITION,
    SUBORDINATOR,
    THIRD_PERSON,
    TO,
    VERB,
    word_class,
)
from newslint.annotate.speech.objects import FIRST_WORD, has_object, is_plain_object, shows, tells_nothing
from newslint.annotate.speech.own_stretches import (
    LONGEST_ADJUNCT,
    LONGEST_SPACE,
    has_clause,
    says_something,
    trimmed,
)
from newslint.annotate.speech.quoted import quote_edges, quoted
from newslint.annotate.text.sentences import sentences
from newslint.document import Attribution, Document, Quotation
from newslint.regex import regex
from newslint.span import Span

# How far the link between two cues reaches.
LONGEST_LINK = 24
# A report may hold reports, so it goes on over the next cues, but not over any number of them.
DEEPEST = 4
# "told reporters on Friday that": what may stand between a cue and its clause.
THAT = regex(r"(?:[^\s,;:.“”\"]+\s+){0,8}?(that)\b")
# Between a reported clause and the next cue of the same rank.
JOINED = regex(r"[\s,–—-]+(?:(?:and|but|also|then|later|while)\s+)*\Z")
LINKS = (",", "–", "—", "-")
STOPS = frozenset(",.;?!–—")
QUOTES = ("”", '"', "''")
# After "Okafor said," what goes on with the clause before it.
GOES_ON = frozenset((AUXILIARY, VERB, PAST, THIRD_PERSON, SUBORDINATOR, AND, TO))


def reported(document: Document) -> list[Quotation]:
    """The indirect quotations of a draft, in the order of their cues."""
    found = []
    for number, cues in attributions_by_sentence(document).items():
        start, end = sentences(document)[number].span
        for at, attribution in enumerate(cues):
            following = cues[at + 1] if at + 1 < len(cues) else None
            reach = Span(start, cues[at + DEEPEST].cue.start if at + DEEPEST < len(cues) else end)
            report = _Report(document, attribution, reach, following, first=not at)
            found += [Quotation("indirect", content, attribution) for content in report.contents()]
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
        near = Span(self.after.start, min(self.after.end, self.after.start + LONGEST_ADJUNCT))
        rest = self.document.words(near)
        stripped = rest.lstrip()
        clause = THAT.match(stripped) if "that" in stripped else None
        if clause:
            start = self.after.start + len(rest) - len(stripped) + clause.start(1)
            if not clause.start(1) or not has_clause(self.document, Span(self.after.start, start)):
                return self._long_enough(Span(start, self.after.end))
        if cue == "according to" and not self._leading():
            return self._long_enough(self.after)
        if not stripped or stripped[0] in STOPS:
            return self._around(rest)
        if cue == "according to":
            return self._stands_before() or self._long_enough(self.after)
        if is_plain_object(cue, stripped):
            return []
        quoted_words = "“" in rest or '"' in rest or "''" in rest
        if cue in weak_forms() and not quoted_words:
            return self._long_enough(self.after) if shows(self.document, self.attribution.speaker, cue, near) else []
        if has_object(cue, rest) and tells_nothing(self.document, cue, near, quoted_words):
            stands = self._leading().endswith(QUOTES) or has_clause(self.document, self.before)
            return self._stands_before() if stands else []
        if self.inverted and self._leading().endswith(QUOTES):
            return self._stands_before()
        return self._long_enough(self.after)

    def _leading(self) -> str:
        return self.document.text[max(self.before.start, self.before.end - LONGEST_SPACE) : self.before.end].rstrip()

    def _around(self, rest: str) -> list[Span]:
        """*The pier was sold, Okafor said.* and *The pier, Okafor said, would be sold.*"""
        before = self._stands_before()
        if not self._leading().endswith(LINKS):
            as_said = self._leading() in ("As", "as") and rest.startswith(",")
            return self._long_enough(self.after) if as_said else before
        word = FIRST_WORD.match(rest)
        kind = word_class(word[1]) if word else ""
        if word and word[1].islower() and kind in GOES_ON:
            return before + self._long_enough(self.after)
        if word is None or not rest.startswith(",") or self.inverted:
            return before
        if has_clause(self.document, self.before) and not self._is_subordinate():
            return before + self._long_enough(self.after) if kind == DETERMINER else before
        behind = self._long_enough(self.after)
        return (
            [trimmed(self.document, self.before), *behind]
            if behind and has_clause(self.document, self.after)
            else before
        )

    def _is_subordinate(self) -> bool:
        """*Though the pier was sold, Okafor said, the boats would stay.*"""
        word = FIRST_WORD.match(self.document.text, self.before.start, self.before.end)
        return word is not None and word_class(word[1]) in (SUBORDINATOR, PREPOSITION)

    def _stands_before(self) -> list[Span]:
        """What stands before the cue, if a comma or the end of quoted words leads from there to the source."""
        leading = self._leading()
        if not leading.endswith(LINKS):
            if not leading.endswith(QUOTES):
                return []
            end = self.before.start + len(self.document.words(self.before).rstrip())
            quotes = quoted(self.document)
            at = bisect_left(quote_edges(self.document)[0], end)
            opening = quotes[at].outer.start if at < len(quotes) else self.before.start
            words = self.document.text[max(self.before.start, opening - LONGEST_SPACE) : opening].rstrip()
            if not words or words[-1] == ":":
                return []
            if words[-1] in LINKS and has_clause(self.document, Span(self.before.start, opening)):
                return []
        return self._long_enough(self.before)

    def _long_enough(self, span: Span) -> list[Span]:
        """The span without the marks around it, if it has more than a few letters outside quotation marks."""
        inner = trimmed(self.document, span)
        return [inner] if says_something(self.document, inner) else []
