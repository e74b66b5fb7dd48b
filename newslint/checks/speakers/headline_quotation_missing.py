"""The headline or the standfirst quotes words that the body doesn't have.

Readers who click on words in quotation marks want to see who said them. When the body has them neither as a quotation
nor in reported words, the paragraph was cut, or the headline quotes what nobody said.

A quotation counts as there if one sentence of the body, or two in a row, have most of its telling words in any form
(*sell*, *sold* is too far; *sell*, *selling* is not).

Known problems: titles of books and films that the body calls otherwise, and quotations that the body gives in
translation or in quite other words. Headlines over short texts are left alone, and so are single words.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import chain

from newslint.annotate.names.spelling import plain
from newslint.annotate.speech.quoted import quoted
from newslint.annotate.text.sentences import first_words
from newslint.annotate.text.tokens import odd_words, places_of, tokens, tokens_in, word_index
from newslint.document import Document, PartRole, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

FEWEST_BODY_TOKENS = 80
DISPLAYED: Mapping[PartRole, str] = {"headline": "headline", "deck": "standfirst"}
MOST_AT_TOP = 4
TELLING, FEWEST_BEHIND = 4, 2
COMMON = frozenset("that this with will have been were they them their what when your from would than then".split())
# Two forms of a word begin alike.
STEM = 4

BODY = (
    "The council of Vadu met until midnight on Monday to hear what is to become of the old quay. "
    "Forty people had come, most of them with a boat, two with a dog and one with a brass band. "
    "“We will not sell the harbour to anybody,” said the mayor, Doina Rusnac, and the band played. "
    "The opposition asked for a month to read the contract, which runs to ninety pages and a map. "
    "A vote is due in May, after the holidays, when the boats are back and the band is on tour.\n"
)


@check(
    "speakers/headline-quotation-missing",
    severity="warning",
    confidence="medium",
    examples=[
        bad("# Mayor: “[[Contract was a shameful swindle]]”\n\n" + BODY),
        bad("# ‘[[Nothing but stolen money]]’: mayor attacks opposition\n\n" + BODY),
        bad("# Vadu keeps its quay\n\n*The mayor speaks of “[[murder in the night]]”*\n\n" + BODY),
        bad("# Vadu keeps its quay\n\n*“[[Nobody saw murder in the night,]]” says mayor*\n\n" + BODY),
        good("# Vadu keeps its quay\n\n*“Nobody saw murder in the night”*\n\n" + BODY, why="nobody says it"),
        good("# “We will not sell the harbour”, says mayor\n\n" + BODY),
        good("# Mayor “not selling harbour”\n\n" + BODY, why="nearly the words"),
        good("# Opposition wants “month to read contract”\n\n" + BODY, why="reported words"),
        good("# Vadu keeps its “quay”\n\n" + BODY, why="one word"),
        good("# Mayor: “Contract was a swindle”\n\nThe mayor has spoken.", why="too short to tell"),
    ],
)
def headline_quotation_missing(document: Document, options: NoOptions) -> Iterator[Finding]:
    top = [paragraph for paragraph in document.paragraphs[:MOST_AT_TOP] if paragraph.role in DISPLAYED]
    if not top or len(tokens(document)) < FEWEST_BODY_TOKENS:
        return
    for quote in quoted(document):
        if quote.outer.start >= top[-1].span.end:
            break
        line = next((paragraph for paragraph in top if quote.outer.start < paragraph.span.end), top[-1])
        if line.role == "deck" and _is_all(document, quote.outer, line.span):
            continue  # speech with which the story begins
        told = [token for token in tokens_in(document, quote.content) if token.text[0].isalnum()]
        telling = {stem for token in told if token.text.lower() not in COMMON for stem in _stems(token.text)}
        if not quote.closed or not telling or _is_title(document, line.span, quote.outer, told):
            continue
        if not _is_told(document, telling, top[-1].span.end):
            where = DISPLAYED[line.role]
            message = f"these words are quoted in the {where}, and the body has them neither quoted nor reported"
            yield Finding(quote.content, message)


def _is_all(document: Document, quote: Span, line: Span) -> bool:
    """Does a line begin with a quotation and say nothing else, not even whose it is?"""
    behind = document.text[quote.end : line.end].split()
    return quote.start == line.start and sum(word[0].isalpha() for word in behind) < FEWEST_BEHIND


def _is_title(document: Document, headline: Span, quote: Span, told: list[Token]) -> bool:
    """Do the quoted words have capitals, and those around them have not?"""
    around = [
        token
        for token in tokens_in(document, headline)
        if token.text[0].isalpha() and not quote.start <= token.start < quote.end
    ]
    return _is_capital(told) and not _is_capital([token for token in around if len(token.text) >= TELLING])


def _is_capital(words: list[Token]) -> bool:
    return 2 * sum(not token.text[0].islower() for token in words) > len(words)


@functools.lru_cache(maxsize=16384)
def _stems(word: str) -> tuple[str, ...]:
    """The beginnings of a word's telling parts."""
    parts = plain(word).lower().replace("’", "'").replace("'", "-").split("-")
    return tuple(part[:STEM] for part in parts if len(part) >= TELLING)


def _is_told(document: Document, telling: set[str], start: int) -> bool:
    """Do two sentences in a row have most of these words?"""
    index, firsts = word_index(document), first_words(document)
    by_sentence: dict[int, set[str]] = {}
    for word in chain([word for word in index if word[:STEM] in telling], odd_words(document)):
        stems = telling.intersection(_stems(word))
        for at in index[word] if stems else ():
            by_sentence.setdefault(bisect_right(firsts, at) - 1, set()).update(stems)
    first = bisect_left(firsts, next(places_of(document, (start,))))
    return any(
        3 * len(stems.union(by_sentence.get(number - 1, ()) if number > first else ())) >= 2 * len(telling)
        for number, stems in by_sentence.items()
        if number >= first
    )
