"""A preliminary result is told as final.

The headline has a winner, the body a partial count, an exit poll or a projection. Reported where the headline says in
so many words who has won, all that the body says of the result is preliminary, and no word of it says otherwise.

Known problems: results of sport and of courts use other words and are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty import statements
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

WINS = frozenset("wins won win elected re-elected reelected victory defeats beats loses ousted".split())
PRELIMINARY = frozenset("preliminary partial provisional interim projected projection projections unofficial".split())
VOTES = frozenset("vote votes ballot ballots result results count poll polls election returns".split())
FINAL = frozenset("final official certified conceded concedes declared confirmed sworn".split())


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
        good("# Rusnac leads in Vadu\n\nDoina Rusnac leads in the election in Vadu, according to preliminary results."),
        good(
            "# Rusnac wins election in Vadu\n\n"
            "Doina Rusnac won the election in Vadu. Preliminary results had put her ahead; her opponent conceded."
        ),
        good("# Rusnac wins sailing cup\n\nDoina Rusnac won by a minute, according to preliminary times."),
    ],
)
def result_overstated(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = tokens(document)
    hedged = [words[at].span for at in positions(document, PRELIMINARY) if _of_votes(document, words[at].start)]
    if not hedged or positions(document, FINAL):
        return
    for statement in statements(document):
        sentence = sentences(document)[sentence_number(document, statement.span.start)]
        if sentence.paragraph.role != "headline" or statement.certainty != "asserted":
            continue
        if any(token.text.lower() in WINS for token in tokens_in(document, statement.span)):
            related = tuple(Related(span, "evidence", "preliminary here") for span in hedged)
            yield Finding(statement.span, "the headline has a final result, the body a preliminary one", related)


def _of_votes(document: Document, offset: int) -> bool:
    sentence = sentences(document)[sentence_number(document, offset)]
    return sentence.paragraph.role == "body" and any(
        token.text.lower() in VOTES for token in tokens_in(document, sentence.span)
    )
