"""Where the forms of families of words and phrases stand, in one look at a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from newslint.annotate.text.tokens import positions, tokens, vocabulary, word_index
from newslint.annotate.text.vocabulary import without_possessive
from newslint.checks.style.plain_words import compounds, is_plain, with_apostrophe
from newslint.document import Document, Token
from newslint.record import NamedTuple
from newslint.span import Span

ENDINGS = ("", "'s", "’s")


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
        self._firsts = frozenset(self._forms)
        # First word -> the forms that begin so, as numbers of family and form.
        self._by_first = {first: {form[1:3] for form in forms} for first, forms in self._forms.items()}
        self._heads = [
            [frozenset(text.split()[0].lower() for text in inflections) for inflections in forms] for forms in families
        ]

    def places(
        self, document: Document, alone: frozenset[int] = frozenset()
    ) -> Mapping[int, Mapping[int, list[tuple[Span, int]]]]:
        """Family -> form -> places, each with the number of its inflection; only where a draft may have two forms.

        ``alone``: families of which one form is enough.
        """
        found: dict[int, dict[int, list[tuple[Span, int]]]] = {}
        words = tokens(document)
        for at in positions(document, self._sought(document, alone)):
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

    def _sought(self, document: Document, alone: frozenset[int]) -> frozenset[str]:
        """First words of the families of which the draft may have two forms; most drafts have none."""
        possessive = [word[:-2] for word in with_apostrophe(document) if word.endswith(ENDINGS[1:])]
        heads = self._firsts.intersection(vocabulary(document))
        heads |= self._firsts.intersection(possessive) | self._firsts.intersection(compounds(document))
        there = set[tuple[int, int]]().union(*map(self._by_first.__getitem__, heads))
        if not alone and len(there) == len({family for family, _ in there}):
            return frozenset()
        count = Counter(family for family, _ in there)
        sought: set[str] = set()
        for family, form in there:
            if count[family] > 1 or family in alone:
                sought.update(self._written(document, self._heads[family][form]))
        return frozenset(f"{head}{end}" for head in sought for end in ENDINGS)

    def _written(self, document: Document, heads: frozenset[str]) -> list[str]:
        """Without a small "is" where only IS is sought and the draft has none."""
        return [head for head in heads if any(_can_stand(document, form.words[0]) for form in self._forms[head])]

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


def _can_stand(document: Document, word: str) -> bool:
    return word.islower() or word in document.text


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
