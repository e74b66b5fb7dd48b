"""A surname stands alone before its owner is introduced.

*Okafor voted no* in the second paragraph, *Ngozi Okafor, who leads the union,* in the fifth: paragraphs have changed
places, and the reader looks back for somebody who has not come yet. Whoever is introduced with a title or office
(*President Okafor*) counts as introduced.

Known problems: the best-known people of a country need no introduction; allow it, or switch the rule off for columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.mentions import name_phrases
from newslint.annotate.namesakes import FullName, by_surname, full_names, role_at
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.vocabulary import is_given_name, is_place
from newslint.document import Document, Mention, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


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
        full = person.mentions[0]
        if not _is_told_for_sure(document, person) or role_at(document, full) != "body":
            continue
        before = [mention for mention in person.name.mentions if mention.span.start < full.span.start]
        if before and _stands_alone(document, person, before[0]):
            yield Finding(
                before[0].span,
                f"{before[0].form} stands alone here, before {full.form} is introduced",
                (Related(full.span, "evidence", "named in full for the first time"),),
            )


def _is_told_for_sure(document: Document, person: FullName) -> bool:
    """A person beyond doubt, alone in bearing the surname, which is not the name of a town as well."""
    known = is_given_name(person.given[0]) or bool(person.name.titles)
    return known and len(by_surname(document)[person.surname]) == 1 and not is_place(person.surname)


def _stands_alone(document: Document, person: FullName, mention: Mention) -> bool:
    """The bare surname, without a title, not as the name of a thing (*the Okafor report*)."""
    if mention.form != person.surname or mention.span.start in _titled(document):
        return False
    if role_at(document, mention) != "body" or in_quotation_marks(document, mention.span):
        return False
    before = document.text[max(0, mention.span.start - 4) : mention.span.start].lower()
    return not before.endswith("the ")


@annotation
def _titled(document: Document) -> frozenset[int]:
    return frozenset(phrase.mention.span.start for phrase in name_phrases(document) if phrase.title)
