"""Sources without a verb: *according to the ministry*, *her claim that*; and the noun phrase that names a source."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.speech.cues import ACCORDING, documents
from newslint.annotate.speech.grammar import DETERMINER, NOUN, POSSESSIVE_PRONOUNS, PRONOUN, word_class, word_classes
from newslint.annotate.speech.phrases import LONGEST, Phrase, phrase_after, with_name
from newslint.annotate.text.vocabulary import POSSESSIVES
from newslint.document import Attribution, Token
from newslint.span import Span

MARKS = frozenset(',.;:!?()[]–—"“”„«»')
# How far its owner may stand before a noun.
OWNER = 4


def source_beside(words: Sequence[Token], index: int) -> Attribution | None:
    """The source at one of the ``announcing_words``: *according to the ministry*, *her claim that*."""
    if words[index].text.lower() != ACCORDING:
        source = _owner(words, index)
        return Attribution(words[index].span, source) if source else None
    if index + 2 < len(words) and words[index + 1].text == "to":
        source = source_after(words, index + 2, any_word=True)
        return Attribution(Span(words[index].start, words[index + 1].end), source) if source else None
    return None


def source_after(words: Sequence[Token], start: int, *, any_word: bool = False) -> Span | None:
    near = words[start : start + LONGEST + 2]
    kinds = word_classes(near)
    if any_word and kinds[:1].isalpha() and kinds[0] not in (DETERMINER, PRONOUN):
        kinds = NOUN + kinds[1:]  # "according to show insiders"
    phrase = phrase_after(near, kinds, 0)
    if phrase and any_word:
        named = with_name(near, kinds, phrase)
        # At the end only: "According to the ministry, Okafor, who ..." goes on with somebody else.
        phrase = named if named[1] + 1 == len(near) or near[named[1] + 1].text == "." else phrase
    return span_of(near, phrase) if phrase else None


def _is_capital(word: str) -> bool:
    """A word of a name, and not *In* at the beginning of a sentence."""
    return word[0].isupper() and word_class(word) == NOUN


def _owner(words: Sequence[Token], index: int) -> Span | None:
    """*Okafor's claim that*, *her statement:*: the one whose words a noun announces."""
    direct = ("that", ":") if words[index].text in documents() else ("that", ":", "“")
    following = [token.text for token in words[index + 1 : index + 3]]
    if not following or (following[0] not in direct and ("“" not in direct or following != [",", "“"])):
        return None
    for at in range(index - 1, max(index - OWNER - 1, -1), -1):
        text = words[at].text
        if text.lower() in POSSESSIVE_PRONOUNS:
            return words[at].span
        if text.endswith(POSSESSIVES) or text in ("’", "'"):
            start = at
            while start and _is_capital(words[start - 1].text) and at - start < 5:
                start -= 1
            if start and words[start - 1].text.lower() == "the":
                start -= 1
            return span_of(words, (start, at))
        if text in MARKS:
            return None
    return None


def is_its_own(words: Sequence[Token], index: int, attribution: Attribution) -> bool:
    """*its ruling*: a noun with a pronoun, which adds nothing to a verb before it (*said in its ruling*)."""
    owners = (word for word in words[max(index - OWNER, 0) : index] if word.text.lower() in POSSESSIVE_PRONOUNS)
    return any(word.span == attribution.speaker for word in owners)


def span_of(words: Sequence[Token], phrase: Phrase) -> Span:
    return Span(words[phrase[0]].start, words[phrase[1]].end)
