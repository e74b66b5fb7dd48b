"""A word stands twice in a row.

*The the* survives every second reading, because the eye jumps over it, most of all at the end of a line.

Known problems: some words may stand twice (*had had*, *that that*), and names that repeat themselves (*Duran Duran*,
*Bora Bora*) are left alone: words with a capital are not looked at, except the article at the beginning of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.annotate.quoted import in_quotation_marks
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# A word in small letters, or one of those that often begin a sentence, and the same word again.
TWICE = re.compile(r"(?<![\w'’.-])([a-zß-öø-ÿ]{2,20}+|The|An|In|Of|To)\s{1,8}(?i:\1)(?![\w'’-])")
MAY_REPEAT = frozenset(
    "had that is was do very so many no yes ha bye there now well more blah knock please really".split()
)


@check(
    "style/doubled-word",
    severity="warning",
    confidence="high",
    examples=[
        bad("They lowered [[the the]] water.", fixed="They lowered the water."),
        bad("[[The the]] water rose.", fixed="The water rose."),
        good("They had had enough of the water.", why="the past perfect of have"),
        good("She flew to Bora Bora. The water was warm."),
        good("The water rose, rose and rose."),
    ],
)
def doubled_word(document: Document, options: NoOptions) -> Iterator[Finding]:
    for paragraph in document.paragraphs:
        for match in TWICE.finditer(document.text, *paragraph.span):
            word, span = match[1], Span(*match.span())
            if word.lower() in MAY_REPEAT or in_quotation_marks(document, span):
                continue
            yield Finding(span, f"“{word}” stands twice", fix=Fix((Edit(span, word),)))
