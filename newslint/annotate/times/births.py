"""When the draft says people were born and died, and who *he* and *she* are beside it.

*Otto Lang, born in Graz in 1950, ...*; *She was born on 3 May 1960*; *Otto Lang (1950–2020)*; *died in 2020 aged 70*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newslint.annotate.figures.figures import around
from newslint.annotate.names.gender import gender
from newslint.annotate.names.names import mentions_in, people_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Name, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

BORN = regex(
    r"[Bb]orn\b[^.;:()\d]{0,60}?(?:\d{1,2}(?:st|nd|rd|th)?,?\s[^.;:()\d]{0,20}?)?\b(?P<year>1[89]\d\d|20\d\d)\b"
)
# From a name to its *born*: Otto Lang *was* born, Otto Lang, *who was* born, Otto Lang *(* born.
LINK = regex(r"(?:,|\s\(|,?\swho)?\s?(?:was\s)?\Z")
SUBJECT = regex(r"(He|She)\s")
PRONOUN = regex(r"(?P<pronoun>He|She)\swas\s\Z")
# Born in 1950, *he* ...
OPENED = regex(r"[^.;:()“”\"]{0,40}?,\s(?P<pronoun>he|she)\b")
# So many paragraphs up the person may be named.
FAR = 3
LIFE = regex(r"\s\((?P<born>1[5-9]\d\d|20\d\d)\s?[–-]\s?(?P<died>1[5-9]\d\d|20\d\d)\)")
LONGEST_NAME = 200
GENDERS = {"he": "male", "she": "female"}


DIED = regex(
    r"died\b[^.;()\d]{0,40}?(?:\d{1,2}(?:st|nd|rd|th)?,?\s[^.;()\d]{0,20}?)?\b(?P<year>1[89]\d\d|20\d\d),?\s"
    r"(?:aged|at\sthe\sage\sof|at)\s(?P<age>\d{1,3})\b"
)


class Birth(NamedTuple):
    """The year in which a person was born, and that in which they died if the draft gives both together."""

    name: Name
    year: int
    span: Span
    died: int | None


class Death(NamedTuple):
    """The year in which a person died, and at what age."""

    name: Name
    year: int
    age: int
    span: Span


@annotation
def births(document: Document) -> tuple[Birth, ...]:
    """Every year of birth whose person is named right there, or is the one of whom the last sentence spoke."""
    found = [*_told(document), *_lives(document)]
    return tuple(sorted(found, key=lambda birth: birth.span))


@annotation
def deaths(document: Document) -> tuple[Death, ...]:
    """Every *died in 2020 aged 70* with one person in its sentence, or with *he* and *she* for the one before."""
    found = []
    for at in positions(document, frozenset(("died",))):
        token = tokens(document)[at]
        match = DIED.match(document.text, token.start)
        if match is None or in_quotation_marks(document, token.span):
            continue
        number = sentence_number(document, token.start)
        sentence = sentences(document)[number].span
        near = around(document, token.span)
        people = {name.id: name for _, name in people_in(document, near)}
        pronoun = SUBJECT.match(document.text, sentence.start)
        name = next(iter(people.values())) if len(people) == 1 else None
        if pronoun is not None and not people:
            name = person_before(document, number, pronoun[1])
        if name is not None:
            found.append(Death(name, int(match["year"]), int(match["age"]), Span(*match.span("age"))))
    return tuple(found)


def person_before(document: Document, sentence: int, pronoun: str) -> Name | None:
    """Whom *he* or *she* at the beginning of a sentence means: the only person of the sentence before it."""
    if not sentence or sentences(document)[sentence - 1].paragraph != sentences(document)[sentence].paragraph:
        return None
    people = {name.id: name for _, name in people_in(document, sentences(document)[sentence - 1].span)}
    name = next(iter(people.values())) if len(people) == 1 else None
    return name if name is not None and gender(name) in (None, GENDERS[pronoun.lower()]) else None


def _told(document: Document) -> Iterator[Birth]:
    for at in positions(document, frozenset(("born",))):
        token = tokens(document)[at]
        match = BORN.match(document.text, token.start)
        if match is None or in_quotation_marks(document, token.span):
            continue
        number = sentence_number(document, token.start)
        sentence = sentences(document)[number].span
        if match.end() > sentence.end:
            continue
        name = _whose(document, number, sentence, match)
        if name is not None:
            yield Birth(name, int(match["year"]), Span(*match.span()), None)


def _whose(document: Document, number: int, sentence: Span, match: re.Match[str]) -> Name | None:
    text = document.text
    near = around(document, Span(*match.span()))
    people = people_in(document, near)
    if match.start() == sentence.start:
        behind = [one for one in people if one[0].span.start > match.end()]
        if behind and text[match.end() : behind[0][0].span.start].count(" ") < 8:
            return behind[0][1]
        opened = OPENED.match(text, match.end())
        return _person_above(document, sentence, opened["pronoun"]) if opened else None
    for mention, name in people:
        if mention.span.end <= match.start() and LINK.match(text, mention.span.end, match.start()):
            return name
    pronoun = PRONOUN.match(text, sentence.start, match.start())
    if pronoun is None:
        return None
    return person_before(document, number, pronoun["pronoun"]) or _person_above(document, sentence, pronoun["pronoun"])


def _person_above(document: Document, sentence: Span, pronoun: str) -> Name | None:
    """Whom *he* or *she* means in the first sentence of a paragraph: the only person of the last one that names any."""
    above = document.paragraphs[: bisect_left(document.paragraphs, sentence.start, key=lambda one: one.span.start)]
    here = document.paragraphs[len(above) : len(above) + 1]
    if not here or here[0].span.start != sentence.start:
        return None
    for paragraph in reversed(above[-FAR:]):
        people = {name.id: name for _, name in people_in(document, paragraph.span)}
        if people:
            name = next(iter(people.values()))
            return name if len(people) == 1 and gender(name) in (None, GENDERS[pronoun.lower()]) else None
    return None


def _lives(document: Document) -> Iterator[Birth]:
    for at in positions(document, ("(",)):
        start = tokens(document)[at].start
        match = LIFE.match(document.text, start - 1) if start else None
        if match and match["born"] < match["died"]:
            for mention, name in mentions_in(document, Span(start - LONGEST_NAME, start)):
                if mention.span.end == match.start() and name.kind == "person":
                    years = Span(start + 1, match.end() - 1)
                    yield Birth(name, int(match["born"]), years, int(match["died"]))
