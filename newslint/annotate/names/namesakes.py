"""People of the draft who share a surname, and what is said of families."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from newslint.annotate.names.full_names import in_full, words_of
from newslint.annotate.names.gender import gender
from newslint.annotate.names.names import names
from newslint.annotate.names.names import surname as surname_of
from newslint.annotate.text.sentences import paragraph_at, sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens_in
from newslint.annotate.text.vocabulary import is_given_name, is_ordinary
from newslint.document import Document, Mention, Name, annotation
from newslint.knowledge import words
from newslint.record import NamedTuple

NO_GIVEN_NAMES = frozenset(("al", "mister"))
UNTOLD = frozenset(("byline", "signoff"))


class FullName(NamedTuple):
    """A person with given name and surname, and the mentions that give both."""

    name: Name
    given: tuple[str, ...]
    surname: str
    mentions: tuple[Mention, ...]


@annotation
def surname_counts(document: Document) -> Counter[str]:
    """How many names of the draft, of any kind, end in each surname."""
    return Counter(map(surname_of, names(document)))


@annotation
def full_names(document: Document) -> tuple[FullName, ...]:
    """Everybody whom the draft names in full, in order of first mention; bylines do not count."""
    untold = any(paragraph.role in UNTOLD for paragraph in document.paragraphs)
    found = []
    for name in names(document):
        if name.kind != "person" or " " not in name.label:
            continue
        given, surname = in_full(name)
        sure = given and (is_given_name(given[0]) or not is_ordinary(given[0]))
        if sure and given[0].lower() not in NO_GIVEN_NAMES:
            told = [one for one in name.mentions if one.form == name.label or _is_full(one, surname)]
            if untold:
                told = [one for one in told if role_at(document, one) not in UNTOLD]
            if told:
                found.append(FullName(name, given, surname, tuple(told)))
    return tuple(found)


@annotation
def by_surname(document: Document) -> Mapping[str, tuple[FullName, ...]]:
    """Surname -> everybody who bears it."""
    found: dict[str, tuple[FullName, ...]] = {}
    for person in full_names(document):
        found[person.surname] = (*found.get(person.surname, ()), person)
    return found


def is_family(document: Document, surname: str, people: tuple[FullName, ...]) -> bool:
    """Does the draft speak of relatives, or of several people, where it uses the surname?"""
    if positions(document, (f"{surname.lower()}s", f"{surname.lower()}es")):
        return True
    told = [{sentence_number(document, m.span.start) for m in person.name.mentions} for person in people]
    if any(one & other for number, one in enumerate(told) for other in told[:number]):
        return True
    known = sentences(document)
    near = {
        at + step
        for sentence in told
        for at in sentence
        for step in (-1, 0, 1)
        if 0 <= at + step < len(known) and known[at].paragraph == known[at + step].paragraph
    }
    return any(_tells_of_kin(document, at) for at in near)


def differ_in_gender(one: FullName, other: FullName) -> bool:
    first, second = gender(one.name), gender(other.name)
    return first is not None and second is not None and first != second


def _tells_of_kin(document: Document, number: int) -> bool:
    kin = words("en/words/kin")
    return any(token.text.lower() in kin for token in tokens_in(document, sentences(document)[number].span))


def _is_full(mention: Mention, surname: str) -> bool:
    if mention.form.isalpha():
        return False
    form = words_of(mention.form)
    return len(form) > 1 and surname in form


def role_at(document: Document, mention: Mention) -> str:
    """The role of the paragraph that a mention stands in."""
    return paragraph_at(document, mention.span.start).role
