"""An abbreviation is introduced in brackets and never used again.

Brackets that serve nothing slow the reader down, and the rest of the story may have used another abbreviation, or
lost the paragraph for which it was introduced.

Known problems: currency codes, parties of members of parliament and chemical formulas also stand in brackets; what
stands behind a person's name, or holds a digit, is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.vocabulary import parts_of_names
from newslint.document import Document, annotation
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# An abbreviation alone in its brackets; the words before it are looked at only then.
BRACKETED = re.compile(r" \(([A-Z][A-Za-z]{0,6}[A-Z])\)")
ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]{0,6}[A-Z]s?\b")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
REACH = 80


@check(
    "style/abbreviation-unused",
    severity="note",
    confidence="high",
    examples=[
        bad("The Foreign Intelligence Service ([[SVR]]) denied it. The service gave no reason."),
        good("The Foreign Intelligence Service (SVR) denied it. The SVR gave no reason."),
        good("The SVR is the Foreign Intelligence Service. It was founded by decree (SVR) in 1991."),
    ],
)
def abbreviation_unused(document: Document, options: NoOptions) -> Iterator[Finding]:
    for paragraph in document.paragraphs:
        if paragraph.role != "body":
            continue
        for match in BRACKETED.finditer(document.text, *paragraph.span):
            span = Span(*match.span(1))
            before = document.text[max(paragraph.span.start, match.start() - REACH) : match.start()]
            introduced = _stands_for(match[1], before) and not in_quotation_marks(document, span)
            if introduced and _is_used_once(document, match[1]):
                yield Finding(span, f"{match[1]} is introduced here and never used")


@annotation
def _uses(document: Document) -> Counter[str]:
    """How often the draft has each word that looks like an abbreviation, its plurals by themselves."""
    return Counter(ABBREVIATION.findall(document.text))


def _is_used_once(document: Document, abbreviation: str) -> bool:
    uses = _uses(document)
    return uses[abbreviation] + uses[f"{abbreviation}s"] == 1


def _stands_for(abbreviation: str, before: str) -> bool:
    """Do the last words before the bracket begin with its letters, most of them in order?"""
    words = WORD.findall(before)
    if len(words) < 2 or not before.endswith(words[-1]):
        return False
    initials = "".join(part[0] for word in words[-10:] for part in word.split("-") if part).upper()
    at = found = 0
    for letter in abbreviation.upper():
        position = initials.find(letter, at)
        if position >= 0:
            at, found = position + 1, found + 1
    # A foreign abbreviation shares no initials with its English name; then the last word has to be an institution's.
    return found >= max(2, len(abbreviation) - 1) or words[-1].lower() in parts_of_names("institutions")
