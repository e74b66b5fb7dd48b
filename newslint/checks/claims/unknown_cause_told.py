"""A cause is told in one place and unknown in another.

One paragraph says that the cause of a fire is not known yet, or that it is too early to say what started it; another,
or the headline, tells what *caused* it. One of the two was written later, and the other stayed as it was.

A cause is told by *caused by*, *started*, *triggered*, *led to*, *was due to* and words like them, without a source and
without a hedge, and of the very thing whose cause is unknown elsewhere. Another such thing (*a fire in 1998*) and a
cause that was unknown *at first* are left alone.

Known problems: a cause that is told in other words (*a heater burned down the mill*) is not recognised.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty.cause_words import named_events, telling
from newslint.annotate.certainty.told_causes import ToldCause, told_causes
from newslint.annotate.certainty.unknown_causes import UnknownCause, unknown_causes
from newslint.annotate.text.tokens import vocabulary
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

# Compared with each cause that is told.
MOST_UNKNOWN = 12


@check(
    "claims/unknown-cause-told",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "A fire broke out at the mill on Monday. The cause of the fire is not yet known, Yusuf Amari said.\n\n"
            "[[The fire, caused by a faulty heater]], destroyed the roof."
        ),
        bad(
            "# [[Heater fault started mill fire]]\n\n"
            "The mill burned down on Monday. It was too early to say what had started the fire, Yusuf Amari said."
        ),
        bad(
            "The fall of the wells was slow. [[The fall was caused by the new brewery]].\n\n"
            "Geologists say they cannot say why wells fall."
        ),
        good(
            "A fire broke out at the mill on Monday. The cause of the fire is not yet known, Yusuf Amari said.\n\n"
            "A fire in 1998 was caused by a faulty heater. The delay was caused by fog.",
            why="another fire",
        ),
        good(
            "The cause of the fire at the mill was not known at first.\n\nThe fire was caused by a faulty heater.",
            why="it is known by now",
        ),
        good(
            "The cause of the fire is not yet known.\n\nThe fire was caused by a faulty heater, Ilse Lindqvist said.",
            why="somebody says so",
        ),
    ],
)
def unknown_cause_told(document: Document, options: NoOptions) -> Iterator[Finding]:
    if vocabulary(document).isdisjoint(telling()) or not unknown_causes(document):
        return
    unknown = unknown_causes(document)[:MOST_UNKNOWN]
    sentences = {cause.number for cause in unknown}
    for told in told_causes(document):
        cause = next((cause for cause in unknown if _is_same(told, cause)), None)
        if cause and told.number not in sentences:
            sentences.add(told.number)
            words = document.words(cause.span)
            related = (Related(cause.span, "evidence", "unknown here"),)
            yield Finding(told.span, f"the cause is told here, and unknown elsewhere (“{words}”)", related)


def _is_same(told: ToldCause, unknown: UnknownCause) -> bool:
    """An event that is named, or all that is asked: *why the bridge collapsed* is not *why the bridge was closed*."""
    shared = told.events & unknown.events
    is_named = not shared.isdisjoint(named_events()) and shared.isdisjoint(told.others)
    return is_named or 0 < len(shared) == min(2, len(unknown.events))
