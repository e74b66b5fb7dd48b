"""Who is credited with a quotation right beside it, without a verb that governs it.

*“Hot air”, in Okafor's words*, *“hot air”, as Okafor likes to put it*, *“hot air” is Okafor's phrase for it*, *to quote
Okafor, “hot air”*. The words are those of ``rules/en/words/credits.toml``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from itertools import chain

from newslint.annotate.speech.quoted import Quoted
from newslint.document import Attribution, Document
from newslint.knowledge import table
from newslint.regex import regex
from newslint.span import Span

REACH = 110
# A name, perhaps with what its bearer is: *the engineer Ngozi Okafor*.
NAME = (
    r"(?:(?:the|an?) )?(?:[a-z-]{1,20} ){0,3}?"
    r"[A-Z](?:[\w-]|\.(?=\w))*(?:[’'][A-Z]\w+)?(?: (?:[A-Z](?:[\w-]|\.(?=[\w ]))*|van|de|al|von)){0,4}"
)
OWNER = rf"(?P<who>{NAME}[’']s?|his|her) (?:[a-z-]{{1,15}} ){{0,2}}?"
PUTS = rf"(?P<who>s?he|{NAME}) (?:(?:BETWEEN) ){{0,4}}?(?P<cue>VERBS)"
END = r"(?=[,.;:)!?”\"]|\s*\Z)"
SET_OFF = {
    "in": (rf"[Ii]n {OWNER}(?P<cue>NOUNS)\b", rf"[Ii]n the (?P<cue>NOUNS) of (?P<who>{NAME}){END}"),
    "as": (rf"[Aa]s {PUTS}(?: it| them)?{END}",),
    "to": (rf"[Tt]o (?P<cue>BORROWING) (?P<who>{NAME})(?:[’']s?(?: [a-z]+)? (?:NOUNS))?{END}",),
}
IS_PHRASE = (rf"\w+ {OWNER}(?P<cue>NOUNS)\b", rf"\w+ (?:how|what) {PUTS} (?:it|them|that|this)\b")
IS = ("is", "was", "are", "were", "remains")
NAMING = rf"{OWNER}(?P<cue>NAMINGS)(?: (?:for|of) (?:it|them|this|that))?,? \Z"


def credited(document: Document, quote: Quoted) -> Attribution | None:
    """The name or pronoun that is credited with a quotation, and the word that says so."""
    text, (start, end) = document.text, quote.outer
    behind = text[end : end + REACH]
    words = behind.lstrip(", ")
    for pattern in _behind().get(words.partition(" ")[0], ()):
        if found := pattern.match(words):
            return _attribution(found, end + len(behind) - len(words))
    before = text[max(start - REACH, 0) : start]
    if before.endswith(", ") or before.rstrip(", ").rpartition(" ")[2] in _namings():
        words_before = {"", *before.lower().split()}
        for pattern in chain.from_iterable(each for word, each in _before().items() if word in words_before):
            if found := pattern.search(before):
                return _attribution(found, start - len(before))
    return None


def _attribution(found: re.Match[str], offset: int) -> Attribution:
    return Attribution(Span(*found.span("cue")).shifted(offset), Span(*found.span("who")).shifted(offset))


@functools.cache
def _behind() -> Mapping[str, Sequence[re.Pattern[str]]]:
    """What is said behind a quotation, by its first word."""
    return {word: _compiled(patterns) for word, patterns in (*SET_OFF.items(), *((word, IS_PHRASE) for word in IS))}


@functools.cache
def _before() -> Mapping[str, Sequence[re.Pattern[str]]]:
    """What is said before it, by a word that is there; the empty one is always."""
    set_off = {word: _compiled([rf"\b{one},? \Z" for one in patterns]) for word, patterns in SET_OFF.items()}
    return {**set_off, "": _compiled([NAMING])}


@functools.cache
def _namings() -> frozenset[str]:
    return frozenset(("it", "them", "this", "that", *table("en/words/credits")["namings"].split()))


def _compiled(patterns: Sequence[str]) -> Sequence[re.Pattern[str]]:
    for key, words in table("en/words/credits").items():
        patterns = [pattern.replace(key.upper(), "|".join(words.split())) for pattern in patterns]
    return list(map(regex, patterns))
