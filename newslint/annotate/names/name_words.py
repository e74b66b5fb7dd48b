"""The words that names are made of, each with its places and the company it keeps in the draft."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping

from newslint.annotate.names.judgement import NameWord
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.text.vocabulary import heads
from newslint.document import Document, annotation
from newslint.span import Span

LONGEST_NOUN = 20
OPENING = " \"“‘«'"


class NameWords(Mapping[str, NameWord]):
    """Every word that is part of a name, by its form, in order of first appearance.

    What is said of a word is put together when somebody asks: most have no other spelling, and nobody does.
    """

    def __init__(self, text: str, phrases: Iterable[NamePhrase]) -> None:
        self._text = text
        self._phrases: dict[str, list[NamePhrase]] = {}
        self._words: dict[str, NameWord] = {}
        for phrase in phrases:
            for form in phrase.words:
                self._phrases.setdefault(form, []).append(phrase)

    def __getitem__(self, form: str) -> NameWord:
        if form not in self._words:
            self._words[form] = _name_word(self._text, form, self.phrases(form))
        return self._words[form]

    def __contains__(self, form: object) -> bool:
        return form in self._phrases

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    def __len__(self) -> int:
        return len(self._phrases)

    def phrases(self, form: str) -> Iterable[NamePhrase]:
        """The mentions with a word, in order, each once."""
        return {phrase.mention.span: phrase for phrase in self._phrases[form]}.values()


@annotation
def name_words(document: Document) -> NameWords:
    """Every word that is part of a name, by its form, in order of first appearance."""
    return NameWords(document.text, name_phrases(document))


def _name_word(text: str, form: str, phrases: Iterable[NamePhrase]) -> NameWord:
    spans: list[Span] = []
    before: set[str] = set()
    after: set[str] = set()
    for phrase in phrases:
        words = phrase.words
        here = [at for at, word in enumerate(words) if word == form]
        spans += map(phrase.place, here)
        before.update(words[: here[-1]])
        after.update(words[here[0] + 1 :])
    titles = frozenset([phrase.title.lower() for phrase in phrases if phrase.title])
    bare = 1 in [len(phrase.words) for phrase in phrases]
    nouns = [_noun_before(text, phrase.mention.span.start) for phrase in phrases if phrase.words[0] == form]
    return NameWord(form, tuple(spans), frozenset(before), frozenset(after), titles, bare, _nouns().intersection(nouns))


def _noun_before(text: str, start: int) -> str:
    """The word before a name that may say what it is the name of: *hurricane*, *the village of*."""
    before = text[max(0, start - LONGEST_NOUN) : start].rstrip(OPENING).removesuffix(" of")
    return before[before.rfind(" ") + 1 :]


@functools.cache
def _nouns() -> frozenset[str]:
    return heads("organization") | heads("place") | heads("thing")
