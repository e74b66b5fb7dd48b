"""Two more ways in which a translation loses an agency: its name as an adjective, and its dative as an owner.

*explained to the Andean agency*, which is Andina; *said the mayor, Ilse Berg, of the German Press Agency*, where the
mayor told it that agency (German *sagte der Deutschen Presse-Agentur*). An editor or a reporter may be *of the agency*.
*Of the dpa news agency* is left alone: the name is right there.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.gender import gendered_either
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens
from newslint.annotate.text.vocabulary import titles
from newslint.checks.attribution.agencies import meant, name_at
from newslint.checks.attribution.agency_forms import read_as
from newslint.document import Document
from newslint.finding import Finding
from newslint.span import Span

NEAR, LONGEST_SPEAKER, LONGEST_NAME = 4, 16, 4
QUOTED_END = frozenset("”\"’'»,“")
# They are of an agency indeed.
STAFF = frozenset(
    "agency editor reporter journalist correspondent photographer director head chief spokesman spokeswoman "
    "spokesperson bureau writer analyst".split()
)


def word_by_word(document: Document) -> Iterator[Finding]:
    lower = lower_words(document)
    for end in positions(document, ("agency",)):
        start = next(
            (at for at in range(end, max(end - LONGEST_NAME, 1), -1) if lower[at - 2 : at] == ["of", "the"]), 0
        )
        whole = start and texts(document)[end] == "Agency" and name_at(tokens(document), start)
        if whole and (span := _said_of(document, start, end + 1)):
            yield Finding(span, f"said to {document.words(span).removeprefix('of ')}, or by it?")
    yield from _by_meaning(document)


def _by_meaning(document: Document) -> Iterator[Finding]:
    """*told the Andean agency*"""
    words, told, lower = tokens(document), texts(document), lower_words(document)
    for at in positions(document, ("agency",)):
        known = read_as().get(lower[at - 1], ()) if at > 1 and told[at] == "agency" else ()
        if not known or not told[at - 1][0].isupper() or lower[at - 2] != "the":
            continue
        around = (*lower[max(at - 2 - NEAR, 0) : at - 2], *lower[at + 1 : at + 2])
        if "according" in around or any(word in cue_forms() for word in around):
            span = Span(words[at - 1].start, words[at].end)
            yield Finding(span, f"No agency is called {document.words(span)}{meant(known)}")


def _said_of(document: Document, at: int, end: int) -> Span | None:
    """*“...”, said the mayor, Ilse Berg, of the German Press Agency*: the words from *of* on."""
    told, lower = texts(document), lower_words(document)
    first = at - 2
    cue = next(
        (back for back in range(first - 1, max(first - LONGEST_SPEAKER, 0), -1) if lower[back] in cue_forms()), 0
    )
    if not cue or told[cue - 1] not in QUOTED_END:
        return None
    speaker = lower[cue + 1 : first]
    person = any(word in titles() or word in gendered_either() or word == "(" for word in speaker)
    ends_with_name = told[first - 1][0].isupper() or told[first - 1] in (")", ",")
    if not person or not ends_with_name or not STAFF.isdisjoint(speaker) or "." in speaker:
        return None
    return Span(tokens(document)[first].start, tokens(document)[end - 1].end)
