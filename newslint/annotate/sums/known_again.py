"""Things that are counted, and counted again as known: *Twelve boats sank. ... The 13 boats were old.*"""

from __future__ import annotations

from bisect import bisect_left

from newslint.annotate.figures.beside import led_by
from newslint.annotate.figures.figures import Figure, agree, figures
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens, word_index
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

KNOWN = frozenset("the these those all".split())
# All of them are known once their number has been told: *her three daughters*.
KIN = frozenset(
    "children daughters sons brothers sisters siblings grandchildren stepchildren grandsons granddaughters".split()
)
WHOSE = frozenset("his her their".split())
LEADING = KNOWN | WHOSE
# Behind the noun nothing may narrow it down: not the 13 boats *that leaked*.
NARROWING = frozenset(
    "who that which whose where when in of with from for to on at by under over between they he she we i you it".split()
)
# Plurals that are counted anew in each sentence.
UNSTEADY = frozenset("votes seats points goals times delegates runs wins games matches states cases deaths".split())
IRREGULAR = frozenset("men women children people".split())
# Words with which more of them come in.
ADDING = frozenset(
    "another third fourth fifth sixth seventh eighth additional extra further joined added remaining rest".split()
)
# She *added that* it rained; *“…,” he added*.
SAYING = frozenset(("that", ",", ".", ":", "in", "on", "after", "but"))
# How far apart the two counts may stand, in sentences.
REACH = 24
KIN_REACH = 5
# *All four counts* reach back further.
ALL_REACH = 80


# Numbers that cannot count what a plain number counts.
UNLIKE = frozenset(("duration", "money", "percent", "points", "measure", "age"))
# Of many, two or three are often named and then counted: *Otto Lang and Karl Wolf ... The two men*.
FEWEST = 4


class Counted(NamedTuple):
    """A count, and the plural right behind it or behind one more word."""

    figure: Figure
    nouns: tuple[str, ...]
    sentence: int


class KnownAgain(NamedTuple):
    """Two counts of the same things that disagree."""

    earlier: Figure
    later: Figure
    noun: str


@annotation
def known_again(document: Document) -> tuple[KnownAgain, ...]:
    """Every count of known things that no count before it bears out."""
    found: list[KnownAgain] = []
    known = [number for number in led_by(document, LEADING) if _is_known(document, figures(document)[number])]
    counted = [_counted(document, figure) for figure in figures(document)[: known[-1] + 1]] if known else []
    for number in known:
        earlier = _earlier(document, counted[number], counted[max(number - 4 * ALL_REACH, 0) : number])
        if earlier is not None:
            found.append(KnownAgain(earlier, counted[number].figure, counted[number].nouns[0]))
    return tuple(found)


def _counted(document: Document, figure: Figure) -> Counted:
    if not _is_count(figure):
        return Counted(figure, (), 0)
    return Counted(figure, _nouns(document, figure), sentence_number(document, figure.span.start))


def _nouns(document: Document, figure: Figure) -> tuple[str, ...]:
    return tuple(filter(str.isalpha, words_around(document)[figure.last : figure.last + 2]))


def _is_count(figure: Figure) -> bool:
    return figure.kind == "count" and 1 < figure.value == figure.high and not figure.bound


def _is_known(document: Document, figure: Figure) -> bool:
    if not _is_count(figure):
        return False
    noun = next(iter(_nouns(document, figure)), "")
    if words_around(document)[figure.first - 1] in WHOSE and noun not in KIN:
        return False
    plural = noun in IRREGULAR or (noun.endswith("s") and len(noun) > 3 and noun not in UNSTEADY)
    small = plural and tokens(document)[figure.last].text.islower()
    return (
        small
        and len(word_index(document)[noun]) > 1
        and words_around(document)[figure.last + 1] not in NARROWING
        and not in_quotation_marks(document, figure.span)
    )


def _may_be(counted: Counted, noun: str) -> bool:
    """Can these be the same things in other words? Boats are no studies."""
    if noun in counted.nouns or counted.figure.value < 2:
        return noun in counted.nouns
    return not any(word.endswith("s") and len(word) > 3 for word in counted.nouns)


def _earlier(document: Document, counted: Counted, seen: list[Counted]) -> Figure | None:
    """The one other number of these things; None if the new one has been given, or can be made up of others."""
    figure, noun = counted.figure, counted.nouns[0]
    alike = [one.figure for one in seen if one.figure.kind not in UNLIKE and _may_be(one, noun)]
    values = {value for one in alike for value in (one.value, one.high)}
    everything = words_around(document)[figure.first - 1] == "all"
    reach = KIN_REACH if noun in KIN else ALL_REACH if everything else REACH
    near = [one for one in seen if noun in one.nouns and counted.sentence - reach <= one.sentence < counted.sentence]
    same = [one for one in near if sentences(document)[one.sentence].paragraph.role == "body"]
    if len({one.figure.value for one in same}) != 1 or any(agree(one.figure, figure) for one in same):
        return None
    first = same[0]
    if noun in KIN and not _of_one_person(document, first, counted):
        return None
    if figure.value in values or abs(figure.value - first.figure.value) in values:
        return None
    if noun not in KIN and figure.value < min(FEWEST, first.figure.value):
        return None
    begin, end = sentences(document)[first.sentence].span.start, sentences(document)[counted.sentence].span.end
    adding = _adding(document)
    at = bisect_left(adding, begin)
    return None if at < len(adding) and adding[at] < end else first.figure


def _of_one_person(document: Document, first: Counted, again: Counted) -> bool:
    """Nobody is named between the two whose kin the latter may be."""
    sentence = sentences(document)[first.sentence].span
    before = mentions_in(document, Span(sentence.start, first.figure.span.start))
    between = mentions_in(document, Span(sentence.end, again.figure.span.start))
    return {name.id for _, name in between if name.kind == "person"} <= {name.id for _, name in before}


@annotation
def _adding(document: Document) -> list[int]:
    words = words_around(document)
    joining = (at for at in positions(document, ADDING) if words[at] != "added" or words[at + 1] not in SAYING)
    return [tokens(document)[at].start for at in joining]
