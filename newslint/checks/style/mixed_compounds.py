"""Compounds of one kind are written in two ways.

*anti-war* and *antitank*, *north-west* and *southeast*, *two-thirds* and *three quarters*, *twenty-one* and *thirty
two*: no word stands there twice, but readers see two habits. One word that is written in two ways is reported by
style/mixed-hyphenation.

Only what good newspapers write in more than one way is looked at: the prefixes and stems of
``rules/en/words/compound-classes.toml``, compass points in small letters, fractions as nouns (*a two-thirds majority*
has its hyphen everywhere) and the numbers from 21 to 99. A house that has chosen says so in the options ``hyphen``,
``closed`` and ``open``, lists of kinds such as ``hyphen = ["anti", "compass points", "fractions"]``.

Known problems: some houses close a few words of a kind as exceptions; they need an allowance.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.annotate.text.tokens import lower_words, positions, texts, tokens, vocabulary, word_index
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import word_after
from newslint.checks.style.plain_words import compounds, is_plain
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

HYPHENS = "-‐‑"
LINKS = regex("[-‐‑ ]")
WAYS = {"hyphen": "with a hyphen", "closed": "as one word", "open": "as two words"}
LINK = {"with a hyphen": "-", "as one word": "", "as two words": " "}
SHOWN = 3

POINTS = ("north", "south"), ("east", "west")
POINT_ENDINGS = ("", "ern", "erly", "ward", "wards", "erner", "erners", "bound")
COUNTS = tuple("one two three four five six seven eight nine".split())
PARTS = tuple(
    f"{part}{s}" for part in "third quarter fifth sixth seventh eighth ninth tenth half".split() for s in ("", "s")
)
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
UNITS = COUNTS + tuple("first second third fourth fifth sixth seventh eighth ninth".split())


class Options(NamedTuple):
    """Kinds of compounds that the house always writes with a ``hyphen``, ``closed`` up, or ``open``, as two words."""

    hyphen: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    def complaint(self) -> tuple[str, str] | None:
        """The option that cannot be right, and why."""
        for way in WAYS:
            for kind in getattr(self, way):
                if kind not in kinds():
                    return way, f"there is no kind “{kind}”; there are {', '.join(kinds())}"
        return None


class Place(NamedTuple):
    """A compound: its kind, its parts with a hyphen, how it is written, and where."""

    kind: str
    stem: str
    way: str
    span: Span


@functools.cache
def _prefixes() -> Mapping[str, str]:
    """Each prefix and the stems that it takes."""
    prefixes: Mapping[str, str] = table("en/words/compound-classes")["prefixes"]
    return prefixes


@functools.cache
def kinds() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Each kind of compound: its first parts, each with the second parts that it takes."""
    found = {kind: {kind.split()[0]: frozenset(stems.split())} for kind, stems in _prefixes().items()}
    for kind, (firsts, stems) in table("en/words/compound-classes")["firsts"].items():
        found[kind] = dict.fromkeys(firsts.split(), frozenset(stems.split()))
    seconds = frozenset(f"{point}{ending}" for point in POINTS[1] for ending in POINT_ENDINGS)
    found["compass points"] = dict.fromkeys(POINTS[0], seconds)
    found["fractions"] = dict.fromkeys(COUNTS, frozenset(PARTS))
    found["numbers"] = dict.fromkeys(TENS, frozenset(UNITS))
    return found


@functools.cache
def _written() -> Mapping[str, tuple[str, str, str]]:
    """Every compound as it can stand in one token -> its kind, its parts with a hyphen, and the way it is written."""
    found = {}
    for kind, pairs in kinds().items():
        for first, seconds in pairs.items():
            for second in seconds:
                found[f"{first}{second}"] = (kind, f"{first}-{second}", "closed")
                hyphened = (kind, f"{first}-{second}", "hyphen")
                for mark in HYPHENS:
                    found[f"{first}{mark}{second}"] = hyphened
    return found


@functools.cache
def _written_words() -> frozenset[str]:
    return frozenset(_written())


@functools.cache
def _firsts() -> Mapping[str, tuple[str, ...]]:
    """First parts -> the kinds that they begin."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, pairs in kinds().items():
        for first in pairs:
            found[first].append(kind)
    return {first: tuple(names) for first, names in found.items()}


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(_firsts())


@functools.cache
def _second_words() -> frozenset[str]:
    return frozenset().union(*(seconds for pairs in kinds().values() for seconds in pairs.values()))


@check(
    "style/mixed-compounds",
    severity="note",
    confidence="medium",
    options=Options,
    examples=[
        bad("An anti-war rally and an anti-nuclear march met an [[antigovernment]] crowd."),
        bad(
            "The gale came from the north-west, the rain from the south-east. It spread to the [[southwest]].",
            fixed="The gale came from the north-west, the rain from the south-east. It spread to the south-west.",
        ),
        bad("Two-thirds of them left. One-fifth of them stayed. [[Three quarters]] of the tents were sold."),
        bad("Twenty-one boats left, thirty-two came back. [[Forty six]] oars were lost."),
        bad("The [[nonprofit]] paid.", options={"hyphen": ("non",)}, fixed="The non-profit paid."),
        bad("The [[quarterfinal]] was lost. The semi-finals are on Monday; a semi-finalist is hurt."),
        good("An anti-war rally and an anti-nuclear march met. Antitrust cases are one word everywhere."),
        good("Two-thirds of the six boats left. The married quarters of forty men burned.", why="no fraction"),
        good("A two-thirds majority is needed. Two thirds of them left.", why="before its noun, and as a noun"),
        good("The gale came from the north-west of Southeast Asia.", why="a name"),
        good("“The antiwar people came,” she said of the anti-nuclear march."),
        good("They met for the thirty second spot. He came one quarter late.", why="other words"),
    ],
)
def mixed_compounds(document: Document, options: Options) -> Iterator[Finding]:
    found: dict[str, list[Place]] = defaultdict(list)
    apart = list(_in_two_tokens(document))
    # Where all are closed up there is one way.
    if not (apart or any(options) or not _firsts().keys().isdisjoint(compounds(document))):
        return
    for place in (*_in_one_token(document), *apart):
        found[place.kind].append(place)
    for kind, places in found.items():
        always = next((way for way in WAYS if kind in getattr(options, way)), "")
        ways: dict[str, set[str]] = defaultdict(set)
        for place in places:
            ways[place.stem].add(place.way)
        used: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            # A compound that is itself written in two ways is another rule's.
            if always or len(ways[place.stem]) == 1:
                used[place.way].append(place)
        if len(used) > 1 or always:
            spans = {
                _label(document, way, there, always): [place.span for place in there] for way, there in used.items()
            }
            what = f"compounds with {kind}" if kind in _prefixes() else kind
            yield from mixture(
                document, spans, f"{what} in two ways", _rewrite, always=always and WAYS[always], safe=True
            )


def _in_one_token(document: Document) -> Iterator[Place]:
    index, found = word_index(document), tokens(document)
    for word in _written_words().intersection(vocabulary(document)):
        kind, stem, way = _written()[word]
        for at in index[word]:
            if is_plain(document, found[at]) and (kind != "fractions" or word_after(document, at) == "of"):
                yield Place(kind, stem, way, found[at].span)


def _in_two_tokens(document: Document) -> Iterator[Place]:
    found, words, written, seconds = tokens(document), lower_words(document), texts(document), _second_words()
    for at in positions(document, _first_words()):
        if at + 1 == len(words) or written[at + 1] not in seconds:
            continue
        first, second = words[at], written[at + 1]
        for kind in _firsts()[first]:
            if second not in kinds()[kind][first] or not is_plain(document, found[at]):
                continue
            # The thirty second spot; a fraction before its noun has a hyphen everywhere.
            if second != "second" and (kind != "fractions" or word_after(document, at, 2) == "of"):
                yield Place(kind, f"{first}-{second}", "open", Span(found[at].start, found[at + 1].end))


def _label(document: Document, way: str, places: list[Place], always: str) -> str:
    """How the message names a way: with the compounds that are written so."""
    if way == always:
        return WAYS[way]
    shown = list(
        dict.fromkeys(document.words(place.span).lower() for place in sorted(places, key=lambda one: one.span))
    )
    more = " ..." if len(shown) > SHOWN else ""
    return f"{', '.join(shown[:SHOWN])}{more} ({WAYS[way]})"


def _rewrite(text: str, usual: str) -> str:
    """The compound linked the usual way."""
    _, stem, _ = _written()[LINKS.sub("", text.lower())]
    first = len(stem.partition("-")[0])
    link = LINK[usual.rpartition("(")[2].rstrip(")")]
    return f"{text[:first]}{link}{LINKS.sub('', text[first:])}"
