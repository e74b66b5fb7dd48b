"""What a run works with: the settings for each draft's folder and their catalogues, each made once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from newslint import catalog, config
from newslint.catalog import ActiveRule, Catalog
from newslint.config import Settings
from newslint.errors import UsageError
from newslint.finding import SEVERITIES, Severity
from newslint.rule import Rule


class Session:
    """Follows ``--config``, ``--no-config``, ``--select`` and ``--fail-on``.

    The methods raise ConfigError, PackError, and UsageError for a selector of the command line that is dead.
    """

    def __init__(self, arguments: Namespace) -> None:
        if arguments.config and arguments.no_config:
            raise UsageError("--config and --no-config exclude each other")
        self._config = Path(arguments.config) if arguments.config else None
        self._no_config: bool = arguments.no_config
        self._select: tuple[str, ...] = getattr(arguments, "select", ())
        self._fail_on: Severity | None = getattr(arguments, "fail_on", None)
        self.used: dict[str, Rule] = {}  # the rules that ran, by id
        self._active: Sequence[ActiveRule] = ()  # those for the last draft
        self._configs: dict[Path, Path | None] = {}
        self._loaded: dict[Path | None, tuple[Settings, Catalog]] = {}

    def settings(self, path: str) -> Settings:
        """The settings for a draft or a folder."""
        return self._for(path)[0]

    def catalog(self, path: str) -> Catalog:
        """The catalogue for a draft or a folder."""
        return self._for(path)[1]

    def rules_for(self, path: str) -> tuple[Sequence[ActiveRule], Catalog]:
        """The rules that apply to a draft, and all there are."""
        settings, rules = self._for(path)
        active = rules.active(settings, path)
        if active is not self._active:
            self._active = active
            self.used.update({one.rule.id: one.rule for one in active})
        return active, rules

    def fails(self, path: str, severity: Severity) -> bool:
        """True if a finding of this severity in this draft makes the run fail."""
        threshold = self._fail_on or self.settings(path).fail_on
        return SEVERITIES.index(severity) >= SEVERITIES.index(threshold)

    def _for(self, path: str) -> tuple[Settings, Catalog]:
        found = self._locate(path)
        if found not in self._loaded:
            settings = config.load(found) if found else Settings(root=Path.cwd())
            rules = catalog.load(settings)
            rules.validate(settings)
            if self._select:
                rules.validate_selectors(self._select)
                settings = settings._replace(select=(*(settings.select or ("default",)), *self._select))
            self._loaded[found] = settings, rules
        return self._loaded[found]

    def _locate(self, path: str) -> Path | None:
        if self._config or self._no_config:
            return self._config
        place = Path(path)
        folder = place if place.is_dir() else place.parent
        if folder not in self._configs:
            self._configs[folder] = config.locate(folder)
        return self._configs[folder]
