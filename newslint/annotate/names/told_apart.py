"""Names that look alike, and that the draft itself knows to be two."""

from __future__ import annotations

from itertools import combinations, pairwise

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.spelling import fold
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Token
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
    return found


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
