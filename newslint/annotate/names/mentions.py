"""Tokens -> mentions: the stretches of running text that name somebody or something.

A capital in the middle of a sentence makes a name. At the beginning of a sentence, and in a headline where
every word has one, a capital says nothing: there the rest of the draft decides, then the list of ordinary words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.annotate.names.capitals import OPENING, Evidence, Line, evidence_of, is_at_beginning, is_name_word, lines
from newslint.annotate.names.name_links import (
    introduces_name,
    is_initial,
    is_title,
    joins_fields,
    leads_to_institution,
    links_institution,
    next_is_capital,
    starts_institution,
    words_of_title,
)
from newslint.annotate.names.name_runs import is_field, is_name_anyway, office_before, scope_length, without_office
from newslint.annotate.text.tokens import TEXT
from newslint.annotate.text.vocabulary import (
    demonyms,
    is_given_name,
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


@annotation
def name_phrases(document: Document) -> tuple[NamePhrase, ...]:
    """Every mention of a name in the draft, in order."""
    evidence = evidence_of(document)
    found: list[NamePhrase] = []
    for line in lines(document):
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


class _Reader:
    """Reads the words of one sentence from left to right and cuts them into titles and names."""

    def __init__(self, document: Document, line: Line, evidence: Evidence) -> None:
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
        initial = is_at_beginning(self.words, index)
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
        if is_title(word) and token.text == word and introduces_name(self.words, index) and not self._is_inside(word):
            self._title(word)
            return
        if self.run and self.words[index - 1].text in "'’":
            uncertain = False  # Workers’ Party
        if not is_name_word(word, uncertain, self.evidence) and not is_name_anyway(
            self.document, self.words, index, word, uncertain
        ):
            self._close()
            return
        demonym = word in demonyms()
        if demonym and self.run and not self.free_capitals and not self._is_in_place(index):
            self._close()
        if not self.run:
            self.begin = index
        self.run.append(token)
        owner = token.text != word and not leads_to_institution(self.words, index)
        if owner or (demonym and not starts_institution(self.words, index)):
            self._close()

    def _is_in_place(self, index: int) -> bool:
        """*United Arab Emirates*, *North Korean*."""
        before = self.run[-1].text
        behind = self.words[index + 1].text if index + 1 < len(self.words) else ""
        return before in COMPASS or is_region(f"{before} {self.words[index].text} {behind}")

    def _is_inside(self, word: str) -> bool:
        """*Hassan Sheikh Okafor*, *Amy Bishop Lindahl*: a title of address in the middle of a name."""
        return bool(self.run) and word.lower() in titles("address") and is_given_name(self.run[0].text)

    def _title(self, word: str) -> None:
        """*Foreign Minister*: ordinary words before a title belong to it; anything else was a name by itself."""
        own = words_of_title(self.run)
        before = [token.text for token in self.run[len(self.run) - own :]]
        self.run = self.run[: len(self.run) - own]
        if self.run:
            self._close()
        self.title += [*before, word]

    def _goes_on(self, index: int) -> bool:
        """Nothing but white space since the last word, or the full stop behind an initial."""
        token = self.words[index]
        last = self.words[index - 1]
        if token.text == "." and (is_initial(self.run[-1].text) or self.run[-1].text in ("Jr", "Sr")):
            return True
        if token.text in "'’" or last.text in "'’":
            return leads_to_institution(self.words, index if token.text in "'’" else index - 1)
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
        if word in "'’" and self.run and leads_to_institution(self.words, index):
            return True
        if not next_is_capital(self.words, index):
            return False
        following = self.words[index + 1].text
        if word == "and" and self.run and joins_fields(self.words, index):
            self.run.append(self.words[index])
            return True
        if word in self.particles or (self.run and links_institution(self.run, word, following)):
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
        shortened = is_initial(words[-1]) or words[-1] in ("Jr", "Sr")
        if len(words) > 1 and shortened and self.document.text.startswith(".", end):
            end += 1
        span = Span(run[0].start, end)
        mention = Mention(span, self.document.text[span.start : end])
        return NamePhrase(mention, tuple(words), tuple(spans), title, self.sentence)

    def _role(self) -> str:
        """A role in small letters right before the name: *the pitcher Okafor*."""
        before = self.words[self.begin - 1].text if self.begin else ""
        return before if before in titles() and len(before) > 2 else ""
