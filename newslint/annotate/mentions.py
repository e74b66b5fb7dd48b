"""Tokens -> mentions: the stretches of running text that name somebody or something.

A capital in the middle of a sentence makes a name. At the beginning of a sentence, and in a headline where
every word has one, a capital says nothing: there the rest of the draft decides, then the list of ordinary words.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newslint.annotate.sentences import sentences
from newslint.annotate.tokens import TEXT, capitals, places_in, tokens, vocabulary
from newslint.annotate.vocabulary import (
    demonyms,
    is_calendar,
    is_opener,
    is_ordinary,
    joined,
    parts_of_names,
    titles,
    without_possessive,
)
from newslint.document import Document, Mention, Sentence, Token, annotation
from newslint.span import Span

# More words with capitals in a row are a heading or a list; what compares the words of a name stays quick.
LONGEST_NAME = 16
END_MARKS = frozenset('.!?…"”’»)')
OPENING = frozenset("\"“‘„«'([:–—•-")


class NamePhrase(NamedTuple):
    """A mention with its words, where each stands, and the title before them.

    The words are what names are compared by: without possessive, and without an article that a hyphen or apostrophe
    joins to them (*al-Sayed* -> *Sayed*).
    """

    mention: Mention
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    title: str
    sentence: Sentence


class _Evidence(NamedTuple):
    """How the draft writes its words where capitals mean something."""

    lower: frozenset[str]
    capital: frozenset[str]


class _Line(NamedTuple):
    """A sentence with its words; ``capitals`` are the indexes of those that have one, ``free`` if that says nothing."""

    sentence: Sentence
    words: tuple[Token, ...]
    capitals: list[int]
    free: bool


@annotation
def name_phrases(document: Document) -> tuple[NamePhrase, ...]:
    """Every mention of a name in the draft, in order."""
    evidence = _evidence(document)
    found: list[NamePhrase] = []
    for line in _lines(document):
        found.extend(_Reader(document, line, evidence).read())
    return tuple(found)


@annotation
def _lines(document: Document) -> list[_Line]:
    """The sentences that have a capital, in order."""
    found, upper = tokens(document), capitals(document)
    lines = []
    for sentence in sentences(document):
        first, last, _ = places_in(document, sentence.span).indices(len(found))
        own = upper[bisect_left(upper, first) : bisect_left(upper, last)]
        if own:
            words = found[first:last]
            free = _is_headline_case(document, sentence, words)
            lines.append(_Line(sentence, words, [at - first for at in own], free))
    return lines


@annotation
def _evidence(document: Document) -> _Evidence:
    capital: set[str] = set()
    for line in _lines(document):
        for index in line.capitals if not line.free else ():
            text = line.words[index].text
            if text[0].isupper() and not _is_at_beginning(line.words, index):
                capital.add(without_possessive(text))
    return _Evidence(vocabulary(document).intersection(map(TEXT, tokens(document))), frozenset(capital))


def _is_at_beginning(words: tuple[Token, ...], index: int) -> bool:
    """Does nothing stand before a word in its sentence, or a mark behind which a sentence can begin?"""
    for before in range(index - 1, -1, -1):
        first = words[before].text[0]
        if first.isalnum():
            return False
        if first in OPENING:
            return True
    return True


def _is_headline_case(document: Document, sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """True if capitals say nothing here: all letters are capitals, or a heading has one on most of its longer words."""
    if sentence.paragraph.role == "body" and document.text[sentence.span.end - 1] in END_MARKS:
        return len(words) > 3 and document.words(sentence.span).isupper()
    longer = [token.text for token in words if len(token.text) > 3 and token.text[0].isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.7 * len(longer)


class _Reader:
    """Reads the words of one sentence from left to right and cuts them into titles and names."""

    def __init__(self, document: Document, line: _Line, evidence: _Evidence) -> None:
        self.document = document
        self.sentence = line.sentence
        self.evidence = evidence
        self.words = line.words
        self.capitals = line.capitals
        self.free_capitals = line.free
        self.found: list[NamePhrase] = []
        self.run: list[Token] = []
        self.begin = 0
        self.title: list[str] = []
        self.particles = parts_of_names("particles")

    def read(self) -> list[NamePhrase]:
        behind = 0
        for index in self.capitals:
            if index >= behind:
                behind = self._read_on(index)
        return self.found

    def _read_on(self, index: int) -> int:
        """Reads from a word with a capital until no name or title is open. Gives the index of the next word."""
        initial = _is_at_beginning(self.words, index)
        for at in range(index, len(self.words)):
            text = self.words[at].text
            first = text[0]
            if self.run and (len(self.run) >= LONGEST_NAME or not self._goes_on(at)):
                self._close()
            if first.isupper() or (first.islower() and not text.islower() and joined(text)):
                self._capital(at, without_possessive(text), initial or self.free_capitals)
                initial = False
            elif self.run or self.title:
                if not self._links(at, text):
                    self._close()
                initial = initial and not first.isalnum()
            elif first.isalnum():
                initial = False
            if first in OPENING:
                initial = True
            if not (self.run or self.title):
                return at + 1
        self._close()
        return len(self.words)

    def _capital(self, index: int, word: str, uncertain: bool) -> None:
        """A word with a capital: part of a title, part of a name, or neither."""
        token = self.words[index]
        if word.lower() in titles() and _introduces_name(self.words, index):
            self._title(word)
            return
        if not _is_name_word(word, uncertain, self.evidence):
            self._close()
            return
        demonym = word in demonyms()
        if demonym and self.run and not self.free_capitals:
            self._close()
        if not self.run:
            self.begin = index
        self.run.append(token)
        if token.text != word or (demonym and not _starts_institution(self.words, index)):
            self._close()

    def _title(self, word: str) -> None:
        """*Foreign Minister*: ordinary words before a title belong to it; anything else was a name by itself."""
        before = [token.text for token in self.run]
        if all(is_ordinary(text) and not text.isupper() for text in before):
            self.title += before
            self.run = []
        else:
            self._close()
        self.title.append(word)

    def _goes_on(self, index: int) -> bool:
        """Nothing but white space since the last word, or the full stop behind an initial."""
        token = self.words[index]
        last = self.words[index - 1]
        if token.text == "." and _is_initial(self.run[-1].text):
            return True
        return self.document.text[last.end : token.start].isspace()

    def _links(self, index: int, word: str) -> bool:
        """Particles and *of* lead on to the next part of a name."""
        if word == "." and (_is_initial(self.run[-1].text) if self.run else self.title):
            return True
        if not _next_is_capital(self.words, index):
            return False
        if word in self.particles or (self.run and _links_institution(self.run, word)):
            self.run.append(self.words[index])
            return True
        return False

    def _close(self) -> None:
        # Words that may stand inside a name, but not at its end.
        while self.run and (self.run[-1].text.lower() in ("of", "the") or self.run[-1].text.lower() in self.particles):
            self.run.pop()
        if self.run:
            self.found.append(self._phrase())
        self.run, self.title = [], []

    def _phrase(self) -> NamePhrase:
        words: list[str] = []
        spans: list[Span] = []
        end = 0
        for token in self.run:
            text = without_possessive(token.text)
            end = token.start + len(text)
            article = 0 if text[0].isupper() else joined(text)
            words.append(text[article:])
            spans.append(Span(token.start + article, end))
        if len(words) > 1 and _is_initial(words[-1]) and self.document.text.startswith(".", end):
            end += 1
        span = Span(self.run[0].start, end)
        mention = Mention(span, self.document.text[span.start : end])
        return NamePhrase(mention, tuple(words), tuple(spans), " ".join(self.title) or self._role(), self.sentence)

    def _role(self) -> str:
        """A role in small letters right before the name: *the pitcher Okafor*."""
        before = self.words[self.begin - 1].text if self.begin else ""
        return before if before in titles() and len(before) > 2 else ""


def _is_name_word(word: str, uncertain: bool, evidence: _Evidence) -> bool:
    if word == "I" or word[:2] in ("I'", "I’") or is_calendar(word):
        return False
    if "-" in word and word.rpartition("-")[2][0].islower() and word.partition("-")[0] in demonyms():
        return False  # Russian-speaking
    if not uncertain:
        return not (is_opener(word) and len(word) > 2) or word.lower() not in evidence.lower
    if is_opener(word) or word.lower() in evidence.lower:
        return False
    if word in evidence.capital or word in demonyms():
        return True
    return not is_ordinary(word) and not is_ordinary(word.partition("-")[0])


def _introduces_name(words: tuple[Token, ...], index: int) -> bool:
    """A title word makes a title only if a capitalised word that is no demonym follows."""
    if index + 1 >= len(words):
        return False
    follower = index + 1
    if words[follower].text == "." and index + 2 < len(words):
        follower += 1
    following = words[follower].text
    return following[0].isupper() and following not in demonyms() and not is_calendar(following)


def _starts_institution(words: tuple[Token, ...], index: int) -> bool:
    """*European Union*, *Russian Orthodox Church*: a demonym whose next word is a capitalised ordinary word."""
    return index + 1 < len(words) and words[index + 1].text[0].isupper() and is_ordinary(words[index + 1].text)


def _links_institution(run: list[Token], word: str) -> bool:
    if word == "of":
        return run[-1].text.lower() in parts_of_names("institutions")
    return word == "the" and run[-1].text == "of"


def _next_is_capital(words: tuple[Token, ...], index: int) -> bool:
    for follower in words[index + 1 : index + 3]:
        if follower.text[0].isupper():
            return True
        if follower.text not in parts_of_names("particles") and follower.text != "the":
            return False
    return False


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()
