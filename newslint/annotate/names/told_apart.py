"""Names that look alike, and that the draft itself knows to be two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from newslint.annotate.names.full_names import first_surnames
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.spelling import fold
from newslint.annotate.text.sentences import sentence_number
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens, vocabulary
from newslint.document import Document, Token
from newslint.knowledge import words
from newslint.regex import regex

# What stands between two different things that are named in one breath.
LISTED = regex(
    r"(?:['’]s?)?\s*+"
    r"(?:,?\s*+(?:and|or|not|nor|but|vs\.?|against|versus|unlike|than|not to be confused with)|[-–—/&,]|)"
    r"\s*+(?:the\s++)?[“\"‘']?+"
)
LONGEST_LINK = 30
CONFUSED = frozenset(("confused", "misspelled", "misspelling", "misspelt", "mistaken", "namesake"))
# *Ilse Lindqvist, nicknamed Lindqvast*: what stands right behind is another name of somebody.
CALLED = frozenset(("aka", "alias", "dubbed", "nicknamed", "pseudonym"))
BEHIND_CALLED = regex(r"(?:,|:| as| of| by)? (?:the )?[“\"‘']?")


def listed_together(document: Document, wanted: frozenset[str]) -> set[frozenset[str]]:
    """Pairs of wanted words that the draft itself sets side by side, accents and capitals aside: *Iran and Iraq*."""
    found: set[frozenset[str]] = set()
    phrases = name_phrases(document)
    folded = [wanted.intersection(map(fold, phrase.words)) for phrase in phrases]
    for own in folded:
        found.update(map(frozenset, combinations(own, 2)))
    for (before, one), (behind, other) in pairwise(zip(phrases, folded, strict=True)):
        # A headline that ends with a name and a body that begins with one are not one breath.
        if one and other and before.sentence.paragraph.role == behind.sentence.paragraph.role:
            between = document.text[before.mention.span.end : behind.mention.span.start][:LONGEST_LINK]
            if LISTED.fullmatch(between):
                found.update(map(frozenset, combinations(one | other, 2)))
    for before, relative in _relatives(document, phrases):
        apart = [pair for pair in zip(before.words, relative.words, strict=True) if pair[0] != pair[1]]
        if len(apart) == 1 and _is_given(before, apart[0][0]) and _is_given(relative, apart[0][1]):
            found.add(frozenset(map(fold, apart[0])))
    return found


def _relatives(document: Document, phrases: tuple[NamePhrase, ...]) -> Iterator[tuple[NamePhrase, NamePhrase]]:
    """Names behind a word for a relative (*her sister, Ida Berg*), each with those just before of as many words."""
    kin = words("en/words/kin")
    for at, relative in enumerate(phrases) if not vocabulary(document).isdisjoint(kin) else ():
        first = places_in(document, relative.mention.span).start
        first -= lower_words(document)[first - 1 : first] == [","]
        if kin.isdisjoint(lower_words(document)[max(0, first - 1) : first]):
            continue
        number = sentence_number(document, relative.mention.span.start)
        for before in reversed(phrases[:at]):
            if number - sentence_number(document, before.mention.span.start) > 1:
                break
            if len(before.words) == len(relative.words):
                yield before, relative


def _is_given(phrase: NamePhrase, word: str) -> bool:
    """Is the word what tells relatives apart, the given name: the first, the last behind *Lin*, or the only one?"""
    at = phrase.words.index(word)
    return not at if phrase.words[0] not in first_surnames() or len(phrase.words) == 1 else at == len(phrase.words) - 1


def kept_apart(document: Document) -> set[str]:
    """*He is not to be confused with Levan Torvek*: words of names that are meant to be spelt so."""
    found: set[str] = set()
    for at in positions(document, CONFUSED | CALLED):
        cue = tokens(document)[at]
        for phrase in name_phrases(document):
            start = phrase.mention.span.start
            if start > cue.end and phrase.sentence.span.covers(cue.span) and _is_meant(document, cue, start):
                found.update(phrase.words)
    return found


def _is_meant(document: Document, cue: Token, start: int) -> bool:
    """Any name of the sentence may be one that was confused; who is called something is called so right there."""
    between = document.text[cue.end : start][:LONGEST_LINK]
    return cue.text.lower() in CONFUSED or bool(BEHIND_CALLED.fullmatch(between))
