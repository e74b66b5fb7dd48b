"""The same quotation is given in two wordings.

A headline, a standfirst, a caption or a pull quote takes words from a quotation in the body, and one of them was
changed on the way. What stands in quotation marks has to be what was said. The same holds for one person who is quoted
twice with nearly the same long sentence.

Short forms (*we're*, *we are*), capitals, articles and punctuation may differ, and so may the places where the
quotation begins and ends; omissions (*...*) and insertions in brackets are jumped over. A pull quote or a caption has
room for all the words: there a short form is a difference. What a paragraph quotes in several pieces, with *she said*
between them, is compared as one.

A few words that the draft quotes in a sentence of its own (*she spoke of a “shameful act”*) are compared with the full
quotation of the same person. A quotation that is a paragraph of its own counts as a pull quote, and the answers of an
interview as quotations of the body. Two quotations of the body that begin or end alike and have the same words that
tell something, but for one, are one quotation: of one person, or of *I* and *we* where one of them has no speaker.

Known problems: people do say nearly the same thing twice, so that within the body only long quotations
are taken for one. A displayed quotation that differs in more than one word in four is taken for another one, and of
two or three words only the one before the last may differ, in its ending.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newslint.annotate.speech.displayed import PARTIAL, PULLED, Wording, can_be_said_by, joined, wordings, words_of
from newslint.annotate.speech.repeated import repeated
from newslint.annotate.speech.slips import ONE_IN, ONE_IN_BODY, changes, is_slip, shortened, size
from newslint.annotate.speech.twins import twins
from newslint.annotate.speech.wording_index import WordingIndex, likely, shared_words
from newslint.annotate.speech.wordings import Difference, differences
from newslint.annotate.text.tokens import lower_words
from newslint.checks.speakers.two_wordings import two_wordings
from newslint.document import Document, annotation
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good

# What is displayed is taken from at least so many words, and a sentence of the body repeats as many.
FEWEST_SAID, FEWEST_IN_BODY = 3, 10
# Where there is no need to save letters.
SPACIOUS = frozenset((PULLED, "caption"))


@check(
    "speakers/quotation-wording-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# Okafor: “We will [[never]] sell the harbour”\n\n"
            "“We will not sell the harbour to anybody,” Ngozi Okafor said on Monday."
        ),
        bad(
            "“The bridge was measured twice by people who know bridges,” Ngozi Okafor said.\n\n"
            "> The bridge was measured [[once]] by people who know bridges\n\n"
            "The council votes on Friday."
        ),
        bad(
            "“We measured the bridge as if it were a horse,” Ngozi Okafor said. “Nobody laughed and nobody rode.”\n\n"
            "> “We measured the bridge as if it [[was]] a horse. Nobody laughed.” — Ngozi Okafor\n\n"
            "The council votes on Friday."
        ),
        bad(
            "“We are tired of this bridge,” Ngozi Okafor said.\n\n> [[We’re]] tired of this bridge\n\nThe vote is due."
        ),
        bad(
            "# ‘I never measured a [[longer]] bridge’\n\nNgozi Okafor has led the union since 2019.\n\n"
            "Daily Post: What do you do?\n\nNgozi Okafor: I never measured a shorter bridge, nor did I want to.\n\n"
            "Daily Post: And now?\n\nNgozi Okafor: We wait."
        ),
        bad(
            "“We measured the old bridge twice, and both times it was too short,” Ngozi Okafor said.\n\n"
            "Asked again, Okafor said: “We measured the old bridge twice, and both times it was too [[long]].”"
        ),
        bad(
            "“This was a shameless act, and we know whose,” Ngozi Okafor said.\n\n"
            "Okafor, who called it “a [[shameful]] act”, left early."
        ),
        bad(
            "“We have measured the bridge four times and they’ve measured none,” Ngozi Okafor said. It is late.\n\n"
            "“We’ve measured the bridge four times and they [[have not measured once]],” Okafor told the council."
        ),
        bad(
            "“I won’t go home to my wife while there’s a bridge to measure,” Arne Lindqvist said. It is late.\n\n"
            "The line “I will not go home to my [[wife as long as there are bridges]] to measure” was on a poster."
        ),
        bad(
            "# Engineer: “[[We]] wish we had measured it”\n\n"
            "Ngozi Okafor, the engineer, was late.\n\n“It’s short,” Okafor said. “I wish that we had measured it.”"
        ),
        bad(
            "“We know what is in the hold,” Ngozi Okafor said. “Nobody is going aboard.”\n\n"
            "Okafor’s order that “nobody [[goes]] aboard” was kept, and everybody slept."
        ),
        bad(
            "“Nothing is settled,” Ngozi Okafor told a reporter. It was late.\n\n"
            "Okafor repeated what she had said at the door: “Nothing [[has been]] settled.”"
        ),
        good(
            "“Nothing is settled,” Ngozi Okafor told a reporter. It was late.\n\n"
            "“Nothing is settled,” Okafor said again. “Nothing at all has been paid.”",
        ),
        good(
            "“We will not sell the harbour to anybody,” Ngozi Okafor said. The vote is due.\n\n"
            "“We will not sell the boats to strangers,” Okafor told the council.",
            why="two things that are not sold",
        ),
        good(
            "“We have measured the bridge four times and they’ve measured none,” Ngozi Okafor said. It is late.\n\n"
            "“We measured the bridge four times and they have not measured once,” Ilse Lindqvist said.",
            why="another speaker",
        ),
        good(
            "“This was a shameless act, and we know whose,” Ngozi Okafor said.\n\n"
            "Okafor, who called the vote “a shameful step”, left early.",
            why="another thing that was called so",
        ),
        good(
            "# “We’ll not sell harbour”\n\n“We will not sell the harbour to anybody,” Ngozi Okafor said on Monday.",
            why="the short form of the same words, without an article",
        ),
        good(
            "# ‘I never measured a bridge’\n\nNgozi Okafor has led the union since 2019.\n\n"
            "Daily Post: What do you do?\n\nNgozi Okafor: I never measured a shorter bridge, nor did I want to.\n\n"
            "Daily Post: So what did you do?\n\nNgozi Okafor: I never measured a bridge at all.",
            why="as the last answer has it",
        ),
        good(
            "# Okafor never wants “to sell the harbour”\n\n“We want to sell the harbour to nobody,” Ngozi Okafor said.",
            why="only what stands in quotation marks is hers",
        ),
        good(
            "# “We will ... sell the harbour”\n\n“We will, in the end, sell the harbour,” Ngozi Okafor said.",
            why="an omission that is marked",
        ),
        good(
            "“We will not sell the harbour,” Ngozi Okafor said. “We will not sell the boats,” she said.",
            why="a speaker's figure, not a slip",
        ),
        good(
            "# “We will sell harbour tickets”\n\n“We will not sell the harbour to anybody,” Ngozi Okafor said.",
            why="another sentence",
        ),
    ],
)
def quotation_wording_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = wordings(document)
    words = [frozenset(wording.texts) for wording in found]
    shared = shared_words(words)
    again = chain(repeated(document, found, shared), twins(document, found))
    twice = {later.start: (earlier, differing) for later, earlier, differing in again}
    alike = likely(words, map(_differing, found), shared)
    if not alike and not twice:
        return
    said = [wording for wording in (*found, *joined(document, found)) if _is_said(wording)]
    asked = [found[number] for number in alike]
    index = WordingIndex([frozenset(wording.texts) for wording in said], [wording.texts for wording in asked])
    for wording in asked:
        if other := _other(document, wording, said, index):
            twice.pop(wording.start, None)
            yield two_wordings(document, wording, *other)
    for wording in found:
        if wording.start in twice:
            yield two_wordings(document, wording, *twice.pop(wording.start))


def _differing(wording: Wording) -> int:
    """In how many words another one may differ that is compared with it; none is with a short one of the body."""
    length = len(wording.texts)
    if wording.display:
        return max(1, length // ONE_IN)
    return length // ONE_IN_BODY if length >= FEWEST_IN_BODY else -1


def _is_said(wording: Wording) -> bool:
    return not wording.display and len(wording.texts) >= FEWEST_SAID


def _other(
    document: Document, wording: Wording, said: list[Wording], index: WordingIndex
) -> tuple[Wording, list[Difference]] | None:
    """The quotation of the body that is given otherwise here; None if one is given as it is."""
    one_in = ONE_IN if wording.display else ONE_IN_BODY
    found: list[tuple[int, Wording, list[Difference]]] = []
    for number in index.sharing(frozenset(wording.texts), _differing(wording)):
        other = said[number]
        if not _is_comparable(document, wording, other):
            continue
        one, another = words_of(document, wording), words_of(document, other)
        whole = differences(one, another)
        if whole is None:
            continue
        differing = changes(one, another, whole)
        if not differing:
            differing = shortened(one, another, whole) if wording.display in SPACIOUS else []
            return (other, differing) if differing else None
        if is_slip(one, another, differing, one_in):
            found.append((size(differing), other, differing))
    if not found or _is_told_so(document, wording):
        return None
    _, other, differing = min(found, key=lambda one: one[0])
    return other, differing


def _is_told_so(document: Document, wording: Wording) -> bool:
    """Does the draft have the words as they are, without quotation marks?"""
    words = " ".join(word.token.text.lower() for word in words_of(document, wording))
    return _plain_words(document).count(f" {words} ") > 1


@annotation
def _plain_words(document: Document) -> str:
    return f" {' '.join(word for word in lower_words(document) if word[0].isalnum())} "


def _is_comparable(document: Document, wording: Wording, other: Wording) -> bool:
    """Within the body people are compared with themselves, the later with the earlier; what is displayed with all."""
    if other.start <= wording.start <= words_of(document, other)[-1].token.start or (
        not wording.display and other.start > wording.start
    ):
        return False
    if wording.display and wording.display != PARTIAL:
        return True
    long_enough = len(other.texts) > len(wording.texts) if wording.display else len(other.texts) >= FEWEST_IN_BODY
    return long_enough and can_be_said_by(document, wording, other)
