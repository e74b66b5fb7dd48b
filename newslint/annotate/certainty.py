"""How sure is the draft of each sentence? Asserted, hedged, attributed, denied or questioned, and by which words.

A hedge inside a quotation is the speaker's, not the draft's. A sentence that is both hedged and attributed counts as
hedged: the weaker claim is what the draft stands by.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.annotate.attributions import attributions
from newslint.annotate.cues import cue_forms
from newslint.annotate.names import mentions_in
from newslint.annotate.quoted import in_quotation_marks, own_tokens
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.annotate.vocabulary import titles
from newslint.document import Certainty, Document, Statement, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

# Headings quote in single marks, also in straight ones, where body text has apostrophes.
SINGLE_QUOTED = re.compile(r"(?<!\w)['‘][^'‘’]{2,80}['’](?!\w)")
HEADINGS = frozenset(("headline", "deck", "subhead"))
DASHES = frozenset("-–—|")
# Tables of the hedge list that hold no hedges of their own.
LISTS = frozenset(("of-nouns", "headings"))
# Where a clause ends, for what a hedge in it can cover.
CLAUSE_MARKS = frozenset(
    ", ; : — – ( ) that which who whom whose where when while because after before although".split()
)
# A question mark, and what may close behind it, at the end of a sentence.
QUESTION = re.compile(r"[^?]{0,4}\?[\"”’»)\s]{0,4}\Z")


@annotation
def statements(document: Document) -> tuple[Statement, ...]:
    """One statement a sentence, in order, each with the words that hedge it."""
    hedges = _hedges(document)
    asking = {sentence_number(document, tokens(document)[at].start) for at in positions(document, ["?"])}
    credited: dict[int, bool] = {}
    for attribution in attributions(document):
        number = sentence_number(document, attribution.cue.start)
        credited[number] = credited.get(number, False) or _denies(document.words(attribution.cue))
    found = []
    for number, sentence in enumerate(sentences(document)):
        span, own = sentence.span, tuple(hedges.get(number, ()))
        certainty: Certainty = "asserted"
        if number in asking and QUESTION.match(document.text, max(span.start, span.end - 5), span.end):
            certainty = "questioned"
        elif own:
            certainty = "hedged"
        elif number in credited:
            certainty = "denied" if credited[number] else "attributed"
        elif sentence.paragraph.role in HEADINGS and _is_covered(document, span):
            certainty = "attributed"
        found.append(Statement(span, certainty, own))
    return tuple(found)


def _is_covered(document: Document, heading: Span) -> bool:
    """Headings name their sources in few words: *says*, *Report:*, *... – police*, words in quotation marks."""
    if in_quotation_marks(document, heading) or SINGLE_QUOTED.search(document.text, *heading):
        return True
    words = [token.text.lower() for token in tokens_in(document, heading)]
    covers, labels = _covers("covers"), _covers("labels")
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        labelled = after == ":" or before in DASHES or (before == ":" and not after)
        if word in covers or (labelled and (word in labels or word in titles())):
            return True
    # "Okafor: bridge is unsafe": a name before the colon speaks.
    colon = document.text.find(": ", *heading)
    return colon > 0 and any(mention.span.end == colon for mention, _ in mentions_in(document, heading))


@functools.cache
def _covers(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/hedges")["headings"][kind])


def _denies(word: str) -> bool:
    cue = cue_forms().get(word.lower())
    return cue is not None and cue.strength == "denying"


class _Phrase(NamedTuple):
    """A hedge, or what only looks like one: its words, and which of them it is looked for by."""

    words: tuple[str, ...]
    at: int
    hedges: bool


@functools.cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """The longest word of each phrase, which is the rarest as a rule -> the phrases, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for kind, lists in table("en/words/hedges").items():
        for phrase in (*lists.get("words", ()), *lists.get("phrases", ())) if kind not in LISTS else ():
            words = tuple(phrase.split())
            at = max(range(len(words)), key=lambda index: len(words[index]))
            found.setdefault(words[at], []).append(_Phrase(words, at, kind != "not"))
    return {word: tuple(sorted(phrases, key=lambda phrase: -len(phrase.words))) for word, phrases in found.items()}


def _hedges(document: Document) -> dict[int, list[Span]]:
    """The number of a sentence -> the words that hedge it, in order; of overlapping ones the longest counts."""
    drafted = tokens(document)
    matches: list[tuple[int, int, bool]] = []
    for position in positions(document, frozenset(_phrases())):
        for phrase in _phrases()[drafted[position].text.lower()]:
            start = position - phrase.at
            run = drafted[max(start, 0) : start + len(phrase.words)]
            if tuple([token.text.lower() for token in run]) == phrase.words:
                matches.append((start, -len(phrase.words), phrase.hedges))
    found: dict[int, list[Span]] = {}
    end = 0
    for start, length, hedges in sorted(matches):
        if start < end:
            continue
        end = start - length
        span = Span(drafted[start].start, drafted[end - 1].end)
        number = sentence_number(document, span.start)
        sentence = sentences(document)[number].span
        if not hedges or not sentence.covers(span) or _is_month(drafted, start, sentence):
            continue
        if not in_quotation_marks(document, span):
            found.setdefault(number, []).append(span)
    return found


def hedged_words(document: Document, statement: Statement) -> tuple[Token, ...]:
    """The words of a statement that its hedges make uncertain.

    A modal or *is said to* covers its clause, an adverb behind a comma or before a participle only what follows it,
    an adjective (*alleged abuse of power*) only its noun.
    """
    words = own_tokens(document, statement.span)
    marks = [index for index, token in enumerate(words) if token.text.lower() in CLAUSE_MARKS]
    covered: dict[int, int] = {}  # end of a stretch -> its beginning; the same clause may have many hedges
    for hedge in statement.hedges:
        start = first = bisect_left(words, hedge.start, key=lambda token: token.start)
        mark = bisect_left(marks, first)
        end = marks[mark] if mark < len(marks) else len(words)
        text = document.words(hedge).lower()
        if text in _of_nouns():
            end = min(end, first + len(text.split()) + 3)
        elif not (text.endswith("ly") and first and words[first - 1].text.lower().endswith(("ing", ",", "and", "of"))):
            start = marks[mark - 1] + 1 if mark else 0
        covered[end] = min(start, covered.get(end, start))
    indexes = {index for end, start in covered.items() for index in range(start, end)}
    return tuple(words[index] for index in sorted(indexes))


@functools.cache
def _of_nouns() -> frozenset[str]:
    return frozenset(table("en/words/hedges")["of-nouns"]["words"])


def _is_month(words: Sequence[Token], index: int, sentence: Span) -> bool:
    """*May* with a capital is a month, but at the head of a sentence only before a day."""
    word = words[index]
    if word.text != "May":
        return False
    following = words[index + 1].text if index + 1 < len(words) else ""
    return word.start > sentence.start or following[:1].isdigit()
