"""How many people came to what: *14 people were killed*, *killing 14*, *14 dead*, *a death toll of 14*."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from newslint.annotate.figures import Figure, figures
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import tokens
from newslint.document import Document, Token, annotation
from newslint.knowledge import table

# Words between a number of people and what became of them.
BETWEEN = frozenset(
    "was were is are be been being had has have reported confirmed feared presumed also now already left reportedly "
    "believed to in all total more other others of them their the".split()
)
# Words between what was done and the number.
LEADING = frozenset("at least about around some more than up to as many nearly almost over a total of another further".split())
TOLL = frozenset("toll".split())


class Fate(NamedTuple):
    name: str
    nouns: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]


class Tally(NamedTuple):
    """A number of people and their fate (*dead*, *hurt* ...); ``sentence`` is the number of its sentence.

    ``whole`` if the words say nobody in particular: not six children, not three more, not one of them.
    """

    figure: Figure
    fate: str
    whole: bool
    sentence: int


@functools.cache
def people() -> frozenset[str]:
    return frozenset(table("en/words/numbers")["people"]["words"].split())


@functools.cache
def fates() -> Mapping[str, Fate]:
    return {
        name: Fate(name, *(frozenset(group[key].split()) for key in ("nouns", "after", "before")))
        for name, group in table("en/words/numbers")["fates"].items()
    }


@annotation
def tallies(document: Document) -> tuple[Tally, ...]:
    """Every number of people whose fate the words right beside it tell, in order."""
    found = []
    words = tokens(document)
    for figure in figures(document):
        if figure.kind == "count" and figure.value == int(figure.value) and figure.value == figure.high:
            number = sentence_number(document, figure.span.start)
            end = sentences(document)[number].span.end
            tally = _tally(words, figure, number, end)
            if tally is not None:
                found.append(tally)
    return tuple(found)


def _tally(words: tuple[Token, ...], figure: Figure, sentence: int, end: int) -> Tally | None:
    following = [word.text.lower() for word in words[figure.last : figure.last + 8] if word.start < end]
    preceding = [word.text.lower() for word in words[max(0, figure.first - 6) : figure.first]]
    whole = not ({"another", "further", "of", "additional"} & set(preceding[-2:])) and preceding[-1:] != ["and"]
    at = 0
    kind = ""
    if following and (following[0] in people() or following[0] in ("were", "was", "are", "have", "had")):
        kind = following[0]
        at = 1 if following[0] in people() else 0
    for fate in fates().values():
        if following and following[0] in fate.nouns:
            return Tally(figure, fate.name, whole, sentence)
    rest = following[at:]
    while rest and rest[0] in BETWEEN:
        if rest[0] in ("more", "other", "others", "of", "also"):
            whole = False
        rest = rest[1:]
    if rest:
        for fate in fates().values():
            if rest[0] in fate.after and (kind or len(rest) == len(following)):
                return Tally(figure, fate.name, whole and (kind in people() or kind != ""), sentence)
    lead = list(preceding)
    while lead and lead[-1] in LEADING:
        lead.pop()
    if lead and following[:1] and (following[0] in people() or not following[0][0].isalpha() or following[0] in ("and", "in", "at", "on", "after")):
        for fate in fates().values():
            if lead[-1] in fate.before:
                return Tally(figure, fate.name, whole, sentence)
    return None
