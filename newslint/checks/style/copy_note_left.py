"""A note to the desk was left in the copy.

*TK*, *XXX*, *[CHECK]*, *???*: the writer meant to come back. After print it is a correction, and a laugh.

Known problems: *XXX* as a number (*Super Bowl XXX*) or a rating is told by the capital before it; write *30*, or
allow it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.style.own_text import is_written_here
from newslint.document import Document
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

WORDS = frozenset(("tk", "tktk", "tktktk", "xxx", "xxxx", "xxxxx", "todo", "fixme", "tbc"))
# These two letters are no word in small letters either.
LETTERS_TO_COME = frozenset(("TK", "TKTK"))
IN_ANY_CASE = frozenset(("tk", "tktk", "tktktk"))
TO_DESK = frozenset(
    "check tk query confirm verify insert add update source sources citation name date number spelling edit note todo "
    "tbc tbd awaiting placeholder".split()
)
ASKING = frozenset("check query confirm verify insert tk tbc tbd todo placeholder".split())
BRACKETED = regex(r"\[\s?([^\[\]\n]{2,60}?)\s?\]|\(([A-Z]{2,12})\)")
# Nobody writes so to readers.
CHAT = frozenset("pls plz asap fyi w/ tbc tbd tk subs".split())
TO_BE_DONE = regex(
    r"(?:is|are|was|were|do|does|did|have|has|can|could|should) (?:this|that|these|we|you|she|he|they|it) [^\[\]]+\?|"
    r"(?:needs? to|still to|must|please|to be) (?:\w+ ){0,2}(?:(?:check|confirm)(?:ed)?|verif(?:y|ied)|updated?)\b",
    re.IGNORECASE,
)
ENDS = regex(r"(?:\?|\b(?:TK|TBC|TBD|TO COME))\Z")
# What questions begin with: there, three marks are loud.
QUESTIONS = frozenset(
    "what who whom whose why how where when which is are was were do does did can could will would should have has "
    "really seriously".split()
)
LONGEST_QUESTION = 300
LOREM = regex(r"lorem ipsum", re.IGNORECASE)
TO_EDITOR = regex(r"\bNOTE TO (?:THE )?(?:EDITOR|DESK|SUBS?|SELF)\b")


@check(
    "style/copy-note-left",
    severity="error",
    confidence="high",
    examples=[
        bad("The bridge is [[TK]] metres long."),
        bad("The bridge, built in 1899 [ [[CHECK]] ], is closed."),
        bad("The mayor[[???]] was away."),
        bad("The mayor, Jane Lind [ [[check spelling]] ], left at [[tk]] pm. [ [[QUOTE TK]] ] ([[CHECK]])"),
        bad("The bridge is closed. [ [[MAP TK: bridge and both roads]] ]"),
        bad("The bridge is closed [ [[Ilse pls ask the council]] ]. It opens in May [ [[is this right?]] ]."),
        bad("The bridge is closed [ [[to be confirmed]] ]. It opens in May [ [[need to check w/ Yusuf]] ]."),
        good("“It [to be confirmed] is late [is this so?],” she wrote [in a letter to be read today]."),
        good("“We [check] it daily,” she said [her words]. The (UN) check is [sic] new."),
        good("Super Bowl XXX was played in January. He will check the date."),
        good("TK Maxx opened a shop. The flight was TK 1821.", why="a name and a flight"),
        good("What shall we do without Okafor??? RT if you know. And why on a Monday???", why="loud"),
        good("What? You did what?! “What???” he shouted."),
    ],
)
def copy_note_left(document: Document, options: NoOptions) -> Iterator[Finding]:
    spans = [*_words(document), *_brackets(document), *_question_marks(document), *_phrases(document)]
    done = -1
    for span in sorted(spans):
        if span.start >= done and paragraph_at(document, span.start).kind != "metadata":
            done = span.end
            yield Finding(span, f"a note to the desk was left in the copy: “{document.words(span)}”")


def _words(document: Document) -> Iterator[Span]:
    found = tokens(document)
    for at in positions(document, WORDS):
        token = found[at]
        near = [found[other].text for other in (at - 1, at + 1) if 0 <= other < len(found)]
        is_word = token.text.isupper() or (token.text in IN_ANY_CASE and "." not in near[:1])
        if is_word and not any(_names(text) for text in near):
            yield token.span


def _names(text: str) -> bool:
    """A neighbour that makes a name, a number or a code of it."""
    return text[0].isdigit() or (text[0].isupper() and len(text) > 1) or text in "-–/&"


def _brackets(document: Document) -> Iterator[Span]:
    """*[CHECK SPELLING]* anywhere; in small letters only outside quotations, which editors mend in such brackets."""
    found = tokens(document)
    for at in positions(document, ("[", "(")):
        match = BRACKETED.match(document.text, found[at].start)
        if not match:
            continue
        span = Span(*match.span(1 if match[1] else 2))
        words = document.words(span)
        first, *others = (word.strip(":,.?") for word in words.split())
        first = first.lower()
        if match[2]:
            is_note = first in ASKING
        elif not LETTERS_TO_COME.isdisjoint(others):
            is_note = True
        elif words.isupper() or not words.strip("?"):
            is_note = first in TO_DESK or ENDS.search(words) is not None
        else:
            is_note = is_written_here(document, span) and (
                (first in ASKING and " " in words)
                or (first in TO_DESK and words.endswith("?"))
                or not CHAT.isdisjoint(word.strip(":,.?!").lower() for word in words.split())
                or TO_BE_DONE.match(words) is not None
            )
        if is_note:
            yield span


def _question_marks(document: Document) -> Iterator[Span]:
    """Somebody may shout so in a quotation, and there they are no note."""
    text = document.text
    at = text.find("???")
    while at >= 0:
        end = at
        while text[end : end + 1] == "?":
            end += 1
        if is_written_here(document, Span(at, end)) and not _is_loud(text, at, end):
            yield Span(at, end)
        at = text.find("???", end)


def _is_loud(text: str, at: int, end: int) -> bool:
    """Do the marks end what begins like a question?"""
    start = max(text.rfind(mark, max(0, at - LONGEST_QUESTION), at) for mark in ("\n", ". ", "! ", "? ", ": ")) + 1
    first = text[start:at].lower().split(maxsplit=2)[:2]
    is_question = not QUESTIONS.isdisjoint(first[: 1 + (first[:1] in (["and"], ["but"], ["so"]))])
    return is_question and not text[end : end + 2].lstrip(" ")[:1].islower()


def _phrases(document: Document) -> Iterator[Span]:
    if positions(document, ("lorem",)):
        for match in LOREM.finditer(document.text):
            yield Span(*match.span())
    if "NOTE TO " in document.text:
        for match in TO_EDITOR.finditer(document.text):
            yield Span(*match.span())
