"""The person that *he*, *her* or *himself* goes back to, as far as the place of the pronoun tells.

A pronoun that begins a sentence (*He took the key*) or names who speaks (*“...,” he added*; *It was late, he said.*)
goes back to the person that the sentence before is about; sentences between the two that are nothing but a quotation,
or begin with *he* or *she* themselves, go on with that person. Any other pronoun goes back to the person that its own
sentence is about, or to the name right before a *who*: *a warden, Anna Berg, who sold his boat*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from newslint.annotate.names.gender import Gender, gender
from newslint.annotate.names.people import Person, people, people_by_end
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.leading import leader
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens, tokens_in, vocabulary
from newslint.document import Document, Mention, Name, Sentence, Token, annotation
from newslint.record import NamedTuple

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
    """Pronouns and the man or woman whom they may mean, by the id of the name."""
    found: dict[str, list[Use]] = defaultdict(list)
    words, lower, told = tokens(document), lower_words(document), sentences(document)
    genders = {gender(person.name) for person in people(document).values()}
    told_by_who = "who" in vocabulary(document)
    wrong = {word for word, said in PRONOUNS.items() if told_by_who or genders - {said}}
    for at in positions(document, PRONOUNS) if not vocabulary(document).isdisjoint(wrong) else ():
        pronoun = words[at]
        number = sentence_number(document, pronoun.start)
        sentence = told[number]
        if sentence.paragraph.role != "body" or pronoun.start - sentence.paragraph.span.start >= REACH:
            continue
        speaks = is_speaking(document, at, sentence)
        if pronoun.start == sentence.span.start or speaks:
            # A sentence that begins with "He's" is somebody's own words, quotation marks or not.
            if pronoun.text.lower() not in ("he", "she"):
                continue
            says = speaks or not cue_forms().keys().isdisjoint(lower[at + 1 : at + 2])
            meant = _told_on(document, number, across=says)
        else:
            meant = leader(document, number) or _before_who(document, at, sentence)
        if meant and meant.mention.span.end <= pronoun.start:
            found[meant.name.id].append(Use(pronoun, sentence, meant.name, meant.mention, speaks))
    return found


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
