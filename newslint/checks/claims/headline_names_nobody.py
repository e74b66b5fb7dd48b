"""The headline or the standfirst names a person or place that the body never mentions.

A headline is often written from an earlier version of the story, and so is the line below it. When the body has lost
the name, or the headline has the wrong one, readers look in vain for the person they clicked on.

A name counts as mentioned if any of its words stands in the body, in any spelling that the draft uses for it, or if
the body names its people (*Norway*, *Norwegian*). Labels are left alone: what stands in brackets, and the outlet or
place behind the last dash or bar (*Bridge at Vadu reopens - Harbour News*), hashtags and handles, the writer of a
standfirst (*Ilse Lindqvist reports*), and names that stand for more than a place or person of the story: faiths
(*Islamic*), *America*, *Brexit*.

Known problems: nicknames and epithets (*the Iron Lady*), and teams known by other names, are not led back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.names import name_at
from newslint.annotate.names.spelling import plain
from newslint.annotate.speech.grammar import DETERMINER, PREPOSITION, word_class
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens, tokens_in
from newslint.annotate.text.vocabulary import countries, demonyms, is_known_name, is_ordinary, is_place
from newslint.document import Document, PartRole
from newslint.finding import Finding
from newslint.knowledge import words as listed
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

DISPLAYED: Mapping[PartRole, str] = {"headline": "headline", "deck": "standfirst"}
SHORTEST = 4
FEWEST_BODY_TOKENS = 60
BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"), ("<", ">"), ("「", "」"))
BARS, BAR_SIGNS = regex(r"\s(?:--?|[–—/])\s?|[|｜]\s?|:\s"), frozenset("-–—/|｜:")
# Readers do not look for them below: an event of its own name, and a country that speaks of itself so.
UNDERSTOOD = frozenset(("America", "Brexit"))
HANDLES = frozenset("#@")
# What the writer of the story does in its standfirst.
WRITING = frozenset("writes reports explains investigates".split())
MOST_BEFORE_WRITING = 3
LOWER_WORD = regex(r"(?<![\w-])(?!(?:news|web|online|digital|newspaper)\b)[a-z]{3,}")


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
        good(
            "# Bridge at Vadu reopens (Harbour News) - Galați Gazette\n\n"
            + "The bridge at Vadu was opened on Monday after nine years. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and crossed first, on foot. " * 3
            + "Two hundred people followed her. " * 3,
            why="outlets, not people in the story",
        ),
        bad(
            "# Bridge at Vadu opens\n\n*Fireworks and free rides as [[Lindqvist]] cuts the ribbon*\n\n"
            + "The bridge at Vadu was opened on Monday after nine years. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and crossed first, on foot. " * 3
            + "Two hundred people followed her. " * 3
        ),
        good("# Lindqvist opens bridge\n\nThe bridge was opened on Monday.", why="too short to tell"),
        good(
            "# America gets a bridge: Islamic charity and Dems pay, #SaveVadu\n\n"
            "*From Vadu, Ilse Lindqvist reports on a Brexit of its own kind*\n\n"
            + "The bridge at Vadu was opened on Monday after nine years. " * 3
            + "The mayor, Doina Rusnac, cut the ribbon with garden shears and thanked the Democratic Party. " * 3
            + "Two hundred people followed her. " * 3,
            why="a country that speaks of itself, a faith, a party cut short, a hashtag, the writer",
        ),
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
    if _is_too_short(document):
        return
    for phrase in name_phrases(document):
        role = phrase.sentence.paragraph.role
        if role not in DISPLAYED:
            if role == "body":
                break
            continue
        if _is_telling(document, phrase) and not _is_label(document, phrase) and not _is_mentioned(document, phrase):
            message = f"{phrase.mention.form} is in the {DISPLAYED[role]} and nowhere in the body"
            yield Finding(phrase.mention.span, message)


def _is_too_short(document: Document) -> bool:
    words = 0
    for paragraph in document.paragraphs:
        if paragraph.role == "body":
            there = places_in(document, paragraph.span)
            words += there.stop - there.start
            if words >= FEWEST_BODY_TOKENS:
                return False
    return True


def _is_label(document: Document, phrase: NamePhrase) -> bool:
    """In brackets, or in a last stretch of names only behind a dash or bar."""
    headline = phrase.sentence.paragraph.span
    before = document.text[headline.start : phrase.mention.span.start]
    if any(before.rfind(opened) > before.rfind(closed) for opened, closed in BRACKETS):
        return True
    if BAR_SIGNS.isdisjoint(before):
        return False
    bar = max((at.end() for at in BARS.finditer(before)), default=0)
    rest = document.words(Span(headline.start + bar, headline.end))
    return bool(bar) and not LOWER_WORD.search(rest)


def _is_telling(document: Document, phrase: NamePhrase) -> bool:
    """A word that can only be a name, long enough to be compared; one that is known at the head or In Capitals."""
    if phrase.sentence.paragraph.role == "deck" and not _is_person(document, phrase):
        return False
    first = phrase.mention.span.start == phrase.sentence.span.start and len(phrase.words) == 1
    first = (first and phrase.sentence.paragraph.role == "headline") or _is_in_capitals(document, phrase.sentence.span)
    before = document.text[max(phrase.mention.span.start - 1, 0) : phrase.mention.span.start]
    if before in HANDLES or phrase.mention.form in UNDERSTOOD:
        return False
    return is_place(phrase.mention.form) or any(
        len(word) >= SHORTEST
        and not word.isupper()
        and word not in demonyms()
        and word not in listed("en/words/faiths-and-tongues")
        and not is_ordinary(word)
        and (not first or is_known_name(word))
        for word in phrase.words
    )


def _is_person(document: Document, phrase: NamePhrase) -> bool:
    """*skipper Okafor*, *Okafor wanted*: standfirsts name places and writers too, and may be captions."""
    behind = tokens_in(document, Span(phrase.mention.span.end, phrase.sentence.span.end))[:MOST_BEFORE_WRITING]
    if next((word.text for word in behind if word.text[0].islower()), "") in WRITING:
        return False
    before = tokens_in(document, Span(phrase.sentence.span.start, phrase.mention.span.start))
    beside = word_class(before[-1].text) if before else ""
    written = any(word.text in ("by", "By") for word in before)
    name = name_at(document, phrase.mention.span)
    place = is_place(phrase.mention.form) or (name is not None and name.kind == "place")
    return not written and not place and beside not in (PREPOSITION, DETERMINER)


def _is_in_capitals(document: Document, headline: Span) -> bool:
    """*Bridge Falls After Storm*: only the short words are without a capital."""
    return not any(token.text.islower() and len(token.text) > SHORTEST for token in tokens_in(document, headline))


def _is_mentioned(document: Document, phrase: NamePhrase) -> bool:
    """Does the body have the name in any spelling, one of its words, or the people of the country?"""
    headline = phrase.sentence.paragraph.span
    name = name_at(document, phrase.mention.span)
    if name and name.mentions[-1].span.start >= headline.end:
        return True
    parts = {part.lower() for word in phrase.words for part in {word, plain(word), *word.split("-")}}
    places = positions(document, [form for part in parts for form in (part, f"{part}s", f"{part}'s", f"{part}’s")])
    if places and tokens(document)[places[-1]].start >= headline.end:
        return True
    # Catalonia, Catalonian; Dems, Democrats: a word that goes on where this one ends.
    known = name_words(document)
    beginnings = tuple(part[: max(len(part) - 1, SHORTEST - part.endswith("s"))] for part in phrase.words)
    if any(known[word].spans[-1].start >= headline.end for word in known if word.startswith(beginnings)):
        return True
    # Corona, coronavirus: the same of words that are no names.
    lower = [f" {part.lower()}" for part in phrase.words if len(part) > SHORTEST]
    behind = ["", *lower_words(document)[places_in(document, headline).stop :]] if lower else []
    if any(map(" ".join(behind).__contains__, lower)):
        return True
    named = {countries()[part] for part in phrase.words if part in countries()}
    return bool(named) and not named.isdisjoint(_peoples(document, headline.end))


def _peoples(document: Document, start: int) -> frozenset[str]:
    """The countries that the body names, by themselves or by their people."""
    words = (phrase.words[0] for phrase in name_phrases(document) if phrase.mention.span.start >= start)
    return frozenset(countries()[word] for word in words if word in countries())
