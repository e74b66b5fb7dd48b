"""The words of a quotation as they are compared: in lower case, short forms written out, no marks.

A quotation with an omission (*...*) or an editor's insertion (*[the mayor]*) is compared piece by piece.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, starmap

from newslint.annotate.names.spelling import plain
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import lower_words, places_of, tokens
from newslint.document import Document, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span

SHORT_FORMS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'s": "is"}
WHOLE = {"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}
OMISSIONS = frozenset("…[(")
CLOSING = frozenset("])")
# A shift by so many words at either end is looked for.
SLACK = 3
# So few words are laid side by side by one that is the same; more by two in a row.
SHORT = 3
LONGEST = 400
ALL = slice(None)


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


def texts(document: Document, spans: Iterable[Span]) -> list[list[tuple[str, ...]]]:
    """The words of each stretch in the form that is compared, worked out once, piece by piece."""
    return list(map(_texts_read(document).__getitem__, _ends(document, spans)))


def pieces(document: Document, span: Span) -> list[list[Word]]:
    """The same with the place of each word: a new list behind every omission or insertion."""
    (places,) = starmap(slice, _ends(document, (span,)))
    words = tokens(document)[places]
    found = [
        [Word(form, token) for token in words[stretch] for form in FORMS[token.text]]
        for stretch in _stretches(lower_words(document)[places])
    ]
    return [piece for piece in found if piece]


def _ends(document: Document, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Which tokens each stretch has; some ask for a quotation with the comma at its end, some without."""
    words, places = lower_words(document), places_of(document, chain.from_iterable(spans))
    for first, end in zip(places, places, strict=True):
        yield first, end - (first < end and words[end - 1] == ",")


class _TextsRead(dict[tuple[int, int], list[tuple[str, ...]]]):
    """The words of each stretch by its first token and the one behind it; a stretch is read when somebody asks."""

    def __init__(self, words: list[str]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, ends: tuple[int, int]) -> list[tuple[str, ...]]:
        first, end = ends
        written = self._words[first:end]
        found = self[ends] = [
            words
            for stretch in _stretches(written)
            if (words := tuple(chain.from_iterable(map(FORMS.__getitem__, written[stretch]))))
        ]
        return found


@annotation
def _texts_read(document: Document) -> _TextsRead:
    return _TextsRead(lower_words(document))


def _stretches(written: Sequence[str]) -> Iterable[slice]:
    """The words between omissions and insertions; most quotations have neither."""
    if OMISSIONS.isdisjoint(written) and written.count(".") < 2:
        return (ALL,)
    return _between_omissions(written)


def _between_omissions(written: Sequence[str]) -> Iterator[slice]:
    start: int | None = 0  # None inside an insertion
    stops = 0
    for at, text in enumerate(written):
        stops = stops + 1 if text == "." else 0
        if text in OMISSIONS or stops == 2:
            if start is not None:
                yield slice(start, at)
            start = None if text in "[(" else at + 1
        elif start is None and text in CLOSING:
            start = at + 1
    if start is not None:
        yield slice(start, len(written))


def _forms(word: str) -> tuple[str, ...]:
    """What a word is compared as: nothing for a mark, several words for a short form."""
    lower = word.lower()
    if lower.isascii() and lower.isalnum() and lower not in WHOLE:
        return (lower,)
    if not word[0].isalnum():
        return ()
    lower = plain(lower).replace("’", "'")
    if lower in WHOLE:
        return WHOLE[lower]
    for ending, meant in SHORT_FORMS.items():
        if lower.endswith(ending) and len(lower) > len(ending):
            return (lower[: -len(ending)], meant)
    return tuple(part for part in lower.replace("‐", "-").replace("‑", "-").split("-") if part)


FORMS = Remembered(_forms, most=1 << 14)


def differences(one: Sequence[Word], other: Sequence[Word]) -> list[Difference] | None:
    """How ``one`` differs from the part of ``other`` that it repeats; empty if not at all, None if none is like it."""
    length = 2 if len(one) > SHORT else 1
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, words in enumerate(_runs(other, length)):
        places[words].append(at)
    shifts = Counter(
        place - at for at, words in enumerate(_runs(one, length)) for place in places.get(words, ())[:SLACK]
    )
    if not shifts:
        return None
    shift = max(0, min(shifts, key=lambda shift: (-shifts[shift], shift)))
    begin = max(0, shift - SLACK)
    nearest = steps(one, other, shift, shift + len(one))
    if not nearest:
        return nearest
    return min(nearest, steps(one, other, begin, begin + len(one) + 2 * SLACK), key=_size)


def _runs(words: Sequence[Word], length: int) -> Iterator[tuple[str, ...]]:
    """Each word, or each two words in a row."""
    texts = [word.text for word in words[:LONGEST]]
    return zip(*(texts[start:] for start in range(length)), strict=False)


def _size(found: list[Difference]) -> tuple[int, int]:
    """How many words differ; of two ways to see it the one in which a word is missing, rather than another one."""
    return (
        sum(max(each.end - each.start, each.last - each.first) for each in found),
        sum(each.end - each.start for each in found),
    )


def steps(one: Sequence[Word], other: Sequence[Word], begin: int, end: int) -> list[Difference]:
    """The differences from a part of ``other``; what that has before and behind is left out."""
    words, part = [word.text for word in one], [word.text for word in other[begin:end]]
    if words == part:
        return []
    from rapidfuzz.distance import Levenshtein

    steps = Levenshtein.opcodes(words, part)
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
