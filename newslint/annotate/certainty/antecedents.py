"""Whom a pronoun at the head of a sentence means, where the sentences before leave no choice."""

from __future__ import annotations

from newslint.annotate.names.names import people_in
from newslint.annotate.text.sentences import sentences
from newslint.document import Document, Name

# So many sentences back a pronoun may point.
FURTHEST = 3


def antecedent(document: Document, number: int) -> Name | None:
    """Whom *he* or *she* means at the head of a sentence: the only person of the sentence before that names one."""
    for earlier in range(number - 1, max(number - 1 - FURTHEST, -1), -1):
        people = {name.id: name for _, name in people_in(document, sentences(document)[earlier].span)}
        if people:
            return next(iter(people.values())) if len(people) == 1 else None
    return None
