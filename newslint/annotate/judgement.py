"""Are two words one name? Likeness and the company they keep, weighed in parts that have names and points.

Spelling alone cannot tell (Scholz and Schulz are two men, Zelenskyj and Selenskyj one), so what the draft says
around the words counts as much. At ``THRESHOLD`` and above, the two are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.annotate.spelling import VOWELS, begin_alike, fold, likeness, sound
from newslint.annotate.vocabulary import countries, is_given_name, is_known_name, is_ordinary, is_place, parts_of_names
from newslint.span import Span

THRESHOLD = 5
# Points for likeness, from the best down; below the last they are different words. Short words are soon alike.
LIKE = ((0.90, 6), (0.86, 5), (0.80, 3), (0.72, 0))
LIKE_SHORT = ((0.90, 6), (0.86, 5), (0.80, 2))
SHORT = 6
UNLIKE = -8


class NameWord(NamedTuple):
    """One word used in names: its places, and the company it keeps."""

    form: str
    spans: tuple[Span, ...]
    before: frozenset[str]
    after: frozenset[str]
    titles: frozenset[str]
    bare: bool


class Judgement(NamedTuple):
    """Why two words are taken for one name, or not: named parts and their points."""

    parts: tuple[tuple[str, int], ...]

    @property
    def score(self) -> int:
        return sum(points for _, points in self.parts)

    @property
    def same(self) -> bool:
        return self.score >= THRESHOLD


def judge(one: NameWord, other: NameWord) -> Judgement:
    """Weigh the likeness of two words and the company they keep in the draft."""
    parts = [_likeness(one.form, other.form)]
    if parts[0][1] > UNLIKE:
        parts += [*_against(one.form, other.form), *_company(one, other), *_counts(len(one.spans), len(other.spans))]
    return Judgement(tuple(parts))


def _likeness(one: str, other: str) -> tuple[str, int]:
    a, b = fold(one), fold(other)
    if a == b:
        return "same letters but for accents, capitals or hyphen", 10
    if sound(one) == sound(other):
        return "same sound in two transliterations", 6
    alike = likeness(one, other)
    scale = LIKE if max(len(a), len(b)) > SHORT else LIKE_SHORT
    points = next((points for least, points in scale if alike >= least), UNLIKE)
    parts = list(zip(one.split("-"), other.split("-"), strict=False))
    if len(parts) > 1 and any(likeness(*pair) < 0.6 for pair in parts):
        return "joined names with different parts", UNLIKE
    stem, endings = _endings(a, b)
    if stem >= 4 and endings - {""} <= parts_of_names("inflected") and endings != {"", "s"}:
        inflected = 2 if endings <= {"", "a", "e", "o", "u"} else 4
        if endings & parts_of_names("foreign") and stem >= 5:
            inflected = 6
        if inflected >= points:
            return "one stem with two case endings", inflected
    return f"alike {alike:.2f}", points


def _against(one: str, other: str) -> Iterator[tuple[str, int]]:
    a, b = fold(one), fold(other)
    if a != b and _is_derived(one, other):
        yield "one is derived from the other", -8
    if not begin_alike(one, other):
        yield "first letters differ", -4 if a[1:3] == b[1:3] else -3
    if a[-1] != b[-1] and a[:-1] == b[:-1] and {a[-1], b[-1]} <= VOWELS and sound(one) != sound(other):
        yield "only the last vowel differs", -2
    for word in (one, other):
        if all(is_ordinary(part) or part.lower() in parts_of_names("prefixes") for part in re.split("[-‐‑]", word)):
            yield f"{word} is an English word", -4
    if one in countries() and other in countries():
        yield "both are countries or peoples", -8
    elif a != b and (one in countries() or other in countries()) and likeness(one, other) < 0.9:
        yield "one of them is a country or people", -4
    elif a != b:
        known = is_known_name(one), is_known_name(other)
        if all(known):
            alike = sound(one) == sound(other) or likeness(one, other) >= 0.93
            yield "both are names in their own right", -2 if alike else -4
        elif not any(known) and not is_ordinary(one) and not is_ordinary(other):
            yield "neither is a word or name that is known", 1


def _company(one: NameWord, other: NameWord) -> Iterator[tuple[str, int]]:
    if _in_common(one.before, other.before) or _in_common(one.after, other.after):
        # Lucy and Luke Amari are sister and brother.
        relatives = one.form != other.form and is_given_name(one.form) and is_given_name(other.form)
        if not relatives:
            yield "another part of the name in common", 3
    elif one.before and other.before:
        yield "different words before them", -5
    elif one.after and other.after:
        # What stands behind a place says little: the airport here, the university there.
        loose = (one.bare and other.bare) or is_place(one.form) or is_place(other.form)
        yield "different words behind them", -1 if loose else -4
    elif (one.bare and not one.before and other.before) or (other.bare and not other.before and one.before):
        yield "one stands alone, the other in a full name", 2
    if _is_place_and_person(one, other) or _is_place_and_person(other, one):
        yield "a country, and part of somebody's name", -4
    if one.titles & other.titles:
        yield "a title in common", 2


def _is_place_and_person(one: NameWord, other: NameWord) -> bool:
    return one.form in countries() and bool(other.before or other.titles) and not one.before


def _in_common(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does a neighbour of one stand beside the other too, in whatever spelling?"""
    particles = parts_of_names("particles")
    return any(
        a == b or sound(a) == sound(b) or likeness(a, b) >= 0.8 for a in one - particles for b in other - particles
    )


def _counts(one: int, other: int) -> Iterator[tuple[str, int]]:
    few, many = sorted((one, other))
    if few == 1 and many >= 6:
        yield f"once against {many} times", 2
    elif many >= 3 * few:
        yield f"{few} against {many} times", 1


def _endings(a: str, b: str) -> tuple[int, frozenset[str]]:
    """Length of the common stem, and what is left of each word."""
    shared = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        shared += 1
    return shared, frozenset((a[shared:], b[shared:]))


def _is_derived(one: str, other: str) -> bool:
    """*America, American*; *Matsue, Matsue-jo*; *Lindqvist, LindqvistTV*."""
    short, long = sorted((one, other), key=len)
    rest = long[len(short) :]
    if long.startswith(short) and rest and (rest[0] in "-‐‑'’" or rest[0].isupper() or rest[0].isdigit()):
        return True
    if long.endswith(short) and rest and long[: -len(short)].isupper():
        return True
    parts = [part.lower() for part in long.split("-")]
    if len(parts) > 1 and "-" not in short and short.lower() in (parts[0], parts[-1]):
        return True
    pairs = list(zip(one.split("-"), other.split("-"), strict=False))
    if len(pairs) > 1 and any(a != b and a in countries() and b in countries() for a, b in pairs):
        return True
    stem, endings = _endings(fold(one), fold(other))
    derived = parts_of_names("derived")
    if stem < 3 or endings & parts_of_names("foreign"):
        return False
    if "" in endings:
        # A doubled last letter (Modrus, Modruss) is no ending; a place and its people (Baghdad, Baghdadi) are.
        doubled = endings == {"", fold(short)[-1:]}
        # The Faroes and the Faroese; Lyra and Beta Lyrae.
        if long == f"{short}e" and short.endswith(("es", "a")):
            return True
        of_place = endings & {"i", "a"} and (is_place(short) or short in countries())
        return bool(endings & derived and not doubled) or bool(of_place)
    return endings <= derived and stem >= 4
