"""How many people came to what: *14 people were killed*, *14 miners died*, *killing 14*, *a death toll of 14*."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Mapping

from newslint.annotate.figures.figures import Figure, figures_of
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple

# Words between a number of people and what became of them.
REACH = 8
BETWEEN = frozenset(
    "was were is are be been being had has have reported confirmed feared presumed also now already left reportedly "
    "believed to more other others seriously badly slightly".split()
)
# Words between what was done and the number.
LEADING = frozenset("at least about around some more than up to as many nearly almost over a total of the all".split())
# Words that make a number part of another one.
PARTIAL = frozenset("another further additional more other others of children women civilians".split())
# What may follow where the number stands for people by itself: *killing 14 in Graz*.
FOLLOWING = frozenset("and in at on after when as near during before while".split())


# The toll stands at 14.
TOLL = frozenset("of to at reached hit passed exceeded surpassed".split())
# So many words may say what people they are: *14 police officers* were killed.
NOUNS = 2


class Fate(NamedTuple):
    name: str
    nouns: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]


class Tally(NamedTuple):
    """A number of people and their fate (*dead*, *hurt* ...); ``sentence`` is the number of its sentence.

    ``whole`` if it can be all of them: not *three more*, not *six children*, not *one of them*.
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


@functools.cache
def _fate_words() -> frozenset[str]:
    return frozenset(("toll", "death")).union(*(words for fate in fates().values() for words in fate[1:]))


@annotation
def tallies(document: Document) -> tuple[Tally, ...]:
    """Every number of people whose fate the words right beside it tell, in order."""
    found = []
    words = tokens(document)
    told = positions(document, _fate_words())
    for figure in figures_of(document, "count") if told else ():
        at = bisect_left(told, figure.first - REACH)
        near = at < len(told) and told[at] < figure.last + REACH
        if near and figure.value.is_integer() and figure.value == figure.high:
            number = sentence_number(document, figure.span.start)
            end = sentences(document)[number].span.end
            tally = _tally(words, figure, number, end)
            if tally is not None:
                found.append(tally)
    return tuple(found)


def _tally(words: tuple[Token, ...], figure: Figure, sentence: int, end: int) -> Tally | None:
    behind = [word.text.lower() for word in words[figure.last : figure.last + REACH] if word.start < end]
    before = [word.text.lower() for word in words[max(0, figure.first - REACH) : figure.first]]
    part = before[-1:] == ["and"] or not PARTIAL.isdisjoint([*before[-2:], *behind[:2]])
    toll = "toll" in before and before[-1] in TOLL and not {"than", "from"}.intersection(before[-3:])
    while before and before[-1] in LEADING:
        before.pop()
    passed, plain = _passed(behind)
    for fate in fates().values():
        is_behind = passed < len(behind) and behind[passed] in fate.after
        is_behind = is_behind or (fate.name == "dead" and _is_death(behind[passed : passed + 3]))
        if is_behind or not fate.nouns.isdisjoint(behind[:1]):
            of_some = behind[passed + 1 : passed + 3] == ["were", "of"]
            return Tally(figure, fate.name, plain and not part and not of_some, sentence)
        if before and before[-1] in fate.before:
            alone = not behind or not behind[0][0].isalpha() or behind[0] in people() | FOLLOWING
            return Tally(figure, fate.name, alone and not part, sentence)
    return Tally(figure, "dead", not part, sentence) if toll else None


def _is_death(words: list[str]) -> bool:
    """*lost their lives*, *stabbed to death*."""
    return words == ["lost", "their", "lives"] or words[:1] == ["death"]


def _passed(behind: list[str]) -> tuple[int, bool]:
    """How many words lead from a number to what came to the people, and is it all people: *five* miners were killed?"""
    passed, nouns, plain = 0, 0, True
    while passed < len(behind):
        word = behind[passed]
        if word == "," and "," in behind[passed + 2 :]:
            # Seven people, including two children, died.
            passed = behind.index(",", passed + 2)
        elif word in _fate_words() and (word not in people() or (word == "death" and behind[passed - 1] == "to")):
            break
        elif word not in BETWEEN and word not in people():
            nouns += 1
            if nouns > NOUNS or not word.isalpha() or is_opener(word) or word == "still":
                break
            plain = False
        passed += 1
    return passed, plain
