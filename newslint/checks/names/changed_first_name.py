"""One person has two given names.

Anna Berg opens the factory, Hanna Berg closes it six paragraphs later: a given name has slipped. Names of people are
what readers write in about first.

Two full names with one surname count as one person if the given names are a slip apart (Anna, Hanna), if both hold
one office of which there is one (Mayor Anna Berg, Mayor Lena Berg; *the player’s agent, Anna Berg*, *Lena Berg, the
agent*), or if nothing says who the second is, two sentences later: somebody else would be introduced by an office, an
age, a description. If both given names begin with one letter, it may be the next sentence.

Families keep the rule silent: words such as *brother*, *cousin* or *no relation* near the surname, both names in one
sentence, the surname in the plural, a man's name against a woman's. So do short forms (William, Bill), initials and
middle names.

Known problems: two strangers with one surname and given names a letter apart are taken for one person if the draft
does not say that they are two; siblings too, if no word says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.annotate.names.full_names import is_open, may_be_one, words_of
from newslint.annotate.names.gender import given_name_gender
from newslint.annotate.names.introduced import is_introduced, title_words
from newslint.annotate.names.namesakes import FullName, by_surname, differ_in_gender, is_family, role_at
from newslint.annotate.names.offices import offices
from newslint.annotate.names.spelling import fold, likeness
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.sole_roles import in_one_role
from newslint.annotate.text.sentences import sentence_number
from newslint.annotate.text.vocabulary import is_given_name
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed, times

ALIKE = 0.8
SHORTEST = 3
# A second person is named in full as often as the first; a slip happens once or twice.
MOST_SLIPS = 2
# More people of one surname are a dynasty or a list.
MOST_NAMESAKES = 4


@check(
    "names/changed-first-name",
    severity="error",
    confidence="medium",
    examples=[
        bad(
            "The strike began when Anna Berg locked the gate. It lasted for a month.\n\n"
            "Two ministers tried to end it.\n\n“We are tired,” said [[Hanna Berg]] on Monday."
        ),
        bad(
            "The plan was drawn up by Finance Minister Tomas Lindahl. It costs nothing.\n\n"
            "The opposition laughed.\n\nFinance Minister [[Henrik Lindahl]] did not."
        ),
        bad(
            "The strike began when the union’s leader, Anna Berg, locked the gate. Berg gave no reason.\n\n"
            "Two ministers tried to end it.\n\n[[Ingrid Berg]] has promised to open it on Monday.",
            why="somebody else would be introduced",
        ),
        bad(
            "The harbour’s clerk, Anna Berg, locked the gate. Rain fell.\n\nBoats left.\n\n"
            "[[Ingrid Berg]], the clerk, opened it."
        ),
        bad("Ingmar Berg, a welder, locked the gate. Rain fell.\n\n“It is over,” said [[Ivar Berg]]."),
        bad("Judge Ingmar Berg opened the case. Rain fell.\n\nJudge [[Ivar Berg]] will go on on Monday."),
        good(
            "Ingmar Berg, a welder, locked the gate. Rain fell.\n\n“It is over,” said Ivar Berg, a clerk.",
            why="both are introduced",
        ),
        good(
            "Ingmar Berg, a welder, locked the gate. Rain fell.\n\nOlof Brandt and Ivar Berg opened it.", why="a list"
        ),
        good("The harbour’s clerk, Anna Berg, left. Boats left.\n\nIngrid Berg, a clerk, left.", why="one of several"),
        good("Anna Berg locked the gate. Her sister Hanna Berg opened it.", why="a family"),
        good("William Berg locked the gate on Monday. Rain fell. Bill Berg opened it.", why="a short form"),
        good("Daniel Berg locked the gate on Monday. Rain fell. Daniela Berg opened it.", why="a man and a woman"),
        good("Anna Berg locked the gate on Monday. Rain fell. Ingrid Berg opened it.", why="nothing says one person"),
        good("Anna Maria Berg locked the gate on Monday. Rain fell. Maria Berg opened it.", why="a middle name"),
    ],
)
def changed_first_name(document: Document, options: NoOptions) -> Iterator[Finding]:
    for surname, people in by_surname(document).items():
        if not 1 < len(people) <= MOST_NAMESAKES:
            continue
        for number, later in enumerate(people):
            for earlier in people[:number]:
                if _one_person(document, surname, earlier, later):
                    yield _finding(earlier, later)


def _one_person(document: Document, surname: str, one: FullName, other: FullName) -> bool:
    if may_be_one(one.given, other.given) or differ_in_gender(one, other):
        return False
    if min(len(one.mentions), len(other.mentions)) > MOST_SLIPS:
        return False
    if any(in_quotation_marks(document, person.mentions[0].span) for person in (one, other)):
        return False
    in_common = _held(document).get(one.name.id, set()) & _held(document).get(other.name.id, set())
    same = _alike(one, other) or bool(in_common) or any(in_one_role(document, one.name.id, other.name.id))
    same = same or _is_unintroduced(document, one, other)
    return same and not is_family(document, surname, (one, other))


def _is_unintroduced(document: Document, one: FullName, other: FullName) -> bool:
    """A second person is introduced, too; who is named once, late, and without a word on who that is, is the first."""
    before, behind = sorted((one, other), key=lambda person: person.mentions[0].span)
    if is_open(words_of(before.name.label)) or is_open(words_of(behind.name.label)):
        return False
    place = behind.mentions[0].span.start
    apart = sentence_number(document, place) - sentence_number(document, before.mentions[-1].span.end)
    given = behind.given[0]
    begin_alike = fold(given)[0] == fold(before.given[0])[0]
    named = begin_alike or given_name_gender(given) is not None or is_given_name(given)
    if (
        not named
        or given == before.given[0]
        or apart < (1 if begin_alike else 2)
        or role_at(document, behind.mentions[0]) != "body"
    ):
        return False
    known = len(before.name.mentions) > 1 or is_introduced(document, before)
    return known and not is_introduced(document, behind, title_words(before))


def _alike(one: FullName, other: FullName) -> bool:
    first, second = one.given[0], other.given[0]
    if len(one.given) != len(other.given) or min(len(first), len(second)) < SHORTEST:
        return False
    return one.given[1:] == other.given[1:] and fold(first) != fold(second) and likeness(first, second) >= ALIKE


@annotation
def _held(document: Document) -> Mapping[str, set[tuple[str, str]]]:
    """The offices that somebody holds wherever the draft speaks of them, with their scopes, by the id of the name."""
    now: dict[str, set[tuple[str, str]]] = defaultdict(set)
    then: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for office in offices(document):
        if office.holder:
            held = now if office.settled and not office.past else then
            held[office.holder.name.id].add((office.title, office.scope))
    return {id: held - then[id] for id, held in now.items()}


def _finding(earlier: FullName, later: FullName) -> Finding:
    rare, often = (earlier, later) if len(earlier.mentions) < len(later.mentions) else (later, earlier)
    counts = listed([f"{person.mentions[0].form} {times(len(person.mentions))}" for person in (often, rare)])
    related = [Related(mention.span, "occurrence") for mention in rare.mentions[1:]]
    related += [Related(mention.span, "evidence", "the other given name") for mention in often.mentions]
    message = f"{counts}: one person with two given names?"
    return Finding(rare.mentions[0].span, message, tuple(sorted(related)))
