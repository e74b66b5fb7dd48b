from __future__ import annotations

from pathlib import Path

import pytest

from newslint import house
from newslint.errors import ConfigError
from newslint.house import HouseName


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_of_an_entry(tmp_path: Path) -> None:
    path = write(
        tmp_path / "names.toml",
        """
        [[name]]
        preferred = "Kyiv"
        variants = ["Kiev", "Kyjiw"]
        kind = "place"
        note = "not in historical names"
        decided-by = "foreign desk"
        decided-on = 2022-02-25

        [[name]]
        preferred = "Volodymyr Zelenskyy"
        variants = []
        decided-on = "spring 2022"
        """,
    )
    assert house.load(path) == (
        HouseName(
            "Kyiv", ("Kiev", "Kyjiw"), "place", "not in historical names", "foreign desk", "2022-02-25", str(path)
        ),
        HouseName("Volodymyr Zelenskyy", (), decided_on="spring 2022", origin=str(path)),
    )


def test_an_empty_list_has_no_names(tmp_path: Path) -> None:
    assert house.load(write(tmp_path / "names.toml", "")) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[name]]\npreferred = "Kyiv"\nvariant = ["Kiev"]',
            'name[1].variant: there is no such key (did you mean "vari',
        ),
        ('[[names]]\npreferred = "Kyiv"', 'names: there is no such key (did you mean "name"?)'),
        ('[name]\npreferred = "Kyiv"', "name: should be written as [[name]]"),
        ("name = [1]", "name: should be written as [[name]]"),
        ('[[name]]\nvariants = ["Kiev"]', "name[1].preferred: is missing"),
        ('[[name]]\npreferred = " "', "name[1].preferred: is missing"),
        ('[[name]]\npreferred = "Kyiv"\nvariants = "Kiev"', 'name[1].variants: should be a list, ["Kiev"], not "Kiev"'),
        ('[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev", 3]', "it has 3 in it"),
        ('[[name]]\npreferred = "Kyiv"\nvariants = [""]', "has an empty text in it"),
        ('[[name]]\npreferred = "Kyiv"\nkind = "city"', 'name[1].kind: "city" is not one of person, place'),
        ('[[name]]\npreferred = "Kyiv"\ndecided-on = 2022', "name[1].decided-on: should be a date"),
        ('[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev", "Kiev"]', 'the variant "Kiev" is listed twice'),
        ('[[name]]\npreferred = "A"\nvariants = ["A"]', '"A" is a variant of "A" and itself a preferred spelling'),
        ('[[name]]\npreferred = "A"\n[[name]]\npreferred = "A"', "the preferred spelling of two entries"),
        ('[[name]]\npreferred = "Kyiv', "line 2"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path / "names.toml", text)
    with pytest.raises(ConfigError) as raised:
        house.load(path)
    assert message in str(raised.value)
    assert str(raised.value).startswith(f"{path}: ")


def test_lists_that_contradict_each_other(tmp_path: Path) -> None:
    first = write(tmp_path / "desk.toml", '[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev"]')
    second = write(tmp_path / "travel.toml", '[[name]]\npreferred = "Kyjiw"\nvariants = ["Kiev"]')
    with pytest.raises(ConfigError) as raised:
        house.load(first, second)
    assert str(first) in str(raised.value)
    assert str(second) in str(raised.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_bytes(b'[[name]]\npreferred = "Z\xfcrich"\n')
    with pytest.raises(ConfigError, match="line 2 is not UTF-8"):
        house.load(path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_bytes(b'\xef\xbb\xbf[[name]]\npreferred = "Kyiv"\n')
    assert house.load(path)[0].preferred == "Kyiv"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        house.load(tmp_path / "names.toml")
