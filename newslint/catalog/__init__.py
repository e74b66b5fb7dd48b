"""The catalogue: every rule there is, under its id, and which of them apply to a draft."""

from __future__ import annotations

import functools
import os
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from newslint import globs, knowledge
from newslint.catalog import options, selectors
from newslint.config import Override, RuleSettings, Settings
from newslint.errors import ConfigError, PackError, UsageError, did_you_mean
from newslint.finding import Severity
from newslint.record import NamedTuple
from newslint.rule import Rule
from newslint.table import Table


class ActiveRule(NamedTuple):
    """A rule as it applies to a draft: with the severity and the options that the newsroom has set."""

    rule: Rule
    severity: Severity
    options: Any


class Catalog:
    """Rules by id, in order of their ids. Raises PackError if two share an id, present or former."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._names: dict[str, Rule] = {}
        found = list(rules)
        for rule in found:
            self._claim(rule.id, rule)
        for rule in found:
            for former in rule.was:
                self._claim(former, rule)
        self.rules: Mapping[str, Rule] = {rule.id: rule for rule in sorted(found, key=lambda rule: rule.id)}
        self._active: tuple[Settings | None, dict[tuple[int, ...], tuple[ActiveRule, ...]]] = (None, {})

    def _claim(self, name: str, rule: Rule) -> None:
        other = self._names.setdefault(name, rule)
        if other is not rule:
            raise PackError(
                f"two rules go by the id {name}: one from {other.origin or 'newslint'}, the other from "
                f"{rule.origin or 'newslint'}; rename one of them"
            )

    def get(self, id: str) -> Rule:
        """The rule of an id, present or former. Raises UsageError that names the nearest one."""
        if id not in self._names:
            raise UsageError(f'there is no rule "{id}"{self.nearest(id)}; "newslint rules" lists them')
        return self._names[id]

    def nearest(self, id: str) -> str:
        """The hint to append to a message about an unknown id or selector; empty if nothing is near."""
        word = id.removeprefix("-")
        families = {f"{rule.family}/*" for rule in self.rules.values()}
        if f"{word}/*" in families:
            return f' (did you mean "{word}/*"?)'
        offences = {id.partition("/")[2]: id for id in self.rules}
        if word in offences:
            return f' (did you mean "{offences[word]}"?)'
        if word.endswith("*"):
            return did_you_mean(word, families)
        return did_you_mean(word, (*self._names, *families, "all", "default"))

    def active(self, settings: Settings, path: str) -> tuple[ActiveRule, ...]:
        """The rules for one draft, overrides applied. ``settings`` have been validated."""
        if self._active[0] is not settings:
            self._active = (settings, {})
        cache = self._active[1]
        key = _matching(settings, path)
        if key not in cache:
            cache[key] = self._resolve(settings, [settings.overrides[at] for at in key])
        return cache[key]

    def _resolve(self, settings: Settings, overrides: Iterable[Override]) -> tuple[ActiveRule, ...]:
        chosen = selectors.choose(self.rules, settings.select)
        configured = self._by_id(settings.rules)
        for override in overrides:
            chosen = selectors.choose(self.rules, override.select, chosen)
            for id, own in self._by_id(override.rules).items():
                base = configured.get(id, RuleSettings())
                configured[id] = RuleSettings(own.severity or base.severity, {**base.options, **own.options})
        return tuple(
            self._activate(rule, configured.get(id, RuleSettings()), settings)
            for id, rule in self.rules.items()
            if id in chosen
        )

    def _activate(self, rule: Rule, own: RuleSettings, settings: Settings) -> ActiveRule:
        table = Table(own.options, settings.path or Path(), f'rules."{rule.id}"')
        return ActiveRule(rule, own.severity or rule.severity, options.build(rule, table, settings.house))

    def _by_id(self, rules: Mapping[str, RuleSettings]) -> dict[str, RuleSettings]:
        return {self.get(id).id: own for id, own in rules.items()}

    def validate(self, settings: Settings) -> None:
        """Raises ConfigError for a dead selector, a rule there is not, and an option that does not fit its rule."""
        file = Table({}, settings.path or Path())
        self._validate_rules(file, settings.rules, settings)
        chosen = self._validate_select(file, settings.select, selectors.start(self.rules, settings.select))
        for number, override in enumerate(settings.overrides, 1):
            table = Table({}, file.path, file.dotted(f"override[{number}]"))
            chosen |= self._validate_select(table, override.select, chosen)
            self._validate_rules(table, override.rules, settings)

    def _validate_select(self, table: Table, select: tuple[str, ...], chosen: frozenset[str]) -> frozenset[str]:
        for selector in select:
            matched = selectors.matched(self.rules, selector.removeprefix("-"))
            if not matched:
                raise table.error("select", f'"{selector}" matches no rule{self.nearest(selector)}')
            if selector.startswith("-"):
                if not matched & chosen:
                    raise table.error("select", f'"{selector}" takes nothing away: no such rule is selected there')
                chosen -= matched
            else:
                chosen |= matched
        return chosen

    def _validate_rules(self, table: Table, rules: Mapping[str, RuleSettings], settings: Settings) -> None:
        seen: dict[str, str] = {}
        for id, own in rules.items():
            place = Table(own.options, table.path, f'{table.dotted("rules")}."{id}"')
            if id not in self._names:
                raise ConfigError(
                    f"{place.key}: there is no such rule{did_you_mean(id, self._names)}", path=str(place.path)
                )
            rule = self._names[id]
            if rule.id in seen:
                raise ConfigError(f'{place.key}: is the same rule as "{seen[rule.id]}"', path=str(place.path))
            seen[rule.id] = id
            options.build(rule, place, settings.house)

    def validate_selectors(self, select: tuple[str, ...]) -> None:
        """Raises UsageError for a selector of the command line that matches no rule."""
        for selector in select:
            if not selectors.matched(self.rules, selector.removeprefix("-")):
                raise UsageError(f'--select: "{selector}" matches no rule{self.nearest(selector)}')


def load(settings: Settings) -> Catalog:
    """Every rule: newslint's own, those of installed packages, and those of the newsroom's packs.

    Raises PackError if one of them cannot be loaded.
    """
    others = {name.origin for name in settings.house} | {str(settings.path)}
    return Catalog((*_installed(), *load_packs(settings.packs, besides=others)))


def load_packs(paths: Iterable[Path], besides: Container[str] = ()) -> tuple[Rule, ...]:
    """The rules of pack files, and of those in folders, each file once.

    Of a folder, the files in a folder ``words`` are no packs, nor are those ``besides``. Raises PackError.
    """
    from newslint.packs.load import load

    files: dict[Path, None] = {}
    for path in paths:
        found = [path] if not path.is_dir() else [file for file in _pack_files(path) if str(file) not in besides]
        if not found:
            raise PackError("has no packs in it: no file that ends in .toml", path=str(path))
        files.update(dict.fromkeys(found))
    return tuple(rule for file in files for rule in load(file))


@functools.cache
def _installed() -> tuple[Rule, ...]:
    from newslint import allowances, checks
    from newslint.catalog import plugins
    from newslint.packs.load import load

    # The house style that newsrooms copy is an example, and none of ours.
    files = sorted(file for file in knowledge.folder().glob("*/*.toml") if file.parent.name != "house")
    packs = (rule for file in files for rule in load(file))
    return (*checks.RULES, *allowances.RULES, *packs, *plugins.rules())


def _pack_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.toml") if "words" not in file.relative_to(folder).parts[:-1])


def _matching(settings: Settings, path: str) -> tuple[int, ...]:
    """Which overrides are for this draft."""
    if not settings.overrides:
        return ()
    try:
        relative = os.path.relpath(path, settings.root)
    except ValueError:  # another drive
        return ()
    relative = relative.replace(os.sep, "/")
    return tuple(at for at, override in enumerate(settings.overrides) if globs.matches(override.files, relative))
