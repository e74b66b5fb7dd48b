"""The headline gives another figure than the body.

*Fire kills 14* over a body in which 15 people died: the count went on after the headline was written. A figure of the
headline or deck is reported if it stands nowhere in the body, nothing in the body rounds to it or adds up to it, and
the body's beginning has another figure for the same thing: people of the same fate, the same currency and size, or the
same word behind the number.

Known problems: percentages are compared only if the body has one alone; figures for which headline and body use
different words are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures import Figure, agree, around, figures_in
from newslint.annotate.tallies import BETWEEN, people, tallies
from newslint.annotate.tokens import tokens
from newslint.annotate.vocabulary import is_opener
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

HEADLINES = frozenset(("headline", "deck"))
# The body's beginning, where what the headline says is said again: so many figures of it.
BEGINNING = 8
KINDS = frozenset(("count", "money", "percent", "age"))
# Two amounts of money further apart than this are two things, unless it is by a factor of a thousand.
LIKE = 1.5


@check(
    "figures/headline-figure-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("# Fire in Graz kills [[14]]\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        bad("# Council to cut [[121]] posts\n\nThe council will cut 212 posts, it said on Monday."),
        bad("# Velmora loses [[£3.2m]]\n\nVelmora lost £2.3m last year, it said on Monday."),
        good("# Fire in Graz kills 15\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        good("# Storms kill 15\n\nTwelve people died in Graz and three people died in Linz, the brigade said."),
        good("# Nearly 200 posts to go\n\nThe council will cut 194 posts, it said on Monday."),
        bad("# Composer Ilse Lindqvist dies aged [[83]]\n\nIlse Lindqvist died on Monday, aged 78, her son said."),
        good("# Velmora loses £3m\n\nVelmora lost £3.2m last year, it said on Monday."),
    ],
)
def headline_figure_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    if not any(paragraph.role in HEADLINES for paragraph in document.paragraphs):
        return
    body = [
        figure
        for paragraph in document.paragraphs
        if paragraph.role not in HEADLINES
        for figure in figures_in(document, paragraph.span)
    ]
    for paragraph in document.paragraphs:
        if paragraph.role in HEADLINES:
            for figure in figures_in(document, paragraph.span):
                other = _other(document, figure, body)
                if other is not None:
                    yield _finding(document, figure, other)


def _other(document: Document, figure: Figure, body: list[Figure]) -> Figure | None:
    """The figure that the body has in place of the headline's; None if it bears the headline out, or has none."""
    if figure.kind not in KINDS or figure.value < 2 or figure.value != figure.high:
        return None
    if any(figure.value in (other.value, other.high) for other in body):
        return None
    alike = [other for other in body if other.kind == figure.kind and other.unit == figure.unit]
    rivals = [other for other in alike if _same_thing(document, figure, other, alike)]
    if not rivals or rivals[0] not in alike[:BEGINNING]:
        return None
    return None if any(_agree(figure, rival) for rival in rivals) or _is_sum(figure, rivals) else rivals[0]


def _agree(figure: Figure, rival: Figure) -> bool:
    """*At least 20* does not follow from *at least 17*."""
    if figure.bound == rival.bound == "over":
        return agree(figure._replace(bound=""), rival._replace(bound=""))
    return agree(figure, rival)


def _is_sum(figure: Figure, rivals: list[Figure]) -> bool:
    """Do two figures of the body make up the headline's, or is it what lies between them?"""
    values = {rival.value for rival in rivals}
    return any(figure.value - value in values or figure.value + value in values for value in values)


def _same_thing(document: Document, figure: Figure, other: Figure, alike: list[Figure]) -> bool:
    if figure.kind == "percent":
        return len({like.value for like in alike}) == 1
    if figure.kind == "age":
        return _is_of_the_dead(document, figure) and _is_of_the_dead(document, other)
    if figure.kind == "money":
        ratio = max(figure.value, other.value) / max(min(figure.value, other.value), 1)
        return ratio < LIKE or round(ratio) == 1000
    fates = _fates(document)
    if figure.first in fates or other.first in fates:
        return fates.get(figure.first) == fates.get(other.first)
    counted = _counted(document, figure)
    return bool(counted) and counted == _counted(document, other)


@annotation
def _fates(document: Document) -> dict[int, str]:
    """First token of a number of people -> what came to them."""
    return {tally.figure.first: tally.fate for tally in tallies(document)}


def _is_of_the_dead(document: Document, figure: Figure) -> bool:
    """*dies at 54*, *died on Monday, aged 54*."""
    begin = around(document, figure.span).start
    words = tokens(document)[max(0, figure.first - 12) : figure.first]
    before = [token.text.lower() for token in words if token.start >= begin]
    return bool(before) and before[-1] in ("aged", "age", "at", "of") and bool({"dies", "died", "dead"} & set(before))


def _counted(document: Document, figure: Figure) -> str:
    """The first word with content behind the number, people passed over: *posts*; *jailed* of 12 men were jailed."""
    for token in tokens(document)[figure.last : figure.last + 5]:
        word = token.text.lower()
        if not word.isalpha() or (is_opener(word) and word not in BETWEEN):
            return ""
        if word not in people() and word not in BETWEEN:
            return word
    return ""


def _finding(document: Document, figure: Figure, other: Figure) -> Finding:
    message = f"the headline gives {document.words(figure.span)}, the body {document.words(other.span)}"
    return Finding(figure.span, message, (Related(other.span, "evidence", "the body’s figure"),))
