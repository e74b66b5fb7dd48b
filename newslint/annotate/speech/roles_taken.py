"""Roles of which a story has one, beside a name that the draft introduced as something else.

*Mayor Ngozi Okafor* first, then *Lindqvist, the mayor,* of somebody introduced as the head teacher; *Holm, the
prosecutor,* of somebody who has been charged. The roles are those of ``unique`` in ``rules/en/words/roles.toml``.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from newslint.annotate.certainty.status import statuses
from newslint.annotate.names.names import people_in
from newslint.annotate.speech.grammar import POSSESSIVE_PRONOUNS
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.roles import kin, roles, told_before, told_behind
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import positions, tokens, vocabulary
from newslint.annotate.text.vocabulary import countries, demonyms
from newslint.document import Document, Mention, Name, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.span import Span

# Words that make it another role, or one of another time.
OTHER = frozenset(
    "former ex deputy vice acting interim assistant then elect new next incoming outgoing shadow fellow late one "
    "another old future retired his her their my its".split()
)
# *His counterpart* is a minister of today as well.
REACH = 120
PARTIES = frozenset(("arrested", "charged", "accused", "tried"))


class Role(NamedTuple):
    """A role as the words beside a mention tell it: *state treasurer*; ``words`` is where its last word stands."""

    role: str
    words: Span
    told: frozenset[str]
    name: Name
    mention: Mention


class Abroad(NamedTuple):
    """A minister or president of one country who was introduced as that of another."""

    role: Role
    country: str
    first: Role
    first_country: str


class Taken(NamedTuple):
    """A role beside a name, and what excludes it: somebody else who has it, or a legal word about its own name."""

    role: Role
    by: Role | None
    party: Span | None


def roles_taken(document: Document) -> Iterator[Taken]:
    """The first such place of each name, in order."""
    asked = _may_be_taken(document)
    # Who is told to be something of the kind is not taken for somebody else.
    words = _words("unique").intersection(chain.from_iterable(map(kin, asked)))
    held: dict[str, dict[str, Role]] = {}
    own: dict[str, set[str]] = {}
    seen: set[str] = set()
    for role in _told(document, words):
        known = own.setdefault(role.name.id, set())
        holders = held.setdefault(role.role, {})
        if role.name.id not in seen and kin(role.role).isdisjoint(known) and not role.told & OTHER:
            taken = _by_another(document, role, holders) or _by_the_law(document, role)
            if taken:
                seen.add(role.name.id)
                yield taken
        known.add(role.role)
        holders.setdefault(role.name.id, role)


def abroad(document: Document) -> Iterator[Abroad]:
    """The first such place of each name: *the Ghanaian minister, Okafor*, *his Nigerian counterpart, Okafor*."""
    told = roles(document).values() if not _words("national").isdisjoint(vocabulary(document)) else ()
    if not any(len(_demonyms() & words) > 1 for words in told):
        return
    first: dict[str, tuple[Role, str]] = {}
    seen: set[str] = set()
    for role in _told(document, _words("national")):
        lands = {countries()[word.capitalize()] for word in role.told if word.capitalize() in demonyms()}
        if len(lands) != 1 or role.told & (OTHER - POSSESSIVE_PRONOUNS):
            continue
        (land,) = lands
        earlier, before = first.setdefault(role.name.id, (role, land))
        if before != land and role.name.id not in seen:
            seen.add(role.name.id)
            yield Abroad(role, land, earlier, before)


def _may_be_taken(document: Document) -> set[str]:
    """The roles that are told of two people at all, and those of the bench if anybody is in a case."""
    if _words("unique").isdisjoint(vocabulary(document)):
        return set()
    held = Counter(chain.from_iterable(map(_words("unique").intersection, roles(document).values())))
    bench = _words("bench").intersection(held)
    found = {role for role, count in held.items() if count > 1}
    return found | bench if bench and _parties(document) else found


def _told(document: Document, words: frozenset[str]) -> Iterator[Role]:
    """Every one of these roles that stands right beside the name of a person, outside quotation marks."""
    for at in positions(document, words):
        token = tokens(document)[at]
        if in_quotation_marks(document, token.span):
            continue
        sentence = sentence_at(document, token.start).span
        around = Span(max(sentence.start, token.start - REACH), min(sentence.end, token.end + REACH))
        role = token.text.lower()
        near = [
            (mention, name, told)
            for mention, name in people_in(document, around)
            if role in roles(document)[name.id] and role in (told := _told_of(document, mention, token.start))
        ]
        if near:
            mention, name, told = min(near, key=lambda one: abs(one[0].span.start - token.start))
            yield Role(role, token.span, told, name, mention)


def _told_of(document: Document, mention: Mention, at: int) -> frozenset[str]:
    """What the words on that side of a mention tell on which a place is."""
    side = told_before if at < mention.span.start else told_behind
    return frozenset(side(document, mention.span))


def _by_another(document: Document, role: Role, held: Mapping[str, Role]) -> Taken | None:
    """The one other person who was introduced with all that is told here, if this one was named before."""
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
    party = _parties(document).get(role.name.id)
    return Taken(role, None, party) if party and party < role.words else None


@annotation
def _parties(document: Document) -> Mapping[str, Span]:
    """Name id -> the first words that make somebody a party to a case."""
    found: dict[str, Span] = {}
    for status in statuses(document):
        if status.name and status.stage in PARTIES:
            found.setdefault(status.name.id, status.span)
    return found


@functools.cache
def _demonyms() -> frozenset[str]:
    return frozenset(map(str.lower, demonyms()))


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/roles")[kind].split())
