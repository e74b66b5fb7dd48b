"""The person that a sentence is about, and that a pronoun at the beginning of the next one means.

With whom the sentence begins, a title before the name (*Foreign Minister Berg opened the gate*) or a description (*the
mayor, Anna Berg, opened it*); else whose words it gives: *“It is late,” said the mayor, Anna Berg*.
"""

from __future__ import annotations

from newslint.annotate.names.names import mentions_in
from newslint.annotate.names.people import Person, people
from newslint.annotate.speech.attributions import attributions_by_sentence
from newslint.annotate.speech.roles import BEGINNING
from newslint.annotate.speech.speakers import speaker_names
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import lower_words, texts, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE, titles
from newslint.document import Document
from newslint.span import Span

# In characters: the longest title before a name; in words: the longest description with a comma behind it.
LONGEST_TITLE = 40
LONGEST_DESCRIPTION = 10
APOSTROPHES = ("'", "’")
# With these inside, the words before a comma describe nobody: *the night before the vote, Anna Berg, ...*.
TELLING = frozenset("after before but during if in on since that though until when where which while who".split())


def leader(document: Document, number: int) -> Person | None:
    """The person that a sentence is about; sentences are looked at when somebody asks."""
    return document.memo((leader, number), lambda it: _leader(it, number))


def _leader(document: Document, number: int) -> Person | None:
    first, behind = first_words(document)[number : number + 2]
    person = _titled(document, first, behind) or _described(document, first, behind)
    if person and not _is_owner(document, person):
        return person
    return _speaker(document, number) if number in attributions_by_sentence(document) else None


def _titled(document: Document, first: int, behind: int) -> Person | None:
    """Whose name is the first words, or stands behind a title that is."""
    words, lower, here, may_lead = tokens(document), lower_words(document), people(document), titles()
    for at in range(first, behind):
        person = here.get(words[at].start)
        if person:
            return person if words[at].start - words[first].start <= LONGEST_TITLE else None
        if lower[at] != "." and lower[at] not in may_lead:
            break
    return None


def _described(document: Document, first: int, behind: int) -> Person | None:
    """*The mayor, Anna Berg,*; *the union’s leader, Ms Berg,*: who stands between commas behind a description."""
    told, lower = texts(document), lower_words(document)
    end = min(behind, first + LONGEST_DESCRIPTION)
    if "," not in told[first + 1 : end]:
        return None
    comma = told.index(",", first + 1)
    if not (lower[first] in BEGINNING or told[first].endswith(POSSESSIVE) or _owns(told, first, comma)):
        return None
    if not TELLING.isdisjoint(lower[first:comma]):
        return None
    person = _titled(document, comma + 1, behind)
    if person is None or document.text[person.mention.span.end : person.mention.span.end + 1] != ",":
        return None
    before = mentions_in(document, Span(tokens(document)[first].start, tokens(document)[comma].start))
    alone = all(name.kind != "person" or _is_possessive(document, mention.span) for mention, name in before)
    return person if alone else None


def _owns(told: list[str], first: int, comma: int) -> bool:
    """*Anna Berg’s spokesman*, *Harbour Bank’s chairman*"""
    return told[first][0].isupper() and any(word.endswith(POSSESSIVE) for word in told[first:comma])


def _speaker(document: Document, number: int) -> Person | None:
    """The one person whose words a sentence gives, if it names them."""
    sources = {found.speaker for found in attributions_by_sentence(document)[number]}
    if len(sources) != 1:
        return None
    (source,) = sources
    name = speaker_names(document).get(source) if source else None
    if source is None or name is None or name.kind != "person":
        return None
    own = [mention for mention, other in mentions_in(document, source) if other.id == name.id]
    return Person(name, own[0]) if own and own[0].span.end <= sentences(document)[number].span.end else None


def _is_owner(document: Document, person: Person) -> bool:
    return _is_possessive(document, person.mention.span)


def _is_possessive(document: Document, span: Span) -> bool:
    return document.text[span.end : span.end + 1] in APOSTROPHES
