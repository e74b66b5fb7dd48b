"""The quotations whose speaker the draft says beyond doubt, in the form in which their words are compared."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import Quoted, quoted
from newslint.annotate.speech.roles import kin, roles
from newslint.annotate.speech.speakers import joint_speakers, speaker_names
from newslint.annotate.speech.wordings import texts
from newslint.annotate.text.sentences import paragraph_at
from newslint.document import HEADINGS, Document, Name, Quotation
from newslint.record import NamedTuple
from newslint.regex import regex

FEWEST = 4
# The first of them is enough to tell that words are no title; other alphabets have small letters too.
LONG_WORD_IN_SMALL = regex(r"(?<!\S)[a-z]\S{3}")
# Nobody who has been named is called so: *a nurse*.
ANYBODY = frozenset("a an one another".split())
# Marks and spaces between a quotation and its cue.
LONGEST_GAP = 5


class Spoken(NamedTuple):
    """A quotation with the words it is compared by."""

    quotation: Quotation
    words: tuple[str, ...]


def spoken(document: Document) -> list[Spoken]:
    """Every quotation of some words that names its source, in order."""
    found = [
        quotation
        for quotation in quotations(document)
        if quotation.kind != "indirect" and quotation.attribution and quotation.attribution.speaker
    ]
    wordings = [
        tuple(chain.from_iterable(said)) for said in texts(document, [quotation.content for quotation in found])
    ]
    return [Spoken(*one) for one in zip(found, wordings, strict=True) if len(one[1]) >= FEWEST]


def speakers(document: Document, spoken: Spoken) -> tuple[Name, ...]:
    """Whose words they are; in a headline the subject of just any verb beside them may have said nothing."""
    attribution = spoken.quotation.attribution
    if attribution is None or attribution.speaker is None:
        return ()
    paragraph = paragraph_at(document, spoken.quotation.content.start)
    beside = paragraph.span.start <= attribution.cue.start < paragraph.span.end
    if not beside and not _goes_on(document, spoken.quotation):
        return ()
    cue = document.words(attribution.cue).lower()
    if paragraph.role in HEADINGS and cue not in cue_forms() and cue[0].isalnum():
        return ()
    name = speaker_names(document).get(attribution.speaker)
    return joint_speakers(document).get(attribution.speaker, (name,)) if name else ()


def stranger(document: Document, spoken: Spoken, names: tuple[Name, ...]) -> str:
    """*a nurse*: what the one who says it is called, if that is none of these people, all of them named before."""
    attribution = spoken.quotation.attribution
    if attribution is None or attribution.speaker is None or not is_sure(document, spoken):
        return ""
    called = document.words(attribution.speaker)
    first, *words = called.lower().split()
    known = frozenset().union(*(roles(document)[name.id] for name in names if name.kind == "person"))
    told = any(kin(word) & known for word in words)
    people = all(name.kind == "person" and name.mentions[0].span < attribution.speaker for name in names)
    if first not in ANYBODY or told or not people or mentions_in(document, attribution.speaker):
        return ""
    return called


def is_sure(document: Document, spoken: Spoken) -> bool:
    """Is it speech right beside its cue? Whose a few words within another sentence are is less sure."""
    quotation = spoken.quotation
    if quotation.attribution is None or quotation.attribution.speaker is None:
        return False
    cue, speaker = quotation.attribution.cue, quotation.attribution.speaker
    start, end = min(cue.start, speaker.start), max(cue.end, speaker.end)
    gap = min(abs(start - quotation.content.end), abs(quotation.content.start - end))
    displayed = is_displayed(document, spoken)
    if displayed and document.words(cue)[0].isalnum():
        return False  # not "Okafor: ..." or "... — Okafor"
    return gap <= LONGEST_GAP and (displayed or quotation.kind == "direct")


def is_title(document: Document, spoken: Spoken) -> bool:
    """A film or a song, with a capital on every longer word."""
    written = document.words(spoken.quotation.content)
    if LONG_WORD_IN_SMALL.search(written):
        return False
    return all(word[0].isupper() for word in written.split() if len(word) > 3)


def is_displayed(document: Document, spoken: Spoken) -> bool:
    """In a headline, a caption or a block."""
    paragraph = paragraph_at(document, spoken.quotation.content.start)
    return paragraph.kind == "blockquote" or paragraph.role != "body"


def _goes_on(document: Document, quotation: Quotation) -> bool:
    """Does it open again what the paragraph before left open? Other quotations without a cue may be pull quotes."""
    stretches = quoted(document)
    at = bisect_left(stretches, quotation.content.start, key=_content_start)
    return 0 < at < len(stretches) and not stretches[at - 1].closed


def _content_start(stretch: Quoted) -> int:
    return stretch.content.start
