"""What the body tells as still to come, and elsewhere takes for granted as done.

*The zoo hopes to borrow a panda*, and *the panda that was borrowed*; *Lindqvist was asked to resign* (she has yet to
answer), and *since Lindqvist resigned*. An event that a sentence of its own tells as done has come about meanwhile.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.certainty.presupposing import Surroundings
from newslint.annotate.certainty.prospects import prospects
from newslint.annotate.speech.grammar import PAST, VERB, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.senses import senses_in, words_with
from newslint.annotate.text.sentences import first_words, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens
from newslint.document import Document
from newslint.span import Span

# It was to come.
PAST_TENSE = frozenset("was were had".split())
# The first of two, or what has been done since.
MEANWHILE = frozenset(
    "again another second more once originally initially earlier previously then later finally".split()
)
UNREAL = frozenset("if would should could may might unless whether will until not n't never to".split())
MOST_ALIKE = 3
# Looked at in one draft.
MOST_PLACES = 40


def taken_as_done(document: Document) -> Iterator[tuple[Span, Span]]:
    """The phrases that take something for granted, each with the words that leave it still to come."""
    deeds = prospects(document)
    if not deeds:
        return
    lower, firsts, words = lower_words(document), first_words(document), tokens(document)
    by_word = words_with(document, deeds.keys())
    done = -1
    for at in positions(document, by_word)[:MOST_PLACES]:
        number = bisect_right(firsts, at) - 1
        begin, end = firsts[number], firsts[number + 1]
        if number in hedges(document) or number == done or word_class(words[at].text) not in (PAST, VERB):
            continue
        if sentences(document)[number].paragraph.role != "body" or in_quotation_marks(document, words[at].span):
            continue
        around = Surroundings(document, begin, end, at)
        for hedge in deeds[by_word[lower[at]]][:MOST_ALIKE]:
            known = _still_to_come(document, hedge, number) - {by_word[lower[at]]}
            span = known and (around.relative(known) or around.subordinate(known, True, True))
            if span and _is_flat(document, span) and not _is_borne_out(document, by_word[lower[at]], known, number):
                done = number
                yield span, hedge
                break


def _still_to_come(document: Document, hedge: Span, number: int) -> frozenset[str]:
    """What the sentence of a hedge speaks of; nothing if it was told as past, or is the one with this number."""
    own = sentence_number(document, hedge.start)
    sentence, paragraph = sentences(document)[own]
    there, before = (
        lower_words(document)[places_in(document, sentence)],
        document.words(Span(sentence.start, hedge.start)),
    )
    past = not PAST_TENSE.isdisjoint(before.lower().split()[-2:]) or not MEANWHILE.isdisjoint(there)
    if own == number or paragraph.role != "body" or past:
        return frozenset()
    return frozenset(senses_in(document, sentence))


def _is_flat(document: Document, span: Span) -> bool:
    clause = lower_words(document)[places_in(document, span)]
    if any(word[0].isdigit() for word in clause):
        return False  # "when they did so in 2019"
    return UNREAL.isdisjoint(clause) and statement_at(document, span.start).certainty == "asserted"


def _is_borne_out(document: Document, sense: str, known: frozenset[str], number: int) -> bool:
    """Does another sentence tell that it has been done?"""
    for at in positions(document, words_with(document, {sense})):
        token = tokens(document)[at]
        other = sentence_number(document, token.start)
        if other == number or word_class(token.text) not in (PAST, VERB):
            continue
        sentence = sentences(document)[other].span
        there = lower_words(document)[places_in(document, sentence)]
        if UNREAL.isdisjoint(there) and not known.isdisjoint(senses_in(document, sentence)):
            return True
    return False
