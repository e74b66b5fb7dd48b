"""Two parts of which nothing can be both: *of the 31 patients, 18 are men and 15 women*.

Other parts may overlap (*20 were red and 14 were sold*) unless they are told as a division; these cannot.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from itertools import pairwise

from newslint.annotate.figures.counted_lists import DETERMINERS, is_amount
from newslint.annotate.figures.figures import Figure, around, figures, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.portions import Portions
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import vocabulary
from newslint.document import Document
from newslint.knowledge import table

# Between a part and what it is: 18 *of them were young* men.
REACH = 5
# Between one part and the other.
GAP = 8
STOPS = frozenset(". ; : ( ) “ ”".split())


@functools.cache
def _others() -> Mapping[str, frozenset[str]]:
    """*men* -> *women*; a word may have several."""
    found: dict[str, set[str]] = {}
    for left, right in table("en/words/numbers")["complements"]["pairs"]:
        for one, other in ((left, right), (right, left)):
            for word in one.split():
                found.setdefault(word, set()).update(other.split())
    return {word: frozenset(others) for word, others in found.items()}


def complements(document: Document) -> Iterator[Portions]:
    """Every pair of such parts with its whole, where the sentence gives it before them."""
    if vocabulary(document).isdisjoint(_others()):
        return
    counts = [figure for figure in figures(document) if is_amount(figure) and figure.kind == "count"]
    for one, other in pairwise(counts):
        if other.first - one.last <= GAP and _exclude(document, one, other):
            whole = _whole(document, one, other)
            if whole is not None and not in_quotation_marks(document, one.span):
                yield Portions(whole, (one, other), complete=False)


def _exclude(document: Document, one: Figure, other: Figure) -> bool:
    words = words_around(document)
    between = words[one.last : other.first]
    behind = words[other.last : other.last + REACH]
    if not STOPS.isdisjoint(between) or between[-1:] not in (["and"], [","], ["but"], ["while"]):
        return False
    told = [word for word in between if word in _others()]
    return len(told) == 1 and not _others()[told[0]].isdisjoint(_up_to_mark(behind))


def _up_to_mark(words: list[str]) -> list[str]:
    return words[: next((at for at, word in enumerate(words) if not word[:1].isalpha()), len(words))]


def _whole(document: Document, one: Figure, other: Figure) -> Figure | None:
    """The count before them that they are told as parts of: *of the 31 patients*, *31 patients, 18 of them*."""
    words = words_around(document)
    before = [figure for figure in figures_in(document, around(document, one.span)) if figure.last <= one.first]
    whole = before[-1] if before else None
    if whole is None or not is_amount(whole) or whole.kind != "count" or whole.value <= max(one.value, other.value):
        return None
    at = whole.first - 1
    while words[at] in DETERMINERS:
        at -= 1
    lead = words[whole.last : one.first]
    if not STOPS.isdisjoint(lead):
        return None
    led = words[at] == "of" and "," in lead
    of_them = words[one.last] == "of" or "whom" in lead or "them" in lead or "which" in lead
    return whole if led or of_them else None
