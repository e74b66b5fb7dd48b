"""Roles of which a story has one, beside a name that the draft introduced as something else.

*Mayor Ngozi Okafor* first, then *Lindqvist, the mayor,* of somebody introduced as the head teacher; *Holm, the
prosecutor,* of somebody who has been charged. The roles are those of ``unique`` in ``rules/en/words/roles.toml``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from newslint.annotate.names import mentions_in
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.roles import kin, told_before, told_behind
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.status import statuses
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, Mention, Name
from newslint.knowledge import table
from newslint.span import Span

# Words that make it another role, or one of another time.
OTHER = frozenset(
    "former ex deputy vice acting interim assistant then elect new next incoming outgoing shadow fellow late one "
    "another old future retired his her their my its".split()
)
PARTIES = frozenset(("arrested", "charged", "accused", "tried"))


class Role(NamedTuple):
    """A role as the words beside a mention tell it: *state treasurer*; ``words`` is where its last word stands."""

    role: str
    words: Span
    told: frozenset[str]
    name: Name
    mention: Mention


class Taken(NamedTuple):
    """A role beside a name, and what excludes it: somebody else who has it, or a legal word about its own name."""

    role: Role
    by: Role | None
    party: Span | None


def roles_taken(document: Document) -> Iterator[Taken]:
    """The first such place of each name, in order."""
    before: list[Role] = []
    seen: set[str] = set()
    for role in _told(document):
        own = [other.role for other in before if other.name.id == role.name.id]
        if role.name.id not in seen and not kin(role.role).intersection(own) and not role.told & OTHER:
            taken = _by_another(document, role, before) or _by_the_law(document, role)
            if taken:
                seen.add(role.name.id)
                yield taken
        before.append(role)


def _told(document: Document) -> Iterator[Role]:
    """Every role that stands right beside the name of a person, outside quotation marks."""
    for at in positions(document, _words("unique")):
        token = tokens(document)[at]
        if in_quotation_marks(document, token.span):
            continue
        sentence = sentences(document)[sentence_number(document, token.start)].span
        near = [
            (mention, name, told)
            for mention, name in mentions_in(document, sentence)
            if name.kind == "person" and token.text.lower() in (told := _told_of(document, mention, token.start))
        ]
        if near:
            mention, name, told = min(near, key=lambda one: abs(one[0].span.start - token.start))
            yield Role(token.text.lower(), token.span, told, name, mention)


def _told_of(document: Document, mention: Mention, at: int) -> frozenset[str]:
    """What the words on that side of a mention tell on which a place is."""
    side = told_before if at < mention.span.start else told_behind
    return frozenset(side(document, mention.span))


def _by_another(document: Document, role: Role, before: list[Role]) -> Taken | None:
    """The one other person who was introduced with all that is told here, if this one was named before."""
    held = {other.name.id: other for other in reversed(before) if other.role == role.role}
    if len(held) != 1 or role.name.id in held or not _is_definite(document, role):
        return None
    (other,) = held.values()
    same = role.told <= other.told and not other.told & OTHER
    related = set(role.name.label.split()) & set(other.name.label.split())
    known = role.name.mentions[0].span < role.mention.span
    return Taken(role, other, None) if same and known and not related else None


def _is_definite(document: Document, role: Role) -> bool:
    """*Lindqvist, the mayor,* or *the mayor, Lindqvist,*: the one whom the reader knows."""
    if role.words.start > role.mention.span.end:
        between = document.text[role.mention.span.end : role.words.start]
        return between.startswith(", the ")
    return document.text[role.words.end : role.mention.span.start] == ", "


def _by_the_law(document: Document, role: Role) -> Taken | None:
    """Whoever was arrested, charged or accused before is no prosecutor of the case, unless introduced as one."""
    first = role.name.mentions[0].span
    if role.role not in _words("bench") or role.mention.span == first or not _is_definite(document, role):
        return None
    for status in statuses(document):
        if status.span.start > role.words.start:
            break
        if status.name and status.name.id == role.name.id and status.stage in PARTIES:
            return Taken(role, None, status.span)
    return None


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/roles")[kind].split())
