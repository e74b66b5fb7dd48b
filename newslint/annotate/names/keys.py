"""The words that names are grouped by: one spelling for each, whatever the capitals, stops and articles."""

from __future__ import annotations

import functools
from collections.abc import Container, Iterator, Mapping, Sequence

from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.knowledge import table
from newslint.regex import regex

Key = tuple[str, ...]
# An Arabic article that begins a sentence; in small letters it is no part of a word.
ARTICLE = regex(r"(?:A[lrsz]|Ash|El|Ul)[-‐‑](?=[A-ZÀ-Þ])")
SMALL = frozenset("of for the and on to".split())
# In capitals, words of three letters are abbreviations.
LONGEST_SHORT = 3
SPELT = {"Defense": "Defence", "Organisation": "Organization", "Center": "Centre", "Labor": "Labour"}


def keys_of(names: Sequence[Key], canonical: Mapping[str, str], known: Container[str]) -> list[Key]:
    """The key of each name; ``canonical``: spellings and what they are grouped by, ``known``: all words of names."""
    keys = list(map(_SETTLED.__getitem__, names))
    respelt = frozenset(canonical)
    for at in range(len(keys)) if respelt or () in keys else ():
        if not (keys[at] and respelt.isdisjoint(names[at])):
            keys[at] = _key_of(names[at], canonical, known)
    return keys


def _key_of(words: Key, canonical: Mapping[str, str], known: Container[str]) -> Key:
    """*J.K. Rowling*, *J. K. Rowling* -> J, K, Rowling; *ROWLING* -> Rowling if the draft writes that too."""
    found: list[str] = []
    particles = parts_of_names("particles")
    for at, word in enumerate(words):
        inside = at + 1 < len(words)
        one = canonical.get(word, word)
        if article := ARTICLE.match(one):
            one = one[article.end() :]
        if one.isupper() and one.isalpha() and len(one) > LONGEST_SHORT and one.title() in known:
            one = one.title()
        if "." in one and one.replace(".", "").isupper():
            letters = one.replace(".", "")
            found += letters if inside and not found else [letters]
        else:
            found.append(one.lower() if inside and one.lower() in particles else one)
    return _in_full(tuple(found))


def _settled(words: Key) -> Key:
    """The key that words have in every draft; empty if one is in capitals, which the draft may write otherwise too."""
    return () if any(map(_is_shouted, words)) else _key_of(words, {}, ())


_SETTLED = Remembered(_settled, most=1 << 14)


def _is_shouted(word: str) -> bool:
    """Is a word in capitals, and too long for an abbreviation? An article may lead it: *Al-NUSRA*."""
    return len(word) > LONGEST_SHORT and (end := word[-LONGEST_SHORT - 1 :]).isupper() and end.isalpha()


def _in_full(key: Key) -> Key:
    """*US* -> United States, *Washington, DC* -> Washington."""
    if len(key) > 1 and key[-1] == "DC":
        key = key[:-1]
    return _short_names().get(key, key)


@functools.cache
def _short_names() -> Mapping[Key, Key]:
    lists = table("en/words/short-names")
    return {tuple(form.split()): tuple(name.split()) for name, forms in lists.items() for form in forms}


def initials(key: Key) -> Iterator[str]:
    """What a name can be abbreviated to: all its words, or all but the small ones."""
    parts = [part for word in key for part in word.split("-") if part]
    for chosen in (parts, [part for part in parts if part not in SMALL]):
        if 1 < len(chosen) < 8:
            yield "".join(part[0] for part in chosen).upper()


@functools.lru_cache(maxsize=4096)
def words_that_count(key: Key) -> frozenset[str]:
    """*Ministry of Defence*, *Defence Ministry*: the words that count, in no order, the small ones left out."""
    return frozenset(SPELT.get(word, word) for word in key if word.lower() not in SMALL)
