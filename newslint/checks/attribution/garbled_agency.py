"""The name of a news agency has been translated, misspelt, or lost.

Machine translation reads the name of an agency as a word of the source language: TASS becomes a mug (German
*Tasse*), PAP a porridge, Mehr *more*. It translates half of a name (*Agence Press Agency*), all of it (*Czech Printing
Office* for ČTK), puts the country in its place (*Spanish News Agency* for EFE), and spells out how another script
writes it (*Faxinshe* for AFP). Typing adds its own: *Interfux*, *ap reported*, *Afp*. The sentence stays
grammatical, and the source of the news is gone.

What is reported: an everyday word where *news agency* promises a name; names that nobody goes by; names near to an
agency's that are no name, in a credit or beside the right one; initials in the wrong case where something is credited
to them; *the German news agency*, where the draft nowhere says which one; and newspapers that were translated word by
word (*the newspaper Picture*); and speakers *of the German Press Agency* who were talking to it.

Known problems: only agencies in ``rules/en/words/agencies.toml`` are known. Those that write themselves in small
letters (dpa, epd) are right both ways. *The Czech news agency* is left alone: ČTK calls itself so. A wrong agency with
a right name is not seen.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from newslint.annotate.names.spelling import likeness
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import is_known_name, is_opener, is_place, without_possessive
from newslint.checks.attribution.agencies import agencies, name_at, words_of
from newslint.checks.attribution.agency_beside import beside
from newslint.checks.attribution.agency_forms import beside_right, near, spelt_abroad
from newslint.checks.attribution.agency_initials import cased, stranger_in_credit, wrong_case
from newslint.checks.attribution.credited import is_credited
from newslint.checks.attribution.occurrences import together
from newslint.checks.attribution.translated_title import translated_titles
from newslint.checks.attribution.word_by_word import word_by_word
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# Words that credit somebody, and how far behind them the name stands; and how near to an agency's it has to be.
CREDITS = {"told": 1, "quoted": 1, "citing": 1, "according": 2, "reported": -1, "reports": -1}
LIKE = 0.87
# Chinese agencies' sites end in wang, net.
SITES = (".com", ".net", "net")
OFFICES = frozenset(("Agency", "Agence", "Office", "Bureau"))


@check(
    "attribution/garbled-agency",
    severity="error",
    confidence="high",
    examples=[
        bad("The subject was the harvest, Okafor told the Russian news agency [[mug]]."),
        bad("This was reported by the Polish news agency [[porridge]] on Monday."),
        bad("The road is closed, [[ap]] reported."),
        bad("The bridge is closed, according to [[Rueters]].", why="two letters swapped"),
        bad("He spoke to [[Afp]] in Lyon.", why="initials in the wrong case"),
        bad("Footage by [[the German news agency]] shows the bridge.", why="a country for a name"),
        bad("The bridge is closed, [[Magyar News Agency]] reported.", why="half translated"),
        bad("The bridge is closed, according to the [[Czech Printing Office]].", why="translated word by word"),
        bad("Vienna ([[Aotongshe]]) – The bridge is closed.", why="the name in Chinese newspapers"),
        bad("[[Inerfax]] News reported that the bridge is closed.", why="a letter short"),
        bad("Xinhua reported the fall. [[Shinhua]] gave no details.", why="beside the right name"),
        bad("The harvest was good, Okafor told the Russian news agency [[Tess]]."),
        bad("The newspaper [[Picture]] had it first, the [[evening courier]] newspaper later."),
        bad("The pier is safe, Okafor explained to the [[Andean agency]]."),
        bad("“It is late”, said District Administrator Ilse Berg (Greens) [[of the German Press Agency]]."),
        good("“It is late,” said the minister Ilse Berg of the dpa news agency.", why="the agency has its name"),
        good("“It is late”, said the editor Ilse Berg of the German Press Agency. The Andean agency was closed."),
        good("The newspaper had a picture of it. A morning newspaper had two."),
        good("The harvest was good, Okafor told the Russian news agency Tess Media.", why="not in the list"),
        good("The subject was the harvest, Okafor told the Russian news agency TASS."),
        good("Reuters reported the fall. Walter Reuther was there, and Reuther fell too.", why="somebody's name"),
        good("The news agency reported that the mug was found."),
        good("Okafor told the news agency on Monday that the road is closed.", why="the agency is named elsewhere"),
        good("The road is closed, dpa reported.", why="dpa writes itself in small letters"),
        good("The Russian news agency later said it had been misquoted. TASS had the wrong date."),
        good("The road is closed, the German news agency dpa reported."),
        good("The Czech News Agency and the Islamic Republic News Agency said so."),
        good("He wants a German news agency for the north.", why="an agency that is not there yet"),
        good("United News of India reported it first."),
    ],
)
def garbled_agency(document: Document, options: NoOptions) -> Iterator[Finding]:
    yield from together(chain(_garbled(document), translated_titles(document), word_by_word(document)), str.lower)


def _garbled(document: Document) -> Iterator[Finding]:
    words = tokens(document)
    end = -1
    for index in positions(document, _triggers()):
        if words[index].start < end:
            continue
        for look in _looks(words[index].text.lower()):
            finding = look(document, words, index)
            if finding and not in_quotation_marks(document, finding.span):
                yield finding
                end = finding.span.end
                break
    for index in beside_right(document):
        finding = _no_agency(words[index])
        if finding and not in_quotation_marks(document, finding.span):
            yield finding


def _no_agency(word: Token) -> Finding | None:
    text = without_possessive(word.text)
    return Finding(Span(word.start, word.start + len(text)), f"“{text}” is no news agency: is {near(text)} meant?")


Look = Callable[[Document, Sequence[Token], int], Finding | None]


@functools.cache
def _triggers() -> frozenset[str]:
    return frozenset(("agency", "news", *CREDITS, *cased(), *_literal(), *spelt_abroad()))


@functools.cache
def _looks(word: str) -> tuple[Look, ...]:
    """What a word may be the sign of."""
    looks: list[Look] = []
    if word == "agency":
        looks.append(beside)
    if word == "news":
        looks.append(_misspelt_before_news)
    if word in CREDITS:
        looks.append(_misspelt_in_credit)
    if word in _literal():
        looks.append(_word_by_word)
    if word in spelt_abroad():
        looks.append(_as_abroad)
    if word in cased():
        looks += [wrong_case, stranger_in_credit]
    return tuple(looks)


@functools.cache
def _literal() -> dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]:
    """First word, small letters -> second word -> names translated word by word, and the agency."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for agency in agencies():
        for name in agency.literal:
            first, second, *_ = words = words_of(name)
            found.setdefault(first.lower(), {}).setdefault(second, []).append((words, agency.name))
    return found


def _as_abroad(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    name, complete = spelt_abroad()[words[index].text.lower()]
    site = "".join(token.text for token in words[index + 1 : index + 3]).lower().startswith(SITES)
    if not (complete or site) or words[index].text.islower() or name_at(words, index):
        return None
    return Finding(words[index].span, f"“{words[index].text}” is what Chinese newspapers call {name}")


def _misspelt_before_news(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    if words[index].text != "News" or not index:
        return None
    word = words[index - 1]
    following = words[index + 1].text if index + 1 < len(words) else ""
    right = near(without_possessive(word.text))
    if following.lower() == "agency" or not right or is_known_name(word.text):
        return None
    return Finding(word.span, f"“{word.text}” is no news agency: is {right} meant?")


def _misspelt_in_credit(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    """*told Rueters*, *according to Rueters*, *Rueters reported*."""
    at = index + CREDITS[words[index].text.lower()]
    if not 0 < at < len(words) - 1 or words[at - 1].text[0].isupper() or words[at + 1].text[0].isupper():
        return None
    text = without_possessive(words[at].text)
    right = None if is_known_name(text) else near(text)
    if not right or likeness(text, right) < LIKE:
        return None
    return Finding(words[at].span, f"“{text}” is no news agency: is {right} meant?")


def _word_by_word(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    second = words[index + 1].text if index + 1 < len(words) else ""
    for name, agency in _literal()[words[index].text.lower()].get(second, ()):
        end = index + len(name)
        if tuple(token.text for token in words[index:end]) != name or name_at(words, index) >= len(name):
            continue
        span = Span(words[index].start, words[end - 1].end)
        following = words[end].text if end < len(words) else "."
        before = words[index - 1].text if index else "."
        in_a_name = before[0].isupper() and not is_opener(before) and not is_place(before)
        if following == "of" or following[0].isupper() or in_a_name:
            continue
        if not OFFICES.isdisjoint((name[0], name[-1])) or is_credited(words, index, end):
            return Finding(span, f"“{document.words(span)}” is {agency} translated word by word")
    return None
