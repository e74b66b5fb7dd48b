"""The headline names a person or place that the body never mentions.

A headline is often written from an earlier version of the story. When the body has lost the name, or the headline
has the wrong one, readers look in vain for the person they clicked on.

A name counts as mentioned if any of its words stands in the body, in any spelling that the draft uses for it, or if
the body names its people (*Norway*, *Norwegian*).

Known problems: nicknames and epithets (*the Iron Lady*), and teams known by other names, are not led back.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.mentions import NamePhrase, name_phrases
from newslint.annotate.spelling import fold, likeness, sound
from newslint.annotate.tokens import tokens
from newslint.annotate.vocabulary import countries, demonyms, is_known_name, is_ordinary, is_place, without_possessive
from newslint.document import Document, annotation
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good

SHORTEST = 4
FEWEST_BODY_TOKENS = 60
LIKE_ENOUGH = 0.8


@check(
    "claims/headline-names-nobody-in-body",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# Bridge at Vadu opened by [[Lindqvist]]\n\n"
            + "The bridge at Vadu was opened on Monday after nine years. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and crossed first, on foot. " * 3
            + "Two hundred people followed her. " * 3
        ),
        bad(
            "# Bridge at [[Galați]] reopens\n\n"
            + "The bridge at Vadu was opened on Monday after nine years. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and crossed first, on foot. " * 3
            + "Two hundred people followed her. " * 3
        ),
        good(
            "# Rusnac opens bridge at Vadu\n\n"
            + "The bridge at Vadu was opened on Monday after nine years. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and crossed first, on foot. " * 3
            + "Two hundred people followed her. " * 3
        ),
        good("# Lindqvist opens bridge\n\nThe bridge was opened on Monday.", why="too short to tell"),
        good(
            "# Norway opens Bridge\n\n"
            + "The Norwegian minister opened the bridge at Vadu on Monday after nine years of work. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and crossed first, on foot. " * 3
            + "Two hundred people followed her. " * 3,
            why="the country's people are named",
        ),
    ],
)
def headline_names_nobody_in_body(document: Document, options: NoOptions) -> Iterator[Finding]:
    headings = [phrase for phrase in name_phrases(document) if phrase.sentence.paragraph.role == "headline"]
    if not headings or len(tokens(document)) < FEWEST_BODY_TOKENS:
        return
    for phrase in headings:
        parts = [part for word in phrase.words for part in {word, *word.split("-")}]
        if _is_telling(phrase) and not any(_is_mentioned(document, part) for part in parts):
            yield Finding(phrase.mention.span, f"{phrase.mention.form} is in the headline and nowhere in the body")


def _is_telling(phrase: NamePhrase) -> bool:
    """A word that can only be a name, long enough to be compared; at the head of the headline one that is known."""
    first = phrase.mention.span.start == phrase.sentence.span.start and len(phrase.words) == 1
    return is_place(phrase.mention.form) or any(
        len(word) >= SHORTEST
        and not word.isupper()
        and word not in demonyms()
        and not is_ordinary(word)
        and (not first or is_known_name(word))
        for word in phrase.words
    )


@annotation
def _body(document: Document) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What the body is made of: its words, their sounds, and the countries whose people it names."""
    body = [span for paragraph in document.paragraphs if paragraph.role != "headline" for span in [paragraph.span]]
    words = {
        without_possessive(token.text)
        for token in tokens(document)
        if token.text[0].isalpha() and any(span.start <= token.start < span.end for span in body)
    }
    capitals = {word for word in words if not word[0].islower()}
    named = {countries()[word] for word in words if word in countries()}
    return frozenset(map(fold, words)), frozenset(map(sound, capitals)), frozenset(named)


def _is_mentioned(document: Document, word: str) -> bool:
    words, sounds, named = _body(document)
    if fold(word) in words or sound(word) in sounds or countries().get(word) in named:
        return True
    folded = fold(word)
    return any(other.startswith(folded[:4]) and likeness(folded, other) >= LIKE_ENOUGH for other in words)
