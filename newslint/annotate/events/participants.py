"""Who took part: the people whom a sentence names as subject or object of an event.

A name counts where it is the head of its phrase (*the mayor, Ngozi Okafor*), not where it only tells whose (*Okafor's
brother*, *an aide to Okafor*). An office or a description (*the CIA director*, *the union's leader*) stands for the one
who was introduced with it, a pronoun for the only person near by whom it fits; what stays open is nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet

from newslint.annotate.names.gender import gender
from newslint.annotate.names.names import mentions_in, names, people_in
from newslint.annotate.names.office_holders import holders, unnamed
from newslint.annotate.speech.own_words import clauses, own_sentence, own_words
from newslint.annotate.speech.reading import Predicate
from newslint.annotate.speech.roles import introduced_as
from newslint.annotate.speech.speakers import GENDER_OF
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import POSSESSIVES, countries
from newslint.document import Document, Mention, Name, NameKind, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# How far from the word that tells of an event its people may stand.
REACH = 14
# An index is never further from the words of a sentence than this.
BEYOND = 3 * REACH
# How far back somebody stands whom a pronoun means, in characters.
FARTHEST = 600
PERSON: frozenset[NameKind] = frozenset(("person",))
# Those who arrest, appoint and pay.
ACTORS: frozenset[NameKind] = frozenset(("person", "organization", "other"))
# A phrase is over before these.
CLAUSE = frozenset(
    "that before after when while as because about at on in if over during since until to who which whom where by from "
    "; : . ! ? ( “ ” — – but".split()
)
# After these a name only tells of whom the words before it are.
BELONGING = frozenset("of for".split())
LISTING = frozenset((",", "and", ".", ""))


class Participant(NamedTuple):
    """Somebody who took part: the name, the words that say so, and the part where there are different ones."""

    name: Name
    span: Span
    role: str = ""


@annotation
def _by_start(document: Document) -> Mapping[int, tuple[Mention, Name]]:
    return {mention.span.start: (mention, name) for name in names(document) for mention in name.mentions}


@annotation
def _beginnings(document: Document) -> frozenset[int]:
    """Where a name begins, or an office that stands for somebody."""
    return frozenset((*_by_start(document), *holders(document), *unnamed(document)))


def readers(document: Document, words: Collection[str]) -> Iterator[tuple[SentenceReader, list[int]]]:
    """Each sentence in which one of these words stands outside quotation marks, with its places there."""
    starts: dict[int, set[int]] = {}
    for position in positions(document, words):
        start = tokens(document)[position].start
        starts.setdefault(sentence_number(document, start), set()).add(start)
    for number, there in starts.items():
        span = sentences(document)[number].span
        if document.text[span.end - 1] != "?" and mentions_in(document, span):
            reader = SentenceReader(document, number)
            yield reader, [at for at, token in enumerate(reader.words) if token.start in there]


class SentenceReader:
    """Finds people in one sentence of the draft's own words."""

    def __init__(self, document: Document, number: int) -> None:
        self.document = document
        self.number = number
        self.words, _, self.predicates = clauses(document, number)
        self.verbs = {found.at: found for found in self.predicates}
        own, places = own_words(document), own_sentence(document, number)
        self.starts = own.starts[places]
        # In lower case, with empty ones beyond the end, where indexes before the first arrive as well.
        self._lower = [*own.lower[places], *[""] * BEYOND]
        self.subjects = {found.subject[0] for found in self.predicates if found.subject}

    def text(self, at: int) -> str:
        """A word in lower case; empty beyond the ends of the sentence."""
        return self._lower[at]

    def has(self, words: AbstractSet[str], first: int, end: int) -> bool:
        """Does one of these stand from a word on and before another?"""
        return not words.isdisjoint(self._lower[max(first, 0) : end])

    def next_of(self, at: int, texts: tuple[str, ...]) -> int:
        """The first place behind a word where one of these stands, if it is near; else 0."""
        near = range(at + 1, min(at + REACH, len(self.words)))
        return next((behind for behind in near if self.text(behind) in texts), 0)

    def index_of(self, span: Span) -> int:
        """The first word of a span."""
        return bisect_left(self.starts, span.start)

    def index_behind(self, span: Span) -> int:
        """The word that follows a span."""
        return bisect_left(self.starts, span.end)

    def verb_before(self, at: int) -> Predicate | None:
        """The last verb before a word, if it is near."""
        return next((self.verbs[near] for near in range(at - 1, at - 7, -1) if near in self.verbs), None)

    def subject(self, at: int) -> list[Participant]:
        """Those who do what the verb at a word says."""
        found = self.verbs.get(at)
        if found is None or found.subject is None:
            before = self.before(at)
            return [before] if before else []
        first, last = found.subject
        if last == first and self.text(first) in GENDER_OF:
            return self._pronoun(first)
        if self.text(last) == "who":
            last -= 1
        # *The director of the museum, Ngozi Okafor, said*: the name in apposition may be no part of the subject.
        aside = min(at, last + REACH) if self.text(last + 1) == "," else last + 1
        return self.phrase(first, last + 1) or self.phrase(first, aside)

    def phrase(self, first: int, end: int, kinds: frozenset[NameKind] = PERSON) -> list[Participant]:
        """The people who are heads of the phrases from a word to another."""
        found: list[Participant] = []
        start = first
        for at in range(first, end + 1):
            if at == end or self.text(at) == "and":
                found += self._heads(start, at, kinds) or self._described(start, at)
                start = at + 1
        return found

    def _heads(self, first: int, end: int, kinds: frozenset[NameKind]) -> list[Participant]:
        if _beginnings(self.document).isdisjoint(self.starts[first:end]):
            return []
        found: list[Participant] = []
        belonging = False
        at = first
        while at < end:
            text = self.text(at)
            if text in BELONGING:
                belonging = True
            elif text == ",":
                belonging = False
            following = self._mention_at(at)
            if not belonging and (holder := holders(self.document).get(self.words[at].start)):
                found.append(Participant(holder, self.words[at].span))
            elif not belonging and (office := unnamed(self.document).get(self.words[at].start)):
                found.append(Participant(office[0], office[1].span))
                at = max(bisect_left(self.starts, office[1].span.end) - 1, at)
            elif following:
                (mention, name), at = following
                if name.kind in kinds and not belonging and not self._owns(mention) and name.label not in countries():
                    found.append(Participant(name, mention.span))
            at += 1
        return found

    def _described(self, first: int, end: int) -> list[Participant]:
        """*the union's leader*: the one who was introduced so."""
        end = next((at for at in range(first, end) if self.text(at) == "," or at in self.verbs), end)
        words = list(self.words[first:end])
        name = introduced_as(self.document, words) if len(words) > 1 else None
        return [Participant(name, Span(words[0].start, words[-1].end))] if name else []

    def objects(self, start: int, kinds: frozenset[NameKind] = PERSON) -> list[Participant]:
        """Those whom the words from ``start`` on name: *the mayor, Ngozi Okafor, and Ilse Lindqvist*."""
        end = start
        while end < min(start + REACH, len(self.words)) and self.text(end) not in CLAUSE:
            verb = self.verbs.get(end)
            if verb and verb.subject and verb.subject[0] == start and end > start:
                break
            following = self._mention_at(end)
            if following and end > start:
                last = following[1]
                after = self.text(last + 1)
                said = end in self.subjects and self.text(last + 1) not in (",", "and")
                if said or (self.text(end - 1) == "," and after not in LISTING and self.phrase(start, end)):
                    break  # *Okafor met Lindqvist, Amari said*
                end = last
            end += 1
        return self.phrase(start, end, kinds)

    def before(self, at: int) -> Participant | None:
        """The person whose name ends right before a word, or before the comma there."""
        end = at - 2 if self.text(at - 1) == "," else at - 1
        if end < 0:
            return None
        near = people_in(self.document, Span(self.words[max(0, end - 4)].start, self.words[end].end))
        for mention, name in near:
            if mention.span.end == self.words[end].end:
                return Participant(name, mention.span)
        return None

    def owner(self, at: int) -> Participant | None:
        """The person whose possessive stands at a word: *Okafor's*."""
        if not self.words[at].text.endswith(POSSESSIVES):
            return None
        near = mentions_in(self.document, Span(self.words[max(0, at - 4)].start, self.words[at].end))
        if near and near[-1][1].kind == "person" and self._owns(near[-1][0]):
            return Participant(near[-1][1], near[-1][0].span)
        return None

    def _mention_at(self, at: int) -> tuple[tuple[Mention, Name], int] | None:
        """The mention that begins at a word, and the index of its last word."""
        found = _by_start(self.document).get(self.words[at].start)
        if found is None:
            return None
        return found, max(bisect_left(self.starts, found[0].span.end) - 1, at)

    def _owns(self, mention: Mention) -> bool:
        return self.document.text.startswith(("’", "'"), mention.span.end)

    def _pronoun(self, at: int) -> list[Participant]:
        """The subject that goes on (*Okafor rose, and she said*), or the only person near who can be meant."""
        word = self.words[at]
        for found in self.predicates:
            if found.at < at and found.subject and found.subject[0] < at:
                people = [one.name for one in self.phrase(found.subject[0], found.subject[1] + 1)]
                break
        else:
            start = sentences(self.document)[max(self.number - 1, 0)].span.start
            near = Span(max(start, word.start - FARTHEST), word.start)
            people = [name for _, name in people_in(self.document, near)]
        fitting = {name.id: name for name in people if gender(name) in (GENDER_OF[word.text.lower()], None)}
        return [Participant(name, word.span) for name in fitting.values()] if len(fitting) == 1 else []
