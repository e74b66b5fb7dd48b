"""One statement is credited twice in one breath.

*A report of New York Times According to the report*: two beginnings of a sentence have run into each other.
*According to the ministry, the ministry said*: the source is named twice. *He said, “We will go,” he said*: so is this
one, at both ends of what he said. All come from cutting and from machine translation.

Known problems: a statement credited to two sources on purpose (*according to the police, the mayor said*) is left
alone; so is everything inside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from newslint.annotate.attributions import attributions, cues_in
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import is_calendar
from newslint.document import Attribution, Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

LONGEST_BEGINNING = 60
LONGEST_SPACE = 16
BEFORE_TRAILING = tuple(',”"')
SAYING = frozenset(("according to", "said", "says", "reported", "reports"))
TRAILING = re.compile(r"(?: on)?(?: [A-Z][a-z]+day| yesterday| today)?\.?")


@check(
    "attribution/doubled-attribution",
    severity="error",
    confidence="high",
    examples=[
        bad("[[A report of the Harbour Gazette According to the report]], the pier was sold in May."),
        bad("[[According to the environment ministry, the ministry said]] that the pier was sold."),
        bad("According to police, two men were arrested, [[police said]]."),
        bad("He said: “We will go to the pier,” [[he said]]."),
        bad("The mayor announced that the pier would be sold, [[he announced]] on Monday."),
        good("“We said no,” the mayor said, adding that he was tired."),
        good("“We will go,” he said, “to the pier.” And they would be early, he said."),
        good("The mayor said that if the pier was sold, as he said in May, the money was lost."),
        good("The mayor said Okafor was late, Lindqvist said."),
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
    by_sentence = groupby(attributions(document), lambda cue: sentence_number(document, cue.cue.start))
    for number, cues in by_sentence:
        first, *others = cues
        if others and sentences(document)[number].paragraph.role == "body":
            yield from _at_both_ends(document, sentences(document)[number].span, first, others[-1])


def _runs_into(before: str) -> bool:
    """Is the word before a word of the sentence? After a date it ends a dateline that has lost its dash."""
    return before[0].isalpha() and not is_calendar(before)


def _collision(document: Document, sentence: Span, second: Span) -> Span:
    """From the first beginning, if it is short, to the source that the second one names."""
    start = sentence.start if second.start - sentence.start <= LONGEST_BEGINNING else second.start
    end = next((cue.speaker.end for cue in cues_in(document, second) if cue.speaker), second.end)
    return Span(start, end)


def _at_both_ends(document: Document, sentence: Span, first: Attribution, last: Attribution) -> Iterator[Finding]:
    """*The mayor said ..., the mayor said.*: the same source and the same cue before a statement and behind it."""
    if first.speaker is None or last.speaker is None:
        return
    opening, closing = _whole(first), _whole(last)
    before = document.text[max(opening.end, closing.start - LONGEST_SPACE) : closing.start].rstrip()
    trails = before[-1:] in BEFORE_TRAILING and TRAILING.fullmatch(document.text, closing.end, sentence.end)
    if opening.start != sentence.start or not trails:
        return
    source, again = document.words(first.speaker).lower(), document.words(last.speaker).lower()
    cue, cue_again = (document.words(one.cue).lower() for one in (first, last))
    same = source == again and {cue, cue_again} <= SAYING
    told_again = cue == cue_again and again in ("he", "she", source) and source not in ("he", "she")
    if same or told_again:
        yield Finding(closing, "credited twice: before the statement and behind it", (Related(opening, "occurrence"),))


def _whole(cue: Attribution) -> Span:
    """The cue with its source."""
    source = cue.speaker or cue.cue
    return Span(min(cue.cue.start, source.start), max(cue.cue.end, source.end))


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
