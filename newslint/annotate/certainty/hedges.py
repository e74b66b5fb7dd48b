"""The words that keep a statement from being a plain fact: hedges, denials and words that leave it open.

All of them stand in ``rules/en/words/hedges.toml``, with what only looks like one. Inside quotation marks they are
the speaker's, not the draft's.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Literal

from newslint.annotate.speech.grammar import PAST, PREPOSITION, VERB, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, tokens, vocabulary, word_index
from newslint.annotate.text.vocabulary import is_given_name, titles
from newslint.document import Document, Token, annotation
from newslint.knowledge import sorted_words, table
from newslint.record import NamedTuple
from newslint.span import Span

HedgeKind = Literal["hedge", "denial", "question", "none"]
KINDS: dict[str, HedgeKind] = {"denial": "denial", "question": "question", "not": "none"}
# Long words that are common: "that he be" is looked for by "be".
COMMON = frozenset("that he she".split())
# Tables of the hedge list that hold no hedges of their own.
LISTS = frozenset(("of-nouns", "headings", "prospects", "amounts"))
# "would have killed", but "would have a view of the sea"; "is to have lied", but "is to have dinner".
# "more likely to have fled", but "more likely to have cats".
CONDITIONAL = frozenset("would must ought is are was wants claims claim".split())
COMPARED = frozenset(("more", "less", "as"))
ARTICLES = frozenset("a an the his her their its this that some any".split())


class Hedge(NamedTuple):
    """Words that take certainty away, and whether they hedge, deny or ask; ``last`` is the token behind them."""

    span: Span
    kind: HedgeKind
    last: int


class _Phrase(NamedTuple):
    """Its words, and which of them it is looked for by."""

    words: list[str]
    at: int
    kind: HedgeKind


@annotation
def hedges(document: Document) -> Mapping[int, Sequence[Hedge]]:
    """The number of a sentence -> its hedges, in order; of overlapping ones the longest counts."""
    drafted = tokens(document)
    found: dict[int, list[Hedge]] = {}
    end = 0
    for start, length, kind in sorted(_matches(document)):
        if start < end:
            continue
        end = start - length
        if drafted[end - 1].text == "to" and end < len(drafted) and drafted[end].text in ("have", "be"):
            end += 1  # "is said to have"
        if kind == "none":
            continue
        span = Span(drafted[start].start, drafted[end - 1].end)
        number = sentence_number(document, span.start)
        sentence = sentences(document)[number].span
        if not sentence.covers(span) or _only_looks_like_one(drafted, start, end, sentence):
            continue
        if not in_quotation_marks(document, span):
            found.setdefault(number, []).append(Hedge(span, kind, end))
    return found


def _matches(document: Document) -> list[tuple[int, int, HedgeKind]]:
    """Each phrase that stands somewhere: where it begins, the negative of its length, and its kind."""
    words, index, phrases = lower_words(document), word_index(document), _phrases()
    around = [*words, ""]  # which is the word before the first one, too
    found: list[tuple[int, int, HedgeKind]] = []
    for word in vocabulary(document).intersection(_looked_for_by()):
        beside = phrases[word]
        alone = beside.get(word, ())
        for at in index[word]:
            before, behind = around[at - 1], around[at + 1]
            if alone or before in beside or behind in beside:
                for phrase in (*alone, *beside.get(before, ()), *beside.get(behind, ())):
                    start = at - phrase.at
                    if start >= 0 and words[start : start + len(phrase.words)] == phrase.words:
                        found.append((start, -len(phrase.words), phrase.kind))
    return found


@functools.cache
def _phrases() -> Mapping[str, Mapping[str, Sequence[_Phrase]]]:
    """The longest word of each phrase, which is a rare one as a rule -> a word beside it -> the phrases with both.

    A word that is a hedge by itself counts as the one beside it.
    """
    found: dict[str, dict[str, list[_Phrase]]] = {}
    for name, lists in table("en/words/hedges").items():
        for phrase in (*lists.get("words", ()), *lists.get("phrases", ())) if name not in LISTS else ():
            words = phrase.split()
            at = words.index(max([word for word in words if word not in COMMON] or words, key=len))
            beside = words[at - 1] if at else (words[1:2] or words)[0]
            found.setdefault(words[at], {}).setdefault(beside, []).append(_Phrase(words, at, KINDS.get(name, "hedge")))
    return found


@functools.cache
def _looked_for_by() -> frozenset[str]:
    return frozenset(_phrases())


@functools.cache
def of_nouns() -> frozenset[str]:
    """Hedges that stand before a noun or name a person, and say nothing of the rest of the clause."""
    return frozenset(table("en/words/hedges")["of-nouns"]["words"])


def _only_looks_like_one(words: Sequence[Token], start: int, end: int, sentence: Span) -> bool:
    word = words[start]
    conditional = word.text.lower() in CONDITIONAL or (word.text == "likely" and words[start - 1].text in COMPARED)
    if conditional and end - start < 4 and words[end - 1].text == "have":
        return not any(_is_participle(following.text) for following in words[end : end + 2])
    if end - start > 1:
        return False
    if word.text == "May":
        return _is_no_modal(words, start, sentence)
    # "patients with suspected appendicitis": beside the point of the clause.
    return word.text in of_nouns() and _is_beside_the_point(words, start)


def _is_participle(word: str) -> bool:
    return word_class(word) in (VERB, PAST) or word.endswith(("en", "wn", "one", "ung", "un"))


def _is_no_modal(words: Sequence[Token], index: int, sentence: Span) -> bool:
    """*May* with a capital is a month, a name or a wish (*May the best team win*), but not in Bridge May Close."""
    if words[index].start == sentence.start or index + 1 >= len(words):
        return True
    before, after = words[index - 1].text, words[index + 1].text
    if not (before[0].isupper() and after[0].isupper()) or before.lower() in titles() or is_given_name(before):
        return True
    return word_class(before.lower()) == PREPOSITION or not _is_bare(after.lower())


def _is_bare(word: str) -> bool:
    """The form of a verb that follows a modal: *be*, *close*."""
    ordinary = sorted_words("en/words/ordinary")
    known = word in ordinary and not word.endswith(("s", "ing"))
    return known and (word in ("be", "have") or f"{word}ing" in ordinary or f"{word[:-1]}ing" in ordinary)


def _is_beside_the_point(words: Sequence[Token], index: int) -> bool:
    """Does an adjective belong to what follows a preposition?"""
    before = index - 1
    if before >= 0 and words[before].text.lower() in ARTICLES:
        before -= 1
    return before >= 0 and words[before].text.lower() in ("with", "in", "of", "for", "among", "from", "by")
