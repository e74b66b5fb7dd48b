"""One call or meeting is told with different people.

First Okafor telephones with Lindqvist, four paragraphs later the call was Amari's: a name has slipped from one
sentence into the next. Two tellings are one event if they are of one kind, share a participant, and either carry the
same date or the second speaks of *the* call, as of something known.

Known problems: only people count whom the draft names; *the minister* is not yet led back to the name. A draft that
says *another call*, *a second meeting*, or gives different days tells two events and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.events import Event, Participant, events
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
        people = [participant.name.id for participant in later.participants]
        known = {earlier.span: earlier for one in people for earlier in told.get(one, {}).values()}
        for earlier in sorted(known.values(), key=lambda event: event.span):
            if _same_event(earlier, later) and (odd := _odd_one_out(earlier, later)):
                yield _finding(earlier, later, odd)
                break
        for one in people:
            told.setdefault(one, {}).setdefault((later.kind, frozenset(people), later.when, later.another), later)


def _same_event(earlier: Event, later: Event) -> bool:
    if earlier.kind != later.kind or earlier.another or later.another:
        return False
    if earlier.when and later.when:
        return earlier.when == later.when
    return later.definite


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
