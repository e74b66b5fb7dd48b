"""What README and CONTRIBUTING show is what happens: their files are written, their commands run, their links followed.

In order of the page, in a folder of its own with a copy of the project's sources:

- a block that begins with ``# some/file.toml`` is that file;
- a ``diff`` block that begins with ``+++ some/file.toml`` changes that file;
- a ``console`` block has commands after ``$``, each with what it prints; the first ``$ cat FILE`` writes the file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import rules_table
import yaml

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# ([\w.-]+(?:/[\w.-]+)*\.\w+)\n")
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")


class Block(NamedTuple):
    line: int
    language: str
    text: str


def blocks(page: str) -> Iterator[Block]:
    source = (ROOT / page).read_text(encoding="utf-8")
    for match in BLOCK.finditer(source):
        yield Block(source.count("\n", 0, match.start()) + 1, match[1], match[2])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the sources, and a command ``newslint`` that runs them."""
    desk, commands = tmp_path / "desk", tmp_path / "bin"
    for name in ("newslint", "rules", "seeds"):
        shutil.copytree(ROOT / name, desk / name, ignore=shutil.ignore_patterns("__pycache__"))
    commands.mkdir()
    command = commands / "newslint"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{desk}" exec "{sys.executable}" -m newslint "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return desk


def shell(command: str, desk: Path) -> str:
    """What a command prints in a terminal without colours, 100 columns wide."""
    path = f"{desk.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "NEWSLINT"))}
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=desk,
        env=kept | {"PATH": path, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    return ran.stdout


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(path: Path, lines: list[str]) -> None:
    """Apply a diff without line numbers: lines with a space before them, or a minus, are sought in order."""
    text, at = path.read_text(encoding="utf-8").splitlines(), 0
    for line in lines:
        mark, words = line[:1], line[1:]
        if mark == "+":
            text.insert(at, words)
        else:
            at = text.index(words, at)
            if mark == "-":
                del text[at]
        at += mark != "-"
    path.write_text("\n".join(text) + "\n", encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_what_the_page_shows_is_what_happens(page: str, desk: Path) -> None:
    for block in blocks(page):
        if block.language == "console":
            commands = COMMAND.findall(block.text)
            assert "".join(f"$ {command}\n{output}" for command, output in commands) == block.text
            for command, output in commands:
                shown = desk / command.removeprefix("cat ")
                if command == f"cat {shown.name}" and not shown.exists():
                    write(shown, output)
                assert shell(command, desk) == output, f"{page}, line {block.line}: {command}"
        elif block.language == "diff":
            name, *lines = block.text.splitlines()
            change(desk / name.removeprefix("+++ "), lines)
        elif file := FILE.match(block.text):
            write(desk / file[1], block.text)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    source = BLOCK.sub("", (ROOT / page).read_text(encoding="utf-8"))
    missing = [
        link
        for link in LINK.findall(source)
        if not link.startswith(("https://", "#")) and not (ROOT / page).parent.joinpath(link.partition("#")[0]).exists()
    ]
    assert missing == []


def test_the_table_of_rules_is_the_catalogue() -> None:
    (shown,) = rules_table.TABLE.findall(rules_table.README.read_text(encoding="utf-8"))
    assert shown == rules_table.table(), "run make docs"


def test_the_hooks_that_readme_shows_are_the_ones_there_are() -> None:
    (shown,) = [block.text for block in blocks("README.md") if "- repo:" in block.text]
    there_are = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repository,) = yaml.safe_load(shown)["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in there_are]


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_that_are_named_exist(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):", makefile, re.MULTILINE))
    named = re.findall(r"(?:`|^)make (\w+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) <= targets
