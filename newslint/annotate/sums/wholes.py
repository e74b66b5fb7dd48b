"""The counts of the sentences before that a list of counts can be parts of: *40 boats. Twelve of them ...*."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Mapping

from newslint.annotate.figures.figures import Figure, figures, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.grammar import DETERMINER, word_class
from newslint.annotate.sums.counted_lists import DETERMINERS, PLURALS, THEM, is_amount, is_bare
from newslint.annotate.sums.tallies import fates, tallies
from newslint.annotate.text.sentences import sentences
from newslint.document import Document
from newslint.knowledge import table
from newslint.span import Span

# How many sentences back the whole of *twelve of them* may stand.
BACK = 2
# How many sentences back *of the boats* may find them.
FAR = 8
# A list of things of other kinds (*homes ... flats, houses*) is taken for their parts if its sum comes this near.
NEAR = 0.1
LEAST = 20


def wholes_before(document: Document, number: int, lead: list[str], parts: list[Figure]) -> list[Figure]:
    """The counts of the sentences before that a list can be parts of."""
    words, first = words_around(document), parts[0]
    bare = is_bare(document, first)
    behind = [words[first.last], words[first.last + 1]]
    if behind[0] == "of" and behind[1] in THEM:
        return _last_counts(document, number, parts)
    if lead[:1] == ["of"] and 1 < len(lead) < 8 and (lead[-1] == "," or lead[-1] in THEM):
        return named_wholes(document, number, [word for word in lead[1:] if word != ","], parts)
    if not lead and bare and first.kind == "count" and word_class(behind[0] or ".") != DETERMINER:
        return _last_counts(document, number, parts)
    if len(parts) > 2 and first.kind == "count" and not bare and len(lead) < 6:
        wholes = _last_counts(document, number, parts)
        total = sum(part.value for part in parts)
        wholes = wholes or _of_all_kinds(document, parts)
        if len(wholes) == 1 and wholes[0].value >= LEAST and 0 < total / wholes[0].value - 1 <= NEAR:
            return wholes
    return []


@functools.cache
def _kinds() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(kinds.split()) for name, kinds in table("en/words/numbers")["kinds"].items()}


def _of_all_kinds(document: Document, parts: list[Figure]) -> list[Figure]:
    """*240 homes*, however far before *96 flats, 112 houses and 46 bungalows*; none if there are several numbers."""
    words = words_around(document)
    for name, kinds in _kinds().items():
        if all(not kinds.isdisjoint(words[part.last : part.last + 2]) for part in parts):
            before = figures(document)[: bisect_left(figures(document), parts[0])]
            found = [figure for figure in before if is_amount(figure) and name in words[figure.last : figure.last + 2]]
            return found[-1:] if len({figure.value for figure in found}) == 1 else []
    return []


def _last_counts(document: Document, number: int, parts: list[Figure]) -> list[Figure]:
    """The counts of the sentence before, or of the one before that, each more than every part."""
    most = max(part.value for part in parts)
    for back in range(number - 1, max(-1, number - 1 - BACK), -1):
        sentence = sentences(document)[back]
        if sentence.paragraph != sentences(document)[number].paragraph and back != number - 1:
            break
        if sentence.paragraph.role not in ("body", "caption"):
            break
        inside = [figure for figure in figures_in(document, sentence.span) if is_amount(figure)]
        found = [
            figure
            for figure in inside
            if (figure.kind, figure.unit) == (parts[0].kind, parts[0].unit) and figure.value > most
        ]
        if found:
            return found
    return []


def named_wholes(document: Document, number: int, named: list[str], parts: list[Figure]) -> list[Figure]:
    """*Of these*: the last counts; *of the injured*, *of the boats*: the counts of them before."""
    named = [word for word in named if word not in DETERMINERS or word in ("these", "those")]
    if named and named[-1] in ("these", "those", "them", "that", "this"):
        return _last_counts(document, number, parts)
    known = [fate.name for fate in fates().values() if not (fate.nouns | fate.after).isdisjoint(named)]
    if known:
        return [tally.figure for tally in tallies(document) if tally.fate == known[0] and tally.sentence < number][-1:]
    nouns = {word for word in named if word.endswith("s") or word in PLURALS}
    if not nouns:
        return []
    words = words_around(document)
    first = sentences(document)[max(0, number - FAR)].span.start
    found = []
    for figure in figures_in(document, Span(first, sentences(document)[number].span.start)):
        near = {words[at] for at in range(figure.last, figure.last + 3)}
        if is_amount(figure) and nouns & near:
            found.append(figure)
    return found
