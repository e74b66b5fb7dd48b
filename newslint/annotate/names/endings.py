"""Endings: case endings that a translation left on a name, and endings that make another word of it.

The lists of endings stand in ``rules/en/words/parts-of-names.toml``.
"""

from __future__ import annotations

from itertools import compress, count
from operator import ne

from newslint.annotate.names.spelling import fold
from newslint.annotate.text.vocabulary import countries, is_place, parts_of_names

LETTERS = frozenset({"", "a", "e", "o", "u"})


def case_points(one: str, other: str) -> int:
    """What it says for one name that two spellings look like two cases of it; 0 if they don't."""
    stem, found = _cut(one, other)
    if found - {""} <= parts_of_names("inflected") and found != {"", "s"}:
        if stem >= 5 and found & parts_of_names("foreign"):
            return 6
        if stem >= 4 or are_declined(one, other):
            return 2 if found <= LETTERS else 4
    return 0


def are_declined(one: str, other: str) -> bool:
    """One stem in two cases, one of them with an ending that no English word has: *Hadur, Hads*."""
    stem, found = _cut(one, other)
    return stem >= 3 and found - {""} <= parts_of_names("inflected") and bool(found & parts_of_names("foreign"))


def is_derived(one: str, other: str) -> bool:
    """*America, American*; *Matsue, Matsue-jo*; *Lindqvist, LindqvistTV*."""
    short, long = sorted((one, other), key=len)
    rest = long[len(short) :]
    if long.startswith(short) and rest and (rest[0] in "-‐‑'’" or rest[0].isupper() or rest[0].isdigit()):
        return True
    if long.endswith(short) and rest and long[: -len(short)].isupper():
        return True
    parts = [part.lower() for part in long.split("-")]
    if len(parts) > 1 and "-" not in short and {short.lower(), short.lower().removesuffix("s")} & {parts[0], parts[-1]}:
        return True
    pairs = list(zip(one.split("-"), other.split("-"), strict=False))
    if len(pairs) > 1 and any(a != b and a in countries() and b in countries() for a, b in pairs):
        return True
    stem, found = _cut(one, other)
    derived = parts_of_names("derived")
    if stem < 3 or found & parts_of_names("foreign"):
        return False
    if "" in found:
        # A doubled last letter (Modrus, Modruss) is no ending; a place and its people (Baghdad, Baghdadi) are.
        doubled = found == {"", fold(short)[-1:]}
        # The Faroes and the Faroese; Lyra and Beta Lyrae.
        if long == f"{short}e" and short.endswith(("es", "a")):
            return True
        of_place = found & {"i", "a"} and (is_place(short) or short in countries())
        return bool(found & derived and not doubled) or bool(of_place)
    if not found <= derived or stem < 4:
        return False
    # Amerikaner, Amerikans: two endings. Lindauer, Lindaur: one ending, and a letter has dropped out.
    less, more = sorted(found, key=len)
    return not more.endswith(less) or more.removesuffix(less) in derived


def _cut(one: str, other: str) -> tuple[int, frozenset[str]]:
    """Length of the common stem, and what is left of each word."""
    a, b = fold(one), fold(other)
    stem = next(compress(count(), map(ne, a, b)), min(len(a), len(b)))
    return stem, frozenset((a[stem:], b[stem:]))
