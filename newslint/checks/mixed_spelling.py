"""One word is spelt the American and the British way.

*travelling* and *traveling*, *centre* and *center*: paragraphs from agencies on both sides of the Atlantic bring both.

Known problems: words of two meanings (*cheque* and *check*, *tyre* and *tire*) are not looked at, *meter* only as a
measure. The table stands in ``rules/en/words/american-british.txt``.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import tokens_in, word_index
from newslint.checks.mixed import WITH_HEADINGS, HeardAlike, mixture, plain_places
from newslint.checks.regions import regional_words
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import like

# Words that give one of the two another meaning, wherever they stand in the draft.
OTHERWISE = {
    "program": frozenset("computer computers software app apps code".split()),
    "programs": frozenset("computer computers software app apps code".split()),
    "disk": frozenset("blu-ray dvd dvds cd cds optical vinyl".split()),
    "disks": frozenset("blu-ray dvd dvds cd cds optical vinyl".split()),
}
MEASURES = frozenset(("meter", "meters"))


@check(
    "style/mixed-spelling",
    severity="note",
    confidence="high",
    options=HeardAlike,
    examples=[
        bad(
            "They were travelling north. Others were [[traveling]] south. Travelling is cheap.",
            fixed="They were travelling north. Others were travelling south. Travelling is cheap.",
        ),
        bad("The city centre was closed. The [[center]] reopened on Monday; the centre was full."),
        bad("The wall is 40 metres long. The tower has 30 [[meters]]. It moved two metres."),
        good("The city centre was closed. The World Trade Center was open. The centre was full.", why="a name"),
        good("The wall is 40 metres long. Two parking meters were stolen, said the meter man.", why="a device"),
        good("They were travelling north. Others have travelled south."),
    ],
)
def mixed_spelling(document: Document, options: HeardAlike) -> Iterator[Finding]:
    index = word_index(document)
    for american, spelling in regional_words(document).items():
        if spelling.region != "American" or spelling.other not in index:
            continue
        if OTHERWISE.get(american, frozenset()) & index.keys():
            continue
        places = plain_places(document, american)
        if american in MEASURES:
            places = [span for span in places if _is_measured(document, span)]
        used = {american: places, spelling.other: plain_places(document, spelling.other)}
        yield from mixture(
            document, used, "one word in American and British spelling", like, options.quotations, WITH_HEADINGS
        )


def _is_measured(document: Document, span: Span) -> bool:
    """Does a figure or a number word stand before it?"""
    before = [token.text for token in tokens_in(document, Span(max(0, span.start - 20), span.start))][-1:]
    return any(word[0].isdigit() or word.lower() in NUMBERS for word in before)


NUMBERS = frozenset(
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand million "
    "few square cubic per".split()
)
