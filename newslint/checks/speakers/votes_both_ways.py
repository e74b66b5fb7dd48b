"""People who vote for a thing in one place of a draft and against it in another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.events.votes import Vote, votes
from newslint.document import Document
from newslint.finding import Finding, Related


def votes_both_ways(document: Document) -> Iterator[Finding]:
    """Who voted for and against one thing; nothing, where the draft tells of several votes."""
    told: dict[str, Vote] = {}
    subjects = {frozenset(vote.about) for vote in votes(document) if vote.about}
    one_vote = not subjects or bool(frozenset.intersection(*subjects))
    for vote in votes(document) if one_vote else ():
        earlier = told.setdefault(vote.name.id, vote)
        if earlier.side != vote.side and (earlier.when <= vote.when or vote.when <= earlier.when):
            message = f"{vote.name.label} votes {earlier.side} it in one place, {vote.side} it here"
            yield Finding(vote.span, message, (Related(earlier.span, "evidence", f"{earlier.side} it here"),))
