"""A statement rests on officials, a spokesman or sources whom no word describes.

*Officials confirmed that the pier is safe*: of the harbour, the ministry, the police? *It was confirmed by sources*, *a
relevant person said*. Mostly the words that said which were cut, or stand in another paragraph, and the sentence looks
better sourced than it is. Who confirms is all that counts in a confirmation, so officials who confirm have to be
described where they do so. Officials who *say* something, and spokesmen, are reported only if neither their paragraph
nor the one before names anything that they may belong to. Sources and insiders are nobody everywhere. Phrases of other
kinds (*observers believe*, *it is understood*) are the business of ``attribution/vague-source``.

Known problems: a note only, since sometimes there is no more to say. What they belong to is looked for by names of
organisations and by words such as *council* and *company*, whether or not these are theirs.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.cues import cue_forms, weak_forms
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, texts, tokens
from newslint.annotate.text.vocabulary import without_possessive
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

INDEFINITE = frozenset("a an one".split())
JOINING = frozenset("and but though although while as because since when that if whereas or so yet".split())
MARKS = frozenset(',;:.!?”"’–—-()')
ENDS = frozenset(",.;:!?)”")
# Between a source and its verb: "officials have since confirmed".
BETWEEN = frozenset("have has had also later since now already then meanwhile subsequently today yesterday".split())
MOST_BETWEEN = 3
# In sentences: how far back of its paragraph, and of the one before, is looked.
MOST_BEFORE = 8
BEHIND_BY = frozenset("that on in at who yesterday today this last".split())


@check(
    "attribution/nameless-source",
    severity="note",
    confidence="medium",
    examples=[
        bad("The council met. It was late.\n\n[[Officials have since confirmed]] that the pier is safe."),
        bad("The pier is safe, [[officials confirmed]] on Monday."),
        bad("The pier is safe, [[confirmed officials]]."),
        bad("[[It was confirmed by sources]] that the pier is safe."),
        bad("The pier is safe, as has now been [[verified by authorities]]."),
        bad("[[A relevant person said]] that the pier is safe."),
        bad("[[The person in charge said]] that the pier is safe."),
        bad("[[Sources also said]] that the pier is safe."),
        bad("# The pier\n\nThe pier is old.\n\n## The boats\n\n[[A spokeswoman said]] the boats were in no danger."),
        bad("Snow fell.\n\n[[Officials said]] the pier was old."),
        good("Snow fell, the council said.\n\nOfficials said the pier was old.", why="they may be the council's"),
        good("Harbour officials were late. Officials said the pier was old.", why="the same ones"),
        good("Harbour officials confirmed that the pier is safe."),
        good("The council met at noon. Officials confirmed that the pier is safe.", why="they are the council's"),
        good("Officials of the harbour confirmed that the pier is safe."),
        good("The Harbour Bank closed its doors. A spokeswoman said the boats were in no danger."),
        good("It was confirmed by officials of the harbour that the pier is safe."),
        good("The relevant person was not there. One of the officials said it was late."),
        good("The sources described as secret were two clerks."),
        good("“Officials confirmed it,” Okafor said.", why="her words"),
    ],
)
def nameless_source(document: Document, options: NoOptions) -> Iterator[Finding]:
    for at in positions(document, _nouns()):
        span = _said(document, at)
        if span is None or in_quotation_marks(document, span):
            continue
        number = sentence_number(document, tokens(document)[at].start)
        if sentences(document)[number].paragraph.role == "body" and not _may_belong(document, at, number, span):
            yield Finding(span, f"{_called(document, at)}: whose, or who? Nothing around says")


def _said(document: Document, at: int) -> Span | None:
    """The source with its verb: *officials have confirmed*, *said a spokesman*, *was confirmed by sources*."""
    words, lower = tokens(document), lower_words(document)
    first = _first(document, at)
    if first is None:
        return None
    verb = at + 3 if lower[at + 1 : at + 3] == ["in", "charge"] else at + 1
    while (
        verb < len(words) and verb - at <= MOST_BETWEEN + 2 and (lower[verb] in BETWEEN or lower[verb].endswith("ly"))
    ):
        verb += 1
    before = lower[first - 1] if first else "."
    opens = before in MARKS or before in JOINING or words[first].text[0].isupper()
    if opens and verb < len(words) and _says(lower[verb], lower[at]) and lower[verb + 1 : verb + 2] != ["as"]:
        return Span(words[first].start, words[verb].end)
    behind = lower[at + 1] if at + 1 < len(words) else "."
    if (
        first > 1
        and words[first - 1].text.islower()
        and _says(before, lower[at])
        and behind in ENDS
        and lower[first - 2] in MARKS
    ):
        return Span(words[first - 1].start, words[at].end)
    doing = first - 3 if first > 2 and lower[first - 2] in BETWEEN else first - 2
    if before == "by" and (behind in ENDS or behind in BEHIND_BY) and doing >= 0 and _confirms(lower[doing]):
        start = doing
        while start and (lower[start - 1] in ("was", "is", "been", *BETWEEN, "it") or lower[start - 1].endswith("ly")):
            start -= 1
        return Span(words[start if lower[start] == "it" else doing].start, words[at].end)
    return None


def _first(document: Document, at: int) -> int | None:
    """Where the words for a source begin that are all that is said of it; None if they tell more, or it is known."""
    lower = lower_words(document)
    noun, first = lower[at], at
    while first and lower[first - 1] in _words("hollow"):
        first -= 1
    empty = not _words("empty").isdisjoint(lower[first:at]) or lower[at + 1 : at + 3] == ["in", "charge"]
    article = lower[first - 1] if first else ""
    if noun in _words("people"):
        return first - (article in (*INDEFINITE, "the")) if empty else None
    plural = noun.endswith("s") or noun in ("spokesmen", "spokeswomen", "spokespeople")
    if article in INDEFINITE:
        return first - 1
    return first if plural and article not in ("the", "these", "those") else None


def _may_belong(document: Document, at: int, number: int, span: Span) -> bool:
    """Is there anything around that the source may belong to?"""
    noun = lower_words(document)[at]
    if noun in _words("nobody") or noun in _words("people"):
        return False
    span_words = lower_words(document)[places_in(document, span)]
    confirms = noun in _words("officials") and any(map(_confirms, span_words))
    around = Span(_begin(document, number, before=1 if confirms else MOST_BEFORE, across=not confirms), span.end)
    words = [without_possessive(word) for word in lower_words(document)[places_in(document, around)]]
    if not _words("bodies").isdisjoint(words) or not _words("officials").isdisjoint(words[: -len(span_words)]):
        return True
    kinds = ("person", "place", "organization", "other") if noun in _words("speaking") else ("organization",)
    return not confirms and any(name.kind in kinds for _, name in mentions_in(document, around))


def _begin(document: Document, number: int, before: int, *, across: bool) -> int:
    """Where so many sentences before begin, of this paragraph and perhaps of the one before."""
    told = sentences(document)
    first = number
    paragraph = told[number].paragraph
    while first and number - first < before:
        earlier = told[first - 1].paragraph
        if earlier != paragraph and (not across or earlier.role != "body"):
            break
        across = across and earlier == paragraph
        paragraph = earlier
        first -= 1
    return told[first].span.start


def _called(document: Document, at: int) -> str:
    return f"“{texts(document)[at].lower()}”"


def _says(word: str, noun: str) -> bool:
    """Does the verb say that this source says something? Officials who *fear* or *find* something do not."""
    return word in cue_forms() or _confirms(word) or (noun in _words("nobody") and word in weak_forms())


def _confirms(word: str) -> bool:
    cue = cue_forms().get(word) or weak_forms().get(word)
    return cue is not None and cue.verb in _words("confirming")


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset().union(*(_words(kind) for kind in ("nobody", "officials", "speaking", "people")))


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/nameless")[kind].split())
