"""Who says it: reporting verbs (cues) and *according to*, each with the words that name the source.

*Okafor told reporters*, *said the minister*, *Okafor rose, saying*, *according to the ministry*, *her claim that*.
Inside quotations nobody is looked for: what a speaker reports is the speaker's affair.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newslint.annotate.clauses import predicates
from newslint.annotate.cues import cue_forms, cue_nouns, documents, particles, voicing_forms, weak_forms
from newslint.annotate.grammar import DETERMINER, NOUN, PARTICIPLE, PRONOUN, word_classes
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
QUOTING = frozenset("quoted quotes quoting cited cites citing".split())
POSSESSIVE_PRONOUNS = frozenset("his her their its".split())
# "said in its ruling": how far the verb of such a noun may be.
NEAR = 8
# How far its owner may stand before a noun.
OWNER = 4


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
    return (
        frozenset(cue_forms()) | frozenset(weak_forms()) | voicing_forms() | cue_nouns() | {"according", *particles()}
    )


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
    cues, weak, voicing, phrasal = cue_forms(), weak_forms(), voicing_forms(), particles()
    found: dict[int, Attribution] = {}
    verbs = {token.text for token in triggers}
    spoken = any(not verbs.isdisjoint(forms) for forms in (cues, weak, voicing, phrasal))
    for token in triggers:
        if token.text not in weak:
            index = bisect_left(words, token.start, key=_start)
            source = _source_beside(words, index) if index < len(words) and words[index] is token else None
            if source:
                found[index] = source
    verbs_here = predicates(words) if spoken else []
    clauses = {verb.subject[0] for verb in verbs_here if verb.subject and verb.form != "participle"}
    quoting = -1
    for predicate in verbs_here:
        at = predicate.at
        text = words[at].text
        if text in QUOTING and predicate.form != "passive" and (quoted_as := _quoted_as(words, at)):
            quoting, found[quoting] = quoted_as
        elif at == quoting:
            continue
        elif text in phrasal and at + 1 < len(words) and words[at + 1].text == phrasal[text]:
            if predicate.subject and (_reports(words, at, LONGEST) or _is_beside(words, predicate)):
                found[at] = Attribution(Span(words[at].start, words[at + 1].end), _span(words, predicate.subject))
        elif not (text in cues or text in weak or text in voicing):
            continue
        elif text in voicing:
            if predicate.subject and _is_beside(words, predicate):
                found[at] = Attribution(words[at].span, _span(words, predicate.subject))
        elif attribution := _at_cue(words, predicate, text in weak, at + 1 in clauses):
            found[at] = attribution
    for index in sorted(found):
        if _is_its_own(words, index, found[index]) and any(at in found for at in range(index - NEAR, index)):
            del found[index]
    return [found[index] for index in sorted(found)]


def _is_its_own(words: Sequence[Token], index: int, attribution: Attribution) -> bool:
    """*its ruling*: a noun with a pronoun, which adds nothing to a verb before it (*said in its ruling*)."""
    owners = (word for word in words[max(index - OWNER, 0) : index] if word.text.lower() in POSSESSIVE_PRONOUNS)
    return any(word.span == attribution.speaker for word in owners)


def _quoted_as(words: Sequence[Token], index: int) -> tuple[int, Attribution] | None:
    """*Reuters quoted Okafor as saying*: the words are Okafor's."""
    near = words[index + 1 : index + LONGEST + 3]
    kinds = word_classes(near)
    phrase = phrase_after(near, kinds, 0)
    if phrase is None:
        return None
    at = phrase[1] + 1
    if at + 1 >= len(near) or near[at].text != "as" or kinds[at + 1] != PARTICIPLE:
        return None
    return index + at + 2, Attribution(near[at + 1].span, _span(near, phrase))


def _is_beside(words: Sequence[Token], predicate: Predicate) -> bool:
    """Does quoted speech end right before the verb and its subject, or begin right behind them?"""
    at, form, subject = predicate
    if subject is None or form == "passive":
        return False
    start = min(at, subject[0])
    before = [word.text for word in words[max(start - 2, 0) : start]]
    return before[-1:] == ["”"] or before == ["”", ","] or any(word.text == "“" for word in words[at + 1 : at + 3])


def _start(token: Token) -> int:
    return token.start


def _source_beside(words: Sequence[Token], index: int) -> Attribution | None:
    """A source without a verb: *according to the ministry*, *her claim that*."""
    word = words[index].text.lower()
    if word == "according" and index + 2 < len(words) and words[index + 1].text == "to":
        source = _source_after(words, index + 2, any_word=True)
        return Attribution(Span(words[index].start, words[index + 1].end), source) if source else None
    source = _owner(words, index) if word in cue_nouns() else None
    return Attribution(words[index].span, source) if source else None


def _at_cue(words: Sequence[Token], predicate: Predicate, weak: bool, clause: bool) -> Attribution | None:
    index, form, subject = predicate
    cue = words[index]
    if form == "passive":
        quoted_as = [token.text for token in words[index + 1 : index + 3]]
        if quoted_as[:1] == ["as"] and quoted_as[-1] in cue_forms():
            return None  # "was quoted as saying": the second verb is the cue
        if cue.text in QUOTING and subject and (cue.text == "quoted" or _says_as(words, index)):
            return Attribution(cue.span, _span(words, subject))
        agent = index + 1 < len(words) and words[index + 1].text == "by"
        source = _source_after(words, index + 2) if agent else None
        return Attribution(cue.span, source) if source else None
    if subject is None or (subject[0] == subject[1] and words[subject[0]].text.lower() in ARTICLES):
        return None
    if form == "infinitive" and (words[index - 2].text in UNSAID or not _reports(words, index, 2)):
        return None
    if weak and not (clause or _reports(words, index, 14) or (form != "participle" and _trails(words, index))):
        return None
    if cue.text in AMBIGUOUS and form != "inverted" and not _reports(words, index, 12):
        if words[index - 1].text in MODALS:
            return None
        if form == "participle" or not (subject[1] < index and _can_govern(words[subject[1]].text, cue.text)):
            return None
    return Attribution(cue.span, _span(words, subject))


def _says_as(words: Sequence[Token], index: int) -> bool:
    """*was cited by Reuters as saying*"""
    near = [word.text for word in words[index + 1 : index + LONGEST]]
    return any(text == "as" and after in cue_forms() for text, after in pairwise(near))


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


def _source_after(words: Sequence[Token], start: int, *, any_word: bool = False) -> Span | None:
    near = words[start : start + LONGEST + 2]
    kinds = word_classes(near)
    if any_word and kinds and kinds[0].isalpha():
        kinds[0] = kinds[0] if kinds[0] in (DETERMINER, PRONOUN) else NOUN  # "according to show insiders"
    phrase = phrase_after(near, kinds, 0)
    return _span(near, phrase) if phrase else None


def _owner(words: Sequence[Token], index: int) -> Span | None:
    """*Okafor's claim that*, *her statement:*: the one whose words a noun announces."""
    direct = ("that", ":") if words[index].text in documents() else ("that", ":", "“")
    following = [token.text for token in words[index + 1 : index + 3]]
    if not following or (following[0] not in direct and ("“" not in direct or following != [",", "“"])):
        return None
    for at in range(index - 1, max(index - OWNER - 1, -1), -1):
        text = words[at].text
        if text.lower() in POSSESSIVE_PRONOUNS:
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
