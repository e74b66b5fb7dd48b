"""Spaces have broken an address, a handle or a figure.

*@ city _ desk*, *www. example .com*, *1 000 ,5*: traces of a translation programme or of a page that was read by a
machine. Readers cannot click on them, and figures become other figures.

Known problems: none that is known; a list of figures with a space before each comma is broken, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.marks import spaced_marks
from newslint.checks.style.own_text import is_written_here
from newslint.document import Document
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# What is looked for around a mark; white space is what breaks it.
AROUND = {
    "@": regex(
        r"(?<![^\s(])@ \w{2,40}(?: _ \w{1,40})*"
        r"|(?<![\w.-])[\w.-]{1,40}@[\w-]{1,40}(?: \.[a-z]{2,10}\b|\. [a-z]{2,10}\b(?= ?[.,;)\n]|$))"
    ),
    "www": regex(r"www ?\. ?[\w-]{1,60} ?\. ?[a-z]{2,6}\b"),
    "http": regex(r"https?(?: : ?| ?: |(?=:// |:/ /):)/ ?/ ?\S{1,60}"),
    "https": regex(r"https?(?: : ?| ?: |(?=:// |:/ /):)/ ?/ ?\S{1,60}"),
}
FIGURE = regex(r"(?<![\d,.])\d{1,12}(?:[ ,.]\d{3})* [,.]\d{1,3}\b(?!\.)")
BEFORE, LONGEST = 45, 200


@check(
    "style/broken-by-spaces",
    severity="warning",
    confidence="high",
    examples=[
        bad("Write to us at [[@ city _ desk]]."),
        bad("Write to [[desk@harbour .example]] or to news@harbour.example."),
        bad("The rate rose to [[1000 ,5]] points, then to [[1 000 ,5]] more."),
        bad("See [[www. example .org]] for the map."),
        bad("See [[https : //example.org/page]] or [[https:// example.org/map]] for the map."),
        good("See https://example.org/page: it has the map."),
        good("Write to us at @city_desk."),
        good("The rate rose to 1,000, 5 points more."),
        good("They sold 20 apples @ 5 cents.", why="a price"),
        good("She reads the Slough Times @ S, too.", why="no handle has one letter"),
    ],
)
def broken_by_spaces(document: Document, options: NoOptions) -> Iterator[Finding]:
    yield from _figures(document)
    found = tokens(document)
    end = -1
    for at in positions(document, AROUND):
        token = found[at]
        if token.start < end:
            continue
        mark = token.text.lower()
        start = max(0, token.start - BEFORE)
        paragraph = paragraph_at(document, token.start)
        end_of_search = min(paragraph.span.end, token.end + LONGEST)
        for match in AROUND[mark].finditer(document.text, max(start, paragraph.span.start), end_of_search):
            if match.start() <= token.start < match.end():
                span = Span(*match.span())
                if not _is_price(document.words(span)) and is_written_here(document, span):
                    end = span.end
                    yield Finding(span, f"spaces have broken “{document.words(span)}”")
                break
            if match.start() > token.start:
                break


def _figures(document: Document) -> Iterator[Finding]:
    text = document.text
    for at in spaced_marks(document):
        if text[at + 1] in ",." and text[at - 1 : at].isdigit() and text[at + 2 : at + 3].isdigit():
            begin = paragraph_at(document, at).span.start
            found = [match for match in FIGURE.finditer(text, max(begin, at - BEFORE), at + 12) if match.end() > at]
            if found and is_written_here(document, Span(*found[0].span())):
                yield Finding(Span(*found[0].span()), f"spaces have broken “{found[0][0]}”")


def _is_price(words: str) -> bool:
    return "@ " in words and words.partition("@ ")[2][:1].isdigit()
