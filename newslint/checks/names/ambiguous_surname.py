"""A bare surname can mean either of two people.

Where two people of one surname have just been named, the surname alone leaves the reader to guess. Most houses then use
the full name, the given name or a title throughout.

A place is reported if both were named in full in the same or the last sentence, or one of them with a word for a
relative (*his wife, Ute Berg*) and the other shortly before, or both shortly before and nobody was called by the
surname until then, or the second just now, with no word on how the two are related; and if no title tells them apart.
The same goes for a given name of two people.

Known problems: the sense often tells an attentive reader which of the two is meant; that is why this is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.names import people_in
from newslint.annotate.names.namesakes import FullName
from newslint.annotate.names.shared_words import Named, named_before, newcomer, nobodys, shared_words
from newslint.annotate.speech.leading import leader
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, lower_words_in, places_in
from newslint.annotate.text.vocabulary import is_given_name, is_ordinary
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.knowledge import words as listed
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# More people of one surname are a dynasty or a list.
MOST_NAMESAKES = 4
# In sentences: how far before a relative the other is still told of.
REACH = 4
# In words: how far behind a name and its comma the word for a relative stands.
BEHIND = 6
# The Berg farm, the elder Berg: the name of a thing, and one told apart.
TELLING = ("the ", "elder ", "older ", "younger ", "senior ", "junior ", "late ")
LONGEST_TELLING = 8
# Behind it a surname ends a full name: *Ivar “Bo” Berg*.
NICKNAME = regex(r"\w[”\"’')] \Z")


@check(
    "names/ambiguous-surname",
    severity="note",
    confidence="medium",
    examples=[
        bad("Anna Berg met her cousin Ivar Berg at the gate. [[Berg]] refused to open it."),
        bad("Anna Berg sued Ivar Berg over the farm, and [[Berg]] lost."),
        bad("Ivar Berg went home. Rain fell. Berg slept.\n\nHis wife, Ute Berg, did not. “It rained,” [[Berg]] said."),
        bad("Ivar Berg went home. Rain fell.\n\nInside, Ute Berg, his wife, read. “It rained,” [[Berg]] said."),
        bad("Paul Berg leads the inquiry. Ruth Berg, no relation, saw it. It was late.\n\n[[Berg]] has seen the film."),
        bad("Paul Berg leads the inquiry.\n\nRain fell. It was late. They met Ivar Berg, a clerk. [[Berg]] left."),
        bad("My guides were Anna Berg and Anna Lindahl. [[Anna]] carried the tent."),
        good(
            "Paul Berg leads it. Berg is new. Ruth Berg, no relation, saw it. It was late.\n\nBerg has seen the film."
        ),
        good("Paul Berg leads it.\n\nRuth Berg, no relation, saw it. It was late. Berg left.", why="one just named"),
        good("Paul Berg leads it. Berg is new.\n\nRain fell. It was late. They met Ivar Berg, a clerk. Berg left."),
        good("Ivar Berg went home. His wife, Ute Berg, did not. “It rained,” Ute Berg said. Berg slept."),
        good("Anna Berg met Ivar Berg at the gate. Anna Berg refused to open it."),
        good("Anna Berg met Ivar Berg at the gate. Ms Berg refused to open it.", why="a title tells them apart"),
        good("Anna Berg met Ivar Berg at the gate. The Bergs refused to open it.", why="both are meant"),
        good("Anna Berg sued Ivar Berg. The younger Berg won.", why="told apart"),
        good("Anna Berg sued Ivar Berg. The Berg farm is empty.", why="the name of a thing"),
        good("Anna Berg met Ivar Berg at the gate. His son Ivar “Bo” Berg refused to open it.", why="a full name"),
        good("Ivar Berg had Ricotta Cheese. Rain fell on the Burrata Cheese. Cheese is soft.", why="no people"),
        good("Anna Berg met Ivar Berg at the gate. Berg embraced Berg.", why="both are meant"),
        good(
            "Anna Berg has died. Berg was a painter, and Berg was poor.\n\n"
            "Her parents were Ute Berg and Ivar Berg. Berg left home early.",
            why="the story is about a third",
        ),
        good("Anna Berg met Emil Lindahl at the gate. Berg refused to open it."),
    ],
)
def ambiguous_surname(document: Document, options: NoOptions) -> Iterator[Finding]:
    for surname, people in shared_words(document).items():
        if len(people) > MOST_NAMESAKES or surname not in _bare(document) or _is_thing(surname, people):
            continue
        places = []
        for span in _bare(document)[surname]:
            meant = list(named_before(document, people, span, 1))
            if len(meant) == 1:
                meant += _relative_of(document, people, meant[0], span)
            if len(meant) < 2:
                meant = nobodys(document, people, span) or newcomer(document, people, span)
            if len(meant) > 1 and not _is_about_another(people, meant):
                places.append((span, meant))
        if places:
            yield _finding(surname, places)


def _is_thing(surname: str, people: tuple[FullName, ...]) -> bool:
    """*Ricotta Cheese*, *Burrata Cheese*: a word of the language, without a given name before it."""
    return is_ordinary(surname) and not any(is_given_name(person.given[0]) for person in people)


def _finding(surname: str, places: list[tuple[Span, list[Named]]]) -> Finding:
    first, meant = places[0]
    (one, one_span), (other, other_span) = meant[:2]
    related = [Related(span, "occurrence") for span, _ in places[1:]]
    related += [Related(span, "evidence") for span in (one_span, other_span)]
    message = f"{surname} may be {one.name.label} or {other.name.label}"
    return Finding(first, message, tuple(sorted(related)))


def _relative_of(document: Document, people: tuple[FullName, ...], told: Named, at: Span) -> list[Named]:
    """*His wife, Ute Berg, left. Berg said*: the one whose relative has just begun a sentence, if told of before."""
    relative, place = told
    number = sentence_number(document, place.start)
    sentence = sentences(document)[number].span
    if not _leads(document, relative, place) or not _is_told_as_kin(document, sentence, place):
        return []
    near = [
        (other, mention.span)
        for other in people
        for mention in other.name.mentions
        if other is not relative and 0 < number - sentence_number(document, mention.span.start) <= REACH
    ]
    return near[-1:] if at.start > place.end else []


def _leads(document: Document, person: FullName, place: Span) -> bool:
    """Is a sentence about somebody, or somebody the first whom it names: *in the hallway, Ute Berg, his wife, ...*?"""
    number = sentence_number(document, place.start)
    leading = leader(document, number)
    if leading is not None:
        return leading.name.id == person.name.id
    before = Span(sentences(document)[number].span.start, place.start)
    return document.text[place.start - 2 : place.start] == ", " and not people_in(document, before)


def _is_told_as_kin(document: Document, sentence: Span, place: Span) -> bool:
    """*His wife, Ute Berg*; *Ute Berg, his wife,*; *Ute Berg, 34, the sister of the mayor*"""
    kin, lower = listed("en/words/kin"), lower_words(document)
    if not kin.isdisjoint(lower_words_in(document, Span(sentence.start, place.start))):
        return True
    behind = places_in(document, Span(place.end, sentence.end)).start
    return lower[behind : behind + 1] == [","] and not kin.isdisjoint(lower[behind : behind + BEHIND])


def _is_about_another(people: tuple[FullName, ...], meant: list[Named]) -> bool:
    """A draft that names a third of them more often than these means that one, and readers know."""
    told = {person.name.id for person, _ in meant}
    most = max(len(person.name.mentions) for person, _ in meant)
    return any(len(person.name.mentions) > most for person in people if person.name.id not in told)


@annotation
def _bare(document: Document) -> dict[str, list[Span]]:
    """Shared surname -> where it stands alone, without a title, in the draft's own words.

    A sentence that has it twice means both people, and says so.
    """
    shared = shared_words(document)
    by_sentence: dict[tuple[str, Span], list[Span]] = {}
    for phrase in name_phrases(document) if shared else ():
        span, sentence = phrase.mention.span, phrase.sentence
        if len(phrase.words) == 1 and phrase.words[0] in shared and sentence.paragraph.role == "body":
            by_sentence.setdefault((phrase.words[0], sentence.span), []).append(span)
    titled = {phrase.mention.span for phrase in name_phrases(document) if phrase.title} if shared else set()
    found: dict[str, list[Span]] = {}
    for (word, _), spans in by_sentence.items():
        span = spans[0]
        attributive = document.text[max(0, span.start - LONGEST_TELLING) : span.start].lower().endswith(TELLING)
        nickname = NICKNAME.search(document.text[max(0, span.start - 3) : span.start])
        if (
            len(spans) == 1
            and span not in titled
            and not attributive
            and not nickname
            and not in_quotation_marks(document, span)
        ):
            found.setdefault(word, []).append(span)
    return found
