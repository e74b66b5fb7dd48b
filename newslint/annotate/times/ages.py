"""How old the draft says people are: *Ngozi Okafor, 54,*; *the 54-year-old minister Ngozi Okafor*; *She is 54.*"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures.beside import figures_behind
from newslint.annotate.figures.figures import Figure, around, figures_of
from newslint.annotate.names.names import mentions_in, names, people_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.times.births import person_before
from newslint.document import Document, Mention, Name, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# Behind a name: ", 54," · ", aged 54" · " (aged 54)" · " is 54." · " died aged 54" · ", a 54-year-old".
BEHIND = regex(
    r"(?:,\s(?:(?:is|now|who\sis)\s)?(?:aged?\s)?|\s\(aged?\s|\sis\s|\s(?:has\s)?(?:died|dies)[^.;,0-9]{0,40},?\s(?:aged|at|at\sthe\sage\sof)\s)"
    r"(?P<age>\d{1,3})(?=[,.;)]|\s(?:years\sold|and\sliv|of\s[A-Z]))"
    r"|,\s(?:a|an|the)\s(?P<apposed>\d{1,3})-year-old\b"
)
# How words begin that lead to an age without a comma before them: " (aged", " is", " has died", " dies".
OPENING = frozenset("(ihd")
LOWER = regex(r"\s(?:[a-z-]+\s){0,3}")
OLDEST = 115
PRONOUN = regex(r"(?P<pronoun>He|She)\s(?P<verb>is|was)\s\Z")
BEING = frozenset(("is", "was"))
DIED = regex(r"\b(?:died|dead|death)\b")
# Words that take an age back to another time.
OTHER_TIMES = regex(
    r"\b(?:[Ww]hen|[Tt]hen|ago|turn(?:s|ed|ing) \d|at the time|later|childhood|(?<!born )[Ii]n \d{4})\b"
)
THEN = regex(r"\b[Tt]hen\b|(?<!born )\b[Ii]n \d{4}\b")
NOT_A_ROLE = regex(r"\b(?:of|and|to|in|on|at|by|for|from|with|who|whose|was|is|said|told|named|called)\b")


class Age(NamedTuple):
    """A person's age in years, and the words that say so."""

    name: Name
    mention: Mention
    years: int
    span: Span


@annotation
def ages(document: Document) -> tuple[Age, ...]:
    """Every age that stands beside the name of its person, as of the time of the draft, in order."""
    found = [*_behind(document)]
    told = [_before(document, figure) for figure in figures_of(document, "age")]
    told += [_of_pronoun(document, one) for one in figures_behind(document, BEING) if one.kind == "count"]
    found += [age for age in told if age is not None]
    by_place = {age.span.start: age for age in found if _is_now(document, age)}
    return tuple(by_place[start] for start in sorted(by_place))


def _behind(document: Document) -> Iterator[Age]:
    """*Ngozi Okafor, 54,*"""
    text = document.text
    for name in names(document):
        for mention in name.mentions if name.kind == "person" else ():
            end = mention.span.end
            may_lead = text[end : end + 1] == "," or text[end + 1 : end + 2] in OPENING
            match = BEHIND.match(text, end) if may_lead else None
            group = match.lastgroup if match else None
            if match and group and 0 < int(match[group]) <= OLDEST:
                yield Age(name, mention, int(match[group]), Span(*match.span(group)))


def _before(document: Document, figure: Figure) -> Age | None:
    """*The 54-year-old minister Ngozi Okafor*."""
    if "-" not in document.words(figure.span):
        return _of_the_dead(document, figure)
    link = LOWER.match(document.text, figure.span.end)
    if link is None or figure.value > OLDEST or figure.high != figure.value or NOT_A_ROLE.search(link[0]):
        return None
    for mention, name in mentions_in(document, Span(link.end(), link.end() + 1)):
        possessive = document.text[mention.span.end : mention.span.end + 1] in ("'", "’")
        if name.kind == "person" and not possessive:
            return Age(name, mention, int(figure.value), figure.span)
    return None


def _of_the_dead(document: Document, figure: Figure) -> Age | None:
    """*Otto Lang, who built boats, died on Monday aged 54*: the sentence names nobody else before."""
    before = Span(around(document, figure.span).start, figure.span.start)
    people = people_in(document, before)
    died = DIED.search(document.text, *before)
    if died is None or len(people) != 1 or people[0][0].span.end > died.start() or figure.value > OLDEST:
        return None
    return Age(people[0][1], people[0][0], int(figure.value), figure.span)


def _of_pronoun(document: Document, figure: Figure) -> Age | None:
    """*She is 54.* and, of somebody who died, *He was 54.*"""
    if not 0 < figure.value == figure.high <= OLDEST:
        return None
    number = sentence_number(document, figure.span.start)
    sentence = sentences(document)[number].span
    match = PRONOUN.match(document.text, sentence.start, figure.span.start)
    if match is None or not document.text.startswith((".", ",", " and "), figure.span.end):
        return None
    name = person_before(document, number, match["pronoun"])
    if name is None or (
        match["verb"] == "was" and not DIED.search(document.text, *sentences(document)[number - 1].span)
    ):
        return None
    return Age(name, Mention(Span(*match.span("pronoun")), match["pronoun"]), int(figure.value), figure.span)


def _is_now(document: Document, age: Age) -> bool:
    # Before a name an age is of today, whatever else the sentence tells.
    other_times = OTHER_TIMES if age.mention.span < age.span else THEN
    past = other_times.search(document.text, *around(document, age.span))
    return past is None and not in_quotation_marks(document, age.span)
