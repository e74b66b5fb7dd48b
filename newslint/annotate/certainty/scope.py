"""What a hedge covers: of the words of its statement, those that it makes uncertain."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count

from newslint.annotate.certainty.hedges import of_nouns
from newslint.annotate.certainty.statement_spans import BARE
from newslint.annotate.speech.grammar import AUXILIARY, CONTRACTED, NOUN, PAST, VERB
from newslint.annotate.speech.own_words import own_kinds, own_places, own_tokens, own_words
from newslint.document import Document, Statement, Token
from newslint.regex import regex
from newslint.span import Span

# Where a clause begins or ends inside a statement, and where one may.
HARD = frozenset("; : that which who whom whose where when while because after before although".split())
SOFT = frozenset(", — – ( )".split())
# The same among the classes of words. "The firm, founded in Graz, may": behind a comma a participle.
SOFT_MARK = regex("[,—–()]")
FINITE_VERB = regex(rf"[{AUXILIARY}{CONTRACTED}{VERB}]|(?<=[^,—–()]){PAST}")
# So far on is looked for the verb that ends what stands behind "believed to".
FURTHEST = 30
# An adjective and the words behind it: "alleged abuse of power".
OF_A_NOUN = 3


def hedged_words(document: Document, statement: Statement) -> tuple[Token, ...]:
    """The words of a statement that its hedges make uncertain.

    A modal or *is said to* covers its clause, with what follows *that*; an adverb behind a comma or before a
    participle only what follows it, as does *a man believed to have fled* up to the next verb; an adjective (*alleged
    abuse of power*) only its noun.
    """
    return document.memo((hedged_words, statement.span), lambda it: _covered(it, statement))


def _covered(document: Document, statement: Statement) -> tuple[Token, ...]:
    if not statement.hedges:
        # A statement that goes on with a hedged one: "it is said that the firm ..., and that it ...".
        return own_tokens(document, statement.span) if statement.certainty == "hedged" else ()
    clause = _Clause(document, own_places(document, statement.span))
    covered: dict[int, int] = {}  # end of a stretch -> its beginning; the same clause may have many hedges
    for hedge in statement.hedges:
        start, end = clause.scope(hedge, document.words(hedge).lower())
        covered[end] = min(start, covered.get(end, start))
    if len(covered) == 1:
        [(end, start)] = covered.items()
        return clause.words[start:end]
    indexes = {index for end, start in covered.items() for index in range(start, end)}
    return tuple(clause.words[index] for index in sorted(indexes))


class _Clause:
    """The words of a statement, and its marks: indexes of words and marks at which a clause begins or may begin."""

    def __init__(self, document: Document, places: slice) -> None:
        own = own_words(document)
        self.words = own.tokens[places]
        self.starts = own.starts[places]
        self.kinds = own_kinds(document, places)
        self.hard = list(compress(count(), map(HARD.__contains__, own.lower[places])))
        self.soft = [match.start() for match in SOFT_MARK.finditer(self.kinds)]
        self.marks = sorted({*self.hard, *self.soft})
        self.verbs = [match.start() for match in FINITE_VERB.finditer(self.kinds)]

    def scope(self, hedge: Span, text: str) -> tuple[int, int]:
        first = bisect_left(self.starts, hedge.start)
        behind = bisect_left(self.starts, hedge.end)
        mark = bisect_left(self.marks, behind)
        near = self.marks[mark] if mark < len(self.marks) else len(self.words)
        if text in of_nouns():
            return first, min(near, first + len(text.split()) + OF_A_NOUN)
        if text.endswith("ly") and first and self.words[first - 1].text.lower().endswith(("ing", ",", "and", "of")):
            return first, self._end(behind) if near == behind and self._goes_on(near) else near
        if self._is_postponed(first, text):
            verbs = (at for at in range(behind, min(near, behind + FURTHEST)) if self.kinds[at] == AUXILIARY)
            return first, next((at for at in verbs if self.words[at].text not in BARE), near)
        return self._begin(first), self._end(behind)

    def _begin(self, first: int) -> int:
        """The clause of a hedge, with what stands before its commas as long as that has no verb of its own."""
        hard = bisect_left(self.hard, first)
        begin = self.hard[hard - 1] + 1 if hard else 0
        verb = bisect_left(self.verbs, first)
        verbless = self.verbs[verb - 1] + 1 if verb else 0
        if verbless <= begin:
            return begin
        soft = bisect_left(self.soft, verbless - 1)
        last = bisect_left(self.soft, first)
        soft = min(soft, last - 1)
        return max(begin, self.soft[soft] + 1) if soft >= 0 else begin

    def _end(self, behind: int) -> int:
        """The end of the clause; *it is said that* goes on behind *that*."""
        hard = bisect_left(self.hard, behind)
        if hard < len(self.hard) and self.hard[hard] == behind and self.words[behind].text == "that":
            hard += 1
        return self.hard[hard] if hard < len(self.hard) else len(self.words)

    def _goes_on(self, comma: int) -> bool:
        """*The firm, reportedly, hid it*: the comma ends nothing."""
        return FINITE_VERB.match(self.kinds, comma + 1) is not None

    def _is_postponed(self, first: int, text: str) -> bool:
        """*a man believed to have fled*, *a man, believed to have fled*: what goes before is not in doubt."""
        participle = text.partition(" ")[0].endswith(("ed", "said", "thought", "understood"))
        return participle and bool(first) and (self.kinds[first - 1] == NOUN or self.words[first - 1].text in SOFT)
