"""A mark stands twice.

*He left,, then came back..* is a slip; three full stops are an ellipsis, and an abbreviation keeps its own (*etc.*).

Known problems: *!!* and *??* in quoted posts are their writers' own and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.mixed import is_own
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MARKS = ",.;:"
DOUBLED = (",,", "..", ";;", "::", ",.", ".,", ";,", ",;")
RUN = re.compile(r"[,.;:]++")
BEFORE_DOT = re.compile(
    r"(?:\b[^\W\d_]\.|\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|Bros|al|vs|approx|St|No|[ap]\.m|[^\W\d_]{1,5}))\Z"
)


@check(
    "style/repeated-punctuation",
    severity="warning",
    confidence="high",
    examples=[
        bad("He left[[,,]] then came back.", fixed="He left, then came back."),
        bad("He left without a word[[..]] Nobody followed.", fixed="He left without a word. Nobody followed."),
        good("He left ... then came back, etc., to Acme Inc., and so on."),
        good("“He left,, then came back..” was the post."),
        good("std::vector has a path ../here and C:// too, he left."),
    ],
)
def repeated_punctuation(document: Document, options: NoOptions) -> Iterator[Finding]:
    text = document.text
    seen = set()
    for doubled in DOUBLED:
        at = text.find(doubled)
        while at >= 0:
            run = RUN.match(text, at)
            end = run.end() if run else at + 2
            if at not in seen and end == at + 2 and text[at - 1 : at] not in MARKS and _is_slip(text, at, end):
                span = Span(at, end)
                seen.add(at)
                if is_own(document, span):
                    mark = "." if "." in doubled else doubled[0]
                    message = f"two marks, “{doubled}”, where one will do"
                    yield Finding(span, message, fix=Fix((Edit(span, mark),)))
            at = text.find(doubled, end)


def _is_slip(text: str, at: int, end: int) -> bool:
    """Behind a word, before a space, and no abbreviation's full stop."""
    before, after = text[at - 1 : at], text[end : end + 1]
    if not before.isalpha() or (after and not after.isspace()):
        return False
    return text[at] != "." or text[at + 1] == "." or BEFORE_DOT.search(text, max(0, at - 12), at) is None
