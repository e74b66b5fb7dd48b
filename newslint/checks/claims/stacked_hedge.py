"""Two hedges cover one another.

*May possibly*, *reportedly allegedly*, *is believed to have reportedly*, *reportedly may have*, *it is thought that the
driver may have*: the second takes nothing back that the first has not taken back already. Only small words that belong
to the verb may stand between the two, behind *it is thought that* a short subject. A note only; hedges are facts in
news, and newslint never asks for one to go that stands alone.

Known problems: hedges of different things in one clause (*could, reportedly, have been*) may be both meant, and so may
*apparently may*, where permission is meant.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Literal

from newslint.annotate.certainty.certainty import statements_of
from newslint.annotate.certainty.hedges import hedges, of_nouns
from newslint.annotate.speech.grammar import ADVERB, DETERMINER, NOUN, PREPOSITION, PRONOUN, word_class
from newslint.annotate.text.tokens import texts, tokens_in
from newslint.document import Document, Statement, Token
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

Kind = Literal["modal", "evidential", "likelihood", "appearance"]
KINDS: tuple[Kind, ...] = ("modal", "evidential", "likelihood", "appearance")
# Between two hedges of one verb, and where a passive cut short goes on: "reportedly are believed".
GLUE = frozenset("be been being have has had is are was were to also".split())
# It may seem odd; it might be said to be art: one thought each.
ONE_THOUGHT = frozenset((("modal", "appearance"), ("modal", "evidential phrase"), ("appearance", "likelihood phrase")))
MODALS = frozenset(("may", "might", "could"))
BEING = frozenset(("is", "are", "was", "were"))
LEFT_OUT = BEING | {"potentially"}
BELIEVED = frozenset("believed thought understood said alleged rumoured rumored presumed feared".split())
# "as fast as they possibly could": as far as it goes, not perhaps.
UTMOST, UTMOST_OF = frozenset(("could", "possibly")), frozenset("as than all everything anything nothing".split())
FURTHEST = 5
REACH = 40
LONGEST_SUBJECT = 6
SUBJECT = frozenset((NOUN, DETERMINER, PRONOUN, PREPOSITION))


@check(
    "claims/stacked-hedge",
    severity="note",
    confidence="medium",
    examples=[
        bad("The bridge [[may possibly]] be unsafe."),
        bad("The firm [[allegedly reportedly]] hid the defect."),
        bad("The owner [[reportedly may]] have sold the boat."),
        bad("She [[is said to allegedly]] keep two bears."),
        bad("The divers [[seem to possibly]] have found the bell."),
        bad("[[It is thought that the driver may]] have fallen asleep."),
        good("The bridge may be unsafe."),
        good("The bridge may be unsafe, and the road will possibly close.", why="two statements"),
        good("“It may possibly close,” she said.", why="other people's words"),
        good("It may seem odd, but the bears are reportedly tame.", why="one thought"),
        good("The man who may have sold the boat reportedly lives abroad.", why="two verbs"),
        good("They ran as fast as they possibly could, and took everything that they could possibly carry."),
        good("Maybe the council could sell the boat?", why="a proposal"),
    ],
)
def stacked_hedge(document: Document, options: NoOptions) -> Iterator[Finding]:
    for statement in chain.from_iterable(statements_of(document, number) for number in _numbers(document)):
        for first, second in pairwise([*statement.hedges, *_left_out(document, statement)]):
            one, other = document.words(first).lower(), document.words(second).lower()
            if one == other or first.end > second.start or _are_one_thought(one, other):
                continue
            if {one, other} == UTMOST and _is_utmost(document, Span(statement.span.start, first.start)):
                continue
            between = tokens_in(document, Span(first.end, second.start))
            opens = _begins(document, first) == statement.span.start and statement.certainty != "questioned"
            if _is_glue(between) or (opens and other in MODALS and _is_subject(between)):
                message = f"“{document.words(first)}” and “{document.words(second)}” hedge the same words"
                yield Finding(Span(first.start, second.end), message)


def _numbers(document: Document) -> list[int]:
    """The sentences with two hedges, or with one that such words follow as are hedges only there."""
    written = texts(document)
    several = hedges(document).items()
    return [
        number
        for number, (first, *others) in several
        if others or not LEFT_OUT.isdisjoint(written[first.last : first.last + 1])
    ]


def _left_out(document: Document, statement: Statement) -> list[Span]:
    """Behind a hedge, words that hedge only there: *reportedly are believed missing*, *could potentially fall*."""
    if len(statement.hedges) != 1:
        return []
    hedge = statement.hedges[0]
    following = tokens_in(document, Span(hedge.end, min(hedge.end + REACH, statement.span.end)))
    words = [token.text for token in following]
    if words[:1] == ["potentially"] and document.words(hedge).lower() in MODALS:
        return [following[0].span]
    if len(words) > 1 and words[0] in BEING and words[1] in BELIEVED:
        return [Span(following[0].start, following[1].end)]
    return []


def _begins(document: Document, hedge: Span) -> int:
    """Where a hedge begins, with the *it* that seems or appears."""
    before = document.text[max(hedge.start - 3, 0) : hedge.start]
    return hedge.start - 3 if before.lower() == "it " else hedge.start


def _is_utmost(document: Document, before: Span) -> bool:
    """*as fast as they*, *everything that they*: what the hedges stand behind."""
    return not UTMOST_OF.isdisjoint(token.text.lower() for token in tokens_in(document, before)[-FURTHEST:])


def _is_glue(between: Sequence[Token]) -> bool:
    return all(token.text in GLUE for token in between)


def _is_subject(between: Sequence[Token]) -> bool:
    """*it is thought that the driver may*"""
    kinds = [word_class(token.text) for token in between if token.text != "that"]
    return 0 < len(kinds) <= LONGEST_SUBJECT and all(kind in SUBJECT or kind == ADVERB for kind in kinds)


def _are_one_thought(one: str, other: str) -> bool:
    if other == "potentially" or other.partition(" ")[0] in BEING:
        return " " in one or _kinds().get(one) is None
    kinds = [_kinds().get(hedge) for hedge in (one, other)]
    if None in kinds:
        return True
    phrase = " phrase" if " " in other else ""
    return (kinds[0], f"{kinds[1]}{phrase}") in ONE_THOUGHT


@functools.cache
def _kinds() -> Mapping[str, Kind]:
    """Hedges that may stand with another -> how they hedge. Those of a noun and of a charge say something else."""
    found = {}
    for kind in KINDS:
        lists = table("en/words/hedges")[kind]
        for hedge in (*lists["words"], *lists.get("phrases", ())):
            if hedge not in of_nouns() and not hedge.startswith(("accused", "suspected", "not ", "yet ", "cannot")):
                found[hedge] = kind
                if hedge.endswith(" to"):  # the words for a hedge take these in
                    found |= {f"{hedge} have": kind, f"{hedge} be": kind}
    return found
