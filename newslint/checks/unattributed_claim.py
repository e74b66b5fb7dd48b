"""A named person is said to have committed a crime, and nobody in the draft says so.

*Amari embezzled two million* as the draft's own words, without a court, a charge, an accuser or a source anywhere: a
libel in one sentence. Reported where a verb of crime has a named person as its subject, the sentence is flat, and no
word in the whole draft speaks of accusation, charge, trial or verdict.

Known problems: history (*Brutus murdered Caesar*) needs an allowance; the verbs stand in
``rules/en/words/crimes.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty import statement_at
from newslint.annotate.names import mentions_in
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

BETWEEN = frozenset("has have had also later then repeatedly once twice secretly".split())


@check(
    "claims/unattributed-claim",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The club is in trouble. [[Ivo Amari embezzled]] two million. The roof leaks."),
        bad("[[Ivo Amari has secretly bribed]] the referee. The match ended in a draw."),
        good("Ivo Amari embezzled two million, the club's lawyer said. The roof leaks."),
        good("Ivo Amari, who goes on trial in May, embezzled two million. The roof leaks.", why="a trial is named"),
        good("Ivo Amari stole the show. The roof leaks.", why="a figure of speech"),
    ],
)
def unattributed_claim(document: Document, options: NoOptions) -> Iterator[Finding]:
    crimes = table("en/words/crimes")
    places = positions(document, crimes["verbs"]["words"])
    if not places or positions(document, [*crimes["open"]["words"], *crimes["closed"]["words"]]):
        return
    words = tokens(document)
    for at in places:
        before = at - 1
        while before >= 0 and words[before].text in BETWEEN:
            before -= 1
        number = sentence_number(document, words[at].start)
        sentence = sentences(document)[number]
        harmless = [token.text for token in words[at + 1 : at + 3]] in HARMLESS
        if (
            sentence.paragraph.role != "body"
            or statement_at(document, words[at].start).certainty != "asserted"
            or harmless
        ):
            continue
        subject = [
            (mention, name)
            for mention, name in mentions_in(document, Span(sentence.span.start, words[at].start))
            if before >= 0 and mention.span.end == words[before].end and name.kind == "person"
        ]
        if subject and not in_quotation_marks(document, words[at].span):
            mention, name = subject[-1]
            message = f"{name.label} is said to have {words[at].text}, and the draft names no source for it"
            yield Finding(Span(mention.span.start, words[at].end), message)


# Figures of speech: stole the show, stole a march.
HARMLESS = (["the", "show"], ["the", "scene"], ["the", "limelight"], ["a", "march"], ["a", "kiss"], ["the", "ball"])
