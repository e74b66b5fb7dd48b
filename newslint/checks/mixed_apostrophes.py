"""Some apostrophes are straight, others curly.

*it's* and *it’s*: a paragraph pasted from elsewhere shows by its apostrophes.

Known problems: apostrophes at the beginning or end of a word (*’90s*, *the ministers'*) are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import odd_words, tokens, word_index
from newslint.checks.mixed import paragraph_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import times

STRAIGHT, CURLY = "'", "’"


@check(
    "style/mixed-apostrophes",
    severity="note",
    confidence="high",
    examples=[
        bad(
            "It’s late. We didn’t go. She [[didn't]] either.",
            fixed="It’s late. We didn’t go. She didn’t either.",
        ),
        bad("It's late. We didn't go. She [[didn’t]] either."),
        good("It’s late. We didn’t go."),
        good("It's late. We didn't go, the 6' board said."),
    ],
)
def mixed_apostrophes(document: Document, options: NoOptions) -> Iterator[Finding]:
    with_straight = [word for word in odd_words(document) if STRAIGHT in word and len(word) > 1]
    with_curly = [word for word in odd_words(document) if CURLY in word and len(word) > 1]
    if not with_straight or not with_curly:
        return
    straight, curly = _places(document, with_straight), _places(document, with_curly)
    if not straight or not curly:
        return
    few, many = sorted((straight, curly), key=lambda spans: (len(spans), -spans[0].start))
    names, right = (("straight", "curly"), CURLY) if few is straight else (("curly", "straight"), STRAIGHT)
    message = f"{names[0]} apostrophes {times(len(few))}, {names[1]} ones {times(len(many))}: two kinds in one draft"
    edits = [Edit(span, document.words(span).replace(STRAIGHT, right).replace(CURLY, right)) for span in few]
    fix = Fix(tuple(edits), safe=True) if len(few) < len(many) else None
    yield Finding(few[0], message, tuple(Related(span, "occurrence") for span in few[1:]), fix)


def _places(document: Document, words: list[str]) -> list[Span]:
    index, found = word_index(document), tokens(document)
    spans = sorted(found[at].span for word in words for at in index[word])
    paragraphs = ((span, paragraph_at(document, span.start)) for span in spans)
    return [span for span, paragraph in paragraphs if paragraph and paragraph.kind not in ("metadata", "cell")]
