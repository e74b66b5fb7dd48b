"""A flat sentence stands between a speaker's reaction and the speaker's next words.

*The mayor reacted with scorn. The fleet has had three years to leave the harbour. Perhaps they had other plans, the
mayor said.* The sentence in the middle is the mayor's, but nothing says so: German and French mark reported speech by
the form of the verb, English does not, and translation loses it. The draft then states an opinion as its own.

Known problems: background that a reporter puts between the two sentences looks the same; the rule speaks up only
when a sentence without content of its own (*reacted*, *responded*, *hit back*) leads into it, and when the sentence
looks back over what somebody has done.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.attributions import cues_in
from newslint.annotate.certainty import statements_in
from newslint.annotate.names import mentions_in, name_at
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.document import Document, Name
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

REACTIONS = frozenset("reacted reacts responded responds countered counters".split())
PERFECT = frozenset("has have had".split())


@check(
    "claims/lost-reported-speech",
    severity="warning",
    confidence="low",
    examples=[
        bad(
            "Ngozi Okafor reacted with scorn. [[The owners have already had three years to repair the bridge.]] "
            "Perhaps they had other plans, Okafor told reporters."
        ),
        good(
            "Ngozi Okafor reacted with scorn. The owners, she said, have already had three years to repair the bridge. "
            "Perhaps they had other plans, Okafor told reporters."
        ),
        good(
            "Ngozi Okafor reacted with scorn. The bridge is 90 metres long. It will close in May, the council said.",
            why="the next words are somebody else's",
        ),
        good("Ngozi Okafor voted no. The owners have had three years. Perhaps they had plans, Okafor said."),
    ],
)
def lost_reported_speech(document: Document, options: NoOptions) -> Iterator[Finding]:
    told = sentences(document)
    looks_back = functools.cache(lambda number: _looks_back(document, told[number].span))
    for position in positions(document, REACTIONS):
        verb = tokens(document)[position]
        number = sentence_number(document, verb.start)
        if number + 2 >= len(told) or in_quotation_marks(document, verb.span):
            continue
        reaction, flat, following = told[number : number + 3]
        if reaction.paragraph is not flat.paragraph or flat.paragraph is not following.paragraph:
            continue
        if any(part.certainty != "asserted" for part in statements_in(document, flat.span)) or not looks_back(
            number + 1
        ):
            continue
        person = name_at(document, Span(reaction.span.start, verb.start))
        speaker = next((cue.speaker for cue in cues_in(document, following.span) if cue.speaker), None)
        if person and speaker and _is(document, speaker, person):
            message = f"is this {person.label}’s statement, or the draft’s? Nothing marks it as reported"
            yield Finding(flat.span, message, (Related(speaker, "evidence", "the speaker of the next sentence"),))


def _looks_back(document: Document, span: Span) -> bool:
    """A flat sentence in the perfect, without quotation marks."""
    words = {token.text for token in tokens_in(document, span)}
    return bool(words & PERFECT) and not words & set('"“„«')


def _is(document: Document, speaker: Span, person: Name) -> bool:
    if document.words(speaker).lower() in ("he", "she", "they"):
        return True
    return any(name.id == person.id for _, name in mentions_in(document, speaker))
