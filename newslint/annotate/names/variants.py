"""Which words of names are one name in two spellings? Candidates are paired, judged and grouped."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

from newslint.annotate.names.judgement import NameWord, judge, may_be_one
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.own_spellings import own_capitals, own_spellings
from newslint.annotate.names.spelling import VOWELS, fold, plain, sound
from newslint.annotate.names.told_apart import kept_apart, listed_together
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.document import Document, annotation
from newslint.regex import regex

SHORTEST, LONGEST = 3, 40
# In capitals, words of four letters and fewer are abbreviations of their own.
LONGEST_ABBREVIATION = 4
LARGEST_BLOCK = 60
# DeVito, McDonaldDeVito; more capitals than that are words run together.
HUMP, MOST_HUMPS = regex(r"[a-z][A-Z]"), 2
# A draft has a few words that are like one name. A list of invented ones must not take its square.
MOST_IN_BLOCK, MOST_MET = 200, 16
VOWELLESS = {ord(vowel): None for vowel in VOWELS}


@annotation
def spellings(document: Document) -> tuple[tuple[NameWord, ...], ...]:
    """Groups of two or more words that are one name spelt differently, the most frequent form first."""
    words = name_words(document)
    forms = [form for form in filter(_KEYS.__getitem__, words) if form[-1] != "s" or not _is_plural(form, words)]
    alike = [
        (one, other) for one, other in pairs(forms) if may_be_one(one, other) and judge(words[one], words[other]).same
    ]
    own = {form: own_spellings(document, words[form].spans) for pair in alike for form in pair}
    alike = [(one, other) for one, other in alike if own[one] and own[other]]
    if not alike:
        return ()
    listed = listed_together(document, frozenset(fold(form) for pair in alike for form in pair))
    apart = kept_apart(document)
    head = joined(
        (one, other)
        for one, other in alike
        if one not in apart and other not in apart and frozenset((fold(one), fold(other))) not in listed
    )
    members: dict[str, list[NameWord]] = defaultdict(list)
    for form in filter(head.__contains__, forms):
        members[head[form]].append(words[form]._replace(spans=own[form]))
    return tuple(tuple(sorted(same, key=lambda word: (-len(word.spans), word.spans[0]))) for same in members.values())


def joined(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Forms that belong together, directly or by others -> the one that stands for their group."""
    head: dict[str, str] = {}

    def of(form: str) -> str:
        while head.setdefault(form, form) != form:
            form = head[form]
        return form

    for one, other in pairs:
        head[of(other)] = of(one)
    return {form: of(form) for form in head}


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
    words = name_words(document)
    lower = list(map(str.lower, words))
    if len(set(lower)) == len(lower):
        return ()
    written = Counter(lower)
    wanted: dict[str, list[str]] = defaultdict(list)
    for form in words:
        if written[form.lower()] > 1 and len(form) > LONGEST_ABBREVIATION and form[0].isupper():
            wanted[form.lower()].append(form)
    groups = []
    for forms in wanted.values():
        counted = [(form, tuple(own_capitals(document, form))) for form in forms] if len(forms) > 1 else []
        used = [words[form]._replace(spans=spans) for form, spans in counted if spans]
        if len(used) > 1:
            groups.append(tuple(sorted(used, key=lambda word: (-len(word.spans), word.spans[0]))))
    return tuple(sorted(groups, key=lambda group: min(word.spans[0] for word in group)))


def _is_plural(form: str, words: Mapping[str, NameWord]) -> bool:
    """The McAllisters, of a form that ends in *s*, are no other spelling of McAllister; Ilse McAllisters may be one."""
    of = form[:-1]
    return form[-2] != "s" and of in words and not words[form].before & words[of].before


def _is_candidate(form: str) -> bool:
    """Words of capitals only are left to the rules about capitals; a name in its own alphabet is no misspelling."""
    if form in parts_of_names("arabic-parts") or not (form.isascii() or all(map(_is_latin, form))):
        return False
    return (
        SHORTEST <= len(form) <= LONGEST
        and not form.isupper()
        and len(HUMP.findall(form)) < MOST_HUMPS
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
    filed = {word: _KEYS[word] for word in words}
    once: set[str] = set()
    shared: set[str] = set()
    for keys in filed.values():
        if not once.isdisjoint(keys):
            shared |= once.intersection(keys)
        once.update(keys)
    if not shared:
        return
    blocks: dict[str, list[str]] = defaultdict(list)
    for word, keys in filed.items():
        if not shared.isdisjoint(keys):
            for key in filter(shared.__contains__, keys):
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


def _keys(word: str) -> tuple[str, ...]:
    """What a word is filed under, in a fixed order; nothing if it can't be another spelling."""
    if not _is_candidate(word):
        return ()
    folded, heard = fold(word), sound(word)
    keys = [folded, heard, f"{folded[:3]}*", f"*{folded[-3:]}"]
    frame = heard.translate(VOWELLESS)
    if len(frame) >= 4:
        keys.append(f"*{frame}*")
    for text in dict.fromkeys((folded, heard)):
        keys.extend([text[:at] + text[at + 1 :] for at in range(len(text))])
    return tuple(dict.fromkeys(keys))


# Names come back in many drafts.
_KEYS = Remembered(_keys, most=1 << 14)
