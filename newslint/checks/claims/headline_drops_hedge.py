"""A headline states what the body only reports as possible, alleged or said.

The body says the firm *is said to have* hidden the leak, the headline says it hid it. Most readers see only the
headline; what they take from it is what the correction will be about.

Headline, deck, crossheads and captions are each laid beside the body sentence that they rest on: the one that shares
most of what they say, by names and by words of one meaning (*blast*, *exploded*), rare ones weighing more. One is
reported if it is flat, the clause it rests on is hedged, and no flat or attributed clause of the body carries it too.
*Study finds* covers nothing if the study itself says *may*, nor does *say police* if these said *might*; nor “will” in
quotation marks that nobody in the body has said.

No effect is proved that the body has not seen proved (*does not show that naps protect anyone*), and nothing was
of which there is *no sign*. Nor is anything done that the body tells as still to come (*in talks to buy*, *close to an
agreement*, *is considering closing*, *expected to sign*), unless another sentence of the body has it done; and *arson*
is told where the body has no more than *may have been started deliberately*.

Known problems: words that mean the same only in this draft (*the giant* for a company) are not recognised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from newslint.annotate.certainty.certainty import OPEN, statements_of
from newslint.annotate.certainty.hedged_deeds import hedged_deeds
from newslint.annotate.certainty.hedged_sentences import governed_senses, hedged_senses
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.certainty.open_causes import causes_too_sure
from newslint.annotate.certainty.prospects import done_too_early
from newslint.annotate.certainty.scope import hedged_words
from newslint.annotate.certainty.statement_spans import statement_spans
from newslint.annotate.certainty.unproven import shown_too_early
from newslint.annotate.speech.grammar import FINITE, word_class
from newslint.annotate.text.senses import senses_in, senses_of
from newslint.annotate.text.sentences import paragraph_at, sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.checks.claims.heading_clauses import hedges_of_clause, is_flat
from newslint.checks.claims.resting import FEWEST_WORDS, Told, hedges_below
from newslint.document import DISPLAYED, Document, Statement, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

NAMES = {"subhead": "crosshead"}
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
        bad(
            "# [[Velmora buys mill]]\n\n"
            "Velmora is in talks to buy the mill, its owner said. The mill has stood empty since 1998."
        ),
        bad(
            "# [[Town to close pool]]\n\n"
            "The town is considering closing the pool, the mayor said. No decision has been made."
        ),
        bad(
            "# [[Seaweed tea stops sneezing, scientists prove]]\n\nSeaweed tea may stop sneezing, a study of mice says."
        ),
        bad("# [[Arsonists burn down mill]]\n\nThe fire at the mill may have been started deliberately, police said."),
        bad("# [[Mill fire was arson]]\n\nPolice are treating the fire at the mill as suspicious, they said."),
        bad(
            "# [[Seaweed tea cuts sneezing, study finds]]\n\n"
            "Those who drank seaweed tea sneezed less. The study does not prove that the tea is the cause."
        ),
        bad(
            "# [[Explosion at mill]]\n\nThe mill burned down on Monday. There was no sign of an explosion, police said."
        ),
        good(
            "# Seaweed tea linked to less sneezing\n\n"
            "Those who drank seaweed tea sneezed less. The study does not prove that the tea is the cause."
        ),
        good("# Mill fire was arson\n\nThe fire at the mill was started deliberately, police said. It may burn on."),
        good("# Arson suspected at mill\n\nThe fire at the mill may have been started deliberately, police said."),
        good("# Velmora offers to buy mill\n\nVelmora is in talks to buy the mill, its owner said."),
        good("# Town to close pool\n\nThe town plans to close the pool, the mayor said."),
        good(
            "# Town closes pool\n\n"
            "The town was considering closing the pool, the mayor said in May. On Friday it closed the pool."
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
    dropped: dict[str, tuple[Statement, Sequence[Span]]] = {}
    again: dict[str, list[Span]] = {}
    for statement, open_words in (
        *_surer(document),
        *done_too_early(document),
        *causes_too_sure(document),
        *_unproven(document),
    ):
        words = document.words(statement.span)
        if dropped.setdefault(words, (statement, open_words))[0] is not statement:
            again.setdefault(words, []).append(statement.span)
    for words, (statement, open_words) in dropped.items():
        yield _finding(document, statement, open_words, again.get(words, ()))


def _unproven(document: Document) -> Iterator[tuple[Statement, Sequence[Span]]]:
    """The flat statements of headings whose effect or event the body has seen no proof of."""
    for statement, words in shown_too_early(document):
        if is_flat(document, statement) and not _is_quoted(document, statement.span):
            yield statement, words


def _surer(document: Document) -> Iterator[tuple[Statement, Sequence[Span]]]:
    """The statements of headings that drop a hedge of the body, each with this."""
    if not _may_drop(document) or not _hedged(document):
        return
    known: dict[str, Sequence[Span]] = {}
    for first, statement in _headings(document):
        words = document.words(statement.span)
        if words not in known:
            known[words] = _dropped_hedges(document, statement, first)
        if known[words]:
            yield statement, known[words]


def _dropped_hedges(document: Document, statement: Statement, first: bool) -> Sequence[Span]:
    hedges: Sequence[Span] = ()
    label = not first and not _has_verb(document, statement.span)
    if is_flat(document, statement) and not _is_quoted(document, statement.span) and not label:
        # A label: "Profile: the keeper of the bears".
        hedges = hedges_below(document, statement.span, _hedged(document), partial(_told, document))
    return hedges or hedges_of_clause(document, statement)


def _may_drop(document: Document) -> bool:
    """Has any heading words of what the body may hedge?"""
    below = hedged_senses(document).values()
    governed = governed_senses(document)
    headings = [span for span, paragraph in sentences(document) if paragraph.role in DISPLAYED] if below else []
    for span in headings[:MOST_HEADINGS]:
        senses = senses_in(document, span)
        if not governed.isdisjoint(senses) or max(map(len, map(senses.__and__, below))) >= FEWEST_WORDS:
            return True
    return False


def _headings(document: Document) -> Iterator[tuple[bool, Statement]]:
    """The statements of headings that have words of what the body hedges, each with whether it is the first of all."""
    told = sentences(document)
    there = [number for number, sentence in enumerate(told) if sentence.paragraph.role in DISPLAYED]
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
    """With a hedge, or with a question in words: *it is not known whether*."""
    return bool(statement.hedges) and statement.certainty in OPEN


@annotation
def _hedged(document: Document) -> Mapping[int, Sequence[Span]]:
    """The sentences of the body that have hedges, with these."""
    found = {}
    for number in hedges(document):
        unsure = [statement for statement in statements_of(document, number) if _is_unsure(statement)]
        if unsure and sentences(document)[number].paragraph.role == "body":
            found[number] = [hedge for statement in unsure for hedge in statement.hedges]
    return found


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
    return any(word_class(token.text) in FINITE for token in tokens_in(document, heading))


def _finding(document: Document, heading: Statement, hedges: Sequence[Span], again: Sequence[Span]) -> Finding:
    role = paragraph_at(document, heading.span.start).role
    words = listed([f"“{document.words(hedge)}”" for hedge in hedges])
    message = f"the {NAMES.get(role, role)} states as fact what the body hedges ({words})"
    related = [*(Related(other, "occurrence") for other in again)]
    related += [Related(hedge, "evidence", "the body hedges here") for hedge in hedges]
    return Finding(heading.span, message, tuple(related))
