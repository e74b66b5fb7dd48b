"""What the rules about straight and curly marks have in common: the kind that is rarer, or not the house's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from newslint.annotate.text.sentences import paragraph_at
from newslint.checks.style.own_text import kinds_of_paragraphs
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.span import Span
from newslint.wording import times

TABLES = frozenset(("metadata", "cell"))

Kind = Literal["", "straight", "curly"]


def outside_tables(document: Document, spans: Iterable[Span]) -> list[Span]:
    """The places in order, without those in tables and in what stands about the draft at its head."""
    places = sorted(spans)
    if kinds_of_paragraphs(document).isdisjoint(TABLES):
        return places
    return [span for span in places if paragraph_at(document, span.start).kind not in TABLES]


def two_kinds(
    straight: list[Span],
    curly: list[Span],
    what: str,
    always: Kind,
    edit: Callable[[Span, str], Edit] | None = None,
) -> Iterator[Finding]:
    """One finding for the places of the rarer kind, or of the kind that the house does not want."""
    if not always and not (straight and curly):
        return
    few, many, other, usual = straight, curly, "straight", "curly"
    if always == "straight" or (not always and (len(straight), -straight[0].start) > (len(curly), -curly[0].start)):
        few, many, other, usual = curly, straight, "curly", "straight"
    if not few:
        return
    known = f": the house style is {usual}" if always else f", {usual} ones {times(len(many))}: two kinds in one draft"
    fix = None
    if edit and (always or len(few) < len(many)):
        fix = Fix(tuple(edit(span, usual) for span in few), safe=True)
    related = tuple(Related(span, "occurrence") for span in few[1:])
    yield Finding(few[0], f"{other} {what} {times(len(few))}{known}", related, fix)
