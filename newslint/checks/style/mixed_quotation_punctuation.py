"""Commas and full stops stand inside the closing marks here, outside them there.

*He called it “a mess,” and left. She called it “a muddle”, and stayed.* American custom has both marks inside,
British custom outside where only some words are quoted. A house that has chosen says so in the option ``always``.

Quoted words that are part of the draft's own sentence and quoted sentences are compared each by themselves, since
British custom keeps the marks of a sentence inside (*“We left,” she said*). Both ways in turn are no habit and are
left alone.

Known problems: quoted words are told by their small first letter, so that *“Mess,”* is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.checks.style.own_text import ROLES, quotes_in_prose
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import times

MARKS = (",", ".")
# Behind these a sentence of its own may begin, however small its first letter.
LEADS = ",:;.!?—–"
# So many times as often as the other way: then one way is the draft's habit, and the other one a slip.
HABIT = 3
HABIT_OF_SENTENCES = 4


# What stands before a quoted sentence: nothing, or what leads to it.
OPENS = ("", ",", ":", ".", "!", "?")
FEWEST_WORDS = 3

Used = dict[str, list[Span]]


class Options(NamedTuple):
    """``always``: where the house sets a comma or full stop behind quoted words."""

    always: Literal["", "inside", "outside"] = ""


@check(
    "style/mixed-quotation-punctuation",
    severity="note",
    confidence="medium",
    options=Options,
    source="The Chicago Manual of Style 6.9 (inside), the Guardian style guide (outside, where only words are quoted).",
    examples=[
        bad("It was “a mess,” he said. It was “a muddle,” too. It was “a pity,” and “a shame[[”,]] she said."),
        bad("It was “a mess”, he wrote. It was “a muddle”, too. It was “a pity”, and “a shame[[,”]] she wrote."),
        bad(
            "It was “a mess[[”,]] he said.",
            options={"always": "inside"},
            fixed="It was “a mess,” he said.",
        ),
        bad(
            "“We left at noon,” she said. “It was late,” he said. “It was cold,” he said. “So it was,” "
            "she said. He said: “We all stayed[[”.]]"
        ),
        good("“We left at noon”, she said. “It was very late”, he said. “It was cold”, he said."),
        good("“We left,” she said, because it was “a mess”.", why="a quoted sentence"),
        good("It was “a mess,” he said, “a muddle”, he wrote.", why="no habit"),
        good("It was “a mess,” he said, “a muddle.” It was “a shame,” too."),
    ],
)
def mixed_quotation_punctuation(document: Document, options: Options) -> Iterator[Finding]:
    of_words, of_sentences = _used(document)
    yield from _slips(document, of_words, HABIT, options.always)
    yield from _slips(document, of_sentences, HABIT_OF_SENTENCES, options.always)


def _used(document: Document) -> tuple[Used, Used]:
    """Where commas and full stops stand, behind quoted words and behind quoted sentences."""
    text = document.text
    of_words: Used = {"inside": [], "outside": []}
    of_sentences: Used = {"inside": [], "outside": []}
    for ((start, end), outer, _), paragraph in quotes_in_prose(document):
        last = text[end - 1]
        if last in MARKS and text[end - 2] != ".":
            way, place = "inside", Span(end - 1, outer.end)
        elif text.startswith(MARKS, outer.end) and last not in "?!.…":
            way, place = "outside", Span(end, outer.end + 1)
        else:
            continue
        if paragraph.role not in ROLES:
            continue
        before = text[paragraph.span.start : outer.start].rstrip()[-1:]
        first = text[start]
        if first.islower() and before and before not in LEADS:
            of_words[way].append(place)
        elif first.isupper() and before in OPENS and len(text[start:end].split()) >= FEWEST_WORDS:
            of_sentences[way].append(place)
    return of_words, of_sentences


def _slips(document: Document, used: Used, habit: int, always: str) -> Iterator[Finding]:
    """One finding for the rarer way, if the other is a habit, or for the way that is not the house's."""
    usual = always or max(used, key=lambda way: len(used[way]))
    other = "outside" if usual == "inside" else "inside"
    if used[other] and (always or len(used[usual]) >= habit * len(used[other])):
        first, *more = used[other]
        known = f"the house style is {usual}" if always else f"{usual} {times(len(used[usual]))}"
        edits = tuple(Edit(span, document.words(span)[::-1]) for span in used[other])
        message = f"a comma or full stop {other} the closing mark {times(len(used[other]))}, {known}"
        yield Finding(first, message, tuple(Related(span, "occurrence") for span in more), Fix(edits))
