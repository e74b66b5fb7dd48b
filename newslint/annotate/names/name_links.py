"""Over which words does a name go on (Bank *of* England, Ministry of Culture *and* Sport), and a title lead to one?"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.names.capital_words import is_title
from newslint.annotate.names.full_names import SUFFIXES
from newslint.annotate.text.vocabulary import (
    demonyms,
    heads,
    is_calendar,
    is_ordinary,
    is_region,
    parts_of_names,
    titles,
    without_possessive,
)

# Prepositions of two words, which no name begins or ends with.
PREPOSITIONS = frozenset(
    (
        ("according", "to"),
        ("ahead", "of"),
        ("because", "of"),
        ("due", "to"),
        ("instead", "of"),
        ("owing", "to"),
        ("such", "as"),
        ("thanks", "to"),
    )
)


def is_preposition(words: Sequence[str], index: int) -> bool:
    """*According to*, in the capitals of a headline."""
    return (words[index].lower(), "".join(words[index + 1 : index + 2]).lower()) in PREPOSITIONS


def words_of_title(run: Sequence[str]) -> int:
    """How many words at the end of a run belong to the title behind it: *Foreign* Minister, not *Greek*."""
    begin = max((end for end in range(1, min(3, len(run)) + 1) if is_region(" ".join(run[:end]))), default=0)
    at = len(run)
    while at > begin and is_ordinary(run[at - 1]) and not run[at - 1].isupper():
        at -= 1
    return len(run) - at


def joins_fields(words: Sequence[str], index: int) -> bool:
    """*Fire and Rescue Service*, *Oversight and Reform Committee*: *and* inside a name that ends in an institution."""
    before, *behind = (word for word in words[max(index - 1, 0) : index + 3] if word != "and")
    fields = is_ordinary(before) and len(behind) == 2 and is_ordinary(behind[0]) and behind[0][0].isupper()
    return fields and behind[1][0].isupper() and behind[1].lower() in heads("organization")


def leads_to_institution(words: Sequence[str], index: int) -> bool:
    """*Workers’ Party*, *People’s Protection Units*: whose it is, inside the name of an institution."""
    owner = words[index - 1] if words[index] in "'’" else without_possessive(words[index])
    if not is_ordinary(owner) or (owner[-1] != "s" and words[index] in "'’"):
        return False
    for word in words[index + 1 : index + 3]:
        if not word[0].isupper() or not is_ordinary(word) or is_title(word):
            return False
        if any(word.lower() in heads(kind) for kind in ("organization", "place", "thing")):
            return True
    return False


def introduces_name(words: Sequence[str], index: int) -> bool:
    """A title word makes a title only if a capitalised word that is no demonym follows."""
    if index + 1 >= len(words):
        return False
    follower = index + 1
    if words[follower] == "." and index + 2 < len(words):
        follower += 1
    following = words[follower]
    if following in SUFFIXES or (is_calendar(following) and following not in parts_of_names("months-too")):
        return False
    institution = following.lower() in heads("organization") and words[index].lower() not in titles("address")
    return following[0].isupper() and following not in demonyms() and not institution


def starts_institution(words: Sequence[str], index: int) -> bool:
    """*European Union*, *Saudi Arabia*: a demonym whose next word is a capitalised ordinary word, or ends a country."""
    if index + 1 >= len(words):
        return False
    word, following = words[index : index + 2]
    region = is_region(f"{word} {following}") or (index and is_region(f"{words[index - 1]} {word} {following}"))
    return following[0].isupper() and (is_ordinary(following) or bool(region))


def links_institution(run: Sequence[str], word: str, following: str) -> bool:
    """*Bank of England*, *Office for National Statistics*, *Ministry of Culture and Sport*."""
    last = run[-1].lower()
    if word == "of":
        return last in parts_of_names("institutions")
    if word in ("for", "on"):
        return last in parts_of_names(f"institutions-{word}") and is_ordinary(following)
    if word == "and":
        inside = "of" in run or "for" in run
        field = is_ordinary(following) and following.lower() not in heads("organization")
        return inside and field and not is_region(run[-1])
    return word == "the" and last == "of"


def next_is_capital(words: Sequence[str], index: int) -> bool:
    for follower in words[index + 1 : index + 3]:
        if follower[0].isupper():
            return True
        if follower not in parts_of_names("particles") and follower != "the":
            return False
    return False


def is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()
