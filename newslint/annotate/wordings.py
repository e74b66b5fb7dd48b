"""The words of a quotation as they are compared: in lower case, short forms written out, no marks.

A quotation with an omission (*...*) or an editor's insertion (*[the mayor]*) is compared piece by piece.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.annotate.spelling import plain
from newslint.annotate.tokens import tokens_in
from newslint.document import Document, Token
from newslint.span import Span

SHORT_FORMS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'s": "is"}
WHOLE = {"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}
OMISSIONS = frozenset("…[(")
CLOSING = frozenset("])")
# A shift by so many words at either end is looked for.
SLACK = 3
LONGEST = 400


class Word(NamedTuple):
    """A word in the form that is compared, and where it stands."""

    text: str
    token: Token


class Difference(NamedTuple):
    """Indexes of the words in which one wording differs: ``one[start:end]`` against ``other[first:last]``."""

    start: int
    end: int
    first: int
    last: int


def pieces(document: Document, span: Span) -> list[list[Word]]:
    """The words of a stretch; a new list behind every omission or insertion."""
    found: list[list[Word]] = [[]]
    inserted = False
    stops = 0
    for token in tokens_in(document, span):
        stops = stops + 1 if token.text == "." else 0
        if token.text in OMISSIONS or stops == 2:
            found.append([])
            inserted = token.text in "[("
        elif token.text in CLOSING:
            inserted = False
        elif token.text[0].isalnum() and not inserted:
            found[-1].extend([Word(text, token) for text in _forms(token.text)])
    return [piece for piece in found if piece]


def _forms(word: str) -> tuple[str, ...]:
    lower = word.lower()
    if lower.isascii() and lower.isalnum() and lower not in WHOLE:
        return (lower,)
    lower = plain(lower).replace("’", "'")
    if lower in WHOLE:
        return WHOLE[lower]
    for ending, meant in SHORT_FORMS.items():
        if lower.endswith(ending) and len(lower) > len(ending):
            return (lower[: -len(ending)], meant)
    return tuple(part for part in lower.replace("‐", "-").replace("‑", "-").split("-") if part)


def differences(one: Sequence[Word], other: Sequence[Word]) -> list[Difference]:
    """How ``one`` differs from the part of ``other`` that it repeats; empty if not at all, or no part is like it."""
    from rapidfuzz.distance import Levenshtein

    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (left, right) in enumerate(pairwise(other[:LONGEST])):
        places[left.text, right.text].append(at)
    shifts = Counter(
        place - at
        for at, (left, right) in enumerate(pairwise(one[:LONGEST]))
        for place in places[left.text, right.text][:SLACK]
    )
    if not shifts:
        return []
    begin = max(0, min(shifts, key=lambda shift: (-shifts[shift], shift)) - SLACK)
    window = other[begin : begin + len(one) + 2 * SLACK]
    steps = Levenshtein.opcodes([word.text for word in one], [word.text for word in window])
    found = [
        Difference(step.src_start, step.src_end, begin + step.dest_start, begin + step.dest_end)
        for step in steps
        if step.tag != "equal"
    ]
    while found and found[0].end == 0:
        found.pop(0)
    while found and found[-1].start == len(one):
        found.pop()
    return found
