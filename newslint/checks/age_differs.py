"""One person has two ages.

*Ngozi Okafor, 54,* in the first paragraph is *the 45-year-old Okafor* in the ninth: figures change places, or a
birthday lies between two versions of the story.

Known problems: an age is only read right beside a name, so *she is 54* and *the 54-year-old* alone are not compared.
Ages in sentences that speak of another time (*when*, *then*, *in 2015*) are left alone, and numbers in brackets without
*aged*, which in sport are minutes and scores.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.ages import Age, ages
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "figures/age-differs",
    severity="warning",
    confidence="high",
    examples=[
        bad("Ngozi Okafor, 54, was elected on Monday.\n\nThe [[45-year-old]] Okafor thanked her voters."),
        bad("Police named the driver as Yusuf Amari, 31, of Graz.\n\nYusuf Amari, aged [[32]], was not hurt."),
        good("Ngozi Okafor, 54, was elected on Monday.\n\nThe 54-year-old minister Ngozi Okafor thanked her voters."),
        good("Ngozi Okafor, 54, was elected on Monday.\n\nIn 2015 Ngozi Okafor, 45, had lost."),
        good("Ngozi Okafor, 54, was elected.\n\nHer daughter Adaeze Okafor, 22, and her son, 19, looked on."),
    ],
)
def age_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    first: dict[str, Age] = {}
    reported = set()
    for age in ages(document):
        earlier = first.setdefault(age.name.id, age)
        if earlier.years != age.years and age.name.id not in reported:
            reported.add(age.name.id)
            evidence = Related(earlier.span, "evidence", f"{earlier.years} here")
            yield Finding(
                age.span, f"{age.name.label} is {earlier.years} in one place and {age.years} in another", (evidence,)
            )
