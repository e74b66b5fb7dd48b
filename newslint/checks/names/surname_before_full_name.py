"""A surname stands alone before its owner is introduced.

*Okafor voted no* in the second paragraph, *Ngozi Okafor, who leads the union,* in the fifth: paragraphs have changed
places, and the reader looks back for somebody who has not come yet. Whoever is introduced with a title or office
(*President Okafor*) counts as introduced.

Known problems: the best-known people of a country need no introduction; allow it, or switch the rule off for columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.capitals import END_MARKS
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.namesakes import FullName, by_surname, full_names, role_at
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.vocabulary import countries, is_given_name, is_ordinary, is_place, parts_of_names
from newslint.document import Document, Mention, annotation
from newslint.finding import Finding, Related
from newslint.knowledge import words
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good

HEADLINE = 120
# "the Okafor report", "an Okafor", and a given name that was not taken for one; "Okafor & Sons".
NAMED_BEFORE = regex(r"(?:\b(?:an?|the)|\b[A-Z][^\W\d_]*+) \Z")
COMPANY_BEHIND = " &"
REACH = 30
LONGER_DRAFT = 4


@check(
    "names/surname-before-full-name",
    severity="note",
    confidence="medium",
    examples=[
        bad("[[Okafor]] voted no.\n\nNgozi Okafor has led the union since 2019."),
        bad("The vote was close. “Nobody won,” [[Okafor]] said.\n\nThe union is led by Ngozi Okafor."),
        good("Ngozi Okafor has led the union since 2019.\n\nOkafor voted no."),
        good("President Okafor voted no.\n\nNgozi Okafor has led the union since 2019.", why="introduced by a title"),
        good("The Okafor Foundation paid.\n\nNgozi Okafor did not.", why="part of an organisation's name"),
        good("The Okafor report is out.\n\nNgozi Okafor wrote it.", why="the name of a thing"),
    ],
)
def surname_before_full_name(document: Document, options: NoOptions) -> Iterator[Finding]:
    for person in full_names(document):
        first, full = person.name.mentions[0], person.mentions[0]
        if first == full or not _is_told_for_sure(document, person) or role_at(document, full) != "body":
            continue
        if _stands_alone(document, person, first):
            yield Finding(
                first.span,
                f"{first.form} stands alone here, before {full.form} is introduced",
                (Related(full.span, "evidence", "named in full for the first time"),),
            )


def _is_told_for_sure(document: Document, person: FullName) -> bool:
    """A person beyond doubt, alone in bearing the surname, which is not the name of a town as well."""
    given, surname = person.given[0], person.surname
    if len(by_surname(document)[surname]) > 1 or is_place(surname) or surname.rpartition("-")[2][0].islower():
        return False
    return is_given_name(given) or (len(person.given) == 1 and _may_be_given(given) and _may_be_surname(surname))


def _may_be_given(word: str) -> bool:
    return not word.isupper() and not is_place(word) and word not in countries()


def _may_be_surname(word: str) -> bool:
    """No abbreviation, no word for a people, a party or a faith, and no given name that stands last."""
    singular = word.removesuffix("s")
    group = any(one in words("en/words/faiths-and-tongues") or is_ordinary(one) for one in (word, singular))
    return not group and not word.isupper() and not is_given_name(word)


def _stands_alone(document: Document, person: FullName, mention: Mention) -> bool:
    """The bare surname, without a title, not as the name of a thing (*the Okafor report*)."""
    *before_it, last = mention.form.split()
    full = last != person.surname or any(word.lower() not in parts_of_names("particles") for word in before_it)
    if full or mention.span.start in _titled(document):
        return False
    if role_at(document, mention) != "body" or in_quotation_marks(document, mention.span):
        return False
    if _is_heading(document, mention):
        return False
    before = document.text[max(0, mention.span.start - REACH) : mention.span.start]
    return not NAMED_BEFORE.search(before) and not document.text.startswith(COMPANY_BEHIND, mention.span.end)


def _is_heading(document: Document, mention: Mention) -> bool:
    """Headings call people by their surname: what has no end mark, and a short first paragraph of a longer draft."""
    paragraph = paragraph_at(document, mention.span.start).span
    short = paragraph == document.paragraphs[0].span and paragraph.end - paragraph.start < HEADLINE
    return document.text[paragraph.end - 1] not in END_MARKS or (short and len(document.paragraphs) > LONGER_DRAFT)


@annotation
def _titled(document: Document) -> frozenset[int]:
    return frozenset(phrase.mention.span.start for phrase in name_phrases(document) if phrase.title)
