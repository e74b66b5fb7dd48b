"""Titles of one word in which two letters have changed places: *the Gaurdian*. Nothing else is spelt so."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import positions, tokens, vocabulary
from newslint.annotate.text.vocabulary import is_known_name, is_ordinary, without_possessive
from newslint.checks.attribution.outlets import titles
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.span import Span

# Short words have too many neighbours.
SHORTEST = 7


def swapped(document: Document) -> Iterator[Finding]:
    """Each with the right title, behind *the*."""
    if vocabulary(document).isdisjoint(_wrong()):
        return
    words = tokens(document)
    for at in positions(document, _wrong()):
        word = without_possessive(words[at].text)
        behind_the = at > 0 and words[at - 1].text.lower() == "the"
        if not behind_the or not word[0].isupper() or is_ordinary(word) or is_known_name(word):
            continue
        span = Span(words[at].start, words[at].start + len(word))
        if not in_quotation_marks(document, span):
            right = _wrong()[words[at].text.lower()]
            yield Finding(span, f"“{word}” is nearly the title of The {right}", fix=Fix((Edit(span, right),)))


@functools.cache
def _wrong() -> Mapping[str, str]:
    """In small letters, with and without the ending of possessives -> the right title."""
    found: dict[str, str] = {}
    for title in titles():
        name = title.removeprefix("The ")
        if name == title or not name.isalpha() or len(name) < SHORTEST:
            continue
        letters = name.lower()
        for at in range(len(letters) - 1):
            wrong = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
            if wrong != letters:
                found.update({f"{wrong}{ending}": name for ending in ("", "'s", "’s")})
    return found
