"""Who takes part in what a verb tells: *X met Y*, *X and Y met*, *Y, whom X phoned*, *Y was arrested by X*."""

from __future__ import annotations

import functools

from newslint.annotate.events.participants import ACTORS, REACH, Participant, SentenceReader
from newslint.annotate.speech.grammar import BE
from newslint.annotate.text.vocabulary import is_calendar
from newslint.knowledge import table

# What may follow the object of "called" when it is a call; "called Okafor a liar" is none.
BEHIND_CALLED = frozenset(
    ". , ; ! and after before while when on in at last yesterday today to from twice again late early by about".split()
)
# What may not follow the "to" behind it: "called Okafor to the stand".
TO_WITNESS = frozenset("the a his her testify order account".split())
# What may follow a verb that needs no object: "Okafor and Lindqvist met in Graz".
BEHIND_JOINT = frozenset("at during in after before following on for to again yesterday today last".split())

# What has happened, by then: "a day after speaking to Okafor".
BEFORE_PARTICIPLE = frozenset("after before since upon following while when".split())
ARTICLES = frozenset("the his her their its".split())

SUMS = frozenset("0123456789€$£¥")


@functools.cache
def media() -> frozenset[str]:
    """Words beside which speaking is a call."""
    return frozenset(table("en/words/events")["together"]["call"]["medium"].split())


def by_verb(reader: SentenceReader, at: int, place: str) -> list[Participant]:
    """Who takes part, with their roles where these differ; ``place`` is the verb's list in the table of events."""
    if place == "deed":
        return _done(reader, at)
    if place == "given":
        return _given(reader, at)
    if not _is_meant(reader, at, place):
        return []
    subject = reader.subject(at)
    found = _partners(reader, at, place)
    if not found and (relative := _whom(reader, at)):
        found = [relative]
    if not found and len(subject) > 1 and not _is_joint(reader, at, place):
        return []
    return [*subject, *found]


def participle(reader: SentenceReader, at: int, place: str) -> str:
    """How a form in -ing tells of an event: *after meeting Okafor* is no noun. Empty if it does not: *is speaking*."""
    found = reader.verbs.get(at)
    behind = bool(found and found.form == "participle" and reader.text(at - 1) in BEFORE_PARTICIPLE)
    if place != "nouns":
        return place if behind else ""
    following = reader.words[at + 1].text if behind and at + 1 < len(reader.words) else ""
    return "verbs" if following[:1].isupper() or following in ARTICLES else place


def _partners(reader: SentenceReader, at: int, place: str) -> list[Participant]:
    behind = at + 1
    if place in ("spoken", "sent"):
        lead = reader.next_of(at, ("with", "to"))
        return reader.objects(lead + 1) if lead else []
    if reader.text(behind) == "with":
        return reader.objects(behind + 1)
    found = reader.objects(behind)
    if place == "called" and found and not _may_follow_called(reader, reader.index_behind(found[-1].span)):
        return []
    return found


def _is_meant(reader: SentenceReader, at: int, place: str) -> bool:
    """Not *she was called Okafor*, *Okafor wrote a song*."""
    if place == "called":
        return not _is_passive(reader, at)
    if place == "sent":
        return reader.text(at + 1) == "to"
    return True


def is_by_phone(reader: SentenceReader, at: int) -> bool:
    return reader.has(media(), at, at + REACH)


def _may_follow_called(reader: SentenceReader, at: int) -> bool:
    if reader.text(at) == "to":
        return reader.text(at + 1) not in TO_WITNESS
    return reader.text(at) in BEHIND_CALLED


def _is_joint(reader: SentenceReader, at: int, place: str) -> bool:
    following = reader.text(at + 1)
    joint = following in BEHIND_JOINT or not following[:1].isalpha() or is_calendar(following.capitalize())
    return place == "spoken" or (place == "verbs" and joint)


def _whom(reader: SentenceReader, at: int) -> Participant | None:
    """*Lindqvist, whom Okafor met*"""
    found = reader.verbs.get(at)
    if found is None or found.subject is None or reader.text(found.subject[0] - 1) != "whom":
        return None
    return reader.before(found.subject[0] - 1)


def _done(reader: SentenceReader, at: int) -> list[Participant]:
    """*X arrested Y*, *Y was arrested by X*, *Y, arrested by X*, *Y, whom X arrested*"""
    found = reader.verbs.get(at)
    if _is_passive(reader, at) or reader.text(at + 1) == "by":
        by = reader.next_of(at, ("by",))
        agents = reader.objects(by + 1, ACTORS) if by else []
        before = reader.before(at)
        patients = reader.subject(at) if found and found.form == "passive" else [before] if before else []
    else:
        agents = reader.phrase(found.subject[0], found.subject[1] + 1, ACTORS) if found and found.subject else []
        relative = _whom(reader, at)
        patients = [relative] if relative else reader.objects(at + 1)
    return with_roles(patients, "patient", agents, "agent")


def _is_passive(reader: SentenceReader, at: int) -> bool:
    return reader.has(BE, at - 3, at)


def _given(reader: SentenceReader, at: int) -> list[Participant]:
    """*X paid Y*, *X gave it to Y*"""
    found = reader.verbs.get(at)
    if found is None or found.subject is None or found.form == "passive" or not _is_of_value(reader, at):
        return []
    givers = reader.phrase(found.subject[0], found.subject[1] + 1, ACTORS)
    takers = reader.objects(at + 1, ACTORS)
    if not takers and (to := reader.next_of(at, ("to",))):
        takers = reader.objects(to + 1, ACTORS)
    return with_roles(givers, "giver", takers, "taker")


def _is_of_value(reader: SentenceReader, at: int) -> bool:
    """Interviews are given and tributes paid as well: does a sum follow?"""
    return any(reader.text(near)[:1] in SUMS for near in range(at + 1, at + REACH))


def with_roles(ones: list[Participant], role: str, others: list[Participant], other_role: str) -> list[Participant]:
    """One participant in each role, or nobody."""
    if len(ones) != 1 or len(others) != 1:
        return []
    return [ones[0]._replace(role=role), others[0]._replace(role=other_role)]
