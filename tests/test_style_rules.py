"""One style in one draft: what the style rules report, and where they stay quiet."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from prose import drafts

from newslint import catalog, config, engine, readers
from newslint.catalog import ActiveRule
from newslint.config import Settings
from newslint.examples import verify
from newslint.rule import Rule

EXAMPLE = Path(__file__).parent.parent / "rules" / "house" / "example.toml"
RULES = {id: rule for id, rule in catalog.load(Settings()).rules.items() if rule.family == "style"}

# Each pair of forms stands in running text once, and once more where it may stand.
OWN = (
    "The ceasefire held in the harbour. Three boats and four tents burned on 3 June at 5 p.m. He drove 5 km towards "
    "the café and paid $5 million. The US envoy, Mr Okafor, travelled to the Supreme Court; the internet was slow.\n"
)
OTHER = (
    "the cease-fire held in the harbor: 3 boats and 4 tents burned on June 3 at 5pm. He drove 5km toward the cafe and "
    "paid 5 million dollars. The U.S. envoy, Mr. Okafor, traveled to the supreme court; the Internet was slow"
)
HEARD = (
    "three boats and 4 tents burned. He drove past the sea, 5km away, on June 3 at 5pm and paid 5 million dollars. "
    "The USA, amidst a storm, was slow, he had learnt of the supreme court"
)
QUIET = {
    "title-case headlines": (
        "# Cease-Fire Holds as U.S. Envoy Travels Toward 3 Boats at 5PM\n\n" + OWN,
        "# The Pier\n\n"
        + OWN
        + "\n## Supreme Court Meets on June 3 in the U.S.\n\nThe judges said nothing of the ceasefire.\n",
    ),
    "quotations": (f"{OWN}\n“{HEARD},” she said.\n", f"{OWN}\n> {HEARD}\n", f'{OWN}\n"{HEARD}," she said.\n'),
    "code": (f"{OWN}\n`{OTHER}`\n", f"{OWN}\n```\n{OTHER}\n```\n", f"{OWN}\n    {OTHER}\n"),
    "links": (
        f'{OWN}\nSee [the page](https://example.org/cease-fire/U.S./e-mail,,toward?a=b.C "cease-fire").\n',
        f"{OWN}\nSee https://example.org/cease-fire/U.S./harbor..html or write to e-mail@toward.example.org.\n",
    ),
    "tables": (
        f"{OWN}\n| On | Paid | By |\n|----|------|----|\n| June 3 | 5 million dollars | U.S. |\n| 3 | boats | Mr. |\n",
    ),
    "names in other languages": (
        "José María Aznar ate at El Café de París. The Corriere della Sera wrote of Al-Ahram, Pravda, De Volkskrant. "
        "Côte-d’Or and the Bibliothèque nationale de France lie far from Rostov-on-Don and Baden-Baden.\n",
        "The Rue de l’Étoile leads to the Hôtel de Ville. Łódź, Çeşme and Þingvellir are towns, Bora Bora an isle.\n",
        "Kim Jong-un met Moon Jae-in. The Süddeutsche Zeitung and Die Zeit wrote of al-Sisi and bin Salman.\n",
    ),
}
PLACES = [(place, number) for place, drafts_of in QUIET.items() for number in range(len(drafts_of))]


def findings(rule: Rule, text: str, path: str = "draft.md", **options: object):
    document = readers.read(text.encode(), path)
    found, failures = engine.check(document, (ActiveRule(rule, rule.severity, rule.options(**options)),))
    assert failures == ()
    return found


@pytest.mark.parametrize("id", RULES)
@pytest.mark.parametrize(("place", "number"), PLACES)
def test_what_stands_elsewhere_is_no_mixture(id: str, place: str, number: int) -> None:
    found = findings(RULES[id], QUIET[place][number])
    assert [finding.message for finding in found] == []


# What is wrong wherever it stands: a note to the desk in a table, a straight mark in a quoted paragraph.
ALSO_THERE = {
    "style/copy-note-left": {"quotation", "quoted paragraph", "table"},
    "style/doubled-word": {"quotation"},
    "style/mixed-apostrophes": {"quoted paragraph"},
    "style/mixed-quotation-marks": {"quoted paragraph"},
    "style/space-before-punctuation": {"quotation"},
    "style/unpaired-bracket": {"quotation"},
}


def elsewhere(text: str) -> dict[str, str]:
    """A draft that is not the newsroom's own running text in Markdown, by the place where it stands."""
    line, lines = text.replace("\n", " "), text.split("\n")
    plain = line.replace("`", "").replace("’", "'").replace('"', "'")
    drafts = {
        "code": f"He ran ``` {plain} ``` twice.\n",
        "code block": "He ran it.\n\n```\n{}\n```\n".format(text.replace("`", "")),
        "indented code": "He ran it.\n\n{}\n".format("\n".join(f"    {one}" for one in lines)),
        "link": f"See [the page](https://example.org/{quote(line)}).\n",
        "link title": f'See [the page](https://example.org "{plain}").\n',
        "attribute": f'See <span title="{plain}">it</span>.\n',
        "comment": "See it.\n\n<!-- {} -->\n".format(line.replace("--", "")),
        "table": f"Then:\n\n| a | b |\n|---|---|\n| {line} | x |\n",
    }
    if not re.search("^(?:#|- |[0-9]+[.])", text, re.MULTILINE):
        drafts["quoted paragraph"] = "He read it out.\n\n{}\n".format("\n".join(f"> {one}" for one in lines))
        if not set("“”\"‘'") & set(text) and "\n" not in text:
            drafts["quotation"] = f"He read it out.\n\n“{line}” she said.\n"
    return drafts


@pytest.mark.parametrize("id", RULES)
def test_what_a_rule_finds_it_leaves_alone_where_it_is_not_the_drafts_own(id: str) -> None:
    for example in RULES[id].examples:
        if example.marked:
            for place, draft in elsewhere(example.text).items():
                if place not in ALSO_THERE.get(id, ()):
                    assert (place, findings(RULES[id], draft, **example.options)) == (place, ())


@pytest.mark.parametrize("id", RULES)
def test_a_newsroom_can_keep_quotations_out_altogether(id: str) -> None:
    options = {"quotations": False} if "quotations" in RULES[id].options._fields else {}
    assert findings(RULES[id], f"{OWN}\n“{OTHER},” she said.\n", **options) == ()


MIXED = (
    "hyphenation spelling variants capitals accents units date-order time-style currency numerals title-stops"
).split()


@pytest.mark.parametrize("id", [*(f"style/mixed-{name}" for name in MIXED), "style/two-abbreviations"])
def test_the_same_words_are_a_mixture_where_both_are_the_drafts_own(id: str) -> None:
    text = f"{OWN}\n{OWN}\nThen {OTHER}.\n"
    found = findings(RULES[id], text)
    assert found
    assert all(text.index("Then the") < finding.place.span.start for finding in found)


# How a house might decide each rule, and that none of it is asked of other people's words.
HOUSE = {
    "style/mixed-accents": {"always": ("cafe",)},
    "style/mixed-capitals": {"always": ("internet", "Supreme Court")},
    "style/mixed-currency": {"always": "$5", "large": "$5m"},
    "style/mixed-dashes": {"always": "em dash without spaces"},
    "style/mixed-date-order": {"always": "day before month"},
    "style/mixed-compounds": {"hyphen": ("anti", "numbers"), "closed": ("compass points",)},
    "style/mixed-heading-case": {"always": "capitals as in a sentence"},
    "style/mixed-hyphenation": {"always": ("ceasefire",)},
    "style/mixed-ise-ize": {"always": "-ise"},
    "style/mixed-list-items": {"end": "no mark", "begin": "a capital"},
    "style/mixed-numerals": {"words_up_to": 9},
    "style/mixed-region": {"always": "British"},
    "style/mixed-serial-comma": {"always": "A, B and C"},
    "style/mixed-spelling": {"always": "British"},
    "style/mixed-thousands": {"always": "12,000"},
    "style/mixed-time-style": {"always": "5 p.m.", "clock": "12-hour"},
    "style/mixed-title-forms": {"always": "written out"},
    "style/mixed-title-stops": {"always": "Mr"},
    "style/mixed-units": {"always": "5 km", "written": "km"},
    "style/mixed-variants": {"always": ("towards",)},
    "style/two-abbreviations": {"always": ("US",)},
}
ON_MARKS = {
    "style/mixed-apostrophes": {"always": "curly"},
    "style/mixed-quotation-levels": {"always": "single"},
    "style/mixed-quotation-marks": {"always": "straight"},
    "style/mixed-quotation-punctuation": {"always": "inside"},
}
IN_QUOTATIONS = (
    f"“{OTHER},” she said.\n\n“{HEARD},” he said. “Ropes, lamps, and 12000 maps - all of it realized by Mr. Amari at "
    "17:30, at 5 pm for €5 million or 5 euros, on the internet - she had organized,” they wrote.\n"
)


def test_a_house_can_decide_each_rule_about_two_ways() -> None:
    about_two_ways = {id for id in RULES if "/mixed-" in id or id == "style/two-abbreviations"}
    assert {*HOUSE, *ON_MARKS} == about_two_ways


@pytest.mark.parametrize("id", HOUSE)
def test_what_the_house_always_writes_is_not_asked_of_quotations(id: str) -> None:
    assert findings(RULES[id], IN_QUOTATIONS, **HOUSE[id]) == ()


def test_a_form_that_the_house_has_decided_is_reported_however_often_it_stands() -> None:
    text = "Ten e-mails came. One e-mail was a threat. The email list grew.\n"
    (found,) = findings(RULES["style/mixed-hyphenation"], text, always=("email",))
    assert found.message == "email is the house style: e-mail twice"
    assert [edit.text for edit in found.fix.edits] == ["emails", "email"]
    assert findings(RULES["style/mixed-hyphenation"], "The email list grew.\n", always=("email",)) == ()


@given(drafts)
@settings(deadline=None, max_examples=60)
def test_no_rule_fails_on_any_text(document) -> None:
    for rule in RULES.values():
        for options in ({}, (HOUSE | ON_MARKS).get(rule.id, {})):
            _, failures = engine.check(document, (ActiveRule(rule, rule.severity, rule.options(**options)),))
            assert failures == ()


def test_the_rarer_way_is_reported_once_with_all_places_and_counts() -> None:
    text = "The ceasefire held. A cease-fire failed. The ceasefire ended; ceasefires do, and so do cease-fires.\n"
    (found,) = findings(RULES["style/mixed-hyphenation"], text)
    assert found.message == "ceasefire 3 times and cease-fire twice: one word, written in two ways"
    assert found.place.text == "cease-fire"
    assert [(near.role, near.place.text) for near in found.related] == [
        ("evidence", "ceasefire"),
        ("evidence", "ceasefire"),
        ("evidence", "ceasefires"),
        ("occurrence", "cease-fires"),
    ]
    assert found.fix is not None
    assert not found.fix.safe
    assert [edit.text for edit in found.fix.edits] == ["ceasefire", "ceasefires"]


def test_nothing_is_proposed_where_no_way_is_more_usual() -> None:
    (found,) = findings(RULES["style/mixed-spelling"], "The centre was shut. The center was open.\n")
    assert found.place.text == "center"
    assert found.fix is None


def test_a_way_that_sounds_the_same_counts_in_a_quotation_unless_the_newsroom_says_no() -> None:
    text = "The US envoy left. “The U.S. will pay,” she said.\n"
    rule = RULES["style/two-abbreviations"]
    (found,) = findings(rule, text)
    assert found.message == "US once and U.S. once in quotations: two abbreviations for one thing"
    assert found.place.text == "US"
    assert found.fix is None
    assert findings(rule, text, quotations=False) == ()


def test_a_draft_whose_quotations_differ_among_themselves_is_left_alone() -> None:
    text = "“The U.S. will pay,” she said. “The US will not,” he said.\n"
    assert findings(RULES["style/two-abbreviations"], text) == ()


def test_line_ends_and_wrapped_lines_are_no_double_spaces() -> None:
    text = (
        "The envoy left at noon, and then\r\nnobody spoke of it for a day; it was cold, the\r\nharbour was empty.\r\n"
    )
    assert findings(RULES["style/double-space"], text, "draft.txt") == ()


def test_what_the_example_of_a_house_tells_rules_is_understood(tmp_path: Path) -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    told = [line[4:] for line in lines if line.startswith("#   ") and not line[4:5].isdigit()]
    (tmp_path / "newslint.toml").write_text("\n".join(told), encoding="utf-8")
    loaded = config.load(tmp_path / "newslint.toml")
    assert len(loaded.rules) > 5
    active = catalog.load(loaded).active(loaded, "draft.md")
    (time,) = [one for one in active if one.rule.id == "style/mixed-time-style"]
    assert (time.options.always, time.severity) == ("5 pm", "warning")


def test_house_style_is_followed_only_where_a_newsroom_names_it() -> None:
    assert not [id for id in catalog.load(Settings()).rules if id.startswith("house/")]
    named = catalog.load(Settings(packs=(EXAMPLE,)))
    house = [rule for rule in named.rules.values() if rule.family == "house"]
    assert house
    assert [complaint for rule in house for complaint in verify(rule)] == []
    (found,) = findings(named.rules["house/abbreviation"], "The U.S. envoy left. The US envoy stayed.\n")
    assert found.fix is not None
    assert found.fix.safe
    assert [edit.text for edit in found.fix.edits] == ["US"]
