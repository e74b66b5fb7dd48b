"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *Okafor rose, saying*, *according to the ministry*, *her claim that*. Inside
quotations nobody is looked for: what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from newslint.annotate.clauses import Phrase, Predicate, predicates
from newslint.annotate.cues import cue_forms, cue_nouns, weak_forms
from newslint.annotate.grammar import word_class
from newslint.annotate.quoted import own_tokens
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import is_calendar
from newslint.document import Attribution, Document, Token, annotation
from newslint.span import Span

PRONOUNS = frozenset("he she they it i we who you".split())
MARKS = frozenset(',.;:!?()[]–—"“”„«»')
# What no source that follows its cue runs over ("according to the head of the union, ...").
AFTER_SOURCE = frozenset("vpsxrgtq")
INSIDE_SOURCE = frozenset("of for from at in with on by".split())
# Cue forms that are nouns or adjectives at least as often, and need a source or what is reported right beside them.
AMBIGUOUS = frozenset(
    "report reports state states post posts note notes comment comments claim claims answer answers quote "
    "quotes suspect promise promises estimate estimates reply replies call ask mention tweet "
    "tweets remark remarks repeat boast boasts joke jokes caution stress stresses pledge pledges promise vow vows "
    "warrant shout shouts snap bark yell scream whisper muse counter thunder sigh vent rant posting reporting "
    "commenting complaint retort muses observe swear alleged estimated suggested reported noted quoted repeated "
    "continuing continued continue continues describing describe describes described adding add adds reject rejects "
    "rejected dismiss dismisses dismissed dispute disputes disputed rejecting dismissing disputing".split()
)
# Negative verbs before an infinitive: who declined to say something has not said it.
UNSAID = frozenset("declined refused failed declines refuses fails refusing declining failing neglected wanted".split())
REPORTING = frozenset("that whether if how what why".split())
PASSIVE_SOURCES = frozenset(("quoted",))


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
    return frozenset(cue_forms()) | frozenset(weak_forms()) | cue_nouns() | {"according", "per"}


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
    cues, weak, nouns = cue_forms(), weak_forms(), cue_nouns()
    found = {}
    spoken = False
    for index, token in enumerate(words):
        word = token.text.lower()
        spoken = spoken or word in cues or word in weak
        if word == "according" and index + 2 < len(words) and words[index + 1].text == "to":
            source = _source_after(words, index + 2)
            if source:
                found[index] = Attribution(Span(token.start, words[index + 1].end), source)
        elif word in nouns:
            source = _owner(words, index)
            if source:
                found[index] = Attribution(token.span, source)
    for predicate in predicates(words) if spoken else ():
        text = words[predicate.at].text
        if text in cues or text in weak:
            attribution = _at_cue(words, predicate, text in weak)
            if attribution:
                found[predicate.at] = attribution
    return [found[index] for index in sorted(found)]


def _at_cue(words: Sequence[Token], predicate: Predicate, weak: bool) -> Attribution | None:
    index, form, subject = predicate
    cue = words[index]
    if form == "passive":
        if cue.text in PASSIVE_SOURCES and subject:
            return Attribution(cue.span, _span(words, subject))
        agent = index + 1 < len(words) and words[index + 1].text == "by"
        source = _source_after(words, index + 2) if agent else None
        return Attribution(cue.span, source) if source else None
    if subject is None:
        return None
    if form == "infinitive" and (words[index - 2].text in UNSAID or not _reports(words, index, 2)):
        return None
    if weak and not (_reports(words, index, 14) or (form != "participle" and _trails(words, index))):
        return None
    if cue.text in AMBIGUOUS and form != "inverted" and not _reports(words, index, 12):
        if form == "participle" or not (subject[1] < index and _can_govern(words[subject[1]].text, cue.text)):
            return None
    return Attribution(cue.span, _span(words, subject))


def _span(words: Sequence[Token], phrase: Phrase) -> Span:
    return Span(words[phrase[0]].start, words[phrase[1]].end)


def _reports(words: Sequence[Token], index: int, reach: int) -> bool:
    """Does a reported clause or a quotation begin within so many words, before the next mark?"""
    for at in range(index + 1, min(index + 1 + reach, len(words))):
        text = words[at].text
        if text == "“" or (text == "that" and at - index < 8) or (text in REPORTING and at == index + 1):
            return True
        if text in MARKS and not (text in ",:" and at + 1 < len(words) and words[at + 1].text == "“"):
            return text == ":"
    return False


def _trails(words: Sequence[Token], index: int) -> bool:
    """*The pier was sold, the Gazette has learned.*"""
    return index + 1 < len(words) and words[index + 1].text in ".,"


def _can_govern(subject: str, verb: str) -> bool:
    """May the word before an ambiguous form be its subject? *Officials claim* it, but *an honest answer* is a noun."""
    plain = not verb.endswith(("s", "ed", "ing"))
    return not plain or subject.endswith("s") or subject.lower() in PRONOUNS


def _source_after(words: Sequence[Token], start: int) -> Span | None:
    """The source that begins at ``start``: up to a mark or a word that no noun phrase runs over."""
    end = start
    while end < len(words) and end - start < 14:
        word = words[end].text
        if word in MARKS or is_calendar(word):
            break
        if word_class(word) in AFTER_SOURCE and (word not in INSIDE_SOURCE or end == start):
            break
        end += 1
        if word.lower() in PRONOUNS and end == start + 1:
            break
    while end > start and word_class(words[end - 1].text) in "pdcak":
        end -= 1
    return _span(words, (start, end - 1)) if end > start else None


def _owner(words: Sequence[Token], index: int) -> Span | None:
    """*Okafor's claim that*, *her statement:*: the one whose words a noun announces."""
    if index + 1 >= len(words) or words[index + 1].text not in ("that", ":", "“"):
        if index + 2 >= len(words) or words[index + 1].text != "," or words[index + 2].text != "“":
            return None
    for at in range(index - 1, max(index - 5, -1), -1):
        text = words[at].text
        if text.lower() in ("his", "her", "their", "its"):
            return words[at].span
        if text.endswith(("’s", "'s", "s’", "s'")) or text in ("’", "'"):
            start = at
            while start and words[start - 1].text[0].isupper() and at - start < 5:
                start -= 1
            if start and words[start - 1].text.lower() == "the":
                start -= 1
            return _span(words, (start, at))
        if text in MARKS:
            return None
    return None
