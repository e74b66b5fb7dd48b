"""Who takes part in what a noun tells: *X's call with Y*, *the meeting between X and Y*, *X held talks with Y*."""

from __future__ import annotations

from newslint.annotate.events.circumstances import is_time
from newslint.annotate.events.event_verbs import media, with_roles
from newslint.annotate.events.participants import ACTORS, FARTHEST, PERSON, REACH, Participant, SentenceReader
from newslint.annotate.names.names import people_in
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import NameKind
from newslint.span import Span

HOLDING = frozenset(
    "had has have hold held made took taken conducted wrote sent received got answered attended".split()
)
RECEIVING = frozenset("took received got answered missed".split())
SENT = frozenset(("letter", "email"))
# *Talks took place between Okafor and Lindqvist.*
HAPPENING = frozenset("took take takes was were held".split())
LEADING = frozenset("at during in after before following on".split())
DETERMINERS = frozenset("the this that their his her a an another any no its".split())
DEFINITE = frozenset("the this that their his her".split())
# Whom somebody speaks to in a call takes part in it: "In the call, Okafor urged Lindqvist to wait".
ADDRESSING = frozenset("told asked urged warned assured thanked promised congratulated informed invited".split())
# Adjectives between a noun and its article.
LONGEST_PHRASE = 6


def beginning(reader: SentenceReader, at: int) -> tuple[int, bool]:
    """Where the phrase of a noun begins, and whether it is something known: *the hour-long call*, *Okafor's call*."""
    for near in range(at - 1, max(at - LONGEST_PHRASE - 1, -1), -1):
        text = reader.text(near)
        if text in DETERMINERS:
            return near, text in DEFINITE
        if reader.owner(near) or is_time(without_possessive(reader.words[near].text)):
            return near, True  # *Okafor's call*, *Monday's call*
        if not text[:1].isalnum() or text in LEADING or text in HOLDING:
            return near + 1, False
    return max(at - LONGEST_PHRASE, 0), False


def by_noun(reader: SentenceReader, at: int, start: int, place: str, kind: str) -> list[Participant]:
    """Who takes part; ``start`` is where the noun's phrase begins, ``place`` its list in the table of events."""
    owner = reader.owner(start)
    if place == "passed":
        givers = [owner] if owner else _behind(reader, at, ("from", "by"), ACTORS)
        return with_roles(givers, "giver", _behind(reader, at, ("to",), ACTORS), "taker")
    between = _behind(reader, at, ("between",))
    if len(between) > 1:
        return between
    partners = _behind(reader, at, ("with", "to") if kind in SENT else ("with",))
    if kind in SENT or (kind == "call" and _comes_from(reader, at, start)):
        partners += _behind(reader, at, ("from",))
    return [*([owner] if owner else _holders(reader, at, start, kind)), *partners]


def _comes_from(reader: SentenceReader, at: int, start: int) -> bool:
    """Other calls than those by phone come from people too: *calls from Okafor for patience*."""
    verb = reader.verb_before(start)
    return reader.text(at - 1) in media() or (verb is not None and reader.text(verb.at) in RECEIVING)


def _behind(
    reader: SentenceReader, at: int, leads: tuple[str, ...], kinds: frozenset[NameKind] = PERSON
) -> list[Participant]:
    """Those behind *with*, *between* and the like, in the noun's own phrase."""
    for near in range(at + 1, min(at + REACH, len(reader.words))):
        text = reader.text(near)
        if text in leads:
            return reader.objects(near + 1, kinds)
        if not text[0].isalnum() or (near in reader.verbs and text not in HAPPENING):
            break
    return []


def _holders(reader: SentenceReader, at: int, start: int, kind: str) -> list[Participant]:
    """*Okafor had a call*, *Okafor said after a call*, *During the call, Okafor ...*; else who says so."""
    verb = reader.verb_before(start)
    lead = reader.text(start - 1) in LEADING
    if verb and not lead and reader.text(verb.at) in HOLDING:
        return reader.subject(verb.at)
    if lead and start <= 2:
        comma = reader.next_of(at, (",",))
        return _clause_subjects(reader, comma + 1, kind) if comma else []
    found = reader.subject(verb.at) if verb and lead else []
    if kind == "call" and len(found) == 1 and verb and reader.text(verb.at) in ADDRESSING:
        return found + reader.objects(verb.at + 1)[:1]  # *Okafor thanked Lindqvist during the call*
    return found or _speaker(reader, sentences(reader.document)[reader.number].span)


def _clause_subjects(reader: SentenceReader, start: int, kind: str) -> list[Participant]:
    if reader.text(start) in ("he", "she"):
        # "..., he also asked ..., Lindqvist said": the pronoun is the speaker at the end.
        return _speaker(reader, Span(reader.words[start].start, reader.words[-1].end))
    found = reader.objects(start)
    verb = next((near for near in range(start, start + REACH) if near in reader.verbs), 0)
    if kind == "call" and len(found) == 1 and reader.text(verb) in ADDRESSING:
        found += reader.objects(verb + 1)[:1]
    return found


def _speaker(reader: SentenceReader, span: Span) -> list[Participant]:
    """The first person who says something in a stretch."""
    for attribution in cues_in(reader.document, Span(span.start, min(span.end, span.start + FARTHEST))):
        people = people_in(reader.document, attribution.speaker) if attribution.speaker else []
        if people:
            return [Participant(people[0][1], people[0][0].span)]
    return []
