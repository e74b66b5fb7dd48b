"""The words that name a source -> whose words they are: pronouns and descriptions to the names they stand for.

A name in the phrase counts where it is its head (*Ngozi Okafor, the union's leader*), not where it only tells whose
(*Okafor's lawyer*, *a spokesman for Okafor*). *He* and *she* go to the last person they can mean, the speakers and
subjects of a sentence first; *it* to the last organisation. A description goes to the one person who was introduced
with that role (*the intelligence chief*). What stays open is nobody: a wrong name is worse than none.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint.annotate.attributions import attributions
from newslint.annotate.gender import Gender, gender, gendered
from newslint.annotate.names import mentions_in, names
from newslint.annotate.quotations import quotations
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import tokens_in
from newslint.annotate.vocabulary import is_opener, without_possessive
from newslint.document import Document, Mention, Name, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

GENDER_OF: Mapping[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
NEUTER = frozenset("it its".split())
OTHER_PRONOUNS = frozenset("they them their i me my we us our you your who which that".split())
OWNERS = ("’s", "'s", "’", "'")
# After these a name tells more of the head before it: "a spokesman for", "the head of".
BELONGING = frozenset("of for from at in with by to on against under near".split())
# "the Kentucky Republican" describes somebody whose name stands elsewhere.
PARTISANS = frozenset("Republican Democrat Conservative Liberal Labour Green Social Christian Independent".split())
FARTHEST_SENTENCES = 12
# A name that follows its description at once: *Okafor's lawyer, Ilse Lindqvist*.
APPOSITION = 3
LONGEST_ROLE = 10
LONGEST_PHRASE = 120


@annotation
def speaker_names(document: Document) -> Mapping[Span, Name | None]:
    """The place of each source of the draft -> its name, or None if the draft does not let it be known."""
    places = {found.speaker for found in attributions(document) if found.speaker}
    for quotation in quotations(document):
        if quotation.attribution and quotation.attribution.speaker:
            places.add(quotation.attribution.speaker)
    reader = _Reader(document)
    return {place: reader.name(place) for place in sorted(places)}


class _Reader:
    """Reads the sources of a draft in order, since each can be what the next pronoun stands for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.spoken: dict[int, list[Name]] = {}  # by sentence number

    def name(self, place: Span) -> Name | None:
        number = sentence_number(self.document, place.start)
        found = self._name(Span(place.start, min(place.end, place.start + LONGEST_PHRASE)), number)
        if found:
            self.spoken.setdefault(number, []).append(found)
        return found

    def _name(self, place: Span, number: int) -> Name | None:
        words = [token for token in tokens_in(self.document, place) if token.text[0].isalnum()]
        if not words:
            return None
        first = without_possessive(words[0].text).lower()
        if first in GENDER_OF and len(words) == 1:
            return self._person_before(place.start, number, GENDER_OF[first])
        if first in NEUTER and len(words) == 1:
            return self._organization_before(place.start, number)
        if first in OTHER_PRONOUNS:
            return None
        return self._head(place, words) or self._described(place, words)

    def _head(self, place: Span, words: list[Token]) -> Name | None:
        """The name that is the head of a phrase, an apposition to it, or what *who* refers to."""
        text = self.document.text
        for mention, name in mentions_in(self.document, place):
            after = text[mention.span.end : mention.span.end + 2]
            if after.startswith(OWNERS) and mention.span.end + len(after) < place.end:
                continue
            at = bisect_left(words, mention.span.start, key=_start)
            before = words[at - 1].text.lower() if at else ""
            if before in BELONGING:
                return None
            following = bisect_left(words, mention.span.end, key=_start)
            gap = text[mention.span.end : words[following].start] if following < len(words) else ""
            modifies = gap.isspace() and words[following].text.islower() and _is_noun(words[following].text)
            party = words[following - 1].text in PARTISANS and words[0].text.lower() == "the"
            if not modifies and not party:
                return name
        return None

    def _people(self, number: int, end: int) -> Iterator[Name]:
        """The people of a sentence, its speakers first, then in the order in which the draft names them itself."""
        sentence = sentences(self.document)[number].span
        yield from self.spoken.get(number, ())
        for mention, name in mentions_in(self.document, Span(sentence.start, min(sentence.end, end))):
            if name.kind == "person" and not self._is_owner(mention):
                yield name
        for mention, name in mentions_in(self.document, Span(sentence.start, min(sentence.end, end))):
            if name.kind == "person" and self._is_owner(mention):
                yield name

    def _is_owner(self, mention: Mention) -> bool:
        """*Okafor's*, or a name inside quotation marks: seldom what a pronoun means."""
        owned = self.document.text.startswith(OWNERS, mention.span.end)
        return owned or in_quotation_marks(self.document, mention.span)

    def _person_before(self, end: int, number: int, wanted: Gender) -> Name | None:
        for earlier in range(number, max(number - FARTHEST_SENTENCES, -1), -1):
            open_name = None
            for name in self._people(earlier, end):
                known = self._gender(name) if name.kind == "person" else "neither"
                if known == wanted:
                    return name
                open_name = open_name or (name if known is None else None)
            if open_name:
                return open_name
        return None

    def _organization_before(self, end: int, number: int) -> Name | None:
        for earlier in range(number, max(number - 3, -1), -1):
            sentence = sentences(self.document)[earlier].span
            for _, name in mentions_in(self.document, Span(sentence.start, min(sentence.end, end))):
                if name.kind == "organization":
                    return name
        return None

    def _gender(self, name: Name) -> Gender | None:
        """As title, given name or the nouns of their role say: *the chairwoman, Doina Rusnac*."""
        said = gender(name)
        if said:
            return said
        nouns = {kind for word in _roles(self.document).get(name.id, ()) if (kind := gendered("nouns").get(word))}
        return nouns.pop() if len(nouns) == 1 else None

    def _described(self, place: Span, words: list[Token]) -> Name | None:
        """The one person whom the draft introduced, before this place, with the role that the phrase names."""
        head, told = _description(words)
        if head is None:
            return None
        asked = _kin(head)
        ranked: list[tuple[int, Name]] = []
        for name in names(self.document):
            if name.kind != "person":
                continue
            roles = _roles(self.document).get(name.id, frozenset())
            if name.mentions[0].span.start < place.end + APPOSITION and roles & asked:
                ranked.append((sum(word in roles for word in told), name))
        best = max((score for score, _ in ranked), default=0)
        chosen = [name for score, name in ranked if score == best]
        fits = best >= min(len(told), 1) or len(ranked) == 1
        return chosen[0] if len(chosen) == 1 and fits else None


def _start(token: Token) -> int:
    return token.start


def _is_noun(word: str) -> bool:
    return not is_opener(word) and not word.endswith("ly")


def _description(words: list[Token]) -> tuple[str | None, frozenset[str]]:
    """*the former intelligence chief of the army* -> chief; intelligence, army. Only a definite phrase describes."""
    first = words[0].text
    owned = any(word.text.endswith(OWNERS[:2]) for word in words[:3])
    if first.lower() not in ("the", "his", "her", "their", "its") and not owned:
        return None, frozenset()
    end = next((at for at, word in enumerate(words) if at and word.text.lower() in BELONGING), len(words))
    head = words[end - 1].text.lower()
    if end < 2 or not words[end - 1].text.islower():
        return None, frozenset()
    told = {without_possessive(word.text).lower() for word in words if word.text != words[end - 1].text}
    return head, frozenset(word for word in told if not is_opener(word) and word not in _light())


@functools.cache
def _light() -> frozenset[str]:
    return frozenset(table("en/words/roles")["light"].split())


@functools.cache
def _kin(role: str) -> frozenset[str]:
    rows = (row.split() for row in table("en/words/roles")["same"])
    return frozenset({role}.union(*(row for row in rows if role in row)))


@annotation
def _roles(document: Document) -> Mapping[str, frozenset[str]]:
    """Name id -> the words that introduce somebody: title, words right before the name, apposition right behind."""
    found: dict[str, set[str]] = {}
    for name in names(document):
        if name.kind == "person":
            words = {word.strip(".").lower() for title in name.titles for word in title.split()}
            for mention in name.mentions:
                words |= _before(document, mention.span) | _behind(document, mention.span)
            found[name.id] = words
    return {id: frozenset(words) for id, words in found.items()}


def _before(document: Document, mention: Span) -> set[str]:
    """*Russia's foreign intelligence chief Sergei Naryshkin*, *the union's leader, Ngozi Okafor*"""
    words = tokens_in(document, Span(max(0, mention.start - LONGEST_PHRASE), mention.start))[-LONGEST_ROLE:]
    found: set[str] = set()
    comma = False
    for at in range(len(words) - 1, -1, -1):
        text = words[at].text
        if text == "," and at == len(words) - 1:
            comma = True
        elif not text[0].isalnum():
            break
        elif text.lower() in ("the", "a", "an", "his", "her", "their", "its"):
            return found
        elif is_opener(text) and text.lower() not in BELONGING:
            return set() if comma else found
        else:
            found.add(without_possessive(text).lower())
            if text.endswith(OWNERS[:2]):
                return found
    return set() if comma else found


def _behind(document: Document, mention: Span) -> set[str]:
    """*Ngozi Okafor, the leader of the union,* and *Okafor, a farmer, ...*"""
    words = tokens_in(document, Span(mention.end, mention.end + LONGEST_PHRASE))[: LONGEST_ROLE + 2]
    if len(words) < 3 or words[0].text != ",":
        return set()
    found: set[str] = set()
    for token in words[1:]:
        if not token.text[0].isalnum():
            break
        if token.text.lower() in ("who", "which", "said", "and", "but", "as", "when"):
            break
        if not is_opener(token.text):
            found.add(without_possessive(token.text).lower())
    return found
