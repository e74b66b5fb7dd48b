"""Names that lose a capital: *the Lindahl Bridge*, *the Lindahl bridge*; *the Council said*, *the council said*.

A name of several words keeps its first capital, and that it is the same name the words tell. A body or an office of one
word counts only behind *the*, and where it is no part of anything longer.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, filterfalse

from newslint.annotate.speech.grammar import BASE, NOUN, PARTICIPLE, THIRD_PERSON, word_class
from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import (
    bare_words,
    capitals,
    lower_words,
    small_words,
    texts,
    tokens,
    word_index,
)
from newslint.annotate.text.vocabulary import (
    demonyms,
    is_calendar,
    is_opener,
    is_ordinary,
    without_possessive,
)
from newslint.checks.style.numerals import word_before
from newslint.checks.style.own_text import in_prose
from newslint.checks.style.plain_words import with_apostrophe
from newslint.document import Document, Token, annotation
from newslint.span import Span

SMALL = frozenset("of the and for in".split())
# What can be a noun, by its looks.
NOUNS = frozenset((NOUN, BASE, THIRD_PERSON, PARTICIPLE))
ENDINGS = ("", "'s", "’s")
MOST_SMALL = 2
LONGEST = 6


def names_in_small(document: Document) -> Iterator[dict[str, list[Span]]]:
    """For each such name, its places with capitals and those where a word behind the first is small."""
    found, index = tokens(document), word_index(document)
    seen: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for at in _heads(document):
        if _may_lead(document, found[at]) and len(run := _run(document, at)) > 1 and in_prose(document, found[at].span):
            seen[tuple(without_possessive(token.text) for token in run)].append(_span(run))
    if not seen:
        return
    # The names by their first word and the others in lower case, and how long those are that begin alike.
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    lengths: dict[tuple[str, str], set[int]] = defaultdict(set)
    for whole in seen:
        names.setdefault((whole[0], *map(str.lower, whole[1:])), whole)
        lengths[whole[0], whole[1].lower()].add(len(whole))
    small: dict[tuple[str, ...], dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    done: set[int] = set()
    for (first, second), longest in lengths.items():
        for at in (at - 1 for at in index.get(second, ()) if at and found[at - 1].text == first):
            for length in sorted(longest, reverse=True):
                run = list(found[at : at + length])
                texts = [without_possessive(token.text) for token in run]
                name = names.get((first, *map(str.lower, texts[1:])))
                if not name or _span(run).end in done or not _is_small(document, at, texts, name):
                    continue
                if first not in demonyms() or _is_the(document, seen[name], at):
                    small[name][" ".join(texts)].append(_span(run))
                    # The end of a longer name tells nothing new.
                    done.add(_span(run).end)
                    break
    for name, places in small.items():
        yield {" ".join(name): seen[name], **places}


def _heads(document: Document) -> list[int]:
    """The capitals that may begin a name of which a later word is otherwise elsewhere behind a capital: mostly none."""
    written, lower, bare = texts(document), lower_words(document), bare_words(document)
    small = _in_two_ways(document)
    if not small:
        return []
    leading: set[int] = set()
    for at in capitals(document):
        if bare[at] in small and written[at][1:].islower():
            first = at
            while first and at - first < LONGEST + MOST_SMALL and _goes_before(written[first - 1], lower[first - 1]):
                first -= 1
            leading.update(range(first, at))
    return [at for at in sorted(leading) if written[at] != lower[at]]


def _in_two_ways(document: Document) -> set[str]:
    """Nouns, in lower case, that are written like a name somewhere, and otherwise behind a capital."""
    index, with_capital = word_index(document), words_with_capital(document)
    written, lower = texts(document), lower_words(document)
    small = small_words(document) & with_capital
    # What has an ending or is all in capitals.
    capital = filterfalse(str.istitle, map(written.__getitem__, capitals(document)))
    odd = set(map(without_possessive, chain(capital, with_apostrophe(document))))
    return {
        word
        for word in {*filter(_may_be_small, small), *map(str.lower, filter(_may_be_small, odd))} & with_capital
        for ending in ENDINGS
        for at in index.get(word + ending, ())
        if _is_small_behind_capital(written, lower, at)
    }


def _is_small_behind_capital(written: Sequence[str], lower: Sequence[str], at: int) -> bool:
    """Is it a noun written unlike a name, with a capital before it, or before the small words that stand before it?"""
    before = at - 1
    while before > max(0, at - 1 - MOST_SMALL) and lower[before] in SMALL:
        before -= 1
    behind = before >= 0 and written[before] != lower[before] and not is_opener(lower[before])
    return behind and not written[at].istitle() and _may_be_small(without_possessive(written[at]))


@annotation
def words_with_capital(document: Document) -> frozenset[str]:
    """The words, in lower case and without the endings of possessives, that have a capital somewhere."""
    return frozenset(map(bare_words(document).__getitem__, capitals(document)))


@functools.lru_cache(maxsize=16384)
def _may_be_small(word: str) -> bool:
    """Is it a noun that may be part of a name?"""
    return is_ordinary(word) and word_class(word) in NOUNS


def _goes_before(word: str, lower: str) -> bool:
    """Has it a capital, or is it a small word that stands between two capitals?"""
    return word != lower or lower in SMALL


def _run(document: Document, at: int) -> list[Token]:
    """The words of a name from here to its end: capitals, and small words between them."""
    found, text = tokens(document), document.text
    run, end = [found[at]], at + 1
    while end < len(found) and len(run) < LONGEST:
        ahead = end
        while ahead < end + MOST_SMALL and ahead + 1 < len(found) and found[ahead].text in SMALL:
            ahead += 1
        token = found[ahead]
        inside = [word.text for word in found[end:ahead]]
        if not is_capital(token.text) or text[run[-1].end : token.start] != " ".join(["", *inside, ""]):
            break
        run = [*run, *found[end : ahead + 1]]
        end = ahead + 1
    return run


def is_capital(word: str) -> bool:
    """Does a word begin with a capital, and only begin with it?"""
    return word[0].isupper() and word[1:].replace("’", "").replace("'", "").islower()


def _may_lead(document: Document, token: Token) -> bool:
    word = token.text
    if is_opener(word) or is_calendar(word):
        return False
    return not is_ordinary(word) or token.start not in sentence_starts(document)


def _is_small(document: Document, at: int, texts: list[str], name: tuple[str, ...]) -> bool:
    """Is a word small that is none elsewhere, and does the name end here?"""
    found = tokens(document)
    differing = [text for text, word in zip(texts, name, strict=True) if text != word]
    if not differing or not all(map(_may_be_small, differing)):
        return False
    before = word_before(document, at)
    if not _may_lead(document, found[at]) or (before[:1].isupper() and not is_opener(before)):
        return False
    after = found[at + len(name)] if at + len(name) < len(found) else None
    if after is None or document.text[after.start - 1] != " ":
        return True
    return not after.text[0].isupper() and not (after.text[0].isalpha() and word_class(after.text) == NOUN)


def _is_the(document: Document, spans: list[Span], at: int) -> bool:
    """Is it *the* one in both places? Of the words behind a people, many are no name: *a British medical journal*."""
    before = (document.text[max(0, span.start - 4) : span.start].lower() == "the " for span in spans)
    return any(before) and word_before(document, at).lower() == "the"


def _span(run: list[Token]) -> Span:
    last = run[-1]
    return Span(run[0].start, last.start + len(without_possessive(last.text)))
