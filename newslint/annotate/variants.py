"""Which words of names are one name in two spellings?

Spelling alone cannot tell (Scholz and Schulz are two men, Zelenskyj and Selenskyj one), so each pair is judged
by its likeness and by the evidence in the draft, in parts that have names and points. At ``THRESHOLD`` and
above, the two are one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.annotate.mentions import name_phrases
from newslint.annotate.spelling import VOWELS, fold, skeleton, slips, sound
from newslint.annotate.vocabulary import PARTICLES, countries, is_ordinary
from newslint.document import Document, annotation
from newslint.span import Span

THRESHOLD = 3
SHORTEST = 4
# What stands between two different things that are named in one breath.
LISTED = re.compile(r"(?:['’]s?)?\s*(?:,|,?\s*(?:and|or|not|but|vs\.?|against|versus)|[-–—/&]|)\s*")
LONGEST_LINK = 12
# Endings that make another word of a name: America, American, Americans; Islam, Islamic, Islamist.
DERIVED = frozenset(
    "a al an ans e er ers es esque ese i ian ians ic ics ification in ish ism ist ists ite ites land n ns os s ski sky y"
    .split()
)


class NameWord(NamedTuple):
    """One word used in names: its places, and the company it keeps."""

    form: str
    spans: tuple[Span, ...]
    before: frozenset[str]
    after: frozenset[str]
    titles: frozenset[str]
    bare: bool


class Judgement(NamedTuple):
    """Why two words are taken for one name, or not: named parts and their points."""

    parts: tuple[tuple[str, int], ...]

    @property
    def score(self) -> int:
        return sum(points for _, points in self.parts)

    @property
    def same(self) -> bool:
        return self.score >= THRESHOLD


@annotation
def name_words(document: Document) -> dict[str, NameWord]:
    """Every word that is part of a name, by its form, in order of first appearance."""
    spans: dict[str, list[Span]] = defaultdict(list)
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, set[str]] = defaultdict(set)
    bare: set[str] = set()
    for phrase in name_phrases(document):
        at = phrase.mention.span.start
        words = phrase.words
        for index, word in enumerate(words):
            at = document.text.index(word, at)
            spans[word].append(Span(at, at + len(word)))
            at += len(word)
            if index:
                before[word].add(words[index - 1])
            if index + 1 < len(words):
                after[word].add(words[index + 1])
            if phrase.title:
                titles[word].add(phrase.title.lower())
        if len(words) == 1:
            bare.add(words[0])
    return {
        word: NameWord(
            word,
            tuple(places),
            frozenset(before[word]),
            frozenset(after[word]),
            frozenset(titles[word]),
            word in bare,
        )
        for word, places in spans.items()
    }


@annotation
def spellings(document: Document) -> tuple[tuple[NameWord, ...], ...]:
    """Groups of two or more words that are one name spelt differently, the most frequent form first."""
    words = {form: word for form, word in name_words(document).items() if _is_candidate(form)}
    listed = _listed_together(document)
    group = {form: form for form in words}

    def root(form: str) -> str:
        while group[form] != form:
            form = group[form]
        return form

    for one, other in _pairs(words):
        if frozenset((one, other)) not in listed and judge(words[one], words[other]).same:
            group[root(other)] = root(one)
    members: dict[str, list[NameWord]] = defaultdict(list)
    for form in words:
        members[root(form)].append(words[form])
    return tuple(
        tuple(sorted(found, key=lambda word: (-len(word.spans), word.spans[0])))
        for found in members.values()
        if len(found) > 1
    )


def judge(one: NameWord, other: NameWord) -> Judgement:
    """Weigh the likeness of two words and the company they keep in the draft."""
    parts: list[tuple[str, int]] = []
    a, b = fold(one.form), fold(other.form)
    if a == b:
        parts.append(("same letters but for accents, capitals or hyphen", 3))
    elif sound(one.form) == sound(other.form):
        parts.append(("same sound in two transliterations", 3))
    else:
        distance = slips(one.form, other.form)
        shorter = min(len(a), len(b))
        if distance == 1:
            parts.append(("one letter apart", 2 if shorter >= 6 else 1))
        elif distance == 2 and shorter >= 7:
            parts.append(("two letters apart", 1))
        else:
            parts.append(("far apart", -3))
        if a[0] != b[0]:
            parts.append(("first letters differ", -1))
        if a[-1] != b[-1] and a[:-1] == b[:-1] and {a[-1], b[-1]} <= VOWELS:
            parts.append(("only the last vowel differs", -1))
    if _is_derived(a, b):
        parts.append(("one is derived from the other", -4))
    for word in (one, other):
        if is_ordinary(word.form):
            parts.append((f"{word.form} is an English word", -2))
        if word.form in countries():
            parts.append((f"{word.form} is a country or people", -1))
    parts.extend(_company(one, other))
    few, many = sorted((len(one.spans), len(other.spans)))
    if many >= 3 * few and many > 2:
        parts.append((f"{few} against {many} times", 1))
    return Judgement(tuple(parts))


def _company(one: NameWord, other: NameWord) -> Iterator[tuple[str, int]]:
    if (one.before & other.before) - PARTICLES or (one.after & other.after) - PARTICLES:
        yield "another part of the name in common", 2
    elif one.before and other.before:
        yield "different words before them", -3
    elif one.after and other.after:
        yield "different words behind them", -2
    elif (one.bare and not one.before and other.before) or (other.bare and not other.before and one.before):
        yield "one stands alone, the other in a full name", 1
    if one.titles & other.titles:
        yield "a title in common", 1


def _is_candidate(form: str) -> bool:
    return len(form) >= SHORTEST and form[0].isupper() and not form.isupper() and not any(c.isdigit() for c in form)


def _is_derived(a: str, b: str) -> bool:
    shared = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        shared += 1
    if shared < 3:
        return False
    rest = {a[shared:], b[shared:]}
    if "" in rest:
        return bool(rest & DERIVED) and a + b != b + a
    return rest <= DERIVED and any(len(ending) > 1 for ending in rest)


def _pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs worth judging: the same first or last two consonants of their sound. Never all pairs."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for word in words:
        bones = skeleton(word)
        for key in {f"{bones[:2]}*", f"*{bones[-2:]}", sound(word)}:
            blocks[key].append(word)
    seen = set()
    for block in blocks.values():
        for index, one in enumerate(block):
            for other in block[index + 1 :]:
                if (one, other) not in seen and abs(len(one) - len(other)) <= 4:
                    seen.add((one, other))
                    yield one, other


def _listed_together(document: Document) -> set[frozenset[str]]:
    """Pairs that the draft itself sets side by side: *Iran and Iraq*, *Walker, Welker*."""
    found: set[frozenset[str]] = set()
    phrases = name_phrases(document)
    for phrase in phrases:
        found.update(frozenset((one, other)) for one in phrase.words for other in phrase.words if one != other)
    for before, behind in zip(phrases, phrases[1:], strict=False):
        between = document.text[before.mention.span.end : behind.mention.span.start][:LONGEST_LINK]
        if LISTED.fullmatch(between):
            pairs = ((one, other) for one in before.words for other in behind.words if one != other)
            found.update(frozenset(pair) for pair in pairs)
    return found
