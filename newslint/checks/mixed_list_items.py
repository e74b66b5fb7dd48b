"""The items of one list end or begin in two ways.

Some with a full stop and some without, some with a capital and some with a small letter: one list, one way.

Known problems: a full stop behind the last item alone is a way of its own, and right. Lists of two items do not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.document import Document, Paragraph
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import times

FEWEST = 3
CLOSERS = "\"'”’)]*_ "


@check(
    "style/mixed-list-items",
    severity="note",
    confidence="high",
    examples=[
        bad("Bring:\n\n- a rope.\n- [[a lamp]]\n- a map.\n- a boat."),
        bad("Bring:\n\n- Ropes\n- [[lamps]]\n- Maps"),
        good("Bring:\n\n- a rope;\n- a lamp;\n- a map.", why="the last one ends the sentence"),
        good("Bring:\n\n- Ropes\n- Lamps\n- Maps"),
        good("Bring:\n\n- Ropes\n- eBay vouchers\n- Maps", why="a name with a small letter"),
    ],
)
def mixed_list_items(document: Document, options: NoOptions) -> Iterator[Finding]:
    for items in _lists(document):
        if len(items) < FEWEST:
            continue
        ends = _grouped((item, _end(document, item)) for item in items[:-1])
        last = _end(document, items[-1])
        usual = max(ends, key=lambda end: len(ends[end]))
        if last != usual and not (last == "a full stop" and usual != "no mark"):
            ends.setdefault(last, []).append(items[-1].span)
        else:
            ends.setdefault(usual, []).append(items[-1].span)
        yield from _finding(ends, "ends with", len(items))
        begins = _grouped((item, _beginning(document, item)) for item in items)
        begins.pop("", None)
        yield from _finding(begins, "begins with", len(items))


def _lists(document: Document) -> Iterator[list[Paragraph]]:
    """Runs of items that follow each other."""
    run: list[Paragraph] = []
    for paragraph in document.paragraphs:
        if paragraph.kind == "item":
            run.append(paragraph)
        elif run:
            yield run
            run = []
    yield run


def _grouped(pairs: Iterable[tuple[Paragraph, str]]) -> dict[str, list[Span]]:
    groups: dict[str, list[Span]] = {}
    for item, way in pairs:
        groups.setdefault(way, []).append(item.span)
    return groups


def _finding(ways: dict[str, list[Span]], verb: str, count: int) -> Iterator[Finding]:
    if len(ways) < 2:
        return
    usual = max(ways, key=lambda way: len(ways[way]))
    odd = sorted((span, way) for way, spans in ways.items() if way != usual for span in spans)
    (first, way), *more = odd
    # Where most items differ from each other there is no way that they should share.
    if len(odd) * 2 > count:
        return
    message = f"this item {verb} {way}; {times(len(ways[usual]))} the items of this list have {usual}"
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
