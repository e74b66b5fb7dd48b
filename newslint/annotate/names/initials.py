"""The letters that words begin with, and letters that miss them by one: *HSA* for the Health and Safety Executive."""

from __future__ import annotations

from operator import ne

from newslint.annotate.text.tokens import capitals, texts, word_index
from newslint.annotate.text.vocabulary import is_ordinary
from newslint.document import Document, annotation

# Ministry of Foreign Affairs, Bureau for the Protection of ...: small words inside a name.
SMALL = frozenset("of for the and in on to de la du do da del des der die und für".split())
# With fewer letters, one that differs leaves too little in common.
SHORTEST = 3


@annotation
def short_names(document: Document) -> list[str]:
    """Words of three to five letters, lower case, that stand in capitals and are no ordinary ones."""
    index = word_index(document)
    forms = set(filter(str.isupper, map(texts(document).__getitem__, capitals(document))))
    short = {form.lower() for form in forms if 2 < len(form) < 6 and form.isalpha()}
    return sorted((word for word in short if not is_ordinary(word)), key=lambda word: index[word][0])


def initials_of(meaning: str) -> str:
    """The first letters of a meaning, the small words left out."""
    return "".join([word[0] for word in meaning.split() if word.lower() not in SMALL]).upper()


def all_initials(meaning: str) -> frozenset[str]:
    """What a meaning can be shortened to: its first letters, with the small words or without."""
    parts = meaning.replace("-", " ").split()
    every = "".join([word[0] for word in parts]).upper()
    lower = [word for word in parts if word.lower() not in SMALL]
    return frozenset((initials_of(meaning), "".join([word[0] for word in lower]).upper(), every))


def swaps(letters: str) -> frozenset[str]:
    """The letters with two neighbours in the other order."""
    turned = (letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(len(letters) - 1))
    return frozenset(turned) - {letters}


def are_swapped(one: str, other: str) -> bool:
    """*CAS*, *CSA*: two neighbouring letters have changed places."""
    return one in swaps(other)


def are_one_slip_apart(one: str, other: str) -> bool:
    """One letter is another, has fallen out, or has changed places with its neighbour."""
    if min(len(one), len(other)) < SHORTEST:
        return False
    if len(one) == len(other):
        return sum(map(ne, one, other)) == 1 or are_swapped(one, other)
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
