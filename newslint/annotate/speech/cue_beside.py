"""The cue that a quotation belongs to: the one right beside it, or the one whose report it stands in."""

from __future__ import annotations

from newslint.annotate.speech.attributions import first_cue, last_cue
from newslint.annotate.speech.grammar import DASHES
from newslint.annotate.speech.quoted import Quoted
from newslint.annotate.speech.voices import Voices
from newslint.document import Attribution, Document, Sentence
from newslint.regex import regex
from newslint.span import Span

# Nobody leaves more white space than this between two words; looking further back would be quadratic.
LONGEST_SPACE = 16
OPENING = regex("[“\"„«]|''")
# A cue further away than this from its quotation, in characters, is no cue of it; nor do reports nest deeper.
LONGEST_REACH = 600
DEEPEST = 4
# A name right before a colon, behind a dash.
LABEL = regex(r"[–—―-] ?([A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|and|van|de|al|von|of)){0,5})(:)\s*\Z")
LONGEST_LABEL = 90
# What stands between one cue and the source of the next if that is no part of what the first reports.
OWN_CLAUSE = regex(r"(?:[;:]|\b(?:and|but|while|whereas|though|although|yet))\s{0,4}\Z")
ASIDE = regex(r"\s*,")
PRONOUNS = frozenset("he she they it".split())


def own_cue(voices: Voices, quote: Quoted, opening: Sentence, closing: Sentence, whole: bool) -> Attribution | None:
    """The cue right behind the quotation, or the one that it follows in its sentence."""
    document = voices.document
    after = first_cue(document, Span(quote.outer.end, max(closing.span.end, quote.outer.end)))
    if after and after.speaker and after.speaker.overlaps(quote.outer):
        after = None  # the quoted words are part of somebody's name
    before = last_cue(document, Span(opening.span.start, quote.outer.start))
    text = document.text
    if after:
        begin = after.cue.start
        if after.speaker and after.speaker.start >= quote.outer.end:
            begin = min(begin, after.speaker.start)
        beside = begin - quote.outer.end <= LONGEST_SPACE and not text[quote.outer.end : begin].strip(" \u00a0,–—-")
        if beside:
            return after
    if before and document.text[before.cue.end : quote.outer.start].isspace():
        return _outer(document, before, opening, introduced_by(document, quote))
    introduced = introduced_by(document, quote)
    if introduced == ":" and (named := _name_before_colon(document, opening, quote)):
        return named
    if before and (introduced in (":", ",") or not after or not whole):
        return _outer(document, before, opening, introduced)
    if introduced == ":" and (led := voices.leading(opening, quote.outer.start)):
        return led
    near = after is not None and after.cue.start - quote.outer.end < LONGEST_REACH
    if after and near and not OPENING.search(text, quote.outer.end, after.cue.start):
        return after
    return _outer(document, before, opening, introduced) if before else None


def _name_before_colon(document: Document, sentence: Sentence, quote: Quoted) -> Attribution | None:
    """*A mild winter – Ngozi Okafor: “...”*"""
    start = max(sentence.span.start, quote.outer.start - LONGEST_LABEL)
    if DASHES.isdisjoint(document.text[start : quote.outer.start]):
        return None
    label = LABEL.search(document.text, start, quote.outer.start)
    return Attribution(Span(*label.span(2)), Span(*label.span(1))) if label else None


def introduced_by(document: Document, quote: Quoted) -> str:
    start = quote.outer.start
    return document.text[max(start - LONGEST_SPACE, 0) : start].rstrip()[-1:]


def _outer(document: Document, inner: Attribution, sentence: Sentence, introduced: str) -> Attribution:
    """*Okafor said she thought it “absurd”*: words inside what somebody reports are quoted from that report."""
    for _ in range(DEEPEST):
        if introduced in (",", ":") and not _is_pronoun(document, inner):
            break
        begin = min(inner.cue.start, inner.speaker.start) if inner.speaker else inner.cue.start
        outer = last_cue(document, Span(sentence.span.start, begin))
        if outer is None or outer.speaker is None or outer.speaker == inner.speaker:
            break
        between = document.text[max(outer.cue.end, outer.speaker.end, begin - LONGEST_REACH) : begin]
        if _is_pronoun(document, outer) and len(between) > LONGEST_SPACE:
            break
        if OWN_CLAUSE.search(between[-LONGEST_SPACE:]) or ASIDE.match(between):
            break
        inner = outer
    return inner


def _is_pronoun(document: Document, attribution: Attribution) -> bool:
    return attribution.speaker is not None and document.words(attribution.speaker).lower() in PRONOUNS
