"""Where the forms of families of words and phrases stand, in one look at a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.annotate.tokens import positions, tokens, word_index
from newslint.annotate.vocabulary import is_ordinary, without_possessive
from newslint.checks.mixed import compounds, is_plain
from newslint.document import Document, Token
from newslint.span import Span


class Form(NamedTuple):
    """One form of a family: its words, and by which numbers it is known."""

    words: tuple[str, ...]
    family: int
    form: int
    inflection: int


class Families:
    """Families of forms, each form a list of inflections, by their first words."""

    def __init__(self, families: Sequence[Sequence[Sequence[str]]]) -> None:
        self._forms: dict[str, list[Form]] = {}
        for family, forms in enumerate(families):
            for form, inflections in enumerate(forms):
                for inflection, text in enumerate(inflections):
                    words = tuple(text.split())
                    self._forms.setdefault(words[0].lower(), []).append(Form(words, family, form, inflection))
        for found in self._forms.values():
            found.sort(key=lambda form: -len(form.words))
        self._small = _with_possessive(first for first in self._forms if self._is_small(first))
        # Most of what would be looked at is a small "is", where only IS is sought.
        self._capital = {
            form.words[0]: _with_possessive([first])
            for first, forms in self._forms.items()
            if not self._is_small(first)
            for form in forms
        }

    def _is_small(self, first: str) -> bool:
        """Is it no ordinary word, or does a form begin with it in small letters?"""
        return not is_ordinary(first) or any(form.words[0] == first for form in self._forms[first])

    def places(self, document: Document) -> Mapping[int, Mapping[int, list[tuple[Span, int]]]]:
        """Family -> form -> places, each with the number of its inflection."""
        found: dict[int, dict[int, list[tuple[Span, int]]]] = {}
        words = tokens(document)
        capital = [keys for written, keys in self._capital.items() if written in document.text]
        for at in positions(document, self._small.union(*capital)):
            first = without_possessive(words[at].text)
            for form in self._forms.get(first.lower(), ()):
                if not _stands(document, words, at, form.words):
                    continue
                last = words[at + len(form.words) - 1]
                span = Span(words[at].start, last.start + len(form.words[-1]))
                found.setdefault(form.family, {}).setdefault(form.form, []).append((span, form.inflection))
                break
        for span, form in self._in_compounds(document):
            found.setdefault(form.family, {}).setdefault(form.form, []).append((span, form.inflection))
        return found

    def _in_compounds(self, document: Document) -> Iterator[tuple[Span, Form]]:
        """Names in capitals as part of a compound: *pro-ISIS*."""
        index, words, parts = word_index(document), tokens(document), compounds(document)
        for part in sorted(parts.keys() & self._forms.keys()):
            for form in self._forms[part]:
                if len(form.words) > 1 or form.words[0].islower():
                    continue
                for at in (at for compound in parts[part] for at in index[compound]):
                    within = words[at].text.find(form.words[0])
                    if within >= 0:
                        start = words[at].start + within
                        yield Span(start, start + len(form.words[0])), form


def _with_possessive(words: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{word}{end}" for word in words for end in ("", "'s", "’s"))


def _stands(document: Document, words: tuple[Token, ...], at: int, form: tuple[str, ...]) -> bool:
    """Capitals of a form count; a form in small letters is none where a capital makes it part of a name."""
    for offset, wanted in enumerate(form):
        if at + offset >= len(words):
            return False
        token = words[at + offset]
        text = without_possessive(token.text).replace("’", "'")
        if text == wanted:
            continue
        if offset or not wanted.islower() or text.lower() != wanted or not is_plain(document, token):
            return False
    return True
