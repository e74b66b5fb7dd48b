"""One thing is introduced with two abbreviations.

*The Foreign Intelligence Service (SVR)* and, six paragraphs later, *the Foreign Intelligence Service (FIS)*: the reader
takes them for two agencies. Drafts put together from several sources often bring two abbreviations along, one in the
language of the country and one in English.

The two meanings may differ in an ending, or in the word for a body: *Safety Board*, *Safety Committee*.

An introduced abbreviation with two letters in the other order counts as well, if it is rarer. If the other order is
that of the words, the introduction is reported.

Known problems: two offices of one name in two countries, each with its own abbreviation, are taken for one unless the
words before the bracket tell them apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.annotate.names.abbreviations import SMALL, Introduction, initials_of, introductions, is_part_of
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import heads
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.knowledge import words
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

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
        bad("The World Marten Fund (WMF) paid. The WMF was glad, and the [[MWF]]’s members were, too."),
        bad("The Port of East Lind ([[PLE]]) paid. The PEL was glad.", why="the other order is that of the words"),
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
    yield from _in_another_order(document, known)


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


def _in_another_order(document: Document, known: list[Introduction]) -> Iterator[Finding]:
    """*MWF* in a draft that introduced WMF: two letters have changed places."""
    introduced = {one.abbreviation for one in known}
    for one in known:
        letters = one.abbreviation
        for at in range(len(letters) - 1) if len(letters) > 2 and letters.isupper() else ():
            swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
            spells = swapped == initials_of(one.meaning) and swapped != letters
            if swapped in introduced or swapped == letters:
                continue
            if swapped in words("en/words/known-abbreviations") and not spells:
                continue
            places = [tokens(document)[index].span for index in positions(document, _with_possessive(swapped))]
            wrong = [
                Span(span.start, span.start + len(swapped))
                for span in places
                if document.words(span)[: len(swapped)] == swapped
            ]
            if wrong and spells:
                related = [Related(span, "evidence", "so here") for span in wrong]
                yield Finding(one.span, f"{one.meaning} is {letters} here, {swapped} elsewhere", tuple(related))
            elif wrong and len(wrong) < len(positions(document, _with_possessive(letters))):
                related = [Related(span, "occurrence") for span in wrong[1:]]
                related.append(Related(one.span, "evidence", "introduced here"))
                yield Finding(wrong[0], f"{swapped} is introduced nowhere; {letters} is", tuple(sorted(related)))


def _with_possessive(letters: str) -> list[str]:
    return [letters.lower() + ending for ending in ("", "'s", "’s")]
