"""The pre-commit hooks, run by the real pre-commit on a newsroom's repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
NOT_SOURCE = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "build", "dist"
)

GOOD_DRAFT = "# Council votes\n\nNgozi Okafor spoke first. Okafor voted no.\n"
BAD_DRAFT = "# Council votes\n\nNgozi Okafor spoke first. Then the the council voted.\n"
CONFIGURATION = 'packs = ["desk"]\n'
GOOD_PACK = """\
family = "desk"

[[rule]]
id = "working-title"
kind = "phrases"
message = "“{text}” is the working title"
why = "The slug is for us, the headline for readers. Known problems: none."
phrases = ["slug goes here"]
bad = ["The [[slug goes here]]."]
good = ["The slug stays in the system."]
"""
BROKEN_PACK = GOOD_PACK.replace("[[slug goes here]]", "slug [[goes here]]")
# No pack, and none the worse for it.
OTHER_TOML = '[project]\nname = "website"\n'


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """newslint's repository as it would be committed now: pre-commit sees committed and staged files only."""
    repository = tmp_path_factory.mktemp("hooks") / "newslint"
    shutil.copytree(ROOT, repository, ignore=NOT_SOURCE)
    commit(repository)
    return repository


def newsroom(folder: Path, **files: str) -> Path:
    for name, text in {"newslint.toml": CONFIGURATION, "pyproject.toml": OTHER_TOML, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    commit(folder)
    return folder


def commit(repository: Path) -> None:
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "As it is"]):
        subprocess.run(["git", *command], cwd=repository, env=environment(), check=True, capture_output=True)


def environment() -> dict[str, str]:
    """Nobody's git identity and settings but the test's, and no repository but the one asked for."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in IDENTITY.items()}
    return kept | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "NO_COLOR": "1"}


IDENTITY = {"NAME": "The desk", "EMAIL": "desk@news.example"}


def try_repo(hooks: Path, repository: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "--all-files", "--color", "never"]
    return subprocess.run(
        command, cwd=repository, env=environment(), capture_output=True, text=True, encoding="utf-8", timeout=300
    )


def test_good_drafts_and_packs_pass(hooks: Path, tmp_path: Path) -> None:
    repository = newsroom(tmp_path, **{"draft.md": GOOD_DRAFT, "wire.txt": GOOD_DRAFT, "desk/titles.toml": GOOD_PACK})
    ran = try_repo(hooks, repository)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    results = [line.rpartition(".")[2] for line in ran.stdout.splitlines() if line.startswith("newslint")]
    assert results == ["Passed", "Passed"]


def test_a_bad_draft_and_a_broken_pack_fail_and_say_why(hooks: Path, tmp_path: Path) -> None:
    files = {"good.md": GOOD_DRAFT, "bad.md": BAD_DRAFT, "page.html": BAD_DRAFT, "desk/titles.toml": BROKEN_PACK}
    ran = try_repo(hooks, newsroom(tmp_path, **files))
    assert ran.returncode == 1, ran.stdout + ran.stderr
    drafts, _, packs = ran.stdout.partition("newslint rules")
    assert "bad.md:3:32  warning  style/doubled-word" in drafts
    assert "page.html" not in drafts
    assert "1 finding in 1 of 2 drafts" in drafts
    assert "FAILED  desk/working-title" in packs
    assert "ok      " not in packs
    assert 'it should find "goes here" at character 10; it found "slug goes here" at character 5' in packs
