"""One amount is in millions here and in billions there.

*£31.6m* in the first paragraph, *£31.6bn* in the fourth: of all slips with figures the one that costs most to
correct. Two amounts of one currency are laid side by side if their digits are the same and they differ by a factor of
exactly a thousand; amounts of one digit only if the words around them are the same too, since *5 million* and *5
billion* are often two things, and counts only if they count the same (*1.2 million people*, *1.2 billion people*).

Known problems: a slip within one sentence is not seen. Headlines are laid beside the body by
figures/headline-figure-differs.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.figures.figures import Figure, around, figures
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at, sentence_number
from newslint.annotate.text.tokens import tokens, tokens_in
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import HEADLINES, Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

THOUSAND = 1000
LEAST = 1e6
SHARED = 2
REACH = 8


@check(
    "figures/million-billion",
    severity="warning",
    confidence="high",
    examples=[
        bad("The county has a gap of £31.6m to close.\n\nOf the [[£31.6bn]], half is owed to banks."),
        bad("The bridge cost $4 million to build.\n\nNobody asked why the bridge cost [[$4 billion]] to build."),
        bad("The $4 million bridge is closed.\n\nThe [[$4 billion]] bridge was opened in May."),
        bad("Some 1.2 million people live in Velmora.\n\nThe [[1.2 billion]] people of Velmora vote on Sunday."),
        good("The county has a gap of £31.6m to close.\n\nOf the £31.6m, half is owed to banks."),
        good("Some 1.2 billion people live there.\n\nLast year 1.2 million bicycles were sold."),
        good("The bridge cost $4 million. The state has debts of $4 billion.", why="two things"),
        good("The county has a gap of £31.6m to close.\n\nThe ministry spends £32.6bn on roads."),
    ],
)
def million_billion(document: Document, options: NoOptions) -> Iterator[Finding]:
    seen: dict[tuple[str, str, int], Figure] = {}
    for figure in [figure for figure in figures(document) if figure.value >= LEAST]:
        if figure.kind not in ("money", "count") or figure.value != figure.high:
            continue
        if paragraph_at(document, figure.span.start).role in HEADLINES:
            continue
        amount = round(figure.value)
        for thousandfold in (amount * THOUSAND, amount // THOUSAND):
            other = seen.get((figure.kind, figure.unit, thousandfold))
            if other is not None and _is_one_thing(document, other, figure):
                message = f"{document.words(other.span)} in one place, {document.words(figure.span)} in another"
                yield Finding(figure.span, message, (Related(other.span, "evidence", "a thousand times more or less"),))
        seen.setdefault((figure.kind, figure.unit, amount), figure)


def _is_one_thing(document: Document, one: Figure, other: Figure) -> bool:
    quoted = in_quotation_marks(document, one.span) and in_quotation_marks(document, other.span)
    digits = len(f"{one.value:.0f}".rstrip("0"))
    if quoted or sentence_number(document, one.span.start) == sentence_number(document, other.span.start):
        return False
    shared = _words_around(document, one) & _words_around(document, other)
    same = _counted(document, one) in shared & {_counted(document, other)}
    if one.kind == "count":
        return same and digits > 1
    return same or digits > 1 or len(shared) >= SHARED


def _counted(document: Document, figure: Figure) -> str:
    """The word right behind an amount: the £4m *bridge*."""
    following = tokens(document)[figure.last : figure.last + 1]
    return following[0].text.lower() if following else ""


def _words_around(document: Document, figure: Figure) -> set[str]:
    """The words with content close to a figure, in its sentence."""
    sentence = around(document, figure.span)
    near = set(tokens(document)[max(0, figure.first - REACH) : figure.first])
    near.update(tokens(document)[figure.last : figure.last + REACH])
    words = (token.text for token in tokens_in(document, sentence) if token in near)
    return {word.lower() for word in words if word[0].isalpha() and not is_opener(word)}
