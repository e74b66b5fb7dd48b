"""Titles of newspapers that were translated word by word: *the newspaper Picture*, *the morning sun newspaper*."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens, words_in
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.knowledge import table
from newslint.span import Span

PAPERS = ("newspaper", "magazine", "tabloid")


def translated_titles(document: Document) -> Iterator[Finding]:
    """Each with the right title."""
    words, lower = tokens(document), lower_words(document)
    for at in positions(document, PAPERS):
        for title, right in _titles().items():
            size = len(title)
            behind = at + 1, at + 1 + size
            before = at - size, at
            for start, end in (behind, before):
                if start > 0 and tuple(lower[start:end]) == title and _is_title(document, start, end, start > at):
                    span = Span(words[start].start, words[end - 1].end)
                    if not in_quotation_marks(document, span):
                        message = f"“{document.words(span)}”: is {right} meant, translated word by word?"
                        yield Finding(span, message, fix=Fix((Edit(span, right),)))


def _is_title(document: Document, start: int, end: int, behind: bool) -> bool:
    """Behind *newspaper* a title has a capital; one before it follows *the*, and has several words."""
    words = texts(document)
    if behind:
        return words[start][0].isupper() and not (end < len(words) and words[end][0].isupper())
    return words[start - 1].lower() == "the" and end - start > 1


@functools.cache
def _titles() -> Mapping[tuple[str, ...], str]:
    return {tuple(words_in(title)): right for title, right in table("en/words/outlets-translated")["titles"].items()}
