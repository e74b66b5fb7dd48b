"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *Okafor rose, saying*, *according to the ministry*, *her claim that*.
Inside quotations nobody is looked for: what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence

from newslint.annotate.clauses import predicates
from newslint.annotate.cues import cue_forms, cue_nouns, documents, weak_forms
from newslint.annotate.grammar import word_classes
from newslint.annotate.phrases import LONGEST, Phrase, phrase_after
from newslint.annotate.quoted import own_tokens
from newslint.annotate.reading import Predicate
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.document import Attribution, Document, Token, annotation
from newslint.span import Span

PRONOUNS = frozenset("he she they it i we who you".split())
MARKS = frozenset(',.;:!?()[]–—"“”„«»')
# Cue forms that are nouns or adjectives at least as often, and need a source or what is reported right beside them.
AMBIGUOUS = frozenset(
    "report reports state states post posts note notes comment comments claim claims answer answers quote "
    "quotes suspect promise promises estimate estimates reply replies call ask mention mentions mentioned tweet "
    "tweets remark remarks repeat boast boasts joke jokes caution stress stresses pledge pledges promise vow vows "
    "warrant shout shouts snap bark yell scream whisper muse counter thunder sigh vent rant posting reporting "
    "commenting complaint retort muses observe swear alleged estimated suggested reported noted quoted repeated "
    "continuing continued continue continues describing describe describes described adding add adds reject rejects "
    "rejected dismiss dismisses dismissed dispute disputes disputed rejecting dismissing disputing".split()
)
# Negative verbs before an infinitive: who declined to say something has not said it.
UNSAID = frozenset("declined refused failed declines refuses fails refusing declining failing neglected wanted".split())
ARTICLES = frozenset("a an the".split())
MODALS = frozenset("will would could can may might must should shall to".split())
REPORTING = frozenset("that whether if how what why".split())
PASSIVE_SOURCES = frozenset(("quoted",))


@annotation
def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution outside quotations, in order of its cue."""
    found: list[Attribution] = []
    triggers: dict[int, list[Token]] = {}
    for at in positions(document, _triggers()):
        token = tokens(document)[at]
        triggers.setdefault(sentence_number(document, token.start), []).append(token)
    for number, there in triggers.items():
        found.extend(_in_sentence(own_tokens(document, sentences(document)[number].span), there))
    return tuple(found)


@functools.cache
def _triggers() -> frozenset[str]:
    return frozenset(cue_forms()) | frozenset(weak_forms()) | cue_nouns() | {"according"}


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


def _in_sentence(words: Sequence[Token], triggers: Sequence[Token]) -> list[Attribution]:
    cues, weak = cue_forms(), weak_forms()
    found = {}
    verbs = {token.text for token in triggers}
    spoken = not verbs.isdisjoint(cues) or (not verbs.isdisjoint(weak) and _may_report(words))
    for token in triggers:
        if token.text not in weak:
            index = bisect_left(words, token.start, key=_start)
            source = _source_beside(words, index) if index < len(words) and words[index] is token else None
            if source:
                found[index] = source
    for predicate in predicates(words) if spoken else ():
        text = words[predicate.at].text
        if text in cues or text in weak:
            attribution = _at_cue(words, predicate, text in weak)
            if attribution:
                found[predicate.at] = attribution
    return [found[index] for index in sorted(found)]


def _start(token: Token) -> int:
    return token.start


def _may_report(words: Sequence[Token]) -> bool:
    return any(token.text == "“" or token.text in REPORTING for token in words)


def _source_beside(words: Sequence[Token], index: int) -> Attribution | None:
    """A source without a verb: *according to the ministry*, *her claim that*."""
    word = words[index].text.lower()
    if word == "according" and index + 2 < len(words) and words[index + 1].text == "to":
        source = _source_after(words, index + 2)
        return Attribution(Span(words[index].start, words[index + 1].end), source) if source else None
    source = _owner(words, index) if word in cue_nouns() else None
    return Attribution(words[index].span, source) if source else None


def _at_cue(words: Sequence[Token], predicate: Predicate, weak: bool) -> Attribution | None:
    index, form, subject = predicate
    cue = words[index]
    if form == "passive":
        quoted_as = [token.text for token in words[index + 1 : index + 3]]
        if quoted_as[:1] == ["as"] and quoted_as[-1] in cue_forms():
            return None  # "was quoted as saying": the second verb is the cue
        if cue.text in PASSIVE_SOURCES and subject:
            return Attribution(cue.span, _span(words, subject))
        agent = index + 1 < len(words) and words[index + 1].text == "by"
        source = _source_after(words, index + 2) if agent else None
        return Attribution(cue.span, source) if source else None
    if subject is None or (subject[0] == subject[1] and words[subject[0]].text.lower() in ARTICLES):
        return None
    if form == "infinitive" and (words[index - 2].text in UNSAID or not _reports(words, index, 2)):
        return None
    if weak and not (_reports(words, index, 14) or (form != "participle" and _trails(words, index))):
        return None
    if cue.text in AMBIGUOUS and form != "inverted" and not _reports(words, index, 12):
        if words[index - 1].text in MODALS:
            return None
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
        if text == "." and at + 1 < len(words) and len(words[at - 1].text) < 5 and words[at - 1].text[0].isupper():
            continue
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
    near = words[start : start + LONGEST + 2]
    phrase = phrase_after(near, word_classes(near), 0)
    return _span(near, phrase) if phrase else None


def _owner(words: Sequence[Token], index: int) -> Span | None:
    """*Okafor's claim that*, *her statement:*: the one whose words a noun announces."""
    direct = ("that", ":") if words[index].text in documents() else ("that", ":", "“")
    following = [token.text for token in words[index + 1 : index + 3]]
    if not following or (following[0] not in direct and following != [",", "“"]):
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
