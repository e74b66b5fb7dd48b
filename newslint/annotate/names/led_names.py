"""Surnames with the words that lead them, as they are written: *van der Bellen*, *al-Sayed*.

Whether such a word has a capital depends on where the name stands: at the head of a sentence it has one, and many
houses write *Van der Bellen* where no given name stands before it. Only names in one position are compared.
"""

from __future__ import annotations

from collections import defaultdict

from newslint.annotate.names.judgement import NameWord
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.text.tokens import odd_words, positions
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.document import Document, annotation
from newslint.regex import regex
from newslint.span import Span

ARTICLES = tuple(f"{article}-" for small in ("al", "el", "as", "ar", "ash") for article in (small, small.title()))
ARTICLE = regex("|".join(ARTICLES))
LONGEST_LEAD = 12
# Behind these a capital says nothing.
OPENING = "“\"‘'«:;([•–—-\n"


@annotation
def led_in_two_ways(document: Document) -> tuple[tuple[NameWord, ...], ...]:
    """Groups of forms of one name that differ in the capitals of the words that lead it, the usual form first."""
    particles = parts_of_names("particles")
    if len(positions(document, particles.union(filter(ARTICLE.match, odd_words(document))))) < 2:
        return ()
    found: dict[tuple[str, bool], dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for phrase in name_phrases(document):
        if not phrase.tokens[-1].text.startswith(ARTICLES) and particles.isdisjoint(map(str.lower, phrase.words)):
            continue
        span = _led(document, phrase)
        if span and not document.words(phrase.sentence.span).isupper():
            form = document.words(span)
            behind = form[:1].isalpha() and span.start > phrase.mention.span.start
            found[form.lower(), behind and "-" not in form][form].append(span)
    groups = []
    for forms in found.values():
        if len(forms) > 1:
            none: frozenset[str] = frozenset()
            words = [NameWord(form, tuple(spans), none, none, none, True) for form, spans in forms.items()]
            groups.append(tuple(sorted(words, key=lambda word: (-len(word.spans), word.spans[0]))))
    return tuple(groups)


def _led(document: Document, phrase: NamePhrase) -> Span | None:
    """The surname of a mention with what leads it, where its capitals are its own."""
    if phrase.sentence.paragraph.role not in ("body", "caption"):
        return None
    particles, last = parts_of_names("particles"), len(phrase.tokens) - 1
    for at, token in enumerate(phrase.tokens):
        article = token.text.startswith(ARTICLES)
        end = at
        while end < last and phrase.tokens[end].text.lower() in particles:
            end += 1
        if article or (end > at and phrase.tokens[end].text[:1].isupper()):
            before = document.text[max(0, token.start - LONGEST_LEAD) : token.start].rstrip(" ")[-1:]
            if token.start == phrase.sentence.span.start or not before or before in OPENING:
                return None
            return Span(token.start, phrase.place(end).end)
    return None
