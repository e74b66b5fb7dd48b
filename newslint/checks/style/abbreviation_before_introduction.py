"""An abbreviation is used before it is introduced.

*The SVR denied it* in the second paragraph, *the Foreign Intelligence Service (SVR)* in the fifth: paragraphs have
changed their places, and the reader meets the letters before their meaning. Headlines and captions may be short.

Known problems: only introductions in brackets, and those behind *or* between commas, count.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.abbreviations import introductions
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.own_text import is_own
from newslint.checks.style.plain_words import compounds
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span


@check(
    "style/abbreviation-before-introduction",
    severity="note",
    confidence="high",
    examples=[
        bad("The [[BPA]] paid. The Baltic Port Authority (BPA) gave no reason."),
        bad("Few trust the [[BPA]]. It is small. The Baltic Port Authority (BPA) gave no reason, and the BPA is old."),
        bad("The [[BPA]]’s lawyers paid. The Baltic Port Authority (BPA) gave no reason."),
        bad("A [[BPA]]-led inquiry paid. The Baltic Port Authority, or BPA, gave no reason."),
        bad("An [[ECG]] was made. The electrocardiogram (ECG) was clear."),
        good("The Baltic Port Authority, or BPA, gave no reason. The BPA paid Norway, Malta or USA, as told."),
        good("The Baltic Port Authority (BPA) gave no reason. The BPA paid."),
        good("# BPA pays\n\nThe Baltic Port Authority (BPA) gave no reason. The BPA paid.", why="a headline"),
        good("“The BPA paid,” she said. The Baltic Port Authority (BPA) gave no reason."),
    ],
)
def abbreviation_before_introduction(document: Document, options: NoOptions) -> Iterator[Finding]:
    seen = set()
    for introduction in introductions(document):
        if introduction.abbreviation in seen:
            continue
        seen.add(introduction.abbreviation)
        early = [
            Span(token.start, token.start + len(introduction.abbreviation))
            for at in positions(document, _forms(document, introduction.abbreviation.lower()))
            if _is_use((token := tokens(document)[at]).text, introduction.abbreviation)
            and token.start < introduction.meaning_span.start
            and is_own(document, token.span)
            and paragraph_at(document, token.start).role == "body"
        ]
        if early:
            first, *more = early
            message = f"{introduction.abbreviation} is introduced only later, as {introduction.meaning}"
            related = [Related(span, "occurrence") for span in more]
            related.append(Related(introduction.span, "evidence", "introduced here"))
            yield Finding(first, message, tuple(related))


def _forms(document: Document, abbreviation: str) -> list[str]:
    """The words with an abbreviation, lower case, that use it: *bpa*, *bpa's*, *bpa-led*."""
    compound = [word for word in compounds(document).get(abbreviation, ()) if word.startswith(f"{abbreviation}-")]
    return [abbreviation, f"{abbreviation}'s", f"{abbreviation}’s", *compound]


def _is_use(word: str, abbreviation: str) -> bool:
    """Is it the abbreviation, with nothing but small letters behind it: *SARS-CoV-2* is another thing."""
    return word == abbreviation or (word.startswith(abbreviation) and word[len(abbreviation) :].islower())
