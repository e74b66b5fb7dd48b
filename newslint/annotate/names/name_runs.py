"""What a run of capitals names: an office and no name, a name, or a place and a name behind it.

*The Mayor of Graz, Ilse Lindahl*: Mayor is no name. *Vice President of the United States Ilse Lindahl* names a country
and a person; so do *Vermont Ilse Lindahl* and *NPR Ilse Lindahl*, while *Paris Lindahl* is one name.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newslint.annotate.text.tokens import positions, texts
from newslint.annotate.text.vocabulary import (
    heads,
    is_calendar,
    is_given_name,
    is_opener,
    is_ordinary,
    is_region,
    parts_of_names,
    titles,
    without_possessive,
)
from newslint.document import Document, annotation
from newslint.knowledge import words

LONGEST_REGION = 3
# Behind these a month is a month.
BEFORE_DATES = frozenset(
    "after around before between by during early end every from in last late mid next of on since this through till "
    "to until".split()
)


@annotation
def odd_surnames(document: Document) -> frozenset[str]:
    """Months and titles that the draft has for a surname somewhere: *Theresa May*, *Mrs May*, *Stephen King*."""
    line, surnames = texts(document), set()
    for at in positions(document, _odd_surnames()):
        if line[at][0].isupper():
            before = line[at - 2 if at > 1 and line[at - 1] == "." else at - 1] if at else ""
            if before[:1].isupper() and (is_given_name(before) or before.lower() in titles("address")):
                surnames.add(without_possessive(line[at]))
    return frozenset(surnames)


@annotation
def odd_given_names(document: Document) -> frozenset[tuple[str, str]]:
    """Given names that are small words too, with the surname: *Will Lindahl*, where nothing else gives the capital."""
    line, names = texts(document), set()
    for at in positions(document, _odd_given_names()):
        if line[at][0].isupper() and 0 < at < len(line) - 1:
            before, word, behind = line[at - 1 : at + 2]
            if behind[0].isupper() and (before[0].islower() or before == ","):
                names.add((word, without_possessive(behind)))
    return frozenset(names)


@functools.cache
def _odd_surnames() -> frozenset[str]:
    words = titles("office", "rank", "address") | {month.lower() for month in parts_of_names("months-too")}
    return words | {word + possessive for word in words for possessive in ("'s", "’s")}


@functools.cache
def _odd_given_names() -> frozenset[str]:
    return frozenset(word for word in words("en/words/openers") if is_given_name(word.title()))


def is_name_anyway(document: Document, line: Sequence[str], index: int, word: str, uncertain: bool) -> bool:
    """An ordinary word, or a month, that is part of a name here: *Will Lindahl*, *Mrs May*, *April Lindahl*."""
    behind = line[index + 1] if index + 1 < len(line) else ""
    before = line[index - 1] if index else ""
    if is_calendar(word):
        if word not in parts_of_names("months-too") or before.lower() in BEFORE_DATES:
            return False
        if before[:1].isdigit() or behind[:1].isdigit():
            return False
        begins = _begins_name(word, behind) and not (uncertain and is_ordinary(behind))
        return word in odd_surnames(document) or begins
    if (before == "(" and word.isupper() and len(word) > 1) or is_region(f"{word} {behind}"):
        return True
    if not is_given_name(word) or not _begins_name(word, behind):
        return False
    if is_opener(word):
        return (word, without_possessive(behind)) in odd_given_names(document)
    return not uncertain or not is_ordinary(behind) or before == ""


def _begins_name(word: str, behind: str) -> bool:
    return is_given_name(word) and behind[:1].isupper() and not is_calendar(behind) and behind.lower() not in titles()


def without_office(document: Document, run: Sequence[str], title: Sequence[str]) -> int:
    """How long a run is without the titles at its end; nothing is left of an office that no name follows."""
    surnames = odd_surnames(document)
    if title and not surnames.issuperset(run):
        led_by = titles("office", "rank") | parts_of_names("offices-go-on")
        addressed = title[-1].lower() in titles("address")
        return 0 if not addressed and led_by.issuperset(map(str.lower, run)) else len(run)
    left = len(run)
    while left and is_office(run[left - 1]) and without_possessive(run[left - 1]) not in surnames:
        left -= 1
    if left == len(run) or (left and is_given_name(run[0])):
        return len(run)
    return 0 if all(is_ordinary(word) and not word.isupper() for word in run[:left]) else left


@functools.lru_cache(maxsize=16384)
def is_office(word: str) -> bool:
    """A title of an office, a rank or an address, whoever's it is: *Mayor*, *Mayor's*."""
    return without_possessive(word).lower() in titles("office", "rank", "address")


def office_before(line: Sequence[str], index: int) -> list[str]:
    """The office whose country or field begins at a word: *Vice President* of the United States."""
    at = index - 1
    if at > 0 and line[at] == "the":
        at -= 1
    if at < 1 or line[at] not in ("of", "for") or line[at - 1].lower() not in titles():
        return []
    begin = at - 1
    while begin > 0 and line[begin - 1].lower() in _begin_offices():
        begin -= 1
    return list(line[begin:at])


@functools.cache
def _begin_offices() -> frozenset[str]:
    return titles() | parts_of_names("offices-begin")


def scope_length(run: Sequence[str], office: bool) -> int:
    """How many words at the beginning of a run are no part of the person's name behind them."""
    if not office and (is_given_name(run[0]) or not any(map(is_given_name, run[1:-1]))):
        return 0
    if len(run) < 2 or any(run[-1].lower() in heads(kind) for kind in ("organization", "place", "thing")):
        return 0
    prefixes = range(1, min(LONGEST_REGION, len(run)) + 1)
    regions = [end for end in prefixes if is_region(" ".join(run[:end]))]
    end = max(regions, default=int(_is_abbreviation(run)))
    if office:
        return end if 0 < end < len(run) else _field_length(run)
    while end < len(run) and run[end] in heads("affiliations"):
        end += 1
    fits = 0 < end < len(run) - 1 and is_given_name(run[end])
    return end if (fits and not is_ordinary(run[end + 1])) or (fits and run[0] in heads("affiliations")) else 0


def _field_length(run: Sequence[str]) -> int:
    """*State* Ilse Lindahl, *National Intelligence* Ilse Lindahl; of an unknown town, up to a given name."""
    for at in range(1, len(run)):
        if (is_given_name(run[at]) and at + 1 < len(run)) or (is_ordinary(run[0]) and not is_ordinary(run[at])):
            return at
    return 0


def is_field(run: Sequence[str]) -> bool:
    """Is this what an office is for, and no name: *State*, *National Intelligence*?"""
    return all(is_ordinary(word) and not word.isupper() for word in run) and not is_region(" ".join(run))


def _is_abbreviation(run: Sequence[str]) -> bool:
    first = run[0].replace(".", "")
    return first.isupper() and len(first) > 1 and not run[1].isupper()
