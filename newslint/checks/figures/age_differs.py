"""One person has two ages.

*Ngozi Okafor, 54,* in the first paragraph is *the 45-year-old Okafor* in the ninth: figures change places, or a
birthday lies between two versions of the story. Or the age does not fit the year of birth: somebody born in 1960 who
died in 2020 was 59 or 60.

Known problems: an age is only read right beside a name, or in *She is 54* behind a sentence that names one person;
*the 54-year-old* alone is taken for the only person that its paragraph names, and only compared with an age that is
nearly the same or has the digits swapped. A year of birth needs the year of death beside it or a day of publication.
Ages in sentences that speak of another time (*when*, *then*, *in 2015*) are left alone, and numbers in brackets
without *aged*, which in sport are minutes and scores.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from newslint.annotate.times.ages import Age, ages
from newslint.annotate.times.ages_alone import ages_alone
from newslint.annotate.times.births import births, deaths
from newslint.annotate.times.publication import origin
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good

# Other ages that stand for a person may be somebody else's.
LIKE = 2


@check(
    "figures/age-differs",
    severity="warning",
    confidence="high",
    examples=[
        bad("Ngozi Okafor, 54, was elected on Monday.\n\nThe [[45-year-old]] Okafor thanked her voters."),
        bad("Police named the driver as Yusuf Amari, 31, of Graz.\n\nYusuf Amari, aged [[32]], was not hurt."),
        bad("Ngozi Okafor, 54, was elected on Monday. She is [[45]], and a lawyer."),
        bad("Born in 1960, the composer Otto Lang died in 2020 aged [[70]]."),
        bad(
            "Ilse Lindqvist opened the bridge. The 52-year-old cut the ribbon.\n\n"
            "Lindqvist is proud of it. It will last, the [[53-year-old]] said."
        ),
        bad(
            "---\ndate: 2025-03-06\n---\n\nIlse Lindqvist died on 27 February in Graz. She was [[88]].\n\n"
            "She was born in Linz on 9 May 1938, the third of six children."
        ),
        good(
            "Ilse Lindqvist was robbed. The 52-year-old was not hurt.\n\nOf the two thieves the 54-year-old ran away."
        ),
        good("Born in 1960, the composer Otto Lang died in 2020 aged 59."),
        good("Ngozi Okafor, 54, was elected on Monday.\n\nThe 54-year-old minister Ngozi Okafor thanked her voters."),
        good("Ngozi Okafor, 54, was elected on Monday.\n\nIn 2015 Ngozi Okafor, 45, had lost."),
        good("Ngozi Okafor, 54, was elected.\n\nHer daughter Adaeze Okafor, 22, and her son, 19, looked on."),
    ],
)
def age_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    first: dict[str, Age] = {}
    reported: set[str] = set()
    for age in ages(document):
        earlier = first.setdefault(age.name.id, age)
        if earlier.years != age.years and age.name.id not in reported:
            reported.add(age.name.id)
            evidence = Related(earlier.span, "evidence", f"{earlier.years} here")
            yield Finding(
                age.span, f"{age.name.label} is {earlier.years} in one place and {age.years} in another", (evidence,)
            )
    yield from _alone(document, first, reported)
    yield from _against_births(document, reported)


def _alone(document: Document, first: dict[str, Age], reported: set[str]) -> Iterator[Finding]:
    """*The 45-year-old said*, of somebody who is 54: so like each other that nobody else is meant."""
    surnames = {age.name.label.rpartition(" ")[2]: age for age in first.values()}
    for age in ages_alone(document):
        surname = age.name.label.rpartition(" ")[2]
        earlier = first.get(age.name.id) or surnames.setdefault(surname, age)
        swapped = f"{earlier.years}" == f"{age.years}"[::-1]
        if earlier.years == age.years or age.name.id in reported:
            continue
        if swapped or abs(earlier.years - age.years) <= LIKE:
            reported.add(age.name.id)
            message = f"{age.name.label} is {earlier.years} in one place and {age.years} in another"
            yield Finding(age.span, message, (Related(earlier.span, "evidence", f"{earlier.years} here"),))


def _against_births(document: Document, reported: set[str]) -> Iterator[Finding]:
    now = origin(document)
    dated = [(death.name, death.year, death.age, death.span) for death in deaths(document)]
    told = [(age.name, age.years, age.span) for age in ages(document)]
    for birth in births(document):
        year = birth.died or (now.day.year if now else 0)
        of_now = [(name, year, age, span) for name, age, span in told if year]
        for name, then, age, span in sorted([*dated, *of_now], key=itemgetter(3)):
            if name.id == birth.name.id and name.id not in reported and then - birth.year - age not in (0, 1):
                reported.add(name.id)
                years = then - birth.year
                message = f"{name.label}, born in {birth.year}, was {years - 1} or {years} in {then}, not {age}"
                yield Finding(span, message, (Related(birth.span, "evidence", "counted from here"),))
