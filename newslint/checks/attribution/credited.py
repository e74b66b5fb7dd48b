"""Do the words around say that a source stands here, be it an agency or a newspaper?"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.annotate.speech.cues import cue_forms
from newslint.document import Token

# Beside any source.
SOURCES = frozenset("agency correspondent correspondents reporter reporters".split())
INTRODUCING = frozenset(["told", "agency", "quoted", "citing", "(", "[", "="])
CREDITED_TO = frozenset("according cited published quoted reported said".split())
CLOSING = frozenset(")]:")
# Beside a newspaper.
SAYING = frozenset(
    "reported reports wrote writes said says understands revealed reveals quoted quotes disclosed published".split()
)
LEARNT = frozenset("learned learnt reported seen obtained revealed published".split())
PIECES = frozenset(
    "article articles interview editorial column story report letter piece advertisement obituary review published "
    "appeared wrote writing according journalist reporter correspondent editor columnist critic".split()
)
# Words that lead from a piece to the paper it stood in.
LEADING = frozenset("in by to with for from of at".split())


def is_credited(words: Sequence[Token], start: int, end: int) -> bool:
    """*told ...*, *according to ...*, *... reported*, *(...)*, *... news agency*: any source."""
    before = start - 1
    if before >= 0 and words[before].text.lower() == "the":
        before -= 1
    earlier = words[before].text.lower() if before >= 0 else "."
    following = words[end].text.lower() if end < len(words) else "."
    second = words[end + 1].text.lower() if end + 1 < len(words) else "."
    if (
        earlier in INTRODUCING
        or following in CLOSING
        or following in SOURCES
        or f"{following} {second}" == "news agency"
    ):
        return True
    if earlier in ("to", "by") and before and words[before - 1].text.lower() in CREDITED_TO:
        return True
    cue = cue_forms().get(following)
    return cue is not None and cue.strength in ("neutral", "revealing") and following.endswith(("ed", "s", "d", "e"))


def is_credited_paper(words: Sequence[Token], start: int, end: int) -> bool:
    """*told the ...*, *an article in the ...*, *the ... reported*, *the ... has learnt*: only what papers do and have.

    Asked of everyday words (*the Boston globe*), of which ``is_credited`` would be too sure.
    """
    if not start or words[start - 1].text.lower() != "the":
        return False
    earlier = [word.text.lower() for word in words[max(start - 4, 0) : start - 1]]
    following = [word.text.lower() for word in words[end : end + 2]]
    if following[:1] and (following[0] in SAYING or (following[0] in ("has", "had") and following[-1] in LEARNT)):
        return True
    if earlier[-1:] == ["told"]:
        return not following or not following[0].isalpha() or following[0] in ("that", "on", "in", "at", "he", "she")
    return earlier[-1:] != [] and earlier[-1] in LEADING and not PIECES.isdisjoint(earlier[:-1])
