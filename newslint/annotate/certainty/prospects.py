"""What the body tells as still to come, and headings that have it done already.

*The council is considering closing the pool*, *the two are close to an agreement*, *she is expected to sign*; above it
*Council closes pool*, *The two agree*, *She signs*.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from newslint.annotate.certainty.certainty import statement_at, statements_of
from newslint.annotate.certainty.hedged_deeds import HedgedDeed, clauses_with, firm_clauses, told_as_fact
from newslint.annotate.speech.grammar import NOUN, PAST, VERB, word_class
from newslint.annotate.text.senses import sense_of, senses_in
from newslint.annotate.text.sentences import paragraph_at, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens
from newslint.document import DISPLAYED, Document, Statement, annotation
from newslint.knowledge import table
from newslint.span import Span

# The word for what is to come, and who does it or to whom.
FEWEST_WORDS = 2
# Behind the words that leave it open.
REACH = 6
UNREAL = frozenset("would should could may might if".split())
MOST_ALIKE = 6
# Words that say little without the next: "close to signing a truce".
LIGHT = frozenset(
    "make making take taking give giving sign signing reach reaching impose imposing hold holding".split()
)
MOST_HEADINGS = 12


@annotation
def prospects(document: Document) -> Mapping[str, Sequence[Span]]:
    """The sense of the word for what is to come -> the words before it that leave it open, in order."""
    lower, words = lower_words(document), tokens(document)
    found: dict[str, list[Span]] = {}
    for at in positions(document, _phrases().keys()):
        for before, behind in _phrases()[lower[at]]:
            first, last = at - len(before), at + 1 + len(behind)
            if lower[max(first, 0) : at] == before and lower[at + 1 : last] == behind:
                for sense in _to_come(lower[last : last + REACH]):
                    found.setdefault(sense, []).append(Span(words[first].start, words[last - 1].end))
                break
    return found


def _to_come(behind: Sequence[str]) -> Iterator[str]:
    """*close to a deal to buy the mill*: the deal, and that it is bought."""
    content = [at for at, word in enumerate(behind) if sense_of(word)]
    for at in content[:2]:
        if at == content[0] or behind[at - 1] == "to" or behind[content[0]] in LIGHT:
            yield sense_of(behind[at])


@functools.cache
def _phrases() -> Mapping[str, Sequence[tuple[list[str], list[str]]]]:
    """The longest word of each phrase -> the words before and behind it, long phrases first."""
    found: dict[str, list[tuple[list[str], list[str]]]] = {}
    lists = table("en/words/hedges")["prospects"]
    for phrase in sorted((*lists["unsure"], *lists["planned"]), key=len, reverse=True):
        words = phrase.split()
        at = words.index(max(words, key=len))
        found.setdefault(words[at], []).append((words[:at], words[at + 1 :]))
    return found


def done_too_early(document: Document) -> Iterator[tuple[Statement, Sequence[Span]]]:
    """The statements of headings that tell as done what is still to come, each with the words that say so."""
    headings = [number for number, told in enumerate(sentences(document)) if told.paragraph.role in DISPLAYED]
    deeds = prospects(document) if headings else {}
    for number in headings[:MOST_HEADINGS] if deeds else ():
        if not senses_in(document, sentences(document)[number].span).isdisjoint(deeds.keys()):
            for statement in statements_of(document, number):
                hedge = _left_open(document, statement) if statement.certainty == "asserted" else None
                if hedge:
                    yield statement, (hedge,)


def _left_open(document: Document, heading: Statement) -> Span | None:
    deeds, lower = prospects(document), lower_words(document)
    for sense, head, clause in clauses_with(document, deeds.keys(), within=heading.span):
        before = lower[places_in(document, Span(clause[0].start, head.start))]
        announced = _announces(before)
        if head.text[0].isalpha() and _words("headings").isdisjoint(before[:-1] if announced else before):
            for hedge in deeds[sense][:MOST_ALIKE]:
                if announced and document.words(hedge).lower() not in _words("unsure"):
                    continue
                deed = HedgedDeed(sense, statement_at(document, hedge.start), hedge, False)
                if (
                    paragraph_at(document, hedge.start).role == "body"
                    and told_as_fact(document, deed, clause, head, FEWEST_WORDS)
                    and not _is_borne_out(document, deed)
                ):
                    return deed.hedge
    return None


def _announces(before: Sequence[str]) -> bool:
    """*Council to close pool*, and not *Council votes to close pool*: it is going to happen, the heading says."""
    return before[-1:] == ["will"] or (before[-1:] == ["to"] and word_class("".join(before[-2:-1]) or "to") == NOUN)


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/hedges")["prospects"][kind])


def _is_borne_out(document: Document, deed: HedgedDeed) -> bool:
    """Does the body say somewhere that it has been done, or will be?"""
    prospective = prospects(document)[deed.head]
    known = senses_in(document, deed.statement.span) - {deed.head}
    for statement, head, clause in firm_clauses(document, deed.head):
        unreal = not UNREAL.isdisjoint(token.text for token in clause)
        if unreal or any(statement.span.covers(hedge) for hedge in prospective):
            continue
        done = word_class(head.text) in (PAST, VERB) and not known.isdisjoint(senses_in(document, statement.span))
        if done or told_as_fact(document, deed, clause, head, FEWEST_WORDS):
            return True
    return False
