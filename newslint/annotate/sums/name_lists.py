"""Names told one after another, and the numbers that count them: *three ports, Aldwick, Linz and Graz*; *all three*."""

from __future__ import annotations

import re

from newslint.annotate.figures.figures import Figure, around, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.grammar import FINITE, word_class
from newslint.annotate.sums.known_again import KNOWN, NARROWING
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import places_in, tokens
from newslint.annotate.text.vocabulary import countries
from newslint.document import Document
from newslint.regex import regex
from newslint.span import Span

ONE = r"[A-Z][\w’'-]*+(?:\s(?:(?:de|van|von|da|di|la|le|al|el|bin|of)\s)?[A-Z][\w’'-]*+){0,3}"
NAME = regex(ONE)
AGED = r"(?:,\s\d{1,3}|\s\(\d{1,3}\))?"
LIST = rf"\s?{ONE}{AGED}(?>(?:,\s{ONE}{AGED})*),?\sand\s{ONE}{AGED}"
END = r"[.;)]|\s?[—–]|,(?!\s(?:(?:and|or)\s|[A-Z]))"
NAMES = regex(rf"{LIST}(?={END})")
# Linz, Graz and Wels *are* cut off.
MORE = (
    r"(?:others?|another|some|several|many|more|one|two|three|four|five|six|in|at|on|near|elsewhere|the|its?|their|his|her|"
    r"an?|to|from|parts?|possibly|perhaps|also)\b"
)
DOING = regex(rf"{LIST}(?={END}|\s[a-z]|,\sand\s(?!{MORE})[a-z])")
# Of several things in several places: four *depots in* Linz, Graz and Wels.
SITES = frozenset(
    "airports bases branches cities depots factories hubs mills museums offices plants ports shops sites stations "
    "stores towns villages warehouses yards".split()
)
WHERE = regex(r"(?:\s(?!(?:and|or|but|near|outside|from|to)\s)[a-z’'-]+){0,6}?\s(?:in|at)(?=\s)")
# Four huts, *at* Linz, Graz and Wels.
PLACED = regex(r"\s(?:at|in|near|off|outside)(?=\s)")
FIRST = regex(r"\b[A-Z][\w’'-]*+")
# All three stand at the beginning of their clause, and what comes of them right behind.
BEGINS = frozenset(". ; , – — : and said says that".split())
# A list has to be as near as this to what counts it, in characters.
NEAR = 200


def names_behind(document: Document, start: int, end: int, pattern: re.Pattern[str] = NAMES) -> list[Span]:
    """*Otto Lang, 34, and Karl Wolf*, or *at Linz, Graz and Wels*, behind a comma, a dash or a bracket."""
    placed = PLACED.match(document.text, start, end)
    start = placed.end() if placed else start
    begins_with_name = document.text[start : start + 2].lstrip()[:1].isupper()
    match = pattern.match(document.text, start, end) if begins_with_name else None
    if match is None:
        return []
    found = [Span(*name.span()) for name in NAME.finditer(document.text, *match.span())]
    whole = [name for mention, name in mentions_in(document, Span(*match.span())) if " and " in mention.form]
    return [] if whole or any(document.words(item) in countries() for item in found) else found


def names_counted(document: Document, figure: Figure) -> list[Span]:
    """The names that a number of things counts, behind or before it."""
    words = words_around(document)
    if words[figure.last] in SITES:
        return _places_of(document, figure) or _counted_again(document, figure) or _sites_again(document, figure)
    return _counted_again(document, figure) if words[figure.first - 1] == "all" else []


def _places_of(document: Document, figure: Figure) -> list[Span]:
    """*Four depots in Linz, Graz and Wels*: three names and more, one less or more than there are things."""
    match = WHERE.match(document.text, tokens(document)[figure.last].end)
    names = names_behind(document, match.end(), around(document, figure.span).end) if match else []
    return names if len(names) > 2 and abs(len(names) - figure.value) == 1 else []


def _sites_again(document: Document, figure: Figure) -> list[Span]:
    """*It will shut depots in Linz, Graz and Wels. The four depots are old*: the same sites, told right before."""
    words = words_around(document)
    noun = words[figure.last]
    if words[figure.first - 1] not in KNOWN or words[figure.last + 1] in NARROWING:
        return []
    number = sentence_number(document, figure.span.start)
    before = places_in(document, Span(sentences(document)[max(number - 1, 0)].span.start, figure.span.start))
    told = [at for at in range(before.start, before.stop) if words[at] == noun]
    paragraph = sentences(document)[number].paragraph.span
    if len(told) != 1 or tokens(document)[told[0]].start < paragraph.start:
        return []
    match = WHERE.match(document.text, tokens(document)[told[0]].end)
    names = names_behind(document, match.end(), figure.span.start, DOING) if match else []
    return names if len(names) > 2 and abs(len(names) - figure.value) == 1 else []


def _counted_again(document: Document, figure: Figure) -> list[Span]:
    """*Linz, Graz, Wels and Steyr are cut off; all three ports are shut*: the one list of names before it."""
    words = words_around(document)
    begins = words[figure.first - 1] == "all" and words[figure.first - 2] in BEGINS
    if not begins or word_class(words[figure.last + 1] or ".") not in FINITE:
        return []
    number = sentence_number(document, figure.span.start)
    start = sentences(document)[max(number - 1, 0)].span.start
    start = max(start, sentences(document)[number].paragraph.span.start, figure.span.start - NEAR)
    if any(one.value == figure.value for one in figures_in(document, Span(start, figure.span.start))):
        return []
    text, lists = document.text, []
    at = start
    while match := FIRST.search(text, at, figure.span.start):
        names = names_behind(document, match.start(), figure.span.start, DOING)
        at = names[-1].end if names else match.end()
        lists.extend([names] if names else [])
    return lists[0] if len(lists) == 1 and len(lists[0]) > 2 else []
