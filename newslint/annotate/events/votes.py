"""How people voted, as the draft tells it: *Okafor voted no*, *Lindqvist, who voted against the budget*."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newslint.annotate.events.circumstances import DENIED, is_several, is_unreal, listed_words, when
from newslint.annotate.events.participants import CLAUSE, REACH, SentenceReader, readers
from newslint.annotate.text.alignment import stems_of
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document, Name, annotation
from newslint.record import NamedTuple
from newslint.span import Span

ABSTAINED = "abstained"
VOTING = frozenset(("voted", ABSTAINED))
SIDES = {"for": "for", "yes": "for", "aye": "for", "against": "against", "no": "against", "nay": "against"}
QUANTIFIERS = frozenset("all both each every any".split())
FAVOUR = frozenset("favour favor".split())


class Vote(NamedTuple):
    """Who voted on which side; ``about`` holds the stems of the words that say on what, as far as they do."""

    name: Name
    span: Span
    side: str
    about: AbstractSet[str]
    when: frozenset[str]


@annotation
def votes(document: Document) -> tuple[Vote, ...]:
    """Every vote of a person who is named, in order."""
    return tuple(vote for reader, places in readers(document, VOTING) for at in places for vote in _votes(reader, at))


def _votes(reader: SentenceReader, at: int) -> list[Vote]:
    last, side = at + 1, SIDES.get(reader.text(at + 1), "")
    if reader.text(at) == ABSTAINED:
        last, side = at, "neither for nor against"
    elif reader.text(at + 1) == "in" and reader.text(at + 2) in FAVOUR:
        last, side = at + 2, "for"
    if not side or is_unreal(reader, at - DENIED, at - 1) or is_several(reader, at, at):
        return []
    begin = last + 2 if reader.text(last + 1) == "of" else last + 1
    end = begin
    while end < min(begin + REACH, len(reader.words)) and reader.text(end) not in CLAUSE and reader.text(end) != ",":
        end += 1
    words = reader.words[begin:end]
    if any(word.text.lower() in QUANTIFIERS or word.text.lower() in listed_words("several") for word in words):
        return []
    about = stems_of(word for word in words if not is_opener(word.text))
    span = Span(reader.words[at].start, reader.words[last].end)
    return [Vote(one.name, span, side, about, when(reader, at)) for one in reader.subject(at)]
