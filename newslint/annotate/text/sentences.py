"""Paragraphs -> sentences.

A sentence ends at a full stop, question or exclamation mark (with the quotation marks and brackets that
close behind it) if what follows can begin one. Not after titles (*Gen.*), initials (*J. Smith*), inside
numbers, nor between a quotation and the cue that belongs to it (*“Why?” Okafor asked.*).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import partial

from newslint.annotate.speech.cues import cue_forms, voicing_forms, weak_forms
from newslint.annotate.text.remembered import Remembered
from newslint.annotate.text.tokens import places_of, tokens
from newslint.document import Document, Paragraph, Sentence, annotation
from newslint.knowledge import words
from newslint.regex import regex
from newslint.span import Span

CLOSERS = "\"'”’»)]"
# An end mark, what closes behind it, white space, and the first character of what follows with its openers; what
# begins with a small letter goes on with the sentence.
# (The mark stands twice so that the search runs from mark to mark; a repetition it would try at every character. Only
# the first mark of a run begins one, for there may be thousands.)
END = r"[.!?…](?<![.!?…]{2})[.!?…]*+"
BOUNDARY = regex(rf"({END})([{re.escape(CLOSERS)}]*+)\s++(?=([\"'“‘„«(\[]*+)([^\s\"'“‘„«(\[a-z,;:–—-]))")
WORD_BEFORE = regex(r"[^\W_][\w.'’-]*\Z")
NEXT_WORDS = regex(r"[^\W_][\w.'’-]*")
NO_WORDS = regex(r"[\W_]*+")
INITIALS = regex(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
# What a number follows (*No. 5*, *p. 12*), and what a day may follow (*at 5 p.m. Monday*).
NUMBERED = frozenset("No p pp".split())
CLOCK = frozenset("a.m p.m".split())
QUOTED_END = frozenset("\"”»’'")


@annotation
def sentences(document: Document) -> tuple[Sentence, ...]:
    """All sentences of the draft, in order; every paragraph has at least one."""
    text = document.text
    found: list[Sentence] = []
    for paragraph in document.paragraphs:
        start, end = paragraph.span
        before = len(found)
        for boundary in BOUNDARY.finditer(text, start, end):
            if _ends_sentence(text, start, boundary):
                found.append(Sentence(Span(start, boundary.end(2)), paragraph))
                start = boundary.end()
        if start < end or len(found) == before:
            found.append(Sentence(Span(start, end), paragraph))
    return tuple(found)


@annotation
def _starts(document: Document) -> list[int]:
    return [sentence.span.start for sentence in sentences(document)]


def sentence_number(document: Document, offset: int) -> int:
    """Which sentence an offset lies in; between two of them, the one before."""
    return (bisect_right(_starts(document), offset) or 1) - 1


def sentence_numbers(document: Document, offsets: Iterable[int]) -> list[int]:
    """The same for each of many offsets."""
    return [(found or 1) - 1 for found in map(partial(bisect_right, _starts(document)), offsets)]


def sentence_at(document: Document, offset: int) -> Sentence:
    """The sentence that an offset lies in; between two of them, the one before."""
    return sentences(document)[sentence_number(document, offset)]


def paragraph_at(document: Document, offset: int) -> Paragraph:
    """The paragraph that an offset lies in; between two of them, the one before."""
    return sentence_at(document, offset).paragraph


@annotation
def sentence_starts(document: Document) -> frozenset[int]:
    """Where the first word of each sentence begins."""
    text, spans = document.text, [sentence.span for sentence in sentences(document)]
    return frozenset(
        [start if text[start : start + 1].isalnum() else _behind_marks(text, start, end) for start, end in spans]
    )


def _behind_marks(text: str, start: int, end: int) -> int:
    marks = NO_WORDS.match(text, start, end)
    return marks.end() if marks else start


@annotation
def first_words(document: Document) -> list[int]:
    """Of each sentence the first token; behind the last one, how many tokens there are."""
    return [*places_of(document, _starts(document)), len(tokens(document))]


def _ends_sentence(text: str, start: int, boundary: re.Match[str]) -> bool:
    mark, closers, openers, following = boundary.groups()
    if following.islower():
        return False
    if mark[0] in "?!…" and closers and not openers and closers[0] in QUOTED_END and _is_cue(text, boundary.end(3)):
        return False
    if mark != "." or closers or openers:
        return True
    word = _word_before(text, start, boundary.start())
    kind = _KINDS[word] if word else ""
    if kind == "number":
        return not following.isdigit()
    if kind == "clock":
        return _next_word(text, boundary.end()) not in words("en/words/calendar")
    if kind == "anywhere":
        return _begins_sentence(text, boundary.end())
    return not kind


def _word_before(text: str, start: int, at: int) -> str:
    # A word longer than any abbreviation ends its sentence; looking back further would be quadratic.
    low = max(start, at - 24)
    low = max(low, text.rfind(" ", low, at) + 1)
    piece = text[low:at]
    if piece.isalpha():
        return piece
    word = WORD_BEFORE.search(text, low, at)
    return word[0] if word else ""


def _kind(word: str) -> str:
    """What a full stop belongs to that stands behind a word: empty if to the sentence, else a kind of abbreviation."""
    if word in words("en/words/abbreviations"):
        return "title"
    if word in NUMBERED:
        return "number"
    if word in CLOCK:
        return "clock"
    if word in words("en/words/abbreviations-final"):
        return "anywhere"
    if INITIALS.match(word) and word[0].isupper():
        return "anywhere" if "." in word or word == "I" else "initial"
    return ""


_KINDS = Remembered(_kind, most=1 << 14)


def _begins_sentence(text: str, at: int) -> bool:
    """After an abbreviation that may stand anywhere: is the next word one that begins sentences, or is it none?"""
    word = _next_word(text, at).lower()
    return not word or word in words("en/words/openers")


def _next_word(text: str, at: int) -> str:
    word = NEXT_WORDS.match(text, at, at + 40)
    return word[0].rstrip(".") if word else ""


def _is_cue(text: str, at: int) -> bool:
    """A quotation just closed: do a name or pronoun and a reporting verb follow within a few words?"""
    ahead = NEXT_WORDS.findall(text, at, at + 60)[:4]
    if any(word.rstrip(".").lower() in cue_forms() for word in ahead):
        return True
    # Verbs that do other things as well: only as the second or third word and at the end (*Okafor demanded.*).
    ends = (word[:-1] for word in ahead[1:3] if word.endswith("."))
    return any(word in weak_forms() or word in voicing_forms() for word in ends)
