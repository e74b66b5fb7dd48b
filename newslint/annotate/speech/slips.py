"""Are two wordings one quotation with a slip, or two quotations?

A word may be changed for one that looks like it (*shameful*, *shameless*) or one figure for another beside few words
that are the same; for any other word only in a longer quotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.figures.numbers import cardinals
from newslint.annotate.speech.wordings import Difference, Word
from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.vocabulary import is_opener

ARTICLES = frozenset("a an the".split())
# Of so many words one may differ: in a quotation that is shown elsewhere, and between two of the body.
ONE_IN, ONE_IN_BODY = 4, 6
# Below this length the first and the last word have to be the same, unless both quotations begin or end there.
SHORT = 7
# Below this one, what is told of has to be the same, and only how it is called may differ: "a shameful act".
SHORTEST = 4
LIKE = 4


def changes(one: Sequence[Word], other: Sequence[Word], differing: Sequence[Difference]) -> list[Difference]:
    """The differences that are more than an article, or another way to write a number."""
    return [each for each in differing if not _is_nothing(one, other, each)]


def _is_nothing(one: Sequence[Word], other: Sequence[Word], each: Difference) -> bool:
    here = [word.text for word in one[each.start : each.end]]
    there = [word.text for word in other[each.first : each.last]]
    if ARTICLES.issuperset(here + there) or (["that"] in (here, there) and not (here and there)):
        return True
    return len(here) == len(there) == 1 and _number(here[0]) == _number(there[0]) != ""


def shortened(one: Sequence[Word], other: Sequence[Word], differing: Sequence[Difference]) -> list[Difference]:
    """Where two wordings that are the same have a short form (*we're*) on one side and all of it on the other."""
    texts, others = ([word.text for word in words] for words in (one, other))
    if differing:
        return []
    shift = next(
        (at for at, text in enumerate(others) if text == texts[0] and others[at : at + len(texts)] == texts), None
    )
    if shift is None:
        return []
    found = (at for at in range(len(one) - 1) if _is_short(one[at], one[at + 1]) != _is_short(*other[shift + at :][:2]))
    return [Difference(at, at + 2, shift + at, shift + at + 2) for at in found]


def _is_short(word: Word, following: Word) -> bool:
    """Are both of one token with an apostrophe?"""
    return word.token == following.token and ("'" in word.token.text or "’" in word.token.text)


def size(differing: Sequence[Difference]) -> int:
    """How many words differ."""
    return sum(max(each.end - each.start, each.last - each.first) for each in differing)


def is_slip(one: Sequence[Word], other: Sequence[Word], differing: Sequence[Difference], one_in: int) -> bool:
    """Is so little changed that ``one`` must be the same quotation?"""
    length = len(one)
    changed = {at for each in differing for at in range(each.start, each.end)}
    telling = [at for at, word in enumerate(one) if at not in changed and not is_opener(word.text)]
    if one_in == ONE_IN and len(differing) == 1 and _is_like(one, other, differing[0]):
        if length >= SHORTEST:
            return len(telling) > 1 or (bool(telling) and not _number(one[differing[0].start].text))
        return telling == [differing[0].end] == [length - 1]
    if size(differing) > length // one_in or length < SHORTEST:
        return False
    if one_in == ONE_IN and length < SHORT and _is_cut(one, other, differing):
        return False
    return len({word.text for at, word in enumerate(one) if at not in changed and len(word.text) >= LIKE}) > 1


def _is_cut(one: Sequence[Word], other: Sequence[Word], differing: Sequence[Difference]) -> bool:
    """Does it differ at an end where the other one goes on, so that it may be another sentence?"""
    short = len(one) <= SHORTEST
    goes_on = (short or differing[0].first > 0, short or differing[-1].last < len(other))
    return (differing[0].start == 0 and goes_on[0]) or (differing[-1].end == len(one) and goes_on[1])


def _is_like(one: Sequence[Word], other: Sequence[Word], each: Difference) -> bool:
    """One word for another that begins like it, or that is a figure as well; not for another form of itself."""
    if each.end - each.start != 1 or each.last - each.first != 1:
        return False
    here, there = one[each.start].text, other[each.first].text
    if _number(here) and _number(there):
        return True
    begin_alike = here[:LIKE] == there[:LIKE] and min(len(here), len(there)) > LIKE
    return begin_alike and stem_of(here) != stem_of(there) and not is_opener(here)


def _number(word: str) -> str:
    """A number as digits; empty for a word that is none."""
    return word.replace(",", "") if word[0].isdigit() else str(cardinals().get(word, ""))
