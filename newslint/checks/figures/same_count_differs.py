"""The same people or things are counted twice, with two results.

*The crash killed 14* at the top, *the 15 people who died in the crash* further down: one of the two is an older count.
Counts of the dead, injured, missing and arrested are compared where the later sentence speaks of the same event: it
calls the event or the people known (*the crash*, *all 15 dead*), or both have one word for it and the later one names
nothing that the earlier doesn't. Other people and things are compared where the later count takes them for known
(*Twelve boats sank ... The 13 boats were old*; *two sons ... his three sons*) and nothing between the two
says where the others come from.

Known problems: drafts that say the toll rose, was corrected or differs by source are left alone, and so are parts of a
number (*six children*, *three more*). A second count whose sentence shows no link to the first is not compared.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise

from newslint.annotate.figures.figures import Figure, agree, around
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.known_again import known_again
from newslint.annotate.sums.tallies import Tally, fates, tallies
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import lower_words_in, tokens
from newslint.document import HEADLINES, Document
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good

# Words with which a draft says itself why its counts differ, or speaks of something else.
EXPLAINED = frozenset(
    "rise rises rose risen rising climbed increased increase raised updated revised corrected earlier initial "
    "initially previous previously later subsequently second third another other separate similar first last ago since "
    "so conflicting differing contradictory claimed claims according estimate estimated estimates each per".split()
)
PARTS = frozenset("others lives deaths injuries arrests fatalities victims".split())
# Their figures are compared by figures/headline-figure-differs.
# So many earlier counts are compared with a new one.
REACH = 6
FATES = {"dead": "dead", "hurt": "injured", "missing": "missing", "held": "arrested"}


@check(
    "figures/same-count-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "A bus crash near Graz killed 14 people on Monday.\n\n"
            "The road was wet. The [[15]] people killed in the crash were from the village."
        ),
        bad("Fourteen people died when a bus left the road.\n\nAll [[15]] dead were from Linz, police said."),
        bad("The council bought twelve boats last year.\n\nAll [[13]] boats were old, and the yard knew it."),
        bad("The fire injured 23, the brigade said.\n\nIt was cold. In all, [[32]] people were injured in the fire."),
        bad("Four miners were killed in the pit.\n\nThe [[five]] killed miners will be buried on Friday."),
        bad("Five miners died in a blast near Graz.\n\nThe blast killed [[six]] miners, the owner said."),
        bad("Lang leaves two sons, Otto and Karl, and a daughter.\n\nHis [[three]] sons were at the grave on Friday."),
        bad("Lang is charged with three counts of fraud.\n\nIf convicted on all [[four]] counts, she faces ten years."),
        good("Lang leaves two sons, Otto and Karl. Ida Meyer was there with her three sons."),
        good("A bus crash near Graz killed 14 people.\n\nThe 14 people killed in the crash came from Linz."),
        good("A bus crash killed 14 people.\n\nOn Tuesday the toll rose: 15 people had died in the crash."),
        good("A bus crash killed 14 people.\n\nIn 2016, 15 people died in a crash on the same road."),
        good("A bus crash near Graz killed 14 people.\n\nA crash near Linz killed 15 people.", why="two places"),
        good("A bus crash killed at least 14 people.\n\nThe 15 people killed in the crash came from Linz."),
        good("The council bought twelve boats, and the mayor another one. The 13 boats were old."),
        good("The council bought twelve boats last year.\n\nThe two boats that were painted leaked."),
        good("A bus crash killed 14 people.\n\nOf these, six children died in the crash itself."),
    ],
)
def same_count_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    told: list[Tally] = []
    for tally in tallies(document):
        role = sentences(document)[tally.sentence].paragraph.role
        comparable = tally.whole or _people(document, tally)
        if not comparable or role in HEADLINES or in_quotation_marks(document, tally.figure.span):
            continue
        earlier = next((other for other in told[-REACH:] if _conflict(document, other, tally)), None)
        if earlier is not None:
            yield _finding(document, earlier.figure, tally.figure, f"people {FATES[tally.fate]}")
        else:
            told.append(tally)
    counted = {tally.figure.first for tally in tallies(document)}
    for earlier_figure, figure, noun in known_again(document):
        if not counted & {earlier_figure.first, figure.first}:
            yield _finding(document, earlier_figure, figure, noun)


@functools.cache
def _events() -> frozenset[str]:
    return frozenset(table("en/words/numbers")["events"]["words"].split())


def _conflict(document: Document, earlier: Tally, later: Tally) -> bool:
    if earlier.fate != later.fate or earlier.sentence == later.sentence or agree(earlier.figure, later.figure):
        return False
    if not (earlier.whole and later.whole) and _people(document, earlier) != _people(document, later):
        return False
    before, words = _words(document, earlier), _words(document, later)
    if not EXPLAINED.isdisjoint(before + words) or any(len(word) == 4 and word.isdigit() for word in before + words):
        return False
    if _is_known(document, later, words):
        return True
    same_event = _events().intersection(before).intersection(words)
    return bool(same_event) and _places(document, later) <= _places(document, earlier)


def _people(document: Document, tally: Tally) -> str:
    """Who they are where the number is of some only: 14 *miners* were killed. Empty for *three more*."""
    at = tally.figure.last
    word = words_around(document)[at + (words_around(document)[at] in fates()[tally.fate].after)]
    return word if (word.endswith("s") and word not in PARTS) or word in ("women", "children") else ""


def _is_known(document: Document, tally: Tally, words: list[str]) -> bool:
    """Does it speak of the event, or of the people, as of something told before: *the crash*, *all 15 dead*?"""
    lead = tokens(document)[max(0, tally.figure.first - 1)].text.lower()
    killed = words_around(document)[tally.figure.last] in fates()[tally.fate].after
    if killed and _people(document, tally):
        return True  # five killed miners were buried
    return lead in ("the", "all") or any(one == "the" and other in _events() for one, other in pairwise(words))


def _words(document: Document, tally: Tally) -> list[str]:
    return lower_words_in(document, around(document, tally.figure.span))


def _places(document: Document, tally: Tally) -> set[str]:
    """Everything but people that the sentence names."""
    near = around(document, tally.figure.span)
    return {name.id for _, name in mentions_in(document, near) if name.kind != "person"}


def _finding(document: Document, earlier: Figure, later: Figure, what: str) -> Finding:
    message = f"{document.words(earlier.span)} in one place, {document.words(later.span)} in another"
    evidence = Related(earlier.span, "evidence", f"{document.words(earlier.span)} here")
    return Finding(later.span, f"{what}: {message}", (evidence,))
