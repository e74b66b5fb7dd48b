"""One statement is credited twice in one breath.

*A report of New York Times According to the report*: two beginnings of a sentence have run into each other.
*According to the ministry, the ministry said*: the source is named twice. *He said, “We will go,” he said*: so is this
one, at both ends of what he said, and *According to Okafor, the pier was old, she said, and nobody wanted it*.
*According to Okafor, according to the council*: two sources where one can stand. All come from cutting and from machine
translation.

Known problems: a statement credited to two sources on purpose (*according to the police, the mayor said*) is left
alone; so is everything inside quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.names.gender import gendered, gendered_either
from newslint.annotate.speech.attributions import attributions_by_sentence, cues_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.roles import BELONGING
from newslint.annotate.speech.speakers import speaker_names
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import places_in, positions, tokens
from newslint.annotate.text.vocabulary import is_calendar
from newslint.checks.attribution.outlets import title_at
from newslint.document import Attribution, Document
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

LONGEST_BEGINNING = 60
LONGEST_SPACE = 16
LONGEST_APPOSITION = 5
BEFORE_TRAILING = tuple(',”"')
ACCORDING = "according to"
SAYING = frozenset((ACCORDING, "said", "says", "reported", "reports"))
TRAILING = regex(r"(?: on)?(?: [A-Z][a-z]+day| yesterday| today)?\.?")
# What goes on behind "she said" goes on with the same statement.
ASIDE = regex(r",(?= )")
# A second statement may have a source of its own.
ANOTHER = regex(r"\b(?:and|but|while|whereas|though|although)\b|;")
PEOPLE = frozenset(("he", "she"))
# What each pronoun may stand for, of the kinds of names.
MEANT = {"he": ("person",), "she": ("person",), "it": ("organization", "other", "place")}


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
        bad("According to Mrs Okafor, the pier was old, [[she said]], and “nobody wanted it”."),
        bad("According to Ngozi Okafor, a clerk, the pier is closed, [[Okafor said]]."),
        bad("[[According to Ngozi Okafor, a clerk, according to the council]], the pier is closed."),
        bad("According to the council, the pier is closed, [[according to Ngozi Okafor]]."),
        good("“We said no,” the mayor said, adding that he was tired."),
        good("“We will go,” he said, “to the pier.” And they would be early, he said."),
        good("The mayor said that if the pier was sold, as he said in May, the money was lost."),
        good("The mayor said Okafor was late, Lindqvist said."),
        good("According to the report, the pier was sold in May."),
        good("According to the police, the mayor said on Monday that the pier was sold.", why="two sources"),
        good("According to the council, the pier is closed, but it is open, according to Ngozi Okafor."),
        good(
            "According to the report, the pier was old, he said, and nobody wanted it.", why="he speaks of the report"
        ),
        good("According to the report of the mayor, the pier was old, he said, and nobody wanted it."),
        good("According to Reuters, the pier is closed, according to the council.", why="Reuters has it from them"),
        good("According to Ngozi Okafor, who was there, the pier fell as the mayor said it would."),
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
            inside = cues_in(document, sentence.span)
            yield from _named_twice(document, inside)
            yield from _two_sources(document, sentence.span, inside)
    for number, cues in attributions_by_sentence(document).items():
        if len(cues) > 1 and sentences(document)[number].paragraph.role == "body":
            yield from _at_both_ends(document, sentences(document)[number].span, cues[0], cues[-1])


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
    aside = before[-1:] == "," and ASIDE.match(document.text, closing.end, sentence.end)
    begins = document.text[sentence.start : opening.start].lower() in ("", "as ")
    cue, cue_again = (document.words(one.cue).lower() for one in (first, last))
    if not begins or not (trails or (aside and cue == ACCORDING)):
        return
    source, again = document.words(first.speaker).lower(), document.words(last.speaker).lower()
    same = source == again or _is_one(document, first.speaker, last.speaker)
    told_again = cue == cue_again and again in (*PEOPLE, source) and source not in PEOPLE
    if (same and {cue, cue_again} <= SAYING) or told_again:
        yield Finding(closing, "credited twice: before the statement and behind it", (Related(opening, "occurrence"),))


def _is_one(document: Document, source: Span, again: Span) -> bool:
    """Is it one name, by its own name or by the pronoun that can mean it?"""
    named = speaker_names(document)
    one, other = named.get(source), named.get(again)
    word = document.words(again).lower()
    if one is None:
        return word in PEOPLE and _is_somebody(document.words(source))
    return other is not None and one.id == other.id and one.kind in MEANT.get(word, (one.kind,))


def _is_somebody(source: str) -> bool:
    """*A spokesman for the plant*, *the mayor*: a word for a person, with no name."""
    words = [word.lower() for word in source.split(",")[0].split()]
    end = next((at for at, word in enumerate(words) if word in BELONGING), len(words))
    return words[end - 1] in gendered("nouns") or words[end - 1] in gendered_either()


def _two_sources(document: Document, sentence: Span, inside: tuple[Attribution, ...]) -> Iterator[Finding]:
    """*According to Okafor, according to the council*, with one statement or none between them."""
    both = [cue for cue in inside if document.words(cue.cue).lower() == ACCORDING and cue.speaker]
    if len(both) != len(inside) or len(both) != 2 or _is_relayed(document, both[0]):
        return
    opening, closing = (_whole(cue) for cue in both)
    between = document.text[opening.end : closing.start].rstrip()
    if opening.start != sentence.start or between[-1:] != "," or ANOTHER.search(between):
        return
    if document.text[closing.end : sentence.end].rstrip() in (".", ""):
        message = "credited twice: before the statement and behind it"
        yield Finding(closing, message, (Related(opening, "occurrence"),))
    elif len(between.split()) <= LONGEST_APPOSITION:
        yield Finding(Span(opening.start, closing.end), "two sources in a row for one statement")


def _is_relayed(document: Document, cue: Attribution) -> bool:
    """Is the first source an agency or a newspaper, that may have it from the second?"""
    return cue.speaker is None or any(
        title_at(tokens(document), at) for at in range(*places_in(document, cue.speaker).indices(len(tokens(document))))
    )


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
