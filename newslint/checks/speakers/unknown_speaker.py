"""Somebody is quoted whom the draft never introduces.

*“We will wait,” Lindqvist said*, and no Lindqvist stands anywhere else: the sentence that said who that is was cut, or
moved below. Or *he said* in a draft that has named no man by then. ``attribution/unattributed-quotation`` is about a
quotation with no source at all; here there is one, and the reader cannot tell who it is.

A bare surname is reported where it is credited with quoted words, no form of it has a given name, a title or a
description, and the draft does introduce somebody else by full name. *He* and *she* are reported where neither a name
nor a word for a person stands before them.

Known problems: people known by one name, if they are not in ``rules/en/words/well-known.txt``; newsletters that take
their people as known. A note only.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.names.gender import gendered
from newslint.annotate.names.names import mentions_in, names
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.speakers import GENDER_OF, speaker_names
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import is_given_name, is_opener, is_ordinary, is_place
from newslint.checks.attribution.agencies import by_name
from newslint.checks.attribution.outlets import titles
from newslint.document import Document, Name, Quotation
from newslint.finding import Finding, Related
from newslint.knowledge import table, words
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

FEWEST_PARAGRAPHS = 3
LONGEST_WORD = 24
WORD_BEFORE = regex(r"\b([a-z][\w-]*),? \Z")
CAPITAL_BEFORE = regex(r"[A-Z][\w.’'-]* \Z")
PART_BEHIND = regex(r"(?: [A-Z]|/| (?:in ['’]|van|de|von|al|bin|and [A-Z]))")
APPOSITION = regex(r",? (?:(?:an?|the|who|of|from|his|her)\b|\(|\d)")
# What somebody does for a living often ends so: skipper, sailor, pianist, politician.
AGENT = regex(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne) (?:[\w-]+ ){0,2}?[a-z]{3,}(?:er|or|ist|ian|man|woman)\b")
REST = "\n\nThe vote is due in May.\n\nMargaret Holm will count."


@check(
    "speakers/unknown-speaker",
    severity="note",
    confidence="medium",
    examples=[
        bad("The boats stay in the harbour.\n\n“We will wait for the wind,” [[Lindqvist]] said." + REST),
        bad("The boats stay in the harbour.\n\n“We will wait for the wind,” [[he]] said." + REST),
        good("Arne Lindqvist keeps the harbour.\n\n“We will wait for the wind,” Lindqvist said." + REST),
        good(
            "The boats stay.\n\n“We will wait for the wind,” said harbour master Lindqvist." + REST, why="it says who"
        ),
        good("The boats stay.\n\n“We will wait for the wind,” said Lindqvist, a skipper." + REST, why="it says who"),
        good("The skipper stays.\n\n“We will wait for the wind,” he said." + REST),
        good("The boats stay.\n\n“We will wait for the wind,” Mr. Lindqvist said." + REST),
    ],
)
def unknown_speaker(document: Document, options: NoOptions) -> Iterator[Finding]:
    if sum(paragraph.role == "body" for paragraph in document.paragraphs) < FEWEST_PARAGRAPHS:
        return
    seen: set[object] = set()
    for quotation in quotations(document):
        place = quotation.attribution.speaker if quotation.attribution and quotation.kind != "indirect" else None
        if place is None or not _said(document, quotation):
            continue
        if document.words(place).lower() in ("he", "she"):
            if not seen and not _anybody_before(document, place):
                yield Finding(place, f"who is “{document.words(place)}”? Nobody has been named so far")
            seen.add("pronoun")
        elif (name := speaker_names(document).get(place)) and name.id not in seen:
            seen.add(name.id)
            if document.words(place) == name.label and _is_bare(document, name):
                first, *others = name.mentions
                related = tuple(Related(other.span, "occurrence", "again") for other in others)
                yield Finding(first.span, f"who is {name.label}? The draft does not say", related)


def _said(document: Document, quotation: Quotation) -> bool:
    return quotation.attribution is not None and document.words(quotation.attribution.cue).lower() in cue_forms()


def _is_bare(document: Document, name: Name) -> bool:
    """Only ever a surname, while others have a given name."""
    if name.kind not in ("person", "other") or len(name.label.split()) > 1 or name.titles or len(name.forms) > 1:
        return False
    if _is_known(name.label) or not _is_alone(document, name):
        return False
    if any(_is_described(document, mention.span) for mention in name.mentions):
        return False
    return any(other.kind == "person" and len(other.label.split()) > 1 for other in names(document))


def _is_known(word: str) -> bool:
    """A given name, a place, an outlet, a word of the language, somebody whom everybody knows."""
    if not (word.istitle() and word.isalpha()) or is_given_name(word) or is_place(word) or is_ordinary(word.lower()):
        return True
    return word in words("en/words/well-known") or word in by_name() or word in titles()


def _is_alone(document: Document, name: Name) -> bool:
    """Is no other name of the draft longer by it, and does no capital stand beside it (*Jack Nicklaus*)?"""
    text = document.text
    for mention in name.mentions:
        start, end = mention.span
        if CAPITAL_BEFORE.search(text, max(0, start - LONGEST_WORD), start):
            return False
        if PART_BEHIND.match(text, end, end + LONGEST_WORD):
            return False
    longer = [other for other in names(document) if name.label in other.label and other.id != name.id]
    return not any(name.label in other.label.split() for other in longer)


def _is_described(document: Document, mention: Span) -> bool:
    """*harbour master Lindqvist*, *Lindqvist, a skipper*"""
    before = WORD_BEFORE.search(document.text, max(0, mention.start - LONGEST_WORD), mention.start)
    role = before and before[1] not in cue_forms() and not is_opener(before[1])
    return bool(role) or APPOSITION.match(document.text, mention.end) is not None


def _anybody_before(document: Document, place: Span) -> bool:
    if any(name.kind in ("person", "other") for _, name in mentions_in(document, Span(0, place.start))):
        return True
    starts = positions(document, _people())
    if starts and tokens(document)[starts[0]].start < place.start:
        return True
    return AGENT.search(document.text, 0, place.start) is not None


@functools.cache
def _people() -> frozenset[str]:
    """Words for a man, a woman, or somebody with a role."""
    rows = (word for row in table("en/words/roles")["same"] for word in row.split())
    nouns = frozenset(gendered("nouns")) - frozenset(GENDER_OF)
    return nouns.union(rows, gendered("titles"), words("en/words/kin"), ("person", "resident", "witness", "official"))
