"""A house list read out of stories: every name that they spell in two or more ways.

Within a story the spellings are those that its annotations group. Across stories, two spellings that never meet in one
are judged with the company that all stories give them, and have to share a part of the name as well: *Moammar Gadhafi*
here, *Muammar Gadhafi* there. Two spellings that a story has side by side and that its evidence keeps apart stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.annotate.names.judgement import NameWord, judge
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.names import names
from newslint.annotate.names.spelling import fold, plain, sound
from newslint.annotate.names.variants import case_variants, joined, spellings
from newslint.annotate.text.vocabulary import is_given_name, is_known_name, is_ordinary
from newslint.document import Document, Name
from newslint.house import HouseName
from newslint.record import NamedTuple

SHORTEST, LONGEST = 4, 40


class Spelling(NamedTuple):
    """One spelling of a name, and where it stands: ``path:line``, in order."""

    text: str
    places: tuple[str, ...]


class Entry(NamedTuple):
    """A name and its spellings, the most frequent first; ``label`` is the full name if the stories have one."""

    label: str
    kind: str
    spellings: tuple[Spelling, ...]


class _Use(NamedTuple):
    """A mention: its words, how it is written as a whole, where it stands, and the name it belongs to."""

    words: tuple[str, ...]
    text: str
    place: str
    kind: str
    label: str


# The spellings of a name, each with its uses.
_Written = dict[str, list[_Use]]


class NameList:
    """Reads stories one at a time and lets each go; then ``entries`` says what they spell in two ways."""

    def __init__(self) -> None:
        self._uses: list[_Use] = []
        self._words: dict[str, NameWord] = {}
        self._stories: dict[str, set[int]] = defaultdict(set)
        self._pairs: set[tuple[str, str]] = set()
        self._count = 0

    def add(self, document: Document) -> None:
        """Take down the names of a story."""
        self._count += 1
        owners = {mention.span: (name.label, _kind(name)) for name in names(document) for mention in name.mentions}
        for phrase in name_phrases(document):
            if any(word.isupper() and len(word) > 1 for word in phrase.words):
                continue
            line = document.lines.position(document.source_map.place(phrase.mention.span.start).start)[0]
            label, kind = owners[phrase.mention.span]
            text = _plain(" ".join(phrase.mention.form.split()))
            words = tuple(map(_plain, phrase.words))
            place = f"{document.path}:{line}"
            self._uses.append(_Use(words, text, place, kind, label))
        for form, word in name_words(document).items():
            self._stories[_plain(form)].add(self._count)
            self._words[_plain(form)] = _together(self._words.get(_plain(form), word._replace(spans=())), word)
        for group in (*spellings(document), *case_variants(document)):
            forms = sorted({_plain(word.form) for word in group})
            self._pairs.update(combinations(forms, 2))

    def entries(self, house: Sequence[HouseName] = ()) -> tuple[Entry, ...]:
        """Every name with two or more spellings, in the order of the alphabet, without those that ``house`` decides."""
        known = {form for name in house for form in (name.preferred, *name.variants)}
        found: dict[str, _Written] = {}
        for written in (*self._by_words(), *self._by_spacing()):
            # Lists that have a spelling in common are about one name.
            for other in {id(found[text]): found[text] for text in written if text in found}.values():
                written = {**other, **written}
            found.update(dict.fromkeys(written, written))
        entries = [_entry(written) for written in {id(written): written for written in found.values()}.values()]
        wanted = [entry for entry in entries if not {spelling.text for spelling in entry.spellings} <= known]
        return tuple(sorted(wanted, key=lambda entry: (fold(entry.spellings[0].text), entry.spellings[0].text)))

    def _by_words(self) -> Iterator[_Written]:
        """A spelling that stands for its owner is listed by itself; of a given name, the full names are listed."""
        uses: dict[str, list[_Use]] = defaultdict(list)
        for use in self._uses:
            for word in dict.fromkeys(use.words):
                uses[word].append(use)
        groups = [[form for form in group if form in uses] for group in self._groups()]
        canonical = {form: group[0] for group in groups for form in group}
        for forms in groups:
            if len(forms) < 2:
                continue
            full = list(_full_names(forms, uses, canonical))
            last = sum(use.words[-1] == form for form in forms for use in uses[form])
            is_surname = 2 * last >= sum(len(uses[form]) for form in forms)
            if full and (not is_surname or any(map(is_known_name, forms[1:]))):
                yield from full
            elif is_surname:
                yield {form: uses[form] for form in forms}

    def _by_spacing(self) -> Iterator[_Written]:
        """*Kim Jong Il* and *Kim Jong-il*: names of the same letters, parted in another way."""
        found: dict[str, _Written] = defaultdict(lambda: defaultdict(list))
        for use in self._uses:
            if " " in use.text or "-" in use.text:
                found[fold(use.text.replace(" ", ""))][use.text].append(use)
        for written in found.values():
            if len({plain(text).lower() for text in written}) > 1:
                yield written

    def _groups(self) -> list[list[str]]:
        """Forms that are one name, the most frequent first."""
        members: dict[str, list[str]] = defaultdict(list)
        for form, head in joined(sorted(self._pairs | set(self._across()))).items():
            members[head].append(form)
        return [sorted(forms, key=lambda form: (-len(self._words[form].spans), form)) for forms in members.values()]

    def _across(self) -> Iterator[tuple[str, str]]:
        """Pairs of forms that never meet in a story and are one name all the same."""
        blocks: dict[str, list[str]] = defaultdict(list)
        for form in self._words:
            if self._is_candidate(form):
                for key in _keys(form):
                    blocks[key].append(form)
        seen = set()
        for block in blocks.values():
            for pair in combinations(sorted(block), 2):
                if pair not in seen and not self._stories[pair[0]] & self._stories[pair[1]]:
                    seen.add(pair)
                    one, other = (self._words[form] for form in pair)
                    if _share_a_part(one, other) and judge(one, other).same:
                        yield pair

    def _is_candidate(self, form: str) -> bool:
        is_word = SHORTEST <= len(form) <= LONGEST and not form.isupper() and not any(map(str.isdigit, form))
        is_plural = form[-1] == "s" != form[-2] and form[:-1] in self._words
        return is_word and not is_plural and not is_ordinary(form)


def _together(one: NameWord, other: NameWord) -> NameWord:
    """A word with the company of two stories; its spans serve to count only."""
    return one._replace(
        spans=one.spans + other.spans,
        before=one.before | other.before,
        after=one.after | other.after,
        titles=one.titles | other.titles,
        bare=one.bare or other.bare,
    )


def _keys(form: str) -> set[str]:
    """Two forms meet if their letters or sounds are the same when one is taken out of each."""
    keys = {fold(form), sound(form)}
    return keys | {text[:at] + text[at + 1 :] for text in keys for at in range(len(text))}


def _share_a_part(one: NameWord, other: NameWord) -> bool:
    if fold(one.form) == fold(other.form) and not (is_known_name(one.form) and is_known_name(other.form)):
        return True
    return any(
        set(map(sound, mine)) & set(map(sound, theirs))
        for mine, theirs in ((one.before, other.before), (one.after, other.after))
    )


def _full_names(forms: Sequence[str], uses: _Written, canonical: dict[str, str]) -> Iterator[_Written]:
    """Of each full name with one of the forms in it: how it is written with the usual form, and with the others."""
    owners: dict[tuple[str, ...], _Written] = defaultdict(lambda: defaultdict(list))
    for form in forms:
        for use in uses[form]:
            if len(use.words) > 1:
                owners[tuple(canonical.get(word, word) for word in use.words)][use.text].append(use)
    for key, written in owners.items():
        usual = {text: used for text, used in written.items() if set(forms) & set(key) <= set(used[0].words)}
        others = {text: used for text, used in written.items() if text not in usual}
        if usual and others:
            first = max(usual, key=lambda text: (usual[text][0].words == key, len(usual[text]), text))
            yield {first: usual[first], **others}


def _entry(written: _Written) -> Entry:
    merged: _Written = {}
    for text, used in written.items():
        # *Al-Sabah* at the head of a sentence is *al-Sabah*.
        small = text[0].lower() + text[1:]
        merged.setdefault(small if small in written else text, []).extend(used)
    ranked = sorted(merged, key=lambda text: (-len(merged[text]), text))
    uses = [use for text in ranked for use in merged[text]]
    (kind, count), *_ = Counter(use.kind for use in uses).most_common()
    labels = Counter(use.label for use in merged[ranked[0]])
    found = tuple(Spelling(text, tuple(use.place for use in merged[text])) for text in ranked)
    return Entry(labels.most_common(1)[0][0], kind if 2 * count > len(uses) else "", found)


def _kind(name: Name) -> str:
    """The kind of a name where the story leaves no doubt: a person has a title or a given name."""
    if name.kind == "person":
        return "person" if name.titles or is_given_name(name.label.split()[0]) else ""
    return name.kind if name.kind != "other" else ""


def _plain(text: str) -> str:
    """With straight apostrophes: a curly one makes no other spelling."""
    return text.replace("’", "'")
