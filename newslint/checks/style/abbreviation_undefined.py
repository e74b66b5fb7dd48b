"""An abbreviation is used and never introduced.

*The SVR denied it*: who? Abbreviations that news never spells out (*EU*, *BBC*, *CEO*) stand in
``rules/en/words/known-abbreviations.txt``; a newsroom adds its own in the option ``known``.

Off by default: what readers know depends on the readers, and sports pages are full of letters that theirs know.

Known problems: capitals that are no abbreviation (*STOP*) are told by the list of ordinary words alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.initials import short_names
from newslint.annotate.text.tokens import tokens, word_index
from newslint.checks.style.own_text import own
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.knowledge import words
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.wording import times


class Options(NamedTuple):
    """``known``: abbreviations that the newsroom's readers know."""

    known: tuple[str, ...] = ()


@check(
    "style/abbreviation-undefined",
    severity="note",
    confidence="low",
    options=Options,
    default=False,
    examples=[
        bad("The [[SVR]] denied it. The SVR gave no reason."),
        bad("Nobody at the [[XQZ]] answered, the BBC said."),
        good("The Foreign Intelligence Service (SVR) denied it. The SVR gave no reason."),
        good("The BBC asked NATO and the CEO."),
        good("The sign said 서울역 in red.", why="a script without capitals"),
        good("The SVR denied it.", options={"known": ("SVR",)}),
        good("“The SVR denied it,” she said. STOP, said the sign."),
    ],
)
def abbreviation_undefined(document: Document, options: Options) -> Iterator[Finding]:
    index, found = word_index(document), tokens(document)
    for word in short_names(document):
        abbreviation = word.upper()
        spans = [found[at].span for at in index[word] if found[at].text == abbreviation]
        if not spans or abbreviation in options.known or abbreviation in words("en/words/known-abbreviations"):
            continue
        if any(document.text[span.start - 1 : span.start] == "(" for span in spans):
            continue
        ours = own(document, spans)
        if ours:
            first, *more = ours
            message = f"{abbreviation}, used {times(len(ours))}, is nowhere introduced"
            yield Finding(first, message, tuple(Related(span, "occurrence") for span in more))
