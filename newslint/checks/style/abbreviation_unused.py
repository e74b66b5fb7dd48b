"""An abbreviation is introduced in brackets and never used again.

Brackets that serve nothing slow the reader down, and the rest of the story may have used another abbreviation, or
lost the paragraph for which it was introduced. What every reader knows by its letters (*WHO*) may be introduced so.

Known problems: currency codes, parties of members of parliament and chemical formulas also stand in brackets; what
stands behind a person's name, or holds a digit, is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.annotate.names.name_classes import INSIDE
from newslint.annotate.names.owners import INTRODUCED
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import tokens, word_index
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.checks.style.own_text import is_own
from newslint.checks.style.plain_words import compounds
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import words
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

WORD = regex(r"[^\W\d_][\w’'-]*")
REACH = 80


@check(
    "style/abbreviation-unused",
    severity="note",
    confidence="high",
    examples=[
        bad("The Foreign Intelligence Service ([[SVR]]) denied it. The service gave no reason."),
        bad("It was denied by the Ministry of Foreign Affairs ([[SRE]]). The ministry gave no reason."),
        good("The Foreign Intelligence Service (SVR) denied it. The SVR gave no reason."),
        good("The Foreign Intelligence Service (SVR) denied it. An S.V.R. officer gave no reason."),
        good("The SVR is the Foreign Intelligence Service. It was founded by decree (SVR) in 1991."),
    ],
)
def abbreviation_unused(document: Document, options: NoOptions) -> Iterator[Finding]:
    for match in _alone(document):
        span = Span(*match.span(1))
        paragraph = paragraph_at(document, span.start)
        if paragraph.role == "body" and is_own(document, span):
            before = document.text[max(paragraph.span.start, match.start() - REACH) : match.start()]
            is_known = match[1] in words("en/words/known-abbreviations")
            if not is_known and _stands_for(match[1], before) and _is_used_once(document, match[1]):
                yield Finding(span, f"{match[1]} is introduced here and never used")


def _alone(document: Document) -> Iterable[re.Match[str]]:
    """The abbreviations in brackets, but for those that stand so more than once."""
    found = tokens(document)
    starts = [found[at].start - 1 for at in word_index(document).get("(", ()) if at]
    matches = [match for start in starts if (match := INTRODUCED.match(document.text, start))]
    count = Counter(match[1] for match in matches)
    return [match for match in matches if count[match[1]] == 1]


def _is_used_once(document: Document, abbreviation: str) -> bool:
    """Once, in its brackets; plurals, possessives, compounds (*SVR-led*) and full stops (*S.V.R.*) are uses too."""
    index, found = word_index(document), tokens(document)
    lower = abbreviation.lower()
    if f"{'.'.join(lower)}." in index:
        return False
    keys = {lower, *(f"{lower}{end}" for end in ("s", "'s", "’s", "s'", "s’")), *compounds(document).get(lower, ())}
    return sum(abbreviation in found[at].text for key in keys for at in index.get(key, ())) == 1


def _stands_for(abbreviation: str, before: str) -> bool:
    """Do the last words before the bracket begin with its letters, most of them in order?"""
    last = WORD.findall(before)
    if len(last) < 2 or not before.endswith(last[-1]):
        return False
    initials = "".join(part[0] for word in last[-10:] for part in word.split("-") if part).upper()
    at = found = 0
    for letter in abbreviation.upper():
        position = initials.find(letter, at)
        if position >= 0:
            at, found = position + 1, found + 1
    # A foreign abbreviation shares no initials with its English name; then that has to be an institution's.
    return found >= max(2, len(abbreviation) - 1) or _is_institution(last)


def _is_institution(words: list[str]) -> bool:
    """Do they end in a name with the word for an institution in it: *the Ministry of Foreign Affairs*?"""
    institutions = parts_of_names("institutions")
    if words[-1].lower() in institutions:
        return True
    if words[-1].islower():
        return False
    for before, word in zip([*reversed(words[:-1]), ""], reversed(words), strict=True):
        if word[0].isupper() and word.lower() in institutions and before.islower():
            return True
        if not (word[0].isupper() or word in INSIDE):
            return False
    return False
