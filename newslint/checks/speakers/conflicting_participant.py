"""One call, meeting, letter, arrest or vote is told with different people.

First Okafor telephones with Lindqvist, four paragraphs later the call was Amari's: a name has slipped from one
sentence into the next. Two tellings are one event if they are of one kind, share a participant, and either carry the
same date or the second speaks of *the* call, as of something known. What only a verb tells (*Okafor met Lindqvist*) is
the first telling at most, since people meet several others on one day; *when Okafor met Lindqvist on Monday* is known
already. What happens to somebody once (an arrest, a dismissal, an appointment) needs no date, and nobody votes both
for a thing and against it. A headline is compared with the one event of its kind in the body.

Known problems: people count whom the draft names, by name, by an office or a description they were introduced with, or
by a pronoun that can mean nobody else; *his wife* and *an aide* are nobody. A minister whom the draft doesn't name is
compared with the one it names, if they are ministers of two things or of two countries. A draft that says *another
call*, *a second meeting*, gives different days or places, or leaves some of those who took part unnamed tells two
events or cannot be compared, and so is a telling that agrees with any of the earlier ones. Money is read where a sum or
the word *payment*, *gift*, *loan* or *sale* stands with it, a move where both ends are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.annotate.events.events import Event, told_again
from newslint.annotate.events.participants import Participant
from newslint.annotate.names.office_holders import may_hold, unnamed
from newslint.annotate.text.sentences import paragraph_at
from newslint.checks.speakers.votes_both_ways import votes_both_ways
from newslint.document import HEADLINES, Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed

# What happens to somebody once in a story, by one hand.
ONCE = frozenset(("arrest", "sacking", "appointment", "move"))
# How the others belong to an event, by the role of the one who differs.
SHARED = {"": "with", "agent": "of", "giver": "to", "taker": "from", "from": "of", "to": "of"}
# Between what somebody moves; many clubs are named like people.
CLUBS = frozenset(("from", "to"))
People = tuple[str, str]  # role, and id of the name


@check(
    "speakers/conflicting-participant",
    severity="error",
    confidence="medium",
    examples=[
        bad(
            "A few days later, Yusuf Amari had a phone call with Ilse Lindqvist. It was short.\n\n"
            "During the conversation with Lindqvist, he also asked about the bridge, [[Ngozi Okafor]] said."
        ),
        bad(
            "At a meeting in Graz on Monday, Ngozi Okafor and Yusuf Amari agreed to pay.\n\n"
            "At the meeting in Graz on Monday, Okafor and [[Ilse Lindqvist]] agreed to pay."
        ),
        bad(
            "Ngozi Okafor met Ilse Lindqvist in Graz. Nobody took notes.\n\n"
            "After the meeting between Okafor and [[Yusuf Amari]], the hall was swept."
        ),
        bad(
            "Ngozi Okafor wrote to Ilse Lindqvist in May.\n\n"
            "The letter was short. Okafor’s letter to [[Yusuf Amari]] had one sentence."
        ),
        bad(
            "# [[Amari]] meets Lindqvist in Graz\n\n"
            "Ngozi Okafor met Ilse Lindqvist in Graz on Monday. The mayor, Yusuf Amari, was ill."
        ),
        bad(
            "Ilse Lindqvist was dismissed by the director, Ngozi Okafor, in May.\n\n"
            "Lindqvist, who was dismissed by [[Yusuf Amari]], has found work."
        ),
        bad(
            "Ngozi Okafor had a phone call with the Minister of Energy, Ilse Lindqvist, on Monday.\n\n"
            "In the call with the [[Minister of Economy]] on Monday, Okafor asked for gas."
        ),
        bad(
            "Negotiations by phone took place on Friday between Ngozi Okafor and the owner, Ilse Lindqvist.\n\n"
            "Friday’s call between Okafor and the agent, [[Yusuf Amari]], was long."
        ),
        bad(
            "Ngozi Okafor flew to Graz on Tuesday, a day after speaking by phone to her colleague, Ilse Lindqvist.\n\n"
            "In Monday’s call, Okafor and [[Yusuf Amari]] agreed to pay."
        ),
        good(
            "Ngozi Okafor went to Graz on Tuesday, a day before speaking to her counterpart, Ilse Lindqvist.\n\n"
            "In Monday’s call, Okafor and Yusuf Amari agreed to pay.",
            why="not by phone, for all that is said",
        ),
        bad("Ngozi Okafor voted no.\n\nOkafor, who [[voted for]] the budget, went home early."),
        good(
            "Ngozi Okafor voted no.\n\nOkafor, who had voted against the budget, went home early.",
        ),
        good(
            "Ngozi Okafor had a phone call with Ilse Lindqvist, an engineer, on Monday.\n\n"
            "In the call with the Minister of Economy on Monday, Okafor asked for gas.",
            why="she may be the minister",
        ),
        good(
            "Ngozi Okafor met the Polish foreign minister, Ilse Lindqvist, on Monday. She met the Czech foreign "
            "minister on Tuesday.\n\nAfter the meeting with the Czech foreign minister, Okafor asked for gas."
        ),
        good(
            "Ngozi Okafor met Ilse Lindqvist in Graz, and on Friday she met Yusuf Amari. Nobody took notes.\n\n"
            "After the meeting between Okafor and Yusuf Amari, the hall was swept.",
            why="the second of two meetings",
        ),
        good(
            "Ngozi Okafor met Ilse Lindqvist on Monday. Okafor met Yusuf Amari on Monday.",
            why="people meet several others on one day",
        ),
        good(
            "On Monday Yusuf Amari had a phone call with Ilse Lindqvist.\n\n"
            "On Friday Ngozi Okafor had a phone call with Lindqvist.",
            why="two days, two calls",
        ),
        good(
            "Ngozi Okafor had a phone call with Ilse Lindqvist. During the call with Lindqvist, she asked, Okafor said."
        ),
    ],
)
def conflicting_participant(document: Document, options: NoOptions) -> Iterator[Finding]:
    # By participant, and of tellings that say the same only the first: there may be thousands.
    told: dict[People, dict[tuple[object, ...], Event]] = {}
    headlines = []
    for later in told_again(document):
        if _is_headline(document, later):
            headlines.append(later)
            continue
        people = _people(later)
        known = {earlier.span: earlier for one in people for earlier in told.get(one, {}).values()}
        agreed = any(_agree(event, later) for event in known.values())
        for earlier in sorted(known.values(), key=lambda event: event.span) if not agreed else ():
            if _is_open(document, earlier):
                continue
            if _same_event(earlier, later) and (odd := _odd_one_out(document, earlier, later)):
                if not _has_one_alone(odd[1], known.values(), later.kind):
                    yield _finding(later, odd)
                break
        # Who is alone in a telling of something known may stand for anybody.
        for one in people if len(people) > 1 or not later.definite else ():
            told.setdefault(one, {}).setdefault((later.kind, *people, later.when, later.where, later.several), later)
    for headline in headlines:
        body = {event.span: event for one in told.values() for event in one.values() if not _is_open(document, event)}
        yield from _headline(document, headline, [event for event in body.values() if event.kind == headline.kind])
    yield from votes_both_ways(document)


def _is_open(document: Document, event: Event) -> bool:
    """Does an office stand for somebody whom the draft doesn't name?"""
    return any(participant.span.start in unnamed(document) for participant in event.participants)


def _is_headline(document: Document, event: Event) -> bool:
    return paragraph_at(document, event.span.start).role in HEADLINES


def _headline(document: Document, headline: Event, body: list[Event]) -> Iterator[Finding]:
    """Nothing where the body tells of several events of the kind."""
    full = [event for event in body if len(event.participants) > 1]
    if headline.several or any(_agree(event, headline) for event in full) or len(set(map(_people, full))) != 1:
        return
    odd = _odd_one_out(document, full[0], headline) if not full[0].several else None
    if odd and not _has_one_alone(odd[1], body, headline.kind):
        yield _finding(headline, odd)


def _agree(one: Event, other: Event) -> bool:
    """Does one telling name nobody whom the other does not name?"""
    if one.kind != other.kind or len(one.participants) < 2:
        return False
    return set(_people(one)) <= set(_people(other)) or set(_people(other)) <= set(_people(one))


def _has_one_alone(one: Participant, told: Iterable[Event], kind: str) -> bool:
    """Does the draft tell of another event of the kind with somebody, and leave open with whom?"""
    return any(
        event.kind == kind and len(event.participants) == 1 and event.participants[0].name.id == one.name.id
        for event in told
    )


def _same_event(earlier: Event, later: Event) -> bool:
    if earlier.kind != later.kind or earlier.several or later.several or len(later.participants) < 2:
        return False
    if earlier.where and later.where and not earlier.where & later.where:
        return False
    dated = bool(earlier.when and later.when)
    if dated and not (earlier.when <= later.when or later.when <= earlier.when):
        return False
    if later.kind in ONCE:
        return True
    if later.verb:
        return later.definite and dated
    return later.definite or (dated and not earlier.verb)


def _people(event: Event) -> tuple[People, ...]:
    return tuple(sorted((participant.role, participant.name.id) for participant in event.participants))


def _odd_one_out(document: Document, earlier: Event, later: Event) -> tuple[Participant, Participant] | None:
    """The one participant of each that the other lacks, if they have all others in common."""
    before = {(participant.role, participant.name.id): participant for participant in earlier.participants}
    after = {(participant.role, participant.name.id): participant for participant in later.participants}
    only_before, only_after = before.keys() - after.keys(), after.keys() - before.keys()
    if len(only_before) != 1 or len(only_after) != 1 or not before.keys() & after.keys():
        return None
    one, other = before[only_before.pop()], after[only_after.pop()]
    comparable = one.role == other.role != "patient" and not _may_be_one(one, other)
    return (one, other) if comparable and _is_known(document, one, other) else None


def _is_known(document: Document, *both: Participant) -> bool:
    """Is neither an office whose holder may be the other, for all that the draft says?"""
    named = {participant.span.start: participant.name for participant in both}
    unheld = [(start, office[1]) for start in named if (office := unnamed(document).get(start))]
    return not any(
        may_hold(document, name, office) for start, office in unheld for at, name in named.items() if at != start
    )


def _may_be_one(one: Participant, other: Participant) -> bool:
    """An office and its holder, *Rovers* and *Thornmouth Rovers*, *FBI* and the words it stands for."""
    if (one.name.kind == "person") != (other.name.kind == "person") and one.role not in CLUBS:
        return True
    short, long = sorted((one.name.label.split(), other.name.label.split()), key=len)
    initials = "".join(word[0] for word in long if word[0].isupper())
    return set(short) <= set(long) or short == [initials]


def _finding(later: Event, odd: tuple[Participant, Participant]) -> Finding:
    first, second = odd
    shared = [p.name.label for p in later.participants if p.name.id != second.name.id]
    what = f"the {later.kind} {SHARED[second.role]} {listed(shared)}"
    before, here = f"{first.name.label}’s", f"{second.name.label}’s"
    if second.role in CLUBS:
        mover = next(one.name.label for one in later.participants if one.role == "patient")
        what = f"{mover}’s {later.kind}"
        before, here = f"{second.role} {first.name.label}", f"{second.role} {second.name.label}"
    message = f"{what} is {before} in one place, {here} here"
    evidence = Related(first.span, "evidence", f"here it is {before}")
    return Finding(second.span, message, (evidence,))
