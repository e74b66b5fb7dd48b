"""What each token is to a name, as one string with a character a token.

Most names are a few plain capitals in a row, with nothing behind them that a name goes on over. A regular expression
over this string finds these at once, so that only the others, with titles, initials, particles, *of* or doubtful
capitals, are read word by word.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from newslint.annotate.names.capital_words import capital_word
from newslint.annotate.names.capitals import capitals_told, doubts, evidence_of, is_name_word, sentence_places
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import texts, vocabulary, word_index
from newslint.annotate.text.vocabulary import parts_of_names, titles
from newslint.document import Document

# Words that may stand inside a name, but not at its end.
INSIDE = frozenset("and for of on the".split())
# What a comma may stand before: *Martin Lindahl, Jr.*, *Washington, D.C.*
JUNIOR = frozenset("Jr Sr".split())
CAPITAL_DISTRICT = frozenset("D.C. D.C DC".split())

# Words with a capital: one that is part of a name and nothing else; one with a possessive, which ends the name; a word
# for a people; one that a comma may stand before; one that is in no name; and one to be read with the words around it.
# At the beginning of a sentence they are small letters.
PLAIN, OWNER, PEOPLE, SUFFIX, NO_NAME, OPEN = "NPESMX"
# Marks and words over which a name may go on. All else ends it.
APOSTROPHE, COMMA, STOP, OF, THE, LINK, OTHER = "',.FT& "
ENDING = frozenset((APOSTROPHE, COMMA, STOP, OF, THE, LINK, OTHER))
# A name or title may begin here. With the empty group, it is a name of one or two words as it stands.
STRETCH = re.compile(
    """
    [NPESXnpesx]  # one set of letters, so that the search runs over all else
    (?:
        (?<!F.)(?<!FT.)  # behind "of" and "of the" it may belong to an office
        (?:(?<=[Nn])(?:P|N?+(?![NPESMX']|,S|[&FT]++[NPESMX]))|(?<=[Pp])|(?<=[Ee])(?![NPESMX]))
        ()
    )?
    """,
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
        word = capital_word(words[at]) if classes[at] != NO_NAME else None
        if word and word.idle and classes[at + 1] in ENDING and word.text not in evidence.capital:
            classes[at] = OTHER  # Councillors voted
        elif word and (free or not is_name_word(word, True, evidence)):
            classes[at] = OPEN
    for first, _ in sentence_places(document):
        classes[first] = classes[first].lower()
    return "".join(classes)


@functools.cache
def _links() -> Mapping[str, str]:
    links = dict.fromkeys(INSIDE | parts_of_names("particles"), LINK)
    return links | {"of": OF, "for": OF, "the": THE, ".": STOP, ",": COMMA, "'": APOSTROPHE, "’": APOSTROPHE}


def _class_of(text: str) -> str:
    word = capital_word(text)
    if word is None:
        return OTHER
    if text in JUNIOR or text in CAPITAL_DISTRICT:
        return SUFFIX
    known = word.lower in titles() or word.lower in parts_of_names("particles") or word.title
    if word.no_name and not known and word.text not in parts_of_names("months-too"):
        return OPEN if word.text.isupper() and word.text != "I" else NO_NAME
    if word.no_name or known or word.opener or "." in text or len(word.text) == 1 or not text[0].isupper():
        return OPEN
    if word.text != text:
        return OPEN if word.ordinary or word.demonym else OWNER
    return PEOPLE if word.demonym else PLAIN


CLASSES = Remembered(_class_of, most=1 << 14)
