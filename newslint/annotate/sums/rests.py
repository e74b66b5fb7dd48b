"""What is left of a number: *40 boats. Twenty-six are let, the other 14 lie in Graz*; *62 per cent ...
the remaining 38*.

The number that is left, the parts told before it, and the whole before those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.annotate.figures.beside import by_first, by_last
from newslint.annotate.figures.figures import Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.sums.counted_lists import BREAKS, is_bare, is_part_of
from newslint.annotate.sums.wholes import named_wholes
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

KNOWN = frozenset("the its their his her our these those all".split())
LEFT = frozenset(("other", "others", "remaining"))
KINDS = frozenset(("count", "money", "measure", "percent"))
HUNDRED = 100.0
# Behind a whole, before its parts: 46 boats, 29 *of* which; 46 boats: 29 are let.
MARKS = frozenset("of . : ; – — (".split())
# The only *one* counts nobody.
POINTING = frozenset("the this that which each no any every only another".split())
# So many sentences back the whole may stand, with so many amounts from it to the rest.
BACK = 2
MOST = 6
# The parts and the rest come so near the whole that they must be meant to make it.
NEAR = 1.34
# Words with which more of them come in, or that make a part something else.
ADDING = BREAKS.union("bought added gained joined acquired received built new more another than".split())


class Rest(NamedTuple):
    """``complete`` if nothing else can be left."""

    rest: Figure
    parts: tuple[Figure, ...]
    whole: Figure
    complete: bool

    @property
    def left(self) -> float:
        return self.whole.value - sum(part.value for part in self.parts)


@annotation
def rests(document: Document) -> tuple[Rest, ...]:
    """Every number that is left and does not fit its parts and its whole, in order."""
    return tuple(rest for at in positions(document, LEFT) for rest in _rest(document, at))


def _rest(document: Document, at: int) -> Iterator[Rest]:
    words = words_around(document)
    behind, before = by_first(document).get(at + 1), by_last(document).get(at)
    rest = behind if behind is not None and words[at] != "others" else before
    if rest is None or rest.kind not in KINDS or rest.value != rest.high or rest.bound:
        return
    complete = words[rest.first - (2 if rest is behind else 1)] in KNOWN
    if not complete and rest is behind:
        return
    told = _before(document, rest)
    if len(told) == 1 and words[told[0].last] == "of":
        # Nine of *the injured*, three others: they are counted further up.
        named = list(words[told[0].last + 1 : told[0].last + 3])
        told = [*named_wholes(document, sentence_number(document, told[0].span.start), named, told)[-1:], *told]
    hundred = rest._replace(value=HUNDRED, high=HUNDRED, step=0.0) if rest.kind == "percent" else None
    begins = range(len(told) - 1 if hundred else len(told) - 2, -1, -1)
    wholes = [(hundred, told[at:]) if hundred else (told[at], told[at + 1 :]) for at in begins]
    found = [
        Rest(rest, tuple(parts), whole, complete) for whole, parts in wholes if _are_parts(document, rest, whole, parts)
    ]
    one = found[-1 if rest.kind == "percent" else 0] if found else None
    if one and _is_off(one) and not any(abs(told.left - rest.value) <= _slack(told) for told in found):
        yield one


def _before(document: Document, rest: Figure) -> list[Figure]:
    """The amounts of its kind before it, each whole before its parts; none where more of them come in."""
    words, told = words_around(document), sentences(document)
    number = sentence_number(document, rest.span.start)
    back = number
    while back > max(0, number - BACK) and told[back - 1].paragraph == told[number].paragraph:
        back -= 1
    found: list[Figure] = []
    for figure in figures_in(document, Span(told[back].span.start, rest.span.start)):
        if (figure.kind, figure.unit) != (rest.kind, rest.unit) or figure.value != figure.high:
            continue
        if figure.value == 1 and words[figure.first - 1] in POINTING:
            continue
        if found and is_part_of(document, found[-1], figure):
            found.insert(-1, figure)
        else:
            found.append(figure)
    found = found[-MOST:]
    return found if found and ADDING.isdisjoint(words[found[0].last : rest.first]) else []


def _are_parts(document: Document, rest: Figure, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Are these counted without a noun of their own, less than the whole, and no list of which it is the first?"""
    if rest.value >= whole.value or any(part.value >= whole.value for part in parts):
        return False
    if rest.kind != "count":
        return True
    words = words_around(document)
    if not all(words[part.last] == "of" or is_bare(document, part) for part in parts):
        return False
    before, between = words[max(0, whole.first - 3) : whole.first], words[whole.last : parts[0].last + 1]
    return "of" in before or not MARKS.isdisjoint(between)


def _slack(told: Rest) -> float:
    figures = (told.rest, *told.parts, told.whole)
    slack = sum(0.51 * figure.step for figure in figures if figure.step != 1 or figure.kind == "percent")
    return slack + (0.15 * told.rest.value if any(figure.bound for figure in figures) else 0)


def _is_off(told: Rest) -> bool:
    """Are all together near the whole, so that they must be meant to make it?"""
    share = (told.whole.value - told.left + told.rest.value) / told.whole.value
    return 1 / NEAR <= share <= NEAR and (told.complete or share > 1)
