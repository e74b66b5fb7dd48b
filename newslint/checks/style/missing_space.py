"""The space behind a full stop or a comma is missing.

*He left.Nobody followed*: two lines were joined, and the space fell out.

The same two words joined alike in several places are a name that is written so (*Harbour.Today*).

Known problems: names of files and programs (*Node.js*) have a small letter behind the full stop and are left alone,
so that a sentence that begins with a small letter is not seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at
from newslint.checks.style.marks import odd_marks
from newslint.checks.style.own_text import is_written_here
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import times

JOINED = regex(
    r"[.,;:!?](?=[^\W\d_]|\()"
    r"(?:(?<=[a-zß-ÿ’'][a-zß-ÿ][.,;!?])(?=\([A-Za-z][a-z]* )"
    r"|(?<=[a-zß-ÿ’'][a-zß-ÿ][.!?])(?=[A-Z][a-z’' ])|(?<=[a-zß-ÿ’'][a-zß-ÿ][,;:])(?=[a-zA-Z][a-z]|[aAI] )"
    r"|(?<=\d[,;])(?=[a-z]{2,12} ))"
)
BEFORE = regex(r"\S{1,60}\Z")
AFTER = regex(r"\S{1,60}")
# What stands for a mark in the source of a page: *&amp;*.
ENTITY = regex(r"&(?:#?\w{2,8};){1,9}\Z")
ADDRESS = regex(r"[/@\\=<>#{}]|\.(?:com|org|net|gov|edu|info|io|me|tv|co)\b", re.IGNORECASE)


@check(
    "style/missing-space",
    severity="warning",
    confidence="high",
    examples=[
        bad("He [[left.Nobody]] followed.", fixed="He left. Nobody followed."),
        bad("The mayor, [[tired,went]] home.", fixed="The mayor, tired, went home."),
        bad("It was 1 May [[2019,and]] nobody followed.", fixed="It was 1 May 2019, and nobody followed."),
        bad("He [[left.(Nobody]] followed.) It rained.", fixed="He left. (Nobody followed.) It rained."),
        bad("They [[didn’t.Nobody]] followed.", fixed="They didn’t. Nobody followed."),
        good("He left. Nobody followed."),
        good("The firm of Lindqvist &amp;amp;Amari saw many fish,s and boats.", why="an entity, and no word"),
        good("He told Harbour.Today on Monday. The paper Harbour.Today has it.", why="a name"),
        good("The site Node.js is run from Slough.com by left.Nobody@example.org."),
        good("The window title is file.open(x) or left.(x)."),
        good("It rained 3.5 inches, 1,000 times more."),
        good("The U.S.A. and e.g. Ph.D. students at 5 p.m."),
    ],
)
def missing_space(document: Document, options: NoOptions) -> Iterator[Finding]:
    text = document.text
    places: list[tuple[Span, str]] = []
    for at in odd_marks(document):
        if not JOINED.match(text, at):
            continue
        paragraph = paragraph_at(document, at)
        if paragraph.kind == "metadata":
            continue
        before = BEFORE.search(text, max(paragraph.span.start, at - 60), at)
        after = AFTER.match(text, at + 1, paragraph.span.end)
        if before is None or after is None or ADDRESS.search(before[0] + text[at] + after[0]):
            continue
        first = re.search(r"[^\W_]+(?:['’][^\W_]+)?\Z", before[0])
        second = re.match(r"\(?[^\W_]+", after[0])
        if (
            first is None
            or second is None
            or ENTITY.search(before[0] + text[at])
            or (text[at] == ":" and before[0][0].isupper())
        ):
            continue
        span = Span(before.start() + first.start(), at + 1 + second.end())
        if is_written_here(document, span):
            places.append((span, f"{first[0]}{text[at]} {second[0]}"))
    joined = Counter(document.words(span) for span, _ in places)
    places = [place for place in places if joined[document.words(place[0])] == 1]
    if places:
        (span, _), *more = places
        fix = Fix(tuple(Edit(place, words) for place, words in places), safe=True)
        related = tuple(Related(place, "occurrence") for place, _ in more)
        yield Finding(span, f"the space behind the mark is missing, {times(len(places))}", related, fix)
