"""People, offices and pronouns: what the rules about them see, and what keeps them silent."""

from typing import Any

import pytest

from newslint import checks
from newslint.annotate.names.abbreviations import introductions
from newslint.annotate.names.gender import gender
from newslint.annotate.names.names import names
from newslint.annotate.names.offices import offices
from newslint.document import Document
from newslint.readers.text import read

RULES = {rule.id.partition("/")[2]: rule for rule in checks.RULES}
HEADING = "A long day at the gate ends\n\n"


def draft(text: str) -> Document:
    return read(text, "draft.txt")


def found(rule: str, text: str, **options: Any) -> list[str]:
    document = draft(HEADING + text)
    chosen = RULES[rule]
    return [document.words(finding.span) for finding in chosen.check(document, chosen.options(**options))]


def held(text: str) -> list[tuple[str, str, str]]:
    told = offices(draft(text))
    return [(one.title, one.scope, one.holder.name.label if one.holder else "") for one in told if not one.past]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("US President Emil Lindahl left.", ("president", "United States", "Emil Lindahl")),
        ("The British Foreign Secretary, Emil Lindahl, left.", ("foreign minister", "United Kingdom", "Emil Lindahl")),
        ("Emil Lindahl, the German minister of defence, left.", ("defence minister", "Germany", "Emil Lindahl")),
        ("Canada’s prime minister Emil Lindahl left.", ("prime minister", "Canada", "Emil Lindahl")),
        ("CIA Director Emil Lindahl left.", ("director", "CIA", "Emil Lindahl")),
        ("On Monday the South Korean president said no.", ("president", "South Korea", "")),
        ("Yesterday Lt. Col. Emil Lindahl left.", ("lieutenant colonel", "", "Emil Lindahl")),
    ],
)
def test_offices_are_read_with_their_scope_and_holder(text: str, office: tuple[str, str, str]) -> None:
    assert held(text) == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Former US President Emil Lindahl left.",
        "The then US President Emil Lindahl left.",
        "German Deputy Foreign Minister Emil Lindahl left.",
        "The company’s communications director Emil Lindahl left.",
        "“US President Emil Lindahl left,” she said.",
    ],
)
def test_other_offices_are_not_taken_for_these(text: str) -> None:
    assert held(text) == []


def test_an_office_held_twice_is_one_finding_with_all_places_of_the_first_holder() -> None:
    text = (
        "German Chancellor Emil Lindahl spoke.\n\nAgain German Chancellor Emil Lindahl left.\n\n"
        "On Monday German Chancellor Vera Brandt arrived.\n\nGerman Chancellor Vera Brandt smiled."
    )
    document = draft(HEADING + text)
    (finding,) = RULES["office-held-twice"].check(document, None)
    assert document.words(finding.span) == "German Chancellor"
    assert len(finding.related) == 2
    assert "Vera Brandt" in finding.message
    assert "Emil Lindahl" in finding.message


@pytest.mark.parametrize(
    "change", ["was elected on Sunday", "took office in 2019", "is to succeed her", "unveiled a statue of himself"]
)
def test_a_change_of_office_explains_two_holders(change: str) -> None:
    text = f"German Chancellor Vera Brandt spoke.\n\nGerman Chancellor Emil Lindahl {change}."
    assert found("office-held-twice", text) == []


def test_two_spellings_of_a_holder_are_left_to_the_rules_about_spelling() -> None:
    text = "Ukrainian President Volodymyr Sahornyi spoke.\n\nUkrainian President Vladimir Sahorny left."
    assert found("office-held-twice", text) == []


def test_a_renamed_person_changes_nothing() -> None:
    """Whoever is called the same throughout gives no finding, whatever the name."""
    for name in ("Anna Berg", "Hanna Berg", "Ilse van der Meulen", "Zbigniew Krawczyk", "Wu Lan"):
        surname = name.split()[-1]
        text = f"Finance Minister {name} spoke.\n\nOn Monday {surname} left.\n\nIt was {name} who returned."
        for rule in ("changed-first-name", "changed-title", "surname-before-full-name", "ambiguous-surname"):
            assert found(rule, text) == []


@pytest.mark.parametrize(
    "link",
    ["Her brother came along.", "The Bergs own the farm.", "The two are no relation.", "The family owns the farm."],
)
def test_a_family_has_several_given_names(link: str) -> None:
    text = f"Anna Berg locked the gate. {link}\n\nIt rained.\n\nOn Monday Hanna Berg opened it."
    assert found("changed-first-name", text) == []


def test_without_a_family_the_rarer_given_name_is_reported() -> None:
    text = "Anna Berg locked the gate.\n\nOn Monday Anna Berg waited.\n\nIt rained.\n\nThen Hanna Berg opened it."
    assert found("changed-first-name", text) == ["Hanna Berg"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("William Berg", "Bill Berg", True),
        ("Mitchell Berg", "Mitch Berg", True),
        ("A. Berg", "Anna Berg", True),
        ("Anna Maria Berg", "Maria Berg", True),
        ("Anna Berg", "Hanna Berg", False),
    ],
)
def test_short_forms_are_known(one: str, other: str, same: bool) -> None:
    text = f"On Monday {one} locked the gate. It rained.\n\nNobody came.\n\nOn Friday {other} opened it."
    assert bool(found("changed-first-name", text)) is not same


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Margaret Berg", "female"),
        ("Gerald Berg", "male"),
        ("Andrea Berg", None),
        ("Tarquell Berg", None),
        ("Mrs Tarquell Berg", "female"),
    ],
)
def test_gender_is_known_only_beyond_doubt(name: str, expected: str | None) -> None:
    (person,) = (one for one in names(draft(f"On Monday {name} left.")) if one.kind == "person")
    assert gender(person) == expected


def test_who_is_mostly_called_by_the_other_pronoun_is_called_so_rightly() -> None:
    once = "Margaret Lindahl locked the gate. He left.\n\n"
    assert found("pronoun-disagrees", once) == ["He"]
    assert found("pronoun-disagrees", once * 3) == []


def test_headlines_may_use_the_surname_first() -> None:
    assert found("surname-before-full-name", "Okafor votes no\n\nNgozi Okafor leads the union.") == []


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("The World Health Organization (WHO) spoke.", ["World Health Organization"]),
        ("The Ministry of Foreign Affairs (MFA) spoke.", ["Ministry of Foreign Affairs"]),
        ("The Foreign Intelligence Service (SVR) spoke.", ["Foreign Intelligence Service"]),
        ("Anna Berg (SPD) spoke.", []),
        ("NEW YORK (AP) - Nobody spoke.", []),
        ("“The World Health Organization (WHO) spoke,” she said.", []),
        ("Nobody paid. The agency (PTA) did.", []),
    ],
)
def test_abbreviations_are_read_with_their_meanings(text: str, meanings: list[str]) -> None:
    assert [one.meaning for one in introductions(draft(HEADING + text))] == meanings
