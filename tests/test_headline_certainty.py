"""Headlines: does each state its claim as fact, or cover it with a hedge, a source, a question or a denial?"""

from __future__ import annotations

import pytest

from newslint.annotate.certainty.certainty import statements
from newslint.readers import read

FLAT = [
    "Bridge at Vadu collapses after flood",
    "Velmora hid brake defect for three years",
    "Seaweed tea halves hay fever attacks",
    "Finance minister resigns",
    "Three dead in factory fire",
    "Storm cuts power to 40,000 homes",
    "Rovers sign Uruguayan midfielder",
    "Council closes last public bath",
    "Dog Finds Way Home After Two Years",
    "Parliament Passes Budget By One Vote",
    "River reaches highest level since 1954",
    "Museum returns altarpiece to village",
    "New species of frog found in city park",
    "Scientist wins prize for work on mosses",
    "Ferry hits pier, twelve hurt",
    "Children's hospital moves to new site",
    "Coffee prevents heart attacks",
    "Mayor takes bribe from builder",
    "Hackers steal data of two million patients",
    "Team finds water on distant planet",
    "Train drivers end strike",
    "Volcano erupts near capital",
    "Court jails former banker for nine years",
    "Bakery wins prize for kelp bun",
    "Army seizes power in night of shots",
    "Farmers block motorway with 300 tractors",
    "Old Mill Burns Down",
    "Prices rise for sixth month in a row",
    "Teenager crosses ocean in bathtub",
    "Zoo elephant gives birth to twins",
    "Mayor says sorry for eating 40 eggs",
    "Pumpkin beer is now a thing",
    "Why the mayor ate 40 eggs",
    "Court finds mayor guilty of theft",
    "Velmora to open plant in Vadu",
    "May fair opens in Brell",
    "Voters reject harbour tax",
]
COVERED = [
    "Bridge at Vadu may collapse, engineers warn",
    "Velmora allegedly hid brake defect",
    "Seaweed tea could halve hay fever attacks",
    "Finance minister to resign - report",
    "Dozens feared dead in factory fire",
    "Storm to hit coast on Friday, says weather office",
    "Rovers reportedly sign Uruguayan midfielder",
    "Did council close last public bath in secret?",
    "Report: Dog Found Way Home After Two Years",
    "Minister: Budget Passes By One Vote",
    "River at highest level ever, residents claim",
    "Museum accused of hiding altarpiece",
    "New frog species 'found in city park'",
    "Prize winner denies copying work on mosses",
    "Ferry captain 'asleep' as boat hit pier",
    "Rumours of hospital move anger parents",
    "Coffee might prevent heart attacks, study suggests",
    "Mayor suspected of taking bribe",
    "Hackers said to have stolen data of two million patients",
    "Is there water on distant planet?",
    "Strike is over, union says",
    "Volcano Possibly About To Erupt",
    "Sources: banker to be jailed",
    "Kelp bun “best in the world”",
    "Army denies seizing power",
    "Farmers appear ready to lift blockade",
    "Unconfirmed: Old Mill Sold",
    "Prices will fall, bank believes",
    "Okafor: Teenager crossed ocean alone",
    "Elephant probably pregnant with twins",
    "Video purports to show shark on motorway",
    "Velmora likely to launch scooter in June",
    "Experts sceptical of giant squid video",
    "Scientists doubt find of giant squid",
    "It is unclear if rebel leader died",
    "Army yet to confirm death of rebel leader",
    "Rebel leader feared killed in raid",
    "Baker may or may not have been born on a tram",
    "Singer refutes rumours of wedding",
    "Old Mill May Be Sold",
]


@pytest.mark.parametrize("headline", FLAT)
def test_told_as_fact(headline: str) -> None:
    (statement,) = statements(read(f"# {headline}\n".encode(), "draft.md"))
    assert statement.certainty == "asserted"


@pytest.mark.parametrize("headline", COVERED)
def test_covered(headline: str) -> None:
    (statement,) = statements(read(f"# {headline}\n".encode(), "draft.md"))
    assert statement.certainty != "asserted"
