"""A headline states what the body only reports as possible, alleged or said.

The body says the firm *is said to have* hidden the leak, the headline says it hid it. Most readers see only the
headline; what they take from it is what the correction will be about.

Headline, deck, crossheads and captions are each laid beside the body sentence that they rest on: the one that shares
most of what they say, by names and by words of one meaning (*blast*, *exploded*), rare ones weighing more. One is
reported if it is flat, the clause it rests on is hedged, and no flat or attributed clause of the body carries it too.
*Study finds* covers nothing if the study itself says *may*, nor does *say police* if these said *might*; nor “will” in
quotation marks that nobody in the body has said.

Known problems: words that mean the same only in this draft (*the giant* for a company) are not recognised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from newslint.annotate.certainty.certainty import statement_at, statements_of
from newslint.annotate.certainty.hedged_deeds import HedgedDeed, clauses_with, hedged_deeds, told_as_fact
from newslint.annotate.certainty.hedged_sentences import governed_senses, hedged_senses
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.certainty.scope import hedged_words
from newslint.annotate.certainty.statement_spans import statement_spans
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.speech.grammar import AUXILIARY, PAST, THIRD_PERSON, VERB, word_class
from newslint.annotate.text.senses import senses_in, senses_of
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.checks.claims.resting import FEWEST_WORDS, Told, hedges_below
from newslint.document import Document, Statement, annotation
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

HEADINGS = frozenset(("headline", "deck", "subhead", "caption"))
# A question in words: "it is not known whether".
UNSURE = frozenset(("hedged", "questioned"))
VERBS = frozenset((VERB, PAST, THIRD_PERSON, AUXILIARY))
NAMES = {"subhead": "crosshead"}
STUDIES = frozenset("study studies research researchers scientists trial analysis".split())
SAYING = frozenset("say says said tell tells told according".split())
FINDING = frozenset("find finds found show shows shown discover discovered prove proves reveal reveals".split())
# The word that is hedged and its subject: a clause of a headline has few words.
FEWEST_IN_HEADING = 2
QUOTED = regex(r"[\"“‘'«„]([^\"“”‘’'«»„]{2,80})[\"”’'»“]")
# Statements of headings; each is laid beside the whole body.
MOST_HEADINGS = 12


@check(
    "claims/headline-drops-hedge",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# [[Velmora hid brake defect from regulators]]\n\n"
            "Velmora allegedly hid a brake defect from regulators for years. The company makes scooters."
        ),
        bad(
            "# [[Seaweed tea halves hay fever attacks]]\n\n"
            "A daily cup of seaweed tea may halve attacks of hay fever, a small study has found."
        ),
        good(
            "# Seaweed tea may halve hay fever attacks\n\n"
            "A daily cup of seaweed tea may halve attacks of hay fever, a small study has found."
        ),
        good(
            "# Velmora hid brake defect from regulators\n\n"
            "Velmora hid a brake defect from regulators. It allegedly hid a second defect, in a lamp, too."
        ),
        good("# Velmora ‘hid brake defect from regulators’\n\nVelmora allegedly hid a brake defect from regulators."),
        good("# Did Velmora hide a brake defect?\n\nVelmora allegedly hid a brake defect from regulators."),
    ],
)
def headline_drops_hedge(document: Document, options: NoOptions) -> Iterator[Finding]:
    if not _may_drop(document) or not _hedged(document):
        return
    dropped: dict[str, tuple[Statement, Sequence[Span]]] = {}
    again: dict[str, list[Span]] = {}
    for first, statement in _headings(document):
        words = document.words(statement.span)
        if words in dropped:
            again.setdefault(words, []).append(statement.span)
            continue
        hedges: Sequence[Span] = ()
        label = not first and not _has_verb(document, statement.span)
        if _is_flat(document, statement) and not _is_quoted(document, statement.span) and not label:
            # A label: "Profile: the keeper of the bears".
            hedges = hedges_below(document, statement.span, _hedged(document), partial(_told, document))
        hedges = hedges or _hedges_of_clause(document, statement)
        if hedges:
            dropped[words] = statement, hedges
    for words, (statement, hedges) in dropped.items():
        yield _finding(document, statement, hedges, again.get(words, ()))


def _may_drop(document: Document) -> bool:
    """Has any heading words of what the body may hedge?"""
    below = hedged_senses(document).values()
    governed = governed_senses(document)
    headings = [span for span, paragraph in sentences(document) if paragraph.role in HEADINGS] if below else []
    for span in headings[:MOST_HEADINGS]:
        senses = senses_in(document, span)
        if not governed.isdisjoint(senses) or max(map(len, map(senses.__and__, below))) >= FEWEST_WORDS:
            return True
    return False


def _headings(document: Document) -> Iterator[tuple[bool, Statement]]:
    """The statements of headings that have words of what the body hedges, each with whether it is the first of all."""
    told = sentences(document)
    there = [number for number, sentence in enumerate(told) if sentence.paragraph.role in HEADINGS]
    hedged = [hedged_senses(document)[number] for number in _hedged(document)]
    deeds = hedged_deeds(document).keys()
    left = MOST_HEADINGS
    for number in there:
        senses = senses_in(document, told[number].span)
        if senses & deeds or any(len(senses & below) >= FEWEST_WORDS for below in hedged):
            for at, statement in enumerate(statements_of(document, number)[:left]):
                yield number == there[0] and at == 0, statement
        left -= len(statement_spans(document, number))
        if left <= 0:
            break


def _is_unsure(statement: Statement) -> bool:
    return bool(statement.hedges) and statement.certainty in UNSURE


@annotation
def _hedged(document: Document) -> Mapping[int, Sequence[Span]]:
    """The sentences of the body that have hedges, with these."""
    found = {}
    for number in hedges(document):
        unsure = [statement for statement in statements_of(document, number) if _is_unsure(statement)]
        if unsure and sentences(document)[number].paragraph.role == "body":
            found[number] = [hedge for statement in unsure for hedge in statement.hedges]
    return found


def _hedges_of_clause(document: Document, heading: Statement) -> Sequence[Span]:
    """*Driver was asleep, say police; nine in hospital*: the word that the body hedges, in a clause of the heading."""
    if heading.certainty not in ("asserted", "attributed"):
        return ()
    deeds = hedged_deeds(document)
    for sense, head, clause in clauses_with(document, deeds.keys(), within=heading.span) if deeds else ():
        quotation = _quotation_at(document, heading.span, head.start)
        if quotation and (not quotation.startswith(("will ", "’ll ", "'ll ")) or _is_in_body(document, quotation)):
            continue  # it stands for "they say"
        for deed in deeds[sense]:
            sourced = bool(cues_in(document, deed.statement.span))
            if heading.certainty == "attributed" and not quotation and not (sourced and _says(document, heading.span)):
                continue
            if told_as_fact(document, deed, clause, head, FEWEST_IN_HEADING) and not _is_borne_out(document, deed):
                return (deed.hedge,)
    return ()


def _says(document: Document, heading: Span) -> bool:
    """Does a heading give its source by a plain *say*? *Police suspect* and *police warn* are hedges of their own."""
    words = {token.text.lower() for token in tokens_in(document, heading)}
    return words & frozenset(table("en/words/hedges")["headings"]["covers"]) <= SAYING


def _quotation_at(document: Document, heading: Span, start: int) -> str:
    """The words in quotation marks that a place of a heading lies in."""
    for quotation in QUOTED.finditer(document.text, *heading):
        if quotation.start() <= start < quotation.end():
            return quotation[1]
    return ""


def _is_in_body(document: Document, words: str) -> bool:
    text = document.text.lower()
    return any(
        words.lower() in text[slice(*paragraph.span)] for paragraph in document.paragraphs if paragraph.role == "body"
    )


def _is_borne_out(document: Document, deed: HedgedDeed) -> bool:
    """Does a clause of the body say the same without the hedge, or somebody in it?"""
    for _, head, clause in clauses_with(document, {deed.head}):
        statement = statement_at(document, head.start)
        body = sentences(document)[sentence_number(document, head.start)].paragraph.role == "body"
        firm = statement.certainty in ("asserted", "attributed") and statement.span != deed.statement.span
        if body and firm and told_as_fact(document, deed, clause, head, FEWEST_IN_HEADING):
            return True
    return False


def _is_flat(document: Document, heading: Statement) -> bool:
    """Stated as fact, or as what a study has found: *Tea halves hay fever, study finds*."""
    if heading.certainty != "attributed":
        return heading.certainty == "asserted"
    words = {token.text.lower() for token in tokens_in(document, heading.span)}
    return not words.isdisjoint(STUDIES) and not words.isdisjoint(FINDING)


def _told(document: Document, number: int) -> Told:
    span, clauses = sentences(document)[number].span, statements_of(document, number)
    hedged = [statement for statement in clauses if _is_unsure(statement)]
    if not hedged:
        open_ended = any(statement.certainty in ("questioned", "denied") for statement in clauses)
        return Told(frozenset(), frozenset() if open_ended else senses_in(document, span))
    covered = {word for statement in hedged for word in hedged_words(document, statement)}
    flat = [word for word in tokens_in(document, span) if word not in covered]
    return Told(senses_of(covered), senses_of(flat))


def _is_quoted(document: Document, span: Span) -> bool:
    words = document.words(span)
    return any(mark in words for mark in '"“‘«„')


def _has_verb(document: Document, heading: Span) -> bool:
    return any(word_class(token.text) in VERBS for token in tokens_in(document, heading))


def _finding(document: Document, heading: Statement, hedges: Sequence[Span], again: Sequence[Span]) -> Finding:
    role = sentences(document)[sentence_number(document, heading.span.start)].paragraph.role
    words = listed([f"“{document.words(hedge)}”" for hedge in hedges])
    message = f"the {NAMES.get(role, role)} states as fact what the body hedges ({words})"
    related = [*(Related(other, "occurrence") for other in again)]
    related += [Related(hedge, "evidence", "the body hedges here") for hedge in hedges]
    return Finding(heading.span, message, tuple(related))
