"""Times of day are written in two ways.

*5 p.m.*, *5 pm*, *5pm*, *5 PM*; *5:30 pm* and *5.30 pm*; *at 5 p.m.* and *at 17:00*: each house has one. A house that
has chosen says so in the options ``always`` and ``clock``.

Known problems: a time without *am* or *pm* counts only behind a word such as *at* or *until*, or at the beginning of an
entry, and without its zone (*17:00 UTC*), since others are results, or the same time said once more; noon and midnight
are both clocks' own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import lower_words, tokens, word_index
from newslint.checks.style.mixed import mixture
from newslint.checks.style.numerals import word_after, word_before, words_with_figures
from newslint.checks.style.own_text import ROLES, WITH_HEADINGS
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

MARKS = ("a.m.", "p.m.", "am", "pm")
TIME = regex(r"\d{1,2}([:.]\d\d)?( ?)([ap]m|[ap]\.m\.)", re.IGNORECASE)
HOUR_AND_MINUTE = regex(r"([01]?\d|2[0-3])([:.])[0-5]\d(?![\d:%]|[.,]\d)")
# Behind these 5.30 is a sum, a measure or a share.
NO_TIMES = frozenset(
    "percent per percentage million billion trillion points point euros pounds dollars cents metres meters kilometres "
    "kilometers km m miles kg tonnes tons litres liters degrees seconds minutes hours times".split()
)
BEFORE = frozenset("at from until till by before after around about since shortly between".split())
# Before a full stop, others lead to a measure, too: *it rose by 4.50*.
BEFORE_POINT = frozenset("at until till before after since shortly".split())
# The crossheads of live updates begin with a time.
ENTRIES = ROLES | {"subhead"}
# What goes by the clock, and how a listing says when it begins.
SCHEDULED = frozenset(
    "train trains bus ferry flight service sailing departure boat tram coach express bulletin news screening "
    "performance show match game start kick-off kickoff slot deadline curfew meeting session briefing".split()
)
JOINING = frozenset("to and or – — / &".split())
ENDINGS = ("am", "pm", "a.m.", "p.m.")
HOURS = "hours"
DETERMINERS = frozenset("the a this that every each last first next his her their our its".split())
OPENING = frozenset("open opens start starts begin begins from".split())
OPENED = frozenset("doors show concert screening match game kick-off mass service performance meeting gates".split())
CLOCKS = {"12-hour": "12-hour clock", "24-hour": "24-hour clock"}


class Options(NamedTuple):
    """``always``: how the house writes times; ``clock``: the clock that it tells them by."""

    always: Literal["", "5 p.m.", "5p.m.", "5 pm", "5pm", "5 PM", "5PM"] = ""
    clock: Literal["", "12-hour", "24-hour"] = ""


@check(
    "style/mixed-time-style",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "It began at 5 p.m. and ended at 6 p.m. The doors closed at [[7pm]].",
            fixed="It began at 5 p.m. and ended at 6 p.m. The doors closed at 7 p.m.",
        ),
        bad("It began at 5pm and ended at 6:30pm. The doors closed at [[7 PM]]."),
        bad("It began at 5:15 pm and ended at 6:30 pm. The doors closed at [[7.30 pm]]."),
        bad("It began at 5 pm, and the doors closed at 7 pm. They opened again at [[20:30]]."),
        bad("It began at 17:15 and ended at 18:30. The doors closed at [[19.45]], and opened at 20:10."),
        bad("It began at 5.15pm. The doors closed at 7.30pm, and opened at about [[10:15]]."),
        bad(
            "# Pier burns\n\nBy 9.20pm it was out.\n\n## 9.40pm: Fire out\n\nYes.\n\n## [[7.45 pm]]: Fire\n\nIt burns."
        ),
        bad("It began at 5 pm and ended at 6 pm. The [[19:30]] train was late. Doors opened at 4 pm."),
        bad("The shop is open from 9am to 5pm. Doors open [[19:30]] on Friday."),
        bad("It ran from 9am to [[17:00]], and ended by 9pm."),
        bad("It began at [[5 pm]] and went on.", options={"always": "5 p.m."}, fixed="It began at 5 p.m. and went on."),
        bad("It began at [[5 pm]].", options={"clock": "24-hour"}),
        bad("There are two trains a day, at 8:05 a.m. and [[16:40]]; the ride takes two hours."),
        bad("It opened at 8 am. Its doors close by 7 pm, but [[19:30]] hours on Monday."),
        good("It began at 5 p.m. and ended at 11 a.m."),
        good("It began at 5:15pm at 10.30 euros a seat. It rose from 4.50 to 5.20 per cent. It ended at 6:15pm."),
        good("It began at 5pm, 17:00 UTC. The PM spoke; I am 6."),
        good("It began at 5 pm. She went down to 14:38, and opened 13:40 ahead of him.", why="results"),
        good("It began at 5 pm. She ran the distance in 14:38, he in 14:56, after 17:00 GMT.", why="results, a zone"),
    ],
)
def mixed_time_style(document: Document, options: Options) -> Iterator[Finding]:
    marked, unmarked = _marked(document), _unmarked(document)
    if marked:
        used: dict[str, list[Span]] = {}
        for span, match in marked:
            mark = match[3].replace("a", "p").replace("A", "P")
            used.setdefault(f"5{match[2]}{mark}", []).append(span)
        what = "times of day written in two ways"
        yield from mixture(
            document, used, what, _rewrite, roles=ENTRIES, always=options.always, safe=True, by_example=True
        )
    separators: dict[str, list[Span]] = {}
    for span, match in marked:
        if match[1]:
            separators.setdefault(f"5{match[1][0]}30", []).append(span)
    for span in unmarked:
        separators.setdefault("5:30" if ":" in document.words(span) else "5.30", []).append(span)
    yield from mixture(
        document, separators, "hours and minutes written in two ways", roles=WITH_HEADINGS, by_example=True
    )
    if marked or options.clock:
        clocks = {
            CLOCKS["12-hour"]: [span for span, _ in marked],
            CLOCKS["24-hour"]: [span for span in unmarked if _is_of_24_hours(document.words(span))],
        }
        what, always = "times told by two clocks", CLOCKS.get(options.clock, "")
        yield from mixture(document, clocks, what, roles=ENTRIES, always=always)


def _marked(document: Document) -> list[tuple[Span, re.Match[str]]]:
    """The times with *am* or *pm*, however it is written."""
    index, found, text = word_index(document), tokens(document), document.text
    starts = set()
    for mark in MARKS:
        for at in index.get(mark, ()):
            before = found[at - 1] if at else found[at]
            if before.text[0].isdigit() and before.text[-1].isdigit() and found[at].start - before.end <= 1:
                starts.add(_first(document, at - 1))
    for word in words_with_figures(document):
        if word[-1] == "m" and word[-2:] in ("am", "pm"):
            starts.update(_first(document, at) for at in index[word])
    matches = (TIME.match(text, start) for start in sorted(starts))
    return [(Span(*match.span()), match) for match in matches if match and not text[match.end() :][:1].isalnum()]


def _first(document: Document, at: int) -> int:
    """Where the hour of a time begins whose last figure is this token: *6:30* is two figures and a mark."""
    found = tokens(document)
    has_hour = at > 1 and found[at - 1].text == ":" and found[at - 1].end == found[at].start
    return found[at - 2].start if has_hour and found[at - 2].text.isdigit() else found[at].start


def _unmarked(document: Document) -> list[Span]:
    """Times such as *17:00*, *9.30* behind a word that leads to a time, and before the text of an entry."""
    found, places = tokens(document), []
    for at in _hours(document):
        token = found[at]
        has_colon = len(token.text) < 3
        match = HOUR_AND_MINUTE.match(document.text, token.start)
        if not match or TIME.match(document.text, token.start):
            continue
        following = word_after(document, at, 3 if has_colon else 1)
        if paragraph_at(document, token.start).span.start == token.start:
            leads = following[:1].isupper() and document.text.startswith(" ", match.end())
        elif following.isupper() or (following.lower() in NO_TIMES and not (has_colon and following == HOURS)):
            continue
        else:
            leads = word_before(document, at).lower() in (BEFORE if has_colon else BEFORE_POINT)
            leads = leads or word_before(document, at, 2).lower() == "at"
            leads = leads or _is_behind_another(document, at) or (has_colon and _is_scheduled(document, at, following))
        if leads:
            places.append(Span(*match.span()))
    return places


def _is_scheduled(document: Document, at: int, following: str) -> bool:
    """*the 19:30 train*, *doors open 19:30*, *19:30 hours*."""
    before, earlier = word_before(document, at).lower(), word_before(document, at, 2).lower()
    if following.lower() in SCHEDULED and before in DETERMINERS:
        return True
    return (before in OPENING and earlier in OPENED) or following == HOURS


def _is_behind_another(document: Document, at: int) -> bool:
    """*from 9am to 17:00*, *at 8:05 a.m. and 16:40*."""
    return word_before(document, at) in JOINING and word_before(document, at, 2).lower().endswith(ENDINGS)


def _hours(document: Document) -> list[int]:
    """Where a figure of at most two digits has a colon behind it, or two more behind a full stop."""
    index, words = word_index(document), lower_words(document)
    before_colon = [at - 1 for at in index.get(":", ()) if at]
    hours = [at for at in before_colon if words[at][0].isdigit() and len(words[at]) < 3]
    dotted = [word for word in words_with_figures(document) if len(word) in (4, 5) and word[-3] == "."]
    return sorted((*hours, *chain.from_iterable(map(index.__getitem__, dotted))))


def _is_of_24_hours(time: str) -> bool:
    return time[0] == "0" or (time[:2].isdigit() and int(time[:2]) > 12)


def _rewrite(text: str, usual: str) -> str | None:
    match = TIME.fullmatch(text)
    if match is None:
        return None
    mark = usual[1:] if "p" in match[3].lower() else usual[1:].replace("p", "a").replace("P", "A")
    return f"{text[: match.start(2)]}{mark}"
