"""A mention of a name as it is read: its words, where they stand, and the title before them."""

from __future__ import annotations

from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import Mention, Sentence, Token
from newslint.record import NamedTuple
from newslint.span import Span


class NamePhrase(NamedTuple):
    """A mention with its words, their tokens, and the title before them.

    The words are what names are compared by: without possessive, and without an article that a hyphen or apostrophe
    joins to them (*al-Sayed* -> *Sayed*).
    """

    mention: Mention
    words: tuple[str, ...]
    tokens: tuple[Token, ...]
    title: str
    sentence: Sentence

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where each word stands."""
        return tuple(map(self.place, range(len(self.words))))

    def place(self, index: int) -> Span:
        """Where a word stands."""
        token = self.tokens[index]
        end = token.start + len(without_possessive(token.text))
        return Span(end - len(self.words[index]), end)
