"""Which words of names are one name in two spellings? Candidates are paired, judged and grouped."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby, pairwise, product
from typing import Literal

from newslint.annotate.names.judgement import NameWord, judge
from newslint.annotate.names.mentions import NamePhrase, name_phrases
from newslint.annotate.names.spelling import VOWELS, fold, plain, sound
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.document import Document, annotation
from newslint.span import Span

SHORTEST, LONGEST = 4, 40
# What stands between two different things that are named in one breath.
LISTED = re.compile(
    r"(?:['’]s?)?\s*+"
    r"(?:,?\s*+(?:and|or|not|nor|but|vs\.?|against|versus|unlike|than|not to be confused with)|[-–—/&,]|)"
    r"\s*+(?:the\s++)?"
)
LONGEST_LINK = 30
CONFUSED = frozenset(("confused", "mistaken", "namesake"))
LARGEST_BLOCK = 60
# A draft has a few words that are like one name. A list of invented ones must not take its square.
MOST_IN_BLOCK, MOST_MET = 200, 16
VOWELLESS = {ord(vowel): None for vowel in VOWELS}


@annotation
def name_words(document: Document) -> dict[str, NameWord]:
    """Every word that is part of a name, by its form, in order of first appearance."""
    spans: dict[str, list[Span]] = defaultdict(list)
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, set[str]] = defaultdict(set)
    bare: set[str] = set()
    for phrase in name_phrases(document):
        words = phrase.words
        for index, (word, span) in enumerate(zip(words, phrase.spans, strict=True)):
            spans[word].append(span)
            if index:
                before[word].update(words[:index])
            if index + 1 < len(words):
                after[word].update(words[index + 1 :])
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
    found = name_words(document)
    words = {
        form: word for form, word in found.items() if _is_candidate(form) and not _is_plural(word, found.get(form[:-1]))
    }
    listed = _listed_together(document)
    apart = _kept_apart(document)
    group = {form: form for form in words}

    def root(form: str) -> str:
        while group[form] != form:
            form = group[form]
        return form

    for one, other in pairs(words):
        if one in apart or other in apart:
            continue
        if frozenset((fold(one), fold(other))) not in listed and judge(words[one], words[other]).same:
            group[root(other)] = root(one)
    members: dict[str, list[NameWord]] = defaultdict(list)
    for form in words:
        members[root(form)].append(words[form])
    return tuple(
        tuple(sorted(same, key=lambda word: (-len(word.spans), word.spans[0])))
        for same in members.values()
        if len(same) > 1
    )


def difference(group: tuple[NameWord, ...]) -> Literal["case", "accent", "hyphen", "spelling"]:
    """What the forms of a group differ in; the first of these that explains them all."""
    forms = [word.form.lower().replace("’", "'") for word in group]
    if len(set(forms)) == 1:
        return "case"
    if len({plain(form).lower() for form in forms}) == 1:
        return "accent"
    return "hyphen" if len({fold(form) for form in forms}) == 1 else "spelling"


@annotation
def case_variants(document: Document) -> tuple[tuple[NameWord, ...], ...]:
    """Groups of forms that differ in capitals alone, counted where capitals mean something."""
    spans: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for sentence, phrases in groupby(name_phrases(document), key=lambda phrase: phrase.sentence):
        if sentence.paragraph.role not in ("body", "caption") or document.words(sentence.span).isupper():
            continue
        for phrase in phrases:
            for word, span in zip(phrase.words, phrase.spans, strict=True):
                # At the head of a paragraph, and next to other capitals, capitals are a dateline or a label.
                labelled = span.start == sentence.paragraph.span.start or any(
                    other.isupper() for other in phrase.words if other is not word
                )
                if len(word) > SHORTEST and word[0].isupper() and not (word.isupper() and labelled):
                    spans[word.lower()][word].append(span)
    groups = []
    for forms in spans.values():
        if len(forms) > 1:
            words = [name_words(document)[form]._replace(spans=tuple(places)) for form, places in forms.items()]
            groups.append(tuple(sorted(words, key=lambda word: (-len(word.spans), word.spans[0]))))
    return tuple(groups)


def _is_plural(word: NameWord, of: NameWord | None) -> bool:
    """The McAllisters are no other spelling of McAllister; Ilse McAllisters may be one of Ilse McAllister."""
    return of is not None and word.form[-1] == "s" != word.form[-2] and not word.before & of.before


def _is_candidate(form: str) -> bool:
    """Words of capitals only are left to the rules about capitals; a name in its own alphabet is no misspelling."""
    if form in parts_of_names("arabic-parts") or not (form.isascii() or all(map(_is_latin, form))):
        return False
    return (
        SHORTEST <= len(form) <= LONGEST
        and not form.isupper()
        and (form[:5].isalpha() or not any(letter.isdigit() for letter in form))
    )


def _is_latin(letter: str) -> bool:
    """No letter of Greek or of what comes behind it, but for those of Vietnamese and old prints, and marks."""
    return letter < "\u0370" or "\u1e00" <= letter < "\u1f00" or "\u2000" <= letter < "\u2c00"


def pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs worth judging, never all pairs.

    Two words meet if they have one sound, if they or their sounds differ by one letter dropped, changed or swapped
    (then both leave the same rest when one letter is taken out), or if they share a beginning or an end. An end that
    half a list has in common (*-ova*, *-shvili*) says nothing.
    """
    filed = {word: _keys(word) for word in words}
    once: set[str] = set()
    shared: set[str] = set()
    for keys in filed.values():
        shared |= once.intersection(keys)
        once.update(keys)
    blocks: dict[str, list[str]] = defaultdict(list)
    for word, keys in filed.items():
        for key in keys if not shared.isdisjoint(keys) else ():
            if key in shared:
                blocks[key].append(word)
    seen = set()
    met = dict.fromkeys(filed, 0)
    for key, block in blocks.items():
        if "*" in key and len(block) > LARGEST_BLOCK:
            continue
        for one, other in combinations(block[:MOST_IN_BLOCK], 2):
            if abs(len(one) - len(other)) <= 4 and max(met[one], met[other]) < MOST_MET and (one, other) not in seen:
                seen.add((one, other))
                met[one] += 1
                met[other] += 1
                yield one, other


@functools.lru_cache(maxsize=32768)
def _keys(word: str) -> tuple[str, ...]:
    """What a word is filed under, in a fixed order; names come back in many drafts."""
    folded, heard = fold(word), sound(word)
    keys = [folded, heard, f"{folded[:3]}*", f"*{folded[-3:]}"]
    frame = heard.translate(VOWELLESS)
    if len(frame) >= 4:
        keys.append(f"*{frame}*")
    for text in dict.fromkeys((folded, heard)):
        keys.extend([text[:at] + text[at + 1 :] for at in range(len(text))])
    return tuple(dict.fromkeys(keys))


def _listed_together(document: Document) -> set[frozenset[str]]:
    """Pairs that the draft itself sets side by side, accents and capitals aside: *Iran and Iraq*, *Walker, Welker*."""
    found: set[frozenset[str]] = set()
    phrases = name_phrases(document)
    for phrase in phrases:
        found.update(_pairs_of(phrase, phrase))
    for before, behind in pairwise(phrases):
        between = document.text[before.mention.span.end : behind.mention.span.start][:LONGEST_LINK]
        # A headline that ends with a name and a body that begins with one are not one breath.
        if before.sentence.paragraph.role == behind.sentence.paragraph.role and LISTED.fullmatch(between):
            found.update(_pairs_of(before, behind))
    return found


def _kept_apart(document: Document) -> set[str]:
    """*He is not to be confused with Levan Torvek*: the draft knows that the two look alike."""
    found: set[str] = set()
    for at in positions(document, CONFUSED):
        place = tokens(document)[at].span
        behind = (phrase for phrase in name_phrases(document) if phrase.sentence.span.covers(place))
        found.update(word for phrase in behind if phrase.mention.span.start > place.end for word in phrase.words)
    return found


def _pairs_of(one: NamePhrase, other: NamePhrase) -> Iterator[frozenset[str]]:
    for pair in product(map(fold, one.words), map(fold, other.words)):
        if pair[0] != pair[1]:
            yield frozenset(pair)
