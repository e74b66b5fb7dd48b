"""When and where something is told to have happened, and whether it is one of several, or did not happen at all."""

from __future__ import annotations

import functools

from newslint.annotate.events.participants import REACH, SentenceReader
from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.text.vocabulary import is_calendar, without_possessive
from newslint.knowledge import table
from newslint.span import Span

# How far before a word those stand that take it back: "had never met".
DENIED = 6
PARTS_OF_TIME = frozenset("end beginning middle start evening morning night afternoon today yesterday".split())
PERIODS = frozenset("week month year weekend".split())
CENTURIES = ("19", "20")
THAT = 8
FARTHEST_DATE = 40
LONGEST_DATE_GAP = 2
INSIDE = frozenset("in at near".split())


@functools.cache
def listed_words(kind: str) -> frozenset[str]:
    """A list of ``rules/en/words/events.toml``: unreal, several, open."""
    return frozenset(table("en/words/events")[kind]["words"].split())


def is_unreal(reader: SentenceReader, start: int, at: int) -> bool:
    """Did it not happen, or not yet? *never met*, *refused a meeting*, *a planned call*"""
    return reader.has(listed_words("unreal"), start, at + 1)


def is_several(reader: SentenceReader, start: int, at: int) -> bool:
    """Is it one of several (*a second call*, *later met*), or are not all who took part named?"""
    several = listed_words("several")
    if reader.has(several, start - 2, at) or reader.text(at + 1) in several:
        return True
    if reader.text(at + 1) == "before" and not reader.text(at + 2)[:1].isalnum():
        return True
    return reader.has(listed_words("open"), at - REACH, at + REACH)


def stretch(reader: SentenceReader, at: int) -> tuple[int, int]:
    """The words around an event that may date it.

    Not those of the cues beside it (*said on Monday that*), nor of the next clause: a verb ends with its own, a noun
    with that of its verb.
    """
    first, end = max(0, at - FARTHEST_DATE), min(len(reader.words), at + FARTHEST_DATE)
    found = reader.verbs.get(at)
    if found and found.form == "participle":
        first = at  # "said on Monday, a day after speaking to Okafor"
    clauses = 0 if at in reader.verbs else 1
    for near in range(first, end):
        verb = reader.verbs.get(near)
        if near == at or verb is None:
            continue
        cue = reader.text(near) in cue_forms()
        if near < at:
            first = near + 1 if cue else first
        elif cue or (verb.form != "infinitive" and clauses == 0):
            end = near
            break
        else:
            clauses -= verb.form != "infinitive"
    that = range(first, min(first + THAT, at)) if first else ()
    return next((near for near in that if reader.text(near) == "that"), first), end


def when(reader: SentenceReader, at: int) -> frozenset[str]:
    """The words that date an event: days, months with their day, years, *yesterday*, *last week*; the nearest one."""
    dates: list[list[int]] = []
    for near in range(*stretch(reader, at)):
        if _is_date(reader, near):
            if dates and near - dates[-1][-1] <= LONGEST_DATE_GAP:
                dates[-1].append(near)
            else:
                dates.append([near])
    if not dates:
        return frozenset()
    nearest = min(dates, key=lambda places: min(abs(near - at) for near in places))
    return frozenset(without_possessive(reader.words[near].text) for near in nearest)


def _is_date(reader: SentenceReader, at: int) -> bool:
    text = without_possessive(reader.words[at].text)
    if text[0].isdigit():
        year = len(text) == 4 and text.startswith(CENTURIES)
        return year or any(is_calendar(reader.words[near].text) for near in (at - 1, at + 1) if reader.text(near))
    return is_time(text) or (text in PERIODS and reader.text(at - 1) in ("last", "this"))


def is_time(text: str) -> bool:
    """A day, a month, a part of the day."""
    return is_calendar(text) or text in PARTS_OF_TIME


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
