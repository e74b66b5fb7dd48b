"""People who are introduced with two posts, or as members of two parties.

*A company spokesman, Arne Holm* and, further down, *Holm, the depot's night manager,*: posts that fill a working day
each (``posts`` in ``rules/en/words/roles.toml``). *Ilse Berg, who leads the Conservative group* and *Berg, the Labour
leader*. The words count that stand right behind a name, in brackets or between commas, or right before it. Who was
*formerly*, *then* or *also* something is left alone.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from newslint.annotate.names.people import people
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.roles import BELONGING, kin, roles
from newslint.annotate.text.sentences import sentence_number
from newslint.annotate.text.tokens import lower_words, places_in, texts, tokens, vocabulary
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document, Name
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.span import Span

MOST_BEHIND, MOST_BEFORE = 12, 5
OPENING = frozenset((",", "("))
CLOSING = frozenset((",", ".", ";", ":", ")", "–", "—"))
# Of another time, or besides.
ELSEWHERE = frozenset(
    "former formerly ex then now once later retired also both until acting candidate nominee and or not "
    " neither by against than".split()
)
# "R-Sandoval"
OF_STATE = {"R-": "republican", "D-": "democrat"}
INDEFINITE = frozenset(("a", "an"))
# ", in a statement of the secretary," tells what somebody does.
NO_ROLE = BELONGING | {"who", "as", "via", "through", "like", "after", "before", "according"}


class Held(NamedTuple):
    """A post or a party: its row, the words that tell it, and whose it is; ``sure`` if the words are definite."""

    kind: str
    row: int
    words: Span
    name: Name
    sure: bool


def two_posts(document: Document) -> Iterator[tuple[Held, Held]]:
    """The first post or party of each person, and the first one further down that excludes it."""
    asked = _asked(document)
    if not asked:
        return
    first: dict[tuple[str, str], Held] = {}
    seen: set[tuple[str, str]] = set()
    for held in _held(document, asked):
        key = held.name.id, held.kind
        known = first.setdefault(key, held)
        apart = sentence_number(document, known.words.start) != sentence_number(document, held.words.start)
        if known.row != held.row and apart and held.sure and key not in seen and not _are_kin(document, known, held):
            seen.add(key)
            yield known, held


def _asked(document: Document) -> set[str]:
    """The ids of those whom words of two posts introduce; of all people, if the draft names two parties."""
    there = vocabulary(document)
    posts, parties = (there.intersection(words) for words in _words())
    if len({_rows()["parties"][word] for word in parties}) > 1:
        return {person.name.id for person in people(document).values()}
    rows = _rows()["posts"]
    if len(posts) < 2 or len({rows[word] for word in posts}) < 2:
        return set()
    told = ((id, posts & words) for id, words in roles(document).items())
    return {id for id, words in told if len(words) > 1 and len({rows[word] for word in words}) > 1}


def _are_kin(document: Document, one: Held, other: Held) -> bool:
    return document.words(one.words).lower() in kin(document.words(other.words).lower())


def _held(document: Document, asked: set[str]) -> Iterator[Held]:
    """Every post and party beside a name, in order."""
    lower = lower_words(document)
    for start, person in sorted(people(document).items()):
        if person.name.id not in asked:
            continue
        place = places_in(document, person.mention.span)
        for first, end in (_before(document, place.start), _behind(document, place.stop)):
            words = lower[first:end]
            if first < end and ELSEWHERE.isdisjoint(words) and not in_quotation_marks(document, Span(start, start + 1)):
                yield from _read(document, first, end, person.name, behind=first >= place.stop)


def _behind(document: Document, at: int) -> tuple[int, int]:
    """*, the depot's night manager,*; *(Labour, Moorside)*; *, who leads the Conservative group*"""
    lower = lower_words(document)
    if at + 1 >= len(lower) or lower[at] not in OPENING:
        return 0, 0
    end = next((end for end in range(at + 1, min(at + 1 + MOST_BEHIND, len(lower))) if lower[end] in CLOSING), 0)
    return at + 1, end


def _before(document: Document, at: int) -> tuple[int, int]:
    """*a company spokesman,* and *spokesman* right before the name, from the article on."""
    told, lower = texts(document), lower_words(document)
    end = at - 1 if at > 1 and told[at - 1] == "," else at
    first = end
    while first and end - first < MOST_BEFORE and told[first - 1][0].isalpha() and not is_opener(lower[first - 1]):
        first -= 1
    definite = first and lower[first - 1] in ("the", *INDEFINITE)
    return (first, end) if definite or end == at else (0, 0)


def _read(document: Document, first: int, end: int, name: Name, *, behind: bool) -> Iterator[Held]:
    lower, told = lower_words(document), texts(document)
    sure = (lower[first] if behind else lower[first - 1]) not in INDEFINITE and (behind or lower[end] == ",")
    stop = next((at for at in range(first + 1, end) if lower[at] in BELONGING), end) if behind else end
    head = lower[stop - 1]
    row = _rows()["posts"].get(head)
    # "President Ngozi Okafor", and no "Okafor, President": that is another name.
    written = told[stop - 1].islower() or (not behind and stop == end)
    if row is not None and written and lower[first] not in NO_ROLE:
        if lower[stop - 2] in _voices():
            row = 0
        yield Held("posts", row, tokens(document)[stop - 1].span, name, sure)
    for at in range(first, end):
        party = lower[at]
        if party in ("liberal", "lib") and lower[at + 1 : at + 2] in (["democrat"], ["dem"]):
            party = f"{party}-{lower[at + 1]}"
        row = _rows()["parties"].get(OF_STATE.get(told[at][:2], party))
        if row is not None and told[at][0].isupper():
            last = at + 1 if "-" in party and "-" not in lower[at] else at
            yield Held("parties", row, Span(tokens(document)[at].start, tokens(document)[last].end), name, behind)
            return


@functools.cache
def _words() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words) for words in _rows().values())


@functools.cache
def _rows() -> Mapping[str, Mapping[str, int]]:
    """For posts and for parties: word -> row."""
    lists: Mapping[str, Sequence[str]] = {kind: table("en/words/roles")[kind] for kind in ("posts", "parties")}
    return {kind: {word: at for at, row in enumerate(rows) for word in row.split()} for kind, rows in lists.items()}


@functools.cache
def _voices() -> frozenset[str]:
    return frozenset(table("en/words/roles")["voices"].split())
