"""Does what the body says bear a figure of the headline out: by its rounding, by a sum, by what is left?"""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure, agree
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.sums.tallies import tallies
from newslint.annotate.text.sentences import sentence_number
from newslint.document import Document, annotation

# So far an amount may be from *more than* and *nearly*.
NEAR = 1.25
# People who come on top of those that are named.
OTHERS = frozenset("other others more".split())


@annotation
def fates_by_first(document: Document) -> dict[int, str]:
    """First token of a number of people -> what came to them."""
    return {tally.figure.first: tally.fate for tally in tallies(document)}


def rounds_to(figure: Figure, rival: Figure) -> bool:
    """Does the body's figure bear the headline out? *At least 20* does not follow from *at least 17*."""
    if figure.bound == rival.bound:
        return agree(figure._replace(bound=""), rival._replace(bound=""))
    if figure.bound in ("over", "under"):
        low, high = (1.0, NEAR) if figure.bound == "over" else (1 / NEAR, 1.0)
        return figure.value % 5 == 0 and low * figure.value <= rival.value <= high * figure.value
    return agree(figure, rival._replace(bound="") if rival.bound in ("over", "under") else rival)


def adds_up(document: Document, figure: Figure, rivals: list[Figure], alike: list[Figure]) -> bool:
    """Do figures of the body make up the headline's, or is it what lies between two of them?"""
    fates = fates_by_first(document)
    fate = fates.get(figure.first)
    if any(fate and fates.get(rival.first) == fate for rival in rivals):
        alike = [other for other in alike if fates.get(other.first) == fate]
    values = {rival.value for rival in rivals}
    if any(figure.value - value in values - {value} or figure.value + value in values for value in values):
        return True
    words = words_around(document)
    more = words[figure.last] not in OTHERS
    if more and any(other.value == figure.value - 1 and words[other.last] in OTHERS for other in alike):
        return True
    total, last = 0.0, -1
    for other in alike:
        total = total + other.value if sentence_number(document, other.span.start) == last else other.value
        last = sentence_number(document, other.span.start)
        if total == figure.value:
            return True
    return False
