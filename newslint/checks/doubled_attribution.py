"""One statement is credited twice in one breath.

*A report of New York Times According to the report*: two beginnings of a sentence have run into each other.
*According to the ministry, the ministry said*: the source is named twice. Both come from cutting and from machine
translation, and both leave the reader without a sentence.

Known problems: a statement credited to two sources on purpose (*according to the police, the mayor said*) is left
alone; so is everything inside quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.attributions import cues_in
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import is_calendar
from newslint.document import Attribution, Document
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

LONGEST_BEGINNING = 60


@check(
    "attribution/doubled-attribution",
    severity="error",
    confidence="high",
    examples=[
        bad("[[A report of the Harbour Gazette According to the report]], the pier was sold in May."),
        bad("[[According to the environment ministry, the ministry said]] that the pier was sold."),
        good("According to the report, the pier was sold in May."),
        good("According to the police, the mayor said on Monday that the pier was sold.", why="two sources"),
        good("The Harbour Gazette reported it first. According to the report, the pier was sold."),
        good("Aldwater, 3 May According to the police, the pier was sold.", why="a dateline without its dash"),
        good("It was headed *The Pier: According to Whom?*", why="a title"),
    ],
)
def doubled_attribution(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = tokens(document)
    looked_at = -1
    for index in positions(document, ["according"]):
        token = words[index]
        number = sentence_number(document, token.start)
        sentence = sentences(document)[number]
        if sentence.paragraph.role != "body" or in_quotation_marks(document, token.span):
            continue
        if token.text == "According" and token.start > sentence.span.start and _runs_into(words[index - 1].text):
            yield Finding(_collision(document, sentence.span, token.span), "two beginnings of a sentence in one")
        elif number != looked_at:
            looked_at = number
            yield from _named_twice(document, cues_in(document, sentence.span))


def _runs_into(before: str) -> bool:
    """Is the word before a word of the sentence? After a date it ends a dateline that has lost its dash."""
    return before[0].isalpha() and not is_calendar(before)


def _collision(document: Document, sentence: Span, second: Span) -> Span:
    """From the first beginning, if it is short, to the source that the second one names."""
    start = sentence.start if second.start - sentence.start <= LONGEST_BEGINNING else second.start
    end = next((cue.speaker.end for cue in cues_in(document, second) if cue.speaker), second.end)
    return Span(start, end)


def _named_twice(document: Document, inside: tuple[Attribution, ...]) -> Iterator[Finding]:
    for first, second in pairwise(inside):
        if first.speaker is None or second.speaker is None or first.speaker == second.speaker:
            continue
        named, again = document.words(first.speaker).lower().split(), document.words(second.speaker).lower().split()
        credits = document.words(first.cue).lower() == "according to"
        # "the ministry" may be short for "the environment ministry", "he" is nobody's name.
        same = set(again) <= set(named) and named[-1] == again[-1]
        if credits and same and 0 < second.speaker.start - first.speaker.end < 4:
            message = f"{document.words(first.speaker)} is named twice as the source"
            yield Finding(Span(first.cue.start, second.cue.end), message)
