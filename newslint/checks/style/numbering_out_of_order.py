"""Numbers that should follow each other jump or stand twice.

*Figure 1*, *Figure 3*; *Step 2* twice; a list that goes *1, 2, 4*; *(1)*, *(2)*, *(4)* in one paragraph: something was
cut, moved or pasted in, and readers look for what is missing.

Looked at are figures, tables, charts, maps, boxes, steps, chapters, questions and the like with their numbers, the
items of numbered lists, numbered headings, numbers in brackets, and sentences that begin with *Third,*. A number that
goes back to 1 begins a new list.

Known problems: a story about somebody else's figures may pick some of them (*Table 1* and *Table 4* of a report); there
an allowance says so. Lists that number every item 1, which Markdown counts by itself, are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at, sentence_starts
from newslint.annotate.text.tokens import positions, tokens, tokens_in, vocabulary
from newslint.checks.style.numerals import word_after
from newslint.checks.style.own_text import is_own, is_written_here, kinds_of_paragraphs
from newslint.document import Document, Paragraph
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

# What is numbered: pictures, that text points to, and parts, that only follow each other.
PICTURES = frozenset("figure table chart map box graph exhibit photo picture".split())
SECTIONS = frozenset("step chapter question lesson tip rule".split())
NUMBERED = PICTURES | SECTIONS
ITEM = regex(r"(?<!\S)(\d{1,3})[.)]\s{0,8}\Z")
HEADING = regex(r"(\d{1,2})[.):]\s")
REACH = 16
LARGEST = 30
ORDINALS = tuple(frozenset((word, f"{word}ly")) for word in "first second third fourth fifth sixth".split())
LATER_ORDINALS = frozenset().union(*ORDINALS[1:])
CARDINALS = frozenset("one once 1st initially begin start".split())


@check(
    "style/numbering-out-of-order",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Figure 1 shows the pier, [[Figure 3]] the harbour."),
        bad("Map 1: The pier.\n\nIt burned, as Map 1 shows.\n\n[[Map 3]]: The harbour."),
        bad("## Step 1: Go\n\nGo.\n\n## Step 2: Look\n\nLook.\n\n## [[Step 2]]: Return\n\nReturn."),
        bad("Bring:\n\n1. a rope,\n2. a lamp,\n4. [[a]] map."),
        bad("Bring:\n\n1. a rope,\n2. a lamp,\n4. [[a]] map.", suffix=".txt"),
        bad("They asked for (1) a rope, (2) a lamp and [[(4)]] a map.", suffix=".txt"),
        good("Figure 1 shows the pier, Figure 2 the harbour, and Figure 1 once more."),
        good("Bring:\n\n1. a rope,\n1. a lamp,\n1. a map.", why="Markdown counts"),
        good(
            "Bring:\n\n1. a rope,\n   1. old,\n   2. new,\n2. a lamp.\n\nThen:\n\n1. go,\n2. look.",
            why="lists in lists",
        ),
        good("See Table 4 of the report, and Table 7. Chapter 11 helps companies.", why="somebody else's numbers"),
        bad("# Graz\n\n## 1. What is new?\n\nMuch.\n\n## 2. Who pays?\n\nWe.\n\n## [[2]]. When?\n\nIn May."),
        good("# Graz\n\n## 2. Linz\n\nA town.\n\n## 1. Wels\n\nA town.", why="counted down"),
        bad("First, they left. [[Third]], nobody followed, and the pier was closed."),
        good("First, they left. Then came the second boat. Third, nobody followed."),
        good("Harbour (3) beat Pier (1) and Lake (4)."),
    ],
)
def numbering_out_of_order(document: Document, options: NoOptions) -> Iterator[Finding]:
    yield from _labels(document)
    yield from _headings(document)
    yield from _lists(document)
    yield from _brackets(document)
    yield from _ordinals(document)


def _labels(document: Document) -> Iterator[Finding]:
    """*Figure 1:* at the beginning of paragraphs, and *Figure 1* in the text."""
    found = tokens(document)
    heads: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    pointers: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for at in positions(document, NUMBERED):
        number = word_after(document, at)
        if not (number.isdigit() and found[at].text[0].isupper() and 0 < int(number[:3]) <= LARGEST):
            continue
        span = Span(found[at].start, found[at + 1].end)
        paragraph = paragraph_at(document, span.start)
        if paragraph.kind in ("metadata", "cell", "blockquote"):
            continue
        label = found[at].text
        if _begins(document, paragraph, span) and word_after(document, at, 2)[:1] in (*":.–—-|", ""):
            heads[label].append((int(number), span))
        elif is_own(document, span):
            pointers[label].append((int(number), span))
    for label, places in heads.items():
        yield from _in_order(f"{label} ", places)
    for label, places in pointers.items():
        yield from _pointers(label, places, heads.get(label, []))


def _headings(document: Document) -> Iterator[Finding]:
    """*1. What is planned?*, each the heading of a section."""
    heads = [
        one.span for one in document.paragraphs if one.role == "subhead" and document.text[one.span.start].isdigit()
    ]
    matches = [match for span in heads if (match := HEADING.match(document.text, *span))]
    places = [(int(match[1]), Span(*match.span(1))) for match in matches]
    if places and places[0][0] == 1:
        yield from _in_order("", places)


def _begins(document: Document, paragraph: Paragraph, span: Span) -> bool:
    """Does the span begin a paragraph, or a line of one, as a caption does?"""
    line = document.text.rfind("\n", paragraph.span.start, span.start) + 1
    return not document.text[max(paragraph.span.start, line) : span.start].strip("*_ [(")


def _pointers(label: str, places: list[tuple[int, Span]], heads: list[tuple[int, Span]]) -> Iterator[Finding]:
    """Numbers that the text speaks of: of what there is, or with none left out."""
    there = {number for number, _ in heads}
    first: dict[int, Span] = {}
    for number, span in places:
        first.setdefault(number, span)
    if len(there) > 1:
        for number, span in first.items():
            if number not in there:
                shown = listed([str(one) for one in sorted(there)])
                related = tuple(Related(head, "evidence", f"{label} {one}") for one, head in heads)
                yield Finding(span, f"there is no {label} {number} in the draft, only {shown}", related)
    elif not there and 1 in first and label.lower() in PICTURES:
        for number in sorted(first)[1:]:
            if number - 1 not in first:
                related = (Related(first[1], "evidence", f"{label} 1"),)
                yield Finding(
                    first[number], f"the draft speaks of {label} {number} and never of {label} {number - 1}", related
                )
                return


def _in_order(label: str, places: list[tuple[int, Span]]) -> Iterator[Finding]:
    """The first number that does not follow the one before it."""
    at = _break([number for number, _ in places])
    if at is not None:
        (last, before), (number, span) = places[at - 1], places[at]
        message = f"{label}{number} stands twice" if number == last else f"{label}{number} follows {label}{last}"
        yield Finding(span, message, (Related(before, "evidence", f"{label}{last}"),))


def _break(numbers: list[int]) -> int | None:
    """The index of the first number that continues no list; 1 begins a new one, perhaps inside another."""
    last: list[int] = []
    for at, number in enumerate(numbers):
        if not last or number == 1:
            last.append(number)
            continue
        depth = next((depth for depth in reversed(range(len(last))) if last[depth] + 1 == number), None)
        if depth is None:
            return at
        del last[depth + 1 :]
        last[depth] = number
    return None


def _lists(document: Document) -> Iterator[Finding]:
    """The items of numbered lists; their numbers stand in the source only."""
    run: list[tuple[int, Span]] = []
    for paragraph in document.paragraphs if "item" in kinds_of_paragraphs(document) else ():
        if paragraph.kind == "item":
            start = document.source_map.place(paragraph.span.start).start
            number = ITEM.search(document.source, max(0, start - REACH), start)
            if number:
                run.append((int(number[1]), _first_word(document, paragraph.span)))
        elif run:
            yield from _in_order("number ", run)
            run = []
    yield from _in_order("number ", run)


def _first_word(document: Document, span: Span) -> Span:
    first = tokens_in(document, span)[:1]
    return first[0].span if first else span


def _brackets(document: Document) -> Iterator[Finding]:
    """*(1)*, *(2)*, *(3)* in one paragraph; what does not begin with 1 counts something else."""
    found = tokens(document)
    run: list[tuple[int, Span]] = []
    inside: Paragraph | None = None
    for at in positions(document, ("(",)):
        number = word_after(document, at)
        if not number.isdigit() or word_after(document, at, 2) != ")" or len(number) > 2:
            continue
        paragraph = paragraph_at(document, found[at].start)
        if paragraph is not inside:
            yield from _counted(run)
            inside, run = paragraph, []
        if not is_written_here(document, found[at].span):
            continue
        run.append((int(number), Span(found[at].start, found[at + 2].end)))
    yield from _counted(run)


def _ordinals(document: Document) -> Iterator[Finding]:
    """*Third, ...* at the beginning of a sentence, in a draft that never says *second*."""
    found = tokens(document)
    if vocabulary(document).isdisjoint(LATER_ORDINALS):
        return
    for number, forms in enumerate(ORDINALS[1:], 1):
        if positions(document, ORDINALS[number - 1] | (CARDINALS if number == 1 else frozenset())):
            continue
        for at in positions(document, forms):
            begins = found[at].start in sentence_starts(document) and word_after(document, at) == ","
            if begins and is_own(document, found[at].span):
                before = min(ORDINALS[number - 1], key=len)
                yield Finding(found[at].span, f"“{found[at].text}” counts on, and nothing before it is called {before}")
                break


def _counted(run: list[tuple[int, Span]]) -> Iterator[Finding]:
    if len(run) > 2 and [number for number, _ in run[:2]] == [1, 2]:
        yield from _in_order("number ", run)
