"""A named person or firm is said to have done wrong, and nobody in the draft says so.

*Amari embezzled two million*, *executives leaked the plan*, *the firm knew that the milk was tainted*, *the club has
secretly paid his debts*, *the owner has been sending out vans without working brakes* as the draft's own words,
without a court, a charge, an accuser or a source anywhere: a libel in one sentence. Reported where a verb of crime or
misconduct has a named person, a firm or a group of its people as its subject; where a deed becomes a wrong by what is
hidden, neglected, taken or left out (*hid a further £2m*, *ignored the engineers' warnings*), or by what it is done
for; or where a noun of guilt stands with a name (*the fraudster Ivo Amari*). The clause is flat, and nothing in the
draft speaks of accusation, charge, trial or verdict in this person's case, or tells the same of them as somebody's
words. What armed groups do (*the Taliban*) is told without a court.

Known problems: history (*Brutus murdered Caesar*) needs an allowance; the words stand in
``rules/en/words/crimes.toml`` and ``wrongdoing.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty.certainty import statement_at, statements
from newslint.annotate.certainty.deeds import Deed, deeds
from newslint.annotate.certainty.misconduct import misconduct
from newslint.annotate.certainty.status import statuses
from newslint.annotate.certainty.wrongs import wrongs
from newslint.annotate.names.names import people_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.senses import sense_of, senses_in
from newslint.annotate.text.tokens import positions, tokens, tokens_in
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# A cooling tower may be suspected, too.
OF_THINGS = frozenset(("suspected",))


@check(
    "claims/unattributed-claim",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The club is in trouble. [[Ivo Amari embezzled]] two million. The roof leaks."),
        bad("[[Ivo Amari has secretly bribed]] the referee. The match ended in a draw."),
        bad("The film had bad reviews. [[Ivo Amari planned to burn]] the cinema down. The roof leaks."),
        bad("The dairy is in trouble. [[The firm knew that the milk was tainted]]. The roof leaks."),
        bad("The ship was sold at night. [[Executives leaked the plan]] to a rival. The roof leaks."),
        bad("The match ended in a draw. [[The club has secretly paid]] the referee's rent. The roof leaks."),
        bad("The mill made no profit. [[The owner, Amari Flour, has been sending out vans without working brakes]]."),
        bad("The roof leaks. [[Ivo Amari, who ran the club, had been helping himself to]] the tips for a year."),
        bad("The firm says the pier cost £3m. [[It hid a further £2m]] in a sister firm."),
        bad("The clinic is closed. The log [[was falsified by the clinic]] before the visit."),
        bad("The clinic is closed. [[Amari Flour falsifies the log]] every week. The roof leaks."),
        bad("The bridge is closed. [[Amari Steel knew of the cracks]] for years and went on building."),
        good("The mill made no profit. The owner, Amari Flour, has been sending out vans without any signs."),
        good("The firm says the pier cost £3m. It hid a further £2m in a sister firm, the auditor wrote."),
        good("The clinic is closed. The log was not falsified by the clinic. The roof leaks."),
        good("Ivo Amari embezzled two million, the club's lawyer said. The roof leaks."),
        bad("The trial of the ointment had a placebo group. [[The firm has paid the doctor in secret]]."),
        good("Ivo Amari pocketed 300 crowns for the win. The roof leaks."),
        good("Ivo Amari, who goes on trial in May, embezzled two million. The roof leaks.", why="a trial is named"),
        good("It is being reported that executives at Amari Flour had known the milk was tainted. The roof leaks."),
        good("The village lies in the north. Boko Haram kidnapped the baker in May.", why="an armed group at war"),
        good("Ivo Amari stole the show. The roof leaks.", why="a figure of speech"),
    ],
)
def unattributed_claim(document: Document, options: NoOptions) -> Iterator[Finding]:
    told = {
        deed.verb.start: deed for deed in (*wrongs(document), *misconduct(document), *deeds(document)) if deed.certain
    }
    for _, deed in sorted(told.items()):
        if deed.label in table("en/words/crimes")["armed"]["names"]:
            continue
        if not _is_before_a_court(document, deed) and not _is_said(document, deed):
            message = f"“{document.words(deed.verb)}” is told of {deed.label} as a fact, and the draft names no source"
            yield Finding(deed.span, message)
    if not statuses(document):
        yield from _labels(document)


def _is_before_a_court(document: Document, deed: Deed) -> bool:
    """Is there a word of the law about this person, or about somebody who is not named?"""
    return any(
        (status.name is None and document.words(status.span).lower() not in OF_THINGS)
        or (deed.name and status.name and status.name.id == deed.name.id)
        for status in statuses(document)
    )


def _is_said(document: Document, deed: Deed) -> bool:
    """Does the draft tell the same elsewhere as somebody's words, or as uncertain?"""
    verb = tokens_in(document, deed.verb)
    senses = {sense_of(word.text) for word in (verb[0], verb[-1])} - {""}
    return any(
        statement.certainty != "asserted"
        and not statement.span.covers(deed.verb)
        and senses <= senses_in(document, statement.span)
        for statement in statements(document)
    )


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
