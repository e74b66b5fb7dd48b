"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *according to the ministry*. Inside quotations nobody is looked for:
what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from newslint.annotate.cues import cue_forms
from newslint.annotate.quoted import own_tokens
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import is_calendar, parts_of_names, titles
from newslint.document import Attribution, Document, Token, annotation
from newslint.span import Span

PRONOUNS = frozenset("he she they it i we who you".split())
# Between a source and its cue: auxiliaries and adverbs that do not change who speaks.
BETWEEN = frozenset(
    "has have had also later then was were is are be been being now already previously earlier recently again still "
    "just even once only both all himself herself themselves itself further repeatedly publicly reportedly did does "
    "do not never would will could can may might should must first quickly simply today yesterday meanwhile n't".split()
)
# Words that a noun phrase does not run over.
BOUNDARIES = frozenset(
    "that which when where while because if but and or as after before since although though whether until unless so "
    "than then on in at by from with during about into over under through to against between amid despite per via "
    "has have had is are was were be been will would said says it what who whom how why".split()
)
DETERMINERS = frozenset("the a an this that these those of and his her its their".split())
LINKS = frozenset({"of", "the", "for", "a", "an", "his", "her", "its", "their", "’s", "'s", "and"})
MARKS = frozenset(',.;:!?()[]–—"“”„«»')
# Cue forms that are nouns or adjectives at least as often, and need a source right before them.
AMBIGUOUS = frozenset(
    "report reports state states stated post posts note notes comment comments claim claims answer answers quote "
    "quotes suspect think thinking thought believe promise promises estimate estimates reply call ask mention tweet "
    "tweets remark remarks repeat add adds describe describes described continue continues continued repeated dismiss "
    "dismissed reject rejected dispute disputes disputed noted quoted boast boasts joke jokes reports caution doubt "
    "stress stresses post pledge pledges pledged promise vow accuse accused warrant shout describing adding".split()
)


@annotation
def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution outside quotations, in order of its cue."""
    found: list[Attribution] = []
    numbers = {sentence_number(document, tokens(document)[at].start) for at in positions(document, _triggers())}
    for number in sorted(numbers):
        found.extend(_in_sentence(own_tokens(document, sentences(document)[number].span)))
    return tuple(found)


@functools.cache
def _triggers() -> frozenset[str]:
    return frozenset(cue_forms()) | {"according"}


def cues_in(document: Document, span: Span) -> tuple[Attribution, ...]:
    """The attributions whose cue begins inside a span."""
    starts = _starts(document)
    return attributions(document)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def first_cue(document: Document, span: Span) -> Attribution | None:
    """The first of ``cues_in``, at no cost for the others."""
    at = bisect_left(_starts(document), span.start)
    found = attributions(document)
    return found[at] if at < len(found) and found[at].cue.start < span.end else None


def last_cue(document: Document, span: Span) -> Attribution | None:
    """The last of ``cues_in``, at no cost for the others."""
    at = bisect_left(_starts(document), span.end) - 1
    found = attributions(document)
    return found[at] if at >= 0 and found[at].cue.start >= span.start else None


@annotation
def _starts(document: Document) -> list[int]:
    return [attribution.cue.start for attribution in attributions(document)]


def _in_sentence(words: Sequence[Token]) -> list[Attribution]:
    found = []
    cues = cue_forms()
    for index, token in enumerate(words):
        word = token.text.lower()
        if word == "according" and index + 2 < len(words) and words[index + 1].text == "to":
            source = _noun_phrase(words, index + 2)
            if source:
                found.append(Attribution(Span(token.start, words[index + 1].end), source))
        elif word in cues and token.text[0].islower():
            attribution = _at_cue(words, index)
            if attribution:
                found.append(attribution)
    return found


def _at_cue(words: Sequence[Token], index: int) -> Attribution | None:
    cue = words[index]
    span = Span(cue.start, cue.end)
    passive = index and words[index - 1].text.lower() in ("was", "were", "is", "are", "been", "being", "be")
    if passive and cue.text != "quoted":
        return None
    before = index - 1
    while before >= 0 and index - before < 8 and (words[before].text.lower() in BETWEEN or words[before].text.endswith("ly")):
        before -= 1
    if before >= 0 and words[before].text.lower() == "to":
        return None
    inverted = before < 0 or words[before].text in MARKS
    if inverted and before == index - 1:
        if cue.text.lower() in AMBIGUOUS or cue.text.endswith("ing") or before < 0:
            return _across_apposition(words, index, before)
        source = _noun_phrase(words, index + 1)
        if source and words[before].text in ',"”’»?!—–.':
            return Attribution(span, source)
        return _across_apposition(words, index, before)
    source = _noun_phrase_before(words, before)
    if source is None:
        return _across_apposition(words, index, before) if inverted else None
    if cue.text in AMBIGUOUS and not _can_govern(words[before].text, cue.text):
        return None
    return Attribution(span, source)


def _can_govern(subject: str, verb: str) -> bool:
    """May the word before an ambiguous form be its subject? *Officials claim* it, but *an honest answer* is a noun."""
    if subject.lower() in DETERMINERS:
        return False
    plain = not verb.endswith(("s", "ed", "ing"))
    return not plain or subject.endswith("s") or subject.lower() in PRONOUNS


def _across_apposition(words: Sequence[Token], index: int, before: int) -> Attribution | None:
    """*Okafor, the union's leader, said*: skip back over one aside to the words before it."""
    if before < 1 or words[before].text not in ",–—)":
        return None
    start = before - 1
    while start >= 0 and before - start <= 18 and words[start].text not in ',–—(.;:"“”':
        start -= 1
    if start < 1 or words[start].text not in ",–—(":
        return None
    source = _noun_phrase_before(words, start - 1)
    return Attribution(Span(words[index].start, words[index].end), source) if source else None


def _noun_phrase(words: Sequence[Token], start: int) -> Span | None:
    """The source that begins at ``start``: up to a mark or a word that no noun phrase runs over."""
    end = start
    while end < len(words) and end - start < 14:
        word = words[end].text
        if word in MARKS or (word.lower() in BOUNDARIES and word.lower() != "and") or is_calendar(word):
            break
        if word.lower() in PRONOUNS and end == start:
            end += 1
            break
        end += 1
    while end > start and words[end - 1].text.lower() in LINKS:
        end -= 1
    return Span(words[start].start, words[end - 1].end) if end > start else None


def _noun_phrase_before(words: Sequence[Token], end: int) -> Span | None:
    """The source that ends with the word at ``end``."""
    if end < 0:
        return None
    if words[end].text.lower() in PRONOUNS:
        return Span(words[end].start, words[end].end)
    start = end
    while start >= 0 and end - start < 14:
        word = words[start].text
        if word in MARKS or is_calendar(word):
            break
        linked = word.lower() in LINKS or word in parts_of_names("particles") or word[0].isupper() or word.lower() in titles()
        if word.lower() in BOUNDARIES and not linked:
            # "the head of the union in Leeds said": the phrase goes on before the preposition.
            if word.lower() not in ("in", "at", "on", "from", "with", "to", "by") or start == end:
                break
            if start == 0 or words[start - 1].text in MARKS or is_calendar(words[start + 1].text):
                break
        start -= 1
    start += 1
    while start <= end and words[start].text.lower() in (
        "and",
        "of",
        "for",
        "in",
        "at",
        "on",
        "from",
        "with",
        "to",
        "by",
    ):
        start += 1
    return Span(words[start].start, words[end].end) if start <= end else None
