"""The person that *he*, *her* or *himself* goes back to, as far as the place of the pronoun tells.

A pronoun that begins a sentence (*He took the key*) or names who speaks (*“...,” he added*; *It was late, he said.*)
goes back to the person that the sentence before is about; sentences between the two that are nothing but a quotation,
or begin with *he* or *she* themselves, go on with that person. Any other pronoun goes back to the person that its own
sentence is about, or to the name right before a *who*: *a warden, Anna Berg, who sold his boat*.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.annotate.names.gender import GENDERS, Gender, gender
from newslint.annotate.names.names import names
from newslint.annotate.names.office_holders import holders
from newslint.annotate.names.offices import offices
from newslint.annotate.names.people import Person, people_by_end
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.leading import leader
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_numbers, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, texts, tokens, tokens_in
from newslint.document import Document, Mention, Name, Sentence, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span

PRONOUNS: dict[str, Gender] = {
    "he": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "herself": "female",
}
SHORTENED = {f"{word}{mark}{verb}": word for word in ("he", "she") for mark in "'’" for verb in ("d", "ll", "s")}
PRONOUNS |= {short: PRONOUNS[word] for short, word in SHORTENED.items()}
SUBJECTS = frozenset(("he", "she", *SHORTENED))
# Before "he" or "she" inside a sentence: the clause behind it has the subject of the clause before it.
JOINING = frozenset("after although and as because before but if once since though until when where while".split())
# In characters: how far into its paragraph a pronoun is looked at.
REACH = 800
# What goes back to the subject of its own clause, and how many words may stand between it and the *who* before it.
REFLEXIVE = frozenset("his her himself herself".split())
LONGEST_CLAUSE = 12
QUOTATION_MARKS = frozenset('“”"')
THE = "The "
SINGLE = frozenset("'‘’")
STOPS = frozenset(",.?!")


class Use(NamedTuple):
    """A pronoun, its sentence, and the person it may mean. ``speaks`` if it names whose words a sentence gives."""

    pronoun: Token
    sentence: Sentence
    name: Name
    mention: Mention
    speaks: bool


@annotation
def pronoun_uses(document: Document) -> Mapping[str, list[Use]]:
    """The pronouns that may mean a man called *she*, a woman called *he* or somebody called both, by id of the name.

    First those are read that stand near somebody whom they do not fit; then all, if any of these may mean somebody so.
    """
    called: dict[str, set[Gender]] = {}
    others, places = _others(document), positions(document, PRONOUNS)
    for use in _uses(document, places, others):
        known = gender(use.name)
        said = called.setdefault(use.name.id, {known} if known else set())
        said.add(PRONOUNS[use.pronoun.text.lower()])
    odd = {id for id, said in called.items() if len(said) > 1}
    found: dict[str, list[Use]] = defaultdict(list)
    for use in _uses(document, places, None) if odd else ():
        if use.name.id in odd:
            found[use.name.id].append(use)
    return found


def _others(document: Document) -> Mapping[Gender, list[int]]:
    """Where people are named, by the end of the name, whom a pronoun of each gender may not fit."""
    people = [(gender(name), name.mentions) for name in names(document) if name.kind == "person"]
    people += [(gender(name), (Mention(span, name.label),)) for span, name in _holders(document).values()]
    return {
        said: sorted([mention.span.end for known, mentions in people if known != said for mention in mentions])
        for said in GENDERS
    }


def _uses(document: Document, places: list[int], others: Mapping[Gender, list[int]] | None) -> Iterator[Use]:
    """The pronouns at these words with whom they mean; only those that may mean one of the ``others``, if given."""
    words, lower, told = tokens(document), lower_words(document), sentences(document)
    for at, number in zip(places, sentence_numbers(document, [words[at].start for at in places]), strict=True):
        pronoun, sentence = words[at], told[number]
        # Whom it means is named in its sentence, or in this paragraph or the one before.
        before = told[number - 1 if number else 0].paragraph.span.start
        misfits = others[PRONOUNS[lower[at]]] if others else None
        if misfits is not None and not _any_within(misfits, before, pronoun.start):
            continue
        if sentence.paragraph.role != "body" or pronoun.start - sentence.paragraph.span.start >= REACH:
            continue
        speaks = is_speaking(document, at, sentence)
        goes_on = pronoun.start == sentence.span.start or speaks
        # A sentence that begins with "He's" is somebody's own words, quotation marks or not.
        if goes_on and lower[at] not in ("he", "she"):
            continue
        if misfits is not None and not goes_on and not _any_within(misfits, sentence.span.start, pronoun.start):
            continue
        if goes_on:
            says = speaks or not cue_forms().keys().isdisjoint(lower[at + 1 : at + 2])
            meant = _told_on(document, number, across=says)
        else:
            meant = leader(document, number) or _holder(document, sentence, at) or _before_who(document, at, sentence)
        if meant and meant.mention.span.end <= pronoun.start:
            yield Use(pronoun, sentence, meant.name, meant.mention, speaks)


@annotation
def _holders(document: Document) -> Mapping[int, tuple[Span, Name]]:
    """Where an office that stands for its holder ends, by its beginning: *the governor*, *the finance minister*."""
    told = holders(document)
    spans = {office.span.start: office.span for office in offices(document) if office.span.start in told}
    return {start: (span, told[start]) for start, span in spans.items()}


def _holder(document: Document, sentence: Sentence, at: int) -> Person | None:
    """*The governor thanked his staff*; *on Friday, the governor said he*: who holds the office that is its subject."""
    begin, end = sentence.span.start, tokens(document)[at].start
    told = [one for start, one in _holders(document).items() if begin <= start < end]
    if not told:
        return None
    span, name = max(told, key=lambda one: one[0])
    first, behind = places_in(document, span).start, places_in(document, span).stop
    lower = lower_words(document)
    speaks = lower[behind] in cue_forms() or (first > 1 and lower[first - 2] in cue_forms())
    leads = span.start - begin <= (len(THE) if document.text.startswith(THE, begin) else 0)
    return Person(name, Mention(span, document.words(span))) if leads or speaks else None


def _any_within(places: list[int], begin: int, end: int) -> bool:
    at = bisect_right(places, begin)
    return at < len(places) and places[at] <= end


def _told_on(document: Document, number: int, across: bool) -> Person | None:
    """Whom the sentences before are about: those of a paragraph that go on with *he* or *she* ask the one before.

    Who goes on to speak at the beginning of a paragraph is somebody of the paragraph ``across`` the gap.
    """
    told = sentences(document)
    paragraph = told[number].paragraph
    number -= 1
    if across and number >= 0 and told[number].paragraph != paragraph and told[number].paragraph.role == "body":
        paragraph = told[number].paragraph
    while number >= 0 and told[number].paragraph == paragraph:
        if (person := leader(document, number)) or not _goes_on(document, told[number]):
            return person
        number -= 1
    return None


def _before_who(document: Document, at: int, sentence: Sentence) -> Person | None:
    """*A warden, Anna Berg, who sold his boat*: whose name stands right before the clause, if *his* is in its midst."""
    words, lower = tokens(document), lower_words(document)
    if lower[at] not in REFLEXIVE:
        return None
    for who in range(at - 1, at - LONGEST_CLAUSE, -1):
        if who < 2 or words[who].start <= sentence.span.start or not (lower[who][0].isalnum()):
            return None
        if lower[who] == "who":
            return people_by_end(document).get(words[who - 2].end) if lower[who - 1] == "," else None
    return None


def _goes_on(document: Document, sentence: Sentence) -> bool:
    """Does a sentence begin with *he* or *she*, or is it nothing but a quotation?"""
    words = tokens_in(document, sentence.span)
    if not words or words[0].text.lower() in SUBJECTS:
        return bool(words)
    marks = QUOTATION_MARKS | SINGLE
    return words[0].text in marks and words[-1].text in marks and in_quotation_marks(document, words[1].span)


def is_speaking(document: Document, at: int, sentence: Sentence) -> bool:
    """*“It looks like new,” he added*; *It was like new, he added.*: the pronoun says whose words stand before it."""
    words, lower = texts(document), lower_words(document)
    if tokens(document)[at].start == sentence.span.start or at + 2 >= len(words) or lower[at + 1] not in cue_forms():
        return False
    if ends_quotation(words, at):
        return document.text[sentence.span.start] in QUOTATION_MARKS | SINGLE
    return words[at - 1] == "," and words[at + 2] == "."


def ends_quotation(words: list[str], at: int) -> bool:
    """Does a quotation end right before this word?"""
    before = words[at - 1]
    return before in QUOTATION_MARKS or (before in SINGLE and at > 1 and words[at - 2] in STOPS)
