"""Times of day are written in two ways.

*5 p.m.*, *5 pm*, *5pm*, *5 PM*: each house has one.

Known problems: the 24-hour clock beside them (*17:00 UTC*) is left alone, since it is often the same time said once
more; so are times without a figure before them.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import odd_words, tokens, word_index
from newslint.checks.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MARKS = ("a.m.", "p.m.", "am", "pm")


@check(
    "style/mixed-time-style",
    severity="note",
    confidence="high",
    examples=[
        bad("It began at 5 p.m. and ended at 6 p.m. The doors closed at [[7pm]]."),
        bad("It began at 5pm and ended at 6:30pm. The doors closed at [[7 PM]]."),
        good("It began at 5 p.m. and ended at 11 a.m."),
        good("It began at 5pm, 17:00 UTC. The PM spoke; I am 6."),
    ],
)
def mixed_time_style(document: Document, options: NoOptions) -> Iterator[Finding]:
    index, found = word_index(document), tokens(document)
    used: dict[str, list[Span]] = {}
    for mark in MARKS:
        for at in index.get(mark, ()):
            token = found[at]
            before = found[at - 1] if at else token
            if before.text[0].isdigit() and before.text[-1].isdigit() and token.start - before.end <= 1:
                way = f"5{document.text[before.end : token.start]}{token.text.replace('a', 'p').replace('A', 'P')}"
                used.setdefault(way, []).append(Span(before.start, token.end))
    for word in odd_words(document):
        if word[-2:] in ("am", "pm") and word[:-2].isdigit():
            for at in index[word]:
                way = f"5{found[at].text[-2:].replace('a', 'p').replace('A', 'P')}"
                used.setdefault(way, []).append(found[at].span)
    yield from mixture(document, used, "times of day written in two ways")
