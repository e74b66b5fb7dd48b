"""A text or a picture is credited to two agencies.

*LONDON (Reuters)* at the top and *© AFP* at the foot: one of them was left by the text that this one was written over.
*Photograph: Ilse Lindqvist/PA Media. Picture by Reuters*: a picture has one maker. *Source: Harbour Daily* stands below
a text that an agency sent. Read are the dateline, the byline and the last lines, and credits that stand one right
behind the other.

Known problems: agencies that share a text are told by one bracket, *(AP, dpa)*, or by words such as *with material
from*. Only agencies of ``rules/en/words/agencies.toml`` are known.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.checks.attribution.agencies import by_name
from newslint.checks.attribution.outlets import titles
from newslint.checks.attribution.small_titles import PAPERS
from newslint.document import HEADLINES, Document
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

PICTURES = frozenset("photo photos photograph photographs picture pictures pic pics image images".split())
# Behind such a word: "Photo: AP", "Photograph by Ilse Lindqvist/AP", "AP Photo/Ilse Lindqvist".
PICTURE_CREDIT = regex(
    r"(?: credits?| courtesy)?(?: ?: ?| by | courtesy of | from | ?/ ?)"
    r"(?:[A-Z@©](?:(?! (?:Photo|Picture|Image)s?(?::|/| by| credit))[^\n.;|)\]]){1,60}|the (?:author|writer))"
)
# What ends one credit and begins the next; no word stands between the two.
GAP = regex(r"[\s.;|)\](\[*_,–—-]*\Z")
SLASH_CREDIT = regex(r"[A-Z][\w'’-]+ ?/ ?[A-Z][\w ]{1,24}[.)\]]* \Z")
LONGEST_CREDIT = 70
HEAD, FOOT, LONGEST = 4, 3, 120
TOP = regex(r"\(([^()\n]{2,40})\)\s?\.?\s?(?:-|–|—)")
BOTTOM = regex(
    r"\((?P<bracket>[^()\n]{2,40})\)+\.?\Z"
    r"|(?:(?:©|\(c\)|\bCopyright)(?: ?\d{4})?,? (?:by )?|\b(?:supplied|provided|distributed) by )(?:[Tt]he )?"
    r"(?P<right>[A-Za-z]\w+(?: [A-Z]\w+)*)(?: \d{4})?"
    r"|(?:(?<=\n)|[.)] ?)\(?(?:Source|SOURCE|Via): ?(?P<source>[A-Z][\w-]+(?: [A-Z][\w-]+)*)\)?\.?\Z"
    r"|(?:[.!?”\"] |(?<=\n)[—–-]{1,2} ?)(?P<bare>[A-Za-z]\w+)\Z"
)
BYLINE = regex(r"(?:, ?|\| ?| for |/ ?)([^,|/\n]+)\Z")
# Each stands in one kind of credit that may end with a full stop.
SIGNS, SENTENCE_ENDS = ("©", "(c)", "opyright", "ource:", "OURCE:", "Via:", "ed by"), (".", "!", "?", "”", '"')
SHARED = regex(r"\b(?:with|contribut\w+|material|also|additional|partly|inputs?)\b", re.I)
PARTING = regex(r"\s*(?:[/,;&+]|\band\b)\s*")


class Credit(NamedTuple):
    """Whom a line credits with the text: the names of agencies, none for a newspaper; its words, and where they are."""

    agencies: frozenset[str]
    title: str
    span: Span


@check(
    "attribution/second-credit",
    severity="warning",
    confidence="medium",
    examples=[
        bad("HARBOUR, May 3 (Reuters) - The pier is sold.\n\nThe vote is due on Friday. [[© AFP 2025]]"),
        bad("HARBOUR (AP) — The pier is sold.\n\nThe vote is due on Friday. ([[dpa]])"),
        bad("HARBOUR (AP) — The pier is sold.\n\nThe vote is due on Friday.\n\n[[Source: Harbour Daily]]"),
        bad("HARBOUR (AP) — The pier is sold.\n\nThe vote is due on Friday. [[Reuters]]"),
        bad("The pier is sold.\n\nPhotograph: Ilse Lindqvist/PA Media. [[Picture by Reuters]]"),
        bad("The pier is sold.\n\nThe pier on Monday. Ilse Lindqvist/AFP. [[Photo: Getty Images]]"),
        good("HARBOUR (Reuters) - The pier is sold.\n\nThe vote is due on Friday. © Thomson Reuters"),
        good("HARBOUR (dpa) — The pier is sold.\n\nThe vote is due on Friday. (With material from AFP)"),
        good("HARBOUR (AP) — The pier is sold.\n\nSource: World Bank", why="of a table"),
        good("The pier is sold.\n\nPhotograph: Ilse Lindqvist/PA Media. Picture two shows the pier by Reuters Road."),
        good("The pier is sold.\n\nThe pier. Photo: Ilse Lindqvist. The boats. Photo: Yusuf Amari."),
    ],
)
def second_credit(document: Document, options: NoOptions) -> Iterator[Finding]:
    yield from _pictures(document)
    first: Credit | None = None
    for credit in _credits(document):
        if first is None:
            first = credit if credit.agencies else None
        elif first.agencies.isdisjoint(credit.agencies):
            message = f"{credit.title} is credited here, {first.title} in another place"
            yield Finding(credit.span, message, (Related(first.span, "evidence", f"{first.title} here"),))
            return


def _pictures(document: Document) -> Iterator[Finding]:
    """Credits of pictures that stand right behind another one."""
    text, end, begin = document.text, -1, 0
    for at in positions(document, PICTURES):
        word = tokens(document)[at]
        credit = PICTURE_CREDIT.match(text, word.end, word.end + LONGEST_CREDIT)
        if credit is None:
            continue
        start = paragraph_at(document, word.start).span.start
        before = None
        if end > start and GAP.match(text, end, word.start):
            before = Span(begin, end)
        elif found := SLASH_CREDIT.search(text, max(start, word.start - LONGEST_CREDIT), word.start):
            before = Span(found.start(), len(text[: found.end()].rstrip(" .)]")))
        begin, end = word.start, len(text[: credit.end()].rstrip(" *_"))
        if before:
            span = Span(begin, end)
            message = f"one picture, two credits: “{document.words(before)}” and “{document.words(span)}”"
            yield Finding(span, message, (Related(before, "evidence", "the first credit"),))


def _credits(document: Document) -> Iterator[Credit]:
    """Whom the first lines and the last credit with the text."""
    text, lines = document.text, document.paragraphs
    for line in lines[:HEAD]:
        start, end = line.span.start, min(line.span.end, line.span.start + LONGEST)
        if line.role in HEADLINES:
            continue
        if line.role == "byline":
            found = BYLINE.search(text, start, end)
        else:
            found = TOP.search(text, start, end) if text.find("(", start, end) >= 0 else None
        if found:
            yield from _credit(found[1], Span(*found.span(1)))
    for line in lines[max(HEAD, len(lines) - FOOT) :] if len(lines) > HEAD else lines[1:]:
        start = max(line.span.start, line.span.end - LONGEST)
        tail = text[start : line.span.end]
        found = BOTTOM.search(text, start, line.span.end) if any(map(tail.__contains__, _signs(tail))) else None
        if found is None or (found["bracket"] and SHARED.search(found["bracket"])):
            continue
        who = found.lastgroup or ""
        source = Span(*found.span(who)) if who in ("bracket", "bare") else Span(*found.span())
        words = document.words(source)
        source = Span(source.end - len(words.lstrip(". )")), source.start + len(words.rstrip(".")))
        yield from _credit(found[who], source, paper=who == "source")


def _signs(tail: str) -> tuple[str, ...]:
    """What stands in the last words of a text that credits somebody, if they do not end like a sentence."""
    return SIGNS if tail.endswith(SENTENCE_ENDS) else ("",)


def _credit(words: str, span: Span, *, paper: bool = False) -> Iterator[Credit]:
    title = words.strip()
    known = [agency.name for part in PARTING.split(title) for agency in by_name().get(_bare(part), ())]
    if known or (paper and (title in titles() or title.split()[-1].lower() in _papers())):
        yield Credit(frozenset(known), title, span)


def _bare(name: str) -> str:
    """*Thomson Reuters* -> *Reuters*, *The Associated Press* -> *Associated Press*."""
    return name.removeprefix("The ").removeprefix("Thomson ")


@functools.cache
def _papers() -> frozenset[str]:
    return PAPERS | {"daily", "news", "journal", "evening", "weekly"}
