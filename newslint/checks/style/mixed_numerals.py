"""Small numbers of things are written in words here, in figures there.

*three boats* and *3 boats*: most houses write small numbers in words and larger ones in figures, and each has its own
limit. The draft's own words show the limit: the rarer way is reported, for the numbers from two to nine and from ten
to twelve each by themselves.

A house that has chosen sets the option ``words-up-to``.

Only numbers of things and of days or years count: not ages, sums, measures, shares, times, dates, scores and numbers
that are names. Ordinals (*her 9th year*, *the third round*) are compared with each other, numbers from 13 to 99 only
within one sentence (*29 were treated and nineteen sent home*).

Known problems: a sentence that has small and large numbers of one thing (*8 of 15 boats*) may want figures for both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.sentences import paragraph_at, sentence_starts
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import is_ordinary
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import word_after, word_before
from newslint.checks.style.own_text import sentence_ends
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span

WORDS = "two three four five six seven eight nine ten eleven twelve".split()
NUMBERS = dict(zip(WORDS, map(str, range(2, 13)), strict=True))
IN_WORDS = {figure: word for word, figure in NUMBERS.items()}
RANGES = {"two to nine": frozenset(WORDS[:8]), "ten to twelve": frozenset(WORDS[8:])}
# What figures are for, and what is no thing.
MEASURES = frozenset(
    "percent per cent percentage points point degrees degree miles mile kilometers kilometres metres meters feet foot "
    "inches inch yards acres hectares pounds dollars euros cents pence tons tonnes kilos kilograms grams litres liters "
    "gallons hour minute seconds year o’clock am pm million billion trillion "
    "thousand hundred dozen km kg kilometre kilometer metre meter votes wins goals runs wickets overs is was has "
    "and or times light-years astronomical kilowatts megawatts gigabytes sets games".split()
)
# Up to nine, houses write these like things; more of them are a measure, as are *5 minutes 59 seconds*.
SPANS = frozenset("hours minutes days weeks months years".split())
UP_TO_NINE = frozenset((*WORDS[:8], *map(str, range(2, 10))))
IRREGULAR = frozenset("people men women children".split())
BEFORE = frozenset(
    "no no. number at aged age of chapter page part phase grade level type category group section article act stage "
    "version route between room line day week step episode season volume".split()
)


ORDINALS = tuple("third fourth fifth sixth seventh eighth ninth".split())
IN_FIGURES = tuple("3rd 4th 5th 6th 7th 8th 9th".split())
NOT_BEHIND_ORDINALS = frozenset("century centuries of and or to in at on party parties world".split())
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
LARGER = frozenset((*"thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), *TENS)) | {
    f"{ten}-{unit}" for ten in TENS for unit in ("one", *WORDS[:8])
}
FIGURES = tuple(map(str, range(13, 100)))
COUNTED_BEFORE = frozenset("were was had have of are taken killed injured".split())


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
        bad("Of the boats, 31 were mended and [[sixteen]] were sold. She has forty boats."),
        bad("She came in [[4]] minutes, stayed for two hours and left three tents."),
        bad("She came in the third round. It is her [[9th]] year, the fourth of many. In the fifth year, she left."),
        good("She came on the 9th of May, in the third round, on 5th Avenue. It is the 9th century."),
        good("She bought three boats and 14 oars. He sold five tents.", why="two ranges"),
        good("She bought three boats for $5 at 6 p.m. on 7 May. It rose 8 percent. He is 9. They won 5-3."),
        good("She bought three boats. “He sold 5 tents,” she said."),
        good("She bought three boats and some iBoat 6 sails.", why="a product's name"),
    ],
)
def mixed_numerals(document: Document, options: Options) -> Iterator[Finding]:
    found = tokens(document)
    limit = options.words_up_to
    ranges = {f"two to {WORDS[limit - 2]}": WORDS[: limit - 1], "larger ones": WORDS[limit - 1 :]} if limit else RANGES
    if not limit:
        yield from _ordinals(document)
        yield from _larger(document)
    for name, words in ranges.items():
        figures = frozenset(NUMBERS[word] for word in words)
        in_figures = [found[at].span for at in positions(document, figures) if _counts(document, at)]
        if not limit and not in_figures:
            continue
        in_words = [found[at].span for at in positions(document, words) if _counts(document, at)]
        used = {f"words for {name}": in_words, f"figures for {name}": in_figures}
        always = "" if not limit else "figures for larger ones" if name == "larger ones" else f"words for {name}"
        yield from mixture(document, used, "small numbers of things in words and in figures", _rewrite, always=always)


def _ordinals(document: Document) -> Iterator[Finding]:
    """*her 9th year*, *the third round*: of small ones in words only those tell that figures are used for."""
    found = tokens(document)
    in_figures = [found[at].span for at in positions(document, IN_FIGURES) if _is_ordinal(document, at)]
    if in_figures:
        in_words = [found[at].span for at in positions(document, ORDINALS) if _is_ordinal(document, at)]
        used = {"ordinals in words": in_words, "ordinals in figures": in_figures}
        yield from mixture(document, used, "small ordinals in words and in figures")


def _is_ordinal(document: Document, at: int) -> bool:
    before, after = word_before(document, at), word_after(document, at)
    is_free = after.islower() and after.isalpha() and after not in NOT_BEHIND_ORDINALS
    return (
        is_free
        and tokens(document)[at].text.islower()
        and (before == "The" or not before[:1].isupper())
        and not before[:1].isdigit()
    )


def _larger(document: Document) -> Iterator[Finding]:
    """*29 were treated and nineteen taken to hospital*: larger numbers in one sentence."""
    found = tokens(document)
    written = [at for at in positions(document, LARGER) if found[at].text.islower() and _is_counted(document, at)]
    written = [at for at in written if found[at].start not in sentence_starts(document)]
    if not written:
        return
    figures = [at for at in positions(document, FIGURES) if _is_counted(document, at)]
    ends = sorted(sentence_ends(document))
    of_sentence: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for way, places in (("words for 13 to 99", written), ("figures for 13 to 99", figures)):
        for at in places:
            of_sentence[bisect_right(ends, found[at].start)][way].append(found[at].span)
    for used in of_sentence.values():
        yield from mixture(document, used, "numbers of things in words and in figures, in one sentence")


def _is_counted(document: Document, at: int) -> bool:
    return _counts(document, at) or (
        word_after(document, at) in COUNTED_BEFORE and word_before(document, at) in (",", "and", "of", "some", "about")
    )


def _counts(document: Document, at: int) -> bool:
    """Does a plural of something stand behind the number?"""
    after = word_after(document, at)
    if not after.islower() or not after.isalpha() or after in MEASURES or not _is_plural(after):
        return False
    token, before = tokens(document)[at], word_before(document, at)
    if after in SPANS and (token.text not in UP_TO_NINE or word_after(document, at, 2)[:1].isdigit()):
        return False
    if (
        before.lower() in BEFORE
        or before[:1].isdigit()
        or (before and not before[0].isalpha() and before not in ".,;:")
    ):
        return False
    starts = token.start == paragraph_at(document, token.start).span.start
    return not starts and (token.text.isdigit() or token.text.islower()) and before == before.lower()


def _is_plural(word: str) -> bool:
    return (word[-1] == "s" and not word.endswith("ss") and is_ordinary(word)) or word in IRREGULAR


def _rewrite(text: str, usual: str) -> str:
    return NUMBERS[text] if usual.startswith("figures") else IN_WORDS[text]
