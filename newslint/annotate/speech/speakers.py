"""The words that name a source -> whose words they are: pronouns and descriptions to the names they stand for.

A name in the phrase counts where it is its head (*Ngozi Okafor, the union's leader*), not where it only tells whose
(*Okafor's lawyer*, *a spokesman for Okafor*). *He* and *she* go to the last person they can mean, the speakers and
subjects of a sentence first; *it* to the last organisation. A description goes to the one person who was introduced
with that role (*the intelligence chief*). What stays open is nobody: a wrong name is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint.annotate.names.gender import Gender, gender, gendered
from newslint.annotate.names.names import mentions_in, names
from newslint.annotate.speech.attributions import attributions
from newslint.annotate.speech.phrases import DESCRIBING
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.roles import BELONGING, LONGEST_PHRASE, OWNERS, description, kin, roles
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.annotate.text.vocabulary import is_opener, without_possessive
from newslint.document import Document, Mention, Name, Token, annotation
from newslint.regex import regex
from newslint.span import Span

GENDER_OF: Mapping[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
NEUTER = frozenset("it its".split())
OTHER_PRONOUNS = frozenset("they them their i me my we us our you your who which that".split())
# "the Kentucky Republican" describes somebody whose name stands elsewhere.
PARTISANS = frozenset("Republican Democrat Conservative Liberal Labour Green Social Christian Independent".split())
FARTHEST_SENTENCES = 12
LONGEST_SENTENCE = 2000
MOST_INITIALS = 3
# Between two names that speak together, perhaps with what one of them is: *Okafor, the leader, and Lindqvist*.
JOINED = regex(r"(?:, [^,.;“”]{1,60})?,? (?:and|as well as) |, ")
# A name that follows its description at once: *Okafor's lawyer, Ilse Lindqvist*.
APPOSITION = 3


@annotation
def speaker_names(document: Document) -> Mapping[Span, Name | None]:
    """The place of each source of the draft -> its name, or None if the draft does not let it be known."""
    places = {found.speaker for found in attributions(document) if found.speaker}
    for quotation in quotations(document):
        if quotation.attribution and quotation.attribution.speaker:
            places.add(quotation.attribution.speaker)
    reader = _Reader(document)
    return {place: reader.name(place) for place in sorted(places)}


@annotation
def joint_speakers(document: Document) -> Mapping[Span, tuple[Name, ...]]:
    """The names of each source that has more than one: *Okafor and Lindqvist said*."""
    found: dict[Span, tuple[Name, ...]] = {}
    for place, first in speaker_names(document).items():
        if first is not None and place.end - place.start < 2 * LONGEST_PHRASE:
            together = [first]
            end = 0
            for mention, name in mentions_in(document, place):
                joined = end and JOINED.fullmatch(document.text, end, mention.span.start)
                if joined and name.kind == first.kind and all(name is not other for other in together):
                    together.append(name)
                if joined or name is first:
                    end = mention.span.end
            if len(together) > 1:
                found[place] = tuple(together)
    return found


class _Reader:
    """Reads the sources of a draft in order, since each can be what the next pronoun stands for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.spoken: dict[int, dict[str, Name]] = {}  # by sentence number and id
        self.genders: dict[str, Gender | None] = {}
        # Each person with the place where they are named first, and the words they are introduced with.
        known = roles(document)
        people = (name for name in names(document) if name.kind == "person")
        self.introduced = [(name, name.mentions[0].span.start, known[name.id]) for name in people]

    def name(self, place: Span) -> Name | None:
        number = sentence_number(self.document, place.start)
        found = self._name(Span(place.start, min(place.end, place.start + LONGEST_PHRASE)), number)
        if found:
            self.spoken.setdefault(number, {}).setdefault(found.id, found)
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
        return self._initials(place) or self._head(place, words) or self._described(place, words)

    def _initials(self, place: Span) -> Name | None:
        """*NO: Nobody asked me.*: the turn of an interview with Ngozi Okafor."""
        if not 2 <= place.end - place.start <= MOST_INITIALS or self.document.text[place.end : place.end + 1] != ":":
            return None
        asked = self.document.words(place)
        found = [
            name
            for name, first, _ in self.introduced
            if first < place.start and "".join(word[0] for word in name.label.split()) == asked
        ]
        return found[0] if len(found) == 1 else None

    def _head(self, place: Span, words: list[Token]) -> Name | None:
        """The name that is the head of a phrase, an apposition to it, or what *who* refers to."""
        text = self.document.text
        found = mentions_in(self.document, place)
        if found and words[0].text.lower() in DESCRIBING and self._is_apposition(place, *found[-1]):
            return found[-1][1]
        for mention, name in found:
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

    def _is_apposition(self, place: Span, mention: Mention, name: Name) -> bool:
        """*an aide to Okafor, Ilse Lindqvist*; but *a couple from Salem, Oregon*."""
        before = self.document.text[place.start : mention.span.start].rstrip()
        beside = mention.span.end == place.end and before.endswith(",") and "," not in before[:-1]
        return beside and name.kind != "place"

    def _people(self, number: int, end: int) -> Iterator[Name]:
        """The people of a sentence, its speakers first, then in the order in which the draft names them itself."""
        start, stop = sentences(self.document)[number].span
        near = Span(max(start, min(stop, end) - LONGEST_SENTENCE), min(stop, end))
        yield from self.spoken.get(number, {}).values()
        owners = []
        for mention, name in mentions_in(self.document, near):
            if name.kind == "person":
                if self._is_owner(mention):
                    owners.append(name)
                else:
                    yield name
        yield from owners

    def _is_owner(self, mention: Mention) -> bool:
        """*Okafor's*, or a name inside quotation marks: seldom what a pronoun means."""
        owned = self.document.text.startswith(OWNERS, mention.span.end)
        return owned or in_quotation_marks(self.document, mention.span)

    def _person_before(self, end: int, number: int, wanted: Gender) -> Name | None:
        for earlier in range(number, max(number - FARTHEST_SENTENCES, -1), -1):
            open_name = None
            for name in self._people(earlier, end):
                # Who has spoken in quotation marks and has a name of unknown kind is somebody.
                known = self._gender(name) if name.kind in ("person", "other") else "neither"
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
        if name.id not in self.genders:
            nouns = {kind for word in roles(self.document).get(name.id, ()) if (kind := gendered("nouns").get(word))}
            self.genders[name.id] = gender(name) or (nouns.pop() if len(nouns) == 1 else None)
        return self.genders[name.id]

    def _described(self, place: Span, words: list[Token]) -> Name | None:
        """The one person whom the draft introduced, before this place, with the role that the phrase names."""
        head, told = description(words)
        if head is None:
            return None
        asked = kin(head)
        ranked = [
            (len(told & known), name)
            for name, first, known in self.introduced
            if first < place.end + APPOSITION and not asked.isdisjoint(known)
        ]
        best = max((score for score, _ in ranked), default=0)
        chosen = [name for score, name in ranked if score == best]
        fits = best >= min(len(told), 1) or len(ranked) == 1
        return chosen[0] if len(chosen) == 1 and fits else None


def _start(token: Token) -> int:
    return token.start


def _is_noun(word: str) -> bool:
    return not is_opener(word) and not word.endswith("ly")
