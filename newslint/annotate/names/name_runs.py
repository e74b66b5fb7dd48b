"""What a run of capitals names: an office and no name, a name, or a place and a name behind it.

*The Mayor of Graz, Ilse Lindahl*: Mayor is no name. *Vice President of the United States Ilse Lindahl* names a country
and a person; so do *Vermont Ilse Lindahl* and *NPR Ilse Lindahl*, while *Paris Lindahl* is one name.
"""

from __future__ import annotations

import functools

from newslint.annotate.text.tokens import positions, tokens
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
from newslint.document import Document, Token, annotation
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
    found, surnames = tokens(document), set()
    for at in positions(document, _odd_surnames()):
        word = without_possessive(found[at].text)
        before = found[at - 2 if at > 1 and found[at - 1].text == "." else at - 1].text if at else ""
        introduced = is_given_name(before) or before.lower() in titles("address")
        if word[0].isupper() and before[:1].isupper() and introduced:
            surnames.add(word)
    return frozenset(surnames)


@annotation
def odd_given_names(document: Document) -> frozenset[tuple[str, str]]:
    """Given names that are small words too, with the surname: *Will Lindahl*, where nothing else gives the capital."""
    found, names = tokens(document), set()
    for at in positions(document, _odd_given_names()):
        if 0 < at < len(found) - 1:
            before, word, behind = (token.text for token in found[at - 1 : at + 2])
            if word[0].isupper() and behind[0].isupper() and (before[0].islower() or before == ","):
                names.add((word, without_possessive(behind)))
    return frozenset(names)


@functools.cache
def _odd_surnames() -> frozenset[str]:
    words = titles("office", "rank", "address") | {month.lower() for month in parts_of_names("months-too")}
    return words | {word + possessive for word in words for possessive in ("'s", "’s")}


@functools.cache
def _odd_given_names() -> frozenset[str]:
    return frozenset(word for word in words("en/words/openers") if is_given_name(word.title()))


def is_name_anyway(document: Document, line: tuple[Token, ...], index: int, word: str, uncertain: bool) -> bool:
    """An ordinary word, or a month, that is part of a name here: *Will Lindahl*, *Mrs May*, *April Lindahl*."""
    behind = line[index + 1].text if index + 1 < len(line) else ""
    before = line[index - 1].text if index else ""
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


def without_office(document: Document, run: list[Token], title: list[str]) -> list[Token]:
    """The run without the titles at its end; nothing is left of an office that no name follows."""
    surnames = odd_surnames(document)
    if title and not surnames.issuperset(token.text for token in run):
        offices = titles("office", "rank") | parts_of_names("offices-go-on")
        addressed = title[-1].lower() in titles("address")
        return [] if not addressed and all(token.text.lower() in offices for token in run) else run
    left = list(run)
    while left and (last := without_possessive(left[-1].text)).lower() in titles("office", "rank", "address"):
        if last in surnames:
            break
        left.pop()
    if len(left) == len(run) or (left and is_given_name(run[0].text)):
        return run
    return [] if all(is_ordinary(token.text) and not token.text.isupper() for token in left) else left


def office_before(line: tuple[Token, ...], index: int) -> list[Token]:
    """The office whose country or field begins at a word: *Vice President* of the United States."""
    at = index - 1
    if at > 0 and line[at].text == "the":
        at -= 1
    if at < 1 or line[at].text not in ("of", "for") or line[at - 1].text.lower() not in titles():
        return []
    begin = at - 1
    while begin > 0 and line[begin - 1].text.lower() in titles() | parts_of_names("offices-begin"):
        begin -= 1
    return list(line[begin:at])


def scope_length(run: list[Token], office: bool) -> int:
    """How many words at the beginning of a run are no part of the person's name behind them."""
    texts = [token.text for token in run]
    if len(run) < (2 if office else 3) or any(
        texts[-1].lower() in heads(kind) for kind in ("organization", "place", "thing")
    ):
        return 0
    prefixes = range(1, min(LONGEST_REGION, len(run)) + 1)
    regions = [end for end in prefixes if is_region(" ".join(texts[:end]))]
    end = max(regions, default=int(_is_abbreviation(texts)))
    if office:
        return end if 0 < end < len(run) else _field_length(texts)
    while end < len(run) and texts[end] in heads("affiliations"):
        end += 1
    fits = 0 < end < len(run) - 1 and is_given_name(texts[end]) and not is_given_name(texts[0])
    return end if (fits and not is_ordinary(texts[end + 1])) or (fits and texts[0] in heads("affiliations")) else 0


def _field_length(texts: list[str]) -> int:
    """*State* Ilse Lindahl, *National Intelligence* Ilse Lindahl; of an unknown town, up to a given name."""
    for at in range(1, len(texts)):
        if (is_given_name(texts[at]) and at + 1 < len(texts)) or (is_ordinary(texts[0]) and not is_ordinary(texts[at])):
            return at
    return 0


def is_field(run: list[Token]) -> bool:
    """Is this what an office is for, and no name: *State*, *National Intelligence*?"""
    texts = [token.text for token in run]
    return all(is_ordinary(text) and not text.isupper() for text in texts) and not is_region(" ".join(texts))


def _is_abbreviation(texts: list[str]) -> bool:
    first = texts[0].replace(".", "")
    return first.isupper() and len(first) > 1 and not texts[1].isupper()
