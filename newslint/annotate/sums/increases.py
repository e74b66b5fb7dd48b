"""An amount, what is added to it or taken from it, and what that makes.

*80,000 tonnes. It will increase by 60,000 tonnes, to 140,000*; *40 buses, and another 12, bringing the fleet to 52*;
*410 cars, 70 fewer than the 480 of April*.
"""

from __future__ import annotations

from newslint.annotate.figures.beside import by_first, by_last, figures_behind
from newslint.annotate.figures.figures import Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.units import AMOUNTS
from newslint.annotate.sums.changes import directions
from newslint.annotate.sums.counted_lists import DETERMINERS, is_bare
from newslint.annotate.text.sentences import first_words, sentence_at, sentence_number, sentences
from newslint.annotate.text.tokens import positions
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

TO = frozenset(("to",))
MORE = frozenset("another more additional extra further new".split())
BRINGING = frozenset("bringing brings bring taking takes take raising raises raise expanding".split())
# Between the old amount and the new one these words speak of another.
OTHER = frozenset("from per each than while year-on-year compared".split())
PRONOUNS = frozenset("it its this that they their which".split())
# 70 *fewer* than.
COMPARING = {"more": 1, "higher": 1, "fewer": -1, "less": -1, "lower": -1}
NEAR = 7
# So many sentences back the old amount may stand.
BACK = 3
# The old amount and the change come so near the new one that they must be meant to make it.
OFF = 0.34


class Increase(NamedTuple):
    """``change`` is less than nothing for a decrease."""

    old: Figure
    by: Figure
    new: Figure
    change: float

    @property
    def fits(self) -> bool:
        slack = max(0.51 * figure.step if figure.step != 1 else 0.0 for figure in (self.old, self.by, self.new))
        if any(figure.bound for figure in (self.old, self.by, self.new)):
            slack += 0.1 * self.new.value
        return abs(self.old.value + self.change - self.new.value) <= slack

    @property
    def is_meant(self) -> bool:
        return abs(self.old.value + self.change - self.new.value) <= OFF * self.new.value


@annotation
def increases(document: Document) -> tuple[Increase, ...]:
    """Every such three amounts with no fourth one of their kind between, in order."""
    found = [_increase(document, new) for new in figures_behind(document, TO)]
    found += [_compared(document, at) for at in positions(document, COMPARING)]
    return tuple(sorted((increase for increase in found if increase is not None), key=lambda told: told.new.span))


def _compared(document: Document, at: int) -> Increase | None:
    """*410, 70 fewer than the 480 of April*."""
    words, by = words_around(document), by_last(document).get(at)
    if by is None or words[at + 1] != "than":
        return None
    old = by_first(document).get(at + 3 if words[at + 2] in DETERMINERS else at + 2)
    begin = sentence_at(document, by.span.start).span.start
    before = [one for one in figures_in(document, Span(begin, by.span.start)) if _is_alike(document, one, by)]
    if old is None or len(before) != 1 or not _is_alike(document, old, by) or before[0].value == old.value:
        return None
    return Increase(old, by, before[0], COMPARING[words[at]] * by.value)


def _increase(document: Document, new: Figure) -> Increase | None:
    if new.kind not in AMOUNTS or new.value != new.high:
        return None
    words, told = words_around(document), sentences(document)
    number = sentence_number(document, new.span.start)
    here = figures_in(document, Span(told[number].span.start, new.span.start))
    by = here[-1] if here and _is_alike(document, here[-1], new) else None
    sign = _sign(words, by, new) if by is not None else 0
    if by is None or not sign or not 0 < by.value < (new.value if sign > 0 else by.value + 1):
        return None
    before = [figure for figure in here[:-1] if _is_alike(document, figure, new)]
    goes_on = (
        sign == 2 or new.kind != "count" or not PRONOUNS.isdisjoint(words[first_words(document)[number] : new.first])
    )
    back = number
    while (
        not before and goes_on and back > max(0, number - BACK) and told[back - 1].paragraph == told[number].paragraph
    ):
        back -= 1
        before = [figure for figure in figures_in(document, told[back].span) if _is_alike(document, figure, new)]
    if len(before) != 1 or not OTHER.isdisjoint(words[before[0].last : new.last + 1]):
        return None
    old = before[0]
    return Increase(old, by, new, by.value if sign > 0 else -by.value) if old.value != new.value else None


def _is_alike(document: Document, figure: Figure, new: Figure) -> bool:
    """Of one kind; a number without a noun takes that of the other."""
    if figure.value != figure.high:
        return False
    if (figure.kind, figure.unit) == (new.kind, new.unit):
        return True
    return "count" in (figure.kind, new.kind) and figure.kind in AMOUNTS and is_bare(document, figure)


def _sign(words: list[str], by: Figure, new: Figure) -> int:
    """1 for *rise by 60, to 140*, -1 for *fall by 60*, 2 for *another 12, bringing it to 52*; 0 for neither."""
    between = words[by.last : new.first - 1]
    near = MORE.intersection((words[by.first - 1], *words[by.last : by.last + 2]))
    if near and not BRINGING.isdisjoint(between) and new.first - by.last < 2 * NEAR:
        return 2
    if words[by.first - 1] != "by" or [word for word in between if word != ","]:
        return 0
    signs = {directions()[word] for word in words[by.first - NEAR : by.first] if word in directions()}
    return signs.pop() if len(signs) == 1 else 0
