"""What the body only holds for possible, by more than the verb behind the hedge.

*It may have broken down* holds a deed for possible, and so do *the pump may be the source of the outbreak* (that it
caused it), *she could face a ban* (the ban), *they are checking whether the lease was valid* (that it was, or was not).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from newslint.annotate.certainty.certainty import OPEN, statements_of
from newslint.annotate.certainty.hedged_deeds import HedgedDeed, glue_length, governed
from newslint.annotate.certainty.hedged_sentences import hedged_senses
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.speech.grammar import ADVERB, AUXILIARY, DETERMINER, NOUN, word_class
from newslint.annotate.speech.own_words import own_tokens
from newslint.annotate.text.senses import sense_of, senses_in
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import START, lower_words, texts
from newslint.document import Document, Statement, Token, annotation

CAUSE = "cause"
# "may be the source of", "may be behind", "could be down to".
CAUSES = frozenset("cause source origin trigger reason culprit root behind responsible due blame".split())
# Verbs that say little without their object: "could face a ban", "may make a debut".
LIGHT = frozenset(
    "face facing faced make made get got receive received give given take taken impose imposed launch launched file "
    "filed bring brought suffer suffered undergo undergone order ordered lodge lodged call called".split()
)
PRONOUNS = frozenset("he she it they".split())
BE = frozenset(("be", "been"))
REACH = 6
LONGEST_GLUE = 4
# Behind "whether" and "that": the subject and its verb.
CLAUSE = 18


@annotation
def possible_events(document: Document) -> Mapping[str, Sequence[int]]:
    """The senses of words that hedges of the body may govern, each with the sentences where it stands.

    What the hedges really govern is read (``events_in``) where one of these words comes back.
    """
    found: dict[str, list[int]] = {}
    written = texts(document)
    for number in hedged_senses(document):
        end = first_words(document)[number + 1]
        for hedge in hedges(document)[number]:
            opens = written[hedge.last - 1] in ("whether", "if") or written[hedge.last : hedge.last + 1] == ["that"]
            behind = written[hedge.last : min(hedge.last + (CLAUSE if opens else REACH), end)]
            senses = {sense_of(word) for word in behind}
            if not CAUSES.isdisjoint(behind):
                senses.add(CAUSE)
            for sense in senses - {""}:
                told = found.setdefault(sense, [])
                if told[-1:] != [number]:
                    told.append(number)
    return found


def events_in(document: Document, number: int) -> Sequence[HedgedDeed]:
    """What a sentence holds for possible."""
    return document.memo((events_in, number), lambda it: [*_events(it, number)])


def spoken_of(document: Document, number: int) -> AbstractSet[str]:
    """Who and what a sentence speaks of, behind a pronoun with those of the sentence before."""
    senses, told, firsts = hedged_senses(document)[number], sentences(document), first_words(document)
    there = lower_words(document)[firsts[number] : firsts[number + 1]]
    if not number or told[number - 1].paragraph is not told[number].paragraph or PRONOUNS.isdisjoint(there):
        return senses
    return senses | senses_in(document, told[number - 1].span)


def _events(document: Document, number: int) -> Iterator[HedgedDeed]:
    for statement in statements_of(document, number):
        if statement.hedges and statement.certainty in OPEN:
            yield from governed(document, statement)
            yield from _more(document, statement)


def _more(document: Document, statement: Statement) -> Iterator[HedgedDeed]:
    words = own_tokens(document, statement.span)
    for hedge in statement.hedges:
        text = document.words(hedge).lower()
        at = bisect_left(words, hedge.end, key=START)
        behind = words[at : at + CLAUSE]
        if text.endswith(("whether", " if")) or (behind and behind[0].text == "that"):
            sense, past = _in_clause(behind), True
        else:
            glue = glue_length(behind[:LONGEST_GLUE])
            passed = {*text.split(), *(token.text for token in behind[:glue])}
            rest = behind[glue : glue + REACH]
            past = "have" in passed or text.endswith("ly")
            sense = _object(rest)
            if not BE.isdisjoint(passed):
                sense, past = CAUSE if any(token.text in CAUSES for token in rest[:4]) else "", True
        if sense:
            yield HedgedDeed(sense, statement, hedge, past)


def _object(rest: Sequence[Token]) -> str:
    """*face a ban*, *make his debut*: the noun that says what happens."""
    if len(rest) < 3 or rest[0].text not in LIGHT or word_class(rest[1].text) != DETERMINER:
        return ""
    nouns = rest[2:5]
    size = next((at for at, token in enumerate(nouns) if word_class(token.text) != NOUN), len(nouns))
    return sense_of(nouns[size - 1].text) if size and nouns[size - 1].text[0].islower() else ""


def _in_clause(words: Sequence[Token]) -> str:
    """*whether the lease signed in May was valid*, *it is possible that the bridge was damaged*"""
    verbs = (at for at, token in enumerate(words) if at and word_class(token.text) == AUXILIARY)
    at = next(verbs, len(words))
    while at < len(words) and word_class(words[at].text) in (AUXILIARY, ADVERB):
        at += 1
    return sense_of(words[at].text) if at < len(words) and words[at].text[0].islower() else ""
