"""An amount and the same amount in another unit, right beside it: *2,600 feet (790 metres)*, *20C, or 68F*."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from math import log

from newslint.annotate.figures.beside import led_by
from newslint.annotate.figures.figures import BOUNDS, Figure, figures
from newslint.annotate.figures.numbers import words_around
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

LEADING = frozenset("( [ / or than - − minus".split()).union(BOUNDS)
# In tokens, from one amount to the other.
GAP = 9
NUMBER = regex(
    r"(?P<whole>\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?P<decimals>\.\d{1,4})?(?:[\s-](?P<scale>thousand|[mb]illion)\b)?"
)
UNIT = regex(
    r"[\s-]?(?P<unit>[°º]?\s?[A-Za-z]+[²³23]?(?:/[a-z]+)?)(?:[\s-](?P<second>[A-Za-z]+)(?:\s(?P<third>hour)\b)?)?"
)
# From one to the other: 2,600 feet *of climbing (about* 790 metres).
OPENING = regex(r"(?:\s[a-z]+){0,4}(?:\s?[(\[/]|,?\sor)\s?(?:[a-z]+\s){0,2}[-−]?")
CLOSING = regex(r"(?:\s(?:long|high|tall|deep|wide|away|across|thick|below|above))?\s?(?:[)\]/,;.–—]|\Z)")
# Beside these an amount is one end of a range, or one side of a thing.
RANGES = frozenset("to and by x × – plus".split())
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
# Amounts are rounded by this share at least; zeros at the end may be rounding as far as the other one.
LEAST, MOST = 0.03, 0.1
# Temperatures are rounded by so many degrees besides.
DEGREE = 0.4
FREEZING = 32.0


class Amount(NamedTuple):
    """``values`` are what it can be in the first unit of its group; ``rounded`` is in the unit that is given."""

    span: Span
    what: str
    factors: tuple[float, ...]
    number: float
    rounded: float

    @property
    def values(self) -> list[float]:
        if self.what == "temperature" and self.factors[0] > 1:
            return [(self.number - FREEZING) / self.factors[0]]
        return [self.number * factor for factor in self.factors]


class Conversion(NamedTuple):
    one: Amount
    other: Amount

    @property
    def fits(self) -> bool:
        if self.one.what == "temperature":
            # Degrees may be a rise: 2C (3.6F).
            apart, zero = self.one.values[0] - self.other.values[0], FREEZING / 1.8
            slack = DEGREE + sum(amount.rounded / amount.factors[0] for amount in self)
            return min(abs(apart), abs(apart - zero), abs(apart + zero)) <= slack
        slack = sum(amount.rounded / amount.number for amount in self)
        apart = min(abs(log(other / one)) for one in self.one.values for other in self.other.values)
        return apart <= max(LEAST, slack)


@functools.cache
def _units() -> Mapping[str, tuple[str, tuple[float, ...]]]:
    found: dict[str, tuple[str, tuple[float, ...]]] = {}
    for group in table("en/words/conversions")["group"]:
        for factors, names in group["units"]:
            found.update((name, (group["what"], tuple(map(float, factors)))) for name in names.split())
    return found


@annotation
def conversions(document: Document) -> tuple[Conversion, ...]:
    """Every amount with the same in another unit behind it, in order."""
    told, found = figures(document), []
    for at in led_by(document, LEADING):
        if not at or told[at].first - told[at - 1].last > GAP:
            continue
        one = _amount(document, told[at - 1])
        if one is None or not OPENING.fullmatch(document.text, one.span.end, told[at].span.start):
            continue
        other = _amount(document, told[at])
        if other is None or other.what != one.what or other.factors == one.factors:
            continue
        if CLOSING.match(document.text, other.span.end) and not _is_range(document, told[at - 1]):
            before = told[at - 2] if at > 1 else None
            found.append(Conversion(_added(document, before, one) if before is not None else one, other))
    return tuple(found)


def _amount(document: Document, figure: Figure) -> Amount | None:
    """The number that a figure begins with, and its unit, which may be of several words."""
    text, start = document.text, figure.span.start
    number = NUMBER.match(text, start)
    if number is not None:
        scale = SCALES.get(number["scale"] or "", 1.0)
        digits = number["whole"].replace(",", "")
        value, end = float(digits + (number["decimals"] or "")) * scale, number.end()
        step = 10.0 ** (1 - len(number["decimals"])) if number["decimals"] else 1.0
        zeros = len(digits) - len(digits.rstrip("0")) if not number["decimals"] else 0
        rounded = max(step * scale / 2, min(MOST * value, step * scale * 10**zeros / 2) if zeros else 0.0)
    else:
        words = document.words(figure.span)
        joined = "-" in words or figure.kind in ("measure", "money")
        end = figure.span.start + max(words.rfind(" "), words.rfind("-")) if joined else figure.span.end
        value, rounded = figure.value, max(0.5, figure.step / 2)
    unit = UNIT.match(text, end) if value > 0 and text[start - 1 : start] not in ("$", "£", "€", ".", ",") else None
    if unit is None:
        return None
    words_of = [word.lower().replace(" ", "") for word in unit.groups() if word]
    for count in range(len(words_of), 0, -1):
        if known := _units().get("_".join(words_of[:count])):
            if figure.bound:
                rounded = max(rounded, MOST * value)
            signed = -value if known[0] == "temperature" and _is_minus(document, start) else value
            return Amount(Span(start, unit.end(count)), known[0], known[1], signed, rounded)
    return None


def _is_minus(document: Document, start: int) -> bool:
    return document.text[max(0, start - 6) : start].lower().endswith(("-", "−", "minus "))


def _is_range(document: Document, figure: Figure) -> bool:
    """*10 to* 15 miles, *5 by* 8 feet."""
    words = words_around(document)
    return words[figure.first - 1] in RANGES and words[figure.first - 2][-1:].isalnum()


def _added(document: Document, before: Figure, amount: Amount) -> Amount:
    """*6ft* 2in are one amount."""
    more = _amount(document, before)
    if more is None or more.what != amount.what or document.text[more.span.end : amount.span.start].strip(", ") != "":
        return amount
    number = amount.number + more.number * more.factors[0] / amount.factors[0]
    return amount._replace(span=Span(more.span.start, amount.span.end), number=number)
