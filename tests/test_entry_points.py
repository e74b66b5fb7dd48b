"""Rules from installed packages: the real command with a real package, and every way in which one can be wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

from newslint.catalog import plugins
from newslint.errors import PackError

SOURCE = Path(__file__).parent / "plugin"
DRAFT = "# Council votes\n\nThe SLUG goes here.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the example package is installed."""
    built, site = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=SOURCE, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def newslint(
    *words: str, cwd: Path, path: Path | str = "", module: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the console script, or ``python -m newslint``, with ``path`` as PYTHONPATH."""
    script = Path(sys.executable).parent / "newslint"
    command = [sys.executable, "-m", "newslint"] if module or not script.exists() else [str(script)]
    settings = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "NEWSLINT"))}
    if path:
        settings["PYTHONPATH"] = str(path)
    return subprocess.run(
        [*command, *words], cwd=cwd, env=settings | environment, capture_output=True, text=True, encoding="utf-8"
    )


def package(site: Path, module: str, value: str, name: str = "desk") -> None:
    """Install a package by hand: a module and the ``.dist-info`` folder that names its entry point."""
    (site / f"{name}_rules.py").write_text(textwrap.dedent(module), encoding="utf-8")
    info = site / f"{name}_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-rules\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[newslint.rules]\nmine = {value}\n", encoding="utf-8")


RULE = """
from newslint.rule import Rule
def nothing(document, options):
    return []
rule = Rule("desk/one", "note", "low", "One.", "", nothing)
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path for packages, which is not the working directory."""
    site, work = tmp_path / "site", tmp_path / "work"
    site.mkdir()
    work.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.syspath_prepend(str(site))
    for name in [name for name in sys.modules if name.endswith("_rules")]:
        monkeypatch.delitem(sys.modules, name)
    return site


class TestTheCommand:
    def test_the_rule_is_listed(self, site: Path, tmp_path: Path) -> None:
        ran = newslint("rules", cwd=tmp_path, path=site)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert "example/working-title" in ran.stdout
        assert "example/" not in newslint("rules", cwd=tmp_path).stdout

    def test_the_rule_finds(self, site: Path, tmp_path: Path) -> None:
        (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
        ran = newslint("draft.md", cwd=tmp_path, path=site)
        assert ran.returncode == 1, ran.stderr
        assert "draft.md:3:5" in ran.stdout
        assert "example/working-title" in ran.stdout

    def test_the_rule_can_be_set(self, site: Path, tmp_path: Path) -> None:
        (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
        (tmp_path / "newslint.toml").write_text('[rules."example/working-title"]\nword = "TK"\n', encoding="utf-8")
        assert newslint("draft.md", cwd=tmp_path, path=site).returncode == 0
        (tmp_path / "newslint.toml").write_text('[rules."example/working-title"]\nwords = "TK"\n', encoding="utf-8")
        ran = newslint("draft.md", cwd=tmp_path, path=site)
        assert ran.returncode == 2
        assert 'did you mean "word"?' in ran.stderr

    def test_the_rule_keeps_its_examples(self, site: Path, tmp_path: Path) -> None:
        ran = newslint("test", "example/working-title", cwd=tmp_path, path=site)
        assert ran.returncode == 0, ran.stdout + ran.stderr

    def test_a_package_that_cannot_be_loaded_stops_the_run(self, tmp_path: Path) -> None:
        site, work = tmp_path / "site", tmp_path / "work"
        site.mkdir()
        work.mkdir()
        (work / "draft.txt").write_text("Nothing.\n", encoding="utf-8")
        package(site, "import no_such_module", "desk_rules:rule")
        ran = newslint("draft.txt", cwd=work, path=site)
        assert ran.returncode == 2
        assert 'package desk_rules, rule "mine": cannot be loaded: ModuleNotFoundError' in ran.stderr
        assert "Traceback" not in ran.stderr

    @pytest.mark.parametrize("path", ["", "."])
    def test_the_working_directory_is_no_source_of_rules(self, tmp_path: Path, path: str) -> None:
        package(tmp_path, "open('ran', 'w').close()" + RULE, "desk_rules:rule")
        ran = newslint("rules", cwd=tmp_path, path=path, module=True)
        assert ran.returncode == 0, ran.stderr
        assert "desk/one" not in ran.stdout
        assert not (tmp_path / "ran").exists()

    def test_the_working_directory_cannot_stand_in_for_an_installed_module(self, site: Path, tmp_path: Path) -> None:
        (tmp_path / "example_rules.py").write_text("open('ran', 'w').close()", encoding="utf-8")
        ran = newslint("rules", cwd=tmp_path, path=site, module=True)
        assert ran.returncode == 0, ran.stderr
        assert "example/working-title" in ran.stdout
        assert not (tmp_path / "ran").exists()


class TestEntryPoints:
    @pytest.mark.parametrize(
        ("extra", "value"),
        [
            ("", "desk_rules:rule"),
            ("many = [rule]", "desk_rules:many"),
            ("many = (rule,)", "desk_rules:many"),
            ("RULES = (rule,)", "desk_rules"),
        ],
    )
    def test_what_one_may_name(self, installed: Path, extra: str, value: str) -> None:
        package(installed, f"{RULE}\n{extra}", value)
        (rule,) = plugins.rules()
        assert rule.id == "desk/one"
        assert rule.origin.startswith("desk_rules (")

    @pytest.mark.parametrize(
        ("module", "value", "message"),
        [
            ("x = 3", "desk_rules:x", "gives a int, not a rule"),
            ("x = 3", "desk_rules", "gives a module, not a rule"),
            ("RULES = ['a']", "desk_rules", "gives a str, not a rule"),
            ("x = 3", "desk_rules:y", "cannot be loaded: AttributeError"),
            ("x = (", "desk_rules", "cannot be loaded: SyntaxError"),
            ("raise SystemExit(3)", "desk_rules", "cannot be loaded: SystemExit"),
            ("1 / 0", "desk_rules", "cannot be loaded: ZeroDivisionError"),
            (f"{RULE}\nx = rule._replace(id='One')", "desk_rules:x", "'One' is no rule id"),
            (f"{RULE}\nx = rule._replace(severity='bad')", "desk_rules:x", "severity 'bad' is not one of"),
        ],
    )
    def test_one_that_is_wrong_names_package_and_rule(
        self, installed: Path, module: str, value: str, message: str
    ) -> None:
        package(installed, module, value)
        with pytest.raises(PackError) as raised:
            plugins.rules()
        assert str(raised.value).startswith('package desk_rules, rule "mine": ')
        assert message in str(raised.value)

    def test_the_first_of_two_versions_counts(self, installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        package(installed, RULE, "desk_rules:rule")
        second = installed.parent / "second"
        second.mkdir()
        package(second, "1 / 0", "desk_rules:rule")
        monkeypatch.setattr(sys, "path", [*sys.path, str(second)])
        assert len(plugins.rules()) == 1

    def test_places_on_the_path_that_are_no_folders(self, installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (installed / "file.zip").write_bytes(b"")
        monkeypatch.setattr(sys, "path", [*sys.path, "", str(installed / "file.zip"), str(installed / "missing")])
        before = list(sys.path)
        assert plugins.rules() == ()
        assert sys.path == before

    def test_an_editable_package_works_from_its_own_folder(
        self, installed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        package(installed, RULE, "desk_rules:rule")
        project = installed.parent / "project"
        project.mkdir()
        (installed / "desk_rules.py").rename(project / "desk_rules.py")
        monkeypatch.chdir(project)
        monkeypatch.setattr(sys, "path", [*sys.path, str(project)])
        (rule,) = plugins.rules()
        assert rule.id == "desk/one"
