"""Which words of names are one name in two spellings? Candidates are paired, judged and grouped."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from typing import Literal

from newslint.annotate.names.judgement import NameWord, judge, may_be_one
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.spelling import VOWELS, fold, plain, sound
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import parts_of_names
from newslint.document import Document, annotation
from newslint.regex import regex
from newslint.span import Span

SHORTEST, LONGEST = 3, 40
# In capitals, words of four letters and fewer are abbreviations of their own.
LONGEST_ABBREVIATION = 4
# What stands between two different things that are named in one breath.
LISTED = regex(
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
def spellings(document: Document) -> tuple[tuple[NameWord, ...], ...]:
    """Groups of two or more words that are one name spelt differently, the most frequent form first."""
    words = name_words(document)
    forms = [form for form in filter(_KEYS.__getitem__, words) if form[-1] != "s" or not _is_plural(form, words)]
    alike = [
        (one, other) for one, other in pairs(forms) if may_be_one(one, other) and judge(words[one], words[other]).same
    ]
    if not alike:
        return ()
    group = {form: form for pair in alike for form in pair}
    listed = _listed_together(document, frozenset(map(fold, group)))
    apart = _kept_apart(document)

    def root(form: str) -> str:
        while group[form] != form:
            form = group[form]
        return form

    for one, other in alike:
        if one not in apart and other not in apart and frozenset((fold(one), fold(other))) not in listed:
            group[root(other)] = root(one)
    members: dict[str, list[NameWord]] = defaultdict(list)
    for form in filter(group.__contains__, forms):
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
        counted = [(form, tuple(_told(document, form))) for form in forms] if len(forms) > 1 else []
        used = [words[form]._replace(spans=spans) for form, spans in counted if spans]
        if len(used) > 1:
            groups.append(tuple(sorted(used, key=lambda word: (-len(word.spans), word.spans[0]))))
    return tuple(sorted(groups, key=lambda group: min(word.spans[0] for word in group)))


def _told(document: Document, form: str) -> Iterator[Span]:
    """Where the capitals of a form mean something."""
    for phrase in name_words(document).phrases(form):
        sentence = phrase.sentence
        if sentence.paragraph.role not in ("body", "caption") or document.words(sentence.span).isupper():
            continue
        for word, span in zip(phrase.words, phrase.spans, strict=True):
            # At the head of a paragraph, and next to other capitals, capitals are a dateline or a label.
            labelled = span.start == sentence.paragraph.span.start or any(
                other.isupper() for other in phrase.words if other is not word
            )
            if word == form and not (word.isupper() and labelled):
                yield span


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


def _listed_together(document: Document, wanted: frozenset[str]) -> set[frozenset[str]]:
    """Pairs of wanted words that the draft itself sets side by side, accents and capitals aside: *Iran and Iraq*."""
    found: set[frozenset[str]] = set()
    phrases = name_phrases(document)
    folded = [wanted.intersection(map(fold, phrase.words)) for phrase in phrases]
    for own in folded:
        found.update(map(frozenset, combinations(own, 2)))
    for (before, one), (behind, other) in pairwise(zip(phrases, folded, strict=True)):
        # A headline that ends with a name and a body that begins with one are not one breath.
        if one and other and before.sentence.paragraph.role == behind.sentence.paragraph.role:
            between = document.text[before.mention.span.end : behind.mention.span.start][:LONGEST_LINK]
            if LISTED.fullmatch(between):
                found.update(map(frozenset, combinations(one | other, 2)))
    return found


def _kept_apart(document: Document) -> set[str]:
    """*He is not to be confused with Levan Torvek*: the draft knows that the two look alike."""
    found: set[str] = set()
    for at in positions(document, CONFUSED):
        place = tokens(document)[at].span
        behind = (phrase for phrase in name_phrases(document) if phrase.sentence.span.covers(place))
        found.update(word for phrase in behind if phrase.mention.span.start > place.end for word in phrase.words)
    return found
