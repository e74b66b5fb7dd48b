"""The items of one list end or begin in two ways.

Some with a full stop and some without, some with a capital and some with a small letter: one list, one way. A house
that has chosen says so in the options ``end`` and ``begin``.

Known problems: a full stop behind the last item alone is a way of its own, and right. Lists of two items do not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from newslint.checks.style.own_text import kinds_of_paragraphs
from newslint.document import Document, Paragraph
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

FEWEST = 3
CLOSERS = "\"'”’)]*_ "


class Options(NamedTuple):
    """How the items of every list ``end`` and ``begin`` in the house; without a choice, as most of their list do."""

    end: Literal["", "a full stop", "a semicolon", "a comma", "no mark"] = ""
    begin: Literal["", "a capital", "a small letter"] = ""


@check(
    "style/mixed-list-items",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad("Bring:\n\n- a rope.\n- [[a lamp]]\n- a map.\n- a boat."),
        bad("Bring:\n\n- Ropes\n- [[lamps]]\n- Maps"),
        bad("Bring:\n\n- [[Ropes.]]\n- Lamps.", options={"end": "no mark"}),
        good("Bring:\n\n- a rope;\n- a lamp;\n- a map.", why="the last one ends the sentence"),
        good("Bring:\n\n- Ropes\n- Lamps\n- Maps"),
        good("Bring:\n\n- Ropes\n- eBay vouchers\n- Maps", why="a name with a small letter"),
    ],
)
def mixed_list_items(document: Document, options: Options) -> Iterator[Finding]:
    for items in _lists(document):
        if len(items) < FEWEST and not (options.end or options.begin):
            continue
        ends = _grouped((item, _end(document, item)) for item in items[:-1])
        last = _end(document, items[-1])
        most = max(ends, key=lambda end: len(ends[end]), default=last)
        usual = options.end or most
        if last != usual and not (last == "a full stop" and usual != "no mark"):
            ends.setdefault(last, []).append(items[-1].span)
        else:
            ends.setdefault(usual, []).append(items[-1].span)
        yield from _finding(ends, "ends with", len(items), options.end)
        begins = _grouped((item, _beginning(document, item)) for item in items)
        begins.pop("", None)
        yield from _finding(begins, "begins with", len(items), options.begin)


def _lists(document: Document) -> Iterator[list[Paragraph]]:
    """Runs of items that follow each other."""
    run: list[Paragraph] = []
    for paragraph in document.paragraphs if "item" in kinds_of_paragraphs(document) else ():
        if paragraph.kind == "item":
            run.append(paragraph)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _grouped(pairs: Iterable[tuple[Paragraph, str]]) -> dict[str, list[Span]]:
    groups: dict[str, list[Span]] = {}
    for item, way in pairs:
        groups.setdefault(way, []).append(item.span)
    return groups


def _finding(ways: dict[str, list[Span]], verb: str, count: int, always: str) -> Iterator[Finding]:
    usual = always or max(ways, key=lambda way: len(ways[way]), default="")
    odd = sorted((span, way) for way, spans in ways.items() if way != usual for span in spans)
    # Where most items differ from each other there is no way that they should share.
    if not odd or (not always and (len(odd) * 2 > count or count < FEWEST)):
        return
    (first, way), *more = odd
    known = "the house style is" if always else f"{times(len(ways[usual]))} the items of this list have"
    message = f"this item {verb} {way}; {known} {usual}"
    yield Finding(first, message, tuple(Related(span, "occurrence") for span, _ in more))


def _end(document: Document, item: Paragraph) -> str:
    text = document.words(item.span).rstrip(CLOSERS)
    if text[-1:] in "?!":
        return "a full stop"
    return {".": "a full stop", ";": "a semicolon", ",": "a comma"}.get(text[-1:], "no mark")


def _beginning(document: Document, item: Paragraph) -> str:
    word = document.words(item.span)[:40].lstrip("\"'“‘(*_").split(" ")[0]
    if not word[:1].isalpha() or any(letter.isupper() for letter in word[1:]):
        return ""
    return "a capital" if word[0].isupper() else "a small letter"
