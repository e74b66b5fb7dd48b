"""So many things are announced, and another number of them follows.

*Three villages: Aldwick, Nether Compton, Linz and Graz*, *five ways to help* above a list of four: one was added or
taken out after the sentence was written.

Known problems: only a list that follows its colon is counted: items of a list in the draft, or in the sentence, where
each item is a name of a few words and the last one is led in by *and*. A name with *and* in it counts as two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newslint.annotate.figures import Figure, figures_in
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MOST = 12
REACH = 4
LONGEST_ITEM = 5
# What stands between a colon and the full stop behind it, where no other sentence mark does.
SENTENCE = re.compile(r"\s+([^.:;!?()“”\"–—]++)(?=\.(?:\s|\Z)|\Z)")
LINK = re.compile(r",\s+and\s+|,\s+|\s+and\s+")
PARTIAL = frozenset("of more other others first last least".split())


@check(
    "figures/number-of-things-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The council offers [[three]] ways to help:\n\n- money\n- blankets\n- time\n- bread\n"),
        bad("The river cut off [[three]] villages: Aldwick, Nether Compton, Linz and Graz."),
        good("The council offers four ways to help:\n\n- money\n- blankets\n- time\n- bread\n"),
        good("The river cut off three villages: Aldwick, Nether Compton and Linz."),
        good("The river cut off three villages: it rose by a metre, broke the wall, and took the road."),
        good("At least three villages are cut off: Aldwick, Nether Compton, Linz and Graz."),
    ],
)
def number_of_things_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    for at in positions(document, frozenset(":")):
        figure = _announced(document, at)
        if figure is None or in_quotation_marks(document, figure.span):
            continue
        colon = tokens(document)[at].start
        number = bisect_right(_starts(document), colon) - 1
        paragraph = document.paragraphs[number]
        last = colon == paragraph.span.end - 1
        items = _items_below(document, number) if last else _items_behind(document, colon, paragraph.span.end)
        if items and len(items) != figure.value:
            related = tuple(Related(item, "evidence", "") for item in items)
            message = f"{document.words(figure.span)} {document.words(_things(document, figure, at))} announced"
            yield Finding(figure.span, f"{message}, {len(items)} named", related)


@annotation
def _starts(document: Document) -> list[int]:
    return [paragraph.span.start for paragraph in document.paragraphs]


def _announced(document: Document, at: int) -> Figure | None:
    """The number whose things the colon at token ``at`` leads to: *three villages:*."""
    words = tokens(document)
    found = figures_in(document, Span(words[max(0, at - REACH - 1)].start, words[at].start))
    figure = found[-1] if found else None
    if figure is None or figure.kind != "count" or not 2 <= figure.value == figure.high <= MOST or figure.bound:
        return None
    between = [token.text.lower() for token in words[figure.last : at]]
    before = words[figure.first - 1].text.lower() if figure.first else ""
    things = between and between[0].isalpha() and not PARTIAL.intersection([*between, before])
    return figure if things and all(word.isalpha() for word in between) else None


def _things(document: Document, figure: Figure, at: int) -> Span:
    return Span(tokens(document)[figure.last].start, tokens(document)[at - 1].end)


def _items_below(document: Document, number: int) -> list[Span]:
    """The items of the list below a paragraph, without those that are indented below another."""
    found: list[tuple[int, Span]] = []
    for paragraph in document.paragraphs[number + 1 :]:
        if paragraph.kind != "item":
            break
        source = document.source_map.place(paragraph.span.start)
        found.append((document.lines.position(source.start)[1], paragraph.span))
    outermost = min((column for column, _ in found), default=0)
    return [span for column, span in found if column <= outermost + 1]


def _items_behind(document: Document, colon: int, end: int) -> list[Span]:
    """*A, B and C* behind the colon, up to the full stop; none if an item is long or the list isn't closed by *and*."""
    sentence = SENTENCE.match(document.text, colon + 1, end)
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
    return found if short and all(document.text[item.start].isupper() for item in found) else []
