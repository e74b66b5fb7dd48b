"""Titles of newspapers whose last word has lost its capital: *told the Vadu Harbour mercury*, whatever the place."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.attribution.credited import is_credited_paper
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.span import Span

# What papers are called behind the name of a place.
PAPERS = frozenset(
    "post times herald mercury gazette tribune chronicle sun globe examiner echo argus telegraph mirror sentinel "
    "inquirer enquirer courier advertiser".split()
)
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
        if is_credited_paper(words, start, at + 1) and not in_quotation_marks(document, span):
            right = document.words(span)[: -len(words[at].text)] + words[at].text.capitalize()
            message = f"“{document.words(span)}”: if it is a newspaper, {right}"
            yield Finding(span, message, fix=Fix((Edit(span, right),)))
