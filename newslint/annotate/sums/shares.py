"""Percentages that divide up one whole: *45% were for it, 47% against and 8% undecided*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, figures_in, figures_of
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.sums.changes import directions
from newslint.annotate.sums.counted_lists import listed
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words_in, tokens, vocabulary
from newslint.document import Document
from newslint.regex import regex
from newslint.span import Span

# Words that leave no one out: what they stand with is part of one whole.
SHARED_WHOLE = frozenset("undecided abstain abstained abstaining abstentions unsure remaining remainder rest".split())
FOR = frozenset("for favour favor".split())
COMPARING = frozenset(
    "from than down compared higher lower more less both also while whereas last previous men women".split()
)
# What one side has, the other has not.
EXCLUSIVE = {
    **dict.fromkeys(("ball", "possession"), "ball"),
    **dict.fromkeys(("vote", "votes", "ballots"), "vote"),
}
OTHER_TIMES = COMPARING.union("first second half round year years ago poll polls turnout early counted".split())
MADE_UP = regex(r"\b(?:ma[dk]es?|making) up\b")
# Answers that may be given together come to more than this.
MOST = 120.0
REACH = 3
# Between two of a list: a comma and the word.
LONGEST_LINK = 2


def divided(document: Document) -> list[list[Figure]]:
    """The percentages of each sentence that tells them as a whole divided up."""
    found = []
    shares = figures_of(document, "percent")
    for number in sorted({sentence_number(document, figure.span.start) for figure in shares}):
        span = sentences(document)[number].span
        parts = _shares(document, span)
        if len(parts) > 1 and _share_whole(document, span, parts):
            found.append(parts)
    known = {figure for parts in found for figure in parts}
    return [*found, *(parts for parts in _of_one_whole(document) if known.isdisjoint(parts))]


def _of_one_whole(document: Document) -> list[list[Figure]]:
    """*58 per cent of the ball. Wexley, with 47 per cent of possession*: two sides, in one sentence or in two."""
    words = words_around(document)
    if vocabulary(document).isdisjoint(EXCLUSIVE):
        return []
    found = []
    told = [(figure, whole) for figure in figures_of(document, "percent") if (whole := _whole(words, figure))]
    for (one, whole), (other, of_other) in pairwise(told):
        begin, end = (sentence_number(document, figure.span.start) for figure in (one, other))
        span = Span(sentences(document)[begin].span.start, sentences(document)[end].span.end)
        there = set(lower_words_in(document, span))
        alone = sum(begin <= sentence_number(document, figure.span.start) <= end for figure, _ in told) == 2
        if whole == of_other and end - begin < 2 and alone and there.isdisjoint(OTHER_TIMES):
            found.append([one, other])
    return found


def _whole(words: Sequence[str], figure: Figure) -> str:
    """*of the* ball, *of* possession: what nobody else has."""
    behind = [word for word in words[figure.last : figure.last + 4] if word not in ("of", "the", "its", "their")]
    return EXCLUSIVE.get(behind[0], "") if behind and words[figure.last] == "of" else ""


def _shares(document: Document, span: Span) -> list[Figure]:
    """The percentages of a sentence, with those that leave the word to another: *52, 31 and 24 per cent*."""
    parts: list[Figure] = []
    for figure in reversed(figures_in(document, span)):
        if figure.kind == "percent":
            if not _is_of_counting(document, figure):
                parts.append(figure)
        elif figure.kind == "count" and parts and parts[-1].first - figure.last <= LONGEST_LINK:
            between = {token.text for token in tokens(document)[figure.last : parts[-1].first]}
            if between <= {",", "and"}:
                parts.append(figure._replace(kind="percent"))
    return parts[::-1]


def _is_of_counting(document: Document, figure: Figure) -> bool:
    """*With 60% of votes counted*, *on a turnout of 60%*: no share of what is divided up behind it."""
    words = words_around(document)
    before = words[max(0, figure.first - REACH) : figure.first]
    return "turnout" in before or (words[figure.last] == "of" and before[-1:] in (["with"], ["after"]))


def _share_whole(document: Document, span: Span, parts: list[Figure]) -> bool:
    """Are these all answers, or the two sides of a vote, and not two times or two groups?"""
    words = set(lower_words_in(document, span))
    groups = sum(tokens(document)[part.last].text.lower() == "of" for part in parts if part is not parts[-1])
    text = document.words(span).lower()
    if groups > 1 or not words.isdisjoint(COMPARING) or ("up" in words and not MADE_UP.search(text)):
        return False
    if len(parts) < 3:
        return "against" in words and not words.isdisjoint(FOR)
    if any(words_around(document)[part.last] == "in" for part in parts):
        return False
    if not words.isdisjoint(SHARED_WHOLE) or "n’t know" in text or "n't know" in text or " of the vote" in text:
        return True
    one_list = len(listed(document, parts, 0)) == len(parts) and words.isdisjoint(directions().keys() - {"up"})
    return one_list and sum(part.value for part in parts) <= MOST
