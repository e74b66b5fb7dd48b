"""Votes, with those who could cast them.

*Carried by 22 votes to 17 with two abstentions. Forty-one of the 46 councillors took part*; *the nine-judge court ruled
6-3*; *31 voted in favour, 14 against*.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.figures.scores import scores_in
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import odd_words, positions, tokens, vocabulary
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

VOTING = frozenset("vote voted votes voting passed approved ruled carried rejected adopted confirmed ballot".split())
MEMBERS = frozenset(
    "members councillors councilors senators mps lawmakers legislators deputies delegates jurors judges justices "
    "trustees directors commissioners representatives aldermen parliamentarians voters".split()
)
JOINED = ("-member", "-seat", "-judge", "-justice", "-strong", "-person")
# Such members cast a vote, or could: all 70 members *present*.
TAKING_PART = frozenset("present voted voting took part cast there attended".split())
FAVOUR = frozenset("for favour favor yes".split())
AGAINST = frozenset(("against", "no"))
LEADING = frozenset("all has have the of".split())
# More votes than that are of another body than the *three members of the planning committee*.
MOST = 1.5
# Words from a number to what it counts, and from members to what they did.
NEAR = 4
FAR = 7
LARGEST = 1000


class VoteCount(NamedTuple):
    """``abstained`` is None where nobody says; ``voters`` cast these votes, all of them where ``exact``."""

    span: Span
    votes: int
    abstained: Figure | None
    voters: Figure
    exact: bool

    @property
    def sum(self) -> int:
        return self.votes + int(self.abstained.value if self.abstained else 0)

    @property
    def fits(self) -> bool:
        exact = self.exact and self.abstained is not None and not self.voters.bound
        return self.sum == self.voters.value if exact else self.sum <= self.voters.value


@annotation
def vote_counts(document: Document) -> tuple[VoteCount, ...]:
    """Every vote whose voters are counted in its sentence or in one beside it, in order."""
    if vocabulary(document).isdisjoint(MEMBERS) and not any(word.endswith(JOINED) for word in odd_words(document)):
        return ()
    numbers = {sentence_number(document, tokens(document)[at].start) for at in positions(document, VOTING)}
    return tuple(count for number in sorted(numbers) for count in _counts(document, number))


def _counts(document: Document, number: int) -> Iterator[VoteCount]:
    told = sentences(document)
    votes = _votes(document, told[number].span)
    for near in (number, number + 1, number - 1) if votes else ():
        if not 0 <= near < len(told) or told[near].paragraph != told[number].paragraph:
            continue
        for voters, exact in _voters(document, told[near].span):
            if any(span.start <= voters.span.start < span.end for span, _ in votes):
                continue
            if near == number:
                span, sum_ = min(votes, key=lambda vote: abs(vote[0].start - voters.span.start))
            elif len(votes) == 1 and not _votes(document, told[near].span):
                span, sum_ = votes[0]
            else:
                continue
            if sum_ <= MOST * voters.value:
                yield VoteCount(span, sum_, _abstained(document, span, told[number].span.end), voters, exact)


def _votes(document: Document, span: Span) -> list[tuple[Span, int]]:
    """The pairs of votes in a sentence: *22-17*, *22 votes to 17*, *22 voted for it, 17 against*."""
    found = []
    for score in scores_in(document, span):
        one = document.words(score.span).replace("–", "-").partition("-")[0]
        if not one.isdigit() or int(one) == score.high:
            found.append((score.span, score.high + score.low))
    words = words_around(document)
    told = [figure for figure in figures_in(document, span) if figure.kind == "count"] if not found else []
    for figure, against in pairwise(told):
        is_against = not AGAINST.isdisjoint(words[against.last : against.last + NEAR])
        if is_against and not FAVOUR.isdisjoint(words[figure.last : against.first]):
            found.append((Span(figure.span.start, against.span.end), int(figure.value + against.value)))
    return found


def _voters(document: Document, span: Span) -> Iterator[tuple[Figure, bool]]:
    """Those who could vote, and whether they are said to have voted: *all 70 members present*."""
    words = words_around(document)
    for figure in figures_in(document, span):
        if not 2 < figure.value == figure.high < LARGEST:
            continue
        if words[figure.last - 1].endswith(JOINED):
            yield figure, False
        elif figure.kind == "count" and (at := _members(words, figure)):
            if words[figure.last] == "of":
                yield figure, not TAKING_PART.isdisjoint(words[at : at + FAR])
            elif words[figure.first - 1] in ("all", "has", "have", "the", "of") or words[figure.first - 1].endswith(
                "s"
            ):
                took_part = not TAKING_PART.isdisjoint(words[at : at + FAR])
                yield figure, took_part and words[figure.first - 1] == "all"
            elif words[at + 1] in ("voted", "took", "cast") and AGAINST.isdisjoint(words[at : at + FAR]):
                yield figure, FAVOUR.isdisjoint(words[at : at + 4]) and words[at + 2] != "to"


def _members(words: list[str], figure: Figure) -> int:
    """Where it says *members*: 46 *members*, 43 *of the council's 46 members*; 0 if it doesn't."""
    reach = FAR if words[figure.last] == "of" else 2
    return next((at for at in range(figure.last, figure.last + reach) if words[at] in MEMBERS), 0)


def _abstained(document: Document, votes: Span, end: int) -> Figure | None:
    """*Two abstentions*, behind the votes."""
    words = words_around(document)
    for figure in figures_in(document, Span(votes.end, end)):
        if figure.kind == "count" and any(word.startswith("abst") for word in words[figure.last : figure.last + NEAR]):
            return figure
    return None
