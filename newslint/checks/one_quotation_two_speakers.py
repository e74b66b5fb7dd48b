"""The same words are quoted from two mouths.

Two people seldom say the same sentence. When a draft quotes it twice with two names, one of them has been given words
that are not theirs: the worst correction there is.

Quotations of five words and more are compared if they share pairs of words; small differences (*didn't*, *did not*) do
not hide them. Pronouns and descriptions (*the union's leader*) are led back to names; where the draft doesn't let the
name be known, nothing is compared. A ministry and its minister may say the same: people are compared with people.

Known problems: a chant, a slogan or a motto that several people repeat on purpose is reported too; allow it with a
reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.cues import cue_forms
from newslint.annotate.quotations import quotations
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.speakers import joint_speakers, speaker_names
from newslint.annotate.tokens import tokens_in
from newslint.document import Document, Name, Quotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

FEWEST_WORDS = 5
FEWEST_PAIRS = 2
# A pair of words that more quotations have says nothing.
MOST_ALIKE = 40
ALIKE = 88


@check(
    "speakers/one-quotation-two-speakers",
    severity="error",
    confidence="high",
    examples=[
        bad(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“[[We measured the bridge twice on Monday]],” Ilse Lindqvist said."
        ),
        bad(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "Ilse Lindqvist saw it differently. “[[We measured the bridge twice on Monday]],” she said."
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“We measured the bridge twice on Monday,” the ministry said."
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“We measured the bridge twice on Monday,” Okafor repeated."
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor and Ilse Lindqvist said.\n\n"
            "“We measured the bridge twice on Monday,” Lindqvist repeated.",
            why="one of the two",
        ),
        good("“We measured the bridge twice,” Ngozi Okafor said. “We painted the bridge once,” Ilse Lindqvist said."),
    ],
)
def one_quotation_two_speakers(document: Document, options: NoOptions) -> Iterator[Finding]:
    spoken = [
        (quotation, words, names)
        for quotation in quotations(document)
        if quotation.kind != "indirect"
        and len(words := _words(document, quotation)) >= FEWEST_WORDS
        and (names := _speakers(document, quotation))
    ]
    by_pair: dict[tuple[str, str], list[int]] = defaultdict(list)
    seen = set()
    for number, (quotation, words, names) in enumerate(spoken):
        shared: dict[int, int] = defaultdict(int)
        pairs = set(pairwise(words))
        for pair in pairs:
            for earlier in by_pair[pair]:
                shared[earlier] += 1
        name = names[0]
        if (name.id, *words) not in seen:
            seen.add((name.id, *words))
            for pair in pairs:
                if len(by_pair[pair]) < MOST_ALIKE:
                    by_pair[pair].append(number)
        for earlier, count in sorted(shared.items()):
            other, other_words, others = spoken[earlier]
            fewest = max(FEWEST_PAIRS, min(len(words), len(other_words)) // 3)
            if count < fewest or any(_can_be_one(one, another) for one in names for another in others):
                continue
            if not _alike(words, other_words):
                continue
            message = f"these words are {_called(others)}’s in one place and {_called(names)}’s in another"
            related = (Related(other.content, "evidence", f"said by {_called(others)}"),)
            yield Finding(quotation.content, message, related)
            break


def _words(document: Document, quotation: Quotation) -> list[str]:
    return [token.text.lower() for token in tokens_in(document, quotation.content) if token.text[0].isalnum()]


def _called(names: tuple[Name, ...]) -> str:
    return " and ".join(name.label for name in names)


def _speakers(document: Document, quotation: Quotation) -> tuple[Name, ...]:
    """Whose words they are; in a headline the subject of just any verb beside them may have said nothing."""
    if quotation.attribution is None or quotation.attribution.speaker is None:
        return ()
    cue = document.words(quotation.attribution.cue).lower()
    if _in_headline(document, quotation) and cue not in cue_forms() and cue[0].isalnum():
        return ()
    place = quotation.attribution.speaker
    name = speaker_names(document).get(place)
    return joint_speakers(document).get(place, (name,)) if name else ()


def _in_headline(document: Document, quotation: Quotation) -> bool:
    sentence = sentences(document)[sentence_number(document, quotation.content.start)]
    return sentence.paragraph.role in ("headline", "deck", "subhead")


def _can_be_one(one: Name, other: Name) -> bool:
    """Is it one name, with a title that was read as part of it, or can one speak for the other?"""
    if _parts(one) <= _parts(other) or _parts(other) <= _parts(one):
        return True
    return (one.kind in ("organization", "place")) != (other.kind in ("organization", "place"))


def _parts(name: Name) -> frozenset[str]:
    return frozenset(name.label.split())


def _alike(one: list[str], other: list[str]) -> bool:
    from rapidfuzz.fuzz import ratio

    return bool(ratio(" ".join(one), " ".join(other)) >= ALIKE)
