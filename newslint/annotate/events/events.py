"""Calls, meetings, letters, arrests, payments, transfers that the draft tells of, with the people who took part.

*Okafor had a phone call with Lindqvist*, *a meeting between Okafor and Lindqvist*, *Okafor's letter to Lindqvist*,
*Okafor met Lindqvist*, *Lindqvist, whom Okafor phoned*, *Lindqvist was arrested by the FBI*, *During the call with
Okafor, she also asked ..., Lindqvist said*. The words are those of ``rules/en/words/events.toml``. Inside quotation
marks nothing is looked for, and neither is what did not happen or is only planned.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from newslint.annotate.events.circumstances import DENIED, is_several, is_unreal, when, where
from newslint.annotate.events.event_moves import by_move
from newslint.annotate.events.event_nouns import beginning, by_noun
from newslint.annotate.events.event_verbs import by_verb, is_by_phone, participle
from newslint.annotate.events.participants import Participant, SentenceReader, readers
from newslint.annotate.text.tokens import vocabulary, word_index
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.span import Span

NOUNS = frozenset(("nouns", "passed"))
# "when Okafor met Lindqvist": told as something known.
PRESUPPOSING = frozenset("when after before since".split())


class Event(NamedTuple):
    """``when`` holds the words that date it, ``where`` the places; ``definite`` if it is spoken of as known.

    ``span`` is the noun, or the verb that tells of it; ``verb`` if it is one. ``several`` if it is one of several, or
    not all who took part are named.
    """

    kind: str
    span: Span
    participants: tuple[Participant, ...]
    when: frozenset[str]
    where: frozenset[str]
    definite: bool
    several: bool
    verb: bool


class _Telling(NamedTuple):
    """Where a sentence tells of an event and who took part: the phrase begins at ``start``, its word stands at ``at``.

    ``place`` is the word's list in the table of events.
    """

    reader: SentenceReader
    at: int
    start: int
    kind: str
    place: str
    participants: tuple[Participant, ...]
    definite: bool


class Pattern(NamedTuple):
    """How a word tells of an event: its kind, and the list of the table that it stands in."""

    kind: str
    place: str


@functools.cache
def patterns() -> Mapping[str, Pattern]:
    """Each word that tells of an event, lower case."""
    known = table("en/words/events")
    found = {}
    for kind, lists in known["together"].items():
        for place, words in lists.items():
            if place != "medium":
                found.update({word: Pattern(kind, place) for word in words.split()})
    for kind, words in known["deed"].items():
        found.update({word: Pattern(kind, "deed") for word in words.split()})
    for kind, lists in known["transfer"].items():
        for place, words in lists.items():
            found.update({word: Pattern(kind, "given" if place == "verbs" else "passed") for word in words.split()})
    found.update({word: Pattern("move", "moved") for words in known["move"].values() for word in words.split()})
    return found


@annotation
def events(document: Document) -> tuple[Event, ...]:
    """Every event with a participant who is named, in order."""
    return tuple(map(_event, _tellings(document, patterns())))


def told_again(document: Document) -> tuple[Event, ...]:
    """The events of each kind of which the draft tells twice at least, and once with two who took part."""
    tellings = list(_tellings(document, _words_twice(document)))
    often = Counter(telling.kind for telling in tellings)
    together = {telling.kind for telling in tellings if len(telling.participants) > 1}
    return tuple(_event(telling) for telling in tellings if often[telling.kind] > 1 and telling.kind in together)


def _words_twice(document: Document) -> Collection[str]:
    """The words of the kinds for which the draft has two words at least; a meeting can turn out to be a call."""
    known, index = patterns(), word_index(document)
    tellings: dict[str, list[str]] = {}
    for word in vocabulary(document).intersection(known):
        kind = known[word].kind
        tellings.setdefault("call" if kind == "meeting" else kind, []).extend([word] * len(index[word]))
    return set(chain.from_iterable(words for words in tellings.values() if len(words) > 1))


def _tellings(document: Document, words: Collection[str]) -> Iterator[_Telling]:
    """The events that these words tell of, those with a participant who is named."""
    found = (_told(reader, at) for reader, places in readers(document, words) for at in places)
    return (telling for telling in found if telling.participants)


def _told(reader: SentenceReader, at: int) -> _Telling:
    kind, place = patterns()[reader.text(at)]
    people: list[Participant] = []
    if reader.text(at).endswith("ing"):
        place = participle(reader, at, place)
    if not place or reader.words[at].text == "Met":  # an opera, a police force, a weather service
        start, definite = at, False
    elif place in NOUNS:
        start, definite = beginning(reader, at)
        if kind == "meeting" and is_by_phone(reader, at):
            kind = "call"
        if not is_unreal(reader, start - 2, at):
            people = by_noun(reader, at, start, place, kind)
    elif place == "moved":
        start, definite = (at, False) if at in reader.verbs else beginning(reader, at)
        if not is_unreal(reader, start - DENIED, at):
            people = by_move(reader, at, start)
    else:
        start, definite = at, _is_presupposed(reader, at)
        if not is_unreal(reader, at - DENIED, at):
            people = by_verb(reader, at, place)
    unique = tuple({participant.name.id: participant for participant in people}.values())
    return _Telling(reader, at, start, kind, place, unique, definite)


def _event(telling: _Telling) -> Event:
    reader, at, start, kind, place, participants, definite = telling
    # People who spoke with each other may have done so by phone.
    several = is_several(reader, start, at) or (place == "spoken" and not is_by_phone(reader, at))
    dated, placed = when(reader, at), where(reader, at)
    return Event(kind, reader.words[at].span, participants, dated, placed, definite, several, place not in NOUNS)


def _is_presupposed(reader: SentenceReader, at: int) -> bool:
    found = reader.verbs.get(at)
    return bool(found and found.subject and reader.text(found.subject[0] - 1) in PRESUPPOSING)
