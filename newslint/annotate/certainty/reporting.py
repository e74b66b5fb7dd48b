"""Does an attribution report something, or deny it? Does a heading name its source, in the few words that it has?"""

from __future__ import annotations

import functools

from newslint.annotate.names.names import mentions_in
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.grammar import NEGATIONS
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import lower_words_in, positions, tokens, tokens_in
from newslint.annotate.text.vocabulary import titles
from newslint.document import Attribution, Document, annotation
from newslint.knowledge import table
from newslint.regex import regex
from newslint.span import Span

# Headings quote in single marks, also in straight ones, where body text has apostrophes.
SINGLE_QUOTED = regex(r"(?<!\w)['‘][^'‘’]{2,80}['’](?!\w)")
DASHES = frozenset("-–—|")
LABELLING = DASHES | {":"}
DENYING = NEGATIONS | {"few"}
NEAR = 30
# Verbs that deny only what somebody has said, and what that may be.
TURNING_DOWN = frozenset(
    f"{verb}{ending}" for verb in ("reject", "dismiss", "disput") for ending in ("ed", "ing", "s", "es", "e", "")
)
SAID = frozenset(
    "that claim claims allegation allegations accusation accusations charge charges report reports suggestion "
    "suggestions criticism rumours rumors idea notion as “".split()
)


def reports(document: Document, attribution: Attribution) -> bool:
    """*Voters rejected the tax* and *said sorry* report nothing, *rejected the claim* does."""
    cue = attribution.cue
    if document.words(cue).lower() not in TURNING_DOWN:
        return cue.end not in _before_idle_words(document)
    return any(token.text.lower() in SAID for token in tokens_in(document, Span(cue.end, cue.end + NEAR)))


@annotation
def _before_idle_words(document: Document) -> frozenset[int]:
    """Where the words end that *sorry*, *no* and the like follow."""
    words, idle = tokens(document), _covers("idle")
    return frozenset(words[at - 1].end for at in positions(document, idle) if words[at].text in idle)


def denies(document: Document, attribution: Attribution) -> bool:
    if attribution.cue not in denials(document):
        return False
    source = attribution.speaker or attribution.cue
    near = tokens_in(document, Span(max(0, attribution.cue.start - NEAR), attribution.cue.start))
    speaker = tokens_in(document, source)
    words = [token.text.lower().replace("’", "'") for token in (*speaker[:1], *near[-3:])]
    return not any(word in DENYING or word.endswith("n't") for word in words)


@annotation
def denials(document: Document) -> frozenset[Span]:
    """The words that deny where they are cues."""
    words = tokens(document)
    return frozenset(words[at].span for at in positions(document, _denying_forms()))


def names_a_source(document: Document, heading: Span) -> bool:
    """Headings name their sources in few words: *says*, *Report:*, *... – police*, words in quotation marks."""
    if in_quotation_marks(document, heading) or SINGLE_QUOTED.search(document.text, *heading):
        return True
    words = lower_words_in(document, heading)
    covers, labels = _covers("covers"), _covers("labels")
    if covers.isdisjoint(words) and LABELLING.isdisjoint(words):
        return False
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        labelled = after == ":" or before in DASHES or (before == ":" and not after)
        if (word in covers and after not in _covers("idle")) or (labelled and (word in labels or word in titles())):
            return True
    # "Okafor: bridge is unsafe": a name before the colon speaks.
    colon = document.text.find(": ", *heading)
    return colon > 0 and any(mention.span.end == colon for mention, _ in mentions_in(document, heading))


@functools.cache
def _denying_forms() -> frozenset[str]:
    return frozenset(form for form, cue in cue_forms().items() if cue.strength == "denying")


@functools.cache
def _covers(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/hedges")["headings"][kind])
