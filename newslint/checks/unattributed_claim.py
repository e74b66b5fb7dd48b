"""A named person is said to have committed a crime, and nobody in the draft says so.

*Amari embezzled two million* as the draft's own words, without a court, a charge, an accuser or a source anywhere: a
libel in one sentence. Reported where a verb of crime has a named person as its subject, or a noun of guilt stands with
a name (*the fraudster Ivo Amari*), the clause is flat, and no word in the whole draft speaks of accusation, charge,
trial or verdict.

Known problems: history (*Brutus murdered Caesar*) needs an allowance; the words stand in
``rules/en/words/crimes.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty import statement_at
from newslint.annotate.deeds import deeds
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.status import people_in, statuses
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span


@check(
    "claims/unattributed-claim",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The club is in trouble. [[Ivo Amari embezzled]] two million. The roof leaks."),
        bad("[[Ivo Amari has secretly bribed]] the referee. The match ended in a draw."),
        good("Ivo Amari embezzled two million, the club's lawyer said. The roof leaks."),
        good("Ivo Amari, who goes on trial in May, embezzled two million. The roof leaks.", why="a trial is named"),
        good("Ivo Amari stole the show. The roof leaks.", why="a figure of speech"),
    ],
)
def unattributed_claim(document: Document, options: NoOptions) -> Iterator[Finding]:
    if statuses(document):
        return
    for deed in deeds(document):
        if deed.certain:
            verb = document.words(deed.verb)
            message = f"{deed.name.label} is said to have {verb}, and the draft names no source for it"
            yield Finding(deed.span, message)
    yield from _labels(document)


def _labels(document: Document) -> Iterator[Finding]:
    """*the fraudster Ivo Amari*"""
    words = tokens(document)
    for at in positions(document, table("en/words/crimes")["labels"]["words"]):
        noun = words[at]
        if at + 1 == len(words) or in_quotation_marks(document, noun.span):
            continue
        people = people_in(document, words[at + 1].span)
        if people and statement_at(document, noun.start).certainty == "asserted":
            message = f"{people[0][1].label} is called “{noun.text}”, and the draft names no source for it"
            yield Finding(Span(noun.start, people[0][0].span.end), message)
