"""A sentence is printed twice, almost word for word.

Updates are pasted in above what they replace, and the old paragraph stays. Sentences of ten words and more in the
body are compared; a difference of a word or two does not hide them. Shorter ones, from seven words on, have to be the
same but for capitals and accents.

Questions are left out: an interview asks one of them twice.

Known problems: a refrain that the writer repeats on purpose needs an allowance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.annotate.names.spelling import plain
from newslint.annotate.speech.grammar import FINITE, word_classes
from newslint.annotate.speech.own_words import own_tokens
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.document import Document, Sentence
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import times

FEWEST_WORDS = 10
FEWEST_SAME = 7
FEWEST_CHARACTERS = 36
# Sentences are compared if they begin or end with the same characters.
EDGE = 26
ALIKE = 90
MOST_STRANGE = 2
MOST_COMPARED = 8
Passage = tuple[list[Span], list[Span]]
MARKS = ".,;:!?\"“”’'()"


@check(
    "style/repeated-sentence",
    severity="warning",
    confidence="high",
    examples=[
        bad(
            "The council will vote on the new bridge on Monday. It has two lanes.\n\n"
            "[[The council will vote on the new bridge on Monday.]] It costs nine million."
        ),
        bad(
            "Police found the stolen boat near the old lighthouse on Tuesday. Nobody was on it.\n\n"
            "It was raining. [[Police found the stolen boat near the old lighthouse on Tuesday morning.]]"
        ),
        good(
            "The council will vote on the new bridge on Monday. The council will vote on the new school on Friday.",
            why="two votes",
        ),
        bad("The pier at Brålund has been closed. It rained. [[The pier at Bralund has been closed.]]"),
        bad(
            "The pier at the old lighthouse has been closed since May. It rained.\n\n"
            "[[The pier at the old lighthouse has been closed since May.]] It snowed.\n\n"
            "The pier at the old lighthouse has been closed since May.",
            why="one finding for both",
        ),
        good("The council will vote on Monday. The council will vote on Monday.", why="too short to tell"),
        good(
            "What will the council do about the old bridge on Monday? Nothing. "
            "What will the council do about the old bridge on Monday?"
        ),
        good(
            "# The council will vote on the new bridge on Monday\n\nThe council will vote on the new bridge on Monday.",
            why="a headline",
        ),
    ],
)
def repeated_sentence(document: Document, options: NoOptions) -> Iterator[Finding]:
    text = document.text
    found = [one for one in enumerate(sentences(document)) if one[1].span.end - one[1].span.start >= FEWEST_CHARACTERS]
    starts = _plain([text[start : start + EDGE] for _, ((start, _), _) in found])
    ends = _plain([text[end - EDGE : end] for _, ((_, end), _) in found])
    often_first, often_last = _repeated(starts), _repeated(ends)
    blocks: dict[str, list[Span]] = {}
    # Sentences that follow each other are one passage: what is printed again, and where it stood before.
    passages: list[Passage] = []
    last = -1
    for (number, sentence), start, end in zip(found, starts, ends, strict=True):
        if (start not in often_first and end not in often_last) or not _is_compared(document, sentence):
            continue
        span, first = sentence.span, None
        # No sentence begins with a space: the two ends cannot be taken for each other.
        for key in (start, f" {end}"):
            if key not in blocks:
                blocks[key] = [span]
                continue
            earlier = blocks[key][-MOST_COMPARED:]
            blocks[key].append(span)
            first = first or next((other for other in earlier if _alike(document, other, span)), None)
        if first and own_tokens(document, span)[FEWEST_SAME:]:
            if number != last + 1:
                passages.append(([], []))
            passages[-1][0].append(span)
            passages[-1][1].append(first)
            last = number
    for copies in _together(passages):
        first_printed = dict.fromkeys(span for _, before in copies for span in before)
        again, *more = (span for spans, _ in copies for span in spans)
        before = [span for span in first_printed if span not in (again, *more)]
        occurrences = [Related(other, "occurrence") for other in more]
        evidence = [Related(other, "evidence", "here, too") for other in before]
        what = f"these {len(before)} sentences are" if before[1:] else "this sentence is"
        yield Finding(again, f"{what} printed {times(len(copies) + 1)}", tuple(sorted(occurrences + evidence)))


def _together(passages: Iterable[Passage]) -> Iterable[list[Passage]]:
    """The copies of one passage: those that repeat the same sentences, or each other."""
    groups: list[list[Passage]] = []
    group_of: dict[Span, list[Passage]] = {}
    for passage in passages:
        again, before = passage
        group = next((group_of[span] for span in before if span in group_of), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(passage)
        group_of |= dict.fromkeys((*again, *before), group)
    return groups


def _is_compared(document: Document, sentence: Sentence) -> bool:
    paragraph = sentence.paragraph
    is_text = paragraph.role == "body" and paragraph.kind in ("text", "item")
    return is_text and document.text[sentence.span.end - 1] != "?"


def _plain(edges: list[str]) -> list[str]:
    return [edge if edge.isascii() else plain(edge) for edge in edges]


def _repeated(edges: list[str]) -> set[str]:
    return {edge for edge, count in Counter(edges).items() if count > 1}


def _alike(document: Document, first: Span, second: Span) -> bool:
    """The same words in the same order, but for one or two that only one of them has; never a figure."""
    a = _words(document, first)
    b = a if document.words(first) == document.words(second) else _words(document, second)
    if a == b:
        return len(a) >= FEWEST_WORDS or (len(a) >= FEWEST_SAME and _says_something(document, second))
    if min(len(a), len(b)) < FEWEST_WORDS or abs(len(a) - len(b)) > MOST_STRANGE:
        return False
    lost, added = set(a) - set(b), set(b) - set(a)
    strange = lost | added
    # A word in another's place makes another statement: a vote on Monday, one on Friday.
    if (lost and added) or len(strange) > MOST_STRANGE or any(word[:1].isdigit() for word in strange):
        return False
    from rapidfuzz.fuzz import ratio

    return bool(ratio(a, b) >= ALIKE)


def _says_something(document: Document, span: Span) -> bool:
    """Is it a sentence with a verb, and no line that stands under pictures?"""
    is_ended = document.text[span.end - 1] in ".!”"
    return is_ended and not FINITE.isdisjoint(word_classes(tokens_in(document, span)))


def _words(document: Document, span: Span) -> list[str]:
    return [word.strip(MARKS) for word in plain(document.words(span)).lower().split()]
