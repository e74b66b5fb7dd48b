"""Who holds which office or rank, as the draft says it: *US President Joe Biden*, *the chancellor, Olaf Scholz,*.

Offices of which a country or an organisation has one holder at a time, seats in a parliament, and ranks: the lists in
``rules/en/words/offices.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping

from newslint.annotate.names.office_titles import last_words, office_titles, ranks, words_that_tell
from newslint.annotate.names.people import Person, people, people_by_end
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE, countries, is_opener, is_ordinary, without_possessive
from newslint.document import Document, Token, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

LONGEST = 3
ARTICLES = frozenset("the a an its their his her our".split())
ABBREVIATED = {"U.S": "US", "U.S.": "US", "U.K": "UK", "U.K.": "UK", "U.S.A.": "USA"}
# South Korea and North Korea are two countries, Northern Ireland and Ireland too.
COMPASS = frozenset("north south east west northern southern eastern western".split())
# What can begin a year stands first: such characters are searched for in one go, the edges of words are not.
YEAR = regex(r"[12](?<!\w[12])\d{3}s?\b")


class Office(NamedTuple):
    """An office, seat or rank as it is named in one place.

    title   the office by one name for all its names: *foreign minister*
    scope   the country or organisation that it belongs to, as far as the words say; else empty
    span    the words that name it, with scope, *former* and the like
    holder  who holds it; None where the office stands for its holder: *the US president*
    past    *former*, *acting*, *elect* ...: not, or not surely, the holder of today
    settled False if the sentence tells of a change or of another time
    changes True if the sentence tells of a change
    """

    title: str
    scope: str
    span: Span
    holder: Person | None
    past: bool
    settled: bool
    changes: bool


@annotation
def offices(document: Document) -> tuple[Office, ...]:
    """Every office, seat and rank that the draft names in its own words, in order."""
    found = (_read(document, at) for at in positions(document, last_words()))
    return tuple(office for office in found if office)


def _read(document: Document, at: int) -> Office | None:
    if in_quotation_marks(document, tokens(document)[at].span):
        return None
    reader = _Reader(document, at)
    return reader.office() or reader.rank()


@annotation
def _changing(document: Document) -> Mapping[bool, frozenset[int]]:
    """Numbers of the sentences that tell of a change: False in an office, True in a rank."""
    return {False: _numbers(document, "change"), True: _numbers(document, "promotion")}


@annotation
def _of_another_time(document: Document) -> Mapping[bool, frozenset[int]]:
    """Numbers of the sentences that tell of another time: False for an office, True for a rank, which lasts longer."""
    ranks_too = _numbers(document, "another-time")
    return {False: ranks_too | _numbers(document, "former-holder"), True: ranks_too}


def _is_of_another_time(document: Document, sentence: int, rank: bool) -> bool:
    """Does a sentence give a year, or a word such as *century*?"""
    span = sentences(document)[sentence].span
    return sentence in _of_another_time(document)[rank] or bool(YEAR.search(document.text, *span))


def _numbers(document: Document, kind: str) -> frozenset[int]:
    found = (tokens(document)[at].span for at in positions(document, words_that_tell(kind)))
    return frozenset(sentence_number(document, span.start) for span in found if not in_quotation_marks(document, span))


class _Reader:
    """Reads around the last word of an office: its first words, its scope before or behind it, its holder."""

    def __init__(self, document: Document, at: int) -> None:
        self.document = document
        self.words = tokens(document)
        self.lower = lower_words(document)
        self.at = at
        self.begin = at
        self.end = at + 1
        self.past = False

    def office(self) -> Office | None:
        title = self._title()
        if not title:
            return None
        self._pasts()
        scope = self._scope_before()
        self._pasts()
        if scope is None or self._word(self.begin - 1) in words_that_tell("besides"):
            return None
        return self._made(title, scope or self._scope_behind())

    def rank(self) -> Office | None:
        """A rank counts right before a name: *General Brandt*, *Lt. Col. Brandt*; its qualifiers belong to it."""
        self.begin, self.end, self.past = self.at, self.at + 1, False
        title = ranks().get(self._word(self.at))
        if not title or not self.words[self.at].text[0].isupper():
            return None
        if self._word(self.end) == ".":
            self.end += 1
        if self.end >= len(self.words) or self.words[self.end].start not in people(self.document):
            return None
        before = self.begin - 1
        while (word := self._word(before)) and (word in ranks() or word in (".", "rear", "vice", "staff")):
            if word != ".":
                title = f"{ranks().get(word, word)} {title}"
                self.begin = before
            before -= 1
        self._pasts()
        return None if self._word(self.begin - 1) in ("attorney", "secretary") else self._made(title, "")

    def _made(self, title: str, scope: str) -> Office:
        span = Span(self.words[self.begin].start, self.words[self.end - 1].end)
        holder = self._holder()
        sentence = sentence_number(self.document, span.start)
        rank = title.rpartition(" ")[2] in ranks()
        changes = holder is not None and sentence in _changing(self.document)[rank]
        settled = holder is None or not (changes or _is_of_another_time(self.document, sentence, rank))
        return Office(title, scope, span, holder, self.past, settled, changes)

    def _word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def _joined(self, start: int, end: int) -> str:
        return " ".join(self.lower[start:end]) if start >= 0 and end <= len(self.lower) else ""

    def _title(self) -> str:
        """The office by its one name; ``begin`` and ``end`` then enclose the words that name it."""
        at = self.at
        for length in range(LONGEST, 0, -1):
            title = office_titles().get(self._joined(at + 1 - length, at + 1))
            if title:
                self.begin = at + 1 - length
                if self._word(self.end) == "." and self._word(at) in ("sen", "gov", "rep"):
                    self.end += 1
                return title
        if self._word(at) in ("minister", "secretary") and self._word(at + 1) in ("of", "for"):
            start = at + 3 if self._word(at + 2) == "the" else at + 2
            for length in (2, 1):
                title = office_titles().get(f"{self._joined(start, start + length)} minister")
                if title:
                    self.end = start + length
                    return title
        return ""

    def _pasts(self) -> None:
        while (word := self._word(self.begin - 1)) in words_that_tell("past") or word.startswith("ex-"):
            self.past = True
            self.begin -= 1

    def _scope_before(self) -> str | None:
        """The country or organisation before the title; None if other words there make it another office."""
        last = self.begin - 1
        for length in range(LONGEST, 0, -1):
            country = self._country(last + 1 - length, last + 1)
            if country:
                self.begin = last + 1 - length
                if self._word(self.begin - 1) in COMPASS:
                    self.begin -= 1
                    return f"{self.words[self.begin].text} {country}"
                return country
        start = last
        while last - start < LONGEST and self._is_name_word(start):
            start -= 1
        if start < last:
            self.begin = start + 1
            name = [without_possessive(self.words[at].text) for at in range(start + 1, last + 1)]
            return " ".join(name) if name[-1].isupper() or not is_ordinary(name[-1]) else None
        word = self._word(last)
        narrowed = word.isalpha() and not is_opener(word) and self.words[self.begin].text[0].islower()
        return None if narrowed or word in words_that_tell("besides") else ""

    def _is_name_word(self, at: int) -> bool:
        if at < 0:
            return False
        text = self.words[at].text
        next_to = self.document.text[self.words[at].end : self.words[at + 1].start] == " "
        return next_to and text[0].isupper() and not is_opener(text)

    def _scope_behind(self) -> str:
        """*of the United States*, *of the CIA*; the title then ends behind it."""
        if self._word(self.end) != "of":
            return ""
        start = self.end + 2 if self._word(self.end + 1) == "the" else self.end + 1
        for length in range(LONGEST, 0, -1):
            country = self._country(start, start + length)
            if country:
                self.end = start + length
                return country
        end = start
        while end < len(self.words) and self.words[end].text[0].isupper():
            end += 1
            if end < len(self.words) and self.words[end].start != self.words[end - 1].end + 1:
                break
        self.end = max(end, self.end)
        return " ".join(without_possessive(self.words[at].text) for at in range(start, end))

    def _country(self, start: int, end: int) -> str:
        if start < 0 or end > len(self.words):
            return ""
        name = without_possessive(" ".join(texts(self.document)[start:end]))
        country = countries().get(ABBREVIATED.get(name, name), "")
        return str(table("en/words/offices")["countries"].get(country, country)) if country else ""

    def _holder(self) -> Person | None:
        """The person right behind the office, or in apposition to it, before or behind."""
        if self.end >= len(self.words):
            return None
        following: Token = self.words[self.end]
        people_here = people(self.document)
        if following.start in people_here:
            return people_here[following.start]
        before = self._word(self.begin - 1)
        definite = before == "the" or self.words[self.begin].text.endswith(POSSESSIVE)
        if following.text == "," and definite and self.end + 1 < len(self.words):
            person = people_here.get(self.words[self.end + 1].start)
            if person and self.document.text[person.mention.span.end : person.mention.span.end + 1] in (",", "."):
                return person
        comma = self.begin - (2 if before in ARTICLES else 1)
        if comma > 0 and self.words[comma].text == "," and following.text in ",.":
            return people_by_end(self.document).get(self.words[comma].start)
        return None
