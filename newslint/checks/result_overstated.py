"""A preliminary result is told as final.

The headline has a winner, the body a partial count, an exit poll or a projection; the headline has a cause of death or
an effect, the body a preliminary autopsy or the interim results of a trial. Reported where all that the body says of
the result is preliminary, and the headline says neither so nor that it only suggests anything.

Known problems: results of sport use other words and are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.annotate.certainty import statements
from newslint.annotate.senses import senses_in
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.checks.resting import Told, hedges_below
from newslint.document import Document, Statement
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

WINS = frozenset("wins won win elected re-elected reelected victory defeats beats loses ousted".split())
PRELIMINARY = frozenset(
    "preliminary partial provisional interim projected projection projections unofficial exit early initial".split()
)
VOTES = frozenset("vote votes ballot ballots count poll polls election returns".split())
RESULTS = frozenset(
    "result results finding findings autopsy analysis tests report investigation inquiry data figures estimates "
    "trial study".split()
)
# What stands directly behind "exit", "early" and "initial" where they speak of results.
LOOSE = frozenset("exit early initial".split())
FINAL = frozenset("final official certified conceded concedes declared confirmed sworn".split())
# A headline with one of these says itself that there is more to come.
OPEN = PRELIMINARY | frozenset(
    "first suggest suggests suggested point points indicate indicates hint hints ahead leads lead leading".split()
)


@check(
    "claims/result-overstated",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# [[Rusnac wins election in Vadu]]\n\n"
            "Doina Rusnac leads in the election in Vadu, according to preliminary results. A third of the votes are in."
        ),
        bad("# [[Vadu mayor re-elected]]\n\nUnofficial results put the mayor of Vadu ahead with most votes counted."),
        bad("# [[Baker died of poison]]\n\nThe baker died of poison, according to a preliminary autopsy report."),
        good("# Baker died of poison, tests suggest\n\nThe baker died of poison, a preliminary autopsy report says."),
        good("# Rusnac leads in Vadu\n\nDoina Rusnac leads in the election in Vadu, according to preliminary results."),
        good(
            "# Rusnac wins election in Vadu\n\n"
            "Doina Rusnac won the election in Vadu. Preliminary results had put her ahead; her opponent conceded."
        ),
        good("# Rusnac wins sailing cup\n\nDoina Rusnac won by a minute, according to preliminary times."),
    ],
)
def result_overstated(document: Document, options: NoOptions) -> Iterator[Finding]:
    hedged = _preliminary(document)
    if not hedged or positions(document, FINAL):
        return
    told = sentences(document)
    of_votes = [span for number, spans in hedged.items() if _has(document, told[number].span, VOTES) for span in spans]
    for statement in statements(document):
        role = told[sentence_number(document, statement.span.start)].paragraph.role
        if role != "headline" or statement.certainty != "asserted" or _has(document, statement.span, OPEN):
            continue
        if of_votes and _has(document, statement.span, WINS):
            yield _finding(statement, of_votes)
        elif spans := hedges_below(document, statement.span, _body(document, hedged)):
            yield _finding(statement, spans)


def _preliminary(document: Document) -> dict[int, list[Span]]:
    """The number of a sentence of the body -> the words that call its result preliminary."""
    words = tokens(document)
    found: dict[int, list[Span]] = {}
    for at in positions(document, PRELIMINARY):
        number = sentence_number(document, words[at].start)
        following = {token.text.lower() for token in words[at + 1 : at + (2 if words[at].text in LOOSE else 5)]}
        verb = words[at].text.startswith("project")
        if sentences(document)[number].paragraph.role == "body" and (verb or following & (VOTES | RESULTS)):
            found.setdefault(number, []).append(words[at].span)
    return found


def _body(document: Document, hedged: dict[int, list[Span]]) -> list[Told]:
    """The sentences of the body; what a sentence with a preliminary result says is preliminary."""
    found = []
    for number, sentence in enumerate(sentences(document)):
        if sentence.paragraph.role == "body":
            senses = senses_in(document, sentence.span)
            spans = hedged.get(number, ())
            none: frozenset[str] = frozenset()
            found.append(Told(senses, senses if spans else none, none if spans else senses, spans))
    return found


def _has(document: Document, span: Span, words: frozenset[str]) -> bool:
    return any(token.text.lower() in words for token in tokens_in(document, span))


def _finding(statement: Statement, hedges: Sequence[Span]) -> Finding:
    related = tuple(Related(span, "evidence", "preliminary here") for span in hedges)
    return Finding(statement.span, "the headline has a final result, the body a preliminary one", related)
