"""What a figure counts: the words behind it, the word that it numbers, the words around it, whose age it is."""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure, around
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.sums.tallies import BETWEEN, people
from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import places_in, texts, tokens
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document

# Words right behind a number that say what it counts, and words of its sentence around it.
BEHIND = 4
NEARBY = 14
# An age is told so far behind a death: *She died on Monday ... She was 54*; and so far before it.
AFTER_DEATH = 40
BEFORE_DEATH = 16
DEATH = frozenset("dies died dead death dying".split())


def counted_by(document: Document, figure: Figure) -> frozenset[str]:
    """The words with content right behind the number, people passed over; none for amounts with a unit."""
    found = set()
    for word in words_around(document)[figure.last : figure.last + BEHIND]:
        if not word[:1].isalpha() or (is_opener(word) and word not in BETWEEN):
            break
        if word not in people() and word not in BETWEEN:
            found.add(stem_of(word))
    return frozenset(found)


def label_of(document: Document, figure: Figure) -> str:
    """The word right before a number that it numbers: *category* 5, *round* five."""
    word = words_around(document)[figure.first - 1]
    return word if word.isalpha() and not is_opener(word) and figure.kind == "count" else ""


def stems_near(document: Document, figure: Figure) -> frozenset[str]:
    """Stems of the words in small letters around a figure of the body, in its sentence."""
    sentence = around(document, figure.span)
    places = places_in(document, sentence)
    near = texts(document)[max(places.start, figure.first - NEARBY) : min(places.stop, figure.last + NEARBY)]
    return frozenset([stem_of(word) for word in near if word[0].islower()]) - {""}


def is_of_the_dead(document: Document, figure: Figure) -> bool:
    """*dies at 54*, *died on Monday, aged 54*, *She was 54*; not *her 54-year-old son*."""
    begin = paragraph_at(document, figure.span.start).span.start
    words = tokens(document)[max(0, figure.first - AFTER_DEATH) : figure.last + BEFORE_DEATH]
    near = {token.text.lower() for token in words if token.start >= begin}
    return not DEATH.isdisjoint(near) and "-" not in document.words(figure.span)


def aged_by(document: Document, figure: Figure) -> set[str]:
    """Who is so old: the 54-year-old *baker*; the *baker*, 54."""
    if "old" in document.words(figure.span):
        return set(counted_by(document, figure))
    if figure.first < 2 or words_around(document)[figure.first - 1] != ",":
        return set()
    return {stem_of(tokens(document)[figure.first - 2].text)} - {""}
