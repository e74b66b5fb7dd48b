from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import config, globs
from newslint.config import Override, RuleSettings, Settings
from newslint.errors import ConfigError


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A newsroom's folder with a pack and a name list."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "names.toml").write_text('[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev"]\n', encoding="utf-8")
    return tmp_path


def load(folder: Path, text: str, name: str = "newslint.toml") -> Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return config.load(path)


FULL = """
select = ["all", "-style/*"]
packs = ["rules/"]
house = ["names.toml"]
exclude = ["archive/**"]
fail-on = "note"

[rules."names/spelling-variant"]
severity = "error"
some-option = 3

[[override]]
files = ["opinion/**"]
select = ["-claims/*"]

[override.rules."style/x"]
severity = "note"
"""


def test_every_key(desk: Path) -> None:
    settings = load(desk, FULL)
    assert settings._replace(house=()) == Settings(
        path=desk / "newslint.toml",
        root=desk,
        select=("all", "-style/*"),
        rules={"names/spelling-variant": RuleSettings("error", {"some-option": 3})},
        overrides=(Override(("opinion/**",), ("-claims/*",), {"style/x": RuleSettings("note")}),),
        packs=(desk / "rules",),
        exclude=("archive/**",),
        fail_on="note",
    )
    assert [name.preferred for name in settings.house] == ["Kyiv"]


def test_an_empty_file_gives_the_defaults(desk: Path) -> None:
    assert load(desk, "") == Settings(path=desk / "newslint.toml", root=desk)


def test_pyproject(desk: Path) -> None:
    settings = load(desk, '[tool.newslint]\nfail-on = "error"\n[tool.other]\nx = 1\n', "pyproject.toml")
    assert settings.fail_on == "error"
    assert settings.path == desk / "pyproject.toml"


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'\n", "tool = 3\n", "[tool]\nnewslint = 3\n"])
def test_a_pyproject_that_does_not_configure_newslint(desk: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"has no table \[tool.newslint\]"):
        load(desk, text, "pyproject.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", 'selct: there is no such key (did you mean "select"?)'),
        ("zzz = 1", "zzz: there is no such key (there are: select, "),
        ('select = "all"', 'select: should be a list, ["all"], not "all"'),
        ("select = [true]", "it has true in it"),
        ('fail-on = "warnings"', '"warnings" is not one of note, warning, error (did you mean "warning"?)'),
        ("fail-on = 2", "fail-on: should be text in quotation marks, not 2"),
        ("rules = 3", "rules: should be a table, not 3"),
        ("[rules]\n'names/x' = 3", 'rules."names/x": should be a table, not 3'),
        ("[rules.'names/x']\nseverity = 'eror'", 'rules."names/x".severity: "eror" is not one of'),
        ("[override]\nfiles = ['x']", "override: should be written as [[override]], with two"),
        ("[[override]]\nselect = ['-all']", "override[1].files: is missing"),
        ("[[override]]\nfiles = ['x']", "override[1]: changes nothing"),
        ("[[override]]\nfiles = ['x']\nselct = []", "override[1].selct: there is no such key"),
        (
            "[[override]]\nfiles=['x']\n[override.rules.'a/b']\nseverity=1",
            'override[1].rules."a/b".severity: should be',
        ),
        ("packs = ['pack.toml']", 'packs: there is no "pack.toml"'),
        ("house = ['name.toml']", 'house: there is no "name.toml"'),
        ("select = [", "line 1, column 11"),
        ("a = 1\na = 2", "line 2"),
        ("x = " + "[" * 5000, ""),
    ],
)
def test_what_is_wrong_is_named(desk: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(desk, text)
    assert message in str(raised.value)
    assert str(raised.value).startswith(f"{desk / 'newslint.toml'}: ")


def test_keys_in_pyproject_are_named_with_their_table(desk: Path) -> None:
    with pytest.raises(ConfigError, match=r"tool\.newslint\.selct: "):
        load(desk, "[tool.newslint]\nselct = []", "pyproject.toml")


def test_a_house_list_that_cannot_be_read_names_its_own_file(desk: Path) -> None:
    (desk / "names.toml").write_text("[[name]]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"names\.toml: name\[1\]\.preferred"):
        load(desk, 'house = ["names.toml"]')


def test_a_missing_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(tmp_path / "other.toml")
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(tmp_path)


class TestFind:
    def test_the_nearest_one_counts(self, tmp_path: Path) -> None:
        inner = tmp_path / "a" / "b"
        inner.mkdir(parents=True)
        (tmp_path / "newslint.toml").write_text('fail-on = "note"')
        (tmp_path / "a" / "newslint.toml").write_text('fail-on = "error"')
        assert config.find(inner).fail_on == "error"
        assert config.find(inner / "draft.md").fail_on == "error"
        assert config.find(tmp_path / "draft.md").fail_on == "note"
        assert config.find(inner / ".." / ".." / "draft.md").fail_on == "note"

    def test_newslint_toml_goes_before_pyproject(self, tmp_path: Path) -> None:
        (tmp_path / "newslint.toml").write_text('fail-on = "note"')
        (tmp_path / "pyproject.toml").write_text('[tool.newslint]\nfail-on = "error"')
        assert config.find(tmp_path).fail_on == "note"

    def test_a_pyproject_without_a_section_is_passed(self, tmp_path: Path) -> None:
        inner = tmp_path / "project"
        inner.mkdir()
        (tmp_path / "pyproject.toml").write_text('[tool.newslint]\nfail-on = "error"')
        (inner / "pyproject.toml").write_text('[project]\nname = "newslint-desk"')
        assert config.find(inner).fail_on == "error"

    def test_a_broken_pyproject_of_somebody_else_is_passed(self, tmp_path: Path) -> None:
        (tmp_path / "newslint.toml").write_text('fail-on = "note"')
        inner = tmp_path / "project"
        inner.mkdir()
        (inner / "pyproject.toml").write_bytes(b"\xff[[[")
        assert config.find(inner).fail_on == "note"

    def test_none_gives_the_defaults(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(config, "FILE", "no-such-file.toml")
        monkeypatch.setattr(config, "PROJECT_FILE", "no-such-project.toml")
        settings = config.find(tmp_path / "draft.md")
        assert settings == Settings(root=tmp_path)


KEYS = st.sampled_from(["select", "packs", "house", "exclude", "fail-on", "rules", "override", "x"])
VALUES = st.recursive(
    st.booleans() | st.integers() | st.sampled_from(["all", "error", "", "-", "a/b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_any_data_gives_settings_or_a_message(values: dict[str, object]) -> None:
    with contextlib.suppress(ConfigError):
        assert isinstance(config._settings(config.Table(values, Path("newslint.toml"))), Settings)


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("opinion/**", "opinion/a.md", True),
        ("opinion/**", "opinion/2026/a.md", True),
        ("opinion/**", "news/opinion/a.md", False),
        ("*.md", "news/a.md", True),
        ("news/*.md", "news/sport/a.md", False),
        ("news/*", "news/sport/a.md", True),
        ("**/a.md", "a.md", True),
        ("**/a.md", "news/sport/a.md", True),
        ("news/**/a.md", "news/a.md", True),
        ("news/**/a.md", "news/x/y/a.md", True),
        ("opinion", "news/opinion/a.md", True),
        ("opinion", "opinions/a.md", False),
        ("opinion/", "opinion/a.md", True),
        ("opinion/", "opinion", False),
        ("/a.md", "news/a.md", False),
        ("/a.md", "a.md", True),
        ("./news/a.md", "news/a.md", True),
        ("?.md", "a.md", True),
        ("a+(b.md", "a+(b.md", True),
        ("a.md", "abmd", False),
    ],
)
def test_globs(glob: str, path: str, expected: bool) -> None:
    assert globs.matches([glob], path) is expected


def test_the_last_glob_decides() -> None:
    assert not globs.matches(["archive/**", "!archive/live.md"], "archive/live.md")
    assert globs.matches(["!archive/live.md", "archive/**"], "archive/live.md")


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_glob_is_a_glob(glob: str, path: str) -> None:
    assert globs.matches([glob], path) in (True, False)
