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
from newslint.annotate.text.vocabulary import countries, is_given_name, is_ordinary, is_place, is_region, parts_of_names
from newslint.document import Document, Mention, annotation
from newslint.finding import Finding, Related
from newslint.knowledge import sorted_words, words
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good

HEADLINE = 120
# A headline, and the line under it.
HEADLINES = 2
# "the Okafor report", "its first Okafor report", and a given name that was not taken for one.
NAMED_BEFORE = regex(r"(?:\b(?:an?|the|his|her|its|our|their|this|that)(?: [a-z]++)?|\b[A-Z][^\W\d_]*+) \Z")
# "Senators Amari and Okafor": introduced together.
LISTED_BEFORE = regex(r"\b[A-Z][a-z]+s [A-Z][\w'’-]++ and \Z")
# "Okafor & Sons"; "Okafor (left)", in a caption.
OTHER_BEHIND = (" &", " (left", " (right", " (cent", " (pictured")
# "Okafor, Texas,": a town.
REGION_BEHIND = regex(r", ([A-Z]\w++(?: [A-Z]\w++)?)[,.]")
# "Graz-based Okafor", "then-mayor Okafor" end so: no given name.
JOINED = frozenset("backed based born led owned run".split())
SURNAMES = "en/words/surnames"
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
        good("The Okafor report is out. Nobody read its first Okafor chapter.\n\nNgozi Okafor wrote it.", why="things"),
        good(
            "Union wins vote.\n\nOkafor sees the end of a long strike.\n\nThe union has won.\n\nNgozi Okafor leads it."
            "\n\nOkafor was tired.",
            why="a line under the headline",
        ),
        good("The mill is in Okafor, Texas, near the river.\n\nNgozi Okafor leads the union.", why="a town"),
        good("Senators Amari and Okafor voted no.\n\nNgozi Okafor leads the union.", why="introduced together"),
        good("Okafor (left) on Monday.\n\nNgozi Okafor leads the union.", why="a caption"),
        good("Linderad sells pumps.\n\nThe Graz-based Linderad has a new owner.", why="a firm"),
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
    if len(by_surname(document)[surname]) > 1 or surname.rpartition("-")[2][0].islower():
        return False
    if is_place(surname) or is_region(surname) or (is_ordinary(surname) and surname not in sorted_words(SURNAMES)):
        return False
    return is_given_name(given) or (len(person.given) == 1 and _may_be_given(given) and _may_be_surname(surname))


def _may_be_given(word: str) -> bool:
    """No abbreviation, no place, and no *Graz-based*."""
    if word.isupper() or is_place(word) or word in countries():
        return False
    return word.isalpha() or word.rpartition("-")[2] not in JOINED


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
    if NAMED_BEFORE.search(before) or LISTED_BEFORE.search(before):
        return False
    region = REGION_BEHIND.match(document.text, mention.span.end)
    town = region and (is_region(region[1]) or region[1] in countries())
    return not town and not document.text.startswith(OTHER_BEHIND, mention.span.end)


def _is_heading(document: Document, mention: Mention) -> bool:
    """Headings call people by their surname: what has no end mark, and the short first lines of a longer draft."""
    paragraph = paragraph_at(document, mention.span.start).span
    if document.text[paragraph.end - 1] not in END_MARKS:
        return True
    first = [one.span for one in document.paragraphs[:HEADLINES] if one.span.start <= paragraph.start]
    short = all(one.end - one.start < HEADLINE for one in first)
    return short and paragraph in first and len(document.paragraphs) > LONGER_DRAFT


@annotation
def _titled(document: Document) -> frozenset[int]:
    return frozenset(phrase.mention.span.start for phrase in name_phrases(document) if phrase.title)
