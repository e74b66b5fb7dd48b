"""All phrases of all packs, found in one pass over a draft's tokens.

Each rule holds its own Phrases; one index from first word to phrases serves all of them. It is made at the first
look-up, and anew after another pack was loaded, so that loading costs nothing and a forgotten pack leaves nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from itertools import chain
from weakref import WeakSet

from newslint.annotate.text.tokens import (
    APOSTROPHE,
    FOREIGN,
    HYPHEN,
    lower_words,
    tokens,
    vocabulary,
    word_index,
    words_by_sign,
)
from newslint.document import Document, Token
from newslint.record import NamedTuple
from newslint.span import SourceMap, Span
from newslint.wording import typed

POSSESSIVE = ("'s", "’s", "'S", "’S")
# Behind these words ’s is a verb or "us": "it's" is not the possessive of "it".
VERB_HOSTS = frozenset(
    ("he", "here", "how", "it", "let", "she", "that", "there", "this", "what", "when", "where", "who", "why")
)


class Hit(NamedTuple):
    """A place where one of a rule's phrases stands; ``number`` is its position in the rule's list."""

    span: Span
    number: int


class Phrases:
    """The phrases of one rule: words in any case (unless ``case``), with any white space, ``’`` the same as ``'``.

    A phrase is also found before a possessive ending, which stays outside the hit: *adviser* in *adviser’s*.
    Of phrases at overlapping places the first counts, and of those the longest.
    """

    def __init__(self, phrases: Iterable[str], case: bool = False) -> None:
        self.phrases = tuple(phrases)
        self.case = case
        _registered.add(self)
        _current.clear()

    def hits(self, document: Document) -> Sequence[Hit]:
        """All places in the running text, in order, whatever their paragraph or role."""
        if not _current:
            _current.append(Index(tuple(_registered)))
        index = _current[0]
        return document.memo(index, index.find).get(self, ())


class Entry(NamedTuple):
    """A phrase in the index: how many words it has, and these as written if their case counts."""

    length: int
    exact: list[str]
    owner: Phrases
    number: int


class Index:
    """The words of a phrase in lower case -> the phrases that read so."""

    def __init__(self, owners: Sequence[Phrases]) -> None:
        self._entries: dict[tuple[str, ...], list[Entry]] = {}
        # First word -> what may stand behind it; empty if it is a phrase by itself.
        self._seconds: dict[str, set[str]] = {}
        places = [(owner, number) for owner in owners for number in range(len(owner.phrases))]
        phrases = split([phrase for owner in owners for phrase in owner.phrases])
        for (owner, number), exact in zip(places, phrases, strict=True):
            lower = tuple(map(str.lower, exact))
            entry = Entry(len(lower), list(exact) if owner.case else [], owner, number)
            self._entries.setdefault(lower, []).append(entry)
            self._seconds.setdefault(lower[0], set()).add(lower[1] if lower[1:] else "")
        self._longest = max(map(len, self._entries), default=0)
        # The words that tell where phrases are likely.
        self._words = frozenset(self._seconds).union(*self._seconds.values())

    def find(self, document: Document) -> dict[Phrases, list[Hit]]:
        """All phrases in a draft, by the rule they belong to."""
        found: dict[Phrases, list[Hit]] = {}
        drafted = tokens(document)
        for at in self._likely(document):
            pieces = _pieces(drafted[at : at + self._longest])
            exact = [typed(piece.text) for piece in pieces]
            lower = tuple(map(str.lower, exact))
            for entry in chain.from_iterable(self._entries.get(lower[:end], ()) for end in range(len(lower), 0, -1)):
                if entry.exact and exact[: entry.length] != entry.exact:
                    continue
                hits = found.setdefault(entry.owner, [])
                if not hits or hits[-1].span.end <= pieces[0].start:
                    hits.append(Hit(Span(pieces[0].start, pieces[entry.length - 1].end), entry.number))
        return found

    def _likely(self, document: Document) -> list[int]:
        """Where a first word of phrases stands, before a word that can be their second; in order."""
        index, words = word_index(document), lower_words(document)
        by_sign = words_by_sign(document)
        odd = chain(by_sign[APOSTROPHE], by_sign[HYPHEN], by_sign[FOREIGN])
        turned = {word: piece for word in odd if (piece := _first_piece(word)) != word and piece in self._words}
        # The draft's vocabulary is small beside the draft: most words begin no phrase and are never looked at.
        there = self._words.intersection(vocabulary(document)).union(turned.values())
        found: list[int] = []
        following = [*words[1:], ""]
        for word in (*there, *turned):
            seconds = self._seconds.get(turned.get(word, word), ())
            if "" in seconds or (seconds and word in turned):
                found += index.get(word, ())
            elif not there.isdisjoint(seconds):
                behind = {*seconds, *(word for word, piece in turned.items() if piece in seconds)}
                found += [at for at in index.get(word, ()) if following[at] in behind]
        return sorted(set(found))


def split(phrases: Sequence[str]) -> list[tuple[str, ...]]:
    """The words of each phrase, as they are found in drafts."""
    text = "\n".join(" ".join(phrase.split()) for phrase in phrases)
    pieces = _pieces(tokens(Document("", text, text, SourceMap(), ())))
    words = [typed(piece.text) for piece in pieces]
    found, end, at = [], -1, 0
    for line in text.split("\n"):
        end += len(line) + 1
        first = at
        while at < len(pieces) and pieces[at].start < end:
            at += 1
        found.append(tuple(words[first:at]))
    return found


def _pieces(found: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with each possessive ending by itself."""
    pieces: list[Token] = []
    for token in found:
        text, start, end = token
        if text.endswith(POSSESSIVE) and len(text) > 2 and text[:-2].lower() not in VERB_HOSTS:
            pieces += Token(text[:-2], start, end - 2), Token(text[-2:], end - 2, end)
        else:
            pieces.append(token)
    return pieces


@functools.lru_cache(maxsize=4096)
def _first_piece(word: str) -> str:
    """A token in small letters, without the possessive ending that would be a piece by itself."""
    if word.endswith(POSSESSIVE) and len(word) > 2 and word[:-2] not in VERB_HOSTS:
        word = word[:-2]
    return typed(word)


_registered: WeakSet[Phrases] = WeakSet()
_current: list[Index] = []
