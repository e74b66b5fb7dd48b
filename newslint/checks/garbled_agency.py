"""The name of a news agency has been translated, or lost its capitals.

Machine translation reads the name of an agency as a word of the source language: TASS becomes a mug (German
*Tasse*), PAP a porridge, Mehr *more*. The sentence stays grammatical, and the source of the news is gone. What is
reported: an everyday word where *news agency* promises a name, and an agency's initials in small letters before a
reporting verb (*ap reported*).

Known problems: agencies that write themselves in small letters (dpa, epd) are right so and are left alone; an
agency named only by its country (*the German news agency*) is not reported yet. The agencies and the words their
names are taken for stand in ``rules/en/words/agencies.toml``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from newslint.annotate.cues import cue_forms
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import is_opener, is_ordinary
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good

KINDS = frozenset({"news", "press", "wire"})
VERBAL = ("ed", "ing", "ly", "s")


@check(
    "attribution/garbled-agency",
    severity="error",
    confidence="high",
    examples=[
        bad("The subject was the harvest, Okafor told the Russian news agency [[mug]]."),
        bad("This was reported by the Polish news agency [[porridge]] on Monday."),
        bad("The road is closed, [[ap]] reported."),
        good("The subject was the harvest, Okafor told the Russian news agency TASS."),
        good("The news agency reported that the mug was found."),
        good("Okafor told the news agency on Monday that the road is closed.", why="the agency is named elsewhere"),
        good("The road is closed, dpa reported.", why="dpa writes itself in small letters"),
        good("The Russian news agency later said it had been misquoted."),
    ],
)
def garbled_agency(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = tokens(document)
    for index in positions(document, _triggers()):
        word = words[index].text
        if word.lower() == "agency" and index and words[index - 1].text.lower() in KINDS:
            finding = _translated(words, index + 1)
        elif word in _initials():
            finding = _lower_case(words, index)
        else:
            continue
        if finding and not in_quotation_marks(document, finding.span):
            yield finding


@functools.cache
def _read_as() -> Mapping[str, str]:
    """Everyday word -> the agency whose name it may be."""
    return {
        word: agency["name"] for agency in table("en/words/agencies")["agency"] for word in agency.get("read-as", ())
    }


@functools.cache
def _initials() -> Mapping[str, str]:
    """Initials in small letters -> the agency, for those that do not write themselves so."""
    return {
        name.lower(): name
        for agency in table("en/words/agencies")["agency"]
        for name in agency["names"]
        if name.isupper() and not agency.get("lower") and not is_ordinary(name)
    }


@functools.cache
def _triggers() -> frozenset[str]:
    return frozenset(_initials()) | {"agency"}


def _translated(words: tuple[Token, ...], index: int) -> Finding | None:
    if index >= len(words):
        return None
    word = words[index].text
    lower = word.lower()
    meant = _read_as().get(lower)
    if meant is None:
        common = word.islower() and is_ordinary(word) and not is_opener(word) and lower not in cue_forms()
        last = index + 1 >= len(words) or words[index + 1].text in ".,;:)"
        if not common or word.endswith(VERBAL) or not last:
            return None
        return Finding(words[index].span, f"“{word}” stands where the name of a news agency should be")
    return Finding(words[index].span, f"“{word}” stands where the name of a news agency should be: is {meant} meant?")


def _lower_case(words: tuple[Token, ...], index: int) -> Finding | None:
    name = _initials()[words[index].text]
    following = words[index + 1].text.lower() if index + 1 < len(words) else ""
    cue = cue_forms().get(following)
    if cue is None or cue.strength not in ("neutral", "revealing") or not following.endswith(("ed", "s", "d", "e")):
        return None
    return Finding(words[index].span, f"“{words[index].text}” in small letters: is the agency {name} meant?")
