"""Where a draft uses names that the newsroom's list decides on, in right forms and in wrong ones.

A form of the list is found as it is written there, with its first letter in capitals, all in capitals (*KIEV*), in
the plural of a family (*the Selenskyjs*), before a possessive ending and in a compound (*Kiev-based*). What the list
wants there is written in the same way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.annotate.names.names import mentions_in
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens, words_in
from newslint.annotate.text.vocabulary import POSSESSIVE, is_given_name, is_known_name, is_ordinary
from newslint.document import Document, Token, annotation
from newslint.house import HouseName
from newslint.record import NamedTuple
from newslint.span import Span
from newslint.wording import typed

HISSING = ("s", "x", "z", "ch", "sh")
# Capitals alone make another word of a short name: Us and US.
SHORTEST_IN_CAPITALS = 4


class Decided(NamedTuple):
    """A place that an entry of the list decides: ``form`` of the list stands there, ``right`` is what it wants."""

    span: Span
    form: str
    right: str
    entry: HouseName
    wrong: bool


def decided(document: Document, house: tuple[HouseName, ...]) -> tuple[Decided, ...]:
    """All places of the list's forms in the draft, in order and without overlaps; quotations too."""
    if not house:
        return ()
    if not _current or _current[0].house is not house:
        _current[:] = [_Index(house)]
    index = _current[0]
    return document.memo(index, index.find)


def decision_at(document: Document, house: tuple[HouseName, ...], span: Span) -> Decided | None:
    """What the list decides at a span: the place of one of its forms that overlaps it, else None."""
    places = decided(document, house)
    at = bisect_right(places, span.start, key=lambda place: place.span.start)
    return next((place for place in places[max(at - 1, 0) : at + 1] if place.span.overlaps(span)), None)


class _Written(NamedTuple):
    """A form as a draft may write it."""

    form: str
    right: str
    entry: HouseName
    is_plural: bool


class _Index:
    """The forms of a list by their words; made once for a list."""

    def __init__(self, house: tuple[HouseName, ...]) -> None:
        self.house = house
        self.written: dict[tuple[str, ...], _Written] = {}
        listed = [(form, entry) for entry in house for form in (entry.preferred, *entry.variants)]
        for form, entry in listed:
            self.written[_words(form)] = _Written(form, entry.preferred, entry, False)
        # What the list says in so many words comes first.
        for form, entry in listed:
            for text, right, is_plural in _ways(form, entry.preferred):
                self.written.setdefault(_words(text), _Written(form, right, entry, is_plural))
        lengths: dict[str, set[int]] = {}
        for words in self.written:
            lengths.setdefault(words[0].lower(), set()).add(len(words))
        self.lengths = {word: sorted(found, reverse=True) for word, found in lengths.items()}
        self.begins = frozenset(begin for word, found in self.lengths.items() for begin in _begins(word, 1 in found))

    def find(self, document: Document) -> tuple[Decided, ...]:
        found: list[Decided] = []
        places = [*self._runs(document), *self._compounds(document)]
        for place in sorted(places, key=lambda place: (place.span.start, -place.span.end)):
            if (not found or found[-1].span.end <= place.span.start) and not _is_another(document, place):
                found.append(place)
        return tuple(found)

    def _runs(self, document: Document) -> Iterator[Decided]:
        all_tokens = tokens(document)
        for at in positions(document, self.begins):
            begin = typed(all_tokens[at].text)
            word = begin.lower()
            for length in self.lengths[word if word in self.lengths else _owner(word)]:
                run = all_tokens[at : at + length]
                words = tuple(typed(token.text) for token in run)
                owner = (*words[:-1], _owner(words[-1]))
                for tried in (words, owner) if words != owner else (words,):
                    written = self.written.get(tried)
                    if written and _in_one_paragraph(document, run) and not _is_other_plural(tried, written):
                        end = run[-1].end - len(words[-1]) + len(tried[-1])
                        yield _place(document, Span(run[0].start, end), written)
                        break

    def _compounds(self, document: Document) -> Iterator[Decided]:
        """*Kiev-based*, *pro-Kiev*: the other parts are written small; *Kiev-Pechersk* is a name of its own."""
        for token in _hyphenated(document):
            at = token.start
            parts = typed(_owner(token.text)).split("-")
            for number, part in enumerate(parts):
                written = self.written.get((part,))
                others = parts[:number] + parts[number + 1 :]
                if written and not written.is_plural and all(other.islower() for other in others):
                    yield _place(document, Span(at, at + len(part)), written)
                at += len(part) + 1


@annotation
def _hyphenated(document: Document) -> tuple[Token, ...]:
    return tuple(token for token in tokens(document) if "-" in token.text or "‐" in token.text or "‑" in token.text)


def _place(document: Document, span: Span, written: _Written) -> Decided:
    text = document.words(span)
    right = written.right.replace("'", "’") if "’" in text else written.right
    wrong = " ".join(typed(text).split()) != " ".join(typed(right).split())
    return Decided(span, written.form, right, written.entry, wrong)


def _ways(form: str, preferred: str) -> Iterator[tuple[str, str, bool]]:
    """How else a draft may write a form, and the preferred form with it; True for plurals."""
    plural, right = _plural(form), _plural(preferred)
    yield form[0].upper() + form[1:], preferred[0].upper() + preferred[1:], False
    yield plural, right, True
    if sum(map(str.isalpha, form)) >= SHORTEST_IN_CAPITALS:
        yield form.upper(), preferred.upper(), False
        yield plural.upper(), right.upper(), True


def _plural(name: str) -> str:
    return f"{name}es" if name.endswith(HISSING) else f"{name}s"


def _is_other_plural(words: tuple[str, ...], written: _Written) -> bool:
    """*Peters* is a name of its own, even where Peter is on the list."""
    return written.is_plural and (is_known_name(words[-1]) or is_ordinary(words[-1]))


def _is_another(document: Document, place: Decided) -> bool:
    """Is the form part of a name of another kind: a person called like a place, a foundation called after a person?"""
    kind = place.entry.kind
    if kind not in ("person", "place", "organization"):
        return False
    paragraph = paragraph_at(document, place.span.start).span
    before = mentions_in(document, Span(paragraph.start, place.span.end))
    if not before or not before[-1][0].span.overlaps(place.span):
        return False
    mention, name = before[-1]
    if kind == "person":
        longer = mention.span.start < place.span.start or place.span.end < mention.span.end
        return longer and name.kind in ("place", "organization") and not mention.form.isupper()
    return name.kind == "person" and bool(name.titles or is_given_name(name.label.split()[0]))


def _in_one_paragraph(document: Document, run: tuple[Token, ...]) -> bool:
    return len(run) == 1 or paragraph_at(document, run[0].start).span.covers(Span(run[0].start, run[-1].end))


def _words(form: str) -> tuple[str, ...]:
    """The words of a form as the tokens of a draft have them."""
    return tuple(words_in(typed(form)))


def _begins(word: str, alone: bool) -> Iterator[str]:
    """The ways in which the token that a form begins with may stand in a draft, in small letters."""
    for ending in ("", *POSSESSIVE) if alone else ("",):
        for apostrophe in "'’":
            for hyphen in "-‐‑":
                yield word.replace("'", apostrophe).replace("-", hyphen) + ending


def _owner(word: str) -> str:
    return word[:-2] if word[-2:].lower() in POSSESSIVE else word


_current: list[_Index] = []
