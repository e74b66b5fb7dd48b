"""Offices that stand for their holder: *the CIA director*, where the draft has introduced one."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.annotate.offices import offices
from newslint.document import Document, Name, annotation


@annotation
def holders(document: Document) -> Mapping[int, Name]:
    """Start of an office that stands for its holder (*the CIA director*) -> the one person introduced with it."""
    held: dict[tuple[str, str], dict[str, Name]] = {}
    for office in offices(document):
        if office.holder and not office.past:
            for scope in {office.scope, ""}:
                held.setdefault((office.title, scope), {})[office.holder.name.id] = office.holder.name
    found = {}
    for office in offices(document):
        people = held.get((office.title, office.scope), {})
        if office.holder is None and not office.past and len(people) == 1:
            found[office.span.start] = next(iter(people.values()))
    return found
