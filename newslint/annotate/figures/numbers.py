"""Tokens -> numbers: digits and number words, alone and mixed.

*1,200*, *31.6m*, *10-12*, *two hundred and five*, *3.5 million*, *two dozen*, *half a million*, *two and a half*,
*12-billion-yuan*.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import lower_words, odd_words, positions
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex

DIGITS = regex(
    r"(?P<number>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?P<decimals>\.\d{1,9})?(?:-?(?P<rest>[a-z][\w-]{0,40}))?\Z"
)
RANGE = regex(r"(\d{1,9})-(\d{1,9})\Z")
# From here on zeros at the end of a number are taken as rounding: 40,000 can be 39,800.
ROUND = 1000
MOST = 1e15
# Words of a number: two hundred and thirty thousand five hundred and six.
LONGEST = 12


class Number(NamedTuple):
    """``rest`` is what is joined to it (*year-old*), ``length`` how many tokens it has; see Figure."""

    value: float
    high: float
    step: float
    rest: str
    length: int


@functools.cache
def cardinals() -> Mapping[str, int]:
    """*one* to *ninety*."""
    found: Mapping[str, int] = table("en/words/numbers")["cardinals"]
    return found


@functools.cache
def scales() -> Mapping[str, float]:
    """*hundred*, *m*, *million* ..."""
    found: Mapping[str, float] = table("en/words/numbers")["scales"]
    return found


@functools.cache
def _going_on() -> frozenset[str]:
    """What a word behind a number begins with if it may belong to it."""
    return frozenset(("and", "dozen", *cardinals(), *scales()))


@functools.cache
def number_words() -> frozenset[str]:
    """The words without figures that a number may begin with; also *twenty-one* and *two-year*."""
    return frozenset((*cardinals(), "dozen", "half"))


def _begins(word: str) -> str:
    return word if word[0].isdigit() or word.partition("-")[0] in cardinals() else ""


_BEGINNING = Remembered(_begins, most=1 << 14)


def beginnings(document: Document) -> list[int]:
    """Where a number may begin."""
    return positions(document, number_words().union(filter(_BEGINNING.__getitem__, odd_words(document))))


@annotation
def words_around(document: Document) -> list[str]:
    """The words in lower case, and empty ones for all indexes a little beyond both ends."""
    return [*lower_words(document), *[""] * LONGEST]  # index -1 is the last of these


def read_number(words: Sequence[str], at: int) -> Number | None:
    """The number that begins with a word, if one does; ``words`` are those of ``words_around``."""
    text, behind = words[at], words[at + 1]
    if text[0].isdigit():
        return (behind in scales() and _scaled(text, behind)) or _in_figures(text)
    if text in cardinals() and behind.partition("-")[0] not in _going_on():
        return _in_words(text)
    return _from_words(words, at)


@functools.lru_cache(maxsize=4096)
def _in_figures(word: str) -> Number | None:
    """What a word of digits is by itself: *31.6m*, *1,200*, *54-year-old*, *10-12*."""
    if "-" in word and (span := RANGE.match(word)):
        low, high = float(span[1]), float(span[2])
        return Number(low, high, 1.0, "", 1) if low < high else None
    digits = _digits(word)
    if digits is None:
        return None
    value, step, whole, rest = digits
    scaled, _, joined = rest.partition("-")
    if scaled in scales():
        scale = scales()[scaled]
        return Number(value * scale, value * scale, step * scale, joined, 1)
    rounded = step * 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value >= ROUND else step
    return Number(value, value, rounded, rest, 1)


def _scaled(word: str, scale: str) -> Number | None:
    """*3.5 million*, with the word for the scale behind."""
    digits = _digits(word) if len(scale) > 1 else None
    if digits is None or digits[-1]:
        return None
    value, step, by = digits[0], digits[1], scales()[scale]
    return Number(value * by, value * by, step * by, "", 2)


@functools.lru_cache(maxsize=4096)
def _digits(word: str) -> tuple[float, float, str, str] | None:
    """The value, the last place that is given, the digits, and what is joined."""
    match = DIGITS.match(word)
    if match is None:
        return None
    number, decimals, rest = match.groups(default="")
    digits = number.replace(",", "")
    return float(digits + decimals), 10.0 ** -max(len(decimals) - 1, 0), digits, rest


@functools.cache
def _in_words(word: str) -> Number:
    value = float(cardinals()[word])
    return Number(value, value, 1.0, "", 1)


def _from_words(words: Sequence[str], at: int) -> Number | None:
    """*twenty-one*, *two hundred and five*, *three million*, *a dozen*, *half a million*."""
    text = words[at]
    if text == "half":
        if words[at + 1] == "a" and words[at + 2] in ("million", "billion"):
            value = scales()[words[at + 2]] / 2
            return Number(value, value, value / 5, "", 3)
        return None
    if text == "dozen":
        return Number(12.0, 12.0, 4.0, "", 1) if words[at - 1] in ("a", "half-a") else None
    total, group, last, rest = 0.0, 0.0, at, ""
    while last < at + LONGEST:
        parts = words[last].split("-")
        if parts[0] in cardinals():
            if last > at and not _may_follow(words, last, group, parts[0]):
                break
            group += cardinals()[parts[0]]
            if len(parts) > 1 and parts[0].endswith("ty") and 0 < cardinals().get(parts[1], 0) < 10:
                group += cardinals()[parts.pop(1)]
            last += 1
            if len(parts) > 1:
                group *= scales()[parts.pop(1)] if parts[1] in scales() and len(parts[1]) > 2 else 1
                rest = "-".join(parts[1:])
                break
        elif parts[0] in scales() and len(parts[0]) > 2 and group:
            scale = scales()[parts[0]]
            if scale == 100:
                group *= 100
            else:
                total, group = total + group * scale, 0.0
            last += 1
        elif parts[0] == "dozen" and group:
            return Number(group * 12, group * 12, 6.0, "", last + 1 - at)
        elif parts[0] == "and" and words[last - 1] in scales() and words[last + 1] in cardinals():
            last += 1
        else:
            break
    value = total + group
    if words[last : last + 3] == ["and", "a", "half"] and last > at:
        return Number(value + 0.5, value + 0.5, 1.0, "", last + 3 - at)
    step = 1.0 if value < ROUND else value / 10
    return Number(value, value, step, rest, last - at) if last > at and value < MOST else None


def _may_follow(words: Sequence[str], at: int, group: float, word: str) -> bool:
    """*hundred five*, *hundred and five*; not *two three*."""
    before = words[at - 1]
    return before in scales() or before == "and" or (group % 100 >= 20 and group % 10 == 0 and cardinals()[word] < 10)
