"""Some forms of address have a full stop, others none.

*Mr Okafor* and *Mr. Okafor*, *Dr Amari* and *Mrs. Amari*: American custom has the full stop, British custom has none.

Known problems: *St* and *Jr* are left alone, since they stand in names that choose for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import positions, tokens
from newslint.checks.mixed import HeardAlike, mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span

TITLES = frozenset("mr mrs ms dr messrs".split())


@check(
    "style/mixed-title-stops",
    severity="note",
    confidence="high",
    options=HeardAlike,
    examples=[
        bad(
            "Mr Okafor left. Mrs Amari stayed. [[Dr.]] Lindqvist was late.",
            fixed="Mr Okafor left. Mrs Amari stayed. Dr Lindqvist was late.",
        ),
        bad("Mr. Okafor left. Mrs. Amari stayed. [[Mr]] Lindqvist was late."),
        good("Mr Okafor left. Mrs Amari stayed."),
        good("Mr. Okafor left. Dr. Amari stayed with the dr and the ms."),
    ],
)
def mixed_title_stops(document: Document, options: HeardAlike) -> Iterator[Finding]:
    found = tokens(document)
    used: dict[str, list[Span]] = {"Mr or Dr without full stop": [], "with full stop": []}
    for at in positions(document, TITLES):
        token = found[at]
        following = found[at + 1 : at + 3]
        if not token.text[0].isupper() or not following:
            continue
        dotted = following[0].text == "." and following[0].start == token.end
        name = following[1] if dotted and len(following) > 1 else following[0]
        if name.text[0].isupper():
            way = "with full stop" if dotted else "Mr or Dr without full stop"
            used[way].append(Span(token.start, token.end + dotted))
    yield from mixture(document, used, "forms of address in two ways", _rewrite, options.quotations)


def _rewrite(text: str, usual: str) -> str:
    return f"{text.rstrip('.')}." if usual == "with full stop" else text.rstrip(".")
