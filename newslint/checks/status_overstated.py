"""Somebody who is accused is called guilty.

The draft says *accused*, *charged*, *on trial*, and a few lines on *the killer*, *the fraudster*, *Amari stole*. Until
a verdict the law, and every press code, allow only what the court has found. Reported where a noun of guilt stands
directly with the name of a person whom the draft calls suspected, arrested, accused or on trial; where such a person is
the subject of a verb of crime that has no source; and where somebody who denies it is *on trial for stealing*, which
says that it was done. Nothing is reported of people whom the draft calls convicted or who have confessed, unless they
were acquitted later.

Known problems: nouns that stand alone (*the attacker fled*) name nobody and are left alone; so is everything that
somebody is quoted as saying.

Source: the Associated Press and the Press Complaints Commission both advise *accused of*, *charged with* and *on
suspicion of* instead of *for*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.annotate.deeds import deeds
from newslint.annotate.names import name_at
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.status import is_open, people_in, statuses
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, Name, Token
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

REACH = 60
SUSPICION = frozenset("accused alleged suspected suspect".split())
FOR = frozenset("trial tried arrested charged indicted detained".split())


@check(
    "claims/status-overstated",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Ivo Amari is accused of setting the fire. The [[arsonist Amari]] arrived in court at nine."),
        bad("Ivo Amari was charged with murder in May. [[Amari, the killer]], did not look up."),
        bad("Ivo Amari was arrested on Monday. [[Amari stabbed]] his neighbour with a bread knife."),
        bad("Ivo Amari is [[on trial for stealing]] the altar. He pleaded not guilty on Monday."),
        good("Ivo Amari was arrested on Monday. Amari stabbed his neighbour, police said."),
        good("Ivo Amari is on trial for stealing the altar. He confessed on Monday."),
        good("Ivo Amari is accused of setting the fire. The accused arsonist Amari arrived in court at nine."),
        good("Ivo Amari was convicted in May. The killer Amari did not look up."),
        good("Ivo Amari is accused of setting the fire. Amari said the arsonist was still at large."),
    ],
)
def status_overstated(document: Document, options: NoOptions) -> Iterator[Finding]:
    if not statuses(document):
        return
    for span, words, name in [*_called_guilty(document), *_told_as_done(document)]:
        status = is_open(document, name)
        if status:
            evidence = Related(status.span, "evidence", "the case is open")
            yield Finding(span, f"{name.label} {words}, and no court has found so in this draft", (evidence,))
    yield from _on_trial_for(document)


def _called_guilty(document: Document) -> Iterator[tuple[Span, str, Name]]:
    words = tokens(document)
    for at in positions(document, table("en/words/crimes")["guilty-nouns"]["words"]):
        noun = words[at]
        if in_quotation_marks(document, noun.span) or words[at - 1].text.lower() in SUSPICION:
            continue
        span, name = _named(document, at)
        if name and name.kind == "person":
            yield span, f"is called “{noun.text}”", name


def _told_as_done(document: Document) -> Iterator[tuple[Span, str, Name]]:
    for deed in deeds(document):
        yield deed.span, f"is said to have done it (“{document.words(deed.verb)}”)", deed.name


def _on_trial_for(document: Document) -> Iterator[Finding]:
    """*on trial for stealing*: of somebody who denies it."""
    words = tokens(document)
    denials = {status.name.id: status.span for status in statuses(document) if status.stage == "denied" and status.name}
    for status in statuses(document) if denials else ():
        at = bisect_left(words, status.span.start, key=_start)
        following = [token.text for token in words[at + 1 : at + 3]]
        if status.name is None or status.name.id not in denials or words[at].text not in FOR:
            continue
        done = len(following) == 2 and following[0] == "for" and following[1].endswith("ing")
        if done and is_open(document, status.name):
            start = words[at - 1].start if words[at].text == "trial" and words[at - 1].text == "on" else words[at].start
            message = f"“for {following[1]}” says that {status.name.label} has done it, which is denied"
            yield Finding(
                Span(start, words[at + 2].end), message, (Related(denials[status.name.id], "evidence", "denied here"),)
            )


def _start(token: Token) -> int:
    return token.start


def _named(document: Document, at: int) -> tuple[Span, Name | None]:
    """*killer Amari*, or *Amari, the killer*: the words together, and whom they name."""
    words = tokens(document)
    noun = words[at]
    if at + 1 < len(words) and words[at + 1].text[0].isupper():
        people = people_in(document, words[at + 1].span)
        if people and people[0][0].span.end - noun.end < REACH:
            return Span(noun.start, people[0][0].span.end), people[0][1]
    if at > 2 and words[at - 1].text == "the" and words[at - 2].text == ",":
        name = name_at(document, words[at - 3].span)
        if name:
            return Span(words[at - 3].start, noun.end), name
    return noun.span, None
