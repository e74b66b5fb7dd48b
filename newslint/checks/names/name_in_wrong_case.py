"""A name has its capitals in one place and other capitals in another.

WikiLeaks and Wikileaks, Tanabe and TANABE: pasted headlines, bylines and lists bring capitals into the running text
that the rest of the draft does not have.

The words that lead a surname count too (*Al-Amari* and *al-Amari*, *Van Der* and *Van der*), behind a given name and
without one each for itself, and not at the head of a sentence.

Headlines, crossheads, bylines and datelines are left out, and so are sentences in capitals, stretches of capitals
within one (*BALTIC NEWS/Ilse Lindqvist*), and given names that stand in capitals by themselves: they are cried out.
Words of four letters and fewer are left alone: in capitals they are abbreviations of their own (SANA, ALMA).

Known problems: a family name that the house sets in capitals on purpose (*KIM Yuna*) needs an allowance.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.led_names import led_in_two_ways
from newslint.annotate.names.variants import case_variants
from newslint.checks.names.forms import Options, disagreement, undecided
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good


@check(
    "names/name-in-wrong-case",
    severity="warning",
    confidence="medium",
    options=Options,
    examples=[
        bad("The clip was on WikiLeaks by noon. By two, [[Wikileaks]] had removed it. WikiLeaks gave no reason."),
        bad("The pitcher Tanabe was tired. Tanabe sat down when [[TANABE]] was called."),
        bad("He met Alexander Van der Lind and a friend of Alexander [[van der Lind]]."),
        bad("Yusuf al-Amari spoke, and al-Amari left. On Monday the editor [[Al-Amari]] was back."),
        good("Yusuf al-Amari spoke. Al-Amari left.", why="the head of a sentence"),
        good("Ilse van der Lind spoke, and Van der Lind left.", why="a capital where no given name stands before it"),
        good("Wikileaks removed the clip. Wikileaks gave no reason."),
        good("# TANABE LEAVES TEAM\n\nThe pitcher Tanabe has left the team. Tanabe gave no reason.", why="a headline"),
        good("The boats left Lagos. By Ngozi Okafor LAGOS/ACCRA, Oct 9 (Baltic News) - Nobody came.", why="a dateline"),
        good("Yusuf Amari rose, and the crowd cried “YUSUF!”", why="cried out"),
        good("The Baltic coast is calm. Photo: BALTIC NEWS/Ilse Lindqvist", why="a credit"),
        good("FEARS grew of a LINDQVIST win. Lindqvist slept.", why="a beginning in capitals"),
        good("Ilse Lindqvist left. #ILSELINDQVIST, they wrote, and #IlseLindqvist.", why="hashtags"),
        good("NATO met in Riga. Nato Lomidze was there.", why="too short to tell"),
    ],
)
def name_in_wrong_case(document: Document, options: Options) -> Iterator[Finding]:
    groups = (*case_variants(document), *led_in_two_ways(document))
    for group in undecided(document, groups, options.house):
        yield disagreement(group, "one name in other capitals")
