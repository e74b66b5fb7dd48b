"""Some large numbers have separators, others have none, or other ones.

*12,000*, *12000* and *12 000*: the eye counts the noughts of the second. A house that has chosen says so in the
option ``always``. Many houses begin at five digits: numbers of four are compared with each other, and with larger ones
by the separators that they have (*2 400* and *31,000*), and only where they are sums or numbers of things: years have
no separators.

Known problems: numbers behind *No*, *#* or a letter are left alone, since they are names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from newslint.annotate.text.tokens import lower_words, tokens, word_index
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import word_after, word_before, words_with_figures
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

COMMAS = regex(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
POINTS = regex(r"\d{1,3}(?:\.\d{3}){2,}")
NONE = regex(r"\d{5,9}")
FOUR = regex(r"\d([, \u00a0\u2009\u202f]?)\d{3}(?![^\W_]|[,. ]\d)")
SPACES = regex(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?![\d,.]\d)")
FOUR_PLACES = "1,200"
LARGER = {"1,200": "12,000", "1 200": "12 000"}
SEPARATORS = {"12,000": ",", "12000": "", "12 000": " "}
CURRENCIES = frozenset("£$€")
YEARS = range(1700, 2100)
NO_DIGITS = regex(r"\D")
NUMBERED = frozenset(
    "no no. number # flight route case code model act section zip bus train line p.o. asteroid project patent order "
    "regulation directive phone telephone tel tel. extension".split()
)


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Literal["", "12,000", "12000", "12 000"] = ""


@check(
    "style/mixed-thousands",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad("They sold 12,000 boats and 15,500 oars. Nobody wanted the [[30000]] tents."),
        bad("They sold 12,000 boats and 15,500 oars. Nobody wanted the [[30 000]] tents."),
        bad(
            "They sold [[12000]] boats and 15 500 oars.",
            options={"always": "12,000"},
            fixed="They sold 12,000 boats and 15,500 oars.",
        ),
        bad("They sold 1,200 boats and 1,500 oars in 2019. They paid [[4500]] euros, and sold 3 000 tents."),
        bad(
            "They sold 12,000 boats, 15,500 oars and [[1 200]] tents.",
            fixed="They sold 12,000 boats, 15,500 oars and 1,200 tents.",
        ),
        bad("They paid £1,200 and £1,500 for a boat, and [[£4500]] for the next."),
        good("They sold 12,000 boats in 2019 and 1500 oars. In 1998 people paid 1200 pounds.", why="four digits"),
        good("They sold 1,200 boats in the 1990 seasons, in 2400 BC, of model 3200."),
        good("They sold 12,000 boats by train 45678 to Flight 12345 and case no. 300000."),
        good("They sold 12,000 boats built by project 11711 and under patent 22350 by hand."),
    ],
)
def mixed_thousands(document: Document, options: Options) -> Iterator[Finding]:
    found = tokens(document)
    used: dict[str, list[Span]] = {}
    small: dict[str, list[Span]] = {}
    for at in _long_ones(document):
        text = found[at].text
        length = len(text)
        if length in (1, 4, 5) and (four := _four_digits(document, at)):
            way = "1,200" if four[1] == "," else "1 200" if four[1] else "1200"
            small.setdefault(way, []).append(Span(four.start() - _has_currency(document, at), four.end()))
        if length > 5 and COMMAS.fullmatch(text):
            used.setdefault("12,000", []).append(found[at].span)
        elif length > 5 and POINTS.fullmatch(text):
            used.setdefault("12.000.000", []).append(found[at].span)
        elif length > 4 and NONE.fullmatch(text) and _is_counted(document, at):
            used.setdefault("12000", []).append(found[at].span)
        elif length in (2, 3) and text.isdigit() and len(word_after(document, at)) == 3:
            match = SPACES.match(document.text, found[at].start)
            if match and _is_counted(document, at):
                used.setdefault("12 000", []).append(Span(*match.span()))
    if used and len(small) == 1 and (way := next(iter(small))) in LARGER:
        spans = small.pop(way)
        used.setdefault(LARGER[way], []).extend(Span(span.end - len(FOUR_PLACES), span.end) for span in spans)
    yield from mixture(
        document,
        used,
        "large numbers with and without separators",
        _rewrite,
        always=options.always,
        safe=True,
        by_example=True,
    )
    if not options.always:
        yield from mixture(document, small, "numbers of four digits with and without separators", by_example=True)


def _long_ones(document: Document) -> list[int]:
    """Where numbers of four digits and more may begin; most figures are smaller."""
    index, words, figures = word_index(document), lower_words(document), words_with_figures(document)
    alone = [word for word in figures if len(word) > 3 and (word.isdigit() or "," in word or word.count(".") > 1)]
    behind = [word for word in figures if word[:3].isdigit() and not word[3:4].isalnum()]
    before = [at - 1 for word in behind for at in index[word] if at]
    spaced = [at for at in before if len(words[at]) < 4 and words[at][0].isdigit()]
    return sorted((*chain.from_iterable(map(index.__getitem__, alone)), *spaced))


def _four_digits(document: Document, at: int) -> re.Match[str] | None:
    """A sum or a number of things that has four digits, with or without a separator."""
    token = tokens(document)[at]
    is_year = token.text.isdigit() and len(token.text) == 4 and int(token.text) in YEARS
    if is_year and not _has_currency(document, at):
        return None
    match = FOUR.match(document.text, token.start)
    if not match or (at and document.text[token.start - 1] in ",.-–/") or word_before(document, at)[:1].isdigit():
        return None
    if _has_currency(document, at):
        return match
    beside = word_before(document, at), word_after(document, at)
    return match if _is_counted(document, at) and "x" not in beside else None


def _has_currency(document: Document, at: int) -> bool:
    return word_before(document, at) in CURRENCIES


def _rewrite(text: str, usual: str) -> str | None:
    """The same figures with the separators of the usual way; None where the text has decimals, or a way of its own."""
    digits = NO_DIGITS.sub("", text)
    if "." in text or usual not in SEPARATORS:
        return None
    return f"{int(digits):,}".replace(",", SEPARATORS[usual])


def _is_counted(document: Document, at: int) -> bool:
    """A number of things, and no name of one."""
    before = word_before(document, at)
    on = 2 if len(word_after(document, at)) == 3 and word_after(document, at).isdigit() else 1
    after = word_after(document, at, on)
    return before.lower() not in NUMBERED and not before[:1].isupper() and after.islower() and after.isalpha()
