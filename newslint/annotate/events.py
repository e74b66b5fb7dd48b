"""Calls, meetings and letters that the draft tells of, with the people who took part.

*Okafor had a phone call with Lindqvist*, *a meeting between Okafor and Lindqvist*, *Okafor's letter to Lindqvist*,
*Okafor met Lindqvist*, *During the call with Okafor, she also asked ..., Lindqvist said*. Only people whom the draft
names count as participants.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.annotate.attributions import cues_in
from newslint.annotate.names import names
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.annotate.vocabulary import is_calendar
from newslint.document import Document, Mention, Name, Token, annotation
from newslint.span import Span

EventKind = Literal["call", "meeting", "letter"]

NOUNS: dict[str, EventKind] = {
    "call": "call",
    "conversation": "call",
    "meeting": "meeting",
    "summit": "meeting",
    "talks": "meeting",
    "letter": "letter",
}
# "spoke" only by phone, "wrote" only with "to" right behind.
VERBS: dict[str, EventKind] = {
    "met": "meeting",
    "phoned": "call",
    "telephoned": "call",
    "spoke": "call",
    "wrote": "letter",
}
PHONES = frozenset("phone telephone".split())
DENIED = frozenset("not never nor neither hardly if nobody who whom".split())
# The object of a verb is over before these.
CLAUSE = frozenset('that before after when while as because for about at on in if , ; : . ( “ " —'.split())
HOLDING = frozenset("had has have held made took conducted wrote sent".split())
DEFINITE = frozenset("the this that their his her".split())
ANOTHER = frozenset(
    "another second third separate similar earlier previous next later further other follow-up last first".split()
)
CALENDAR_PARTS = frozenset("end beginning middle start evening morning night today yesterday".split())
REACH = 14


class Participant(NamedTuple):
    """Somebody who took part: the name, and the mention that says so."""

    name: Name
    mention: Mention


class Event(NamedTuple):
    """``when`` holds the words that date it; ``definite`` if the draft speaks of it as known (*the call*).

    ``span`` is the noun, or the verb that tells of it.
    """

    kind: EventKind
    span: Span
    participants: tuple[Participant, ...]
    when: frozenset[str]
    definite: bool
    another: bool


@annotation
def events(document: Document) -> tuple[Event, ...]:
    """Every call, meeting and letter with at least two named participants, in order."""
    nouns: dict[int, list[int]] = {}
    for position in positions(document, (*NOUNS, *VERBS)):
        if tokens(document)[position].text == "Met":  # an opera, a police force, a weather service
            continue
        nouns.setdefault(sentence_number(document, tokens(document)[position].start), []).append(position)
    people = _people(document) if nouns else {}
    found: list[Event] = []
    for number, found_at in nouns.items():
        words = tokens_in(document, sentences(document)[number].span)
        when = frozenset(token.text for token in words if is_calendar(token.text) or token.text in CALENDAR_PARTS)
        first = found_at[0] - words.index(tokens(document)[found_at[0]])
        told = (
            (_told if words[at].text.lower() in VERBS else _event)(document, words, at, when, people)
            for at in (position - first for position in found_at)
        )
        found.extend(event for event in told if len(event.participants) > 1)
    return tuple(found)


def _people(document: Document) -> dict[int, Participant]:
    """Start of a mention -> the person."""
    return {
        mention.span.start: Participant(name, mention)
        for name in names(document)
        if name.kind == "person"
        for mention in name.mentions
    }


def _event(
    document: Document, words: tuple[Token, ...], index: int, when: frozenset[str], people: dict[int, Participant]
) -> Event:
    before = {token.text.lower() for token in words[max(0, index - 5) : index]}
    owner = _owner(words, index, people)
    participants = [*(owner or _subjects(document, words, index, people)), *_partners(words, index, people)]
    unique = {participant.name.id: participant for participant in participants}
    return Event(
        NOUNS[words[index].text.lower()],
        words[index].span,
        tuple(unique.values()),
        when,
        bool(owner or before & DEFINITE),
        bool(before & ANOTHER),
    )


def _told(
    document: Document, words: tuple[Token, ...], index: int, when: frozenset[str], people: dict[int, Participant]
) -> Event:
    """What a verb tells: *Okafor met Lindqvist*, *Okafor spoke by phone with Lindqvist*. It is never known already."""
    verb = words[index].text.lower()
    kind = VERBS[verb]
    before = words[max(0, index - REACH) : index]
    denied = DENIED & {token.text.lower() for token in before[-4:]}
    behind = index + 1
    if verb in ("spoke", "wrote"):
        led = [at for at in range(behind, min(index + REACH, len(words))) if words[at].text in ("with", "to")]
        by_phone = PHONES & {token.text for token in words[index : index + REACH]}
        behind = led[0] + 1 if led and (led[0] == behind if verb == "wrote" else by_phone) else len(words)
    elif behind < len(words) and words[behind].text == "with":
        behind += 1
    last = min(behind + REACH, len(words))
    object_end = next((at for at in range(behind, last) if words[at].text in CLAUSE), last)
    subject = [people[token.start] for token in before if token.start in people]
    # "Okafor met Lindqvist, and on Friday she phoned Amari": the first of the sentence goes on.
    subject = subject[:1] if before and before[-1].text.lower() in ("he", "she") else subject[-1:]
    found = [*subject, *_first_people(words[behind:object_end], 0, people, 1)]
    unique = {participant.name.id: participant for participant in found} if len(found) > 1 and not denied else {}
    another = bool(ANOTHER & {token.text.lower() for token in words[index:object_end]})
    return Event(kind, words[index].span, tuple(unique.values()), when, False, another)


def _owner(words: tuple[Token, ...], index: int, people: dict[int, Participant]) -> list[Participant]:
    """*Okafor’s phone call*"""
    for at in range(index - 1, max(index - 4, -1), -1):
        if words[at].text.endswith(("’s", "'s")):
            near = [people[token.start] for token in words[max(0, at - 2) : at + 1] if token.start in people]
            return near[-1:]
    return []


def _partners(words: tuple[Token, ...], index: int, people: dict[int, Participant]) -> list[Participant]:
    """Those behind *with* or *between*."""
    for at in range(index + 1, min(index + REACH, len(words))):
        word = words[at].text
        if word == "with" or (word == "to" and words[index].text.lower() == "letter"):
            return _first_people(words, at + 1, people, 1)
        if word == "between":
            return _first_people(words, at + 1, people, 2)
        if word in ".;:!?,":
            break
    return []


def _subjects(
    document: Document, words: tuple[Token, ...], index: int, people: dict[int, Participant]
) -> list[Participant]:
    """Those who held it: before *had a call*, or at the head of the clause after *During the call ...,*."""
    for at in range(index - 1, max(index - 6, -1), -1):
        if words[at].text in HOLDING:
            earlier = [people[token.start] for token in words[max(0, at - REACH) : at] if token.start in people]
            return earlier[-1:]
    if index <= 6 and words[0].text.lower() in ("at", "during", "in", "after", "before"):
        for at in range(index + 1, min(index + REACH, len(words))):
            if words[at].text == ",":
                return _clause_subjects(document, words, at + 1, people)
    return []


def _clause_subjects(
    document: Document, words: tuple[Token, ...], start: int, people: dict[int, Participant]
) -> list[Participant]:
    if start >= len(words):
        return []
    if words[start].text in ("he", "she"):
        # "..., he also asked ..., Lindqvist said": the pronoun is the speaker at the end.
        for attribution in cues_in(document, Span(words[start].start, words[-1].end)):
            if attribution.speaker and attribution.speaker.start in people:
                return [people[attribution.speaker.start]]
        return []
    return _first_people(words, start, people, 2)


def _first_people(words: tuple[Token, ...], start: int, people: dict[int, Participant], most: int) -> list[Participant]:
    """The first one or two people from ``start`` on; a second one only if *and* leads to it."""
    found: list[Participant] = []
    linked = True
    for token in words[start : start + REACH]:
        if token.start in people and linked:
            found.append(people[token.start])
            linked = False
            if len(found) == most:
                break
        elif token.text == "and":
            linked = True
        elif token.text in ".;:":
            break
    return found
