from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import catalog, config
from newslint.catalog import Catalog, options, selectors
from newslint.config import Settings
from newslint.document import Document
from newslint.errors import ConfigError, PackError, UsageError
from newslint.finding import Finding
from newslint.house import HouseName
from newslint.rule import NoOptions, Rule
from newslint.table import Table


class SpellingOptions(NamedTuple):
    at_least: int = 2
    ratio: float = 0.5
    strict: bool = False
    label: str = "names"
    titles: tuple[str, ...] = ("Mr", "Ms")
    style: Literal["us", "uk"] = "uk"
    house: tuple[HouseName, ...] = ()


class Broken(NamedTuple):
    required: int


class Odd(NamedTuple):
    table: Mapping[str, int] = {}


def nothing(document: Document, options: Any) -> Iterator[Finding]:
    return iter(())


def rule(id: str, **changes: Any) -> Rule:
    return Rule(id, "warning", "high", f"About {id}.", "", nothing, origin="a test")._replace(**changes)


CATALOG = Catalog(
    [
        rule("style/serial-comma", default=False),
        rule("style/percent", severity="note"),
        rule("names/spelling-variant", options=SpellingOptions, was=("names/variant", "spelling/names")),
        rule("names/surname-first"),
        rule("claims/hedge-dropped"),
    ]
)
DEFAULT = {"style/percent", "names/spelling-variant", "names/surname-first", "claims/hedge-dropped"}


def settings(folder: Path, text: str) -> Settings:
    path = folder / "newslint.toml"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return config.load(path)


def active(folder: Path, text: str, draft: str = "draft.md") -> set[str]:
    loaded = settings(folder, text)
    CATALOG.validate(loaded)
    return {one.rule.id for one in CATALOG.active(loaded, str(folder / draft))}


class TestIds:
    def test_rules_come_in_order_of_their_ids(self) -> None:
        assert list(CATALOG.rules) == sorted(CATALOG.rules)

    def test_a_former_id_still_works(self) -> None:
        assert CATALOG.get("names/variant").id == "names/spelling-variant"

    @pytest.mark.parametrize(
        ("id", "hint"),
        [
            ("names/speling-variant", 'did you mean "names/spelling-variant"?'),
            ("spelling-variant", 'did you mean "names/spelling-variant"?'),
            ("name/surname-first", 'did you mean "names/surname-first"?'),
            ("names", 'did you mean "names/*"?'),
        ],
    )
    def test_an_unknown_id_is_answered_with_the_nearest(self, id: str, hint: str) -> None:
        with pytest.raises(UsageError) as raised:
            CATALOG.get(id)
        assert hint in str(raised.value)

    def test_nothing_near(self) -> None:
        with pytest.raises(UsageError) as raised:
            CATALOG.get("qqqqqqqq")
        assert "did you mean" not in str(raised.value)

    @pytest.mark.parametrize(
        "other",
        [
            rule("names/x", origin="b.toml"),
            rule("names/y", origin="b.toml", was=("names/x",)),
            rule("names/y", origin="b.toml", was=("names/old",)),
            rule("names/old", origin="b.toml"),
        ],
    )
    def test_an_id_that_two_rules_go_by_names_both_origins(self, other: Rule) -> None:
        with pytest.raises(PackError) as raised:
            Catalog([rule("names/x", origin="a.toml", was=("names/old",)), other])
        assert "a.toml" in str(raised.value)
        assert "b.toml" in str(raised.value)


class TestSelect:
    @pytest.mark.parametrize(
        ("select", "expected"),
        [
            ("[]", DEFAULT),
            ('["default"]', DEFAULT),
            ('["all"]', DEFAULT | {"style/serial-comma"}),
            ('["all", "-style/*"]', DEFAULT - {"style/percent"}),
            ('["-style/*"]', DEFAULT - {"style/percent"}),
            ('["-style/*", "style/serial-comma"]', DEFAULT - {"style/percent"} | {"style/serial-comma"}),
            ('["default", "style/*"]', DEFAULT | {"style/serial-comma"}),
            ('["style/*", "-style/percent"]', {"style/serial-comma"}),
            ('["names/variant"]', {"names/spelling-variant"}),
            ('["-names/variant"]', DEFAULT - {"names/spelling-variant"}),
            ('["*/s*"]', {"names/spelling-variant", "names/surname-first", "style/serial-comma"}),
            ('["-all", "claims/*"]', {"claims/hedge-dropped"}),
            ('["all", "-all"]', set()),
        ],
    )
    def test_the_last_match_wins(self, tmp_path: Path, select: str, expected: set[str]) -> None:
        assert active(tmp_path, f"select = {select}") == expected

    @pytest.mark.parametrize(
        ("select", "message"),
        [
            (
                '["names/spelling-varient"]',
                'select: "names/spelling-varient" matches no rule (did you mean "names/spell',
            ),
            ('["nams"]', 'select: "nams" matches no rule (did you mean "names/*"?)'),
            ('["-name/*"]', 'select: "-name/*" matches no rule (did you mean "names/*"?)'),
            ('["names"]', 'did you mean "names/*"?'),
            ('[""]', 'select: "" matches no rule'),
            ('["-"]', 'select: "-" matches no rule'),
            ('["names/*", "-style/*"]', 'select: "-style/*" takes nothing away'),
            ('["-style/serial-comma"]', 'select: "-style/serial-comma" takes nothing away'),
            ('["-style/percent", "-style/percent"]', "takes nothing away"),
        ],
    )
    def test_dead_selectors(self, tmp_path: Path, select: str, message: str) -> None:
        with pytest.raises(ConfigError) as raised:
            active(tmp_path, f"select = {select}")
        assert message in str(raised.value)
        assert str(raised.value).startswith(str(tmp_path / "newslint.toml"))

    def test_a_former_id_does_not_count_for_its_old_family(self) -> None:
        assert selectors.matched(CATALOG.rules, "spelling/*") == frozenset()
        assert selectors.matched(CATALOG.rules, "spelling/names") == {"names/spelling-variant"}

    def test_command_line_selectors(self) -> None:
        CATALOG.validate_selectors(("-style/*", "all"))
        with pytest.raises(UsageError, match=r'--select: "style/x" matches no rule'):
            CATALOG.validate_selectors(("style/x",))

    @given(st.lists(st.sampled_from(["all", "default", "style/*", "names/variant", "claims/hedge-dropped", "nope"])))
    def test_what_is_taken_away_last_is_off(self, select: list[str]) -> None:
        chosen = selectors.choose(CATALOG.rules, (*select, "-names/*"))
        assert not {id for id in chosen if id.startswith("names/")}
        assert selectors.choose(CATALOG.rules, (*select, "-all", "names/*")) == {
            "names/spelling-variant",
            "names/surname-first",
        }


class TestOverrides:
    TEXT = """
        select = ["all", "-style/percent"]
        [rules."names/spelling-variant"]
        severity = "note"
        at-least = 3
        label = "general"
        [[override]]
        files = ["opinion/**", "*.txt"]
        select = ["-claims/*"]
        [override.rules."names/variant"]
        at-least = 5
        [[override]]
        files = ["opinion/leaders/**"]
        select = ["claims/*", "style/percent"]
        [override.rules."style/percent"]
        severity = "error"
    """

    def test_selection(self, tmp_path: Path) -> None:
        general = set(CATALOG.rules) - {"style/percent"}
        assert active(tmp_path, self.TEXT) == general
        assert active(tmp_path, self.TEXT, "a/b.txt") == general - {"claims/hedge-dropped"}
        assert active(tmp_path, self.TEXT, "opinion/a.md") == general - {"claims/hedge-dropped"}
        assert active(tmp_path, self.TEXT, "opinion/leaders/a.md") == set(CATALOG.rules)
        assert active(tmp_path, self.TEXT, "../opinion/a.md") == general

    def test_rules(self, tmp_path: Path) -> None:
        loaded = settings(tmp_path, self.TEXT)

        def of(id: str, draft: str) -> tuple[str, Any]:
            found = {one.rule.id: one for one in CATALOG.active(loaded, str(tmp_path / draft))}[id]
            return found.severity, found.options

        spelling = SpellingOptions(at_least=3, label="general")
        assert of("names/spelling-variant", "a.md") == ("note", spelling)
        assert of("names/spelling-variant", "opinion/a.md") == ("note", spelling._replace(at_least=5))
        assert of("style/percent", "opinion/leaders/a.md")[0] == "error"

    def test_paths_are_relative_to_the_configuration(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "opinion").mkdir()
        monkeypatch.chdir(tmp_path / "opinion")
        loaded = settings(tmp_path, self.TEXT)
        assert "claims/hedge-dropped" not in {one.rule.id for one in CATALOG.active(loaded, "a.md")}

    @pytest.mark.parametrize(
        ("override", "message"),
        [
            ('select = ["-nope/*"]', 'override[1].select: "-nope/*" matches no rule'),
            ('select = ["-style/serial-comma"]', "override[1].select: "),
            ('rules."style/percnt" = {}', 'override[1].rules."style/percnt": there is no such rule (did you mean "st'),
            ('rules."style/percent" = {x = 1}', 'override[1].rules."style/percent".x: there is no such key'),
        ],
    )
    def test_what_is_wrong_is_named(self, tmp_path: Path, override: str, message: str) -> None:
        with pytest.raises(ConfigError) as raised:
            active(tmp_path, f'[[override]]\nfiles = ["opinion/**"]\n{override}')
        assert message in str(raised.value)


class TestOptions:
    def test_every_type(self, tmp_path: Path) -> None:
        loaded = settings(
            tmp_path,
            """
            [rules."names/spelling-variant"]
            at-least = 1
            ratio = 1
            strict = true
            label = "x"
            titles = []
            style = "us"
            """,
        )
        CATALOG.validate(loaded)
        found = {one.rule.id: one for one in CATALOG.active(loaded, "draft.md")}
        assert found["names/spelling-variant"].options == SpellingOptions(1, 1.0, True, "x", (), "us")
        assert isinstance(found["names/spelling-variant"].options.ratio, float)
        assert found["names/surname-first"].options == NoOptions()

    def test_the_house_list_is_handed_over(self, tmp_path: Path) -> None:
        (tmp_path / "names.toml").write_text('[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev"]\n', encoding="utf-8")
        loaded = settings(tmp_path, 'house = ["names.toml"]')
        found = {one.rule.id: one for one in CATALOG.active(loaded, "draft.md")}
        assert found["names/spelling-variant"].options.house == loaded.house != ()

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (
                "at-leest = 1",
                'rules."names/spelling-variant".at-leest: there is no such key (did you mean "at-least"?)',
            ),
            ("at_least = 1", 'at_least: there is no such key (did you mean "at-least"?)'),
            ("house = []", "house: there is no such key"),
            ('at-least = "1"', 'at-least: should be a whole number, not "1"'),
            ("at-least = true", "at-least: should be a whole number, not true"),
            ("at-least = 1.5", "at-least: should be a whole number, not 1.5"),
            ('ratio = "x"', 'ratio: should be a number, not "x"'),
            ("strict = 1", "strict: should be true or false, not 1"),
            ("label = 1", "label: should be text in quotation marks, not 1"),
            ('titles = "Mr"', 'titles: should be a list, each of it text in quotation marks, not "Mr"'),
            ("titles = [1]", "titles: should be a list, each of it text in quotation marks, not a list"),
            ('style = "fr"', 'style: should be one of "us", "uk", not "fr"'),
        ],
    )
    def test_what_is_wrong_is_named(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(ConfigError) as raised:
            active(tmp_path, f'[rules."names/spelling-variant"]\n{text}')
        assert message in str(raised.value)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ('[rules."names/speling-variant"]', 'rules."names/speling-variant": there is no such rule (did you mean'),
            ('[rules."names/variant"]\n[rules."names/spelling-variant"]', 'is the same rule as "names/variant"'),
            ('[rules."names/surname-first"]\nx = 1', "there is no such key (there are: severity)"),
        ],
    )
    def test_what_is_wrong_with_a_rule(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(ConfigError) as raised:
            active(tmp_path, text)
        assert message in str(raised.value)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (
                '[rules."style/mixed-variants"]\nalways = ["towards", "sidewards"]',
                'rules."style/mixed-variants".always: “sidewards” is in none of the families in rules/en/words/',
            ),
            (
                '[rules."style/two-abbreviations"]\nalways = ["US", "PhD"]',
                'rules."style/two-abbreviations".always: “PhD” is no abbreviation in capitals',
            ),
            (
                '[rules."style/mixed-compounds"]\nhyphen = ["anti", "compass"]',
                'rules."style/mixed-compounds".hyphen: there is no kind “compass”; there are anti, co,',
            ),
            (
                '[rules."style/mixed-units"]\nalways = "5 kms"',
                'rules."style/mixed-units".always: should be one of "", "5 km", "5km", not "5 kms"',
            ),
            (
                '[rules."style/mixed-numerals"]\nwords-up-to = 7',
                'rules."style/mixed-numerals".words-up-to: should be one of 0, 9, 10, 12, not 7',
            ),
        ],
    )
    def test_what_a_house_cannot_always_write(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(ConfigError) as raised:
            catalog.load(Settings()).active(settings(tmp_path, text), "draft.md")
        assert message in str(raised.value)

    def test_options_of_a_rule_that_newslint_cannot_fill(self) -> None:
        with pytest.raises(PackError, match="a/b: each of its options needs a default"):
            options.build(rule("a/b", options=Broken), Table({}, Path("x")), ())
        with pytest.raises(PackError, match="a/b: its option table has a type that TOML cannot give"):
            options.build(rule("a/b", options=Odd), Table({"table": {}}, Path("x")), ())


PACK = """
family = "desk"
[[rule]]
id = "{id}"
kind = "phrases"
message = "The desk does not write this."
phrases = ["kick the can"]
why = "The desk decided so."
bad = [{{ text = "They [[kick the can]] again." }}]
good = ["They kick the ball again."]
"""


class TestLoad:
    def test_newslints_own_rules_are_there_and_valid(self) -> None:
        loaded = catalog.load(Settings())
        loaded.validate(Settings())
        assert loaded.rules
        assert catalog.load(Settings()).rules == loaded.rules

    def test_packs_each_file_once(self, tmp_path: Path) -> None:
        desk = tmp_path / "desk"
        (desk / "words").mkdir(parents=True)
        (desk / "rules.toml").write_text(PACK.format(id="cans"), encoding="utf-8")
        (desk / "more.toml").write_text(PACK.format(id="tins"), encoding="utf-8")
        (desk / "words" / "cues.toml").write_text("x = 1", encoding="utf-8")
        (desk / "names.toml").write_text('[[name]]\npreferred = "Kyiv"\n', encoding="utf-8")
        loaded = settings(tmp_path, 'packs = ["desk/rules.toml", "desk/"]\nhouse = ["desk/names.toml"]')
        rules = catalog.load(loaded).rules
        assert {"desk/cans", "desk/tins"} <= set(rules)
        assert rules["desk/cans"].origin == str(desk / "rules.toml")

    def test_the_same_id_in_two_packs(self, tmp_path: Path) -> None:
        for name in ("a.toml", "b.toml"):
            (tmp_path / name).write_text(PACK.format(id="cans"), encoding="utf-8")
        with pytest.raises(PackError) as raised:
            catalog.load(settings(tmp_path, 'packs = ["a.toml", "b.toml"]'))
        assert "a.toml" in str(raised.value)
        assert "b.toml" in str(raised.value)

    def test_a_folder_without_packs(self, tmp_path: Path) -> None:
        (tmp_path / "desk").mkdir()
        with pytest.raises(PackError, match="has no packs in it"):
            catalog.load(settings(tmp_path, 'packs = ["desk"]'))

    def test_a_pack_that_cannot_be_loaded(self, tmp_path: Path) -> None:
        (tmp_path / "a.toml").write_text('family = "desk"\n[[rule]]\nid = "x"\nkind = "nope"\n', encoding="utf-8")
        with pytest.raises(PackError, match=r"a\.toml"):
            catalog.load(settings(tmp_path, 'packs = ["a.toml"]'))
