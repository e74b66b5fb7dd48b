"""Two spaces stand inside a sentence, or behind a full stop where others have one.

Some people set two spaces behind each full stop: that is a choice. Two inside a sentence are a slip, or the place
where something was cut; so are two behind a full stop or two in a draft that has one behind all the others.

Markdown shows several spaces as one, so that they matter in plain text only; the option ``markdown`` looks there, too.
Quotations are left alone, since court papers and posts are often copied with their spaces.

Known problems: spaces that hold a table of plain text in shape are reported, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.style.own_text import is_own
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

SEVERAL = regex("  ++")
# A full stop with one space behind it, and a sentence.
SINGLE = regex(r"[a-z][.!?][\"'”’]? (?=[\"'“‘]?[A-Z])")
CLOSERS = "\"'”’"
STOPS = ".!?"
# So many times as often one space as two: then two are a slip.
HABIT = 10
# More than these are no slip, but a table or a way to set a page.
LONGEST = 3
OTHER_SCRIPTS = "\u0590"


class Options(NamedTuple):
    """``markdown``: look for them in Markdown, too."""

    markdown: bool = False


@check(
    "style/double-space",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad("He left[[  ]]at noon. Nobody followed.", fixed="He left at noon. Nobody followed.", suffix=".txt"),
        bad(
            "The mayor,[[  ]]who was tired, left.  Nobody followed.",
            fixed="The mayor, who was tired, left.  Nobody followed.",
            suffix=".txt",
        ),
        bad("He left.[[  ]]He came. " + "She sang. " * 16, suffix=".txt"),
        bad("He left[[  ]]at noon.", options={"markdown": True}),
        good("He left at noon.  Nobody followed.  It rained.", why="two behind each full stop", suffix=".txt"),
        good("He left  at noon.", why="Markdown shows one space"),
        good("He left at noon. Nobody followed."),
    ],
)
def double_space(document: Document, options: Options) -> Iterator[Finding]:
    text = document.text
    if "  " not in text or (document.folds and not options.markdown):
        return
    inside, behind = [], []
    for match in SEVERAL.finditer(text):
        span = Span(*match.span())
        before = text[max(0, span.start - 4) : span.start].rstrip(CLOSERS)[-1:]
        # A bracket begins a credit or an aside that is set apart; scripts without capitals have other spaces.
        is_inside = (
            (before.isalnum() or before == ",") and before < OTHER_SCRIPTS and text[span.end : span.end + 1] != "("
        )
        if span.end - span.start <= LONGEST and is_own(document, span):
            if is_inside:
                inside.append(span)
            elif before and before in STOPS and text[span.end : span.end + 1].strip() not in ("", "("):
                behind.append(span)
    if behind and len(SINGLE.findall(text)) >= HABIT * len(behind):
        inside = sorted((*inside, *behind))
    if inside:
        first, *more = inside
        fix = Fix(tuple(Edit(span, " ") for span in inside), safe=True)
        related = tuple(Related(span, "occurrence") for span in more)
        yield Finding(first, f"two spaces instead of one, {times(len(inside))}", related, fix)
