"""Headings beside the body they rest on: is a hedge lost between the two?"""

from __future__ import annotations

import pytest

from newslint.checks.claims.headline_drops_hedge import headline_drops_hedge
from newslint.readers import read
from newslint.rule import NoOptions

FILL = "Nobody was hurt, and the road stayed open all day. The weather was fine."

LOST = {
    "adverb": ("Tannery poisoned well for years", "The Brell tannery allegedly poisoned a well for years."),
    "modal": ("Kelp bread prevents gout", "Kelp bread may prevent gout, doctors at Vadu write."),
    "said to": (
        "Deputy mayor took bribe from builder",
        "The deputy mayor is said to have taken a bribe from a builder.",
    ),
    "believed, behind that": (
        "Gang stole altar from chapel",
        "It is believed that a gang stole the altar from the chapel.",
    ),
    "appears": ("Owner burned down old mill", "The owner appears to have burned down the old mill."),
    "synonym of the verb": ("Brell conceals brake fault", "Brell allegedly hid a brake fault from its customers."),
    "short words of headlines": (
        "Quarry boss quits over blast",
        "The chief executive of the quarry reportedly resigned over the explosion.",
    ),
    "noun for verb": ("Grain barn collapses in Vadu", "The collapse of the grain barn in Vadu was apparently feigned."),
    "verb for noun": ("Theft of relics at Vadu abbey", "Relics were reportedly stolen at Vadu abbey on Monday."),
    "passive for active": ("Ferry crew abandoned passengers", "Passengers were allegedly abandoned by the ferry crew."),
    "active for passive": ("Passengers abandoned by ferry crew", "The ferry crew allegedly abandoned its passengers."),
    "hedge in the second clause": (
        "Velmora sold faulty scooters",
        "Velmora makes scooters in Graz, and it may have sold faulty scooters to schools.",
    ),
    "hedge in a relative clause": (
        "Okafor forged school diploma",
        "Ngozi Okafor, who reportedly forged a school diploma, opened the fair.",
    ),
    "hedge in a clause with while": (
        "Rangers shot tame bear",
        "The zoo is closed, while rangers are believed to have shot a tame bear.",
    ),
    "later in the body": (
        "Choir master hid letters from heirs",
        "A court in Vadu hears a case about old paper. The choir master allegedly hid letters from the heirs.",
    ),
    "lede of two sentences": (
        "Seaweed soap cures rash in days",
        "A soap from Vadu sells well. It could cure a rash in days, the makers of the seaweed soap hope.",
    ),
    "likelihood": ("Beetle caused oak deaths in park", "A beetle probably caused the death of the oaks in the park."),
    "unconfirmed": (
        "Forty miners trapped in shaft",
        "According to unconfirmed reports, forty miners are trapped in a shaft near Brell.",
    ),
    "conditional of hearsay": (
        "Cook poisoned guests with mushrooms",
        "The cook would have poisoned the guests with mushrooms, the newspaper Brell Post writes.",
    ),
    "supposed to": ("Sexton sold church bell", "The sexton is supposed to have sold the church bell for scrap."),
    "irregular forms": ("Bank lost gold in river", "The bank may lose its gold in the river, divers fear."),
    "study that says may": ("Kelp bread prevents gout, study finds", "Kelp bread may prevent gout, a study has found."),
    "police say no more than may": ("Gang stole altar, say police", "A gang may have stolen the altar, police say."),
    "police behind a dash, who say may": ("Gang stole altar - police", "A gang may have stolen the altar, police say."),
    "left open": ("Wolves killed nine sheep", "It is not known whether wolves killed the nine sheep near Vadu."),
    "doubted": ("Monks brewed first beer", "Experts doubt that monks brewed the first beer at Vadu."),
    "figure": ("Leak kills 300 geese", "The leak may have killed 300 geese at the mouth of the river."),
}

KEPT = {
    "hedge of its own": ("Tannery may have poisoned well", "The Brell tannery allegedly poisoned a well for years."),
    "study that says so": (
        "Kelp bread prevents gout, study finds",
        "Kelp bread prevents gout, a study has found. It may also cure a rash.",
    ),
    "question mark": ("Did tannery poison well for years?", "The Brell tannery allegedly poisoned a well for years."),
    "quotation marks": ("Tannery ‘poisoned well for years’", "The Brell tannery allegedly poisoned a well for years."),
    "straight quotation marks": ("Tannery 'poisoned well'", "The Brell tannery allegedly poisoned a well for years."),
    "say police": ("Gang stole altar, say police", "A gang stole the altar, police say. They may have had a key."),
    "police behind a dash": (
        "Gang stole altar - police",
        "A gang may have stolen the altar. Police say it stole the altar.",
    ),
    "accused of": ("Tannery accused of poisoning well", "The Brell tannery allegedly poisoned a well for years."),
    "colon": ("Lawyer: Tannery poisoned well", "The Brell tannery allegedly poisoned a well for years."),
    "denial": ("Tannery denies poisoning well", "The tannery allegedly poisoned a well. It denies it."),
    "suspects": ("Police suspect gang in altar theft", "A gang may have stolen the altar, police say."),
    "May in capitals": ("Gang May Have Stolen Altar", "A gang may have stolen the altar, police say."),
    "the flat clause": (
        "Velmora makes scooters in Graz",
        "Velmora makes scooters in Graz, and it may have sold faulty scooters to schools.",
    ),
    "the clause around a hedged one": (
        "Okafor opens fair at school",
        "Ngozi Okafor, who reportedly forged a diploma, opened the fair at the school.",
    ),
    "the man in doubt, not the deed": (
        "Court issues warrants for nine people",
        "The court issued warrants for nine people believed to have been involved in the theft of an altar.",
    ),
    "the hedge covers the reason": (
        "Council closes bridge at Vadu",
        "The council closed the bridge at Vadu because the pillars may be rotten.",
    ),
    "the hedge covers a condition": (
        "Council closes bridge at Vadu",
        "Although it may reopen in June, the council closed the bridge at Vadu.",
    ),
    "flat elsewhere": (
        "Rangers shoot tame bear",
        "Rangers shot a tame bear on Monday. They may have shot a second tame bear.",
    ),
    "attributed elsewhere": (
        "Rangers shoot tame bear",
        "Rangers may have shot a tame bear. The zoo said on Monday that rangers had shot the tame bear.",
    ),
    "another statement": (
        "Velmora opens plant in Graz",
        "Velmora allegedly hid a brake fault. Its plant in Graz was opened by the mayor.",
    ),
    "could not": ("Fire brigade fails to save mill", "The fire brigade could not save the old mill."),
    "the month": ("Fair opens at Vadu in May", "The fair opens at Vadu in May."),
    "a plan": ("Council to build bridge at Vadu", "The council plans to build a bridge at Vadu."),
    "future": ("Council will build bridge at Vadu", "The council will build a bridge at Vadu next year."),
    "no doubt": ("Beetle caused oak deaths in park", "There is no doubt that a beetle caused the death of the oaks."),
    "in a quotation": (
        "Council closes bridge at Vadu",
        "The council closed the bridge at Vadu. “It may reopen,” said the mayor.",
    ),
    "verdict told by the body": (
        "Brell hid brake fault",
        "Brell allegedly hid a brake fault for years. On Monday a court found that Brell hid the brake fault.",
    ),
}


def findings(heading: str, body: str, mark: str = "# ") -> list[str]:
    source = f"{mark}{heading}\n\n{body} {FILL}\n"
    document = read(source.encode(), "draft.md")
    return [document.words(finding.span) for finding in headline_drops_hedge.check(document, NoOptions())]


@pytest.mark.parametrize("case", LOST)
def test_hedge_lost_on_the_way_to_the_headline(case: str) -> None:
    heading, body = LOST[case]
    assert findings(heading, body) == [heading]


@pytest.mark.parametrize("case", KEPT)
def test_headline_that_says_no_more_than_the_body(case: str) -> None:
    heading, body = KEPT[case]
    assert findings(heading, body) == []


CROSSHEAD = "# Fair opens at Vadu\n\nThe fair is open.\n\n## {}\n\n"


@pytest.mark.parametrize(
    ("heading", "body", "found"),
    [
        ("Choir master hid letters", "The choir master allegedly hid letters from the heirs.", True),
        ("Choir master ‘hid letters’", "The choir master allegedly hid letters from the heirs.", False),
        ("Profile: bear keeper Ngozi Okafor", "Rangers say Ngozi Okafor may be the bear keeper.", False),
        ("Who hid the letters?", "The choir master allegedly hid letters from the heirs.", False),
    ],
)
def test_crossheads(heading: str, body: str, found: bool) -> None:
    source = CROSSHEAD.format(heading) + f"{body} {FILL}\n"
    document = read(source.encode(), "draft.md")
    places = [document.words(finding.span) for finding in headline_drops_hedge.check(document, NoOptions())]
    assert places == ([heading] if found else [])
