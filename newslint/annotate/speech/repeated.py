"""Quotations of which the draft says that they are told again.

*As she said before, “...”*, *the mayor repeated: “...”*, *Okafor's order that “nobody goes in”*: the words have been
quoted once already, and have to be the same. Since the draft says so, fewer of them need be like the earlier ones than
in ``twins``: half of the words, in order, one of them a word that tells something.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.annotate.names.names import names, surname
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.displayed import PARTIAL, Wording, joined, speakers_by_start, words_of
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.slips import changes
from newslint.annotate.speech.wordings import Difference, Word, differences, steps
from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE
from newslint.document import Document
from newslint.knowledge import table

FEWEST, SHORT = 3, 5
# Between a noun and the quotation: "her order that “", "the line: “".
NEAR = 4
# Of a hundred words so many are the same: where the draft repeats, and where it may.
SAME, SAME_IF_UNSURE = 50, 65
LONGER = 3
SPEECH = frozenset(("", PARTIAL))
# "As she put it", "he had said": said at another time, and perhaps told already.
LATER = frozenset(("put", "had"))
OWNERS = frozenset("his her their".split())


def repeated(
    document: Document, found: Sequence[Wording], shared: set[str]
) -> Iterator[tuple[Wording, Wording, list[Difference]]]:
    """The quotation that is told again, the one that it repeats, and where they differ.

    ``shared`` are the words that stand in more than one quotation.
    """
    said = [one for one in found if one.display in SPEECH and len(one.texts) >= FEWEST]
    likely = [one for one in said if 100 * len(shared.intersection(one.texts)) >= SAME * len(one.texts)]
    begins = [one.start for one in likely]
    both: list[Wording] = []
    seen: set[int] = set()
    for at in positions(document, _words("all") | LATER) if likely else ():
        if in_quotation_marks(document, tokens(document)[at].span):
            continue
        word = lower_words(document)[at]
        if word in LATER and not _is_told_of(document, at):
            continue
        sure = word not in _words("adverbs") or "as" in lower_words(document)[max(at - NEAR, 0) : at]
        for one in likely[slice(*(bisect_left(begins, place) for place in _reach(document, at, word)))]:
            if one.start in seen:
                continue
            both = both or [*said, *joined(document, [each for each in said if not each.display])]
            if other := _other(
                document, one, both, sure=sure, least=SAME if sure and word not in LATER else SAME_IF_UNSURE
            ):
                seen.add(one.start)
                yield one, *other


def _is_told_of(document: Document, at: int) -> bool:
    """*as she put it*; *he had said*, earlier than all that is told."""
    lower = lower_words(document)
    if lower[at] == "put":
        return lower[at + 1 : at + 2] == ["it"] and "as" in lower[max(at - NEAR, 0) : at]
    return any(word in cue_forms() for word in lower[at + 1 : at + 2])


def _reach(document: Document, at: int, word: str) -> tuple[int, int]:
    """From where to where the quotations begin that a word says are told again."""
    _, start, end = tokens(document)[at]
    if word in LATER:
        span = sentences(document)[sentence_number(document, start)].span
        return span.start, span.end
    if word in _words("nouns"):
        lower = lower_words(document)
        close = tokens(document)[min(at + NEAR, len(lower) - 1)].end
        if lower[at - 1 : at + 2] == ["the", word, "of"]:
            return end, sentences(document)[sentence_number(document, start)].span.end
        owned = any(each in OWNERS or each.endswith(POSSESSIVE) for each in lower[max(at - 2, 0) : at])
        return (end, close) if owned else (0, 0)
    told = sentences(document)
    number = sentence_number(document, start)
    last = number + 1 if number + 1 < len(told) and told[number + 1].paragraph is told[number].paragraph else number
    return told[number].span.start, told[last].span.end


def _other(
    document: Document, one: Wording, said: Sequence[Wording], *, sure: bool, least: int
) -> tuple[Wording, list[Difference]] | None:
    """The earlier quotation that is most like it, if it is not the same."""
    if not sure and one.start not in speakers_by_start(document):
        return None
    words = frozenset(one.texts)
    best: tuple[int, Wording, list[Difference]] | None = None
    for other in said:
        if other.pieces[-1][0].start >= one.start:
            continue
        if 100 * len(words.intersection(other.texts)) < least * len(words) or not _can_say(document, one, other):
            continue
        here, there = words_of(document, one), words_of(document, other)
        found = _differences(here, there)
        differing = changes(here, there, _inside(here, found)) if found is not None else None
        if differing == []:
            return None
        same = len(here) - sum(each.end - each.start for each in differing or ())
        if differing and 100 * same >= least * len(here) and _tells(here, differing) and (not best or same > best[0]):
            best = same, other, differing
    return best[1:] if best else None


def _differences(one: Sequence[Word], other: Sequence[Word]) -> list[Difference] | None:
    """Where they differ, also if no two words in a row are the same: *all is lost*, *all has been lost*."""
    found = differences(one, other)
    return steps(one, other, 0, len(other)) if found is None and len(other) <= LONGER * len(one) else found


def _inside(words: Sequence[Word], found: Sequence[Difference]) -> list[Difference]:
    """The differences one by one, without those words in which one of them only begins earlier or ends later."""
    together: list[Difference] = []
    for each in found:
        if together and together[-1].end == each.start and together[-1].last == each.first:
            each = Difference(together[-1].start, each.end, together.pop().first, each.last)
        together.append(each)
    edges = (0, len(words))
    return [each for each in together if each.first < each.last or (each.start not in edges and each.end not in edges)]


def _tells(words: Sequence[Word], differing: Sequence[Difference]) -> bool:
    """Is a word the same that tells something, or are the first and the last of a few words?"""
    changed = {at for each in differing for at in range(each.start, each.end)}
    framed = len(words) <= SHORT and not changed & {0, len(words) - 1}
    return framed or any(stem_of(words[at].text) for at in range(len(words)) if at not in changed)


def _can_say(document: Document, one: Wording, other: Wording) -> bool:
    """Is nobody else said to have said one of them? People of one surname may be mistaken for each other."""
    said = speakers_by_start(document)
    speaker, another = said.get(one.start), said.get(other.start)
    if speaker is None or another is None or speaker == another:
        return True
    first, second = (surname(name) for name in names(document) if name.id in (speaker, another))
    return first == second


@functools.cache
def _words(kind: str) -> frozenset[str]:
    lists = table("en/words/repeating")
    if kind == "all":
        return frozenset().union(*(_words(each) for each in lists))
    return frozenset(lists[kind].split())
