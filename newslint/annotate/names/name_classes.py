"""What each token is to a name, as one string with a character a token.

Most names are a few capitals in a row, perhaps behind a title, with nothing after them that a name goes on over. A
regular expression over this string finds these at once, so that only the others, with initials, particles, *of* or
doubtful capitals, are read word by word.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from newslint.annotate.names.capital_words import CapitalWord, capital_word
from newslint.annotate.names.capitals import capitals_told, doubts, evidence_of, is_name_word, sentence_places
from newslint.annotate.names.full_names import SUFFIXES
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import texts, vocabulary, word_index
from newslint.annotate.text.vocabulary import heads, is_region, parts_of_names, titles
from newslint.document import Document

# Words that may stand inside a name, but not at its end.
INSIDE = frozenset("and for of on the".split())
# What a comma may stand before: *Martin Lindahl, Jr.*, *Washington, D.C.*
JUNIOR = frozenset("Jr Sr".split())
# A given name, and a verb before somebody's name.
SAID = "Said"
CAPITAL_DISTRICT = frozenset("D.C. D.C DC".split())

# Words with a capital: part of a name and nothing else; an English word or one that names of institutions go on behind
# (over *of*, over *and*); both with a possessive, which ends the name; a word for a people; single letters; a title;
# one that a comma may stand before; and one to be read with the words around it. At the beginning of a sentence they
# are small letters.
PLAIN, WORD, OWNER, WORD_OWNER, PEOPLE, LETTERS, TITLE, SUFFIX, OPEN = "NHPQEDRSX"
# Marks and words over which a name may go on. All else ends it.
APOSTROPHE, COMMA, STOP, OF, THE, LINK, PARTICLE, OTHER = "',.FT+& "
ENDING = frozenset((APOSTROPHE, COMMA, STOP, OF, THE, LINK, PARTICLE, OTHER))
# A name or title may begin here. With the second group it is a name as it stands, which begins at the first group if
# titles stand before it.
STRETCH = re.compile(
    """
    [NHPQEDRSXnhpqedrsx]  # one set of letters, so that the search runs over all else
    (?:
        (?:
            (?:(?<=[NHnh])|(?<=[Rr])[.]?(?:R[.]?){0,3}()N)[NH]{0,14}+
            (?:P|Q(?![CAPITAL])|(?<=[Nn])(?![CAPITAL&']|,S)|(?<=[Hh])(?![CAPITAL']|,S|[&+FT]++[CAPITAL]))
            |(?<=[Pp])|(?<=[QqEe])(?![CAPITAL])|(?<=[Dd])(?![CAPITAL&.']|,S)
        )
        ()
    )?
    """.replace("CAPITAL", "NHPQEDRSX"),
    re.VERBOSE,
)


def name_classes(document: Document) -> str:
    """What each token is to a name, and one character for the end of the draft."""
    words, upper, index = texts(document), capitals_told(document), word_index(document)
    classes = [OTHER] * (len(words) + 1)
    links = _links()
    for link in vocabulary(document).intersection(links):
        for at in index[link]:
            classes[at] = links[link]
    for at, kind in zip(upper, map(CLASSES.__getitem__, map(words.__getitem__, upper)), strict=True):
        classes[at] = kind
    evidence = evidence_of(document)
    for at, free in doubts(document).items():
        word = capital_word(words[at]) if classes[at] != OTHER else None
        if word is None:
            continue
        if word.idle and (word.opener or word.text not in evidence.capital):
            region = classes[at + 1] not in ENDING and is_region(f"{word.text} {words[at + 1]}")
            classes[at] = OPEN if region else OTHER  # Councillors voted
        elif free or not (classes[at] == TITLE or is_name_word(word, True, evidence)):
            classes[at] = OPEN
    for first, _ in sentence_places(document):
        classes[first] = classes[first].lower()
    return "".join(classes)


@functools.cache
def _links() -> Mapping[str, str]:
    links = dict.fromkeys(INSIDE, LINK) | dict.fromkeys(parts_of_names("particles"), PARTICLE)
    return links | {"of": OF, "for": OF, "the": THE, ".": STOP, ",": COMMA, "'": APOSTROPHE, "’": APOSTROPHE}


@functools.cache
def _going_on() -> frozenset[str]:
    """Words that an institution's name can go on behind, and others that no title leads to."""
    lists = ("institutions", "institutions-for", "institutions-on", "offices-go-on")
    return heads("organization").union(*map(parts_of_names, lists), map(str.lower, SUFFIXES))


def _class_of(text: str) -> str:
    word = capital_word(text)
    if word is None:
        return OTHER
    if text in JUNIOR or text in CAPITAL_DISTRICT:
        return SUFFIX
    known = word.lower in titles() or word.lower in parts_of_names("particles") or word.title
    if word.no_name and not known and word.text not in parts_of_names("months-too"):
        return OPEN if word.text.isupper() and word.text != "I" else OTHER
    if _is_plain_title(text, word):
        return TITLE
    if word.no_name or known or text == SAID or (word.opener and len(word.text) > 2) or not text[0].isupper():
        return OPEN
    if word.demonym:
        return PEOPLE
    if "." in text or len(word.text) == 1:
        return LETTERS
    if word.ordinary or word.lower in _going_on():
        return WORD if word.text == text else WORD_OWNER
    return PLAIN if word.text == text else OWNER


def _is_plain_title(text: str, word: CapitalWord) -> bool:
    """A title that may stand before others and before a name."""
    return word.title and text == word.text and text[0].isupper() and not (word.demonym or word.lower in _going_on())


CLASSES = Remembered(_class_of, most=1 << 14)
