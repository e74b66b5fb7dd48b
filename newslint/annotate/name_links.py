"""Over which words does a name go on (Bank *of* England, Ministry of Culture *and* Sport), and a title lead to one?"""

from __future__ import annotations

from newslint.annotate.full_names import SUFFIXES
from newslint.annotate.vocabulary import demonyms, heads, is_calendar, is_ordinary, is_region, parts_of_names, titles
from newslint.document import Token


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
