"""Tokens -> mentions: the stretches of running text that name somebody or something.

A capital in the middle of a sentence makes a name. At the beginning of a sentence, and in a headline where
every word has one, a capital says nothing: there the rest of the draft decides, then the list of ordinary words.
"""

from __future__ import annotations

from collections.abc import Iterable

from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.name_reader import NameReader
from newslint.annotate.text.tokens import vocabulary
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.document import Document, Mention, annotation
from newslint.span import Span


@annotation
def name_phrases(document: Document) -> tuple[NamePhrase, ...]:
    """Every mention of a name in the draft, in order."""
    return tuple(_with_particles(document, NameReader(document).read()))


def _with_particles(document: Document, phrases: list[NamePhrase]) -> Iterable[NamePhrase]:
    """*von der Leyen* alone keeps the particles that a full name of the draft gives it."""
    particles = parts_of_names("particles")
    if vocabulary(document).isdisjoint(particles):
        return phrases
    before = {
        words[at]: " ".join(words[begin:at]).lower() + " "
        for words in (phrase.words for phrase in phrases if len(phrase.words) > 2)
        for begin, at in [_inner_particles(words, particles)]
        if begin
    }
    return (_led_by(document, phrase, before.get(phrase.words[0], "")) for phrase in phrases) if before else phrases


def _led_by(document: Document, phrase: NamePhrase, leading: str) -> NamePhrase:
    """The phrase with the words that lead to it, if they stand before it."""
    start, end = phrase.mention.span
    if not leading or document.text[max(0, start - len(leading)) : start].lower() != leading:
        return phrase
    span = Span(start - len(leading), end)
    return phrase._replace(mention=Mention(span, document.words(span)))


def _inner_particles(words: tuple[str, ...], particles: frozenset[str]) -> tuple[int, int]:
    """From where to where particles stand inside a name; 0, 0 without."""
    begin = next((at for at in range(1, len(words)) if words[at].lower() in particles), 0)
    end = begin
    while begin and end < len(words) and words[end].lower() in particles:
        end += 1
    return (begin, end) if end < len(words) else (0, 0)
