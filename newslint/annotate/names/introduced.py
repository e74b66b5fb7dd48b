"""Does the draft say who somebody is, where it names them in full?

*The clerk, Anna Berg*, *clerk Anna Berg*, *Anna Berg, 34,*, *Anna Berg, who sells eels*, *Anna Berg of the union* are
introduced; *said Anna Berg*, *Anna Berg opened the gate* and *On Friday, Dr. Anna Berg* are not: she is known.
"""

from __future__ import annotations

from newslint.annotate.names.namesakes import FullName
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.roles import told_before
from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import lower_words, places_in, texts, tokens
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document, Mention
from newslint.span import Span

# Titles that say nothing of who somebody is.
CALLED = frozenset("dr doctor prof professor mr mrs ms miss mx sir dame".split())
# Behind the comma of "Berg, said" nothing is told.
GOING_ON = frozenset("said says according and but as when while".split())
BELONGING = frozenset("( : of from at who whose".split())
DESCRIBING = frozenset("a an the one his her their its our my who whose aged of from then now former formerly".split())
ARTICLES = frozenset("a an the one".split())


def is_introduced(document: Document, person: FullName, besides: frozenset[str] = frozenset()) -> bool:
    """Is somebody told of by a title, an office or a description, or named as one of several?

    ``besides``: words of titles that say nothing new.
    """
    light = CALLED | besides
    return bool(title_words(person) - light) or any(
        _is_told_behind(document, mention) or _is_told_before(document, mention, light) for mention in person.mentions
    )


def title_words(person: FullName) -> frozenset[str]:
    """The words of all titles that somebody bears."""
    return frozenset(word.strip(".").lower() for title in person.name.titles for word in title.split())


def _is_told_behind(document: Document, mention: Mention) -> bool:
    told, lower = texts(document), lower_words(document)
    at = places_in(document, mention.span).stop
    if at + 1 >= len(told):
        return False
    if lower[at] == ",":
        begin = places_in(document, mention.span).start
        if begin and lower[begin - 1] in cue_forms():  # "It is late, said Anna Berg, and left"
            return told[at + 1][0].isdigit() or lower[at + 1] in DESCRIBING
        return told[at + 1][0].isalnum() and lower[at + 1] not in GOING_ON
    is_list = lower[at] in ("and", "or", "&") and told[at + 1][0].isupper()
    return is_list or lower[at] in BELONGING or bool(lower[at] in ("is", "was") and lower[at + 1] in ARTICLES)


def _is_told_before(document: Document, mention: Mention, light: frozenset[str]) -> bool:
    told, lower = texts(document), lower_words(document)
    at = places_in(document, mention.span).start
    while at and (lower[at - 1] in light or (at > 1 and told[at - 1] == "." and lower[at - 2] in light)):
        at -= 1
    if not at or tokens(document)[at].start in sentence_starts(document):
        return False
    before = told[at - 1]
    if before == ",":
        return bool(told_before(document, Span(tokens(document)[at].start, mention.span.end)))
    if lower[at - 1] in ("and", "or", "&"):
        return at > 1 and bool(told[at - 2][0].isupper())
    if before[0].isupper():
        return tokens(document)[at - 1].start not in sentence_starts(document)
    return before.isalpha() and not is_opener(before) and lower[at - 1] not in cue_forms()
