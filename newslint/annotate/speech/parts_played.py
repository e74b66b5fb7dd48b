"""The part that somebody plays, as words right beside the name say it: *prosecutor Ngozi Okafor*, *Okafor, the judge*.

Only parts of the table of those that exclude each other (``rules/en/words/roles.toml``).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import odd_words, positions, tokens, vocabulary
from newslint.document import Document, Name
from newslint.knowledge import table
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

REACH = 80
# The longest that stands between a part and the name behind it: " Miss. ".
LONGEST_LINK = 7
WORD = regex("[a-z]+")
# "the prosecutor, Okafor" and "prosecutor Okafor", with what makes it a former one.
BEFORE = r"(?:[\w-]+ )?\b({parts})\b(?:, | (?:(?:Mr|Mrs|Ms|Dr|Miss)\.? )?)\Z"
# ", the lead prosecutor in the case" and ", prosecutor for the town".
BEHIND = (
    r"\A(?: [KQ]C)?,? \(?(?:(?:an?|the|[\w-]+['’]s) )?(?:[\w-]+ ){{0,2}}?\b({parts})\b"
    r"(?= (?:of|for|in|at|who)\b|[,.;)])"
)
# "Okafor's lawyer, Ilse Lindqvist", "his defence lawyer Lindqvist"; the State's Attorney prosecutes.
RETAINED = (
    r"(?:\b[A-Z][\w-]+[’']s?|\b(?:[Hh]is|[Hh]er|[Tt]heir)) (?!former|then|old|ex-)(?:[a-z-]+ )?({parts}),? "
    r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?\Z"
)
RETAINED_ROW = ("court", 0)
# "Okafor, for the defence,"; not "Okafor, who works for the company" nor "bad for the company, Okafor said".
SIDE, APPEARING = "for ", regex(r", (?:speaking |acting |appearing )?for the ", re.I)
# Words that make it a part of another time, or of another case.
ELSEWHERE = regex(
    r"\b(?:former|formerly|ex|then|now|once|later|retired|turned|future|would-be|fellow|his|her|their|my)\b", re.I
)


class Part(NamedTuple):
    """A part in a group of parts (*court*), the words that name it, and the mention that they stand beside."""

    group: str
    row: int
    words: Span
    mention: Span


def parts_played(document: Document) -> Iterator[tuple[Name, list[Part]]]:
    """Each person with more than one part to their name, if the draft has words for parts that exclude each other."""
    odd = odd_words(document)
    in_compounds = _all_words().intersection(WORD.findall(" ".join(odd)))
    retained = _retained().intersection(vocabulary(document))
    if not _exclude_each_other(vocabulary(document).intersection(_all_words()) | in_compounds, bool(retained)):
        return
    compounds = (word for word in odd if not in_compounds.isdisjoint(WORD.findall(word)))
    words = _last_words().union(compounds) if in_compounds else _last_words()
    near: dict[Name, set[Span]] = {}
    for at in positions(document, words | retained):
        _, start, end = tokens(document)[at]
        for mention, name in mentions_in(document, Span(start - 2 * REACH, end + LONGEST_LINK + 1)):
            if name.kind == "person":
                near.setdefault(name, set()).add(mention.span)
    for name, mentions in near.items():
        found = [part for mention in sorted(mentions) for part in _beside(document, mention)]
        if len(found) > 1:
            yield name, found


def _beside(document: Document, mention: Span) -> Iterator[Part]:
    """The parts right before a mention and right behind it."""
    if in_quotation_marks(document, mention):
        return
    start = max(0, mention.start - REACH)
    match = _find(BEFORE, document.text[start : mention.start], slice(-3, None))
    yield from _parts(match, start, mention)
    before = document.text[start : mention.start]
    if (
        not match
        and not _retained().isdisjoint(WORD.findall(before)[-3:])
        and (lawyer := _retained_by().search(before))
    ):
        yield Part(*RETAINED_ROW, Span(*lawyer.span(1)).shifted(start), mention)
    match = _find(BEHIND, document.text[mention.end : mention.end + REACH], slice(12))
    yield from _parts(match, mention.end, mention)


def _parts(match: re.Match[str] | None, offset: int, mention: Span) -> Iterator[Part]:
    if match and not ELSEWHERE.search(match[0]) and (match[1][:4] != SIDE or APPEARING.match(match[0])):
        words = Span(match.start(1) + offset, match.end(1) + offset)
        for group, row in _rows()[match[1].lower()]:
            yield Part(group, row, words, mention)


def _find(pattern: str, text: str, near: slice) -> re.Match[str] | None:
    """The name of a part, if its last word is among these words."""
    last = _last_words().intersection(WORD.findall(text.lower())[near])
    return _compiled(pattern, last).search(text) if last else None


@functools.cache
def _rows() -> Mapping[str, list[tuple[str, int]]]:
    """The name of a part -> the groups and rows that it stands in."""
    found: dict[str, list[tuple[str, int]]] = {}
    for group, rows in table("en/words/roles")["exclusive"].items():
        for number, row in enumerate(rows):
            for part in row:
                found.setdefault(part, []).append((group, number))
    return found


@functools.cache
def _by_words() -> list[tuple[frozenset[str], list[tuple[str, int]]]]:
    """The words of the name of each part, and the groups and rows that it stands in."""
    return [(frozenset(part.split()), rows) for part, rows in _rows().items()]


@functools.cache
def _retained() -> frozenset[str]:
    return frozenset(table("en/words/roles")["retained"].split())


@functools.cache
def _retained_by() -> re.Pattern[str]:
    return re.compile(RETAINED.format(parts="|".join(sorted(_retained()))))


@functools.cache
def _all_words() -> frozenset[str]:
    return frozenset().union(*(words for words, _ in _by_words()))


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(part.rpartition(" ")[2] for part in _rows())


def _exclude_each_other(there: frozenset[str], retained: bool) -> bool:
    """Do parts that have a name of these words stand in two rows of one group?"""
    rows = {row for words, rows in _by_words() if words <= there for row in rows}
    rows.update((RETAINED_ROW,) if retained else ())
    return len({group for group, _ in rows}) < len(rows)


@functools.lru_cache(maxsize=256)
def _compiled(pattern: str, last_words: frozenset[str]) -> re.Pattern[str]:
    """The pattern for the parts that end with one of these words; one for all would be slow."""
    parts = [re.escape(part) for part in _rows() if part.rpartition(" ")[2] in last_words]
    return re.compile(pattern.format(parts="|".join(sorted(parts, key=len, reverse=True))), re.I)
