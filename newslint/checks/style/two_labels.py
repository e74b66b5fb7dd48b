"""One label of an interview is written in two ways.

*Q:* and *Question:*, *A:* and *Answer:*, *Q.* and *Q:*, *IL:* and *Ilse Lindqvist:*. A name that stands once, at its
first answer, and is short from there on introduces the short one.

Known problems: only labels at the beginning of a paragraph, with a colon or a full stop behind them, are seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.style.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

FEWEST = 3
# One to three words with a capital, or letters, and perhaps the number of the question.
LABEL = regex(r"([A-Z][\w'’-]{0,24}(?: [A-Z][\w'’-]{0,24}){0,2})( ?\d{1,2})?([:.]) ")
WORDS = {"q": "question", "a": "answer", "int": "interviewer", "i": "interviewer", "mod": "moderator"}
LETTERS = frozenset(("Q", "A"))


@check(
    "style/two-labels",
    severity="note",
    confidence="high",
    examples=[
        bad("Q: Was it cold?\n\nYes.\n\n[[Question:]] And windy?\n\nYes.\n\nQ: How many came?\n\nTen."),
        bad("Q. Was it cold?\n\nA. Yes.\n\n[[Q:]] And windy?\n\nA. Yes.\n\nQ. How many?\n\nA. Ten."),
        bad(
            "Ngozi Okafor: Cold?\n\nIlse Lindqvist: Yes.\n\nNgozi Okafor: Windy?\n\n[[IL:]] Yes.\n\n"
            "Ngozi Okafor: And then?\n\nIlse Lindqvist: Rain."
        ),
        good(
            "Ngozi Okafor: Cold?\n\nIlse Lindqvist: Yes.\n\nNO: Windy?\n\nIL: Yes.\n\nNO: And then?\n\nIL: Rain.",
            why="names at first, letters then",
        ),
        good("Q: Was it cold?\n\nA: Yes.\n\nQuestion: that is what they call it.\n\nNote: it was.", why="too few"),
        good("Q: Was it cold?\n\nA: Yes.\n\nQ: Windy?\n\nA: Yes.\n\nThe Question Time audience: no."),
    ],
)
def two_labels(document: Document, options: NoOptions) -> Iterator[Finding]:
    labels: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for paragraph in document.paragraphs:
        if paragraph.role != "body" or not (found := LABEL.match(document.text, paragraph.span.start)):
            continue
        if found[3] == ":" or found[1] in LETTERS:
            labels[found[1]].append((found[3], Span(found.start(), found.end() - 1)))
    if sum(map(len, labels.values())) < FEWEST:
        return
    what = "one label in two ways"
    for short in labels:
        for long in labels:
            # Letters that take over from a name are introduced by it.
            if _is_short_for(short, long) and not _introduces(labels[long], labels[short]):
                uses = {form: [span for _, span in labels[form]] for form in (short, long)}
                if sum(map(len, uses.values())) >= FEWEST:
                    yield from mixture(document, uses, what, by_example=True)
    for letter in LETTERS.intersection(labels):
        marks: dict[str, list[Span]] = defaultdict(list)
        for mark, span in labels[letter]:
            marks[mark].append(span)
        if len(labels[letter]) >= FEWEST:
            yield from mixture(document, marks, what, by_example=True)


def _is_short_for(short: str, long: str) -> bool:
    """*Q* for *Question*, *IL* for *Ilse Lindqvist*."""
    if WORDS.get(short.lower()) == long.lower():
        return True
    names = long.split()
    return len(names) > 1 and short == "".join(name[0] for name in names)


def _introduces(long: list[tuple[str, Span]], short: list[tuple[str, Span]]) -> bool:
    """Does each long label stand before all short ones?"""
    return long[0][1] < short[0][1] and long[-1][1] < short[0][1]
