"""Which cases are open: of whom the law has not said that they did it, and where the draft says that it is so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from newslint.annotate.certainty.status import Status, statuses
from newslint.annotate.text.tokens import START, tokens
from newslint.document import Document, Name, annotation

# Words that tell of an open case by themselves, and those that do so behind others.
OPENING = frozenset("suspect suspects suspicion arrested detained indicted defendant defendants".split())
OPENING_BEHIND = {
    "trial": frozenset(("on", "stand", "stands", "stood", "face", "faces")),
    "charged": frozenset("been was were is are being be and".split()),
    "accused": frozenset("been was were is are being be and the".split()),
}


def is_open(document: Document, name: Name) -> Status | None:
    """The words that put a person under suspicion, if no court has found against them and they have not confessed."""
    return _open(document).get(name.id)


@annotation
def in_cases(document: Document) -> frozenset[str]:
    """The ids of all people of whom a legal word is said."""
    return frozenset(status.name.id for status in statuses(document) if status.name)


@annotation
def open_case(document: Document) -> tuple[Status, ...]:
    """Where somebody, named or not, is suspected, arrested, accused or on trial; none once anybody is found guilty."""
    words = tokens(document)
    found = []
    for status in statuses(document):
        if status.stage == "convicted":
            return ()
        word = document.words(status.span).lower()
        before = words[max(bisect_left(words, status.span.start, key=START) - 1, 0)].text.lower()
        if word in OPENING or (word in OPENING_BEHIND and before in OPENING_BEHIND[word]):
            found.append(status)
    return tuple(found)


@annotation
def _open(document: Document) -> Mapping[str, Status]:
    """By person; a verdict on nobody in particular is one on everybody."""
    first: dict[str, Status] = {}
    verdicts: dict[str, Status] = {}
    for status in statuses(document):
        of = status.name.id if status.name else ""
        if status.stage in ("convicted", "acquitted"):
            verdicts[of] = status
        if of and status.stage != "convicted":
            first.setdefault(of, status)
    general = verdicts.pop("", None)
    guilty = {of for of, verdict in verdicts.items() if verdict.stage == "convicted"}
    found = {}
    for of, status in first.items():
        own = verdicts.get(of)
        # Where one is acquitted and another convicted, a verdict without a name is on the other.
        if not _is_guilty(own, None if own and own.stage == "acquitted" and guilty - {of} else general):
            found[of] = status
    return found


def _is_guilty(own: Status | None, general: Status | None) -> bool:
    last = max((verdict for verdict in (own, general) if verdict), key=lambda verdict: verdict.span, default=None)
    return last is not None and last.stage == "convicted"
