"""newslint as its users get it: the wheel in an environment of its own, the editable install, the source archive."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
STORY = ROOT / "seeds" / "marked" / "museum-altarpiece.md"
# mdurl comes with markdown-it-py; the other two are what a new environment may begin with.
TRANSITIVE = {"mdurl"}
ENVIRONMENT = {"pip", "setuptools"}


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "NEWSLINT"))}
    words = [str(word) for word in command]
    return subprocess.run(
        words, cwd=cwd, env=settings | environment, capture_output=True, text=True, encoding="utf-8", timeout=300
    )


def succeed(*command: str | Path, cwd: Path, **environment: str) -> str:
    ran = run(*command, cwd=cwd, **environment)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def build(target: str, source: Path, folder: Path) -> Path:
    succeed(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder, cwd=source)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is now, for all builds, even if somebody goes on working in it."""
    ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "build", "dist")
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("source") / "newslint", ignore=ignored))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", source, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment in which only the wheel has been installed."""
    return environment(tmp_path_factory.mktemp("clean"), wheel)


def environment(folder: Path, *requirements: str | Path) -> Path:
    venv.create(folder, with_pip=True)
    commands = folder / "bin"
    succeed(commands / "python", "-m", "pip", "install", "--quiet", *requirements, cwd=folder)
    return commands


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.match(r"[\w-]+", requirement)[0].lower() for requirement in project["dependencies"]}


def files_below(source: Path, folder: str) -> set[str]:
    paths = (path for path in source.joinpath(folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(source).as_posix() for path in paths}


def test_the_wheel_holds_the_package_the_rules_and_nothing_else(wheel: Path, source: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == files_below(source, "newslint") | {f"newslint/{name}" for name in files_below(source, "rules")}
    assert "newslint/py.typed" in names


def test_the_wheel_carries_both_notices(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        notices = {name.partition("/licenses/")[2] for name in archive.namelist() if "/licenses/" in name}
    assert notices == {"LICENSE", "rules/NOTICE"}


def test_installing_brings_the_declared_dependencies_and_no_others(scripts: Path, tmp_path: Path) -> None:
    listed = succeed(scripts / "python", "-m", "pip", "list", "--format=freeze", cwd=tmp_path)
    installed = {line.partition("==")[0].lower() for line in listed.splitlines()}
    assert installed - ENVIRONMENT == declared() | TRANSITIVE | {"newslint"}


def test_every_declared_dependency_is_imported() -> None:
    modules = {"markdown-it-py": "markdown_it", "mdit-py-plugins": "mdit_py_plugins", "pyyaml": "yaml"}
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "newslint").rglob("*.py"))
    unused = [name for name in declared() if not re.search(rf"\b(?:from|import) {modules.get(name, name)}\b", source)]
    assert unused == []


def test_the_installed_rules_are_found_and_keep_their_examples(scripts: Path, tmp_path: Path) -> None:
    assert "names/renamed-place" in succeed(scripts / "newslint", "rules", cwd=tmp_path)
    assert "keep their examples" in succeed(scripts / "newslint", "test", cwd=tmp_path)


def test_the_installed_command_checks_a_story_as_the_sources_do(scripts: Path, source: Path, tmp_path: Path) -> None:
    installed = run(scripts / "newslint", "--format", "json", STORY, cwd=tmp_path)
    here = run(sys.executable, "-m", "newslint", "--format", "json", STORY, cwd=source)
    assert installed.returncode == here.returncode == 1
    assert installed.stdout == here.stdout


def test_an_editable_install_finds_the_rules_beside_the_package(tmp_path: Path) -> None:
    # Without its dependencies: where the rules are found needs none of them.
    commands = environment(tmp_path / "editable", "--no-deps", "--editable", ROOT)
    asked = "from newslint import knowledge; print(knowledge.folder())"
    folder = succeed(commands / "python", "-c", asked, cwd=tmp_path).strip()
    assert Path(folder).resolve() == ROOT / "rules"


def test_the_source_archive_has_what_building_and_testing_need(sdist: Path, source: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("newslint", "rules", "seeds"):
        assert names >= files_below(source, folder)
    assert names >= {
        *("pyproject.toml", "Makefile", "LICENSE", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"),
        *(".ci/run", ".pre-commit-hooks.yaml", "tests/test_wheel.py", "tests/plugin/pyproject.toml"),
    }
    assert not [name for name in names if "node_modules" in name or "__pycache__" in name]


def test_the_wheel_built_from_the_source_archive_is_the_same(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    again = build("wheel", unpacked, tmp_path / "built")
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert {info.filename: info.CRC for info in one.infolist()} == {
            info.filename: info.CRC for info in other.infolist()
        }
