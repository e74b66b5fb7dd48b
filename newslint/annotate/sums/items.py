"""The items behind a colon, which the number before it counts: *three villages: Aldwick, Linz and Graz*."""

from __future__ import annotations

from newslint.annotate.figures.figures import figures_in
from newslint.annotate.speech.grammar import AUXILIARY, PAST, PRONOUN, TO, VERB, word_class
from newslint.document import Document
from newslint.regex import regex
from newslint.span import Span

LONGEST_ITEM = 5
# What stands between a colon and the full stop behind it, where no other sentence mark does.
SENTENCE = regex(r"\s+([^.:;!?()“”\"–—]++)(?=\.(?:\s|\Z)|\Z)")
LINK = regex(r",\s+and\s+|,\s+|\s+and\s+")
CLAUSE = frozenset((AUXILIARY, PRONOUN, VERB, PAST, TO))
# Three warnings: one came from the yard *and the other* from the insurers.
ONE_AND_OTHER = regex(r"\sone\s[^.:;!?()“”\"]{1,90}?[\s,;]\s?(?:and\s)?the\sother\s[^.:;!?()“”\"]++(?=\.)")
THIRD = regex(r"\b(?:another|second|third|fourth|other\s(?:two|three|four|five|\w+s)\s|others)\b")


def counted_of(document: Document, items: list[Span]) -> int:
    """*Five women, four men and two children* are eleven; 0 if not all items begin with a number."""
    counts = [figure for item in items for figure in figures_in(document, item)[:1] if figure.span.start == item.start]
    whole = len(counts) == len(items) and all(figure.kind == "count" and not figure.bound for figure in counts)
    return int(sum(figure.value for figure in counts)) if whole else 0


def items_behind(document: Document, start: int, end: int) -> list[Span]:
    """The items behind a colon at ``start``; none if it is no plain list."""
    return _both(document, start, end) or _listed(document, start, end)


def _listed(document: Document, start: int, end: int) -> list[Span]:
    """*A, B and C* behind the colon, up to the full stop; none if an item is long or the list isn't closed by *and*."""
    sentence = SENTENCE.match(document.text, start, end)
    if sentence is None:
        return []
    links = list(LINK.finditer(document.text, *sentence.span(1)))
    if ["and" in link[0] for link in links] != [False] * (len(links) - 1) + [True]:
        return []
    found = []
    start = sentence.start(1)
    for link in [*links, None]:
        stop = link.start() if link else sentence.end(1)
        found.append(Span(start, stop))
        start = link.end() if link else stop
    short = all(0 < len(document.words(item).split()) <= LONGEST_ITEM for item in found)
    names = all(document.text[item.start].isupper() for item in found)
    things = all(_is_thing(document.words(item)) for item in found)
    return found if short and (names or things or counted_of(document, found)) else []


def _both(document: Document, start: int, end: int) -> list[Span]:
    """*One came from the yard and the other from the insurers*: two, whatever they are."""
    match = ONE_AND_OTHER.match(document.text, start, end)
    if match is None or THIRD.search(match[0]):
        return []
    other = match.start() + match[0].rindex("the other")
    return [Span(start + 1, other), Span(other, match.end())]


def _is_thing(words: str) -> bool:
    """A few words in small letters, and no clause: *a lack of pumps*, not *the river rose*."""
    found = words.split()
    clause = any(word_class(word) in CLAUSE for word in found)
    return words[0].islower() and (len(found) < 3 or not clause)
