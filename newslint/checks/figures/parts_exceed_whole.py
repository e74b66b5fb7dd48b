"""The parts are more than the whole.

Of 12 councillors 14 voted yes; seven people were hurt, nine of them children; 45 per cent are for it, 52 against and
eight undecided, 105 in all; the turnout was 108 per cent. One of the figures is wrong, and readers can count.

Known problems: percentages are only added up where the sentence speaks of the rest, of the undecided, of abstentions,
gives two for and against or two of the vote or the ball, three and more shares of *the vote*, or a plain list of three
and more that comes to little over a hundred; other answers and groups may overlap. Counts and sums of money are added
up if they are told as parts: *of the 12*, *of them*, *of whom*, behind a colon, or in the sentence behind their whole
without a noun of their own. Lists that tell of some what they are and of others what became of them are left alone,
since those may be the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures.beside import words_before, words_behind
from newslint.annotate.figures.figures import Figure, around, figures, figures_in, figures_of
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.complements import complements
from newslint.annotate.sums.counted_lists import DETERMINERS, is_of
from newslint.annotate.sums.portions import portions
from newslint.annotate.sums.shares import divided
from newslint.annotate.sums.tallies import people
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

INCLUDING = frozenset(("including", "them", "whom"))
VOTERS = frozenset("voters votes vote respondents adults households women men children".split())
# People who are part of a number of people.
GROUPS = frozenset(
    "children child women woman boys girls civilians soldiers officers policemen students pupils teenagers adults "
    "passengers pedestrians members councillors councilors residents workers employees players survivors".split()
)
# What is told of a part of them: of the 12, 14 were there.
TOLD = frozenset("were was are have had did do went came left said".split())
# 14 of the 12, 14 out of 12.
LINKS = frozenset(("of", "out"))
HUNDRED = 100.0
REACH = 3
LONGEST_LINK = 8


@check(
    "figures/parts-exceed-whole",
    severity="warning",
    confidence="high",
    examples=[
        bad("[[14]] of the 12 councillors voted for the bridge."),
        bad("Seven people were hurt, including [[nine]] children, the brigade said."),
        bad("Of those asked, [[45%]] were for the bridge, 52% against it and 8% undecided."),
        bad("Of the 12 councillors, [[14]] voted for the bridge."),
        bad("In the end [[55%]] voted for the bridge and 48% against it."),
        bad("Lang won [[52 per cent]] of the vote, Wolf 38 per cent and Meyer 14 per cent."),
        bad("Of the [[51]] councillors, 29 voted for it, 22 against and three abstained."),
        bad("The yard owns [[30]] boats. Eighteen of them are let to crews, nine to a trust and six to schools."),
        bad("Of the [[31]] patients, 18 are men and 15 women, Ngozi Okafor said."),
        bad("Of the [[26]] wounded, 19 were passengers and nine were crew."),
        good("Of the 31 patients, 18 are men and 15 over 60.", why="men may be over 60"),
        good("Of the 31 patients, 16 are men and 15 women."),
        bad("Police held [[64]] people, of whom 41 have been bailed and 29 charged."),
        bad("The fund has spent [[£80m]]: £40m on roads, £28m on bridges and £21m on quays."),
        bad("With 30% of votes counted, Lang had [[41.2%]], Wolf 33.6% and Meyer 28.8%."),
        good("With 30% of votes counted, Lang had 41.2%, Wolf 33.6% and Meyer 24.8%."),
        bad(
            "The plan for [[80]] homes was passed.\n\nLang drew it.\n\nThe plan has 44 flats, 28 houses and 14 villas."
        ),
        good("The plan for 80 homes was passed.\n\nLang drew it.\n\nThe plan has 44 flats, 28 houses and 14 shops."),
        bad("Oil made up [[52%]] of output, gas 31% and coal 24%."),
        bad("Graz had [[58 per cent]] of the ball. Linz, with 47 per cent of possession, had nine shots."),
        bad("The county has [[46]] firms, of which 29 are large and 19 are small."),
        good("Graz had 58 per cent of the ball in the first half and 47 per cent of possession in the second."),
        bad("The turnout was [[108 per cent]], the council said."),
        good("Output was 108 per cent of what was planned."),
        good("Of the five schools in the valley, 300 pupils were ill.", why="two things"),
        good("55% of the women were for the bridge, 48% of the men against it."),
        good("12 of the 14 councillors voted for the bridge, and two against it."),
        good("Seven people were hurt, including a nine-year-old boy and five other children."),
        good("Of those asked, 45% were for the bridge, 47% against it and 8% undecided."),
        good("Of those asked, 45% read papers, 62% watch television and 38% do both."),
        good("The yard owns 30 boats. Eighteen of them are let to crews, six to a trust and six to schools."),
        good("Of the 30 boats, 20 were red and 14 were sold.", why="some of the red ones may have been sold"),
        good("The farm has 40 cows. Thirty hens and 30 ducks live by the pond."),
        good("Lang won 14 of 20 games and Wolf 12 of 20.", why="of other games"),
        good("Two teams, including 15 players from Graz, took the train."),
    ],
)
def parts_exceed_whole(document: Document, options: NoOptions) -> Iterator[Finding]:
    told = figures(document)
    pairs = [_part_of_whole(document, told[at], told[at + 1]) for at in _linked(document)]
    pairs += [_including(document, at) for at in positions(document, INCLUDING)]
    for pair in pairs:
        if pair is not None and pair[0].value > pair[1].high and not in_quotation_marks(document, pair[0].span):
            part, whole = pair
            message = f"{document.words(part.span)} is more than the whole, {document.words(whole.span)}"
            yield Finding(part.span, message, (Related(whole.span, "evidence", "the whole"),))
    yield from _over_hundred(document)
    yield from _more_than_all(document)
    yield from _more_than_whole(document)


def _linked(document: Document) -> list[int]:
    """The figures behind which *of* leads to the next one, or a comma."""
    led = zip(words_behind(document), words_before(document)[1:], strict=False)
    return [at for at, (behind, before) in enumerate(led) if behind in LINKS or before == ","]


def _part_of_whole(document: Document, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """*14 of the 12*, *14 out of 12*, *Of the 12 councillors, 14 voted*: a figure and the one before it."""
    if other.first - one.last > LONGEST_LINK:
        return None
    words = words_around(document)
    linked = words[one.last] in LINKS if one.value > other.value else words[other.first - 1] == ","
    if not linked or one.value == other.value or not (_is_plain(one) and _is_plain(other)):
        return None
    between = words[one.last : other.first]
    if one.value > other.value:
        return (one, other) if is_of(document, one, other) else None
    leading = words[max(0, one.first - 3) : one.first]
    while leading and leading[-1] in DETERMINERS:
        leading.pop()
    told = words[other.last]
    is_part = between[-1:] == [","] and between.count(",") == 1 and (told in TOLD or told.endswith("ed"))
    return (other, one) if is_part and leading[-1:] == ["of"] and leading[-2:-1] in ([], ["."], [","]) else None


def _including(document: Document, at: int) -> tuple[Figure, Figure] | None:
    """*Seven people ..., including nine children*, *nine of them children*: both are people."""
    words = words_around(document)
    told = words[max(at - 1, 0) : at + 1]
    if told[-1] != "including" and told not in (["among", "them"], ["of", "them"], ["of", "whom"]):
        return None
    sentence = around(document, tokens(document)[at].span)
    counts = [figure for figure in figures_in(document, sentence) if figure.kind == "count"]
    parts = [figure for figure in counts if figure.first in (at + 1, at + 2) or figure.last == at - 1]
    before = [figure for figure in counts if parts and figure.first < min(at, parts[0].first)]
    if not before:
        return None
    part, whole = parts[0], before[-1]
    if (told[0] == "of") != (part.last == at - 1) or whole.bound or not _counts_people(document, part):
        return None
    return (part, whole) if _counts_people(document, whole) else None


def _more_than_all(document: Document) -> Iterator[Finding]:
    """*108 per cent of voters*, *a turnout of 108 per cent*."""
    words = words_around(document)
    for figure in figures_of(document, "percent"):
        if figure.value <= HUNDRED or in_quotation_marks(document, figure.span):
            continue
        behind = words[figure.last : figure.last + 3]
        before = words[max(0, figure.first - REACH) : figure.first]
        whole = behind[0] == "of" and bool((people() | GROUPS | VOTERS).intersection(behind[1:]))
        if whole or "turnout" in before:
            yield Finding(figure.span, f"{document.words(figure.span)} is more than the whole")


def _more_than_whole(document: Document) -> Iterator[Finding]:
    """*Of the 12 councillors, seven voted for it, five against and one abstained*."""
    listed = portions(document)
    wholes = {told.whole for told in listed}
    for told in (*listed, *(told for told in complements(document) if told.whole not in wholes)):
        if told.exceed and not (told.complete and told.whole.kind == "count"):
            related = tuple(Related(part.span, "evidence", "part of it") for part in told.parts)
            message = f"the parts come to {told.told_sum}, the whole is {document.words(told.whole.span)}"
            yield Finding(told.whole.span, message, related)


def _counts_people(document: Document, figure: Figure) -> bool:
    following = {token.text.lower() for token in tokens(document)[figure.last : figure.last + REACH]}
    return bool(following & (people() | GROUPS))


def _is_plain(figure: Figure) -> bool:
    return figure.kind == "count" and figure.value == figure.high and figure.step == 1


def _over_hundred(document: Document) -> Iterator[Finding]:
    for parts in divided(document):
        total = sum(figure.value for figure in parts)
        quoted = in_quotation_marks(document, parts[0].span)
        if total > HUNDRED + sum(figure.step for figure in parts) / 2 and not quoted:
            related = tuple(Related(figure.span, "evidence", "part of the same whole") for figure in parts[1:])
            yield Finding(parts[0].span, f"the parts come to {total:g} per cent", related)
