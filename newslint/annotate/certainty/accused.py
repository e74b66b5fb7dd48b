"""Of whom is a wrong told? The person, firm or group that is the subject of a verb, also from afar.

*Amari hid*, *the contractor, Okafor Waste, has been dumping*, *Amari, who owned the mill, had hidden*, *Amari signed
the lease and hid the debts*, *In May the firm sold*, *The firm made no profit. It hid*, *was hidden by the clinic*.
"""

from __future__ import annotations

import functools

from newslint.annotate.certainty.antecedents import antecedent
from newslint.annotate.certainty.doers import Doer, doers
from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.grammar import (
    ADVERB,
    AND,
    FINITE,
    HAVE,
    NEGATIONS,
    NOUN,
    word_class,
)
from newslint.annotate.text.sentences import first_words, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, tokens
from newslint.document import Document
from newslint.knowledge import table
from newslint.span import Span

BEING = frozenset("is are was were been be being".split())
PEOPLE, THINGS = frozenset(("he", "she")), frozenset(("it", "they"))
ARTICLES = frozenset("the its his her their".split())
# The longest head of a phrase: the former deputy director; an adverbial before it: In the summer of 2019.
LONGEST_NOUN = 4
LONGEST_OPENING = 7
FARTHEST_AGENT = 6
PAUSES = frozenset(",;:.")
OPENINGS = frozenset(
    "in on at for after before during since by last over throughout under despite to with from between".split()
)
# Behind one of these a name is no subject: the son *of* Amari hid it.
LEADING = frozenset("of for from to with by and or than that between against".split())
# So many sentences back a pronoun may point.
FURTHEST = 2


def accused(document: Document, at: int) -> Doer | None:
    """Whom the verb at a word makes guilty: none if it is negated, passive, or only intended."""
    words, first = lower_words(document), _first(document, at)
    before = at - 1
    while before >= first and (words[before] in HAVE or words[before] in BEING or word_class(words[before]) == ADVERB):
        if words[before] in NEGATIONS:
            return None
        before -= 1
    if before < first:
        return None
    if _is_passive(words[before + 1 : at + 1]):
        return _agent(document, at)
    direct = _ending(document, first, before)
    if direct:
        return direct
    distant = words[before] == "," or word_class(words[before]) == AND
    if not distant:
        return None
    doer, last = head(document, first)
    if doer is None or last >= before:
        return None
    following = words[last + 1]
    if words[before] == ",":
        inside = words[last + 2 : before]
        return doer if following == "," and inside and not _starts_clause(inside) else None
    goes_on = any(word_class(word) in FINITE for word in words[last + 1 : before])
    lone = not {",", ";", ":", "that", "who", "which", "if"}.intersection(words[last + 1 : before])
    return doer if goes_on and lone else None


def _agent(document: Document, at: int) -> Doer | None:
    """*The log was falsified in May by the night manager*"""
    words = lower_words(document)
    by = next((n for n in range(at + 1, min(at + 1 + FARTHEST_AGENT, len(words) - 1)) if words[n] == "by"), None)
    if by is None or any(word in PAUSES or word_class(word) in FINITE for word in words[at + 1 : by]):
        return None
    doer, last = _beginning(document, by + 1)
    following = words[last + 1] if last + 1 < len(words) else "."
    return None if following.isalpha() and word_class(following) == NOUN else doer


def head(document: Document, first: int) -> tuple[Doer | None, int]:
    """The phrase that begins a sentence, or follows its adverbial and a comma, with its last word."""
    words = lower_words(document)
    for at in (first, _behind_opening(words, first)):
        if at is None or at >= len(words):
            continue
        doer, last = _beginning(document, at)
        if doer:
            return doer, last
    return None, first


def _beginning(document: Document, at: int) -> tuple[Doer | None, int]:
    words = tokens(document)
    lower = lower_words(document)
    if lower[at] in PEOPLE or lower[at] in THINGS:
        return _pronoun(document, at), at
    start = words[at].start
    last = at + 1 if lower[at] in ARTICLES else at
    for mention, name in mentions_in(document, Span(start, words[min(last + 1, len(words) - 1)].end)):
        end = mention.span.end
        if name.kind != "place":
            close = next((n for n in range(at, min(at + 9, len(words))) if words[n].end >= end), at)
            if words[close].end == end:
                return Doer(Span(start, end), name, name.label), close
    if lower[at] not in ARTICLES:
        return (Doer(words[at].span, None, lower[at]), at) if lower[at] in _plural() else (None, at)
    for last in range(at + 1, min(at + 1 + LONGEST_NOUN, len(words))):
        if lower[last] in _groups() and (last + 1 == len(words) or lower[last + 1] not in _groups()):
            span = Span(start, words[last].end)
            return Doer(span, None, f"{lower[at]} {document.words(span)[len(lower[at]) + 1 :]}"), last
        if not lower[last][0].isalpha() or word_class(lower[last]) in FINITE:
            break
    return None, at


def _ending(document: Document, first: int, last: int) -> Doer | None:
    """The phrase that ends directly before the verb."""
    words = tokens(document)
    lower = lower_words(document)
    if lower[last] in PEOPLE or lower[last] in THINGS:
        return _pronoun(document, last) if last == first else None
    end = words[last].end
    for mention, name in mentions_in(document, Span(words[max(first, last - 6)].start, end)):
        if mention.span.end == end and name.kind != "place":
            at = next(n for n in range(max(first, last - 6), last + 1) if words[n].end > mention.span.start)
            if at == first or _may_precede(document, at):
                return Doer(mention.span, name, name.label)
            return None
    doer, behind = head(document, first)
    return doer if doer and behind == last else None


def _may_precede(document: Document, at: int) -> bool:
    """A title or a description (*the mayor, Ivo Amari*) or an adverbial may; another clause or *of* may not."""
    return lower_words(document)[at - 1] not in LEADING


def _pronoun(document: Document, at: int) -> Doer | None:
    """*It hid five million*: the firm that the sentence before is about; *he*: the person."""
    word = tokens(document)[at]
    number = sentence_number(document, word.start)
    told = sentences(document)
    if lower_words(document)[at] in PEOPLE:
        person = antecedent(document, number) if number else None
        return Doer(word.span, person, person.label) if person else None
    for back in range(1, FURTHEST + 1):
        if number < back or told[number - back].paragraph is not told[number].paragraph:
            return None
        before = places_in(document, told[number - back].span).start
        if lower_words(document)[before] not in THINGS:
            doer, _ = head(document, before)
            wrong = doer is None or (doer.name is not None and doer.name.kind == "person")
            return None if doer is None or wrong else Doer(word.span, doer.name, doer.label)
    return None


def _first(document: Document, at: int) -> int:
    return first_words(document)[sentence_number(document, tokens(document)[at].start)]


def _is_passive(group: list[str]) -> bool:
    """*was hidden* is; *was hiding* and *had been hiding* are not; *hiding* alone tells of nobody, either."""
    *auxiliaries, verb = group
    progressive = verb.endswith("ing")
    be = any(word in BEING for word in auxiliaries)
    return be != progressive


def _starts_clause(inside: list[str]) -> bool:
    """A participle after the comma begins a clause of its own; *who* and a noun do not."""
    return inside[0].endswith("ing") or inside[0] in ("but", "and", "so", "while", "when", "because", "if")


def _behind_opening(words: list[str], first: int) -> int | None:
    window = words[first : first + LONGEST_OPENING]
    if not window or window[0] not in OPENINGS or "," not in window:
        return _behind_date(window, first)
    return first + window.index(",") + 1


def _behind_date(window: list[str], first: int) -> int | None:
    """*In May the firm sold*, *Last year Amari hid*: no comma."""
    if window[:1] and window[0] in ("in", "on", "last", "by", "since"):
        return first + 2
    return None


@functools.cache
def _groups() -> frozenset[str]:
    crimes = table("en/words/crimes")
    own = table("en/words/wrongdoing")["groups"]["words"]
    return frozenset((*crimes["misconduct"]["groups"].split(), *own.split())) | doers()


@functools.cache
def _plural() -> frozenset[str]:
    return frozenset(table("en/words/wrongdoing")["groups"]["plural"].split())
