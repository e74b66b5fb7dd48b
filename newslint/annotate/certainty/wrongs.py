"""What makes a wrong of a deed that is no crime by its verb: what is hidden, neglected or left out, and what for.

*hid a further £5m in a sister company*, *falsified the log to hide the gap*, *overruled its own safety team*, *has been
sending out lorries without working brakes*, *knew of the fault for years and went on selling*. The verbs and what they
need stand in ``rules/en/words/wrongdoing.toml``, by sense.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from newslint.annotate.certainty.accused import BEING, accused
from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.deeds import Deed, crimes
from newslint.annotate.certainty.wrong_verbs import Sense, running_verbs, senses, verbs_of_wrongs
from newslint.annotate.speech.grammar import PAST, PREPOSITION, SUBORDINATOR, TO, VERB, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens
from newslint.document import Document, annotation
from newslint.knowledge import table
from newslint.span import Span

# Between a verb and its object, and between a verb and "without".
REACH, FAR = 7, 12
PARTICLES = frozenset("out up off down on over away under from to about aside".split())
MONEY = frozenset("£ $ € million millions billion thousands".split())
STOPS = frozenset((",", ";", ":", "(", ")", "“", '"', "‘", "–", "—", "by"))
NOT_A_WRONG = frozenset("no not".split())


@annotation
def wrongs(document: Document) -> tuple[Deed, ...]:
    """The wrongs that the body tells of somebody as a fact, in order."""
    found = {}
    for at, last in (*_done(document), *_run(document), *_meant(document), *_known(document), *_crimes(document)):
        deed = None if at in found else _deed(document, at, last)
        if deed:
            found[at] = deed
    return tuple(found[at] for at in sorted(found))


def _deed(document: Document, at: int, last: int) -> Deed | None:
    words = tokens(document)
    verb = Span(words[at].start, words[last].end)
    sentence = sentence_at(document, verb.start)
    if sentence.paragraph.role != "body" or verb.end > sentence.span.end or in_quotation_marks(document, verb):
        return None
    doer = accused(document, at)
    if doer is None:
        return None
    statement = statement_at(document, verb.start)
    if statement.certainty != "asserted" or statement.hedges:
        return None
    if doer.span.start > verb.start:
        return Deed(Span(words[at - 1].start, doer.span.end), verb, doer.name, doer.label, True)
    return Deed(Span(doer.span.start, verb.end), verb, doer.name, doer.label, True)


def _done(document: Document) -> Iterator[tuple[int, int]]:
    """*hid the losses*, *left the sirens off*"""
    words, verbs, needed = lower_words(document), verbs_of_wrongs(), _needed()
    for at in positions(document, verbs):
        if needed[words[at]].isdisjoint(words[max(at - REACH, 0) : at + 1 + REACH]):
            continue
        for particle, sense in verbs[words[at]]:
            last = _object(words, at, particle, senses()[sense])
            if last is None and not particle and words[at - 1] in BEING and _told_before(words, at, senses()[sense]):
                last = at
            if last is not None:
                yield at, last
                break


@functools.cache
def _needed() -> Mapping[str, frozenset[str]]:
    """Form of a verb -> the words of which one stands near it if it tells of a wrong."""
    words = {kind: {name.rpartition("_")[2] for name in sense.objects} for kind, sense in senses().items()}
    words |= {kind: words[kind] | MONEY for kind, sense in senses().items() if sense.money}
    return {verb: frozenset().union(*(words[kind] for _, kind in told)) for verb, told in verbs_of_wrongs().items()}


def _told_before(words: list[str], at: int, sense: Sense) -> bool:
    """*The records were altered by*"""
    return not sense.objects.isdisjoint(words[max(at - REACH, 0) : at])


def _object(words: list[str], at: int, particle: str, sense: Sense) -> int | None:
    window = words[at + 1 : at + 1 + REACH]
    if particle and particle not in window:
        return None
    for number, word in enumerate(window):
        if (
            word in NOT_A_WRONG
            or word in STOPS
            or (word_class(word) in (PREPOSITION, SUBORDINATOR) and word != "of" and word not in PARTICLES)
        ):
            return None
        pair = f"{word}_{window[number + 1]}" if number + 1 < len(window) else ""
        if word in sense.objects or pair in sense.objects or (sense.money and word in MONEY):
            return at + 1 + (number if word in sense.objects else number + 1)
        if word_class(word) == TO and particle != "to":
            return None
    return None


def _run(document: Document) -> Iterator[tuple[int, int]]:
    """*sent out lorries without working brakes*, *kept selling it despite warnings*"""
    words, own = lower_words(document), table("en/words/wrongdoing")["running"]
    verbs = running_verbs()
    for place in positions(document, ("without", "despite")):
        things = own[words[place]].split()
        thing = next((n for n in range(place + 1, min(place + 6, len(words))) if words[n] in things), None)
        verb = next((n for n in range(place - 1, max(place - FAR, -1), -1) if words[n] in verbs), None)
        if thing is not None and verb is not None and STOPS.isdisjoint(words[verb:thing]):
            yield verb, thing


def _meant(document: Document) -> Iterator[tuple[int, int]]:
    """*moved the money to hide the losses*"""
    words = lower_words(document)
    for place in positions(document, _listed("purposes", "verbs")):
        if not place or words[place - 1] != "to":
            continue
        hidden = _listed("hiding", "objects") | _listed("purposes", "objects")
        thing = next((n for n in range(place + 1, min(place + 5, len(words))) if words[n] in hidden), None)
        if thing is None:
            continue
        verb = next(
            (n for n in range(place - 2, max(place - FAR, -1), -1) if word_class(words[n]) in (VERB, PAST)), None
        )
        if verb is not None and STOPS.isdisjoint(words[verb:thing]):
            yield verb, thing


def _known(document: Document) -> Iterator[tuple[int, int]]:
    """*knew of the fault for years and went on selling*"""
    words, faults, nothing = lower_words(document), _listed("knowing", "faults"), _listed("knowing", "nothing")
    for at in positions(document, ("knew", "known")):
        sentence = sentence_at(document, tokens(document)[at].start).span
        rest = words[at + 1 : places_in(document, sentence).stop]
        fault = next((n for n, word in enumerate(rest) if word in faults), None)
        if fault is None or rest[0] not in ("of", "about", "that", "there", "the"):
            continue
        doing = next((n for n in range(fault, len(rest) - 1) if rest[n] in ("and", "but", "yet")), None)
        if doing is not None and not nothing.isdisjoint(rest[doing : doing + 4]):
            yield at, at + 1 + fault


def _crimes(document: Document) -> Iterator[tuple[int, int]]:
    """Crimes by their verb, whose subject stands farther off."""
    certain, words = table("en/words/crimes")["verbs"]["words"], lower_words(document)
    for at, last in crimes(document):
        if last > at or words[at] in certain:
            yield at, last


@functools.cache
def _listed(sense: str, key: str) -> frozenset[str]:
    return frozenset(table("en/words/wrongdoing")[sense][key].split())
