"""Some apostrophes are straight, others curly.

*it's* and *it’s*: a paragraph pasted from elsewhere shows by its apostrophes. A house that has chosen says so in the
option ``always``.

A quotation that was copied with its apostrophes is left alone, unless the draft's own words have both kinds, too, or
it is they that are in the minority; the option ``quotations`` changes that.

Known problems: apostrophes at the beginning or end of a word (*’90s*, *the ministers'*) are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from newslint.annotate.text.tokens import word_index
from newslint.checks.style.marks_of_two_kinds import Kind, outside_tables, two_kinds
from newslint.checks.style.own_text import is_written_here
from newslint.checks.style.plain_words import spans_of, with_apostrophe
from newslint.document import Document
from newslint.finding import Edit, Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span

STRAIGHT, CURLY = "'", "’"
MARKS = {"straight": STRAIGHT, "curly": CURLY}


class Options(NamedTuple):
    """``quotations``: those in quotations are enough; ``always``: the way of the house, whatever the draft does."""

    quotations: bool = False
    always: Kind = ""


@check(
    "style/mixed-apostrophes",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "It’s late. We didn’t go. She [[didn't]] either.",
            fixed="It’s late. We didn’t go. She didn’t either.",
        ),
        bad("It's late. We didn't go. She [[didn’t]] either."),
        bad("It’s late. We [[didn't]] go.", options={"always": "curly"}, fixed="It’s late. We didn’t go."),
        good("It's late. We didn't go. “She didn’t either,” he wrote.", why="copied with its apostrophe"),
        bad("It's late. We didn't go. “She [[didn’t]] either,” he wrote.", options={"quotations": True}),
        bad("It [[hasn’t]] begun. “They're late,” he said, “and we're wet.” “Let's go,” she said."),
        good("It's late. We didn't go.\n\n> She didn’t either.", why="a quoted paragraph"),
        good("It’s late. We didn’t go."),
        good("It's late. We didn't go, the 6' board said."),
    ],
)
def mixed_apostrophes(document: Document, options: Options) -> Iterator[Finding]:
    written = {kind: [word for word in with_apostrophe(document) if mark in word] for kind, mark in MARKS.items()}
    if options.always or all(written.values()):
        straight, curly = (_places(document, words) for words in written.values())
        everywhere = options.quotations or options.always
        if not everywhere and not _are_our_business(document, straight, curly):
            return

        def edit(span: Span, kind: str) -> Edit:
            words = document.words(span)
            return Edit(span, words.replace(STRAIGHT, MARKS[kind]).replace(CURLY, MARKS[kind]))

        yield from two_kinds(straight, curly, "apostrophes", options.always, edit)


def _places(document: Document, words: list[str]) -> list[Span]:
    places = chain.from_iterable(map(word_index(document).__getitem__, words))
    return outside_tables(document, spans_of(document, places))


def _are_our_business(document: Document, straight: list[Span], curly: list[Span]) -> bool:
    """Do the draft's own words have both kinds, or fewer of one than its quotations have of the other?"""
    is_ours = partial(is_written_here, document)
    if any(map(is_ours, straight)):
        return any(map(is_ours, curly)) or sum(map(is_ours, straight)) < len(curly)
    return 0 < sum(map(is_ours, curly)) < len(straight)
