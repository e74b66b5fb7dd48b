"""So many things at so much each, with what they come to.

*120 tickets at £15 each, or £1,800 in all*; *250 trees. Each costs £80, a total of £20,000*; *the $90,000 was shared by
three winners, who got $30,000 each*.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.annotate.figures.figures import Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

EACH = frozenset(("each", "apiece", "per", "head", "piece"))
# Before a product, or behind it: *or* £1,800, £1,800 *in all*.
TOTAL = frozenset("total totals totalling totaling totalled totaled altogether sum".split())
RESULT = TOTAL.union(
    "or worth therefore thus adds came comes amounts amounting means making took takes earned raised brings brought "
    "cost costs costing bill fine equals equal giving gives leaving spends spending ie".split()
)
SHARED = frozenset("shared split divided equally distributed".split())
# Other sums may be meant.
EXTRA = frozenset("plus including excluding profit loss lost remaining rest more than discount average".split())
NEAR, FAR = 6, 9
LEAST_SLACK = 0.02
# The product and what is told are so near, or exactly ten times apart.
MOST = 1.8


class Product(NamedTuple):
    rate: Figure
    number: Figure
    told: Figure

    @property
    def value(self) -> float:
        return self.rate.value * self.number.value

    @property
    def fits(self) -> bool:
        slack = sum(figure.step / 2 / figure.value for figure in self if figure.step != 1)
        slack = max(LEAST_SLACK, slack) + (0.15 if any(figure.bound == "about" for figure in self) else 0)
        return abs(self.value / self.told.value - 1) <= slack

    @property
    def is_meant(self) -> bool:
        """Is it near what is told, or ten or a hundred times as much or less?"""
        ratio = self.value / self.told.value
        return 1 / MOST < ratio < MOST or any(abs(ratio / times - 1) < LEAST_SLACK for times in (0.01, 0.1, 10, 100))


@annotation
def products(document: Document) -> tuple[Product, ...]:
    """Every rate with the only number and the only sum beside it, in order."""
    found: dict[Figure, Product] = {}
    for at in positions(document, EACH):
        number = sentence_number(document, tokens(document)[at].start)
        product = _product(document, number, at)
        if product is not None:
            found.setdefault(product.rate, product)
    return tuple(found.values())


def _product(document: Document, number: int, at: int) -> Product | None:
    told = sentences(document)
    near = [one for one in range(number - 1, number + 2) if 0 <= one < len(told)]
    near = [one for one in near if told[one].paragraph == told[number].paragraph]
    inside = figures_in(document, told[number].span)
    rate = _rate(document, at, list(inside))
    if rate is None:
        return None
    for begin, end in ((number, number), (near[0], number), (number, near[-1])):
        span = Span(told[begin].span.start, told[end].span.end)
        product = _of(document, rate, figures_in(document, span))
        if product is not None:
            return product
    return None


def _rate(document: Document, at: int, inside: list[Figure]) -> Figure | None:
    """What one costs: £15 *each*, £12 *per* head, *each* of them costs £80."""
    words = words_around(document)
    amounts = [figure for figure in inside if figure.kind in ("money", "count", "measure") and figure.value > 1]
    before = [figure for figure in amounts if 0 <= at - figure.last <= 3 and "," not in words[figure.last : at]]
    if before:
        return before[-1]
    behind = [figure for figure in amounts if figure.kind == "money" and 0 < figure.first - at <= FAR]
    return behind[0] if words[at] == "each" and behind else None


def _of(document: Document, rate: Figure, inside: tuple[Figure, ...]) -> Product | None:
    words = words_around(document)
    sums = [one for one in inside if (one.kind, one.unit) == (rate.kind, rate.unit) and one != rate]
    counts = [one for one in inside if one.kind == "count" and one != rate and words[one.first] != "one"]
    if rate.kind == "count":
        sums = [one for one in sums if not TOTAL.isdisjoint(_beside(words, one)) or _in_all(words, one)]
    numbers = [one for one in counts if one not in sums]
    if len(sums) != 1 or len(numbers) != 1:
        return None
    told, number = sums[0], numbers[0]
    begin, end = min(told.first, rate.first), max(told.last, rate.last)
    between = words[begin:end]
    shared = told.first < rate.first and not SHARED.isdisjoint(between)
    result = told.first > rate.first and (
        not RESULT.isdisjoint(_beside(words, told)) or _in_all(words, told) or _is_that(words, told)
    )
    plain = all(one.value == one.high > 1 for one in (told, number, rate)) and EXTRA.isdisjoint(between)
    return Product(rate, number, told) if plain and told.value > rate.value and (shared or result) else None


def _beside(words: list[str], figure: Figure) -> list[str]:
    begin = next((at for at in range(figure.first, figure.first - NEAR, -1) if words[at - 1] in (".", ";")), None)
    return words[max(0, figure.first - NEAR if begin is None else begin) : figure.first]


def _in_all(words: list[str], figure: Figure) -> bool:
    behind = words[figure.last : figure.last + 3]
    return "altogether" in behind or any(behind[at : at + 2] in (["in", "all"], ["in", "total"]) for at in (0, 1))


def _is_that(words: list[str], figure: Figure) -> bool:
    """*That is* £60, *which is* £60."""
    before = words[max(0, figure.first - 3) : figure.first]
    return any(pair in (("that", "is"), ("which", "is"), ("that", "was")) for pair in pairwise(before))
