"""Something was confirmed, and nobody is said to have confirmed it.

A confirmation is worth as much as the one who gives it. In the passive the source gets lost, and often there never
was one: *the sale was confirmed*, *it has since been established that the cable was cut*. Reported only where the same
sentence names no source at all.

Known problems: a source named in the sentence before is not looked for, since readers will not look for it either.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.attributions import first_cue
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import is_calendar
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

PASSIVE = frozenset("was were been".split())
# "It is confirmed that", and the verbs that go with "it" only: a firm is established in May.
IMPERSONAL = PASSIVE | {"is"}
CONFIRMED, PROVED = "confirmed", frozenset("established ascertained".split())
WHEN = frozenset("on yesterday today late early earlier last this in".split())
# Between the verb and its participle, besides adverbs in -ly.
BETWEEN = frozenset("later since now also already then meanwhile afterwards".split())
MOST_BETWEEN = 3
REACH = 13
DAYS = frozenset("yesterday today night morning evening week".split())
# Cases are confirmed by a test, and people in an office.
COUNTED = frozenset("case cases deaths infections she he they i none nothing nominee appointment".split())

# That it has not been confirmed is for the draft to say.
NEGATIONS = frozenset(("not", "never", "hasn't", "hasn’t", "hadn't", "hadn’t", "haven't", "haven’t", "nor", "neither"))


@check(
    "attribution/agentless-confirmation",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The sale [[was confirmed on Wednesday]]."),
        bad("That the bridge is unsafe [[has been confirmed]]."),
        bad("The sale [[was officially confirmed]]. The club gave no price."),
        bad("[[It was later confirmed]] that the bridge is unsafe."),
        bad("The cable is old. [[It has since been established]] on board that it was cut."),
        bad("[[It is now confirmed]] Rovers will play on Friday."),
        good("The sale was confirmed on Wednesday by the club."),
        good("The sale was confirmed on Wednesday, Okafor said."),
        good("Two cases were confirmed in Leeds.", why="a count of cases, not a claim"),
        good("She was confirmed as a judge on Wednesday.", why="an appointment"),
        good("The sale was not confirmed on Wednesday."),
        good("The sale had not been independently confirmed."),
        good("The sale hasn’t been confirmed."),
        good("It was later confirmed by the club that the bridge is unsafe."),
        good("The choir is old. It was established in May.", why="founded"),
        good("It has not been confirmed that the bridge is unsafe."),
    ],
)
def agentless_confirmation(document: Document, options: NoOptions) -> Iterator[Finding]:
    for position in positions(document, (CONFIRMED, *PROVED)):
        token = tokens(document)[position]
        sentence = sentence_at(document, token.start)
        if sentence.paragraph.role != "body" or first_cue(document, sentence.span):
            continue
        near = tokens(document)[max(0, position - REACH) : position + REACH]
        words = tuple(word for word in near if sentence.span.covers(word.span))
        index = words.index(token)
        span = _impersonal(words, index) or (_confirmation(words, index) if token.text == CONFIRMED else None)
        if span and not in_quotation_marks(document, span):
            yield Finding(span, f"{token.text} by whom? The sentence does not say")


def _verb(words: tuple[Token, ...], index: int) -> int:
    """Where the auxiliary of the participle stands: *was*, or *been*, perhaps before adverbs."""
    at = index - 1
    while at > 0 and index - at <= MOST_BETWEEN and (words[at].text.endswith("ly") or words[at].text in BETWEEN):
        at -= 1
    return at


def _impersonal(words: tuple[Token, ...], index: int) -> Span | None:
    """*It was confirmed that*, *it has since been established on board that*."""
    verb = _verb(words, index)
    if verb < 1 or words[verb].text not in IMPERSONAL:
        return None
    start = verb - 1
    if words[verb].text == "been":
        while start and (words[start].text in BETWEEN or words[start].text.endswith("ly")):
            start -= 1
        if words[start].text not in ("has", "had") or not start:
            return None
        start -= 1
    rest = [word.text for word in words[index + 1 :]]
    if words[start].text not in ("It", "it") or "by" in rest:
        return None
    clause = "that" in rest or (rest and words[index].text == CONFIRMED and rest[0] not in (*WHEN, *".,;:!?", "as"))
    return Span(words[start].start, words[index].end) if clause else None


def _confirmation(words: tuple[Token, ...], index: int) -> Span | None:
    """*was confirmed*, and when, if that is all that the sentence says of it."""
    verb = _verb(words, index)
    if verb < 0 or words[verb].text not in PASSIVE:
        return None
    rest = words[index + 1 :]
    following = rest[0].text if rest else "."
    if any(later.text == "by" for later in rest[:12]):
        return None
    start = verb - (words[verb].text == "been")
    if any(word.text in NEGATIONS for word in words[max(0, start - 1) : verb]):
        return None
    if any(word.text[0].isdigit() or word.text.lower() in COUNTED for word in words[max(0, start - 2) : start]):
        return None
    day = next((later for later in rest[:4] if is_calendar(later.text) or later.text in DAYS), None)
    if not (following in WHEN and day) and following not in ".;":
        return None
    return Span(words[max(0, start)].start, day.end if day else words[index].end)
