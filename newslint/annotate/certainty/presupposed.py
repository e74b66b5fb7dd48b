"""Where the draft takes for granted what it held for possible before.

*The storm may have weakened the dam* comes back as *the weakened dam* or as *the storm that weakened the dam*: nothing
says anew that it was so, the reader is supposed to know.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from newslint.annotate.certainty.certainty import FIRM, statement_at
from newslint.annotate.certainty.hedged_deeds import HedgedDeed
from newslint.annotate.certainty.hedged_events import CAUSE, CAUSES, events_in, possible_events, spoken_of
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.certainty.presupposing import Surroundings
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.senses import senses_in, words_with
from newslint.annotate.text.sentences import first_words, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens, vocabulary
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# A sentence with one of these says that it has not come about, or not surely, or that it has in the meantime.
OPEN = frozenset("if would should unless whether potential expected then later eventually finally confirmed".split())
# What makes an adjective its opposite: *whether the lease is valid*, *the invalid lease*.
PREFIXES = ("in", "un", "im", "il", "ir")
# Words that a firm statement has in common with the hedged one, beside that of the event.
SHARED = 2
# So many sentences that hold the same for possible are compared with one that takes it for granted.
MOST_ALIKE = 3
# Looked at in one draft.
MOST_PLACES = 40


class Presupposed(NamedTuple):
    """The words that take an event for granted, and the hedged one."""

    span: Span
    deed: HedgedDeed


@annotation
def presupposed(document: Document) -> tuple[Presupposed, ...]:
    """In order; nothing that the draft itself states somewhere, or gives to somebody without a hedge."""
    events = possible_events(document)
    if not events:
        return ()
    found = [*islice(_places(document, events), MOST_PLACES)]
    own = {statement_at(document, place.span.start).span for place in found}
    return tuple(place for place in found if not _is_borne_out(document, place.deed, own))


def _places(document: Document, events: Mapping[str, Sequence[int]]) -> Iterator[Presupposed]:
    lower, firsts = lower_words(document), first_words(document)
    senses = _spelt(document, events)
    done = -1
    for at in positions(document, senses):
        number, sense = bisect_right(firsts, at) - 1, senses[lower[at]]
        last = bisect_left(events[sense], number)
        before = events[sense][max(last - MOST_ALIKE, 0) : last]
        if number == done or not before or sentences(document)[number].paragraph.role != "body":
            continue
        if not OPEN.isdisjoint(lower[firsts[number] : firsts[number + 1]]):
            continue
        around = Surroundings(document, firsts[number], firsts[number + 1], at)
        for hedged in before:
            known = spoken_of(document, hedged) - {sense}
            deed = next((deed for deed in _read(document, around, known, hedged) if deed.head == sense), None)
            span = deed and around.phrase(known, deed.past, _is_modal(document, deed), _is_state(document, deed))
            if deed and span:
                done = number
                yield Presupposed(span, deed)
                break


def _read(document: Document, around: Surroundings, known: AbstractSet[str], hedged: int) -> Sequence[HedgedDeed]:
    """What a sentence holds for possible, if the phrase may take anything for granted; few do, and few are read."""
    if not around.phrase(known, None, True, True):
        return ()
    token = tokens(document)[around.at]
    if in_quotation_marks(document, token.span) or statement_at(document, token.start).certainty != "asserted":
        return ()
    return events_in(document, hedged)


def _is_modal(document: Document, deed: HedgedDeed) -> bool:
    return document.words(deed.hedge).lower() in ("may", "might", "could")


def _is_state(document: Document, deed: HedgedDeed) -> bool:
    """*may be toxic*, *whether it was legal*: what is hedged may stand before a noun."""
    behind = document.text[deed.hedge.end : deed.hedge.end + 12].split()
    return _asks(document.words(deed.hedge)) or not {"be", "been"}.isdisjoint(behind)


def _asks(hedge: str) -> bool:
    return hedge.lower().endswith("whether")


def _spelt(document: Document, events: Mapping[str, Sequence[int]]) -> Mapping[str, str]:
    """The words of the draft that tell of one of the events -> its sense."""
    found = dict(words_with(document, events.keys()))
    if CAUSE in events:
        found.update(dict.fromkeys(CAUSES & vocabulary(document), CAUSE))
    asking = {
        number
        for number, there in hedges(document).items()
        if any(_asks(texts(document)[hedge.last - 1]) for hedge in there)
    }
    asked = [sense for sense, numbers in events.items() if not asking.isdisjoint(numbers)]
    opposites = {f"{prefix}{sense}": sense for prefix in PREFIXES for sense in asked}
    found.update({word: opposites[sense] for word, sense in words_with(document, opposites.keys()).items()})
    return found


def _is_borne_out(document: Document, deed: HedgedDeed, own: AbstractSet[Span]) -> bool:
    """Is it told somewhere without a hedge, by the draft or by somebody in it?"""
    hedged = sentence_number(document, deed.statement.span.start)
    known = spoken_of(document, hedged) - {deed.head}
    words, by_word = tokens(document), words_with(document, {deed.head})
    for at in positions(document, by_word):
        number = sentence_number(document, words[at].start)
        if number == hedged or number in hedges(document) or sentences(document)[number].paragraph.role != "body":
            continue
        statement = statement_at(document, words[at].start)
        firm = statement.certainty in FIRM and statement.span not in own
        if firm and len(senses_in(document, statement.span) & known) >= min(SHARED, len(known)):
            return True
    return False
