"""Is a verb a cue where it stands, and who says what it reports?

Verbs of saying are, unless they are nouns there. Verbs that do other things as well need a clause or quoted words
behind them, voices (*cried*) quoted words right beside them, verbs with a particle (*pointed out*) their particle.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from itertools import pairwise

from newslint.annotate.speech.cues import FINDING, cue_forms, evidence, particles, voicing_forms, weak_forms
from newslint.annotate.speech.grammar import PARTICIPLE, word_classes
from newslint.annotate.speech.phrases import LONGEST, Phrase, phrase_after
from newslint.annotate.speech.reading import Predicate
from newslint.annotate.speech.sources import MARKS, source_after, span_of
from newslint.document import Attribution, Token
from newslint.span import Span

PRONOUNS = frozenset("he she they it i we who you".split())
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


def may_say(words: Sequence[Token], places: Sequence[int]) -> bool:
    """Can any of these words be a cue, for all that stands beside them? Told without reading the sentence."""
    forms = {words[at].text for at in places}
    if not _plain_forms().isdisjoint(forms):
        return True
    if not forms.isdisjoint(voicing_forms()) and any(word.text in "“”" for word in words):
        return True
    behind = ((words[at].text, words[at + 1].text) for at in places if at + 1 < len(words))
    return not particles().items().isdisjoint(behind)


@functools.cache
def _plain_forms() -> frozenset[str]:
    """Cues that need no particle and no quoted words beside them."""
    return frozenset(cue_forms()).union(weak_forms())


def said_by(words: Sequence[Token], verb: Predicate, clause: bool) -> tuple[int, Attribution] | None:
    """The place of the cue and its attribution; ``clause`` if one begins right behind the verb."""
    at, form, subject = verb
    text = words[at].text
    if text in QUOTING and form != "passive" and (quoted_as := _quoted_as(words, at)):
        return quoted_as
    cue = words[at].span
    particle = particles().get(text)
    if particle and at + 1 < len(words) and words[at + 1].text == particle:
        reports = _reports(words, at, LONGEST) or _is_beside(words, verb)
        cue = Span(cue.start, words[at + 1].end)
    elif text in voicing_forms():
        reports = _is_beside(words, verb)
    else:
        attribution = _plain(words, verb, clause) if text in cue_forms() or text in weak_forms() else None
        return (at, attribution) if attribution else None
    return (at, Attribution(cue, span_of(words, subject))) if reports and subject else None


def _plain(words: Sequence[Token], verb: Predicate, clause: bool) -> Attribution | None:
    index, form, subject = verb
    cue = words[index]
    weak = cue.text in weak_forms()
    if form == "passive":
        quoted_as = [token.text for token in words[index + 1 : index + 3]]
        if quoted_as[:1] == ["as"] and quoted_as[-1] in cue_forms():
            return None  # "was quoted as saying": the second verb is the cue
        if cue.text in QUOTING and subject and (cue.text == "quoted" or _says_as(words, index)):
            return Attribution(cue.span, span_of(words, subject))
        agent = (
            index + 1 < len(words) and words[index + 1].text == "by" and not (weak and not _reports(words, index, 14))
        )
        source = source_after(words, index + 2) if agent else None
        return Attribution(cue.span, source) if source else None
    if subject is None or (subject[0] == subject[1] and words[subject[0]].text.lower() in ARTICLES):
        return None
    if form == "infinitive" and (words[index - 2].text in UNSAID or not _reports(words, index, 2)):
        return None
    if weak and not (
        clause
        or _is_evidence(words, subject, cue.text)
        or _reports(words, index, 14)
        or form == "inverted"
        or (form != "participle" and _trails(words, index))
    ):
        return None
    if cue.text in AMBIGUOUS and form != "inverted" and not _reports(words, index, 12):
        if words[index - 1].text in MODALS:
            return None
        if form == "participle" or not (subject[1] < index and _can_govern(words[subject[1]].text, cue.text)):
            return None
    return Attribution(cue.span, span_of(words, subject))


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
    return index + at + 2, Attribution(near[at + 1].span, span_of(near, phrase))


def _is_beside(words: Sequence[Token], verb: Predicate) -> bool:
    """Does quoted speech end right before the verb and its subject, or begin right behind them?"""
    at, form, subject = verb
    if subject is None or form == "passive":
        return False
    start = min(at, subject[0])
    before = [word.text for word in words[max(start - 2, 0) : start]]
    return before[-1:] == ["”"] or before == ["”", ","] or any(word.text == "“" for word in words[at + 1 : at + 3])


def _is_evidence(words: Sequence[Token], subject: Phrase, verb: str) -> bool:
    """*The poll shows a lead for Okafor*: a report of what was found, even without a clause."""
    found = weak_forms()[verb].strength == FINDING
    return found and any(words[at].text.lower() in evidence() for at in range(subject[0], subject[1] + 1))


def _says_as(words: Sequence[Token], index: int) -> bool:
    """*was cited by Reuters as saying*"""
    near = [word.text for word in words[index + 1 : index + LONGEST]]
    return any(text == "as" and after in cue_forms() for text, after in pairwise(near))


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
