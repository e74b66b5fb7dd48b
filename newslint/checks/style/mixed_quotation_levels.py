"""Some quotations stand in double marks, others in single ones, or inside one in the same.

*“We left,” she said. ‘We stayed,’ he said.* American custom has double marks outside and single ones inside, British
books the other way round, newspapers mostly double ones: but each keeps to its order. A house that has chosen says so
in the option ``always``. Headlines and what stands below them have marks of their own and are left alone, and so are
single words in single marks, which mean a word or a doubt. So are titles (*‘The Long Way to the Pier’*, ‘MAYOR LEAVES’)
and what a foreign word *means*.

Known problems: straight marks inside straight ones of the same kind look like two quotations with nothing between.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.annotate.speech.quoted import Quoted
from newslint.checks.style.own_text import quotes_in_prose
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

SINGLE = "‘'"
BODY = frozenset(("body", "caption"))
# Two words in single marks may be a phrase that is looked at; three are said by somebody.
FEWEST_WORDS = 3
# Shorter words are small in titles, too.
LONGER = 5
MEANING = frozenset("means meaning meant translates as".split())
REACH = 12


class Options(NamedTuple):
    """``always``: the marks in which the house sets a quotation, whatever the draft does."""

    always: Literal["", "double", "single"] = ""


@check(
    "style/mixed-quotation-levels",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad("“We left at noon,” she said. “It was late.” He said: [[‘We stayed until ten.’]]"),
        bad("‘We left at noon,’ she said. ‘It was very late.’ He said: [[“We stayed until ten.”]]"),
        bad("“He told me [[“]]no way” and left,” she said."),
        bad("[[“We left at noon,”]] she said.", options={"always": "single"}),
        good("“He told me ‘no way’ and left,” she said. “It was late.”"),
        good("# Mayor: ‘We left at noon’\n\n“We left at noon,” she said.", why="a headline"),
        good("# The mayor\n\n*‘We left at noon’*\n\n“We left at noon,” she said.", why="below a headline"),
        good("“We left at noon,” she said of the ‘hot’ potato.", why="a word"),
        good("“We left at noon,” she said. She has read ‘The Harbour at Night’ twice.", why="a title"),
        good("“We left at noon,” she said. Lindq is a word that means ‘leave the harbour’ there.", why="a meaning"),
        good("“We left at noon.\n\n“We came back at ten,” she said.", why="reopened"),
    ],
)
def mixed_quotation_levels(document: Document, options: Options) -> Iterator[Finding]:
    outer: dict[str, list[Span]] = {"double": [], "single": []}
    for quote, paragraph in quotes_in_prose(document):
        if paragraph.role in BODY:
            is_single = document.text[quote.outer.start] in SINGLE and quote.content.start - quote.outer.start == 1
            if not is_single or _is_speech(document, quote):
                outer["single" if is_single else "double"].append(quote.outer)
            yield from _inside(document, quote, paragraph.span.end)
    most = max(outer, key=lambda kind: len(outer[kind]))
    usual = options.always or most
    other = "single" if usual == "double" else "double"
    if outer[other] and (options.always or outer[usual]):
        first, *more = outer[other]
        known = f"{usual} ones {times(len(outer[usual]))}" if not options.always else f"the house style is {usual}"
        related = tuple(Related(span, "occurrence") for span in more)
        yield Finding(first, f"quotations in {other} marks {times(len(outer[other]))}, {known}", related)


def _is_speech(document: Document, quote: Quoted) -> bool:
    """Are these words that somebody said, and no title with its capitals, and not what another word means?"""
    words = document.words(quote.content).split()
    longer = [word for word in words if len(word) >= LONGER]
    is_title = all(word[0].isupper() for word in longer) and len(longer) > 1
    before = document.text[max(0, quote.outer.start - REACH) : quote.outer.start].split()[-1:]
    return len(words) >= FEWEST_WORDS and not is_title and MEANING.isdisjoint(before)


def _inside(document: Document, quote: Quoted, end: int) -> Iterator[Finding]:
    """A “ in a quotation that “ opened, both of them closed."""
    if document.text[quote.outer.start] == "“":
        within = document.text.find("“", *quote.content)
        following = document.text.find("“", quote.outer.end, end)
        if within >= 0 and document.text.find("”", quote.outer.end, following if following >= 0 else end) >= 0:
            related = (Related(Span(quote.outer.start, quote.content.start), "evidence", "opens the quotation"),)
            yield Finding(Span(within, within + 1), "a quotation inside a quotation has the same marks", related)
