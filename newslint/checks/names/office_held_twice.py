"""Two people hold one office of which there is one.

German Chancellor Olaf Lindahl in the first paragraph, German Chancellor Vera Brandt in the ninth: one of them is the
former chancellor, the deputy, or the chancellor of somewhere else, and the draft does not say so. The same happens when
*the US president* follows a sentence about his predecessor and so takes him for the president of today.

Offices with their country or organisation are compared with each other. Without, ministers are, since a draft says of
the foreign ones where they come from; and offices of which there is one by nature: *the sheriff*, *the referee*.
Silent where a sentence tells of a change or of another time: *former*, *acting*, *elected*, *successor*, a year.

Known problems: offices that two people share (co-chairs, captains regent), and rivals who both claim one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.annotate.names.names import people_in
from newslint.annotate.names.office_titles import single
from newslint.annotate.names.offices import Office, offices
from newslint.annotate.names.spelling import likeness
from newslint.annotate.speech.sole_roles import SoleRole, sole_roles
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Mention, Name, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

ALIKE = 0.7
# Offices that are many in one country, or named for a part of it.
MANY = frozenset(("senator", "governor", "member of the house", "vice-president", "attorney general", "mayor"))
FORMER = frozenset("predecessor successor challenger".split())


@check(
    "names/office-held-twice",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "German Chancellor Emil Lindahl spoke first. It was late.\n\n[[German Chancellor]] Vera Brandt spoke last.",
        ),
        bad("Canada’s foreign minister, Emil Lindahl, arrived. [[Canadian Foreign Minister]] Vera Brandt left."),
        bad(
            "US President Emil Lindahl is ahead of his predecessor Carl Brandt.\n\n"
            "Brandt had his chance to end the strike. Unfortunately, [[the US president]] had other plans."
        ),
        bad("Finance Minister Emil Lindahl arrived. The [[minister of finance]], Vera Brandt, left."),
        bad("The sheriff, Emil Lindahl, arrived. [[Sheriff]] Vera Brandt left."),
        bad("It rains, said Emil Lindahl, the county clerk. The [[county clerk]], Vera Brandt, left."),
        good("It rains, said Emil Lindahl, the county clerk. The city clerk, Vera Brandt, left."),
        good("It rains, said Emil Lindahl, the county clerk. According to Vera Brandt, the clerk, Carl Holm left."),
        good("It rains, said Emil Lindahl, the former county clerk. The county clerk, Vera Brandt, left."),
        good("German Chancellor Emil Lindahl spoke first, former German Chancellor Vera Brandt last."),
        good("German Chancellor Emil Lindahl spoke first, Austrian Chancellor Vera Brandt last."),
        good(
            "Norwegian Prime Minister Emil Lindahl and Energy Minister Vera Brandt left. So did Danish Prime Minister "
            "Ilse Okafor and Energy Minister Carl Holm.",
            why="each of the country before",
        ),
        good("French Deputy Foreign Minister Emil Lindahl arrived. French Foreign Minister Vera Brandt left."),
        good(
            "US President Emil Lindahl is ahead of his predecessor Carl Brandt.\n\n"
            "Lindahl had his chance to end the strike. Unfortunately, the US president had other plans."
        ),
    ],
)
def office_held_twice(document: Document, options: NoOptions) -> Iterator[Finding]:
    holders: dict[tuple[str, str], list[Office]] = defaultdict(list)
    before: Office | None = None
    for office in offices(document):
        scope = _its_scope(document, office, before)
        before = office if office.scope else before
        if office.holder and scope and not office.past and office.settled and office.title not in MANY:
            holders[office.title, scope].append(office)
    for held in holders.values():
        yield from _second_holder(document, held)
    yield from _sole_role_twice(document)
    yield from _former_for_present(document)


def _its_scope(document: Document, office: Office, before: Office | None) -> str:
    """What an office belongs to: as it says, as the office before it in the sentence says, or one for the draft."""
    if office.scope or not (office.title in single() or office.title.endswith(" minister")):
        return office.scope
    number = sentence_number(document, office.span.start)
    if before and sentence_number(document, before.span.start) == number:
        return before.scope
    return "the draft"


def _holder(office: Office) -> Name:
    assert office.holder
    return office.holder.name


def _second_holder(document: Document, held: list[Office]) -> Iterator[Finding]:
    first = held[0]
    for office in held[1:]:
        if _two_people(_holder(first), _holder(office)):
            one, other = _holder(first).label, _holder(office).label
            message = f"{other} is {document.words(office.span)} here, {one} in another place"
            same = [each.span for each in held if _holder(each).id == _holder(first).id]
            yield Finding(office.span, message, tuple(Related(span, "evidence", f"{one} here") for span in same))
            return


def _two_people(one: Name, other: Name) -> bool:
    """Two full names without a word in common, none of them like one of the other."""
    first, second = one.label.split(), other.label.split()
    if len(first) < 2 or len(second) < 2 or one.id == other.id:
        return False
    return all(likeness(a, b) < ALIKE for a in first for b in second)


def _sole_role_twice(document: Document) -> Iterator[Finding]:
    """*Anna Berg, the county clerk* and *the county clerk, Carl Holm*: in no list, but *the* tells of one."""
    known: dict[tuple[str, ...], SoleRole] = {}
    for role in (role for role in sole_roles(document) if role.definite):
        first = known.setdefault(role.words, role)
        one, other = first.person.name, role.person.name
        if _two_people(one, other):
            message = f"{other.label} is the {' '.join(role.words)} here, {one.label} in another place"
            yield Finding(role.span, message, (Related(first.span, "evidence", f"{one.label} here"),))
            return


def _former_for_present(document: Document) -> Iterator[Finding]:
    """*Trump had his chance. The US president had other plans*: whoever *the* points back to is no holder of today."""
    holders: dict[tuple[str, str], Office] = {}
    for office in offices(document):
        key = office.title, office.scope
        if office.holder and not office.past:
            holders.setdefault(key, office)
        elif key in holders and not office.holder and not office.past:
            yield from _points_back(document, office, holders[key])


def _points_back(document: Document, office: Office, held: Office) -> Iterator[Finding]:
    start = office.span.start - len("the ")
    number = sentence_number(document, office.span.start)
    if document.text[max(0, start) : office.span.start].lower() != "the " or not number:
        return
    before, sentence = sentences(document)[number - 1 : number + 1]
    if before.paragraph != sentence.paragraph:
        return
    told = _people_in(document, sentence.paragraph.span.start, start)
    last = _people_in(document, before.span.start, start)
    holder = _holder(held)
    if len(last) != 1 or holder.id in told:
        return
    (name,) = last.values()
    earlier = _called_former(document, name, office)
    if earlier:
        span = Span(start, office.span.end)
        message = f"“{document.words(span)}” reads as {name.label} here; in another place it is {holder.label}"
        former = Related(earlier.span, "evidence", f"{name.label} is not the holder here")
        yield Finding(span, message, tuple(sorted((Related(held.span, "evidence", f"{holder.label} here"), former))))


def _people_in(document: Document, start: int, end: int) -> dict[str, Name]:
    return {name.id: name for _, name in people_in(document, Span(start, end))}


def _called_former(document: Document, name: Name, office: Office) -> Mention | None:
    """Where the draft says that somebody held the office before, or wants it."""
    for other in offices(document):
        if other.past and other.holder and other.holder.name == name and other.title == office.title:
            return other.holder.mention
    return next((mention for mention in name.mentions if mention.span.start in _after_former(document)), None)


@annotation
def _after_former(document: Document) -> frozenset[int]:
    """Where *his predecessor Brandt*, *his predecessor, Brandt,* name somebody."""
    words = tokens(document)
    places = positions(document, FORMER)
    return frozenset(word.start for at in places for word in words[at + 1 : at + 3])
