"""A sentence is hedged at first and told as fact later.

Paragraph two says the firm *may have* hidden the leak; paragraph nine says it hid the leak. The hedge has been
edited away, or forgotten between two writing sessions.

Two sentences count as one statement if the later one has at least four content words and shares nearly all of
them with what the earlier one hedges; or if one clause of it has the very word that is hedged (*may have started*,
*it started in the shed*), active or passive, and little else that the hedged sentence has not. The flat sentence may
also come first. One that names its source, asks, or denies is left alone.

Nor may a phrase take for granted what was only possible: *the weakened dam* (that *may have been weakened*), *the pump
that caused the outbreak*, *because the dam is weak*, *when the pool closes in May*, *the finding that tea helps*, *the
nine bears* (*eight or nine*), *the 400 new workers* (*400 jobs* were promised). Here the word that is hedged and one
other are enough, or a large amount, if nothing in the body says without a hedge that it is so. What is still to come
(*hopes to borrow a panda*, *has yet to approve it*) is not taken as done either (*the panda, borrowed in May,*).

Known problems: the same statement in other words is not recognised, and an event that has really come about between
two sentences (*may resign*, *resigned*) looks like a lost hedge; the draft has to say so in words.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty.certainty import statement_at
from newslint.annotate.certainty.foreseen import taken_as_done
from newslint.annotate.certainty.hedged_deeds import clauses_with, hedged_deeds, told_as_fact
from newslint.annotate.certainty.hedged_sentences import may_be_past
from newslint.annotate.certainty.hedges import hedges
from newslint.annotate.certainty.possible_amounts import amounts_taken_as_known
from newslint.annotate.certainty.possible_numbers import numbers_taken_as_known
from newslint.annotate.certainty.presupposed import presupposed
from newslint.annotate.certainty.told_again import told_again
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import tokens_in
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

FEWEST_WORDS = 4
# With the word that is hedged, and a pronoun for its subject.
FEWEST_IN_CLAUSE = 3
# Words after which a flat sentence reports a newer state of things.
LATER = frozenset("then later now since eventually finally meanwhile confirmed".split())


@check(
    "claims/hedge-lost",
    severity="warning",
    confidence="low",
    examples=[
        bad(
            "The harbour firm allegedly dumped oil sludge near the lighthouse in May. The mayor is angry.\n\n"
            "[[The harbour firm dumped oil sludge near the lighthouse in May.]] Nobody has cleaned it up."
        ),
        bad(
            "The ferry sailed at noon. It may have broken down off the lighthouse, the harbour firm said.\n\n"
            "[[The ferry broke down]] because its engine was old."
        ),
        bad(
            "The storm may have weakened the dam in Vadu, engineers said. Nobody lives below it.\n\n"
            "[[The weakened dam]] was built by monks."
        ),
        bad(
            "A pump in the yard may be the source of the outbreak, doctors said. Four people are ill.\n\n"
            "[[The pump that caused the outbreak]] is painted green."
        ),
        bad(
            "The council could close the pool in June, the mayor said. Its roof leaks.\n\n"
            "[[When the pool closes in June]], swimmers are to go to Vadu."
        ),
        bad(
            "There may be as many as 40 graves under the car park, a historian said.\n\n[[The 40 graves]] lie in rows."
        ),
        bad(
            "The yard has promised 400 permanent jobs. It is to open in May.\n\n"
            "Most of [[the 400 new workers]] live in tents by the river."
        ),
        bad(
            "The agency has yet to approve the paint. The yard is waiting.\n\n"
            "[[The paint that the agency approved]] is red."
        ),
        good(
            "The agency has yet to approve the paint. The yard is waiting.\n\n"
            "The paint that the yard mixed is red. When the agency approved the paint in 2019, it was green."
        ),
        good(
            "The sale of the boats could bring £58,000, the mayor said.\n\n"
            "The report says how the £58,000 was worked out. The £58,000 would pay for a new roof."
        ),
        good(
            "The sale of the boats could bring £58,000, the mayor said. It brought £58,000 on Friday.\n\n"
            "The £58,000 was spent on a new roof.",
            why="it has come about",
        ),
        good(
            "The storm may have weakened the dam in Vadu, engineers said. Nobody lives below it.\n\n"
            "If the dam is weakened, the road is at risk. The possibly weakened dam was built by monks."
        ),
        good(
            "The council could close the pool in June, the mayor said. Its roof leaks.\n\n"
            "When the pool closes at night, an owl comes. The closure of the pool would cost nine jobs."
        ),
        good(
            "The ferry sailed at noon. It may have broken down off the lighthouse, the harbour firm said.\n\n"
            "The ferry broke no record."
        ),
        good(
            "The harbour firm allegedly dumped oil sludge near the lighthouse in May. The mayor is angry.\n\n"
            "The harbour firm dumped oil sludge near the lighthouse in May, a court ruled."
        ),
        good(
            "The loan was reportedly refused by the harbour firm over its oil sludge, which the harbour firm today "
            "refuses to discuss."
        ),
        good(
            "Ilse Lindqvist, a captain in a red hat, was said to have been known by the police.\n\n"
            "The captain known as Ilse has been named."
        ),
        good(
            "Houses with barns are more likely to have cats that catch mice. Nobody lives in them.\n\n"
            "In spring a house with a barn has cats that catch mice.",
            why="a share of the houses",
        ),
        good(
            "The harbour firm may dump oil sludge near the lighthouse. The mayor is angry.\n\n"
            "The harbour firm employs forty people near the lighthouse.",
            why="another statement",
        ),
        good(
            "The minister may resign over the harbour oil sludge affair.\n\n"
            "The minister then resigned over the harbour oil sludge affair.",
            why="it has come about",
        ),
    ],
)
def hedge_lost(document: Document, options: NoOptions) -> Iterator[Finding]:
    hedged = bool(hedges(document))
    found = [*_in_the_same_words(document)] if hedged else []
    for others in (_in_one_clause(document) if hedged else (), _taken_for_granted(document)):
        found += [other for other in others if not any(other.span.overlaps(one.span) for one in found)]
    yield from sorted(found, key=lambda finding: finding.span)


def _in_one_clause(document: Document) -> Iterator[Finding]:
    """*It started in the shed and spread*: a clause, active or passive, of which nearly all was hedged before."""
    hedged = hedged_deeds(document) if may_be_past(document) else {}
    told = {sense: [deed for deed in deeds if deed.past] for sense, deeds in hedged.items()}
    deeds = {sense: past for sense, past in told.items() if past}
    done: set[Span] = set()
    for sense, head, clause in clauses_with(document, deeds.keys()) if deeds else ():
        sentence = sentence_at(document, head.start)
        if sentence.paragraph.role != "body":
            continue
        statement = statement_at(document, head.start)
        if statement.certainty != "asserted" or statement.span in done:
            continue
        if any(token.text.lower() in LATER for token in tokens_in(document, sentence.span)):
            continue
        for deed in deeds[sense]:
            if sentence.span.covers(deed.hedge):
                continue  # its words are those of the hedged sentence, whatever it says
            before = deed.statement.span.end <= head.start
            fewest = FEWEST_IN_CLAUSE if before else FEWEST_WORDS
            apart = before or statement.span.end <= deed.hedge.start
            if apart and told_as_fact(document, deed, clause, head, fewest):
                done.add(statement.span)
                related = (Related(deed.hedge, "evidence", "hedged here"),)
                words = listed([f"“{document.words(deed.hedge)}”"])
                last = clause[-1].end + document.text.startswith((".", "!"), clause[-1].end)
                span = Span(clause[0].start, last)
                yield Finding(span, f"told as fact here, hedged {'before' if before else 'later'} ({words})", related)
                break


def _taken_for_granted(document: Document) -> Iterator[Finding]:
    """*the weakened dam*, *when the lane opens in March*, *the nine bears*"""
    places = [(place.span, place.deed.hedge) for place in presupposed(document)]
    places += (*amounts_taken_as_known(document), *taken_as_done(document))
    places += [(span, number.hedge) for span, number in numbers_taken_as_known(document)]
    for span, hedge in places:
        related = (Related(hedge, "evidence", "hedged here"),)
        yield Finding(span, f"taken for granted here, hedged elsewhere (“{document.words(hedge)}”)", related)


def _in_the_same_words(document: Document) -> Iterator[Finding]:
    for statement, source in told_again(document):
        if not any(token.text.lower() in LATER for token in tokens_in(document, statement.span)):
            hedged_by = listed([f"“{document.words(hedge)}”" for hedge in source.hedges])
            related = tuple(Related(hedge, "evidence", "hedged here") for hedge in source.hedges)
            words = document.words(statement.span)
            span = Span(statement.span.start, statement.span.start + len(words.rstrip(",;: \n")))
            yield Finding(span, f"told as fact here, hedged before ({hedged_by})", related)
