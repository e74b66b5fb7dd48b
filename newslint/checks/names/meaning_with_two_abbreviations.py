"""One thing is introduced with two abbreviations.

*The Foreign Intelligence Service (SVR)* and, six paragraphs later, *the Foreign Intelligence Service (FIS)*: the reader
takes them for two agencies. Drafts put together from several sources often bring two abbreviations along, one in the
language of the country and one in English.

The two meanings may differ in an ending, or in the word for a body: *Safety Board*, *Safety Committee*.

Known problems: two offices of one name in two countries, each with its own abbreviation, are taken for one unless the
words before the bracket tell them apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.annotate.names.abbreviations import Introduction, introductions, is_part_of
from newslint.annotate.names.initials import SMALL
from newslint.annotate.text.vocabulary import heads
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

# How many words two names of one body share: the National Security Agency and the National Security Council are two.
LEAST_ALIKE = 3


@check(
    "names/meaning-with-two-abbreviations",
    severity="warning",
    confidence="high",
    examples=[
        bad(
            "The Foreign Intelligence Service (SVR) denied it. The SVR gave no reason. "
            "On Monday the Foreign Intelligence Service ([[FIS]]) denied it again."
        ),
        bad("The Baltic Port Authority (BPA) paid. The Baltic Port Authority ([[BaPA]]) was praised."),
        bad(
            "The State Bureau for Harbours (SBH) sent boats. The Harbour Bureau ([[HAVN]]) sent more.",
            why="nearly the same words",
        ),
        bad(
            "The Baltic Port Safety Board (BPSB) sent boats. The Port Safety Committee of the Baltic ([[PSCB]]) paid.",
            why="one word differs, and both are words for a body",
        ),
        bad("The study of slow-wave sleep (SWS) is new. Birds have slow-wave sleep ([[SW]]), too."),
        good("The National Security Agency (NSA) listened. The National Security Council (NSC) was told."),
        good("The Baltic Port Bank (BPB) paid. The Baltic Port Bank Group (BPBG) did not."),
        good(
            "The Foreign Intelligence Service (FIS) denied it. The Foreign Intelligence Service (FIS) gave no reason."
        ),
        good("The Foreign Intelligence Service (SVR) denied it. The Federal Security Service (FSB) did not."),
        good("Anna Berg (SPD) spoke. Anna Berg (MEP) left.", why="parties and offices of people are no abbreviations"),
    ],
)
def meaning_with_two_abbreviations(document: Document, options: NoOptions) -> Iterator[Finding]:
    known: list[Introduction] = []
    for found in introductions(document):
        same = next((one for one in known if _is_same(one, found)), None)
        if same is None:
            known.append(found)
        elif same.abbreviation.upper() != found.abbreviation.upper():
            message = f"{found.meaning} is {same.abbreviation} in one place, {found.abbreviation} here"
            yield Finding(found.span, message, (Related(same.span, "evidence", "abbreviated so here"),))


def _is_same(one: Introduction, other: Introduction) -> bool:
    """One thing in nearly the same words. *The World Bank (WB)* is not *the World Bank Group (WBG)*."""
    if one.meaning.lower() == other.meaning.lower():
        return True
    both = is_part_of(one.meaning, other.meaning), is_part_of(other.meaning, one.meaning)
    if _differ_in_kind(one.meaning, other.meaning):
        return True
    telling = min(len(one.meaning.split()), len(other.meaning.split())) > 1
    return telling and (all(both) or (any(both) and not (one.spelt_out and other.spelt_out)))


def _differ_in_kind(one: str, other: str) -> bool:
    """*The Baltic Port Safety Board*, *the Port Safety Committee of the Baltic*: a body by another word for bodies."""
    first, second = (Counter(word for word in name.lower().split() if word not in SMALL) for name in (one, other))
    left, right = first - second, second - first
    alike = (first & second).total() >= LEAST_ALIKE and left.total() == right.total() == 1
    return alike and {*left, *right} <= heads("body")
