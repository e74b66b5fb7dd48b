"""Who holds which office, as the draft says it: *US President Joe Biden*, *Annalena Baerbock, the German foreign minister,*."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from newslint.annotate.names import names
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import countries, is_opener, without_possessive
from newslint.document import Document, Mention, Name, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

LONGEST = 3
DETERMINERS = frozenset("the a an its their his her our".split())
ABBREVIATED = {"U.S": "US", "U.S.": "US", "U.K": "UK", "U.K.": "UK", "U.S.A.": "USA"}


class Office(NamedTuple):
    """An office as it is named in one place.

    title    the office by one name for all its names: *foreign minister*
    scope    the country or organisation it belongs to, as far as the words say; else empty
    span     all words that name it, scope and *former* included
    holder   who holds it, None where the office stands for its holder: *the US president*
    mention  where the holder is named
    past     former, acting, elected or the like: not, or not certainly, the holder now
    """

    title: str
    scope: str
    span: Span
    holder: Name | None
    mention: Mention | None
    past: bool


@functools.cache
def _titles() -> Mapping[str, str]:
    """Every way of writing an office -> the office."""
    offices = table("en/words/offices")
    found = {way: office for office, ways in offices["heads"].items() for way in ways}
    for office, ways in offices["portfolios"].items():
        for way in ways:
            found[f"{way} minister"] = found[f"{way} secretary"] = f"{office} minister"
    return found


@functools.cache
def _heads() -> frozenset[str]:
    return frozenset(way.rpartition(" ")[2] for way in _titles()) | {"secretary"}


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/offices")["words"][kind].split())


@annotation
def people(document: Document) -> dict[int, tuple[Mention, Name]]:
    """Start of a mention -> the mention and the person."""
    return {
        mention.span.start: (mention, name)
        for name in names(document)
        if name.kind == "person"
        for mention in name.mentions
    }


@annotation
def offices(document: Document) -> tuple[Office, ...]:
    """Every office that the draft names, in order."""
    found: list[Office] = []
    for at in positions(document, _heads()):
        office = _Reader(document, at).read()
        if office:
            found.append(office)
    return tuple(found)


class _Reader:
    """Reads the words around the head of an office (*minister*): its title, its scope and its holder."""

    def __init__(self, document: Document, at: int) -> None:
        self.document = document
        self.words = tokens(document)
        self.begin = at
        self.end = at + 1
        self.past = False

    def read(self) -> Office | None:
        title = self._title()
        if not title:
            return None
        scope = self._scope_before()
        if scope is None:
            return None
        self._modifiers()
        if self._lower(self.begin - 1) in _words("besides"):
            return None
        if not scope:
            scope = self._scope_behind()
        holder = self._holder()
        span = Span(self.words[self.begin].start, self.words[self.end - 1].end)
        mention, name = holder or (None, None)
        return Office(title, scope, span, name, mention, self.past)

    def _lower(self, at: int) -> str:
        return self.words[at].text.lower() if 0 <= at < len(self.words) else ""

    def _title(self) -> str:
        at = self.begin
        for length in range(LONGEST, 0, -1):
            title = _titles().get(" ".join(self._lower(i) for i in range(at + 1 - length, at + 1)))
            if title:
                self.begin = at + 1 - length
                return title
        if self._lower(at) in ("minister", "secretary") and self._lower(at + 1) in ("of", "for"):
            start = at + 3 if self._lower(at + 2) == "the" else at + 2
            for length in (2, 1):
                portfolio = " ".join(self._lower(i) for i in range(start, start + length))
                title = _titles().get(f"{self._lower(at)} of {portfolio}") or _titles().get(f"{portfolio} minister")
                if title:
                    self.end = start + length
                    return title
        return ""

    def _scope_before(self) -> str | None:
        """The country or organisation before the title, which then begins there; None if other words narrow it."""
        self._modifiers()
        at = self.begin - 1
        for length in range(LONGEST, 0, -1):
            country = self._country(at + 1 - length, at + 1)
            if country:
                self.begin = at + 1 - length
                return country
        start = at
        while start >= 0 and self._is_name_word(start) and at - start < LONGEST:
            start -= 1
        if start == at:
            word = self._lower(at)
            narrowed = word.isalpha() and not is_opener(word) and self.words[self.begin].text[0].islower()
            return None if narrowed or word in _words("besides") else ""
        self.begin = start + 1
        return " ".join(without_possessive(self.words[i].text) for i in range(start + 1, at + 1))

    def _is_name_word(self, at: int) -> bool:
        text = self.words[at].text
        adjacent = self.document.text[self.words[at].end : self.words[at + 1].start] == " "
        return adjacent and text[0].isupper() and not is_opener(text)

    def _scope_behind(self) -> str:
        if self._lower(self.end) != "of":
            return ""
        start = self.end + 2 if self._lower(self.end + 1) == "the" else self.end + 1
        end = start
        while end < len(self.words) and end - start < 4 and self.words[end].text[0].isupper():
            end += 1
            if end < len(self.words) and self.words[end].start - self.words[end - 1].end != 1:
                break
        for stop in range(end, start, -1):
            country = self._country(start, stop)
            if country:
                self.end = stop
                return country
        if end > start:
            self.end = end
        return " ".join(without_possessive(self.words[i].text) for i in range(start, end))

    def _country(self, start: int, end: int) -> str:
        if start < 0:
            return ""
        name = " ".join(self.words[i].text for i in range(start, end))
        name = without_possessive(name)
        country = countries().get(ABBREVIATED.get(name, name), "")
        return str(table("en/words/offices")["countries"].get(country, country))

    def _modifiers(self) -> None:
        while (word := self._lower(self.begin - 1)) in _words("past") or word == "-" or word.startswith("ex-"):
            self.past = True
            self.begin -= 1

    def _holder(self) -> tuple[Mention, Name] | None:
        found = people(self.document)
        words = self.words
        if self.end >= len(words):
            return None
        following = found.get(words[self.end].start)
        if following:
            return following
        definite = self._lower(self.begin - 1) == "the" or words[self.begin].text.endswith(("'s", "’s"))
        if words[self.end].text == "," and self.end + 1 < len(words) and definite:
            following = found.get(words[self.end + 1].start)
            if following and self.document.text[following[0].span.end : following[0].span.end + 1] in (",", "."):
                return following
        before = self.begin - (2 if self._lower(self.begin - 1) in DETERMINERS else 1)
        if before > 0 and words[before].text == "," and words[self.end].text in ",.":
            return self._ends_at(words[before].start)
        return None

    def _ends_at(self, end: int) -> tuple[Mention, Name] | None:
        return _by_end(self.document).get(end)


@annotation
def _by_end(document: Document) -> dict[int, tuple[Mention, Name]]:
    return {mention.span.end: (mention, name) for mention, name in people(document).values()}
