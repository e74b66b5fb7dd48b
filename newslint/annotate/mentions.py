"""Tokens -> mentions: the stretches of running text that name somebody or something.

A capital in the middle of a sentence makes a name. At the beginning of a sentence, and in a headline where
every word has one, a capital says nothing: there the rest of the draft decides, then the list of ordinary words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newslint.annotate.full_names import SUFFIXES
from newslint.annotate.name_runs import is_field, is_name_anyway, office_before, scope_length, without_office
from newslint.annotate.sentences import sentences
from newslint.annotate.tokens import TEXT, capitals, places_in, tokens, vocabulary
from newslint.annotate.vocabulary import (
    demonyms,
    heads,
    is_calendar,
    is_opener,
    is_ordinary,
    is_region,
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
# Words that may stand inside a name, but not at its end.
INSIDE = frozenset("and for of on the".split())
COMPASS = frozenset("North South".split())
CAPITAL_DISTRICT = frozenset("D.C. D.C DC".split())


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
    return tuple(_with_particles(document, found))


def _with_particles(document: Document, phrases: list[NamePhrase]) -> Iterator[NamePhrase]:
    """*von der Leyen* alone keeps the particles that a full name of the draft gives it."""
    particles = parts_of_names("particles")
    before = {
        words[at]: " ".join(words[begin:at]).lower() + " "
        for words in (phrase.words for phrase in phrases if len(phrase.words) > 2)
        for begin, at in [_inner_particles(words, particles)]
        if begin
    }
    for phrase in phrases:
        start = phrase.mention.span.start
        leading = before.get(phrase.words[0], "")
        if leading and document.text[max(0, start - len(leading)) : start].lower() == leading:
            span = Span(start - len(leading), phrase.mention.span.end)
            phrase = phrase._replace(mention=Mention(span, document.words(span)))
        yield phrase


def _inner_particles(words: tuple[str, ...], particles: frozenset[str]) -> tuple[int, int]:
    """From where to where particles stand inside a name; 0, 0 without."""
    begin = next((at for at in range(1, len(words)) if words[at].lower() in particles), 0)
    end = begin
    while begin and end < len(words) and words[end].lower() in particles:
        end += 1
    return (begin, end) if end < len(words) else (0, 0)


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
        named = is_name_anyway(self.document, self.words, index, word, uncertain)
        if not named and not _is_name_word(word, uncertain, self.evidence):
            self._close()
            return
        demonym = word in demonyms()
        if demonym and self.run and not self.free_capitals and not self._is_in_place(index):
            self._close()
        if not self.run:
            self.begin = index
        self.run.append(token)
        if token.text != word or (demonym and not _starts_institution(self.words, index)):
            self._close()

    def _is_in_place(self, index: int) -> bool:
        """*United Arab Emirates*, *North Korean*."""
        before = self.run[-1].text
        behind = self.words[index + 1].text if index + 1 < len(self.words) else ""
        return before in COMPASS or is_region(f"{before} {self.words[index].text} {behind}")

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
        if token.text == "." and (_is_initial(self.run[-1].text) or self.run[-1].text in ("Jr", "Sr")):
            return True
        if token.text == "," or last.text == ",":
            return self._suffix_follows(index if token.text == "," else index - 1)
        return self.document.text[last.end : token.start].isspace()

    def _suffix_follows(self, comma: int) -> bool:
        """*Martin Lindahl, Jr.*, *Washington, D.C.*"""
        following = self.words[comma + 1].text if comma + 1 < len(self.words) else ""
        return following in ("Jr", "Sr") or (following in CAPITAL_DISTRICT and self.run[-1].text == "Washington")

    def _links(self, index: int, word: str) -> bool:
        """Particles and *of* lead on to the next part of a name."""
        if word == "." and (self._goes_on(index) if self.run else self.title):
            return True
        if word == "," and self.run and self._suffix_follows(index):
            return True
        if not _next_is_capital(self.words, index):
            return False
        following = self.words[index + 1].text
        if word in self.particles or (self.run and _links_institution(self.run, word, following)):
            self.run.append(self.words[index])
            return True
        return False

    def _close(self) -> None:
        while self.run and (self.run[-1].text in INSIDE or self.run[-1].text.lower() in self.particles):
            self.run.pop()
        run = without_office(self.document, self.run, self.title) if self.run else []
        if run:
            office = office_before(self.words, self.begin)
            scope = 0 if self.title or self.free_capitals else scope_length(run, bool(office))
            if office and is_field(run[: scope or None]):
                run, scope = run[scope or len(run) :], 0
            elif scope:
                self.found.append(self._phrase(run[:scope], ""))
            if run:
                self.found.append(self._phrase(run[scope:], self._title_of(run[scope], office)))
        self.run, self.title = [], []

    def _title_of(self, first: Token, office: list[Token]) -> str:
        if self.title:
            return " ".join(self.title)
        if office and first.start != self.words[self.begin].start:
            return " ".join(map(TEXT, office))
        return self._role()

    def _phrase(self, run: list[Token], title: str) -> NamePhrase:
        words: list[str] = []
        spans: list[Span] = []
        end = 0
        for token in run:
            text = without_possessive(token.text)
            end = token.start + len(text)
            article = 0 if text[0].isupper() else joined(text)
            words.append(text[article:])
            spans.append(Span(token.start + article, end))
        shortened = _is_initial(words[-1]) or words[-1] in ("Jr", "Sr")
        if len(words) > 1 and shortened and self.document.text.startswith(".", end):
            end += 1
        span = Span(run[0].start, end)
        mention = Mention(span, self.document.text[span.start : end])
        return NamePhrase(mention, tuple(words), tuple(spans), title, self.sentence)

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
    if following in SUFFIXES or (is_calendar(following) and following not in parts_of_names("months-too")):
        return False
    institution = following.lower() in heads("organization") and words[index].text.lower() not in titles("address")
    return following[0].isupper() and following not in demonyms() and not institution


def _starts_institution(words: tuple[Token, ...], index: int) -> bool:
    """*European Union*, *Saudi Arabia*: a demonym whose next word is a capitalised ordinary word, or ends a country."""
    if index + 1 >= len(words):
        return False
    word, following = words[index].text, words[index + 1].text
    region = is_region(f"{word} {following}") or (index and is_region(f"{words[index - 1].text} {word} {following}"))
    return following[0].isupper() and (is_ordinary(following) or bool(region))


def _links_institution(run: list[Token], word: str, following: str) -> bool:
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


def _next_is_capital(words: tuple[Token, ...], index: int) -> bool:
    for follower in words[index + 1 : index + 3]:
        if follower.text[0].isupper():
            return True
        if follower.text not in parts_of_names("particles") and follower.text != "the":
            return False
    return False


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()
