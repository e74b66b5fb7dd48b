"""One call, meeting or letter is told with different people.

First Okafor telephones with Lindqvist, four paragraphs later the call was Amari's: a name has slipped from one
sentence into the next. Two tellings are one event if they are of one kind, share a participant, and either carry the
same date or the second speaks of *the* call, as of something known. What only a verb tells (*Okafor met Lindqvist*) is
the first telling at most, since people meet several others on one day.

Known problems: only people count whom the draft names; *the minister* is not yet led back to the name, and votes,
transfers and arrests are not read. A draft that says *another call*, *a second meeting*, or gives different days tells
two events and is left alone, and so is a telling that agrees with any of the earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.events import VERBS, Event, Participant, events
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed


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
    told: dict[str, dict[tuple[object, ...], Event]] = {}
    for later in events(document):
        people = _people(later)
        known = {earlier.span: earlier for one in people for earlier in told.get(one, {}).values()}
        agreed = any(e.kind == later.kind and _people(e) == _people(later) for e in known.values())
        for earlier in sorted(known.values(), key=lambda event: event.span) if not agreed else ():
            if _same_event(document, earlier, later) and (odd := _odd_one_out(earlier, later)):
                yield _finding(earlier, later, odd)
                break
        for one in people:
            told.setdefault(one, {}).setdefault((later.kind, people, later.when, later.another), later)


def _same_event(document: Document, earlier: Event, later: Event) -> bool:
    if earlier.kind != later.kind or earlier.another or later.another:
        return False
    if earlier.when and later.when:
        told_by_verb = VERBS.keys() & {document.words(event.span).lower() for event in (earlier, later)}
        return earlier.when == later.when and (later.definite or not told_by_verb)
    return later.definite


def _people(event: Event) -> frozenset[str]:
    return frozenset(participant.name.id for participant in event.participants)


def _odd_one_out(earlier: Event, later: Event) -> tuple[Participant, Participant] | None:
    """The one participant of each that the other lacks, if they have all others in common."""
    before = {participant.name.id: participant for participant in earlier.participants}
    after = {participant.name.id: participant for participant in later.participants}
    only_before, only_after = before.keys() - after.keys(), after.keys() - before.keys()
    if len(only_before) != 1 or len(only_after) != 1 or not before.keys() & after.keys():
        return None
    return before[only_before.pop()], after[only_after.pop()]


def _finding(earlier: Event, later: Event, odd: tuple[Participant, Participant]) -> Finding:
    first, second = odd
    shared = [p.name.label for p in later.participants if p.name.id != second.name.id]
    message = f"the {later.kind} with {listed(shared)} is {first.name.label}’s in one place, {second.name.label}’s here"
    evidence = Related(first.mention.span, "evidence", f"here it is {first.name.label}’s {earlier.kind}")
    return Finding(second.mention.span, message, (evidence,))
