"""A word stands twice in a row.

*The the* survives every second reading, because the eye jumps over it, most of all at the end of a line.

Known problems: some words may stand twice (*had had*, *that that*), and names that repeat themselves (*Duran Duran*,
*Bora Bora*) are left alone: words with a capital are not looked at, except the article at the beginning of a sentence.
A transcript keeps what people stammer: three places and more are one finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.repeats import repeats
from newslint.annotate.tokens import tokens
from newslint.checks.doubled import doubled
from newslint.checks.mixed import is_written_here
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MAY_REPEAT = frozenset(
    "had that is was do very so many no yes ha bye there now well more blah knock please really".split()
)
OPENERS = frozenset("The An In Of To".split())
LONGEST_GAP = 8


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
        good("The the-the sound is soft."),
    ],
)
def doubled_word(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = tokens(document)
    places: list[tuple[Span, str]] = []
    for at in repeats(document, 1):
        one, other = found[at], found[at + 1]
        word, span = one.text, Span(one.start, other.end)
        if word.lower() in MAY_REPEAT or len(word) < 2 or not (word.islower() or word in OPENERS):
            continue
        if not document.text[one.end : other.start].isspace() or other.start - one.end > LONGEST_GAP:
            continue
        after = document.text[other.end : other.end + 1]
        if after in ("-", "’", "'") or document.text[one.start - 1 : one.start] in ("-", "."):
            continue
        if is_written_here(document, span):
            places.append((span, word))
    yield from doubled(places)
