"""Reads the words of a sentence from left to right and cuts them into titles and names."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newslint.annotate.names.capital_words import CapitalWord, capital_word, part_of_name
from newslint.annotate.names.capitals import doubts, evidence_of, is_name_word, sentence_places
from newslint.annotate.names.name_classes import CAPITAL_DISTRICT, INSIDE, JUNIOR, SAID, STOP, STRETCH, name_classes
from newslint.annotate.names.name_links import (
    introduces_name,
    is_initial,
    is_preposition,
    joins_fields,
    leads_to_institution,
    links_institution,
    next_is_capital,
    starts_institution,
    words_of_title,
)
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.name_runs import (
    is_field,
    is_name_anyway,
    is_office,
    office_before,
    scope_length,
    without_office,
)
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import texts, tokens
from newslint.annotate.text.vocabulary import is_given_name, is_region, parts_of_names, titles, without_possessive
from newslint.document import Document, Mention
from newslint.span import Span

# More words with capitals in a row are a heading or a list; what compares the words of a name stays quick.
LONGEST_NAME = 16
# Marks over which a name may go on.
MARKS = frozenset(".,'’")
BEHIND_OFFICE = frozenset("of for the".split())
CLOSING = frozenset("\"”’'")
COMPASS = frozenset("North South".split())


@functools.cache
def _linking() -> frozenset[str]:
    """Words and marks over which a name or title can go on."""
    return INSIDE | MARKS | parts_of_names("particles")


@functools.lru_cache(maxsize=16384)
def _is_only_inside(word: str) -> bool:
    """Does no name end in a word: *of*, *von*?"""
    return word in INSIDE or word.lower() in parts_of_names("particles")


@functools.cache
def _roles() -> frozenset[str]:
    return frozenset(title for title in titles() if len(title) > 2)


class NameReader:
    """Reads the words of one sentence after the other from left to right and cuts them into titles and names.

    ``run`` are the indexes of the words of the name that is open, ``title`` the words of the title before it.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.evidence = evidence_of(document)
        self.doubts = doubts(document)
        self.sentences = sentences(document)
        self.places = sentence_places(document)
        self.texts = texts(document)
        self.tokens = tokens(document)
        self.particles = parts_of_names("particles")
        self.linking = _linking()
        self.roles = _roles()
        self.found: list[NamePhrase] = []
        self.run: list[int] = []
        self.title: list[str] = []

    def read(self) -> list[NamePhrase]:
        """The names of the draft, in order."""
        number, behind, cut = 0, 0, -1
        classes = name_classes(self.document)
        while stretch := STRETCH.search(classes, behind):
            at, behind = stretch.span()
            while at >= self.places[number][1]:
                number += 1
            self.sentence, (self.first, last) = self.sentences[number], self.places[number]
            apart = classes[behind] == STOP and self._is_apart(behind)
            if stretch.lastindex and not apart and self._plain(at, stretch.start(1), behind):
                continue
            if number != cut:
                self.words, cut = self.texts[self.first : last], number
            self.free = self.doubts.get(at, False)
            behind = self.first + self._read_on(at - self.first, at in self.doubts)
        return self.found

    def _is_apart(self, at: int) -> bool:
        """Is there white space before a token? A full stop ends a name only if it stands right behind it."""
        return self.document.text[self.tokens[at].start - 1].isspace()

    def _plain(self, at: int, behind_title: int, end: int) -> bool:
        """A name as it stands, with its titles, or a role in small letters right before it: "the pitcher Okafor".

        False where a part of it may be the country or field of an office: then it is to be read word by word.
        """
        begin = max(at, behind_title)
        texts, own = self.texts[begin:end], self.tokens[begin:end]
        if begin > at:
            title = " ".join([word for word in self.texts[at:begin] if word != "."])
        else:
            before = self.texts[at - 1] if at > self.first else ""
            office = before in BEHIND_OFFICE and office_before(self.texts, at)
            if office or (end - at > 2 and scope_length(texts, False)):
                return False
            title = before if before in self.roles else ""
        words = (*texts[:-1], without_possessive(texts[-1]))
        start, behind = own[0].start, own[-1].start + len(words[-1])
        mention = Mention(Span(start, behind), self.document.text[start:behind])
        self.found.append(NamePhrase(mention, words, own, title, self.sentence))
        return True

    def _read_on(self, index: int, doubtful: bool) -> int:
        """Reads from a word with a capital until no name or title is open. Gives the index of the next word."""
        for at in range(index, len(self.words)):
            text = self.words[at]
            word = capital_word(text)
            if word:
                if self.run and not self._goes_on(at):
                    self._close()
                self._capital(at, word, doubtful)
                doubtful = self.free
            elif text not in self.linking or not self._links(at, text):
                self._close()
            if not (self.run or self.title):
                return at + 1
        self._close()
        return len(self.words)

    def _capital(self, index: int, word: CapitalWord, doubtful: bool) -> None:
        """A word with a capital: part of a title, part of a name, or neither."""
        whole = self.words[index] == word.text
        if word.title and whole and introduces_name(self.words, index) and not self._is_inside(word):
            self._title(word.text)
            return
        if self._is_verb(index, word) or is_preposition(self.words, index):
            self._close()
            return
        if self.run and self.words[index - 1] in "'’":
            doubtful = False  # Workers’ Party
        if not is_name_word(word, doubtful, self.evidence) and not is_name_anyway(
            self.document, self.words, index, word.text, doubtful
        ):
            self._close()
            return
        if word.demonym and self.run and not self.free and not self._is_in_place(index):
            self._close()
        if not self.run:
            self.begin = index
        self.run.append(index)
        owner = not whole and not leads_to_institution(self.words, index)
        if owner or (word.demonym and not starts_institution(self.words, index)):
            self._close()

    def _is_verb(self, index: int, word: CapitalWord) -> bool:
        """*“It is late.” Said Ilse Lindahl*: the one verb of speaking that is a given name, too."""
        if index or word.text != SAID or not self.first:
            return False
        return self.texts[self.first - 1] in CLOSING and self.words[1:2] != ["."]

    def _texts(self) -> list[str]:
        return list(map(self.words.__getitem__, self.run))

    def _is_in_place(self, index: int) -> bool:
        """*United Arab Emirates*, *North Korean*."""
        before = self.words[self.run[-1]]
        behind = self.words[index + 1] if index + 1 < len(self.words) else ""
        return before in COMPASS or is_region(f"{before} {self.words[index]} {behind}")

    def _is_inside(self, word: CapitalWord) -> bool:
        """*Hassan Sheikh Okafor*, *Amy Bishop Lindahl*: a title of address in the middle of a name."""
        return bool(self.run) and word.lower in titles("address") and is_given_name(self.words[self.run[0]])

    def _title(self, word: str) -> None:
        """*Foreign Minister*: ordinary words before a title belong to it; anything else was a name by itself."""
        texts = self._texts()
        own = len(texts) - words_of_title(texts)
        self.run = self.run[:own]
        if self.run:
            self._close()
        self.title += [*texts[own:], word]

    def _goes_on(self, index: int) -> bool:
        """Nothing but white space since the last word, or the full stop behind an initial; and not endlessly."""
        if len(self.run) >= LONGEST_NAME:
            return False
        word, before = self.words[index], self.words[index - 1]
        if word in MARKS or before in MARKS:
            last = self.words[self.run[-1]]
            if word == "." and (is_initial(last) or last in JUNIOR):
                return True
            if word in "'’" or before in "'’":
                return leads_to_institution(self.words, index if word in "'’" else index - 1)
            if word == "," or before == ",":
                return self._suffix_follows(index if word == "," else index - 1)
        place = self.first + index
        return self.document.text[self.tokens[place - 1].end : self.tokens[place].start].isspace()

    def _suffix_follows(self, comma: int) -> bool:
        """*Martin Lindahl, Jr.*, *Washington, D.C.*"""
        following = self.words[comma + 1] if comma + 1 < len(self.words) else ""
        return following in JUNIOR or (following in CAPITAL_DISTRICT and self.words[self.run[-1]] == "Washington")

    def _links(self, index: int, word: str) -> bool:
        """Particles and *of* lead on to the next part of a name that is open."""
        if not (self._goes_on(index) if self.run else self.title):
            return False
        if word == "." or (word == "," and self.run and self._suffix_follows(index)):
            return True
        if word in "'’" and self.run and leads_to_institution(self.words, index):
            return True
        if not next_is_capital(self.words, index):
            return False
        following = self.words[index + 1]
        if (
            (word == "and" and self.run and joins_fields(self.words, index))
            or word in self.particles
            or (self.run and links_institution(self._texts(), word, following))
        ):
            self.run.append(index)
            return True
        return False

    def _close(self) -> None:
        """The open name and title end here."""
        run = self.run
        while run and _is_only_inside(self.words[run[-1]]):
            run.pop()
        if run:
            texts = self._texts()
            length = len(run)
            # House of Representatives: no office at its end
            if (self.title or is_office(texts[-1])) and texts[-2:-1] != ["of"]:
                length = without_office(self.document, texts, self.title)
            if length:
                self._name(run[:length], texts[:length])
        self.run, self.title = [], []

    def _name(self, run: Sequence[int], texts: list[str]) -> None:
        before = self.words[self.begin - 1] if self.begin else ""
        office = office_before(self.words, self.begin) if before in BEHIND_OFFICE else []
        alone = len(texts) == 1 or self.title or self.free
        scope = 0 if alone else scope_length(texts, bool(office))
        if office and is_field(texts[: scope or None]):
            run, texts = run[scope or len(run) :], texts[scope or len(run) :]
        elif scope:
            self._phrase(run[:scope], texts[:scope], "")
            run, texts = run[scope:], texts[scope:]
        if not run:
            return
        if self.title:
            title = " ".join(self.title)
        elif office and run[0] != self.begin:
            title = " ".join(office)
        else:  # A role in small letters right before the name: "the pitcher Okafor".
            title = before if before in self.roles else ""
        self._phrase(run, texts, title)

    def _phrase(self, run: Sequence[int], texts: list[str], title: str) -> None:
        first = self.first
        own = self.tokens[first + run[0] : first + run[-1] + 1]
        if len(own) > len(run):  # J. Lindahl: without the mark
            own = tuple([self.tokens[first + at] for at in run])
        words = tuple(map(part_of_name, texts))
        text, start = self.document.text, own[0].start
        end = own[-1].start + len(without_possessive(texts[-1]))
        if len(words) > 1 and text[end : end + 1] == "." and (is_initial(words[-1]) or words[-1] in JUNIOR):
            end += 1
        mention = Mention(Span(start, end), text[start:end])
        self.found.append(NamePhrase(mention, words, own, title, self.sentence))
