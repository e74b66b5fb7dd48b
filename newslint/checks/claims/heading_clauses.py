"""A clause of a heading, and the word in it that the body hedges: *Driver was asleep, say police; nine in hospital*.

Who names a study or a plain *say* in a heading has covered nothing that the body itself only holds for possible.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.certainty.certainty import FIRM
from newslint.annotate.certainty.hedged_deeds import (
    SHARE,
    HedgedDeed,
    clauses_with,
    firm_clauses,
    hedged_deeds,
    told_as_fact,
)
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.text.tokens import lower_words_in, tokens_in
from newslint.document import Document, Statement
from newslint.knowledge import table
from newslint.regex import regex
from newslint.span import Span

STUDIES = frozenset("study studies research researchers scientists trial analysis experts trials".split())
SAYING = frozenset("say says said tell tells told according".split())
PROVING = frozenset("prove proves proved confirm confirms confirmed".split())
FINDING = PROVING | frozenset("find finds found show shows shown discover discovered reveal reveals".split())
# Of the other words of a clause that is proved, so many have to stand in the hedged sentence.
SHARE_OF_PROOF = 0.5
# The word that is hedged and its subject: a clause of a headline has few words.
FEWEST_IN_HEADING = 2
QUOTED = regex(r"[\"“‘'«„]([^\"“”‘’'«»„]{2,80})[\"”’'»“]")


def hedges_of_clause(document: Document, heading: Statement) -> Sequence[Span]:
    """*Driver was asleep, say police; nine in hospital*: the word that the body hedges, in a clause of the heading."""
    if heading.certainty not in FIRM:
        return ()
    deeds = hedged_deeds(document)
    flat = is_flat(document, heading)
    proved = flat and any(token.text.lower() in PROVING for token in tokens_in(document, heading.span))
    share = SHARE_OF_PROOF if proved else SHARE
    for sense, head, clause in clauses_with(document, deeds.keys(), within=heading.span) if deeds else ():
        quotation = _quotation_at(document, heading.span, head.start)
        if quotation and (not quotation.startswith(("will ", "’ll ", "'ll ")) or _is_in_body(document, quotation)):
            continue  # it stands for "they say"
        for deed in deeds[sense]:
            sourced = bool(cues_in(document, deed.statement.span))
            told = flat or quotation or (sourced and _says(document, heading.span))
            if heading.certainty == "attributed" and not told:
                continue
            flatly = told_as_fact(document, deed, clause, head, FEWEST_IN_HEADING, share)
            if flatly and not _is_borne_out(document, deed):
                return (deed.hedge,)
    return ()


def _says(document: Document, heading: Span) -> bool:
    """Does a heading give its source by a plain *say*? *Police suspect* and *police warn* are hedges of their own."""
    words = set(lower_words_in(document, heading))
    return words & frozenset(table("en/words/hedges")["headings"]["covers"]) <= SAYING


def _quotation_at(document: Document, heading: Span, start: int) -> str:
    """The words in quotation marks that a place of a heading lies in."""
    for quotation in QUOTED.finditer(document.text, *heading):
        if quotation.start() <= start < quotation.end():
            return quotation[1]
    return ""


def _is_in_body(document: Document, words: str) -> bool:
    text = document.text.lower()
    return any(
        words.lower() in text[slice(*paragraph.span)] for paragraph in document.paragraphs if paragraph.role == "body"
    )


def _is_borne_out(document: Document, deed: HedgedDeed) -> bool:
    """Does a clause of the body say the same without the hedge, or somebody in it?"""
    return any(
        statement.span != deed.statement.span and told_as_fact(document, deed, clause, head, FEWEST_IN_HEADING)
        for statement, head, clause in firm_clauses(document, deed.head)
    )


def is_flat(document: Document, heading: Statement) -> bool:
    """Stated as fact, or as what a study has found: *Tea halves hay fever, study finds*."""
    if heading.certainty != "attributed":
        return heading.certainty == "asserted"
    words = set(lower_words_in(document, heading.span))
    return not words.isdisjoint(STUDIES) and not words.isdisjoint(FINDING)
