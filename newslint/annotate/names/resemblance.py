"""What two spellings say by themselves, without a draft: reasons to take them for one name or for two, in points."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newslint.annotate.names.endings import case_points, is_derived
from newslint.annotate.names.spelling import VOWELS, begin_alike, fold, likeness, sound
from newslint.annotate.names.syllables import one_syllable_apart
from newslint.annotate.text.vocabulary import countries, is_ordinary, is_spelt_so, parts_of_names

# Points for likeness, from the best down; below the last they are different words. Short words are soon alike.
LIKE = ((0.90, 6), (0.86, 5), (0.80, 3), (0.72, 0))
LIKE_SHORT = ((0.90, 6), (0.86, 5), (0.80, 2))
SHORT = 6
# Words of three letters are one name if two letters are swapped, or an h is left out: Liu, Lui; Lea, Leah.
SHORTEST = 3
UNLIKE = -8
DERIVED = "one is derived from the other"
ONE_SYLLABLE = 4

Parts = tuple[tuple[str, int], ...]


@functools.lru_cache(maxsize=32768)
def resemblance(one: str, other: str) -> Parts:
    """Reasons and their points; only the first, of ``UNLIKE`` points, if the spellings are strangers."""
    first = _likeness(one, other)
    return (first,) if first[1] <= UNLIKE else (first, *_against(one, other))


def is_rare_sound(one: str, other: str) -> bool:
    """Two longer names that sound the same and that no list holds: hardly chance, whoever bears them."""
    longer = min(len(one), len(other)) > SHORT
    return longer and sound(one) == sound(other) and not is_spelt_so(one) and not is_spelt_so(other)


def _likeness(one: str, other: str) -> tuple[str, int]:
    a, b = fold(one), fold(other)
    if _figures(a) != _figures(b):
        return "different figures", UNLIKE
    if a == b:
        return "same letters but for accents, capitals or hyphen", 10
    if min(len(a), len(b)) == SHORTEST and sorted(a) != sorted(b) and a.replace("h", "") != b.replace("h", ""):
        return "too short to be a slip", UNLIKE
    if sound(one) == sound(other):
        return "same sound in two transliterations", 6
    joined = list(zip(one.split("-"), other.split("-"), strict=False))
    if len(joined) > 1 and any(likeness(*pair) < 0.6 for pair in joined):
        return "joined names with different parts", UNLIKE
    alike = likeness(one, other)
    scale = LIKE if max(len(a), len(b)) > SHORT else LIKE_SHORT
    points = next((points for least, points in scale if alike >= least), UNLIKE)
    inflected = case_points(one, other)
    if inflected and inflected >= points:
        return "one stem with two case endings", inflected
    # Kashiwara and Kashiwabara may be one; Yamada and Yamadera are two.
    if points < ONE_SYLLABLE and not a.startswith(b) and not b.startswith(a) and one_syllable_apart(one, other):
        return "one syllable apart, both Japanese in spelling", ONE_SYLLABLE
    if points == 3 and min(len(a), len(b)) > SHORT and a[0] == b[0] and a[-3:] == b[-3:]:
        return f"alike {alike:.2f}, with one beginning and end", 4
    return f"alike {alike:.2f}", points


def _against(one: str, other: str) -> Iterator[tuple[str, int]]:
    a, b = fold(one), fold(other)
    if a != b and is_derived(one, other):
        yield DERIVED, -8
    # A first syllable that fell out takes its letter with it.
    if not begin_alike(one, other) and not (len(a) != len(b) and one_syllable_apart(one, other)):
        yield "first letters differ", -4 if a[1:3] == b[1:3] else -3
    if a[-1] != b[-1] and a[:-1] == b[:-1] and {a[-1], b[-1]} <= VOWELS and sound(one) != sound(other):
        yield "only the last vowel differs", -2
    if min(len(a), len(b)) <= SHORTEST:
        yield "a very short word", -2
    for word in (one, other):
        if all(is_ordinary(part) or part.lower() in parts_of_names("prefixes") for part in re.split("[-‐‑]", word)):
            yield f"{word} is an English word", -4
    # University, Universität: what another language calls such a house.
    if a != b and {one.lower(), other.lower()} & parts_of_names("institutions"):
        yield "one of them says what kind of institution it is", -4
    if one in countries() and other in countries():
        yield "both are countries or peoples", -8
    elif a != b and (one in countries() or other in countries()) and likeness(one, other) < 0.9:
        yield "one of them is a country or people", -4
    elif a != b:
        known = is_spelt_so(one), is_spelt_so(other)
        if all(known):
            alike = -1 if sound(one) == sound(other) else -2 if likeness(one, other) >= 0.93 else -4
            yield "both are names in their own right", alike
        elif not any(known) and not is_ordinary(one) and not is_ordinary(other):
            yield "neither is a word or name that is known", 1


def _figures(word: str) -> str:
    return "" if word.isalpha() else "".join(filter(str.isdigit, word))
