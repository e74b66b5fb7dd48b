"""One person has two ranks or offices that nobody holds together.

Colonel Brandt commands the garrison, General Brandt surrenders it; Finance Minister Lindahl becomes Foreign Minister
Lindahl without a reshuffle. One of the two is wrong, or the story forgot to tell of a promotion.

Ranks differ if their last word does: a lieutenant colonel may be called colonel, a major general general. Titles of
the clergy and of rulers (*Bishop*, *Archbishop*; *Prince*, *King*) are told apart in the same way. Of offices,
those count that exclude each other: president and prime minister of one country, two of the great ministries, senator
and governor. Silent where the draft tells of a change: *former*, *then*, *promoted*, *elected*, a year.

Known problems: in a country where one person holds two great ministries at once, allow it with a reason.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.annotate.names.names import surname
from newslint.annotate.names.namesakes import by_surname
from newslint.annotate.names.office_titles import ranks
from newslint.annotate.names.offices import Office, offices
from newslint.document import Document, Name
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good


@check(
    "names/changed-title",
    severity="error",
    confidence="medium",
    examples=[
        bad("Colonel Elias Brandt held the bridge. By noon [[General]] Brandt had lost it."),
        bad("Finance Minister Ilse Lindahl refused. On Monday, [[Foreign Minister]] Lindahl agreed."),
        bad("Lt. Gen. Elias Brandt held the bridge. By noon [[Major General]] Brandt had lost it."),
        bad(
            "Colonel Elias Brandt held the bridge. “We stay until Monday,” said [[General]] Brandt.",
            why="what somebody says is no change",
        ),
        bad("Chief Executive Ilse Lindahl spoke. Lindahl, the [[chief financial officer]], was pleased."),
        bad("Commander Elias Brandt held the bridge. By noon [[Commodore]] Brandt had lost it."),
        bad("Colonel Elias Brandt held the bridge. It stays shut until Monday, [[General]] Brandt said."),
        bad("King Elias Brandt opened the bridge. By noon [[Prince]] Brandt had left."),
        good("Captain Elias Brandt held the bridge. By noon Commander Brandt had lost it.", why="a task and a rank"),
        good("Lieutenant Colonel Elias Brandt held the bridge. Colonel Brandt lost it."),
        good("Colonel Elias Brandt held the bridge and was promoted. General Brandt lost it."),
        good("Former Finance Minister Ilse Lindahl refused. Foreign Minister Lindahl agreed."),
        good("Deputy Prime Minister and Finance Minister Ilse Lindahl refused. Finance Minister Lindahl agreed."),
        good("Colonel Elias Brandt met General Vera Brandt. Colonel Brandt lost.", why="two people"),
    ],
)
def changed_title(document: Document, options: NoOptions) -> Iterator[Finding]:
    held: dict[str, list[Office]] = defaultdict(list)
    for office in offices(document):
        if office.holder:
            held[office.holder.name.id].append(office)
    for titles in held.values():
        name = titles[0].holder.name if titles[0].holder else None
        if name and not _has_namesake(document, name):
            yield from _first_conflict(document, titles)


def _has_namesake(document: Document, name: Name) -> bool:
    return len(by_surname(document).get(surname(name), ())) > 1


def _first_conflict(document: Document, titles: list[Office]) -> Iterator[Finding]:
    left = {office.title for office in titles if office.past or office.changes}
    now = [office for office in titles if office.settled and office.title not in left]
    known: dict[tuple[object, ...], Office] = {}
    for later in now:
        for earlier in known.values():
            if not _compatible(earlier, later):
                one, other = document.words(earlier.span), document.words(later.span)
                label = later.holder.name.label if later.holder else ""
                message = f"{label} is {one} in one place, {other} here"
                yield Finding(later.span, message, (Related(earlier.span, "evidence", f"{one} here"),))
                return
        known.setdefault((later.title, later.scope), later)


def _compatible(one: Office, other: Office) -> bool:
    if one.scope and other.scope and one.scope != other.scope:
        return True
    *lower, rank = one.title.split()
    *other_lower, other_rank = other.title.split()
    if rank in ranks() and other_rank in ranks():
        return not _one_service(rank, other_rank) or (
            rank == other_rank and (not lower or not other_lower or lower == other_lower)
        )
    return one.title == other.title or not _exclusive().get(one.title, set()) & _exclusive().get(other.title, set())


def _one_service(rank: str, other: str) -> bool:
    rows = table("en/words/offices")["ranks"].values()
    return any(rank in row and other in row for row in rows)


@functools.cache
def _exclusive() -> Mapping[str, set[str]]:
    """Office -> the rows of offices that exclude each other, in which it stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for row, titles in table("en/words/offices")["exclusive"].items():
        for title in titles:
            found[title].add(row)
    return found
