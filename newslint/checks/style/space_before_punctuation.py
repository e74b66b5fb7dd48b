"""A space stands before a comma or another mark.

A space before a comma or a semicolon is a slip, or a trace of text that was deleted or came through a translation
programme. French spacing before colons, question and exclamation marks is not reported.

Known problems: none that is known; a figure that a space has broken is reported by style/broken-by-spaces, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at
from newslint.checks.style.marks import spaced_marks
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MARKS = ",;."
# As many in one draft come from one habit.
MANY = 3
CLOSERS = '"”’»)'


@check(
    "style/space-before-punctuation",
    severity="warning",
    confidence="high",
    source="Every English style guide.",
    examples=[
        bad("They gave up their territories[[ ,]] then left.", fixed="They gave up their territories, then left."),
        bad("They gave up[[ .]] They left[[ .]]", fixed="They gave up. They left."),
        bad(
            "It was “a pity[[ .]]” They left (at last[[ .]]) and sang.",
            fixed="It was “a pity.” They left (at last.) and sang.",
        ),
        bad("They gave up[[ ,]] and left , and sang .", fixed="They gave up, and left, and sang.", why="a habit"),
        good("They gave up . . . and left, .5 points poorer."),
        bad("They gave up[[ ;]] they left.", fixed="They gave up; they left."),
        good("They gave up their territories, then left."),
        good("They left – then came back.", why="a dash has its spaces"),
        good("Is it so ? They left : they came back !", why="French spacing"),
    ],
)
def space_before_punctuation(document: Document, options: NoOptions) -> Iterator[Finding]:
    text = document.text
    places = []
    for at in spaced_marks(document):
        mark = text[at + 1]
        if mark in MARKS and text[at - 1 : at].isalnum() and _ends_there(text, at + 2) and _in_text(document, at):
            places.append(Edit(Span(at, at + 2), mark))
    if len(places) < MANY:
        for edit in places:
            yield Finding(edit.span, f"a space stands before “{edit.text}”", fix=Fix((edit,), safe=True))
        return
    (first, mark), *more = places
    related = tuple(Related(span, "occurrence") for span, _ in more)
    message = f"a space stands before “{mark}”, and before marks in {len(more)} other places"
    yield Finding(first, message, related, Fix(tuple(places), safe=True))


def _ends_there(text: str, end: int) -> bool:
    """Nothing more of a mark or a word follows, as in *. . .* and *.5*; a quotation or bracket may close."""
    while text[end : end + 1] in CLOSERS and end < len(text):
        end += 1
    return not text[end : end + 1].strip() and text[end + 1 : end + 2] != "."


def _in_text(document: Document, at: int) -> bool:
    """Inside a paragraph, quoted or not, since nobody speaks a space; tables may be set with them."""
    paragraph = paragraph_at(document, at)
    inside = paragraph.span.start < at and at + 2 <= paragraph.span.end
    return inside and paragraph.kind not in ("cell", "blockquote")
