"""Two whole quotations of the body that are one, given in two wordings.

They begin or end with the same words, have most of the others in common and nearly all of those that tell something:
*I’ve measured the bridge twice and they’ve never measured it* and *I have measured the bridge twice and they haven’t
measured it once*. One person says both, or, where the draft doesn't say who says one of them, somebody who speaks of
themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.annotate.speech.displayed import Wording, speakers_by_start, words_of
from newslint.annotate.speech.wordings import Difference, steps
from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document

EDGE, FEWEST, FEWEST_TELLING = 3, 7, 3
# Of the longer one so many words in a hundred are the same, in order, and so many that tell something differ.
SAME, MOST_TELLING = 62, 1
OWN = frozenset("i me my we us our".split())


def twins(document: Document, found: Sequence[Wording]) -> Iterator[tuple[Wording, Wording, list[Difference]]]:
    """The later quotation, the earlier one, and where they differ."""
    by_edge: dict[tuple[int | None, tuple[str, ...]], list[Wording]] = defaultdict(list)
    for wording in found:
        if not wording.display and len(wording.texts) >= FEWEST:
            for edge in (slice(EDGE), slice(-EDGE, None)):
                by_edge[edge.start, wording.texts[edge]].append(wording)
    for alike in by_edge.values():
        # More of them are a refrain.
        if len(alike) != 2 or not _can_be_one(document, *alike) or not _are_alike(alike[0].texts, alike[1].texts):
            continue
        earlier, later = alike
        words = words_of(document, earlier)
        yield later, earlier, steps(words_of(document, later), words, 0, len(words))


def _can_be_one(document: Document, one: Wording, other: Wording) -> bool:
    paragraph, another = (paragraph_at(document, each.start) for each in (one, other))
    if paragraph is another:
        return False  # a figure of speech
    first, second = (speakers_by_start(document).get(each.start) for each in (one, other))
    if first is None or second is None:
        return not OWN.isdisjoint(one.texts) and not OWN.isdisjoint(other.texts)
    return first == second


def _are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    from rapidfuzz.distance import LCSseq

    longest = max(len(one), len(other))
    same = LCSseq.similarity(one, other)
    short, long = sorted((one, other), key=len)
    if 100 * same < SAME * longest or short in (long[: len(short)], long[-len(short) :]):
        return False
    here, there = ({stem_of(word) for word in words if not is_opener(word)} for words in (one, other))
    fewest_apart = max(len(here - there), len(there - here)) <= MOST_TELLING
    return fewest_apart and len(here & there) >= FEWEST_TELLING
