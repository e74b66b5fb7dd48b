"""What an inquiry has made certain that is preliminary elsewhere in the draft.

*First tests suggest ...*, and *the tests have proved ...*; *the findings are preliminary*, and *the clinic, which has
proved that the tests work*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from newslint.annotate.certainty.certainty import FIRM, statement_at
from newslint.annotate.certainty.preliminary import results
from newslint.annotate.speech.grammar import DETERMINER, PRONOUN, SUBORDINATOR, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.senses import senses_in
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, lower_words_in, places_in, positions, tokens
from newslint.document import Document, Statement
from newslint.span import Span

NOT_DONE = frozenset(("not", "yet", "to"))
PROVED = frozenset("proved proven proves".split())
# "Escape proved impossible" is no proof.
COMPLEMENT = frozenset((DETERMINER, PRONOUN, SUBORDINATOR))
NEAR = 60
# Words that what has been proved has in common with what a preliminary result speaks of.
SHARED = 2
# Places that one finding shows of what is preliminary.
MOST_PLACES = 8


def made_certain(
    document: Document, hedged: Mapping[int, Sequence[Span]]
) -> Iterator[tuple[Statement, Sequence[Span]]]:
    """The statements that do, each with the words that call the result preliminary."""
    words = tokens(document)
    by_kind: dict[str, list[Span]] = {}
    for number, spans in hedged.items():
        for kind in _inquiries(document, sentences(document)[number].span):
            by_kind.setdefault(kind, []).extend(spans[:MOST_PLACES])
    for at in positions(document, results("inquiries", "proving") | results("inquiries", "finding")):
        verb = words[at]
        number = sentence_number(document, verb.start)
        whole = sentences(document)[number].span
        if number in hedged or in_quotation_marks(document, verb.span):
            continue
        if words[at - 1].text in NOT_DONE or not _closed(document, whole, at):
            continue
        statement = statement_at(document, verb.start)
        if statement.certainty not in FIRM:
            continue
        subject = _inquiries(document, Span(max(whole.start, verb.start - NEAR), verb.start))
        if verb.text.lower() in results("inquiries", "finding"):
            subject -= results("inquiries", "studies")
        places = {span for kind in sorted(subject) for span in by_kind.get(kind, ())[:MOST_PLACES]}
        if not places and verb.text.lower() in PROVED and word_class(words[at + 1].text) in COMPLEMENT:
            proved = senses_in(document, Span(verb.end, max(statement.span.end, verb.end)))
            places = {
                span
                for number, spans in hedged.items()
                if len(proved & _subject(document, number)) >= SHARED
                for span in spans[:MOST_PLACES]
            }
        if places:
            yield statement, sorted(places)


def _closed(document: Document, sentence: Span, verb: int) -> bool:
    """Does nothing in a sentence say that there is more to come, or that it was another inquiry?"""
    lower, places = lower_words(document), places_in(document, sentence)
    there = lower[places]
    hints = (("preliminary", "words"), ("preliminary", "open"), ("inquiries", "further"))
    if not all(results(*hint).isdisjoint(there) for hint in hints):
        return False
    return "new" not in lower[places.start : verb]  # a new test; "proved that the new lamp works" is the same one


def _subject(document: Document, number: int) -> AbstractSet[str]:
    """What a preliminary result speaks of: where it names no inquiry (*the findings*), the sentence before tells."""
    told = sentences(document)
    senses = senses_in(document, told[number].span)
    if number and not _inquiries(document, told[number].span) and told[number - 1].paragraph is told[number].paragraph:
        senses = senses | senses_in(document, told[number - 1].span)
    return senses


def _inquiries(document: Document, span: Span) -> set[str]:
    """Which kinds of inquiry a sentence names, people and what they do alike: inspection, inspectors."""
    stems = results("inquiries", "stems")
    beginnings = tuple(stems)
    named = [word for word in lower_words_in(document, span) if word.startswith(beginnings)]
    return {kind for word in named for kind in stems if word.startswith(kind)}
