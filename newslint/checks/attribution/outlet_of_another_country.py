"""A newspaper or news agency is credited to a country it does not come from.

*The Ukrainian newspaper Pravda*: Pravda is a Russian paper, a Slovak and a Serbian one; Ukrainska Pravda was meant.
*Russia's Xinhua*, *the Spanish news agency dpa*, *Le Monde, a German daily*: a translation that splits a title in two,
or a slip about who owns what, sends readers to the wrong source.

Known problems: only titles in ``rules/en/words/outlets.toml`` and ``agencies.toml`` are known, and a paper's foreign
edition counts as its home country's. Titles of one everyday word (*Star*, *The Times*) are left alone: there may be
one anywhere. So are bare initials after a country (*India's AAP* is a party).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import APOSTROPHE, positions, tokens, words_by_sign
from newslint.annotate.text.vocabulary import countries, demonyms, is_calendar, without_possessive
from newslint.checks.attribution.outlets import homes, is_common, title_at
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

KINDS = frozenset("agency broadcaster broadsheet daily magazine newspaper paper tabloid weekly".split())
SAME = {"United Kingdom": "Britain", "England": "Britain", "Scotland": "Britain", "America": "United States"}
# Lower-case words between a country and what kind of outlet it is: the German left-wing daily, the Czech news agency.
MOST_BETWEEN = 3


@check(
    "attribution/outlet-of-another-country",
    severity="warning",
    confidence="high",
    examples=[
        bad("He told [[the Ukrainian newspaper Pravda]] that he was tired."),
        bad("She wrote in [[the Austrian daily Le Monde]] that it was over."),
        bad("She told [[the Spanish news agency dpa]] that it was over."),
        bad("The bridge is closed, [[Russia’s Xinhua]] reported."),
        bad("She told [[Le Monde, a German newspaper]], that it was over."),
        good("He told the Russian newspaper Pravda that he was tired."),
        good("He told the Ukrainian newspaper Ukrainska Pravda that he was tired."),
        good("The Austrian daily reported first; Le Monde followed.", why="two papers"),
        good("India’s AAP won the vote.", why="initials that others have too"),
        good("She told AFP's German service that it was over."),
        good("The Kenyan daily Star had it first.", why="a title that any country may have"),
        good("She told Le Monde, and a German newspaper picked it up."),
    ],
)
def outlet_of_another_country(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = tokens(document)
    for index in positions(document, KINDS):
        begin, country = _country_before(words, index)
        if not country:
            continue
        start = index + 2 if words[index + 1 : index + 2] and words[index + 1].text == "the" else index + 1
        wrong = _wrong(words, start, country)
        if wrong:
            yield from _finding(document, Span(_with_article(words, begin), wrong.span.end), wrong, country)
            continue
        wrong = _apposed_to(words, begin, country)
        if wrong:
            yield from _finding(document, Span(wrong.span.start, words[index].end), wrong, country)
    owners = _possessives().intersection(words_by_sign(document)[APOSTROPHE])
    for index in positions(document, owners):
        country = countries().get(without_possessive(words[index].text), "")
        start = index + 1
        while start < len(words) and start - index <= MOST_BETWEEN and words[start].text.islower():
            start += 1
        wrong = _wrong(words, start, country) if country else None
        if wrong and not (start == index + 1 and document.words(wrong.span).isupper()):
            yield from _finding(document, Span(words[index].start, wrong.span.end), wrong, country)


class _Wrong(NamedTuple):
    """A title, and where it is published."""

    span: Span
    countries: frozenset[str]


@functools.cache
def _possessives() -> frozenset[str]:
    return frozenset(f"{name.lower()}{ending}" for name in countries() for ending in ("'s", "’s") if " " not in name)


def _country_before(words: Sequence[Token], index: int) -> tuple[int, str]:
    """Where the adjective of a country stands before the kind of outlet at ``index``, and the country, if any."""
    begin = index - 1
    while begin >= 0 and index - begin <= MOST_BETWEEN and words[begin].text.islower() and words[begin].text.isalpha():
        begin -= 1
    if begin < 0 or words[begin].text not in demonyms():
        return begin, ""
    return begin, countries()[words[begin].text]


def _wrong(words: Sequence[Token], start: int, country: str) -> _Wrong | None:
    """The title that begins at ``start``, if it is not this country's."""
    title = title_at(words, start)
    end = start + len(title)
    if not title or is_common(title) or SAME.get(country, country) in homes()[title]:
        return None
    following = words[end].text if end < len(words) else "."
    longer = (following[0].isupper() and not is_calendar(following)) or following == "-"
    return None if longer else _Wrong(Span(words[start].start, words[end - 1].end), homes()[title])


def _apposed_to(words: Sequence[Token], begin: int, country: str) -> _Wrong | None:
    """*Le Monde, a German newspaper*: the title before the comma, if it is not this country's."""
    comma = begin - 2
    if comma < 1 or words[begin - 1].text not in ("a", "an", "the") or words[comma].text != ",":
        return None
    for start in range(max(0, comma - 4), comma):
        title = title_at(words, start)
        if title and start + len(title) == comma:
            part_of_more = start and words[start - 1].text[0].isupper()
            return None if part_of_more else _wrong(words, start, country)
    return None


def _with_article(words: Sequence[Token], begin: int) -> int:
    article = begin and words[begin - 1].text.lower() in ("the", "a", "an")
    return words[begin - 1 if article else begin].start


def _finding(document: Document, span: Span, wrong: _Wrong, country: str) -> Iterator[Finding]:
    if not in_quotation_marks(document, span):
        name = without_possessive(document.words(wrong.span))
        yield Finding(span, f"{name} is published in {listed(sorted(wrong.countries))}, not in {country}")
