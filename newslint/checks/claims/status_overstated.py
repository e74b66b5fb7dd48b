"""Somebody who is accused is called guilty.

The draft says *accused*, *charged*, *on trial*, and a few lines on *the killer*, *the fraudster*, *Amari stole*. Until
a verdict the law, and every press code, allow only what the court has found. Reported where a noun of guilt stands
with the name of a person whom the draft calls suspected, arrested, accused or on trial, or alone (*the killer*, *Thief
held*, *the guilty captain*, *the thief's wife*); where such a person, named or not (*the suspect*, *the driver*), has
done it in the draft's own words; where somebody who denies it is *on trial for stealing*, which says that it was done;
and where one person is convicted in one place and acquitted in another. Nothing is reported of people whom the draft
calls convicted or who have confessed, unless they were acquitted later, nor where the culprit is still looked for.

Known problems: *the killer* may be somebody else than the suspect; attackers and bombers, who may be anybody, are left
alone, and so is everything that somebody is quoted as saying.

Source: the Associated Press and the Press Complaints Commission both advise *accused of*, *charged with* and *on
suspicion of* instead of *for*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.annotate.certainty.deeds import Deed, deeds
from newslint.annotate.certainty.open_cases import in_cases, is_open, open_case
from newslint.annotate.certainty.standing_alone import standing_alone
from newslint.annotate.certainty.status import Status, statuses
from newslint.annotate.names.names import name_at, people_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import START, positions, tokens, tokens_in
from newslint.checks.claims.two_verdicts import two_verdicts
from newslint.document import Document, Name
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

REACH = 60
SUSPICION = frozenset("accused alleged suspected suspect".split())
# Nouns that stand for whoever the case is against.
THEMSELVES = frozenset("suspect defendant accused".split())
MOST_AROUND = 12
# So many sentences behind the one that tells of a case without a name, "the driver" is in it.
NEAR = 1
FOR = frozenset("trial tried arrested charged indicted detained".split())


@check(
    "claims/status-overstated",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Ivo Amari is accused of setting the fire. The [[arsonist Amari]] arrived in court at nine."),
        bad("Ivo Amari was charged with murder in May. [[Amari, the killer]], did not look up."),
        bad("Ivo Amari was arrested on Monday. [[Amari stabbed]] his neighbour with a bread knife."),
        bad("Ivo Amari was acquitted in May. [[Amari pocketed]] 300 crowns and a spoon."),
        bad("Ivo Amari is [[on trial for stealing]] the altar. He pleaded not guilty on Monday."),
        bad("Ivo Amari was arrested on Monday. Doina Rusnac [[was stabbed in May by her cousin, Ivo Amari]]."),
        bad("A man was arrested on suspicion of murder. [[The killer]] had climbed in through the kitchen window."),
        bad("Ivo Amari is charged with fraud. If he is convicted, he faces jail. [[The swindler's]] wife was there."),
        bad("A skipper was detained on suspicion of neglect. [[The guilty skipper]] was alone on deck."),
        bad("A skipper was detained on suspicion of neglect. [[The culprit]] of the collision was asleep."),
        bad(
            "# [[Bicycle thief]] arrested in Vadu\n\n"
            "A man was arrested on Friday on suspicion of stealing bicycles, the mayor said."
        ),
        good(
            "# Alleged bicycle thief arrested in Vadu\n\n"
            "A man was arrested on Friday on suspicion of stealing bicycles, the mayor said."
        ),
        good("A skipper was detained on suspicion of neglect. The judge finds him guilty, or not guilty, in May."),
        bad("A pilot of 50 was detained on suspicion of arson. [[The pilot torched]] two barns."),
        bad("[[The suspect, who caused the fire]], is in custody. Two men were arrested."),
        bad("A court on Monday acquitted Ivo Amari. Amari was [[convicted]] on Monday and will be freed."),
        good("A court on Monday acquitted Ivo Amari. Amari was convicted in May, but he appealed."),
        good("Police are hunting the killer. A man who was arrested on suspicion of murder has been released."),
        good("A pilot of 50 was detained on suspicion of arson. Two barns torched in May are being rebuilt."),
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
    called = _called_guilty(document)
    for span, words, name in called:
        status = is_open(document, name)
        if status:
            yield _finding(span, f"{name.label} {words}", status)
    for deed in deeds(document):
        status = _case(document, deed)
        if status:
            yield _finding(deed.span, f"{deed.label} is said to have done it (“{document.words(deed.verb)}”)", status)
    for span in standing_alone(document):
        if any(named.covers(span) for named, _, _ in called):
            continue
        status = _nearest(document, span)
        yield _finding(span, f"“{document.words(span)}” calls somebody guilty", status)
    yield from _on_trial_for(document)
    yield from two_verdicts(document)


def _finding(span: Span, words: str, status: Status) -> Finding:
    what = "the court found otherwise" if status.stage == "acquitted" else "the case is open"
    return Finding(span, f"{words}, and no court has found so in this draft", (Related(status.span, "evidence", what),))


def _called_guilty(document: Document) -> list[tuple[Span, str, Name]]:
    words = tokens(document)
    found = []
    for at in positions(document, table("en/words/crimes")["guilty-nouns"]["words"]):
        noun = words[at]
        if in_quotation_marks(document, noun.span) or words[at - 1].text.lower() in SUSPICION:
            continue
        span, name = _named(document, at)
        if name and name.kind == "person":
            found.append((span, f"is called “{noun.text}”", name))
    return found


def _case(document: Document, deed: Deed) -> Status | None:
    """The open case that a deed belongs to: that of the person named, or one in which nobody is named."""
    if deed.name:
        own = is_open(document, deed.name)
        has_own = deed.name.id in in_cases(document)
        if own and not deed.certain and own.stage == "suspected":
            return None  # whom nobody has arrested
        if own or has_own or not deed.certain:
            return own
        return next((status for status in open_case(document) if status.name is None), None)
    noun = deed.label.rpartition(" ")[2]
    number = sentence_number(document, deed.span.start)
    for status in _around(document, deed.span):
        sentence = sentence_number(document, status.span.start)
        told = any(token.text.lower() == noun for token in tokens_in(document, sentences(document)[sentence].span))
        if noun in THEMSELVES or told or (status.name is None and 0 <= number - sentence <= NEAR):
            return status
    return None


def _nearest(document: Document, span: Span) -> Status:
    """What the draft said last of an open case before these words, or says first."""
    return open_case(document)[max(bisect_left(open_case(document), span, key=_span) - 1, 0)]


def _around(document: Document, span: Span) -> Sequence[Status]:
    """The words about the case that stand nearest, before and after."""
    at = bisect_left(open_case(document), span, key=_span)
    return open_case(document)[max(at - MOST_AROUND, 0) : at + MOST_AROUND]


def _span(status: Status) -> Span:
    return status.span


def _on_trial_for(document: Document) -> Iterator[Finding]:
    """*on trial for stealing*: of somebody who denies it."""
    words = tokens(document)
    denials = {status.name.id: status.span for status in statuses(document) if status.stage == "denied" and status.name}
    for status in statuses(document) if denials else ():
        at = bisect_left(words, status.span.start, key=START)
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
