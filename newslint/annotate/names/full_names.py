"""Full names word by word: which word is the surname, and can two full names be one person's?"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping, Sequence

from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.vocabulary import is_given_name, is_ordinary
from newslint.document import Name
from newslint.knowledge import sorted_words, table

SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV KC QC MBE OBE CBE".split())


def without_suffix(name: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without a *Jr* or a *KC* at its end."""
    end = len(name)
    if not end or name[-1] not in SUFFIXES:
        return tuple(name)
    while end > 2 and name[end - 1] in SUFFIXES:
        end -= 1
    return tuple(name[:end])


@functools.lru_cache(maxsize=16384)
def words_of(form: str) -> tuple[str, ...]:
    """The words of a name as it is written, without commas and suffixes: *Martin Lindahl, Jr.* -> Martin, Lindahl."""
    return without_suffix(form.replace(",", "").split())


def surname_at(name: Sequence[str], bare: Collection[str] = ()) -> int:
    """The index of the surname: the last word (*Ilse Lindahl*), or the first (*Xi Jinping*, *Kim Jong Un*).

    ``bare`` are the words that stand alone elsewhere; they decide where a name can be read both ways.
    """
    last = len(name) - 1
    if not is_open(name):
        return last
    if (name[0] in bare) != (name[last] in bare):
        return 0 if name[0] in bare else last
    # Kim Young may be read both ways; Young Kim, too. A given name of another language settles it.
    if is_given_name(name[0]) and last == 1 and "-" not in name[1]:
        return last
    if last > 1 or "-" in name[1]:
        return 0
    return last if name[1] in sorted_words("en/words/surnames") or is_ordinary(name[1]) else 0


def in_full(name: Name) -> tuple[tuple[str, ...], str]:
    """The given names and the surname of a label; how else the name is written counts only if the order is open."""
    return _SURE[name.label] or _cut(name.label, name.forms)


def _cut(label: str, bare: Collection[str] = ()) -> tuple[tuple[str, ...], str]:
    words = words_of(label)
    at = surname_at(words, bare)
    return words[:at] + words[at + 1 :], words[at]


def _sure(label: str) -> tuple[tuple[str, ...], str] | None:
    return None if is_open(words_of(label)) else _cut(label)


_SURE = Remembered(_sure, most=1 << 14)


def is_open(name: Sequence[str]) -> bool:
    """May the first word be the surname as well as the last?"""
    return 2 <= len(name) <= 3 and name[0] in first_surnames() and all(map(is_syllabic, name[1:]))


@functools.cache
def first_surnames() -> frozenset[str]:
    """The few family names of Chinese and Korean: each has millions of bearers."""
    return frozenset(table("en/words/surnames-first")["surnames"].split())


@functools.cache
def _syllables() -> re.Pattern[str]:
    lists = table("en/words/surnames-first")
    begins, ends = (sorted(lists[key].split(), key=len, reverse=True) for key in ("begins", "ends"))
    return re.compile(rf"(?:(?:{'|'.join(begins)})?(?:{'|'.join(ends)})[-‐‑'’]?){{1,2}}")


@functools.lru_cache(maxsize=4096)
def is_syllabic(word: str) -> bool:
    """One or two syllables of Chinese or Korean: *Jinping*, *Jae-in*."""
    return len(word) <= 13 and bool(_syllables().fullmatch(word.lower()))


def may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Can the given names before one surname be one person's: by a middle name, an initial or a short form?

    George and George W. can, George H. W. and George W. can't; Maria can be Anna Maria.
    """
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    return all(map(_match, short, long)) or tuple(short) == tuple(long[len(long) - len(short) :])


def _match(one: str, other: str) -> bool:
    if one == other:
        return True
    if one[0] == other[0] and (len(one.rstrip(".")) == 1 or len(other.rstrip(".")) == 1):
        return True
    return is_short_for(one, other) or is_short_for(other, one)


@functools.cache
def _short_forms() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(forms.split()) for name, forms in table("en/words/nicknames").items()}


@functools.lru_cache(maxsize=4096)
def is_short_for(short: str, long: str) -> bool:
    """Mitch for Mitchell, Andy for Andrew, Bill for William; Bill and Billy are both short for it."""
    if len(short) < len(long) and long.lower().startswith(short.lower()):
        return True
    stem = short.rstrip("yie")
    if len(stem) >= 2 and stem != short and long.startswith(stem):
        return True
    forms = _short_forms()
    return short in forms.get(long, ()) or any(short in group and long in group for group in forms.values())
