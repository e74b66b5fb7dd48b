"""Where titles of newspapers may stand that are misspelt in one word: at their first words, and at their last."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter

from newslint.annotate.text.tokens import lower_words, vocabulary, word_index
from newslint.checks.attribution.agencies import by_name, words_of
from newslint.checks.attribution.outlets import titles
from newslint.document import Document
from newslint.regex import regex

Title = tuple[str, ...]
# Words that too many titles share to be looked up by.
SMALL = frozenset("the a la le les el il de da der die das den del della do o of to and & al l'".split())
NO_LETTER = regex(r"[^\w &-]|[\d_]")


def near_titles(document: Document) -> list[tuple[int, Sequence[tuple[int, Title]]]]:
    """The words, in order, around which titles may stand: these titles, and which word of each it is."""
    index, lower = word_index(document), lower_words(document)
    found = []
    for word in vocabulary(document).intersection(_sure_words()):
        begun, ended = _around(word)
        for at in index[word]:
            following = lower[at + 1][0] if at + 1 < len(lower) else ""
            likely = *begun.get(following, ()), *ended.get(lower[at - 1][0], ())
            if likely:
                found.append((at, likely))
    return sorted(found, key=itemgetter(0))


@functools.cache
def _sure_words() -> frozenset[str]:
    return frozenset(_by_words())


@functools.cache
def _around(word: str) -> tuple[Mapping[str, Sequence[tuple[int, Title]]], ...]:
    """The titles that a word begins, and those it ends, by the letter that begins the next word, or the one before.

    Of a title with one misspelt word, the first or the last is right, and the other begins rightly.
    """
    begun: dict[str, list[tuple[int, Title]]] = {}
    ended: dict[str, list[tuple[int, Title]]] = {}
    for title in map(words_of, _by_words()[word]):
        telling = [at for at, one in enumerate(title) if one.lower() not in SMALL]
        for at in {*telling[:1], *telling[-1:]}:
            if title[at].lower() == word:
                found, beside = (ended, title[at - 1]) if at else (begun, title[1])
                found.setdefault(beside[0].lower(), []).append((at, title))
    return begun, ended


@functools.cache
def _by_words() -> Mapping[str, Sequence[str]]:
    """Titles of several words, all of letters, by their first word and by their last; small words don't count."""
    found: dict[str, list[str]] = defaultdict(list)
    # "News agency" is garbled-agency's sign, and so is "Xinhua News".
    of_agencies = (name for name in by_name() if not (name.endswith("Agency") or _is_news_of_agency(name)))
    for name in (*titles(), *of_agencies):
        if " " in name and not name.startswith("The ") and NO_LETTER.search(name) is None:
            telling = [word for word in name.lower().replace("&", " & ").split() if word not in SMALL]
            for word in {*telling[:1], *telling[-1:]}:
                found[word].append(name)
    return found


def _is_news_of_agency(name: str) -> bool:
    agency, _, rest = name.partition(" ")
    return rest == "News" and agency in by_name()
