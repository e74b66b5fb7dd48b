"""What the body only holds for possible, by the word that its hedge governs, and clauses that tell the same as fact.

*The fire may have started in the shed* hedges *started*. *It started in the shed and spread to the barn* has that word
without a hedge, in a clause (*it started in the shed*) of which nearly all else stands in the hedged sentence as well:
active or passive, with a noun or a pronoun for its subject.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newslint.annotate.certainty.certainty import FIRM, OPEN, hedged_statements, statement_at
from newslint.annotate.certainty.hedged_sentences import PERFECT, REACH
from newslint.annotate.certainty.hedges import of_nouns
from newslint.annotate.speech.grammar import ADVERB, PAST, PRONOUN, VERB, is_negation, word_class
from newslint.annotate.speech.own_words import own_tokens
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.senses import sense_of, senses_in, senses_of, words_with
from newslint.annotate.text.sentences import first_words, paragraph_at, sentence_number, sentences
from newslint.annotate.text.tokens import START, lower_words, places_in, positions, tokens
from newslint.document import Document, Statement, Token, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# Between a hedge and the word it governs.
GLUE = frozenset(("have", "been", "be", "to", "also", "being"))
# A clause ends at one of these.
BOUNDARIES = frozenset(", ; : . ? ! – — ( ) and but or which who that because while when after before although".split())
# Of the other words of a clause, so many have to stand in the hedged sentence.
SHARE = 0.6
FUTURE = frozenset("will would shall can to should if".split())
LONGEST_CLAUSE = 24
PARTICLES = frozenset("over up down off out away apart".split())
LONGEST_PARTICLE = 6
# A word that is hedged more often than this is looked at no further.
MOST_ALIKE = 12


class HedgedDeed(NamedTuple):
    """``head`` is the sense of the word that is hedged, ``past`` if it is held to have come about already."""

    head: str
    statement: Statement
    hedge: Span
    past: bool


@annotation
def hedged_deeds(document: Document) -> Mapping[str, Sequence[HedgedDeed]]:
    """By the sense of the word that is hedged, in order."""
    found: dict[str, list[HedgedDeed]] = {}
    for statement in hedged_statements(document):
        if statement.certainty not in OPEN:
            continue
        if paragraph_at(document, statement.span.start).role == "body":
            for deed in governed(document, statement):
                same = found.setdefault(deed.head, [])
                if len(same) < MOST_ALIKE:
                    same.append(deed)
    return found


def governed(document: Document, statement: Statement) -> Iterator[HedgedDeed]:
    """The words that the hedges of a statement govern."""
    words = own_tokens(document, statement.span)
    for hedge in statement.hedges:
        text = document.words(hedge).lower()
        first = bisect_left(words, hedge.end, key=START)
        behind = words[first : first + REACH]
        glue = glue_length(behind)
        if (
            text in of_nouns()
            or glue == len(behind)
            or text.startswith("it")
            or "not" in [t.text for t in behind[:glue]]
        ):
            continue
        head = behind[glue]
        passed = {token.text for token in behind[:glue]} | set(text.split())
        adverb = text.endswith("ly")
        sense = sense_of(head.text)
        if adverb and word_class(head.text) not in (VERB, PAST) and sense == stem_of(head.text):
            continue
        if text.startswith(("appear", "seem")) and "to" not in passed:
            continue
        if sense and head.text[0].islower():
            yield HedgedDeed(sense, statement, hedge, adverb or not passed.isdisjoint(PERFECT))


def glue_length(behind: Sequence[Token]) -> int:
    """How many words stand between a hedge and the word it governs: *may* have already *started*."""
    governed = (at for at, token in enumerate(behind) if token.text not in GLUE and word_class(token.text) != ADVERB)
    return next(governed, len(behind))


def told_as_fact(
    document: Document, deed: HedgedDeed, clause: Sequence[Token], head: Token, fewest: int, share: float = SHARE
) -> bool:
    """Does a clause without a hedge tell what a hedged one holds for possible? ``share`` is what both have."""
    texts = [token.text for token in clause]
    if head.text == "known" and texts[clause.index(head) + 1 : clause.index(head) + 2] == ["as"]:
        return False  # the man known as the Owl
    if any(map(is_negation, texts)):
        return False
    if deed.past and not FUTURE.isdisjoint(texts[: clause.index(head)]):
        return False
    known = _known(document, deed)
    clause = [token for token in clause if token.text[0].isalpha()]
    rest = senses_of(token for token in clause if token is not head) - {deed.head}
    shared = rest & known
    first = clause[0]
    pronoun = word_class(first.text) == PRONOUN
    if not pronoun and next((token for token in clause if sense_of(token.text)), head) is head:
        return False  # its subject stands elsewhere
    if not pronoun and _subject(clause, head).isdisjoint(known):
        return False
    told = len(shared) + 1 + pronoun + _has_particle(document, deed, head)
    return told >= fewest and len(shared) >= share * len(rest)


def _known(document: Document, deed: HedgedDeed) -> AbstractSet[str]:
    """What the hedged sentence speaks of; *It may have broken down* speaks of what stands in the one before as well."""
    told, number = sentences(document), sentence_number(document, deed.statement.span.start)
    senses = senses_in(document, told[number].span)
    first = lower_words(document)[first_words(document)[number]]
    if deed.past and number and word_class(first) == PRONOUN and told[number - 1].paragraph is told[number].paragraph:
        return senses | senses_in(document, told[number - 1].span)
    return senses


def _has_particle(document: Document, deed: HedgedDeed, head: Token) -> bool:
    """*may have broken down*, *broke down*: a verb of two words, which counts as two."""
    words = lower_words(document)
    following = words[places_in(document, Span(head.start, head.end + LONGEST_PARTICLE))][1:2]
    if PARTICLES.isdisjoint(following):
        return False
    behind = words[places_in(document, Span(deed.hedge.end, deed.statement.span.end))]
    return any(after in following and sense_of(before) == deed.head for before, after in pairwise(behind))


def _subject(clause: Sequence[Token], head: Token) -> AbstractSet[str]:
    """The first word of content, and the last before the verb: *the firm's broken pipe* is about a firm and a pipe."""
    senses = [sense for token in clause[: clause.index(head)] if (sense := sense_of(token.text))]
    return {*senses[:1], *senses[-1:]}


def firm_clauses(document: Document, sense: str) -> Iterator[tuple[Statement, Token, Sequence[Token]]]:
    """The clauses of the body with a word of this sense, where the draft or somebody in it stands by the statement."""
    for _, head, clause in clauses_with(document, {sense}):
        if paragraph_at(document, head.start).role == "body":
            statement = statement_at(document, head.start)
            if statement.certainty in FIRM:
                yield statement, head, clause


def clauses_with(
    document: Document, heads: AbstractSet[str], within: Span | None = None
) -> Iterator[tuple[str, Token, Sequence[Token]]]:
    """The places outside quotations, or any within a span, where a word has one of these senses, with its clause."""
    words, lower, firsts = tokens(document), lower_words(document), first_words(document)
    if within:
        near = places_in(document, within)
        places = [at for at in range(near.start, near.stop) if sense_of(lower[at]) in heads]
    else:
        places = positions(document, words_with(document, heads))
    for at in places:
        if not within.covers(words[at].span) if within else in_quotation_marks(document, words[at].span):
            continue
        sentence = bisect_right(firsts, at) - 1
        begin, end = max(firsts[sentence], at - LONGEST_CLAUSE), min(firsts[sentence + 1], at + LONGEST_CLAUSE + 1)
        first, behind = at, at + 1
        while first > begin and lower[first - 1] not in BOUNDARIES:
            first -= 1
        while behind < end and lower[behind] not in BOUNDARIES:
            behind += 1
        yield sense_of(lower[at]), words[at], words[first:behind]
