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

from newslint.annotate.figures.counted import aged_by, counted_by, is_of_the_dead, label_of, stems_near
from newslint.annotate.figures.digits import digits_of, is_swapped
from newslint.annotate.figures.figures import Figure, figures, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.scores import rival_score, scores, scores_in
from newslint.annotate.sums.borne_out import adds_up, fates_by_first, rounds_to
from newslint.annotate.text.alignment import stems_of
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import tokens, tokens_in
from newslint.document import HEADLINES, Document, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# The body's beginning, where what the headline says is said again: so many sentences.
BEGINNING = 5
KINDS = frozenset(("count", "money", "percent", "points", "duration", "measure", "age", "ordinal"))
# Figures of headline and deck together; each is laid beside the whole body.
MOST = 12
# Two amounts of money further apart than this are two things, unless it is by a factor of a thousand.
LIKE = 1.5
# So many words in common say the same thing.
ENOUGH = 2
# Stems of what articles list by the number.
LISTED = frozenset("way thing reason tip step fact question lesson takeaway".split())
OLDEST = 110
# Smaller figures have the same digits by chance.
SWAPPED = 1000
# Words so short are small in Headlines With Capitals, too.
LONGEST_SMALL = 4


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
        bad("# Rovers beat Linz [[3-1]]\n\nRovers won 3-2 in Linz on Saturday, after a poor first half."),
        bad("# Council votes [[11–4]] to close baths\n\nThe council voted by 11 votes to five on Monday to do so."),
        bad("# Velmora buys [[24-million-euro]] mill\n\nVelmora has bought a mill in Graz for 2.4 million euros."),
        good("# Velmora buys 24-million-euro mill\n\nVelmora has bought a mill in Graz for €24m."),
        good("# Council votes 11–4 to close baths\n\nThe council voted by 11 to four on Monday to do so."),
        good("# Rovers beat Linz 3-1\n\nRovers led 2-0 in Linz on Saturday and won 3-1."),
        good("# Fire in Graz kills 15\n\nFifteen people died in a fire in Graz on Monday, the brigade said."),
        good("# Storms kill 15\n\nTwelve people died in Graz and three people died in Linz, the brigade said."),
        bad(
            "# Thieves take [[£620,000]] in silver\n\nThe hall was empty.\n\nNobody saw them.\n\nNobody heard them.\n\n"
            "The dogs slept.\n\nThe rain fell.\n\nLang put the load at £260,000."
        ),
        good("# Nearly 200 posts to go\n\nThe council will cut 194 posts, it said on Monday."),
        good("# Velmora loses £3m\n\nVelmora lost £3.2m last year, it said on Monday."),
        good("# Four cakes will be sold at Bakers Eleven\n\nThe shop in Graz will sell four cakes, it said on Monday."),
        good("# Crash kills nine\n\nA crash near Graz killed the baker Otto Lang and eight others on Monday."),
    ],
)
def headline_figure_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    headlines = [paragraph.span for paragraph in document.paragraphs if paragraph.role in HEADLINES]
    if any(scores_in(document, span) for span in headlines):
        yield from _scores(document)
    stated = [_as_age(document, figure) for span in headlines for figure in figures_in(document, span)]
    if not any(figure.kind in KINDS for figure in stated):
        return
    above = {figure.first for figure in stated}
    body = [figure for figure in figures(document) if figure.first not in above]
    for figure in stated[:MOST]:
        other = _other(document, figure, body)
        if other is not None:
            yield _finding(document, figure.span, other.span)


def _scores(document: Document) -> Iterator[Finding]:
    """*Rovers win 3-1*, and *a 3-2 win*."""
    body = [sentence.span for sentence in sentences(document) if sentence.paragraph.role not in HEADLINES]
    begin = body[0].start if body else 0
    for score in [score for score in scores(document)[:MOST] if score.span.end <= begin]:
        other = rival_score(document, score, body)
        if other is not None:
            yield _finding(document, score.span, other.span)


def _finding(document: Document, figure: Span, other: Span) -> Finding:
    message = f"the headline gives {document.words(figure)}, the body {document.words(other)}"
    return Finding(figure, message, (Related(other, "evidence", "the body’s figure"),))


def _other(document: Document, figure: Figure, body: list[Figure]) -> Figure | None:
    """The figure that the body has in place of the headline's; None if it bears the headline out, or has none."""
    if figure.kind not in KINDS or figure.value < 2 or figure.value != figure.high or _is_list(document, figure):
        return None
    if _is_name(document, figure):
        return None
    value, kind, unit = figure.value, figure.kind, figure.unit
    if any(_supports(document, figure, other) for other in body if value == other.value or value == other.high):
        return None
    alike = [other for other in body if (other.kind == kind and other.unit == unit) or _is_age(document, figure, other)]
    if figure.kind == "percent" and len({other.value for other in alike}) == 1:
        rivals = alike
    else:
        rivals = [other for other in alike if other.value >= 2 and _same_thing(document, figure, other)]
    swapped = next((other for other in alike if _is_swapped(figure, other)), None)
    if swapped is not None:
        return swapped
    if not rivals or _sentence(document, rivals[0]) >= _sentence(document, body[0]) + BEGINNING:
        return None
    if any(rounds_to(figure, rival) for rival in rivals) or adds_up(document, figure, rivals, alike):
        return None
    return rivals[0]


def _is_swapped(figure: Figure, other: Figure) -> bool:
    """£620,000 above, £260,000 below: such figures are one wherever the body gives them."""
    return (
        figure.value >= SWAPPED
        and figure.kind in ("money", "count")
        and is_swapped(digits_of(figure), digits_of(other))
    )


def _supports(document: Document, figure: Figure, other: Figure) -> bool:
    """Can a figure of the same value be the headline's? *50 gallons* is not what *Fire kills 50* means."""
    fates = fates_by_first(document)
    if other.kind == figure.kind or other.kind == "count":
        fate = fates.get(figure.first)
        return fate is None or fates.get(other.first, fate) == fate
    bare = figure.kind == "count" and not counted_by(document, figure) and not label_of(document, figure)
    return bare and figure.first not in fates and other.kind not in ("other", "year")


def _is_shifted(figure: Figure, other: Figure) -> bool:
    """12bn above, 1.2bn below: the point stands elsewhere, and the digits are too many for a chance."""
    digits = {f"{one.value:.0f}".rstrip("0") for one in (figure, other)}
    return len(digits) == 1 and len(digits.pop()) > 1


def _is_list(document: Document, figure: Figure) -> bool:
    """*Five ways to save money*: what the draft lists, and no figure of it."""
    return words_around(document)[figure.first - 1] == "" and not LISTED.isdisjoint(counted_by(document, figure))


def _is_name(document: Document, figure: Figure) -> bool:
    """*Four cakes for Bakers Eleven*: a word with a capital behind another, where words have none."""
    words = tokens(document)
    if not words[figure.first].text[0].isupper() or not words[max(figure.first - 1, 0)].text[0].isupper():
        return False
    headline = sentences(document)[sentence_number(document, figure.span.start)].span
    telling = [word.text for word in tokens_in(document, headline) if len(word.text) > LONGEST_SMALL]
    return figure.span.start > headline.start and any(word.islower() for word in telling)


def _as_age(document: Document, figure: Figure) -> Figure:
    """*Baker, 54, held* gives an age."""
    words = words_around(document)
    commas = words[figure.first - 1] == words[figure.last] == ","
    if figure.kind == "count" and commas and figure.value <= OLDEST and words[figure.first].isdigit():
        return figure._replace(kind="age", unit="year")
    return figure


def _sentence(document: Document, figure: Figure) -> int:
    return sentence_number(document, figure.span.start)


def _is_age(document: Document, figure: Figure, other: Figure) -> bool:
    """Is it an age too, without a word that says so: *she was 78*?"""
    if figure.kind != "age" or other.kind != "count":
        return False
    words = words_around(document)
    return words[other.first - 1] in ("was", "is") and words[other.last] in (".", ",", "")


def _same_thing(document: Document, figure: Figure, other: Figure) -> bool:
    if figure.kind == "age":
        dead = is_of_the_dead(document, figure) and is_of_the_dead(document, other)
        return dead or bool(aged_by(document, figure) & aged_by(document, other))
    if figure.kind == "money":
        ratio = max(figure.value, other.value) / max(min(figure.value, other.value), 1)
        if ratio < LIKE or round(ratio) == 1000 or _is_shifted(figure, other):
            return True
    fates = fates_by_first(document)
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
def _headline_stems(document: Document) -> frozenset[str]:
    spans = [paragraph.span for paragraph in document.paragraphs if paragraph.role in HEADLINES]
    return frozenset(stem for span in spans for stem in stems_of(tokens_in(document, span)))
