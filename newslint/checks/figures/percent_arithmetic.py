"""A percentage that does not follow from the two figures beside it.

*From £40m to £50m, up 20 per cent*: it is up 25 per cent; 20 is what it would be down from the other end. The two
figures are taken as exact as they are given: £31.6m is anything from £31.55m to £31.65m, and the percentage is only
reported if none of these gives it.

So are a part and its whole: *31,200 of the 64,800 voters, or 41%*. A fraction is taken roughly: *a third* is anything
from 28 to 38 per cent.

Known problems: only figures in one of these orders are read: *from A to B, up N per cent*, *rose N per cent, from A to
B* or *to B from A*, *A, up N per cent from B*, *A of B, or N per cent*, *of B, A, or N per cent*; what a *rise of N per
cent* compares in two sentences is not known. Changes of percentages are left alone, since *per cent* is often said
where percentage points are meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, around, figures_in, figures_of
from newslint.annotate.figures.fractions import fractions
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.changes import with_unit_of
from newslint.annotate.sums.summed_up import summed_up
from newslint.annotate.sums.told_shares import ToldShare, told_shares
from newslint.annotate.text.tokens import tokens
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

UP = frozenset(
    "up rise rises rose risen rising increase increases increased increasing grow grows grew grown growth jump jumped "
    "climb climbed gain gained soared surge surged more higher".split()
)
DOWN = frozenset(
    "down fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline "
    "declined declining cut reduction reduced lower less shrank shrunk sank slid plunged loss lost shed".split()
)
# Words that make the percentage part of something else: of the whole, a year, on average.
NOT_OF_THIS = frozenset("of per annually average each every share stake".split())
# Lost 90 per cent of its *value*, falling from 50 to 5.
VALUE = frozenset("value worth price".split())
REACH = 12
# Words between an amount and its *up N per cent from*.
BEFORE = 9


@check(
    "figures/percent-arithmetic",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Fares went up from £40 to £50, a rise of [[20 per cent]]."),
        bad("Sales fell [[40%]] from 500 to 400 boats, the yard said."),
        bad("Sales rose [[10 per cent]] to £500m from £400m, the yard said."),
        bad("The firm made £480m, up [[2%]] from £400m."),
        bad("The yard built 24.6 tonnes of hull last year, up [[9 per cent]] from 20.1 tonnes in 2023."),
        bad("The shares lost [[94 per cent]] of their value in a day, falling from $50 to $7."),
        bad("Catches fell from 3.6 to 2.7 tonnes, a drop of [[a third]]."),
        bad("The weavers get £12.50 an hour and want £13.75, a rise of [[14 per cent]]."),
        good("They sell at £40 and rent at £50, a rise of 10 per cent.", why="two prices"),
        bad("In Graz 31,200 of the 64,800 voters, or [[41%]], took part."),
        bad("Eight of the 40 boats, [[a third]] of the total, were sold."),
        bad("Of the 9,120 trees, 4,035, or more than [[half]], had to be felled."),
        good("Catches fell from 3.6 to 2.5 tonnes, a drop of a third."),
        good("Of the 9,000 trees, 5,800, or almost two-thirds, had to be felled."),
        good("She won six of her nine games, half of them at home.", why="half of the six"),
        good("Fares went up from £40 to £50, a rise of 25 per cent."),
        good("Fares went up from about £41 to £50, a rise of 20 per cent.", why="rounded figures"),
        good("Support rose from 20 to 25 per cent, and 12 per cent didn’t know."),
        good("The firm made £5m, up 4% from £4.8m.", why="£4.75m to £5.05m allow it"),
    ],
)
def percent_arithmetic(document: Document, options: NoOptions) -> Iterator[Finding]:
    for percent in sorted((*figures_of(document, "percent"), *fractions(document))):
        direction = _direction(document, percent) if percent.value == percent.high else 0
        pair = _pair(document, percent) if direction else None
        if pair is None or in_quotation_marks(document, percent.span):
            continue
        old, new = pair
        least, most = _change(old, new)
        slack = max(percent.step / 2, 0.1 * percent.value if percent.bound else 0)
        low, high = sorted((direction * (percent.value - slack), direction * (percent.value + slack)))
        if low > most or high < least:
            yield _finding(document, percent, old, new)
    for told in told_shares(document):
        if not told.fits and not in_quotation_marks(document, told.share.span):
            yield _of_share(document, told)


def _direction(document: Document, percent: Figure) -> int:
    """1 for up, -1 for down, 0 if the words right beside the percentage say neither."""
    words = words_around(document)
    behind = words[percent.last : percent.last + 2]
    beside = words[max(0, percent.first - 4) : percent.first] + behind
    up, down = not UP.isdisjoint(beside), not DOWN.isdisjoint(beside)
    of_all = behind[0] == "of" and words[percent.last + 2] in VALUE
    if up == down or (behind[0] in NOT_OF_THIS and not of_all):
        return 0
    return 1 if up else -1


def _pair(document: Document, percent: Figure) -> tuple[Figure, Figure] | None:
    """The figures before and after the change."""
    found = [figure for figure in figures_in(document, around(document, percent.span)) if _is_amount(figure)]
    for bare, other in pairwise(found):
        one = with_unit_of(document, bare, other) if bare.kind == "count" else bare
        if _alike(one, other) and _is_near(percent, one, other) and not _is_another(document, percent, one):
            if _joined(document, one, other) == ("from", "to"):
                return one, other
            if _joined(document, one, other) == ("to", "from"):
                return other, one
    before = [figure for figure in found if 0 <= percent.first - figure.last <= BEFORE][-1:]
    behind = [figure for figure in found if 0 <= figure.first - percent.last <= 3][:1]
    if before and behind and _alike(before[0], behind[0]) and _is_up_from(document, before[0], percent, behind[0]):
        return behind[0], before[0]
    summed = next((one for one in summed_up(document) if one.told.span == percent.span), None)
    return (summed.old, summed.new) if summed else None


def _joined(document: Document, one: Figure, other: Figure) -> tuple[str, str]:
    """The words right before each, if only a word or two stand between them: *from* A to, *to* A from."""
    words = words_around(document)[max(0, one.first - 1) : other.first]
    return (words[0], words[-1]) if len(words) <= one.last - one.first + 5 else ("", "")


def _is_up_from(document: Document, new: Figure, percent: Figure, old: Figure) -> bool:
    """*A, up N per cent from B*; not *A, up N per cent from B to C*."""
    words = tokens(document)
    between = {token.text.lower() for token in words[new.last : percent.first]}
    goes_on = old.last < len(words) and words[old.last].text.lower() == "to"
    return (
        "," in between
        and not between & {"and", "while", "but", ";"}
        and bool(between & {"up", "down"})
        and words[percent.last].text in ("from", "on")
        and not goes_on
    )


def _is_amount(figure: Figure) -> bool:
    return figure.kind in ("count", "money", "measure") and figure.value == figure.high and figure.value > 0


def _is_near(percent: Figure, old: Figure, new: Figure) -> bool:
    return 0 <= percent.first - new.last <= REACH or 0 <= old.first - percent.last <= REACH


def _is_another(document: Document, percent: Figure, old: Figure) -> bool:
    """*A rise of 25%, and sales fell* from 50 to 40: what follows is another change."""
    between = words_around(document)[percent.last : max(percent.last, old.first)]
    if between[-1:] == ["from"] and between[-3:-2] == [","]:
        between = between[:-3]  # fell by N per cent, *dropping* from A to B
    return not (UP | DOWN | {"and", "while", "but"}).isdisjoint(between)


def _alike(old: Figure, new: Figure) -> bool:
    """One currency or unit."""
    return old.kind == new.kind and old.unit == new.unit


def _change(old: Figure, new: Figure) -> tuple[float, float]:
    """The least and the most that the change can be in per cent."""
    slack = [
        0.1 * figure.value if figure.bound else 0 if figure.step == 1 else figure.step / 2 for figure in (old, new)
    ]
    old_low, old_high = max(old.value - slack[0], old.value / 2), old.value + slack[0]
    new_low, new_high = new.value - slack[1], new.value + slack[1]
    return 100 * (new_low / old_high - 1), 100 * (new_high / old_low - 1)


def _finding(document: Document, percent: Figure, old: Figure, new: Figure) -> Finding:
    change = 100 * (new.value / old.value - 1)
    amount = f"{abs(change):.{1 if abs(change) < 20 else 0}f}".removesuffix(".0")
    message = (
        f"from {document.words(old.span)} to {document.words(new.span)} is {amount} per cent "
        f"{'up' if change >= 0 else 'down'}, not {document.words(percent.span)}"
    )
    related = tuple(Related(Span(*span), "evidence", "counted with this") for span in sorted((old.span, new.span)))
    return Finding(percent.span, message, related)


def _of_share(document: Document, told: ToldShare) -> Finding:
    share = f"{told.actual:.1f}".removesuffix(".0")
    part, whole, called = (document.words(figure.span) for figure in told)
    related = (Related(figure.span, "evidence", "counted with this") for figure in told[:2])
    return Finding(told.share.span, f"{part} of {whole} is {share} per cent, not {called}", tuple(sorted(related)))
