"""Small numbers of things are written in words here, in figures there.

*three boats* and *3 boats*: most houses write small numbers in words and larger ones in figures, and each has its own
limit. The draft's own words show the limit: the rarer way is reported, for the numbers from two to nine and from ten
to twelve each by themselves.

A house that has chosen sets the option ``words-up-to``.

Only numbers of things count: not ages, sums, measures, shares, times, dates, scores and numbers that are names.

Known problems: a sentence that has small and large numbers of one thing (*8 of 15 boats*) may want figures for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.annotate.tokens import positions, tokens, word_index
from newslint.annotate.vocabulary import is_ordinary
from newslint.checks.mixed import mixture, paragraph_at
from newslint.checks.numerals import word_after, word_before
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good

WORDS = "two three four five six seven eight nine ten eleven twelve".split()
NUMBERS = dict(zip(WORDS, map(str, range(2, 13)), strict=True))
IN_WORDS = {figure: word for word, figure in NUMBERS.items()}
RANGES = {"two to nine": frozenset(WORDS[:8]), "ten to twelve": frozenset(WORDS[8:])}
# What figures are for, and what is no thing.
MEASURES = frozenset(
    "percent per cent percentage points point degrees degree miles mile kilometers kilometres metres meters feet foot "
    "inches inch yards acres hectares pounds dollars euros cents pence tons tonnes kilos kilograms grams litres liters "
    "gallons hours hour minutes minute seconds days weeks months years year o’clock am pm million billion trillion "
    "thousand hundred dozen km kg kilometre kilometer metre meter votes wins goals runs wickets overs is was has "
    "and or times light-years astronomical kilowatts megawatts gigabytes sets games".split()
)
BEFORE = frozenset(
    "no no. number at aged age of chapter page part phase grade level type category group section article act stage "
    "version route between room line day week step episode season volume".split()
)


class Options(NamedTuple):
    """``words_up_to``: the largest number that the house writes in words, 0 if the draft may choose."""

    words_up_to: Literal[0, 9, 10, 12] = 0


@check(
    "style/mixed-numerals",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad(
            "She bought three boats and four tents. He sold [[5]] books.",
            fixed="She bought three boats and four tents. He sold five books.",
        ),
        bad("She bought 3 boats and 4 tents. He sold [[five]] books."),
        bad(
            "She bought [[3]] boats and 11 oars.",
            options={"words_up_to": 9},
            fixed="She bought three boats and 11 oars.",
        ),
        bad("She bought three boats and [[eleven]] oars.", options={"words_up_to": 9}),
        good("She bought three boats and 14 oars. He sold five tents.", why="two ranges"),
        good("She bought three boats for $5 at 6 p.m. on 7 May. It rose 8 percent. He is 9. They won 5-3."),
        good("She bought three boats. “He sold 5 tents,” she said."),
    ],
)
def mixed_numerals(document: Document, options: Options) -> Iterator[Finding]:
    found = tokens(document)
    index = word_index(document)
    limit = options.words_up_to
    ranges = {f"two to {WORDS[limit - 2]}": WORDS[: limit - 1], "larger ones": WORDS[limit - 1 :]} if limit else RANGES
    for name, words in ranges.items():
        figures = frozenset(NUMBERS[word] for word in words)
        if not limit and not figures & index.keys():
            continue
        used = {
            f"words for {name}": [found[at].span for at in positions(document, words) if _counts(document, at)],
            f"figures for {name}": [found[at].span for at in positions(document, figures) if _counts(document, at)],
        }
        always = "" if not limit else "figures for larger ones" if name == "larger ones" else f"words for {name}"
        yield from mixture(document, used, "small numbers of things in words and in figures", _rewrite, always=always)


def _counts(document: Document, at: int) -> bool:
    """Does a plural of something stand behind the number?"""
    token = tokens(document)[at]
    before, after = word_before(document, at), word_after(document, at)
    if not after.islower() or not after.isalpha() or after in MEASURES or not _is_plural(after):
        return False
    if (
        before.lower() in BEFORE
        or before[:1].isdigit()
        or (before and not before[0].isalpha() and before not in ".,;:")
    ):
        return False
    paragraph = paragraph_at(document, token.start)
    starts = paragraph is not None and token.start == paragraph.span.start
    return not starts and (token.text.isdigit() or token.text.islower()) and not before[:1].isupper()


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss") and is_ordinary(word)) or word in (
        "people",
        "men",
        "women",
        "children",
    )


def _rewrite(text: str, usual: str) -> str:
    return NUMBERS[text] if usual.startswith("figures") else IN_WORDS[text]
