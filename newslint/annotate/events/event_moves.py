"""Who moves from which club, company or party to which: *X joined A from B*, *A signed X from B*, *X's move to A*."""

from __future__ import annotations

from newslint.annotate.events.participants import REACH, Participant, SentenceReader
from newslint.document import NameKind

# Many clubs are named like people.
CLUBS: frozenset[NameKind] = frozenset(("person", "organization", "other", "place"))
BUYING = frozenset("signed bought".split())
LOAN = frozenset(("loan",))
JOINING = frozenset("joined joins".split())


def by_move(reader: SentenceReader, at: int, start: int) -> list[Participant]:
    """The one who moves, and what the sentence says of the two ends; nobody if it names fewer than both, or a loan."""
    text = reader.text(at)
    left = _behind(reader, at, "from")
    if text in BUYING:
        found = reader.verbs.get(at)
        joined = reader.phrase(found.subject[0], found.subject[1] + 1, CLUBS) if found and found.subject else []
        movers = reader.objects(at + 1)
    elif text in JOINING:
        movers, joined = reader.subject(at), reader.objects(at + 1, CLUBS)
    else:
        owner = reader.owner(start)
        movers = reader.subject(at) if at in reader.verbs else [owner] if owner else []
        joined = _behind(reader, at, "to")
    lent = reader.has(LOAN, at - REACH, at + REACH)
    if lent or len(movers) != 1 or len(joined) != 1 or len(left) != 1:
        return []
    return [
        movers[0]._replace(role="patient"),
        joined[0]._replace(role="to"),
        left[0]._replace(role="from"),
    ]


def _behind(reader: SentenceReader, at: int, lead: str) -> list[Participant]:
    for near in range(at + 1, min(at + REACH, len(reader.words))):
        if reader.text(near) == lead:
            return reader.objects(near + 1, CLUBS)
        if reader.text(near) in (".", ";", ":", "!") or near in reader.verbs:
            break
    return []
