"""Is what stands behind a cue reported, or only its object? *Said yes*, *told the truth*, *said it on Friday*."""

from __future__ import annotations

import functools

from newslint.annotate.speech.cues import FINDING, addressed_forms, cue_forms, evidence, weak_forms
from newslint.annotate.speech.grammar import PREPOSITION, TIME, TO, word_class
from newslint.annotate.speech.own_stretches import LONGEST_SPACE
from newslint.annotate.speech.own_words import clauses_in, own_tokens
from newslint.document import Document
from newslint.regex import regex
from newslint.span import Span

FIRST_WORD = regex(r"[\s,–—-]{0,4}([^\W\d_][\w’'-]{0,30})")
# Verbs whose short object is not what is reported: "said a prayer", "told the truth", "wrote a book".
SPEAKING = frozenset("say tell write ask reply add mention".split())
WRITING = frozenset("write writes wrote writing tell tells told telling ask asks asked asking".split())
SHORT_OBJECT = 4
OBJECT = regex(r"(?:yes|sorry|goodbye|farewell|hello|thanks|amen|no(?=\s+to\b|[,.;])|not to be (?:named|identified))\b")
POINTING = frozenset("it so this these those as nothing more".split())
ARTICLES = frozenset(("a", "an"))


def is_plain_object(cue: str, stripped: str) -> bool:
    """*said yes*, *wrote a letter*"""
    return cue in speaking() and bool(OBJECT.match(stripped) or (cue in WRITING and stripped.startswith(("a ", "an "))))


def shows(document: Document, source: Span | None, cue: str, near: Span) -> bool:
    """Does a clause follow, or what was found by evidence?"""
    words, _, verbs = clauses_in(document, near)
    if weak_forms()[cue].strength == FINDING and _is_evidence(document, source) and len(words) > SHORT_OBJECT:
        return True
    return any(verb.subject and not verb.subject[0] and verb.form != "participle" for verb in verbs)


def has_object(cue: str, rest: str) -> bool:
    """May the words behind the cue be its object, or when and where it was said? Told by the first of them."""
    word = FIRST_WORD.match(rest)
    first = word[1] if word else ""
    if not first or first in POINTING or word_class(first) in (PREPOSITION, TIME, TO) or cue in addressed_forms():
        return True
    return cue in speaking() and (first.lower() in ARTICLES or len(rest) < SHORT_OBJECT * LONGEST_SPACE)


def tells_nothing(document: Document, cue: str, near: Span, quoted_words: bool) -> bool:
    """*it on Friday*, *the truth*, *a prayer for the dead*: nothing is reported there."""
    words = own_tokens(document, near)
    if not words:
        return False
    first = words[0].text
    adjunct = word_class(first) in (PREPOSITION, TIME, TO) or first in POINTING
    if not adjunct:
        short = len(words) <= SHORT_OBJECT or first.lower() in ARTICLES
        ordered = any(word.text == "to" for word in words[1:])  # "told Lindqvist to sit down"
        told = (cue in addressed_forms() and not ordered) or (cue in speaking() and short)
        if quoted_words or not told:
            return False
    verbs = clauses_in(document, near).verbs
    return not any(verb.subject is not None for verb in verbs) if adjunct else not verbs


def _is_evidence(document: Document, source: Span | None) -> bool:
    return source is not None and not evidence().isdisjoint(document.words(source).lower().split())


@functools.cache
def speaking() -> frozenset[str]:
    return frozenset(form for form, cue in cue_forms().items() if cue.verb in SPEAKING)
