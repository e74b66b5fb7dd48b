"""A crosshead begins or ends otherwise than the others.

*What happens next* and *if you go*; a full stop or a colon behind one of them; *1.* before one and *2)* before another:
the crossheads of one draft have one form. Their capitals inside are the business of style/mixed-heading-case.

Known problems: crossheads of two levels count together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import times

FEWEST = 3
CAPITAL, SMALL = "a capital", "a small letter"
LEADING = regex(r"[^\W\d_]")
ENDS = {".": "a full stop", ":": "a colon"}
NUMBER = regex(r"\(?\d{1,2}[.):]+(?= )")
SERIES = regex(r"[A-Z][a-z]+ \d{1,2}( [–—-]|[:.,])(?= )")
# Words of which the first letter may be small: iPhone, eBay.
INNER_CAPITAL = regex(r"[a-z]\w*[A-Z]")


@check(
    "style/odd-crosshead",
    severity="note",
    confidence="high",
    examples=[
        bad("# Pier\n\nYes.\n\n## What it costs\n\nYes.\n\n## Who pays\n\nYes.\n\n## [[if you go]]\n\nYes."),
        bad("# Pier\n\nYes.\n\n## 1. Who pays?\n\nYes.\n\n## [[2) Who waits?]]\n\nYes.\n\n## 3. Why now?\n\nYes."),
        bad("# Pier\n\nYes.\n\n## The fire\n\nYes.\n\n## The cost\n\nYes.\n\n## [[The owner.]]\n\nYes."),
        good("# Pier\n\nYes.\n\n## The fire\n\nYes.\n\n## iPhones burn\n\nYes.\n\n## Who pays?\n\nYes."),
        good("# Pier\n\nYes.\n\n## what it costs\n\nYes.\n\n## who pays\n\nYes.\n\n## if you go\n\nYes."),
        good("# Pier\n\nYes.\n\n## 1. Who pays?\n\nYes.\n\n## 2. Who waits?\n\nYes.\n\n## 90 days\n\nYes."),
    ],
)
def odd_crosshead(document: Document, options: NoOptions) -> Iterator[Finding]:
    spans = [paragraph.span for paragraph in document.paragraphs if paragraph.role == "subhead"]
    if len(spans) < FEWEST:
        return
    for verb, form_of in (("begins", _beginning), ("is numbered", _number), ("ends", _end)):
        yield from _odd_ones(document, spans, verb, form_of)


def _odd_ones(document: Document, spans: list[Span], verb: str, form_of: Callable[[str], str]) -> Iterator[Finding]:
    """The few crossheads that have another form than the rest."""
    ways: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        if way := form_of(document.words(span)):
            ways[way].append(span)
    usual = max(ways, key=lambda way: len(ways[way]), default="")
    odd = sorted((span, way) for way, places in ways.items() if way != usual for span in places)
    if odd and len(ways[usual]) > len(odd):
        (first, way), *more = odd
        message = f"this crosshead {verb} with {way}, others ({times(len(ways[usual]))}) with {usual}"
        related = [Related(span, "occurrence") for span, _ in more]
        related += [Related(span, "evidence", f"{usual} here") for span in ways[usual]]
        yield Finding(first, message, tuple(sorted(related)))


def _beginning(text: str) -> str:
    """Whether the first letter is a capital; empty where a figure or an address begins, or a name that has none."""
    number = NUMBER.match(text)
    begin = text[number.end() if number else 0 :].lstrip(" \"'“‘(")
    if not LEADING.match(begin) or INNER_CAPITAL.match(begin):
        return ""
    return SMALL if begin[0].islower() else CAPITAL


def _number(text: str) -> str:
    """The mark behind the number that leads to the crosshead."""
    if series := SERIES.match(text):
        return f"“1{series[1]}”"
    number = NUMBER.match(text)
    return f"“{number[0].replace(number[0].strip('().:'), '1')}”" if number else ""


def _end(text: str) -> str:
    """A full stop, a colon or none; questions end as they must."""
    last = text.rstrip("\"'”’)")[-1:]
    return "" if last in ("?", "!", "…") or text.endswith("...") else ENDS.get(last, "no mark")
