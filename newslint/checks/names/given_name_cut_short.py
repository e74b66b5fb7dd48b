"""A full name comes in two forms, or the byline's name is another one at the end.

*Leonard Voss was arrested ... Leon Voss told the judge*: one of the two is what he is called, and the reader wonders
whether they are one man. Houses write the full name one way throughout; the short form belongs into quotations, or is
introduced (*known as Leon*). In the line at the end that tells who reported from where, the name has to be that of the
byline.

Known problems: documents and officials use the long form, friends the short one, and a draft may have both on purpose;
allow it, or say once that it is a short form.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.full_names import in_full, is_short_for, words_of
from newslint.annotate.names.names import names
from newslint.annotate.names.spelling import likeness
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import tokens_in
from newslint.document import Document, Mention, Name, Paragraph
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good

# What says that a short form is one.
NAMING = frozenset(
    "known nicknamed called calls named names nickname dubbed alias aka short different another namesake".split()
)
REPORTING = regex(r" (?:also )?(?:reported|reports|contributed|wrote)\b(?! that)")
SHORTEST = 3
TOP = frozenset(("byline", "deck"))
# Lea and Leah are the business of names/spelling-variant.
ONE_SPELLING = 0.85


@check(
    "names/given-name-cut-short",
    severity="note",
    confidence="medium",
    examples=[
        bad("Leonard Lindqvist, 41, was fined. Rain fell. [[Leo Lindqvist]] told the judge that he would pay."),
        bad("Michael Amari was fined. Rain fell. [[Mike Amari]] will pay."),
        bad("By Gregory Lindqvist\n\nThe river rose on Monday.\n\n[[Greg Lindqvist]] reported from Graz."),
        bad("By Ilse Amari\n\nThe river rose on Monday. Rain fell.\n\n[[Elsa Amari]] reported from Graz."),
        good("Leonard Lindqvist was fined. “Leo Lindqvist will pay,” a friend said.", why="other people’s words"),
        good("Leonard Lindqvist, known as Leo, was fined. Leo Lindqvist will pay."),
        good("Leonard Lindqvist was fined. L. Lindqvist will pay.", why="an initial"),
        good("By Ilse Amari\n\nThe river rose on Monday. Rain fell.\n\nIlse Amari reported from Graz."),
    ],
)
def given_name_cut_short(document: Document, options: NoOptions) -> Iterator[Finding]:
    for name in names(document):
        if len(name.mentions) > 1 and name.kind == "person" and " " in name.label:
            yield from _two_forms(document, name)
    yield from _signed(document)


def _two_forms(document: Document, name: Name) -> Iterator[Finding]:
    surname = in_full(name)[1]
    used: dict[str, list[Mention]] = {}
    for mention in name.mentions:
        words = words_of(mention.form)
        if len(words) == 2 and words[1] == surname and not in_quotation_marks(document, mention.span):
            used.setdefault(words[0], []).append(mention)
    if len(used) == 2 and all(len(given) >= SHORTEST and given.istitle() for given in used):
        one, other = used
        naming = any(_tells_of_naming(document, places[0]) for places in used.values())
        if _is_short_for(one, other) and not naming and likeness(one, other) < ONE_SPELLING:
            rare, often = sorted((used[one], used[other]), key=lambda places: (len(places), -places[0].span.start))
            yield _finding(rare, often, f"{rare[0].form} is {often[0].form} in another place")


def _is_byline(document: Document, paragraph: Paragraph) -> bool:
    return paragraph.role == "byline" or document.text.startswith("By ", paragraph.span.start)


def _tells_of_naming(document: Document, mention: Mention) -> bool:
    return any(token.text in NAMING for token in tokens_in(document, sentence_at(document, mention.span.start).span))


def _signed(document: Document) -> Iterator[Finding]:
    """The line at the end has another given name before a surname of the byline."""
    signed: dict[str, Mention] = {}
    bylines = [one.span for one in document.paragraphs if one.role in TOP and _is_byline(document, one)]
    for name in names(document) if bylines else ():
        for mention in name.mentions:
            words = words_of(mention.form)
            if len(words) > 1 and any(byline.covers(mention.span) for byline in bylines):
                signed[words[-1]] = mention
            elif len(words) > 1 and words[-1] in signed and REPORTING.match(document.text, mention.span.end):
                first = signed[words[-1]]
                if words_of(first.form) != words and not _is_short_for(words[0], words_of(first.form)[0]):
                    yield _finding([mention], [first], f"{mention.form} is {first.form} in the byline")


def _is_short_for(one: str, other: str) -> bool:
    return is_short_for(one, other) or is_short_for(other, one)


def _finding(rare: list[Mention], often: list[Mention], message: str) -> Finding:
    related = [Related(mention.span, "occurrence") for mention in rare[1:]]
    related += [Related(mention.span, "evidence") for mention in often]
    return Finding(rare[0].span, message, tuple(sorted(related)))
