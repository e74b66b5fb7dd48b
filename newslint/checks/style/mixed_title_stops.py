"""Some forms of address have a full stop, others none.

*Mr Okafor* and *Mr. Okafor*, *Rev Amari* and *Mrs. Amari*: American custom has the full stop, British custom has none.
A house that has chosen says so in the option ``always``.

Known problems: *St* and *Jr* are left alone, since they stand in names that choose for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.mixed import mixture
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span

TITLES = frozenset("mr mrs ms dr messrs rev prof".split())


class Options(NamedTuple):
    """``quotations``: what nobody hears counts there, too; ``always``: the way of the house."""

    quotations: bool = True
    always: Literal["", "Mr", "Mr."] = ""


@check(
    "style/mixed-title-stops",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "Mr Okafor left. Mrs Amari stayed. [[Dr.]] Lindqvist was late.",
            fixed="Mr Okafor left. Mrs Amari stayed. Dr Lindqvist was late.",
        ),
        bad("Mr. Okafor left. Mrs. Amari stayed. [[Mr]] Lindqvist was late."),
        bad("Rev. Okafor left. Prof. Amari stayed. The [[Rev]] Ann Lindqvist was late."),
        bad("[[Mr.]] Okafor left.", options={"always": "Mr"}, fixed="Mr Okafor left."),
        good("Mr Okafor left. Mrs Amari stayed."),
        good("Mr. Okafor left. Dr. Amari stayed with the dr and the ms."),
    ],
)
def mixed_title_stops(document: Document, options: Options) -> Iterator[Finding]:
    found = tokens(document)
    used: dict[str, list[Span]] = {"Mr": [], "Mr.": []}
    for at in positions(document, TITLES):
        token = found[at]
        following = found[at + 1 : at + 3]
        if not token.text[0].isupper() or not following:
            continue
        dotted = following[0].text == "." and following[0].start == token.end
        name = following[1] if dotted and len(following) > 1 else following[0]
        if name.text[0].isupper():
            way = "Mr." if dotted else "Mr"
            used[way].append(Span(token.start, token.end + dotted))
    yield from mixture(
        document,
        used,
        "forms of address in two ways",
        _rewrite,
        options.quotations,
        always=options.always,
        safe=True,
        by_example=True,
    )


def _rewrite(text: str, usual: str) -> str:
    return f"{text.rstrip('.')}." if usual == "Mr." else text.rstrip(".")
