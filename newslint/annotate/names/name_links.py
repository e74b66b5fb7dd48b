"""Over which words does a name go on (Bank *of* England, Ministry of Culture *and* Sport), and a title lead to one?"""

from __future__ import annotations

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
from newslint.document import Token


def is_title(word: str) -> bool:
    """*Minister*, *Immunologist*; MS, DR are initials."""
    lower = word.lower()
    if lower in titles():
        return not (word.isupper() and len(word) > 1 and lower in titles("address"))
    return lower.endswith("ologist")


def words_of_title(run: list[Token]) -> int:
    """How many words at the end of a run belong to the title behind it: *Foreign* Minister, not *Greek*."""
    texts = [token.text for token in run]
    begin = max((end for end in range(1, min(3, len(run)) + 1) if is_region(" ".join(texts[:end]))), default=0)
    at = len(run)
    while at > begin and is_ordinary(texts[at - 1]) and not texts[at - 1].isupper():
        at -= 1
    return len(run) - at


def joins_fields(words: tuple[Token, ...], index: int) -> bool:
    """*Fire and Rescue Service*, *Oversight and Reform Committee*: *and* inside a name that ends in an institution."""
    before, *behind = (token.text for token in words[max(index - 1, 0) : index + 3] if token.text != "and")
    fields = is_ordinary(before) and len(behind) == 2 and is_ordinary(behind[0]) and behind[0][0].isupper()
    return fields and behind[1][0].isupper() and behind[1].lower() in heads("organization")


def leads_to_institution(words: tuple[Token, ...], index: int) -> bool:
    """*Workers’ Party*, *People’s Protection Units*: whose it is, inside the name of an institution."""
    owner = words[index - 1].text if words[index].text in "'’" else without_possessive(words[index].text)
    if not is_ordinary(owner) or (owner[-1] != "s" and words[index].text in "'’"):
        return False
    for token in words[index + 1 : index + 3]:
        text = token.text
        if not text[0].isupper() or not is_ordinary(text) or is_title(text):
            return False
        if any(text.lower() in heads(kind) for kind in ("organization", "place", "thing")):
            return True
    return False


def introduces_name(words: tuple[Token, ...], index: int) -> bool:
    """A title word makes a title only if a capitalised word that is no demonym follows."""
    if index + 1 >= len(words):
        return False
    follower = index + 1
    if words[follower].text == "." and index + 2 < len(words):
        follower += 1
    following = words[follower].text
    if following in SUFFIXES or (is_calendar(following) and following not in parts_of_names("months-too")):
        return False
    institution = following.lower() in heads("organization") and words[index].text.lower() not in titles("address")
    return following[0].isupper() and following not in demonyms() and not institution


def starts_institution(words: tuple[Token, ...], index: int) -> bool:
    """*European Union*, *Saudi Arabia*: a demonym whose next word is a capitalised ordinary word, or ends a country."""
    if index + 1 >= len(words):
        return False
    word, following = words[index].text, words[index + 1].text
    region = is_region(f"{word} {following}") or (index and is_region(f"{words[index - 1].text} {word} {following}"))
    return following[0].isupper() and (is_ordinary(following) or bool(region))


def links_institution(run: list[Token], word: str, following: str) -> bool:
    """*Bank of England*, *Office for National Statistics*, *Ministry of Culture and Sport*."""
    last = run[-1].text.lower()
    if word == "of":
        return last in parts_of_names("institutions")
    if word in ("for", "on"):
        return last in parts_of_names(f"institutions-{word}") and is_ordinary(following)
    if word == "and":
        inside = any(token.text in ("of", "for") for token in run)
        field = is_ordinary(following) and following.lower() not in heads("organization")
        return inside and field and not is_region(run[-1].text)
    return word == "the" and last == "of"


def next_is_capital(words: tuple[Token, ...], index: int) -> bool:
    for follower in words[index + 1 : index + 3]:
        if follower.text[0].isupper():
            return True
        if follower.text not in parts_of_names("particles") and follower.text != "the":
            return False
    return False


def is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()
