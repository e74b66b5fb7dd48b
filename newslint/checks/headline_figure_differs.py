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

from newslint.annotate.figures import Figure, agree, figures, figures_in
from newslint.annotate.tallies import people, tallies
from newslint.annotate.tokens import tokens
from newslint.annotate.vocabulary import is_opener
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

HEADLINES = frozenset(("headline", "deck"))
# The body's beginning, where what the headline says is said again: so many figures of it.
BEGINNING = 8
# Two amounts of money further apart than this are two things, unless it is by a factor of a thousand.
LIKE = 1.5


@check(
    "figures/headline-figure-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("# Fire in Graz kills [[14]]\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        bad("# Council to cut [[121 posts]]\n\nThe council will cut 212 posts, it said on Monday."),
        bad("# Velmora loses [[£3.2m]]\n\nVelmora lost £2.3m last year, it said on Monday."),
        good("# Fire in Graz kills 15\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        good("# Storms kill 15\n\nTwelve people died in Graz and three people died in Linz, the brigade said."),
        good("# Nearly 200 posts to go\n\nThe council will cut 194 posts, it said on Monday."),
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
    if figure.kind not in ("count", "money", "percent") or figure.value < 2 or figure.value != figure.high:
        return None
    if any(_bears_out(figure, other) for other in body) or _is_sum(figure, body):
        return None
    beginning = [other for other in body if other.kind == figure.kind and other.unit == figure.unit][:BEGINNING]
    return next((other for other in beginning if _same_thing(document, figure, other, beginning)), None)


def _bears_out(figure: Figure, other: Figure) -> bool:
    rounded = agree(figure, other) and other.kind in (figure.kind, "other", "age", "duration")
    return rounded or other.value == figure.value or other.high == figure.value


def _is_sum(figure: Figure, body: list[Figure]) -> bool:
    """Do two figures of the body make up the headline's, or is it what lies between them?"""
    values = {other.value for other in body if other.kind == figure.kind}
    return any(figure.value - value in values or figure.value + value in values for value in values)


def _same_thing(document: Document, figure: Figure, other: Figure, beginning: list[Figure]) -> bool:
    if figure.kind == "percent":
        return len(beginning) == 1
    if figure.kind == "money":
        ratio = max(figure.value, other.value) / max(min(figure.value, other.value), 1)
        return ratio < LIKE or round(ratio) == 1000
    fates = {tally.figure.first: tally.fate for tally in tallies(document)}
    if figure.first in fates or other.first in fates:
        return fates.get(figure.first) == fates.get(other.first)
    counted, others = _counted(document, figure), _counted(document, other)
    return bool(counted) and counted == others and counted not in people()


def _counted(document: Document, figure: Figure) -> str:
    """The word right behind the number."""
    words = tokens(document)
    word = words[figure.last].text.lower() if figure.last < len(words) else ""
    return word if word.isalpha() and not is_opener(word) else ""


def _finding(document: Document, figure: Figure, other: Figure) -> Finding:
    span = figure.span
    counted = _counted(document, figure)
    message = f"the headline gives {document.words(figure.span)}, the body {document.words(other.span)}"
    return Finding(span, f"{message} {counted}".rstrip(), (Related(Span(*other.span), "evidence", "the body’s figure"),))
