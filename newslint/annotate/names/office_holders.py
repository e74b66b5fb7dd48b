"""Offices that stand for their holder: *the CIA director*, where the draft has introduced one, or nobody knows who."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.annotate.names.offices import Office, offices
from newslint.document import Document, Mention, Name, annotation


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


@annotation
def unnamed(document: Document) -> Mapping[int, tuple[Name, Office]]:
    """Start of a minister's office whose holder the draft doesn't name -> the office, as a name of its own."""
    found = {}
    for office in offices(document):
        start = office.span.start
        open_ = office.holder is None and not office.past and start not in holders(document)
        if open_ and office.title.endswith(" minister"):
            words = f"the {document.words(office.span)}"
            mention = Mention(office.span, words)
            name = Name(f"{office.title} {office.scope}", "person", words, (), (mention,))
            found[start] = name, office
    return found


def may_hold(document: Document, name: Name, office: Office) -> bool:
    """May somebody hold an office, for all that the draft says? Nobody is minister of two things, or of two lands."""
    own = [held for held in offices(document) if held.holder and held.holder.name.id == name.id and not held.past]
    ministers = [held for held in own if held.title.endswith(" minister")]
    return not ministers or any(
        held.title == office.title and (held.scope == office.scope or not (held.scope and office.scope))
        for held in ministers
    )
