"""Titles of newspapers whose last word has lost its capital: *told the Vadu Harbour mercury*, whatever the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Token
from newslint.finding import Edit, Finding, Fix
from newslint.span import Span

# What papers are called behind the name of a place.
PAPERS = frozenset(
    "post times herald mercury gazette tribune chronicle sun globe examiner echo argus telegraph mirror sentinel "
    "inquirer enquirer courier advertiser".split()
)
SAYING = frozenset(
    "reported reports wrote writes said says understands revealed reveals quoted quotes disclosed published".split()
)
LEARNT = frozenset("learned learnt reported seen obtained revealed published".split())
PIECES = frozenset(
    "article articles interview editorial column story report letter piece advertisement obituary review published "
    "appeared wrote writing according journalist reporter correspondent editor columnist critic".split()
)
# Words that lead from a piece to the paper it stood in.
LEADING = frozenset("in by to with for from of at".split())
LONGEST = 4


def small_titles(document: Document) -> Iterator[Finding]:
    """Each with the title as it should be."""
    words = tokens(document)
    for at in positions(document, PAPERS):
        start = at
        while start and at - start < LONGEST and words[start - 1].text[0].isupper():
            start -= 1
        if start == at or not words[at].text.islower() or words[start].start in sentence_starts(document):
            continue
        span = Span(words[start].start, words[at].end)
        if is_credited(words, start, at + 1) and not in_quotation_marks(document, span):
            right = document.words(span)[: -len(words[at].text)] + words[at].text.capitalize()
            message = f"“{document.words(span)}”: if it is a newspaper, {right}"
            yield Finding(span, message, fix=Fix((Edit(span, right),)))


def is_credited(words: Sequence[Token], start: int, end: int) -> bool:
    """*told the ...*, *an article in the ...*, *the ... reported*, *the ... has learnt*: what papers do and have."""
    if not start or words[start - 1].text.lower() != "the":
        return False
    earlier = [word.text.lower() for word in words[max(start - 4, 0) : start - 1]]
    following = [word.text.lower() for word in words[end : end + 2]]
    if following[:1] and (following[0] in SAYING or (following[0] in ("has", "had") and following[-1] in LEARNT)):
        return True
    if earlier[-1:] == ["told"]:
        return not following or not following[0].isalpha() or following[0] in ("that", "on", "in", "at", "he", "she")
    return earlier[-1:] != [] and earlier[-1] in LEADING and not PIECES.isdisjoint(earlier[:-1])
