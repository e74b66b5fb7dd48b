"""A bracket is opened and not closed, or closed and not opened.

Cuts take one half of a pair with them.

Known problems: the numbers of a list, *a)* and *2)*, have no partner and are left alone, and so are faces such as :).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Paragraph
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

PARTNER = {")": "(", "]": "["}
FACES = ":;8=-"


@check(
    "style/unpaired-bracket",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The bridge [[(]]built in 1899 is closed. It will reopen."),
        bad("The bridge built in 1899[[)]] is closed."),
        good("The bridge (built in 1899) is closed."),
        good("They want a) a bridge, b) a road and 3) a boat :)"),
        good("The bridge (built [sic] in 1899) is closed."),
    ],
)
def unpaired_bracket(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = tokens(document)
    inside: Paragraph | None = None
    opened: list[tuple[str, Span]] = []
    for at in positions(document, ("(", ")", "[", "]")):
        token = found[at]
        if inside is None or token.start >= inside.span.end:
            yield from _left_open(opened)
            inside, opened = paragraph_at(document, token.start), []
        if inside is None or inside.kind in ("metadata", "cell", "blockquote"):
            continue
        if token.text not in PARTNER:
            if document.text[token.start - 1 : token.start] not in FACES or not token.start:
                opened.append((token.text, token.span))
        elif opened and opened[-1][0] == PARTNER[token.text]:
            opened.pop()
        elif not _stands_alone(document.text, token.start):
            yield Finding(token.span, f"“{token.text}” closes nothing in this paragraph")
    yield from _left_open(opened)


def _left_open(opened: list[tuple[str, Span]]) -> Iterator[Finding]:
    for mark, span in opened:
        yield Finding(span, f"“{mark}” is never closed in this paragraph")


def _stands_alone(text: str, at: int) -> bool:
    """A list's *a)*, or a face."""
    word = text[max(0, at - 4) : at].split()[-1:] or [""]
    before = text[at - 1 : at]
    return (
        before in FACES
        or text[max(0, at - 3) : at] in (":-)", ";-)")
        or (text[at - 1 : at] != " " and len(word[0].rstrip("(")) <= 2 and word[0].isalnum())
    )
