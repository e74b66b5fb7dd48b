"""Names of agencies that are one word: *ap* and *Afp* in the wrong case, *DPU* in a line of credits."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newslint.annotate.text.vocabulary import is_known_name, is_opener, is_ordinary
from newslint.checks.attribution.agencies import by_name
from newslint.checks.attribution.agency_forms import near_initials
from newslint.checks.attribution.credited import is_credited
from newslint.checks.attribution.outlets import titles
from newslint.document import Document, Token
from newslint.finding import Finding

LONGEST_CREDIT = 14
VOWELS = frozenset("aeiou")


@functools.cache
def cased() -> Mapping[str, str]:
    """Small letters -> the right name of one word that they are the small letters of."""
    return {name.lower(): name for name in reversed(list(by_name())) if name.isalpha()}


def wrong_case(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    """*ap reported*, *Afp*, and not dpa, which writes itself so."""
    token = words[index]
    right = cased()[token.text.lower()]
    if token.text in by_name() or is_ordinary(token.text) or document.text[max(0, token.start - 1)] in "@#/._-":
        return None
    small = token.text.islower()
    if small and (any(agency.lower for agency in by_name()[right]) or not is_credited(words, index, index + 1)):
        return None
    if not small and not (token.text.istitle() and right.isupper() and _stands_for_initials(words, index)):
        return None
    letters = "in small letters" if small else "with one capital"
    return Finding(token.span, f"“{token.text}” {letters}: is the agency {right} meant?")


def _stands_for_initials(words: Sequence[Token], index: int) -> bool:
    """May *Afp* be initials, or is it somebody's name, like *Kai*? One that can be spoken needs *agency* beside it."""
    text = words[index].text
    before = words[index - 1].text if index else "."
    behind = [word.text for word in words[index + 1 : index + 3]]
    if before == "agency" or behind == ["news", "agency"]:
        return True
    in_a_name = (before[0].isupper() and not is_opener(before)) or (behind and behind[0][0].isupper())
    consonants = [letter for letter in text[1:].lower() if letter not in VOWELS]
    spoken = len(text) < 3 or bool(VOWELS & set(text[1:-1])) or len(set(consonants)) < len(consonants)
    return not (spoken or in_a_name or is_known_name(text))


def stranger_in_credit(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    """Initials that no agency has among the agencies of a credit line: *(DPU, Reuters)*."""
    if words[index].text not in by_name():
        return None
    first, last = index, index
    while first and index - first < LONGEST_CREDIT and words[first].text != "(":
        first -= 1
    while last < len(words) - 1 and last - index < LONGEST_CREDIT and words[last].text not in ")）":
        last += 1
    if words[first].text != "(" or words[last].text not in ")）":
        return None
    for at in range(first + 1, last):
        text = words[at].text
        alone = words[at - 1].text in "(,/" and words[at + 1].text in "),/）"
        if alone and len(text) == 3 and text not in titles() and near_initials(text, _initials()):
            return Finding(words[at].span, f"“{text}” stands among news agencies, and none has that name")
    return None


@functools.cache
def _initials() -> tuple[str, ...]:
    return tuple(name for name in by_name() if name.isupper() and len(name) == 3)
