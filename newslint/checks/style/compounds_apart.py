"""Where a compound is written as two words, or more: *coast guard*, *a third year student*."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add

from newslint.annotate.speech.grammar import AUXILIARY, BASE, NOUN, PARTICIPLE, THIRD_PERSON, TO, VERB, word_class
from newslint.annotate.text.tokens import lower_words, tokens, vocabulary, word_index
from newslint.checks.style.plain_words import HYPHENS, is_plain
from newslint.document import Document, Token, annotation
from newslint.span import Span

DETERMINERS = frozenset("a an the its their his her our my".split())
# What can follow a noun, and no noun that is still to come.
FOLLOWING = frozenset(
    "in on of with between and or to for was is has had will would by that at from as after are "
    "were have can could may might must which who when while because if but than since over under during".split()
)
# Before a noun these make another thing as two words: *fresh water*, *freshwater fish*.
QUALITIES = frozenset(
    "middle long short high low hard soft black white green blue red hot cold dark light free fresh main great grand "
    "dead wild sweet mad super big small old new well fast slow first second last one two three four five six seven "
    "eight nine ten half".split()
)


@annotation
def joined_words(document: Document) -> frozenset[str]:
    """The words that stand in the draft as two words, too: *coastguard*, where *coast guard* is."""
    words = lower_words(document)
    return vocabulary(document).intersection(map(add, words, words[1:]))


def written_apart(document: Document, compounds: list[str], decided: bool, closed: bool) -> list[Span]:
    """Where two or three words stand as the compound does elsewhere.

    ``decided``: the house has chosen a form; ``closed``: the draft has the compound as one word.
    """
    index, found = word_index(document), tokens(document)
    apart: list[Span] = []
    uses = {_following(found, at) for compound in compounds for at in index.get(compound, ())}
    is_noun = closed or "" in uses
    for compound in compounds:
        parts = HYPHENS.split(compound)
        if not all(part in index for part in parts):
            continue
        of_nouns = is_noun and are_nouns(parts)
        for at in index[parts[0]]:
            last = at + len(parts) - 1
            run = found[at : last + 1]
            if [token.text for token in run[1:]] != parts[1:] or not is_plain(document, found[at]):
                continue
            before = found[at - 1].text.lower() if at else ""
            following = _following(found, last)
            if (
                (of_nouns and word_class(before or ".") not in (TO, AUXILIARY))
                or (decided and before in DETERMINERS)
                or (following in uses and (following or before in DETERMINERS))
                or (uses - {"", "-"} and _is_before_noun(found, at, last))
            ):
                apart.append(Span(run[0].start, run[-1].end))
    return apart


def are_nouns(parts: Sequence[str]) -> bool:
    """Two nouns, which are one thing in any place: *coast*, *guard*."""
    return len(parts) == 2 and all(map(_is_noun, parts))


def _is_noun(word: str) -> bool:
    return len(word) > 2 and word not in QUALITIES and word_class(word) in (NOUN, BASE, THIRD_PERSON)


def _is_before_noun(found: tuple[Token, ...], first: int, last: int) -> bool:
    """*a second year student*, *the second year student*: words between an article and its noun."""
    if not first or last + 1 >= len(found) or found[first - 1].text.lower() not in DETERMINERS:
        return False
    after = found[last + 1].text
    if not (after.islower() and after.isalpha()) or after in FOLLOWING:
        return False
    if found[first - 1].text.lower() in ("a", "an"):
        return word_class(after) in (NOUN, PARTICIPLE)
    return word_class(after) == NOUN and not after.endswith("s")


def _following(found: tuple[Token, ...], at: int) -> str:
    """The noun that the compound stands before; empty if it is a noun itself, "-" if neither can be told."""
    word = found[at + 1].text if at + 1 < len(found) else "."
    if word in FOLLOWING or not word[0].isalnum() or word_class(word) == VERB:
        before, text = found[at - 1].text.lower(), found[at].text
        # A long-term, costly plan.
        if word == "," and HYPHENS.split(text)[0].lower() in QUALITIES:
            return "-"
        is_noun = before in DETERMINERS or before.endswith(("'s", "’s")) or "-" not in text or _is_plural(text)
        return "" if is_noun else "-"
    return word if word.islower() else "-"


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and not word[0].isdigit()
