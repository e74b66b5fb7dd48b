"""Abbreviations that the draft introduces: *the World Health Organization (WHO)*, *the Harbour Bureau, or HB,*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.annotate.names.initials import SMALL, are_one_slip_apart, initials_of
from newslint.annotate.names.names import people_in
from newslint.annotate.names.spelling import likeness
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, texts, tokens, vocabulary
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

BRACKETED = regex(r" \(([A-Z][A-Za-z&-]{0,8}[A-Z]|(?:[A-Z]\.){2,8})s?\)")
# The American way: *the Baltic Port Authority, or BPA, paid*; and *known as BPA*.
BEHIND_OR = regex(
    r", (?:or|(?:better )?known as|called|abbreviated as) (?:the )?([A-Z][A-Z&]{1,8}(?=[,.;])|(?:[A-Z]\.){2,8})"
)
NAMING = frozenset("or known better called abbreviated".split())
SHORTEST_WORD = 8
WORD = regex(r"[^\W_][\w’'.-]*")
REACH = 120
ALIKE = 0.8


class Introduction(NamedTuple):
    """An abbreviation with its meaning, and where each stands. ``spelt_out`` if its letters are in the meaning."""

    abbreviation: str
    meaning: str
    span: Span
    meaning_span: Span
    spelt_out: bool


@annotation
def introductions(document: Document) -> tuple[Introduction, ...]:
    """Every abbreviation in brackets, or behind *or*, after what it stands for, in order, outside quotations."""
    found: list[Introduction] = []
    matches = list(BRACKETED.finditer(document.text)) if "(" in vocabulary(document) else []
    for match in sorted([*matches, *_behind_or(document)], key=re.Match.start):
        paragraph = paragraph_at(document, match.start()).span
        inside = paragraph.covers(Span(*match.span()))
        introduction = _read(document, match, paragraph.start) or _known(document, match, found) if inside else None
        if introduction:
            found.append(introduction)
    return tuple(found)


def _behind_or(document: Document) -> Iterator[re.Match[str]]:
    told, place = texts(document), tokens(document)
    for at in positions(document, NAMING):
        match = BEHIND_OR.match(document.text, place[at - 1].start) if told[at - 1] == "," else None
        if match:
            yield match


def is_one_thing(one: str, other: str) -> bool:
    """Every word of one meaning is in the other, give or take spelling and endings."""
    return is_part_of(one, other) or is_part_of(other, one)


def is_part_of(one: str, other: str) -> bool:
    """Is every longer word of one meaning in the other: *Harbour Bureau, State Bureau for Harbours*?"""
    return all(any(a[:4] == b[:4] or likeness(a, b) >= ALIKE for b in _longer(other)) for a in _longer(one))


def _longer(meaning: str) -> list[str]:
    return [word for word in meaning.lower().replace("-", " ").split() if len(word) > 3] or [meaning.lower()]


def _read(document: Document, match: re.Match[str], begin: int) -> Introduction | None:
    span = Span(*match.span(1))
    if in_quotation_marks(document, span):
        return None
    start = max(begin, match.start() - REACH)
    words = _words_before(document.text, start, match.start())
    if not words:
        return None
    first = _begin_by_letters(match[1], words)
    spelt_out = first is not None
    missed = _begin_by_slip(match[1], words) if first is None else None
    if first is None and missed is None and _is_behind_or(match):
        return None
    if first is None and _is_in_word(match[1], words[-1][0]):
        first, spelt_out = len(words) - 1, True
    if first is None:
        first = missed if missed is not None else _begin_by_capitals(words)
    # NEW YORK (AP): a dateline, no meaning.
    if first is None or (not spelt_out and words[first].start() == begin):
        return None
    meaning = Span(words[first].start(), match.start())
    if people_in(document, meaning):
        return None
    return Introduction(match[1], document.words(meaning), span, meaning, spelt_out)


def _is_behind_or(match: re.Match[str]) -> bool:
    return match[0].startswith(",")


def _known(document: Document, match: re.Match[str], found: list[Introduction]) -> Introduction | None:
    """Other letters behind words that an earlier bracket has explained: *slow sleep (SLS)*, *slow sleep (SW)*."""
    text, end = document.text, match.start()
    for earlier in () if _is_behind_or(match) else found:
        begin = end - len(earlier.meaning)
        same = begin >= 0 and text[begin:end].lower() == earlier.meaning.lower()
        if same and not text[begin - 1 : begin].isalnum() and not in_quotation_marks(document, Span(*match.span(1))):
            return Introduction(match[1], text[begin:end], Span(*match.span(1)), Span(begin, end), False)
    return None


def _words_before(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words right before the bracket, with nothing but a space between two of them."""
    words: list[re.Match[str]] = []
    for word in reversed(list(WORD.finditer(text, start, end))):
        if text[word.end() : words[0].start() if words else end] not in ("", " ") or word[0].endswith("."):
            break
        words.insert(0, word)
    return words[1:] if words and words[0].start() == start and start and text[start - 1].isalnum() else words


def _begin_by_letters(abbreviation: str, words: list[re.Match[str]]) -> int | None:
    """The word from which on the letters are the initials of the words; small words, and one other, may be left out."""
    letters = [letter for letter in abbreviation.upper() if letter.isalpha()]
    initials = [(at, part[0].upper()) for at, word in enumerate(words) for part in word[0].split("-") if part]
    at = len(initials) - 1
    spare = 1 if len(letters) > 2 else 0
    for count, letter in enumerate(reversed(letters)):
        while at >= 0 and initials[at][1] != letter:
            small = words[initials[at][0]][0].lower() in SMALL
            if not small and not (spare and count):
                return None
            spare -= not small
            at -= 1
        if at < 0:
            return None
        at -= 1
    return initials[at + 1][0]


def _is_in_word(abbreviation: str, word: str) -> bool:
    """*electroencephalogram (EEG)*, *tuberculosis (TB)*: the letters of one long word, in order."""
    if len(word) < SHORTEST_WORD or not abbreviation.isupper() or word[0].upper() != abbreviation[0]:
        return False
    letters = iter(word.upper())
    return all(letter in letters for letter in abbreviation)


def _begin_by_slip(abbreviation: str, words: list[re.Match[str]]) -> int | None:
    """The word from which on the letters miss the initials of a name by one."""
    letters = abbreviation.replace(".", "")
    begin = _begin_by_capitals(words)
    for first in range(begin, len(words)) if begin is not None else ():
        initials = initials_of(" ".join([word[0] for word in words[first:]])) if words[first][0][0].isupper() else ""
        if letters.isupper() and len(initials) == len(letters) and are_one_slip_apart(letters, initials):
            return first
    return None


def _begin_by_capitals(words: list[re.Match[str]]) -> int | None:
    """The capitalised words right before the bracket, if two or more; their abbreviation may be a foreign one."""
    first = len(words)
    while first and (words[first - 1][0][0].isupper() or words[first - 1][0].lower() in SMALL):
        first -= 1
    while first < len(words) and not words[first][0][0].isupper():
        first += 1
    while first < len(words) and words[first][0] in ("The", "A", "An"):
        first += 1
    return first if len(words) - first >= 2 else None
