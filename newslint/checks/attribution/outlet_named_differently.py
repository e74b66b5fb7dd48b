"""A newspaper or a station is given two names.

*The Harbour Courier reported* in one paragraph, *asked by the Harbour Gazette* in another: two papers of one place are
rare, a slip of memory is not. *The Gazette said* where the only paper named is the Harbour Courier; *KCLD* and *KDLC*,
the same letters in another order; *Harbour Broadcasting* and *Harbour Radio*, as a translation may have it; *the
Harbour Daily Mews*, one letter off.

Known problems: a place with two papers is reported if both are named, unless ``rules/en/words/outlets.toml`` has them;
allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import (
    HYPHEN,
    lower_words,
    positions,
    texts,
    tokens,
    vocabulary,
    word_index,
    words_by_sign,
)
from newslint.annotate.text.vocabulary import without_possessive
from newslint.checks.attribution.agencies import by_name
from newslint.checks.attribution.outlets import titles
from newslint.checks.attribution.small_titles import PAPERS
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# What else papers are called; together with those words that a draft gives other things.
OTHER_PAPERS = frozenset(
    "journal observer dispatch bulletin ledger messenger reporter register standard independent record leader press "
    "express review citizen guardian observer news".split()
)
PAPER_WORDS = PAPERS | OTHER_PAPERS
STATIONS = frozenset("radio broadcasting television tv broadcaster".split())
# Beside the letters by which a station goes.
ON_AIR = frozenset("radio tv fm am station television channel news".split())
CALL_LETTERS = ("K", "W")
LONGEST = 4
ARTICLES = frozenset(("the", "their", "its", "our"))
FROM = frozenset("told by to in for with of that from".split())
JOINING = frozenset(("and", "of", "&"))
SAYING_LATER = frozenset("first also has had later".split())


class Title(NamedTuple):
    """A title as the draft has it: the words before the last, empty if it has only one, the last one, and where."""

    place: tuple[str, ...]
    head: str
    span: Span
    credited: bool


@check(
    "attribution/outlet-named-differently",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The Vadu Courier had it first.\n\nOkafor was asked about it by the [[Vadu Gazette]], and left."),
        bad("A poll for the Vadu County News-Leader is out.\n\nThe [[News-Tribune]] first reported it on Thursday."),
        bad("The Vadu Courier had it first.\n\nThe [[Gazette]] said that Okafor was ill."),
        bad("Okafor told KCLD radio that it was late.\n\nLindqvist repeated what he had told [[KDLC]]."),
        bad("It was reported by Vadu Broadcasting.\n\nThe report of the [[Vadu Radio]] is known to Okafor."),
        bad("The Vadu Daily News had it first.\n\nOkafor told the Vadu Daily [[Mews]] that it was late."),
        bad("Okafor told the Vadu Courier that it was late.\n\nWith material of PA Media and the Vadu [[Courrier]]."),
        good("The Vadu Courier had it first.\n\nThe Vadu Couriers lost, and the Vadu Carrier sank."),
        good("The Vadu Courier had it first.\n\nThe Courier said that Okafor was ill."),
        good("The Vadu Courier had it first.\n\nThe Times said that Okafor was ill.", why="a paper that is known"),
        good("The Vadu Courier had it first.\n\nThe Globe was sold out, and the Vadu Post Office was closed."),
        bad("The Associated Press rang. The Vadu Courier had it.\n\nThe [[Gazette]] said that Okafor was ill."),
        good("The New York Times had it first.\n\nThe New York Post said that Okafor was ill."),
        good("Okafor told KCLD radio that it was late.\n\nLindqvist told KTRK that it was early."),
    ],
)
def outlet_named_differently(document: Document, options: NoOptions) -> Iterator[Finding]:
    known = list(_titles(document))
    whole = [title for title in known if title.place]
    reported: set[str] = set()
    for title in known:
        other = _same_place(title, whole) if title.place else _only_other(title, whole)
        if other and title.head not in reported:
            reported.add(title.head)
            yield _finding(document, title.span, other.span)
    yield from _misspelt(document, whole)
    yield from _call_letters(document)


def _titles(document: Document) -> Iterator[Title]:
    """The titles of papers and stations, *the* before them."""
    words, told, lower = tokens(document), texts(document), lower_words(document)
    for at in positions(document, _heads(document)):
        start = at
        while start and at - start < LONGEST and told[start - 1][0].isupper() and told[start - 1][-1] != ".":
            start -= 1
        if start < at and lower[start] in ARTICLES:
            start += 1
        head = without_possessive(told[at])
        article = bool(start) and lower[start - 1] in ARTICLES
        if not head[0].isupper() or (not article and not (start < at and lower[at] in STATIONS)):
            continue
        span = Span(words[start].start, words[at].start + len(head))
        following = told[at + 1 : at + 3]
        longer = following[:1] and (following[0][0].isupper() or (following[0] in JOINING and following[-1].istitle()))
        told_here = paragraph_at(document, span.start).role in ("body", "deck")
        if longer or not told_here or in_quotation_marks(document, span):
            continue
        before = lower[start - 2] if start > 1 else ""
        behind = [each for each in lower[at + 1 : at + 4] if each not in SAYING_LATER][:1]
        credited = before in FROM or any(each in cue_forms() for each in behind)
        yield Title(tuple(told[start:at]), head, span, credited)


def _same_place(title: Title, whole: list[Title]) -> Title | None:
    """*the Vadu Courier*, *the Vadu Gazette*: the earlier title of the same place, if neither is a known one."""
    if _is_known(title):
        return None
    for other in whole:
        if other.span >= title.span:
            return None
        kinds = (title.head.lower() in STATIONS, other.head.lower() in STATIONS)
        differ = other.place[-len(title.place) :] == title.place and other.head != title.head and kinds[0] == kinds[1]
        if differ and (title.credited or other.credited) and not _is_known(other):
            return other
    return None


def _misspelt(document: Document, whole: list[Title]) -> Iterator[Finding]:
    """*the Vadu Daily Mews*, where the draft has the Vadu Daily News."""
    told, index = texts(document), word_index(document)
    seen: set[tuple[str, ...]] = set()
    for title in whole:
        if (*title.place, title.head) in seen or title.head.lower() in STATIONS:
            continue
        seen.add((*title.place, title.head))
        for at in index.get(title.place[-1].lower(), ()):
            word = without_possessive(told[at + 1]) if at + 1 < len(told) else ""
            if (
                word in (title.head, "")
                or not word[0].isupper()
                or tuple(told[at + 1 - len(title.place) : at + 1]) != title.place
            ):
                continue
            if (*title.place, word) not in seen and _is_slip(word, title.head):
                seen.add((*title.place, word))
                start = tokens(document)[at + 1].start
                yield _finding(document, Span(start, start + len(word)), title.span)


def _is_slip(word: str, head: str) -> bool:
    """One letter more, less, or another one; not the plural."""
    from rapidfuzz.distance import DamerauLevenshtein

    plural = word in (f"{head}s", f"{head}es") or head in (f"{word}s", f"{word}es")
    return not plural and DamerauLevenshtein.distance(word, head) == 1


def _only_other(title: Title, whole: list[Title]) -> Title | None:
    """*the Gazette*, where the draft names one paper, and it is called otherwise."""
    papers = {
        (other.place, other.head): other
        for other in reversed(whole)
        if other.head.lower() not in STATIONS and " ".join((*other.place, other.head)) not in by_name()
    }
    alike = "-" in title.head and any(_shares_half(title.head, other.head) for other in papers.values())
    if len(papers) != 1 or not title.credited or (_is_known(title) and not alike):
        return None
    (other,) = papers.values()
    same = other.head == title.head or title.head in other.place or other.head.endswith(f"-{title.head}")
    sure = title.head.lower() in PAPERS or alike
    return other if sure and not same and other.span < title.span and not _is_known(other) else None


def _shares_half(one: str, other: str) -> bool:
    return one != other and not set(one.split("-")).isdisjoint(other.split("-"))


def _is_known(title: Title) -> bool:
    name = " ".join((*title.place, title.head))
    return name in titles() or f"The {name}" in titles()


def _heads(document: Document) -> frozenset[str]:
    return (PAPER_WORDS | STATIONS) & vocabulary(document) | _joined(document)


def _joined(document: Document) -> frozenset[str]:
    """*News-Leader*, *Times-Picayune*"""
    return frozenset(word for word in words_by_sign(document)[HYPHEN] if word.partition("-")[0] in PAPER_WORDS)


def _call_letters(document: Document) -> Iterator[Finding]:
    """*KCLD radio*, and *KDLC*."""
    told, index = texts(document), word_index(document)
    seen: set[str] = set()
    for at in positions(document, ON_AIR):
        for near in (at - 1, at + 1):
            word = told[near] if 0 <= near < len(told) else ""
            if len(word) != 4 or not (word.isupper() and word.isalpha()) or word[0] not in CALL_LETTERS or word in seen:
                continue
            seen.add(word)
            for rest in {"".join(each) for each in permutations(word[1:])} - {word[1:]}:
                swapped = word[0] + rest
                places = [place for place in index.get(swapped.lower(), ()) if told[place] == swapped]
                if places and swapped not in seen:
                    seen.add(swapped)
                    here, there = sorted((tokens(document)[near].span, tokens(document)[places[0]].span))
                    yield _finding(document, there, here)


def _finding(document: Document, here: Span, there: Span) -> Finding:
    message = f"“{document.words(here)}” here, “{document.words(there)}” before: are they one?"
    return Finding(here, message, (Related(there, "evidence", "named so before"),))
