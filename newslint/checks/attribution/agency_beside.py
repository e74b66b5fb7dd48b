"""What stands before and behind *news agency*: a right name, a garbled one, or none at all."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.vocabulary import countries, is_known_name, is_opener, is_ordinary
from newslint.checks.attribution.agencies import (
    Agency,
    by_country,
    by_name,
    countries_named,
    meant,
    name_at,
    name_ends_at,
    words_of,
)
from newslint.checks.attribution.agency_forms import in_native_names, near, near_initials, read_as, spelt_abroad
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.span import Span

# Initials of so many letters are spoken as a word, and written like one: *Irna*.
FEWEST_SPOKEN = 4
KINDS = frozenset("news press wire".split())
VERBAL = ("ed", "ing", "ly", "s")
PREPOSITIONS = frozenset("about after at citing from in on quoting referring that with".split())
# Between a name and "news agency": the Yonhap national news agency.
FILLERS = frozenset(
    "central independent national official private public semi-official state state-owned state-run".split()
)


def beside(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    """What is wrong with the name at *news agency*, if anything; ``index`` is where *agency* stands."""
    if not index or words[index - 1].text.lower() not in KINDS:
        return None
    if name_at(words, index + 1):
        return None
    return _behind(words, index + 1) or _before(document, words, index) or _small_letters(words, index)


def _behind(words: Sequence[Token], at: int) -> Finding | None:
    """*news agency mug*, *news agency Inerfax*, *the Czech news agency CTC*."""
    if at >= len(words):
        return None
    word = words[at].text
    following = words[at + 1].text if at + 1 < len(words) else "."
    last = following in ".,;:)" or following in PREPOSITIONS or following in cue_forms()
    if word[0].isupper():
        alone = word.istitle() and not following[0].isupper()
        spoken = word.upper() if alone and len(word) >= FEWEST_SPOKEN else word
        right = near(word) or near_initials(spoken, _of_country(words, at - 3))
        return Finding(words[at].span, f"“{word}” is no news agency: is {right} meant?") if right else None
    translated = read_as().get(word, ())
    common = is_ordinary(word) and not is_opener(word) and word not in cue_forms() and word not in PREPOSITIONS
    if not last or not word.islower() or not (translated or common):
        return None
    if not translated and (word.endswith(VERBAL) or following not in ".,;:)"):
        return None
    return Finding(words[at].span, f"“{word}” stands where the name of a news agency should be{meant(translated)}")


def _before(document: Document, words: Sequence[Token], index: int) -> Finding | None:
    head = index - 2
    while head >= 0 and words[head].text.lower() in FILLERS:
        head -= 1
    if head < 0 or name_ends_at(words, index) or name_ends_at(words, head) or not words[head].text[0].isupper():
        return None
    word = words[head].text
    span = Span(words[head].start, words[index].end)
    quoted = f"“{document.words(span)}”"
    if word in countries():
        return _country(document, words, head, index)
    native = in_native_names().get(word, ())
    if native and not is_ordinary(word):
        return Finding(span, f"{quoted} is half translated{meant(native)}")
    abroad = spelt_abroad().get(word.lower())
    if abroad:
        return Finding(span, f"“{word}” is what Chinese newspapers call {abroad[0]}")
    whole = _beginning_of(word, words[index - 1].text)
    if whole:
        return Finding(span, f"{quoted} is no news agency: is the {whole} meant?")
    right = None if is_known_name(word) else near(word)
    return Finding(words[head].span, f"“{word}” is no news agency: is {right} meant?") if right else None


def _country(document: Document, words: Sequence[Token], head: int, index: int) -> Finding | None:
    """*German News Agency*, which none is called, and *the German news agency*, which nobody can look up."""
    country = countries()[words[head].text]
    known = by_country().get(country, ())
    kind = words[index - 1].text.lower()
    called = any(name.lower().endswith(f"{kind} agency") and name.split()[0] in countries() for name in _names(known))
    begin = head - 1 if head and words[head - 1].text in ("South", "North") else head
    before = words[begin - 1].text if begin else "."
    role = sentence_at(document, words[index].start).paragraph.role
    if not known or called or head != index - 2 or role not in ("body", "caption", "byline"):
        return None
    if country in countries_named(document) and (words[index].text == "agency" or _is_named_next(words, index, known)):
        return None
    candidates = meant(agency.name for agency in known)
    if words[index].text == "Agency":
        in_a_name = before[0].isupper() and not is_opener(before)
        if in_a_name:
            return None
        span = Span(words[begin].start, words[index].end)
        return Finding(span, f"No agency is called {document.words(span)}{candidates}")
    following = words[index + 1].text if index + 1 < len(words) else "."
    unnamed = before.lower() == "the" or not before[0].isalnum()
    if not unnamed or following[0].isupper():
        return None
    span = Span(words[begin - 1 if before.lower() == "the" else begin].start, words[index].end)
    return Finding(span, f"{document.words(span)} has no name in this draft{candidates}")


def _is_named_next(words: Sequence[Token], index: int, known: Sequence[Agency]) -> bool:
    """*German News Agency (dpa)*, *German News Agency, or dpa*."""
    return any(token.text in _names(known) for token in words[index + 1 : index + 4])


def _names(known: Sequence[Agency]) -> Iterator[str]:
    for agency in known:
        yield from agency.names


def _small_letters(words: Sequence[Token], index: int) -> Finding | None:
    """*the news agency of Nigeria*, which is the News Agency of Nigeria."""
    for name in _of_names():
        run = words[index - 1 : index - 1 + len(name)]
        text = [token.text for token in run]
        if text != list(name) and [word.lower() for word in text] == [word.lower() for word in name]:
            return Finding(Span(run[0].start, run[-1].end), f"{' '.join(name)} is a name, with capitals")
    return None


@functools.cache
def _of_names() -> tuple[tuple[str, ...], ...]:
    return tuple(words_of(name) for name in by_name() if name.startswith(("News Agency of", "Press Agency of")))


def _of_country(words: Sequence[Token], at: int) -> list[str]:
    """Initials of the agencies of the country that the word at ``at`` belongs to."""
    country = countries().get(words[at].text) if at >= 0 else None
    return [name for name in _names(by_country().get(country or "", ())) if name.isupper()]


def _beginning_of(word: str, kind: str) -> str | None:
    """The agency whose name begins with a longer word than this: *Ghan News Agency*."""
    if len(word) < 4:
        return None
    ending = f" {kind} agency".lower()
    for name in by_name():
        first, _, rest = name.partition(" ")
        if first.startswith(word) and first != word and f" {rest}".lower() == ending:
            return name
    return None
