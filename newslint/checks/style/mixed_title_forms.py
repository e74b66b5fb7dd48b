"""A title before a name is abbreviated here and written out there.

*Cllr Okafor* and *Councillor Okafor*, *Sen. Amari* and *Senator Amari*, *Det Insp* and *Detective Inspector*: houses
abbreviate or they don't. Titles in quotations don't count, since many houses write them out there alone. Neither does
a house's custom to abbreviate before a full name only (*Gen. Ngozi Okafor*, *General Okafor*). A house that has chosen
says so in the option ``always``.

Known problems: only the titles in ``rules/en/words/title-forms.toml`` are known.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.text.tokens import vocabulary
from newslint.annotate.text.vocabulary import is_known_name, is_opener, is_ordinary
from newslint.checks.style.mixed import mixture
from newslint.checks.style.own_text import is_own
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span

SHORT, LONG = "abbreviated", "written out"
LONGEST, MOST = 60, 4


class Options(NamedTuple):
    """``always``: how the house writes the titles that have a short form."""

    always: Literal["", "abbreviated", "written out"] = ""


@check(
    "style/mixed-title-forms",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad("Cllr Okafor spoke. The motion of Cllr Amari failed. [[Councillor Okafor]] promised more."),
        bad("It was Sen. Okafor, and then Sen. Amari. She asked [[Senator Okafor]] for the vote."),
        bad("The bishop met [[Rev. Okafor]]. It was the Reverend Okafor, and the Reverend Amari, who sang."),
        bad("She met [[Prof Okafor]].", options={"always": "written out"}),
        good("Cllr Okafor spoke. The motion of Cllr Amari failed. Another councillor promised more."),
        good("Gen. Okafor spoke. Attorney General Amari left. General Motors paid Major League Baseball."),
        good("“I met Senator Okafor,” she said. It was Sen. Okafor, and Sen. Amari.", why="somebody's words"),
        good("Dr Okafor spoke. Nobody saw Doctor Who.", why="no name"),
        good("Sen. Okafor spoke. Professor Okafor did not.", why="two titles"),
        good("Gen. Ngozi Okafor spoke. General Okafor left.", why="a full name first, the surname then"),
    ],
)
def mixed_title_forms(document: Document, options: Options) -> Iterator[Finding]:
    there = vocabulary(document)
    pairs = [pair for pair in _pairs() if (not there.isdisjoint(pair) if options.always else there.issuperset(pair))]
    if not pairs:
        return
    forms = {form: (long, way) for short, long in pairs for form, way in ((short, SHORT), (long, LONG))}
    used: dict[str, dict[str, list[tuple[Span, bool]]]] = defaultdict(lambda: {SHORT: [], LONG: []})
    for phrase in name_phrases(document):
        # Of several titles the first tells: houses that write *Det Insp* write it whole.
        first = phrase.title.split(" ")[0].rstrip(".").lower()
        if first in forms and _is_person(phrase.words) and is_own(document, phrase.mention.span):
            title, way = forms[first]
            start = document.text.rfind(phrase.title.split(" ")[0], 0, phrase.mention.span.start)
            place = Span(start, phrase.mention.span.end)
            if place.end - place.start <= LONGEST and document.text[start].isupper():
                used[title][way].append((place, len(phrase.words) == 1))
    for ways in used.values():
        alone = {way: {is_alone for _, is_alone in places} for way, places in ways.items()}
        if options.always or alone != {SHORT: {False}, LONG: {True}}:
            spans = {way: [span for span, _ in places] for way, places in ways.items()}
            what = "a title before a name, short and long"
            always = options.always
            yield from mixture(document, spans, what, always=always, by_example=not always)


def _is_person(words: tuple[str, ...]) -> bool:
    """Is it no body (*General Political Bureau*), no headline, and not Doctor Who?"""
    word = words[0]
    return (
        len(words) <= MOST and not is_opener(word) and (len(words) == 1 or not is_ordinary(word) or is_known_name(word))
    )


@functools.cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """The titles that have a short form: short and long, in small letters."""
    return tuple((short, long) for long, shorts in table("en/words/title-forms")["titles"].items() for short in shorts)
