"""When and where something is told to have happened, and whether it is one of several, or did not happen at all."""

from __future__ import annotations

import functools

from newslint.annotate.cues import cue_forms
from newslint.annotate.names import mentions_in
from newslint.annotate.participants import REACH, SentenceReader
from newslint.annotate.vocabulary import is_calendar
from newslint.knowledge import table
from newslint.span import Span

# How far before a word those stand that take it back: "had never met".
DENIED = 6
PARTS_OF_TIME = frozenset("end beginning middle start evening morning night afternoon today yesterday".split())
PERIODS = frozenset("week month year weekend".split())
CENTURIES = ("19", "20")
THAT = 8
FARTHEST_DATE = 40
INSIDE = frozenset("in at near".split())


@functools.cache
def listed_words(kind: str) -> frozenset[str]:
    """A list of ``rules/en/words/events.toml``: unreal, several, open."""
    return frozenset(table("en/words/events")[kind]["words"].split())


def is_unreal(reader: SentenceReader, start: int, at: int) -> bool:
    """Did it not happen, or not yet? *never met*, *refused a meeting*, *a planned call*"""
    return any(reader.text(near) in listed_words("unreal") for near in range(start, at + 1))


def is_several(reader: SentenceReader, start: int, at: int) -> bool:
    """Is it one of several (*a second call*, *later met*), or are not all who took part named?"""
    if any(reader.text(near) in listed_words("several") for near in range(start - 2, at + 2)):
        return True
    if reader.text(at + 1) == "before" and not reader.text(at + 2)[:1].isalnum():
        return True
    return any(reader.text(near) in listed_words("open") for near in range(at - REACH, at + REACH))


def stretch(reader: SentenceReader, at: int) -> tuple[int, int]:
    """The words around an event up to the cues beside it: *said on Monday that* does not date what was said."""
    first, end = max(0, at - FARTHEST_DATE), min(len(reader.words), at + FARTHEST_DATE)
    for near in range(first, end):
        if near == at or near not in reader.verbs or reader.text(near) not in cue_forms():
            continue
        if near > at:
            end = near
            break
        first = near + 1
    that = range(first, min(first + THAT, at)) if first else ()
    return next((near for near in that if reader.text(near) == "that"), first), end


def when(reader: SentenceReader, at: int) -> frozenset[str]:
    """The words that date an event: days, months with their day, years, *yesterday*, *last week*."""
    found: set[str] = set()
    for near in range(*stretch(reader, at)):
        text = reader.words[near].text
        if is_calendar(text):
            found.add(text)
            found |= {word for word in (reader.text(near - 1), reader.text(near + 1)) if word[:1].isdigit()}
        elif text in PARTS_OF_TIME or (len(text) == 4 and text.isdigit() and text.startswith(CENTURIES)):
            found.add(text)
        elif text in PERIODS and reader.text(near - 1) in ("last", "this"):
            found |= {reader.text(near - 1), text}
    return frozenset(found)


def where(reader: SentenceReader, at: int) -> frozenset[str]:
    """The places where it is told to have happened: *in Graz*."""
    first, end = stretch(reader, at)
    if first >= end:
        return frozenset()
    span = Span(reader.words[first].start, reader.words[end - 1].end)
    return frozenset(
        name.label
        for mention, name in mentions_in(reader.document, span)
        if name.kind == "place" and reader.text(reader.index_of(mention.span) - 1) in INSIDE
    )
