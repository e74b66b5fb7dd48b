"""The configuration: ``newslint.toml``, or ``[tool.newslint]`` in ``pyproject.toml``, as Settings.

Only data: nothing in it can run code. Rule ids and options are checked where the rules are known, in ``catalog``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from newslint import house
from newslint.errors import ConfigError
from newslint.finding import SEVERITIES, Severity
from newslint.house import HouseName
from newslint.record import NamedTuple
from newslint.table import Table, parse, read

FILE = "newslint.toml"
PROJECT_FILE = "pyproject.toml"
FAIL_ON: Severity = "warning"


class RuleSettings(NamedTuple):
    """What the configuration says about one rule; ``options`` are as the file has them."""

    severity: Severity | None = None
    options: Mapping[str, Any] = {}


class Override(NamedTuple):
    """Settings for the drafts that match one of ``files``, after the general ones."""

    files: tuple[str, ...]
    select: tuple[str, ...]
    rules: Mapping[str, RuleSettings]


class Settings(NamedTuple):
    """What a newsroom has set.

    path       the configuration file, None for the built-in defaults
    root       the folder that globs are relative to
    select     ordered selectors, the last match wins; none means the default rules
    rules      by id
    packs      files and folders of TOML rules
    house      the newsroom's name list
    exclude    globs of drafts that a walk through a folder leaves out
    fail_on    the least severity that makes a run fail
    """

    path: Path | None = None
    root: Path = Path()
    select: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = {}
    overrides: tuple[Override, ...] = ()
    packs: tuple[Path, ...] = ()
    house: tuple[HouseName, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity = FAIL_ON


def find(start: Path) -> Settings:
    """The settings for a draft or a folder: from the nearest configuration file at or above it, else the defaults.

    Raises ConfigError.
    """
    path = locate(start)
    return load(path) if path else Settings(root=Path.cwd())


def locate(start: Path) -> Path | None:
    """The nearest configuration file at or above a draft or a folder. Raises ConfigError for a broken one."""
    place = _absolute(start)
    for folder in (place, *place.parents):
        for name in (FILE, PROJECT_FILE):
            path = folder / name
            if path.is_file() and (name == FILE or _has_section(path)):
                return path
    return None


def load(path: Path) -> Settings:
    """The settings in a configuration file. Raises ConfigError with the file, the key and what is wrong."""
    values = parse(read(path), path)
    if path.name == PROJECT_FILE:
        tool = values.get("tool")
        section = tool.get("newslint") if isinstance(tool, dict) else None
        if not isinstance(section, dict):
            raise ConfigError("has no table [tool.newslint]", path=str(path))
        return _settings(Table(section, path, "tool.newslint"))
    return _settings(Table(values, path))


def _absolute(path: Path) -> Path:
    """Without ``..``, and symbolic links as they are: a draft belongs to the folder that it is seen in."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _has_section(path: Path) -> bool:
    """True if a pyproject.toml configures newslint; one that nobody can read belongs to somebody else."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    if b"newslint" not in data:
        return False
    tool = parse(data, path).get("tool")
    return isinstance(tool, dict) and "newslint" in tool


def _settings(file: Table) -> Settings:
    root = _absolute(file.path).parent
    settings = Settings(
        path=file.path,
        root=root,
        select=file.strings("select"),
        packs=_existing(file, "packs", root),
        house=house.load(*_existing(file, "house", root)),
        exclude=file.strings("exclude"),
        fail_on=cast(Severity, file.choice("fail-on", SEVERITIES) or FAIL_ON),
        overrides=tuple(_override(entry) for entry in file.tables("override")),
        rules=_rules(file.table("rules")),
    )
    file.done()
    return settings


def _existing(file: Table, key: str, root: Path) -> tuple[Path, ...]:
    paths = []
    for name in file.strings(key):
        path = Path(os.path.normpath(root / name))
        if not path.exists():
            raise file.error(key, f'there is no "{name}" (looked in {root})')
        paths.append(path)
    return tuple(paths)


def _override(entry: Table) -> Override:
    override = Override(entry.strings("files"), entry.strings("select"), _rules(entry.table("rules")))
    entry.done()
    if not override.files:
        raise entry.error("files", 'is missing; it says for which drafts, such as ["opinion/**"]')
    if not override.select and not override.rules:
        raise ConfigError(f"{entry.key}: changes nothing; give it a select list or rules", path=str(entry.path))
    return override


def _rules(table: Table) -> dict[str, RuleSettings]:
    rules = {}
    for id in table.values:
        rule = table.table(id)
        severity = cast("Severity | None", rule.choice("severity", SEVERITIES))
        rules[id] = RuleSettings(severity, {key: value for key, value in rule.values.items() if key != "severity"})
    return rules
