"""A change that its own two figures do not bear out.

*Rose from 50 to 40*; *£40m, up from £50m*; *doubled from 40 to 90*; *rose three points from 41 to 45 per cent*; *£52m
and would rise to £61m, a difference of £7m*: a figure was changed and the verb was not, or two figures have changed
places.

Known problems: the word for the change has to stand right before the figures, and both have to be counted in the same
unit. *Doubled* is taken to mean anything from 1.85 to 2.2 times as much, *more than doubled* anything up to three
times.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures.figures import agree
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.changes import Change, changes
from newslint.annotate.sums.increases import increases
from newslint.annotate.sums.summed_up import summed_up
from newslint.annotate.text.tokens import tokens
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# How far a change may be from the word for it.
LEAST, MOST = 0.92, 1.1
NEARLY = frozenset("almost nearly roughly about around virtually".split())


@check(
    "figures/change-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The number of boats [[rose]] from 50 to 40 last year."),
        bad("Velmora made £40m last year, [[up]] from £50m, it said."),
        bad("Fares [[doubled]] from £40 to £90 within a year."),
        bad("Support for the bridge rose [[three points]] from 41 to 45 per cent."),
        bad("She leads by 14 points among farmers, [[up]] from 18 in May."),
        bad("The loan is £52m and would rise to £61m with interest, a difference of [[£7m]]."),
        bad("The yard sold 400 boats against 520 in May, a fall of [[140]]."),
        bad("Lang won with 12,430 votes to 11,205, a majority of [[1,325]]."),
        bad("The mill makes 80,000 tonnes a year. In June its output will rise by 60,000, to [[150,000 tonnes]]."),
        bad("The town has 40 buses and will buy another 12, bringing the fleet to [[55]]."),
        good("The mill makes 80,000 tonnes a year. In June its output will rise by 60,000, to 140,000 tonnes."),
        bad("The yard sold [[410]] boats in May, 60 fewer than the 480 of a year before."),
        good("The yard sold 410 boats in May, 70 fewer than the 480 of a year before."),
        good("The yard sold 400 boats against 520 in May, a fall of 120."),
        good("The number of boats fell from 50 to 40 last year."),
        good("The number of bees fell from 3 to 1.2 million.", why="from three million"),
        good("Fares more than doubled from £40 to £90 within a year."),
        good("Support for the bridge rose four points from 41 to 45 per cent."),
        good("The number of cases rose by 113 from 8 a.m. on Monday to 14,092.", why="a time of day"),
        good("The odds rose from 18 to 1, to over 25 to 1 in May.", why="ratios"),
        good("Prices rose, and the yard cut its staff from 50 to 40."),
    ],
)
def change_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for change in (*changes(document), *_summed_up(document)):
        if in_quotation_marks(document, change.word.span) or agree(change.old, change.new):
            continue
        told = f"from {document.words(change.old.span)} to {document.words(change.new.span)}"
        up = change.new.value > change.old.high
        ratio = change.new.value / change.old.value if change.old.value else 0.0
        if change.direction and up != (change.direction > 0):
            message = f"{told} is {'up' if up else 'down'}, not “{change.word.text}”"
        elif change.factor and ratio and not _is_factor(document, change, ratio):
            message = f"{told} is {ratio:.2f}".rstrip("0").rstrip(".") + f" times as much, not “{change.word.text}”"
        elif change.amount is not None and not _is_amount(change):
            message = f"{told} is not a change of {document.words(change.amount.span)}"
            yield _finding(change, change.amount.span, message)
            continue
        else:
            continue
        yield _finding(change, change.word.span, message)
    yield from _added(document)


def _added(document: Document) -> Iterator[Finding]:
    """*80,000 tonnes. It will increase by 60,000 tonnes, to 150,000*."""
    for told in increases(document):
        if told.is_meant and not told.fits and not in_quotation_marks(document, told.new.span):
            sign = "and" if told.change > 0 else "less"
            message = f"{document.words(told.old.span)} {sign} {document.words(told.by.span)} do not make this"
            related = tuple(Related(one.span, "evidence", "counted with this") for one in (told.old, told.by))
            yield Finding(told.new.span, message, related)


def _summed_up(document: Document) -> Iterator[Change]:
    """*£52m, which would rise to £61m, a difference of £7m*; percentages are left to figures/percent-arithmetic."""
    for old, new, word, direction, told in summed_up(document):
        if told.kind != "percent":
            yield Change(old, new, word, direction, 0.0, told)


def _is_factor(document: Document, change: Change, ratio: float) -> bool:
    """Is it so many times as much, as *more than* and *nearly* allow?"""
    words = tokens(document)
    at = next(index for index in range(change.old.first - 1, -1, -1) if words[index] == change.word)
    before = words_around(document)[at - 1]
    least, most = change.factor * LEAST, change.factor * MOST
    if before == "than":
        least, most = (change.factor, change.factor + 1) if change.factor > 1 else (0.0, change.factor)
    elif before in NEARLY:
        least = change.factor * 0.8
        most = change.factor * 1.3 if change.factor < 1 else most
    return least <= ratio <= most


def _is_amount(change: Change) -> bool:
    """Is that the difference, as exact as the figures are given?"""
    if change.amount is None:
        return True
    finest = min(change.old.step, change.new.step)
    slack = sum(figure.step / 2 for figure in (change.old, change.new, change.amount) if figure.step != 1 or finest < 1)
    if any(figure.bound for figure in (change.old, change.new, change.amount)):
        slack += 0.1 * change.amount.value
    low, high = change.new.value - change.old.high, change.new.high - change.old.value
    differences = sorted((abs(low), abs(high)))
    return differences[0] - slack <= change.amount.value <= differences[1] + slack


def _finding(change: Change, span: Span, message: str) -> Finding:
    related = sorted((change.old.span, change.new.span))
    return Finding(span, message, tuple(Related(one, "evidence", "counted with this") for one in related))
