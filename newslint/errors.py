"""What can go wrong that is not a finding. Each message is complete by itself: what, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class NewslintError(Exception):
    """The root of all; ``kind`` is the word used for it in the JSON report."""

    kind = "error"

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class UsageError(NewslintError):
    """The command line asks for something that is not there."""

    kind = "usage"


class ConfigError(NewslintError):
    """A configuration, house list or baseline file is wrong."""

    kind = "config"


class PackError(NewslintError):
    """A rule cannot be loaded, or does not keep the rule contract."""

    kind = "pack"


class ReadError(NewslintError):
    """A draft cannot be read."""

    kind = "read"


class CheckError(NewslintError):
    """A rule failed while it checked a draft."""

    kind = "check"


class FixError(NewslintError):
    """A draft cannot be fixed."""

    kind = "fix"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The end of a message about a word that is none of ``choices``: `` (did you mean "..."?)``, or nothing."""
    import difflib

    near = difflib.get_close_matches(word, sorted(set(choices)), n=1)
    return f' (did you mean "{near[0]}"?)' if near else ""
