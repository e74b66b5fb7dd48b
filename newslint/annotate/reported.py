"""Attributions -> indirect quotations: what is reported, before or behind its cue."""

from __future__ import annotations

import re

from newslint.annotate.attributions import attributions
from newslint.annotate.clauses import predicates
from newslint.annotate.cues import weak_forms
from newslint.annotate.grammar import AND, AUXILIARY, PREPOSITION, SUBORDINATOR, TIME, VERB, word_class
from newslint.annotate.quoted import own_tokens
from newslint.annotate.sentences import sentence_number, sentences
from newslint.document import Attribution, Document, Quotation
from newslint.span import Span

FEWEST_LETTERS = 12
LONGEST_SPACE = 16
# "told reporters on Friday that": what may stand between a cue and its clause.
THAT = re.compile(r"(?:[^\s,;:.“”\"]+\s+){0,8}?(that)\b")
FIRST_WORD = re.compile(r"[\s,–—-]*([^\W\d_][\w’'-]*)")
JOINED = re.compile(r"[\s,–—-]+(?:(?:and|but|also|then|later|while)\s+)*\Z")
ADJUNCT_WORDS = 8


def reported(document: Document) -> list[Quotation]:
    """The indirect quotations of a draft, in the order of their cues."""
    found = []
    cues = attributions(document)
    for number, attribution in enumerate(cues):
        sentence = sentences(document)[sentence_number(document, attribution.cue.start)].span
        limit = Span(
            cues[number - 1].cue.end if number and cues[number - 1].cue.start >= sentence.start else sentence.start,
            cues[number + 1].cue.start if number + 1 < len(cues) else sentence.end,
        )
        following = cues[number + 1] if number + 1 < len(cues) and cues[number + 1].cue.start < sentence.end else None
        first = limit.start == sentence.start
        for content in _contents(document, attribution, sentence, following, first):
            found.append(Quotation("indirect", content, attribution))
    return found


def _contents(
    document: Document, attribution: Attribution, sentence: Span, following: Attribution | None, first: bool
) -> list[Span]:
    text = document.text
    source = attribution.speaker or attribution.cue
    head = Span(min(attribution.cue.start, source.start), max(attribution.cue.end, source.end))
    if source.end < attribution.cue.start or source.start > attribution.cue.end:
        pass
    end = _end(document, attribution, sentence, following)
    after = Span(head.end if source.start > attribution.cue.start else attribution.cue.end, max(end, head.end))
    before = Span(sentence.start, head.start) if first else Span(head.start, head.start)
    rest = text[after.start : after.end]
    leading = text[max(before.start, before.end - LONGEST_SPACE) : before.end].rstrip()
    stripped = rest.lstrip()
    clause = THAT.match(stripped) if stripped[:1] != "," else None
    word = text[attribution.cue.start : attribution.cue.end].lower()
    if clause:
        begin = after.start + len(rest) - len(stripped) + clause.start(1)
        return _long_enough(document, Span(begin, after.end))
    if word == "according to" or (stripped[:1] in ",.;:?!–—" and stripped[:1] != ":") or not stripped:
        if first and (not leading or not _letters(document, before)):
            return _long_enough(document, after) if word == "according to" else []
        if not leading.endswith((",", "–", "—", "-")) and word != "according to":
            return []
        contents = _long_enough(document, before)
        return contents + (_long_enough(document, after) if contents and _goes_on(rest) else [])
    if word in weak_forms() and "“" not in rest and '"' not in rest:
        return []
    if _is_adjunct(document, after):
        if leading.endswith((",", "–", "—")):
            return _long_enough(document, before)
        return []
    if leading.endswith(("”", '"', "''")) and source.start > attribution.cue.start:
        return []
    return _long_enough(document, after)


def _end(document: Document, attribution: Attribution, sentence: Span, following: Attribution | None) -> int:
    """Where the reported clause ends: with the sentence, or where the next cue of the same rank begins."""
    if following is None:
        return sentence.end
    shared = following.speaker == attribution.speaker
    start = following.cue.start
    if not shared and following.speaker:
        start = min(start, following.speaker.start)
    window = document.text[max(start - 24, attribution.cue.end) : start]
    joined = JOINED.search(window)
    if joined and (shared or joined[0].strip(" ")) and joined[0].strip():
        return start - len(window) + joined.start()
    return sentence.end


def _goes_on(rest: str) -> bool:
    """*The pier, Okafor said, would be sold*: is the rest part of what is reported?"""
    word = FIRST_WORD.match(rest[:40])
    return word is not None and word[1].islower() and word_class(word[1]) in (AUXILIARY, VERB, SUBORDINATOR, AND)


def _is_adjunct(document: Document, span: Span) -> bool:
    """Only when or where it was said: *on Friday*, *in a statement*."""
    words = own_tokens(document, span)
    if not words or word_class(words[0].text) not in (PREPOSITION, TIME, "t"):
        return False
    return not any(verb.subject is not None for verb in predicates(words))


def _letters(document: Document, span: Span) -> int:
    return sum(len(token.text) for token in own_tokens(document, span) if token.text[0].isalnum())


def _long_enough(document: Document, span: Span) -> list[Span]:
    start, end = span
    text = document.text
    while start < end and (text[start].isspace() or text[start] in ",:;–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;–—-"):
        end -= 1
    return [Span(start, end)] if _letters(document, Span(start, end)) >= FEWEST_LETTERS else []
