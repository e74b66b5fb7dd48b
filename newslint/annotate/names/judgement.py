"""Are two words one name? Likeness and the company they keep, weighed in parts that have names and points.

Spelling alone cannot tell (Scholz and Schulz are two men, Zelenskyj and Selenskyj one), so what the draft says
around the words counts as much. At ``THRESHOLD`` and above, the two are one.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from newslint.annotate.names.endings import are_declined
from newslint.annotate.names.full_names import first_surnames, is_syllabic
from newslint.annotate.names.resemblance import DERIVED, UNLIKE, Parts, is_rare_sound, resemblance
from newslint.annotate.names.spelling import fold, likeness, sound, without_h
from newslint.annotate.text.vocabulary import (
    countries,
    is_given_name,
    is_ordinary,
    is_place,
    is_spelt_so,
    parts_of_names,
)
from newslint.record import NamedTuple
from newslint.span import Span

THRESHOLD = 5
# What company and counts can add to likeness: a name in common, a long one, a title, and once against many times.
MOST = 3 + 1 + 2 + 2
LONG = 6


class NameWord(NamedTuple):
    """One word used in names: its places, and the company it keeps.

    ``before`` and ``after`` are the other words of the names that it is part of; ``bare`` if it also stands alone;
    ``nouns`` say before it what it is the name of: *the village of*.
    """

    form: str
    spans: tuple[Span, ...]
    before: frozenset[str]
    after: frozenset[str]
    titles: frozenset[str]
    bare: bool
    nouns: frozenset[str] = frozenset()


class Judgement(NamedTuple):
    """Why two words are taken for one name, or not: named parts and their points."""

    parts: Parts

    @property
    def score(self) -> int:
        return sum(points for _, points in self.parts)

    @property
    def same(self) -> bool:
        return self.score >= THRESHOLD


def may_be_one(one: str, other: str) -> bool:
    """Can two words reach the threshold, if what the draft says around them speaks for it as much as it ever does?"""
    parts = resemblance(one, other)
    return parts[0][1] > UNLIKE and sum(points for reason, points in parts if reason != DERIVED) >= THRESHOLD - MOST


def judge(one: NameWord, other: NameWord) -> Judgement:
    """Weigh the likeness of two words and the company they keep in the draft."""
    parts = resemblance(one.form, other.form)
    if parts[0][1] <= UNLIKE:
        return Judgement(parts)
    if _is_one_person(one, other):
        parts = tuple(part for part in parts if part[0] != DERIVED)
    return Judgement((*parts, *_company(one, other), *_counts(len(one.spans), len(other.spans))))


def _is_one_person(one: NameWord, other: NameWord) -> bool:
    """Lucia Varg and Lucia Vargs: with a given name before it, no word is another's plural or adjective."""
    plain = all(word.form.istitle() and word.form.isalpha() and word.form not in countries() for word in (one, other))
    return plain and any(map(is_given_name, one.before & other.before))


def _company(one: NameWord, other: NameWord) -> Iterator[tuple[str, int]]:
    common = _in_common(one.before | one.after, other.before | other.after)
    if common and is_syllabic(one.form) and is_syllabic(other.form):
        yield from _syllables_in_common(one, other)
    elif common:
        # Lucy and Luke Amari are sister and brother, Sara and Sarah Amari hardly sisters.
        named_alike = one.form == other.form or without_h(one.form) == without_h(other.form)
        relatives = not named_alike and is_given_name(one.form) and is_given_name(other.form)
        if not relatives:
            yield "another part of the name in common", 3
        if _are_long_behind_one_given_name(one, other):
            yield "long names behind one given name", 1
    elif one.before and other.before:
        yield "different words before them", -3 if is_rare_sound(one.form, other.form) else -5
    elif one.after and other.after:
        # What stands behind a place says little: the airport here, the university there.
        loose = (one.bare and other.bare) or _is_of_place(one) or _is_of_place(other)
        yield "different words behind them", -1 if loose else -3 if is_rare_sound(one.form, other.form) else -4
    elif not one.bare and not other.bare and (one.before or one.after) and (other.before or other.after):
        yield "parts of two different names", -4
    elif (one.bare and not one.before and other.before) or (other.bare and not other.before and one.before):
        yield "one stands alone, the other in a full name", 2
    if _is_place_and_person(one, other) or _is_place_and_person(other, one):
        yield "a country, and part of somebody's name", -6
    if one.titles & other.titles:
        yield "a title in common", 2
    elif one.nouns & other.nouns:
        yield "the same kind of thing", 2


def _are_long_behind_one_given_name(one: NameWord, other: NameWord) -> bool:
    """Pieter Verhoeven and Pieter Verhoef: who bears a rare surname seldom meets a namesake with one so like it."""
    both = one.form, other.form
    return (
        min(map(len, both)) > LONG
        and not (one.before ^ other.before)
        and bool(one.before)
        and not any(map(is_spelt_so, both))
    )


def _syllables_in_common(one: NameWord, other: NameWord) -> Iterator[tuple[str, int]]:
    """*Kim Kyong-hui, Kim Yong-hui*: of a family name that millions bear; *Se Pyong So, So Byong*: by chance."""
    same = one.before & other.before
    if not _in_common(one.before, other.before) and not _in_common(one.after, other.after):
        yield "a syllable in common, in another place", -5
    elif same and same <= first_surnames() and not _in_common(one.after, other.after):
        yield "a family name in common that millions bear", 0
    else:
        yield "another part of the name in common", 3


def _is_of_place(word: NameWord) -> bool:
    return is_place(word.form) or all(map(is_ordinary, word.after))


def _is_place_and_person(one: NameWord, other: NameWord) -> bool:
    return one.form in countries() and bool(other.before or other.titles) and not one.before


def _in_common(one: Iterable[str], other: Iterable[str]) -> bool:
    """Does a neighbour of one stand beside the other too, in whatever spelling?"""
    particles = parts_of_names("particles")
    others = [word for word in other if word.lower() not in particles]
    return any(_is_neighbour(a, b) for a in one if a.lower() not in particles for b in others)


@functools.lru_cache(maxsize=16384)
def _is_neighbour(one: str, other: str) -> bool:
    """One word in two spellings, two cases, or cut short (*Gunnar, Gunnarsdottir*)."""
    if one == other or sound(one) == sound(other) or likeness(one, other) >= 0.8 or are_declined(one, other):
        return True
    short, long = sorted((fold(one), fold(other)), key=len)
    return len(short) >= 5 and long.startswith(short)


def _counts(one: int, other: int) -> Iterator[tuple[str, int]]:
    few, many = sorted((one, other))
    if few == 1 and many >= 6:
        yield f"once against {many} times", 2
    elif many >= 3 * few:
        yield f"{few} against {many} times", 1
