"""Some quotation marks are straight, others curly.

A paragraph pasted from elsewhere shows by its marks. Straight marks become curly in many publishing systems, but not
when both stand in one draft: then some are taken for others. A house that has chosen says so in the option
``always``.

Known problems: single marks are the business of style/mixed-apostrophes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.annotate.text.tokens import positions, tokens, vocabulary
from newslint.checks.style.marks_of_two_kinds import Kind, outside_tables, two_kinds
from newslint.checks.style.plain_words import spans_of
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good

# *<a href="...">*, which a page's source has left.
TAG = regex(r"<[A-Za-z/][^<>\n]{0,400}>")
CURLY = ("“", "”")


class Options(NamedTuple):
    """``always``: the way of the house, whatever the draft does."""

    always: Kind = ""


@check(
    "style/mixed-quotation-marks",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad('“We left,” she said. “We came back.” He said: [["]]We did not."'),
        bad('"We left," she said. "We came back." He said: [[“]]We did not.”'),
        bad('[["]]We left," she said.', options={"always": "curly"}),
        good("“We left,” she said. “We came back.”"),
        good('“We left,” she said. <img src="pier.jpg" alt="The pier">', suffix=".txt", why="a tag"),
        good('"We left," she said of the 6\' 10" board. "We came back."'),
    ],
)
def mixed_quotation_marks(document: Document, options: Options) -> Iterator[Finding]:
    there = vocabulary(document)
    if options.always or ('"' in there and not there.isdisjoint(CURLY)):
        found = tokens(document)
        straight = [at for at in positions(document, ('"',)) if not (at and _is_inch(found[at - 1].text))]
        curly = positions(document, CURLY)
        straight = _outside_tags(document, straight)
        places, others = (outside_tables(document, spans_of(document, marks)) for marks in (straight, curly))
        yield from two_kinds(places, others, "quotation marks", options.always)


def _outside_tags(document: Document, marks: list[int]) -> list[int]:
    """Those marks that stand in no tag of a page's source."""
    if "<" not in vocabulary(document):
        return marks
    found = tokens(document)
    offsets = [found[at].start for at in marks]
    inside = {
        number
        for tag in TAG.finditer(document.text)
        for number in range(bisect_left(offsets, tag.start()), bisect_left(offsets, tag.end()))
    }
    return [at for number, at in enumerate(marks) if number not in inside]


def _is_inch(before: str) -> bool:
    return before[-1].isdigit()
