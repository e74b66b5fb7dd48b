"""Somebody who is accused is called guilty.

The draft says *accused*, *charged*, *on trial*, and a few lines on *the killer*, *the fraudster*. Until a verdict
the law, and every press code, allow only what the court has found. Reported where a noun of guilt stands directly
with the name of a person whom the draft calls suspected, accused or on trial, and where no word in the draft says
that a court has found so or that the person has confessed.

Known problems: nouns that stand alone (*the attacker fled*) name nobody and are left alone; so is everything that
somebody is quoted as saying.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names import name_at
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, Name
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

REACH = 60


@check(
    "claims/status-overstated",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Ivo Amari is accused of setting the fire. The [[arsonist Amari]] arrived in court at nine."),
        bad("Ivo Amari was charged with murder in May. [[Amari, the killer]], did not look up."),
        good("Ivo Amari is accused of setting the fire. The accused arsonist Amari arrived in court at nine."),
        good("Ivo Amari was convicted in May. The killer Amari did not look up."),
        good("Ivo Amari is accused of setting the fire. Amari said the arsonist was still at large."),
    ],
)
def status_overstated(document: Document, options: NoOptions) -> Iterator[Finding]:
    crimes = table("en/words/crimes")
    places = positions(document, crimes["guilty-nouns"]["words"])
    if not places or positions(document, crimes["closed"]["words"]):
        return
    words = tokens(document)
    opened = [words[at].span for at in positions(document, crimes["open"]["words"])]
    for at in places:
        noun = words[at]
        if in_quotation_marks(document, noun.span) or words[at - 1].text.lower() in crimes["open"]["words"]:
            continue
        span, name = _named(document, at)
        if name is None or name.kind != "person":
            continue
        evidence = next((cue for cue in opened if _about(document, cue, name)), None)
        if evidence:
            message = f"{name.label} is called “{noun.text}”, and no court has found so in this draft"
            yield Finding(span, message, (Related(evidence, "evidence", "the case is open"),))


def _named(document: Document, at: int) -> tuple[Span, Name | None]:
    """*killer Amari*, or *Amari, the killer*: the words together, and whom they name."""
    words = tokens(document)
    noun = words[at]
    if at + 1 < len(words) and words[at + 1].text[0].isupper():
        after = Span(words[at + 1].start, min(noun.end + REACH, len(document.text)))
        sentence = sentences(document)[sentence_number(document, noun.start)]
        name = name_at(document, Span(after.start, words[at + 1].end))
        mention = next((m for m in name.mentions if m.span.start == after.start), None) if name else None
        if name and mention and mention.span.end <= sentence.span.end:
            return Span(noun.start, mention.span.end), name
    if at > 2 and words[at - 1].text == "the" and words[at - 2].text == ",":
        name = name_at(document, words[at - 3].span)
        if name:
            return Span(words[at - 3].start, noun.end), name
    return noun.span, None


def _about(document: Document, cue: Span, name: Name) -> bool:
    """Does the sentence with the legal word mention the person?"""
    sentence = sentences(document)[sentence_number(document, cue.start)].span
    return any(sentence.covers(mention.span) for mention in name.mentions)
