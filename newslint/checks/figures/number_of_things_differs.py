"""So many things are announced, and another number of them follows.

*Three villages: Aldwick, Nether Compton, Linz and Graz*, *five ways to help* above a list of four, *12 people: five
women, four men and two children*: one was added or taken out after the sentence was written.

Known problems: a list is counted if it follows its number and a colon: items of a list in the draft, or in the
sentence, where each item is of a few words and the last one is led in by *and*. Behind a comma or a dash only names are
counted, and behind sites (*four depots in Linz, Graz and Wels*), or before *all three*. Two cities with their states
(*Dallas, Texas, and Tulsa, Oklahoma*) are left alone, and lists with a country.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.annotate.figures.figures import Figure, figures_in, figures_of
from newslint.annotate.figures.name_lists import counted_again, names_behind, places_of
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.portions import portions
from newslint.annotate.speech.grammar import AUXILIARY, PAST, PRONOUN, TO, VERB, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import tokens
from newslint.document import Document, annotation
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MOST = 12
REACH = 4
LONGEST_ITEM = 5
# What stands between a colon and the full stop behind it, where no other sentence mark does.
SENTENCE = regex(r"\s+([^.:;!?()“”\"–—]++)(?=\.(?:\s|\Z)|\Z)")
LINK = regex(r",\s+and\s+|,\s+|\s+and\s+")
PARTIAL = frozenset("of more other others first last least another".split())
MARKS = frozenset(":,(—–")


@check(
    "figures/number-of-things-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The council offers [[three]] ways to help:\n\n- money\n- blankets\n- time\n- bread\n"),
        bad("The river cut off [[three]] villages: Aldwick, Nether Compton, Linz and Graz."),
        bad("There were [[12]] people on board: five women, four men and two children."),
        bad("Lang wrote [[two]] letters about the roof: one to the mason, one to the vicar and one to the mayor."),
        bad("Police held [[two]] brothers, Otto Lang, Karl Lang and Jan Lang, on Monday."),
        good("There were 11 people on board: five women, four men and two children."),
        bad("The firm has [[four]] depots in Linz, Graz and Wels."),
        bad("Ships lie off Linz, Graz, Wels and Steyr; all [[three]] ports are shut."),
        bad("The report names [[three]] causes: poor welding, a lack of pumps, old steel and bad luck."),
        bad("Linz, Graz, Wels and Steyr are cut off. All [[three]] towns have asked for help."),
        good("Otto Lang, Karl Wolf and Ida Meyer met three ministers. All three ministers were late."),
        good("Linz, Graz, Wels and Steyr lie on the river. The firm has mills in all three countries."),
        good("Three people were killed in Linz, Graz, Wels and Steyr."),
        good("Police held two brothers, Otto and Karl Lang, and two others on Monday."),
        good("The council offers four ways to help:\n\n- money\n- blankets\n- time\n- bread\n"),
        good("The river cut off three villages: Aldwick, Nether Compton and Linz."),
        good("The river cut off three villages: it rose by a metre, broke the wall, and took the road."),
        good("At least three villages are cut off: Aldwick, Nether Compton, Linz and Graz."),
    ],
)
def number_of_things_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    complete = [told for told in portions(document) if told.complete and told.whole.kind == "count"]
    divided = {told.whole.first: told for told in complete}
    for told in divided.values():
        figure = told.whole
        if told.exceed or (told.sum < figure.value and not figure.bound):
            related = tuple(Related(part.span, "evidence", "") for part in told.parts)
            yield Finding(figure.span, f"“{document.words(figure.span)}”, but the parts come to {told.sum:,g}", related)
    for figure in figures_of(document, "count"):
        if not _may_announce(figure) or figure.first in divided:
            continue
        names = places_of(document, figure) or counted_again(document, figure)
        at = _announced(document, figure)
        if (at is None and not names) or in_quotation_marks(document, figure.span):
            continue
        if names and len(names) != figure.value:
            yield _finding(document, figure, figure.span.end, names, len(names))
            continue
        if at is None:
            continue
        mark = tokens(document)[at]
        number = bisect_right(_starts(document), mark.start) - 1
        paragraph = document.paragraphs[number]
        if mark.text != ":":
            items = names_behind(document, mark.end, paragraph.span.end)
            items = [] if len(items) == 2 * figure.value else items
        elif mark.start == paragraph.span.end - 1:
            items = _items_below(document, number)
        else:
            items = _items_behind(document, mark.end, paragraph.span.end)
        named = _counted(document, items) or len(items)
        if items and named != figure.value:
            yield _finding(document, figure, tokens(document)[at - 1].end, items, named)


def _finding(document: Document, figure: Figure, end: int, items: list[Span], named: int) -> Finding:
    related = tuple(Related(item, "evidence", "") for item in items)
    announced = document.words(Span(figure.span.start, end))
    return Finding(figure.span, f"“{announced}”, but {named} are named", related)


def _may_announce(figure: Figure) -> bool:
    return 2 <= figure.value == figure.high <= MOST and not figure.bound


@annotation
def _starts(document: Document) -> list[int]:
    return [paragraph.span.start for paragraph in document.paragraphs]


def _announced(document: Document, figure: Figure) -> int | None:
    """The mark that leads from a number of things to them: the colon of *three villages:*."""
    words = words_around(document)
    ahead = words[figure.last : figure.last + REACH + 1]
    if MARKS.isdisjoint(ahead):
        return None
    length = next(number for number, word in enumerate(ahead) if word in MARKS)
    at, between = figure.last + length, ahead[:length]
    if not between or not all(map(str.isalpha, between)) or not PARTIAL.isdisjoint((*between, words[figure.first - 1])):
        return None
    small = words[at] == ":" or all(token.text.islower() for token in tokens(document)[figure.last : at])
    return at if small else None


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


def _counted(document: Document, items: list[Span]) -> int:
    """*Five women, four men and two children* are eleven; 0 if not all items begin with a number."""
    counts = [figure for item in items for figure in figures_in(document, item)[:1] if figure.span.start == item.start]
    whole = len(counts) == len(items) and all(figure.kind == "count" and not figure.bound for figure in counts)
    return int(sum(figure.value for figure in counts)) if whole else 0


def _items_behind(document: Document, start: int, end: int) -> list[Span]:
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
    return found if short and (names or things or _counted(document, found)) else []


def _is_thing(words: str) -> bool:
    """A few words in small letters, and no clause: *a lack of pumps*, not *the river rose*."""
    found = words.split()
    clause = any(word_class(word) in (AUXILIARY, PRONOUN, VERB, PAST, TO) for word in found)
    return words[0].islower() and (len(found) < 3 or not clause)
