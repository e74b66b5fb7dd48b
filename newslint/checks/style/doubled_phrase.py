"""Several words stand twice in a row.

*at the end of at the end of the day*: a phrase was moved and its old place forgotten. *driving licence (driving
licence)*: a translation explains a word by itself.

Known problems: a refrain (*step by step by step*) that repeats a word with another between is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.text.repeats import repeats
from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.checks.style.doubled import doubled
from newslint.checks.style.own_text import is_written_here
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

LENGTHS = (4, 3, 2)
LONGEST_IN_BRACKETS = 6
# Pairs that people say twice: again and again and again, day by day by day.
LINKS = frozenset("and by after to or".split())
# *go hand in hand in May*: what people say of a word and itself, and then the same small word again.
PAIRED = frozenset(
    "hand in,arm in,side by,face to,day by,step by,back to,year on,month on,week on,year after,day after,time after,"
    "door to,head to,one on,one by,end to,eye to,cheek to,shoulder to,word for,like for,tit for,bit by,layer on".split(
        ","
    )
)


@check(
    "style/doubled-phrase",
    severity="warning",
    confidence="high",
    examples=[
        bad("They met [[at the end of at the end of]] May.", fixed="They met at the end of May."),
        bad("He lost his [[driving licence (driving licence)]].", fixed="He lost his driving licence."),
        bad("She said [[that the that the]] road was shut."),
        good("They met at the end of May, at the end of a road."),
        good("It went on and on and on, day after day after day, at the end of it."),
        good("They went hand in hand in May, and prices rose year on year on year.", why="a pair"),
        good("“At the end of at the end of May,” he stammered."),
        good("The score was 2-2, 2-2 and 3-3 at the end of play."),
    ],
)
def doubled_phrase(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = tokens(document)
    done = -1
    places: list[tuple[Span, str]] = []
    for at, negative in sorted((at, -length) for length in LENGTHS for at in repeats(document, length)):
        length = -negative
        words = found[at : at + 2 * length]
        if at <= done or not _is_phrase(document, words, length):
            continue
        done = at + 2 * length - 1
        span, first = Span(words[0].start, words[-1].end), Span(words[0].start, words[length - 1].end)
        places.append((span, document.words(first)))
    places += _in_brackets(document)
    yield from doubled([(span, words) for span, words in sorted(places) if is_written_here(document, span)])


def _is_phrase(document: Document, words: tuple[Token, ...], length: int) -> bool:
    """At least two different words with nothing but white space between them."""
    forms = [word.text.lower() for word in words[:length]]
    if len(set(forms)) < 2 or not all(form[0].isalpha() for form in forms):
        return False
    if forms[0] in LINKS or forms[-1] in LINKS or not PAIRED.isdisjoint((" ".join(forms), " ".join(forms[::-1]))):
        return False
    gaps = pairwise(words)
    return all(document.text[one.end : other.start].isspace() for one, other in gaps) and not all(
        word.text[0].isupper() for word in words
    )


def _in_brackets(document: Document) -> Iterator[tuple[Span, str]]:
    found, words = tokens(document), lower_words(document)
    for at in positions(document, ("(",)):
        behind = words[at + 1 : at + 2 + LONGEST_IN_BRACKETS]
        if ")" not in behind[2:]:
            continue
        length = behind.index(")", 2)
        inside = behind[:length]
        if at >= length and inside == words[at - length : at] and any(map(str.isalpha, inside)):
            first = Span(found[at - length].start, found[at - 1].end)
            yield Span(first.start, found[at + 1 + length].end), document.words(first)
