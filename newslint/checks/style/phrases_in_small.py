"""Names of ordinary words that lose all their capitals: *the Supreme Court*, *the supreme court*."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.speech.grammar import BASE, NOUN, PARTICIPLE, THIRD_PERSON, word_class
from newslint.annotate.text.tokens import small_words, texts, tokens, tokens_in, word_index
from newslint.annotate.text.vocabulary import heads, is_calendar, is_known_name, is_ordinary
from newslint.document import Document
from newslint.span import Span

REACH = 12
# Nothing stands right behind these in small letters that has not the name of a place, or no number: *at hall*.
BARE = frozenset(
    "at in to from of near outside inside into through along by behind towards toward opposite around".split()
)


def phrases_in_small(document: Document) -> Iterator[dict[str, list[Span]]]:
    """Names of two and three ordinary words that stand in the draft in small letters, too.

    Both stand behind *the*, or, since nobody is *at orchestra hall*, both right behind a preposition.
    """
    index, found, small_too = word_index(document), tokens(document), small_words(document)
    capitals: dict[tuple[bool, tuple[str, ...]], list[Span]] = {}
    for phrase in name_phrases(document):
        parts = phrase.words
        if not 1 < len(parts) < 4 or not small_too.issuperset(map(str.lower, parts)):
            continue
        span = phrase.mention.span
        has_article = document.text[span.start - 4 : span.start] in ("the ", "The ")
        if not has_article and not (parts[-1].lower() in _places() and _word_before(document, span) in BARE):
            continue
        if not phrase.title and _are_things(parts, has_article) and _ends(document, span):
            capitals.setdefault((has_article, tuple(part.lower() for part in parts)), []).append(span)
    for (has_article, lower), spans in capitals.items():
        small = []
        for at in index[lower[0]]:
            run = found[at : at + len(lower)]
            before = found[at - 1].text.lower() if at else ""
            if tuple(token.text for token in run) == lower and (before == "the" if has_article else before in BARE):
                span = Span(run[0].start, run[-1].end)
                if has_article or _ends_here(document, at + len(lower)):
                    small.append(span)
        if small:
            yield {document.words(spans[0]): spans, " ".join(lower): small}


def _word_before(document: Document, span: Span) -> str:
    """The word before a place, in small letters."""
    before = tokens_in(document, Span(max(0, span.start - REACH), span.start))[-1:]
    return before[0].text.lower() if before else ""


def _ends_here(document: Document, at: int) -> bool:
    """Is the word behind no noun, which what stands before it would only describe: *to primary school pupils*?"""
    after = texts(document)[at] if at < len(tokens(document)) else "."
    return not after[0].isalnum() or word_class(after) not in (NOUN, BASE, THIRD_PERSON, PARTICIPLE)


@functools.cache
def _places() -> frozenset[str]:
    """Buildings and streets: what has a name of its own or an article."""
    return heads("place") | heads("memorial")


def _are_things(words: tuple[str, ...], has_article: bool) -> bool:
    """Are these ordinary words? The last may be a surname as well, if it is a place: *Orchestra Hall*."""
    return all(map(_is_thing, words if has_article else words[:-1]))


def _is_thing(word: str) -> bool:
    return word[1:].islower() and is_ordinary(word) and not is_calendar(word) and not is_known_name(word)


def _ends(document: Document, span: Span) -> bool:
    """Is it no part of a longer name?"""
    after = document.text[span.end : span.end + 2]
    return not (after[:1] == " " and after[1:].isupper()) and after[:1] not in "-’'"
