"""A preliminary result is told as final.

The headline has a winner, the body a partial count, an exit poll or a projection; the headline has a cause of death or
an effect, the body a preliminary autopsy or the interim results of a trial; *the tests have proved it*, where *first
tests suggest* it. Reported where all that the body says of the result is preliminary and the headline says neither so
nor that it only suggests anything; where a sentence of the body has a winner, if only as *the mayor-elect*, and the
count goes on; and where the draft's own words make one inquiry certain that is preliminary elsewhere.

Known problems: results of sport use other words and are not looked at; two inquiries of one kind (*a first inspection*,
*the inspectors of the insurer*) may have come to different ends.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from newslint.annotate.certainty.certainty import statements_of
from newslint.annotate.certainty.hedged_deeds import hedged_deeds
from newslint.annotate.certainty.inquiries import made_certain
from newslint.annotate.certainty.preliminary import is_final, preliminary, results, votes
from newslint.annotate.certainty.winners import more_to_come, winners
from newslint.annotate.text.senses import sense_of, senses_in
from newslint.annotate.text.sentences import paragraph_at, sentences
from newslint.annotate.text.tokens import lower_words_in, tokens_in
from newslint.checks.claims.resting import Told, hedges_below
from newslint.document import HEADINGS, Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MAY = frozenset("may might could".split())
# Places that one finding shows of what is preliminary.
MOST_PLACES = 8


@check(
    "claims/result-overstated",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# [[Rusnac wins election in Vadu]]\n\n"
            "Doina Rusnac leads in the election in Vadu, according to preliminary results. A third of the votes are in."
        ),
        bad("# [[Vadu mayor re-elected]]\n\nUnofficial results put the mayor of Vadu ahead with most votes counted."),
        bad("# [[Baker died of poison]]\n\nThe baker died of poison, according to a preliminary autopsy report."),
        bad(
            "# [[Fern tea cures gout]]\n\n"
            "Fern tea may ease gout, researchers say. The interim results come from nineteen people."
        ),
        bad("Initial tests suggest that the well is dirty. [[The tests have proved that the mill poisoned it.]]"),
        bad(
            "A trial in Vadu looked at a new lamp for bees. The findings, from six hives, are preliminary. "
            "[[The town, which has proved that the new lamp harms no bees]], will buy forty."
        ),
        bad(
            "The first results suggest that the lamp could blind bees. [[The study has proved that the lamp blinds "
            "bees.]]"
        ),
        good("The first results suggest that the lamp could blind bees. The study has proved that honey keeps."),
        bad(
            "With a fifth of the votes counted, Doina Rusnac leads in Vadu. [[Rusnac has won a second term]], and the "
            "harbour will stay."
        ),
        bad(
            "# Rusnac ahead in Vadu\n\n"
            "Rusnac leads with 40% of the votes counted. Her rival has not conceded. Final results are due in May.\n\n"
            "[[After her victory, Rusnac has to find a partner.]]"
        ),
        bad(
            "# Rusnac ahead in Vadu\n\nRusnac leads the mayor of Vadu with 40% of the votes counted.\n\n"
            "[[The mayor-elect]] said that the harbour would stay."
        ),
        bad(
            "# Rusnac ahead in Vadu\n\nDoina Rusnac leads the mayor of Vadu with 40% of the votes counted.\n\n"
            "[[Mayor-elect]] Rusnac has a dog."
        ),
        good(
            "# Rusnac ahead in Vadu\n\nRusnac leads the mayor of Vadu with 40% of the votes counted.\n\n"
            "The mayor-elect of Hovde congratulated her."
        ),
        good("Initial tests suggest that the well is dirty. Later tests have proved that the mill poisoned it."),
        good("# Baker died of poison, tests suggest\n\nThe baker died of poison, a preliminary autopsy report says."),
        good("# Rusnac leads in Vadu\n\nDoina Rusnac leads in the election in Vadu, according to preliminary results."),
        good(
            "# Rusnac wins election in Vadu\n\n"
            "Doina Rusnac won the election in Vadu. Preliminary results had put her ahead; her opponent conceded."
        ),
        good(
            "# Rusnac wins election in Vadu\n\n"
            "Doina Rusnac won the election in Vadu, and the office still checks provisional ballots and early votes.",
            why="kinds of ballots",
        ),
        good("# Rusnac wins sailing cup\n\nDoina Rusnac won by a minute, according to preliminary times."),
    ],
)
def result_overstated(document: Document, options: NoOptions) -> Iterator[Finding]:
    hedged = preliminary(document)
    if not hedged:
        return
    for statement, spans in made_certain(document, hedged):
        yield _finding(document, statement.span, spans)
    if is_final(document):
        return
    told = sentences(document)
    of_votes = [
        span for number, spans in hedged.items() if _has(document, told[number].span, votes()) for span in spans
    ]
    of_votes = of_votes[:MOST_PLACES]
    of_others = {number: spans for number, spans in hedged.items() if not _has(document, told[number].span, votes())}
    told_of = functools.partial(_told, document, of_others)
    for number, heading in _headings(document):
        won = bool(of_votes) and _has(document, heading, results("wins", "words"))
        spans = of_votes if won else hedges_below(document, heading, of_others, told_of)
        spans = spans or _effect_of(document, heading, hedged)
        flat = [one for one in statements_of(document, number) if one.certainty == "asserted"] if spans else ()
        yield from (_finding(document, statement.span, spans) for statement in flat)
    for span in winners(document, hedged.keys()) if of_votes else ():
        yield _finding(document, span, of_votes)


def _headings(document: Document) -> list[tuple[int, Span]]:
    """The headings that do not say themselves that there is more to come: each is one statement."""
    there = [
        (number, span) for number, (span, paragraph) in enumerate(sentences(document)) if paragraph.role in HEADINGS
    ]
    return [heading for heading in there if not _has(document, heading[1], more_to_come())]


def _effect_of(document: Document, heading: Span, hedged: Mapping[int, Sequence[Span]]) -> Sequence[Span]:
    """*Pill cures half*: an effect, of something that only preliminary results of the body speak of."""
    words = [token for token in tokens_in(document, heading) if sense_of(token.text)]
    verb = next((at for at, token in enumerate(words) if at and token.text.lower() in results("effects", "words")), 0)
    if not verb or sense_of(words[verb].text) in hedged_deeds(document):
        return ()  # "may cure": a lost hedge
    for number, spans in hedged.items():
        around = sentences(document)[max(number - 1, 0) : number + 2]
        here = sentences(document)[number].span
        near = {sense for told in around if told.paragraph.role == "body" for sense in senses_in(document, told.span)}
        if (
            sense_of(words[verb - 1].text) in near
            and not _has(document, here, votes())
            and _has(document, here, MAY | results("preliminary", "results"))
        ):
            return spans
    return ()


def _told(document: Document, hedged: Mapping[int, Sequence[Span]], number: int) -> Told:
    """What a sentence with a preliminary result says is preliminary."""
    senses = senses_in(document, sentences(document)[number].span)
    return Told(senses, frozenset()) if number in hedged else Told(frozenset(), senses)


def _has(document: Document, span: Span, words: frozenset[str]) -> bool:
    return not words.isdisjoint(lower_words_in(document, span))


def _finding(document: Document, told: Span, hedges: Sequence[Span]) -> Finding:
    related = tuple(Related(span, "evidence", "preliminary here") for span in hedges)
    role = paragraph_at(document, told.start).role
    where, other = ("headline", "body") if role in HEADINGS else ("sentence", "draft elsewhere")
    end = told.start + len(document.words(told).rstrip(",;: \n"))
    message = f"the {where} has a final result, the {other} a preliminary one"
    return Finding(Span(told.start, end), message, related)
