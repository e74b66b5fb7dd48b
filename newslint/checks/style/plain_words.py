"""The words of a draft by their form: in small letters, in capitals, with a hyphen or an apostrophe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import (
    APOSTROPHE,
    HYPHEN,
    tokens,
    word_index,
    words_by_sign,
)
from newslint.document import Document, Token, annotation
from newslint.regex import regex
from newslint.span import Span

HYPHENS = regex("[-‐‑]")


def spans_of(document: Document, places: Iterable[int]) -> list[Span]:
    """The spans of the tokens with these indexes."""
    found = tokens(document)
    return list(map(Span._make, [found[at][1:] for at in places]))


def is_plain(document: Document, token: Token) -> bool:
    """Is the word in small letters, but for a capital that begins a sentence? Then it is no part of a name."""
    text = token.text
    return text.islower() or (text[0].isupper() and text[1:].islower() and token.start in sentence_starts(document))


def plain_places(document: Document, *forms: str) -> list[Span]:
    """Where any of these words (in lower case) stands as a plain word, with its possessive, in order."""
    index, found = word_index(document), tokens(document)
    places = []
    for form in forms:
        for key in (form, f"{form}'s", f"{form}’s"):
            for at in index.get(key, ()):
                if is_plain(document, found[at]):
                    places.append(Span(found[at].start, found[at].start + len(form)))
    return sorted(places)


def singular(word: str) -> str:
    """The word without the s of a plural, if that is one: *ports* -> *port*, *pass*."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@annotation
def compounds(document: Document) -> Mapping[str, Sequence[str]]:
    """Part -> the compounds that it is a part of, all lower case: *us* -> *us-led*, *pro-us*."""
    found: dict[str, list[str]] = {}
    for word in words_by_sign(document)[HYPHEN]:
        if len(word) > 2:
            for part in HYPHENS.split(word):
                found.setdefault(part, []).append(word)
    return found


@annotation
def with_apostrophe(document: Document) -> list[str]:
    """The words, lower case, that have an apostrophe inside or at their end."""
    return [word for word in words_by_sign(document)[APOSTROPHE] if len(word) > 1]
