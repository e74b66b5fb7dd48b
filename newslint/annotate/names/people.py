"""Who is named where."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.annotate.names.names import names
from newslint.document import Document, Mention, Name, annotation
from newslint.record import NamedTuple


class Person(NamedTuple):
    """A person at the place that names them."""

    name: Name
    mention: Mention


@annotation
def people(document: Document) -> Mapping[int, Person]:
    """Every mention of a person by its start."""
    return {
        mention.span.start: Person(name, mention)
        for name in names(document)
        if name.kind == "person"
        for mention in name.mentions
    }


@annotation
def people_by_end(document: Document) -> Mapping[int, Person]:
    """Every mention of a person by its end."""
    return {person.mention.span.end: person for person in people(document).values()}
