"""A mark stands twice.

*He left,, then came back..* is a slip; three full stops are an ellipsis, and an abbreviation keeps its own (*etc.*).

Quoted posts keep their writers' *!!* and *??*.

Known problems: a title that ends with its own mark (*Yahoo!!*) counts as a slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.style.marks import odd_marks
from newslint.checks.style.own_text import is_own
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

DOUBLED = frozenset((",,", "..", ";;", "::", "!!", "??", ",.", ".,", ";,", ",;"))
BEFORE_DOT = regex(r"(?:\b[^\W\d_]\.|\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|Bros|al|vs|approx|St|No|[ap]\.m|[^\W\d_]{1,5}))\Z")


@check(
    "style/repeated-punctuation",
    severity="warning",
    confidence="high",
    examples=[
        bad("He left[[,,]] then came back.", fixed="He left, then came back."),
        bad("He left without a word[[..]] Nobody followed.", fixed="He left without a word. Nobody followed."),
        bad("Who left[[??]] Nobody knows."),
        good("He left ... then came back, etc., to Acme Inc., and so on."),
        good("“He left,, then came back..” was the post."),
        good("std::vector has a path ../here and C:// too, he left."),
    ],
)
def repeated_punctuation(document: Document, options: NoOptions) -> Iterator[Finding]:
    text = document.text
    for at in odd_marks(document):
        doubled, span = text[at : at + 2], Span(at, at + 2)
        if doubled in DOUBLED and _is_slip(text, at) and is_own(document, span):
            mark = "." if "." in doubled else doubled[0]
            yield Finding(span, f"two marks, “{doubled}”, where one will do", fix=Fix((Edit(span, mark),)))


def _is_slip(text: str, at: int) -> bool:
    """Two marks alone, behind a word and before a space; the first is no abbreviation's full stop."""
    before, after = text[at - 1 : at], text[at + 2 : at + 3]
    if not before.isalpha() or (after and not after.isspace()):
        return False
    return text[at] != "." or text[at + 1] == "." or BEFORE_DOT.search(text, max(0, at - 12), at) is None
