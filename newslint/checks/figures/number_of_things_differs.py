"""So many things are announced, and another number of them follows.

*Three villages: Aldwick, Nether Compton, Linz and Graz*, *five ways to help* above a list of four, *12 people: five
women, four men and two children*: one was added or taken out after the sentence was written.

Known problems: a list is counted if it follows its number and a colon: items of a list in the draft, or in the
sentence, where each item is of a few words and the last one is led in by *and*, or *one ... and the other*. Behind a
comma or a dash only names are counted, and behind sites (*four depots in Linz, Graz and Wels*), or before *all three*
and *the three depots*. Two cities with their states (*Dallas, Texas, and Tulsa, Oklahoma*) are left alone, and lists
with a country.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, figures
from newslint.annotate.figures.numbers import cardinals, words_around
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.grammar import word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.complements import complements
from newslint.annotate.sums.items import CLAUSE, counted_of, items_behind
from newslint.annotate.sums.name_lists import names_behind, names_counted
from newslint.annotate.sums.portions import portions
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import texts, tokens
from newslint.document import Document, Paragraph
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MOST = 12
REACH = 4
# Three causes *of the sudden loss of power*: what the things are of or for may take so many words.
FAR = 9
PARTIAL = frozenset("of more other others first last least another".split())
MARKS = frozenset(":,(—–")
OWNED = frozenset("its the their his her our these those".split())
# Four parts, *the agency of the ministry reported*: so many words at most.
LONGEST_SOURCE = 9
OF_WHAT = frozenset("of for behind in with at against about".split())


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
        bad("The text has [[five]] parts, the agency reported: escorts, inspections, insurance and a hotline."),
        bad("The pump passed all [[three]] of its checks: load, heat, noise and rust."),
        bad("Ahead lie [[four]] mountain huts, at Linz, Graz and Wels."),
        good("The text has four parts, the agency reported: escorts, inspections, insurance and a hotline."),
        good("The pump passed three of its checks: load, heat, noise and rust are measured."),
        good("There were 11 people on board: five women, four men and two children."),
        bad("The jury of [[twelve]] – five women and six men – went home."),
        bad("The study took in [[4,310]] people aged 20 to 60, of whom 2,240 were women and 2,030 men."),
        good("The jury of twelve – five women and seven men – went home."),
        bad("The firm has [[four]] depots in Linz, Graz and Wels."),
        bad("Ships lie off Linz, Graz, Wels and Steyr; all [[three]] ports are shut."),
        bad("The report names [[three]] causes: poor welding, a lack of pumps, old steel and bad luck."),
        bad("Lang named [[three]] causes of the slow work: poor welding, a lack of pumps, old steel and bad luck."),
        bad("The mayor got [[three]] letters: one came from the mason and the other from the vicar."),
        good("The mayor got three letters: one came from the mason and the other two from the vicar."),
        good("Lang named three of the causes: poor welding, a lack of pumps, old steel and bad luck were meant."),
        bad("Linz, Graz, Wels and Steyr are cut off. All [[three]] towns have asked for help."),
        bad("The firm will shut depots in Linz, Graz and Wels. The loss of the [[four]] depots will cost 90 jobs."),
        good("The firm will shut depots in Linz, Graz and Wels. The loss of the five depots in the north comes later."),
        good("The firm will open depots in Linz, Graz and Wels. The four depots that lose money will go."),
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
    told_parts = (*portions(document), *complements(document))
    complete = [told for told in told_parts if told.complete and told.whole.kind == "count"]
    divided = {told.whole.first: told for told in complete}
    for told in divided.values():
        figure = told.whole
        if told.exceed or (told.sum < figure.value and not figure.bound):
            related = tuple(Related(part.span, "evidence", "") for part in told.parts)
            yield Finding(figure.span, f"“{document.words(figure.span)}”, but the parts come to {told.sum:,g}", related)
    for figure in [figure for figure in figures(document) if 2 <= figure.value == figure.high <= MOST]:
        if figure.kind != "count" or figure.bound or figure.first in divided:
            continue
        names = names_counted(document, figure)
        at = _announced(document, figure)
        if (at is None and not names) or in_quotation_marks(document, figure.span):
            continue
        if names and len(names) != figure.value:
            yield _finding(document, figure, figure.span.end, names, len(names))
            continue
        if at is None:
            continue
        mark = tokens(document)[at]
        paragraph = paragraph_at(document, mark.start)
        if mark.text != ":":
            items = names_behind(document, mark.end, paragraph.span.end)
            items = [] if len(items) == 2 * figure.value else items
        elif mark.start == paragraph.span.end - 1:
            items = _items_below(document, paragraph)
        else:
            items = items_behind(document, mark.end, paragraph.span.end)
        named = counted_of(document, items) or len(items)
        if items and named != figure.value:
            yield _finding(document, figure, tokens(document)[at - 1].end, items, named)


def _finding(document: Document, figure: Figure, end: int, items: list[Span], named: int) -> Finding:
    related = tuple(Related(item, "evidence", "") for item in items)
    announced = document.words(Span(figure.span.start, end))
    return Finding(figure.span, f"“{announced}”, but {named} are named", related)


def _announced(document: Document, figure: Figure) -> int | None:
    """The mark that leads from a number of things to them: the colon of *three villages:*."""
    words, first = words_around(document), figure.last
    if words[figure.first - 1] == "all" and words[first] == "of" and words[first + 1] in OWNED:
        return _colon_behind(words, first + 2)  # all three of its checks:
    at = first
    while words[at] not in MARKS:
        if at == first + FAR or not words[at].isalpha():
            return None
        at += 1
    between, colon = words[first:at], words[at] == ":"
    if not between or (len(between) > REACH and not colon):
        return None
    of_what = any(other in OF_WHAT and one.endswith("s") for one, other in pairwise(words[first : first + 3]))
    if (len(between) > REACH and not of_what) or not _is_whole(between, words[figure.first - 1], of_what):
        return None
    if words[at] == "," and (said := _said(words, at)) is not None:
        return said
    return at if colon or all(map(str.islower, texts(document)[first:at])) else None


def _colon_behind(words: list[str], at: int) -> int | None:
    """The colon a noun behind."""
    return next((end for end in (at + 1, at + 2) if words[end] == ":" and words[at].isalpha()), None)


def _said(words: list[str], comma: int) -> int | None:
    """The colon behind who said so: *four parts, the agency reported:*."""
    for at in range(comma + 1, comma + LONGEST_SOURCE):
        if words[at] == ":":
            return at if words[at - 1] in cue_forms() else None
        if not words[at].isalpha():
            return None
    return None


def _is_whole(between: list[str], before: str, of_what: bool) -> bool:
    """Not *two of the boats*, *two other boats*; *two causes of the fire* are all there are."""
    told = [word for word in between if word != "of"] if of_what else between
    if not PARTIAL.isdisjoint((*told, before)):
        return False
    return not of_what or not any(word in cardinals() or word_class(word) in CLAUSE for word in between[1:])


def _items_below(document: Document, announcing: Paragraph) -> list[Span]:
    """The items of the list below a paragraph, without those that are indented below another."""
    found: list[tuple[int, Span]] = []
    for paragraph in document.paragraphs[bisect_right(document.paragraphs, announcing) :]:
        if paragraph.kind != "item":
            break
        source = document.source_map.place(paragraph.span.start)
        found.append((document.lines.position(source.start)[1], paragraph.span))
    outermost = min((column for column, _ in found), default=0)
    return [span for column, span in found if column <= outermost + 1]
