"""Numbers with a unit before their noun: *a five-year contract*, *a five year contract*, *24-year-old*, *24 year old*.

Behind a number other than one, a unit in the singular is always part of such a compound.
"""

from __future__ import annotations

from newslint.annotate.speech.grammar import NOUN, word_class
from newslint.annotate.text.tokens import positions, tokens, word_index
from newslint.checks.style.numerals import word_after, word_before
from newslint.checks.style.plain_words import HYPHENS, compounds, is_plain
from newslint.document import Document
from newslint.span import Span

UNITS = frozenset(
    "year month week day hour minute mile kilometre kilometer metre meter foot inch storey story point man bedroom "
    "lane page seat member game match nation party".split()
)
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty".split()
)


def number_compounds(document: Document) -> dict[str, list[Span]]:
    """The compounds of a draft, with a hyphen and without."""
    found, index = tokens(document), word_index(document)
    with_hyphen: list[Span] = []
    apart: list[Span] = []
    hyphenated = compounds(document)
    for word in sorted({word for unit in UNITS.intersection(hyphenated) for word in hyphenated[unit]}):
        parts = HYPHENS.split(word)
        if len(parts) in (2, 3) and _is_count(parts[0]) and parts[1] in UNITS and parts[2:] in ([], ["old"], ["olds"]):
            with_hyphen += [found[at].span for at in index[word] if is_plain(document, found[at])]
    for at in positions(document, UNITS) if with_hyphen else ():
        after = word_after(document, at)
        if not found[at].text.islower() or not _is_count(word_before(document, at).lower()):
            continue
        is_age = after in ("old", "olds") and found[at].text == "year"
        if is_age or (after.islower() and after.isalpha() and word_class(after) == NOUN and after != "old"):
            apart.append(Span(found[at - 1].start, found[at + is_age].end))
    if not apart:
        return {}
    spans = {"with a hyphen": with_hyphen, "without one": apart}
    return {f"{document.words(min(places))} ({way})": places for way, places in spans.items()}


def _is_count(word: str) -> bool:
    return word in COUNTS or (word.isdigit() and word != "1" and len(word) < 4)
