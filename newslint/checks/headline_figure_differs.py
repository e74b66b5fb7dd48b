"""The headline gives another figure than the body.

*Fire kills 14* over a body in which 15 people died: the count went on after the headline was written. A figure of the
headline or deck is reported if it stands nowhere in the body, nothing in the body rounds to it or adds up to it, and
the body's beginning has another figure for the same thing: people of the same fate, the age of the person who died, the
same word before or behind the number, or a sentence that says what the headline says.

Known problems: figures for which headline and body use different words throughout are not compared. A wrong figure of
the headline that the body happens to give for something else is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.alignment import stems_of
from newslint.annotate.counted import aged_by, counted_by, is_of_the_dead, label_of, stems_near
from newslint.annotate.figures import Figure, agree, figures_in
from newslint.annotate.numbers import word_at
from newslint.annotate.sentences import sentence_number
from newslint.annotate.tallies import tallies
from newslint.annotate.tokens import tokens, tokens_in
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

HEADLINES = frozenset(("headline", "deck"))
# The body's beginning, where what the headline says is said again: so many sentences.
BEGINNING = 5
KINDS = frozenset(("count", "money", "percent", "points", "duration", "measure", "age", "ordinal"))
# Figures of headline and deck together; each is laid beside the whole body.
MOST = 12
# Two amounts of money further apart than this are two things, unless it is by a factor of a thousand.
LIKE = 1.5
# So far an amount may be from *more than* and *nearly*.
NEAR = 1.25
# So many words in common say the same thing.
ENOUGH = 2
# Stems of what articles list by the number.
LISTED = frozenset("way thing reason tip step fact question lesson takeaway".split())
OLDEST = 110
# People who come on top of those that are named.
OTHERS = frozenset("other others more".split())


@check(
    "figures/headline-figure-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("# Fire in Graz kills [[14]]\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        bad("# Council to cut [[121]] posts\n\nThe council will cut 212 posts, it said on Monday."),
        bad("# Velmora loses [[£3.2m]]\n\nVelmora lost £2.3m last year, it said on Monday."),
        bad("# Composer Ilse Lindqvist dies aged [[83]]\n\nIlse Lindqvist died on Monday. She was 78."),
        bad("# Court jails baker for [[nine years]]\n\nA court in Graz jailed a baker for six years on Monday."),
        good("# Fire in Graz kills 15\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        good("# Storms kill 15\n\nTwelve people died in Graz and three people died in Linz, the brigade said."),
        good("# Nearly 200 posts to go\n\nThe council will cut 194 posts, it said on Monday."),
        good("# Velmora loses £3m\n\nVelmora lost £3.2m last year, it said on Monday."),
        good("# Crash kills nine\n\nA crash near Graz killed the baker Otto Lang and eight others on Monday."),
    ],
)
def headline_figure_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    headlines = [paragraph.span for paragraph in document.paragraphs if paragraph.role in HEADLINES]
    stated = [_as_age(document, figure) for span in headlines for figure in figures_in(document, span)]
    if not any(figure.kind in KINDS for figure in stated):
        return
    body = [
        figure
        for paragraph in document.paragraphs
        if paragraph.role not in HEADLINES
        for figure in figures_in(document, paragraph.span)
    ]
    for figure in stated[:MOST]:
        other = _other(document, figure, body)
        if other is not None:
            message = f"the headline gives {document.words(figure.span)}, the body {document.words(other.span)}"
            yield Finding(figure.span, message, (Related(other.span, "evidence", "the body’s figure"),))


def _other(document: Document, figure: Figure, body: list[Figure]) -> Figure | None:
    """The figure that the body has in place of the headline's; None if it bears the headline out, or has none."""
    if figure.kind not in KINDS or figure.value < 2 or figure.value != figure.high or _is_list(document, figure):
        return None
    if any(figure.value in (other.value, other.high) and _supports(document, figure, other) for other in body):
        return None
    alike = [other for other in body if _alike(document, figure, other)]
    if figure.kind == "percent" and len({other.value for other in alike}) == 1:
        rivals = alike
    else:
        rivals = [other for other in alike if other.value >= 2 and _same_thing(document, figure, other)]
    if not rivals or _sentence(document, rivals[0]) >= _sentence(document, body[0]) + BEGINNING:
        return None
    if any(_agree(figure, rival) for rival in rivals) or _is_sum(document, figure, rivals, alike):
        return None
    return rivals[0]


def _supports(document: Document, figure: Figure, other: Figure) -> bool:
    """Can a figure of the same value be the headline's? *50 gallons* is not what *Fire kills 50* means."""
    fates = _fates(document)
    if other.kind == figure.kind or other.kind == "count":
        fate = fates.get(figure.first)
        return fate is None or fates.get(other.first, fate) == fate
    bare = figure.kind == "count" and not counted_by(document, figure) and not label_of(document, figure)
    return bare and figure.first not in fates and other.kind not in ("other", "year")


def _is_list(document: Document, figure: Figure) -> bool:
    """*Five ways to save money*: what the draft lists, and no figure of it."""
    return word_at(tokens(document), figure.first - 1) == "" and not LISTED.isdisjoint(counted_by(document, figure))


def _as_age(document: Document, figure: Figure) -> Figure:
    """*Baker, 54, held* gives an age."""
    words = tokens(document)
    commas = word_at(words, figure.first - 1) == word_at(words, figure.last) == ","
    if figure.kind == "count" and commas and figure.value <= OLDEST and words[figure.first].text.isdigit():
        return figure._replace(kind="age", unit="year")
    return figure


def _sentence(document: Document, figure: Figure) -> int:
    return sentence_number(document, figure.span.start)


def _alike(document: Document, figure: Figure, other: Figure) -> bool:
    """Counted in the same unit: *78* may be an age in *she was 78*."""
    if other.kind == figure.kind:
        return other.unit == figure.unit
    return figure.kind == "age" and other.kind == "count" and _is_age(document, other)


def _is_age(document: Document, figure: Figure) -> bool:
    words = tokens(document)
    return word_at(words, figure.first - 1) in ("was", "is") and word_at(words, figure.last) in (".", ",", "")


def _agree(figure: Figure, rival: Figure) -> bool:
    """Does the body's figure bear the headline out? *At least 20* does not follow from *at least 17*."""
    if figure.bound == rival.bound:
        return agree(figure._replace(bound=""), rival._replace(bound=""))
    if figure.bound in ("over", "under"):
        low, high = (1.0, NEAR) if figure.bound == "over" else (1 / NEAR, 1.0)
        return figure.value % 5 == 0 and low * figure.value <= rival.value <= high * figure.value
    return agree(figure, rival._replace(bound="") if rival.bound in ("over", "under") else rival)


def _is_sum(document: Document, figure: Figure, rivals: list[Figure], alike: list[Figure]) -> bool:
    """Do figures of the body make up the headline's, or is it what lies between two of them?"""
    fates = _fates(document)
    fate = fates.get(figure.first)
    if any(fate and fates.get(rival.first) == fate for rival in rivals):
        alike = [other for other in alike if fates.get(other.first) == fate]
    values = {rival.value for rival in rivals}
    if any(figure.value - value in values - {value} or figure.value + value in values for value in values):
        return True
    words = tokens(document)
    more = word_at(words, figure.last) not in OTHERS
    if more and any(other.value == figure.value - 1 and word_at(words, other.last) in OTHERS for other in alike):
        return True
    total, last = 0.0, -1
    for other in alike:
        total = total + other.value if _sentence(document, other) == last else other.value
        last = _sentence(document, other)
        if total == figure.value:
            return True
    return False


def _same_thing(document: Document, figure: Figure, other: Figure) -> bool:
    if figure.kind == "age":
        dead = is_of_the_dead(document, figure) and is_of_the_dead(document, other)
        return dead or bool(aged_by(document, figure) & aged_by(document, other))
    if figure.kind == "money":
        ratio = max(figure.value, other.value) / max(min(figure.value, other.value), 1)
        if ratio < LIKE or round(ratio) == 1000:
            return True
    fates = _fates(document)
    if figure.first in fates and other.first in fates:
        return fates[figure.first] == fates[other.first]
    if label_of(document, figure) and label_of(document, figure) == label_of(document, other):
        return True
    counted, counted_there = counted_by(document, figure), counted_by(document, other)
    if counted and counted_there and not counted & counted_there:
        return False
    if counted & counted_there or figure.kind == "ordinal":
        return bool(counted & counted_there)
    return len(_headline_stems(document) & stems_near(document, other)) >= ENOUGH


@annotation
def _fates(document: Document) -> dict[int, str]:
    """First token of a number of people -> what came to them."""
    return {tally.figure.first: tally.fate for tally in tallies(document)}


@annotation
def _headline_stems(document: Document) -> frozenset[str]:
    spans = [paragraph.span for paragraph in document.paragraphs if paragraph.role in HEADLINES]
    return frozenset(stem for span in spans for stem in stems_of(tokens_in(document, span)))
