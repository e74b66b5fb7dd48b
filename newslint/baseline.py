"""A baseline: the findings that a newsroom has seen and lives with, so that only new ones are reported.

    {"schema": "newslint.baseline/1", "fingerprints": {"news/draft.md": {"c0ffee...": 1}}}

Paths are relative to the baseline's folder, with slashes; fingerprints stay the same when a finding moves within its
draft. So neither edits above a finding nor moving baseline and drafts together bring it back.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeGuard

from newslint.errors import ConfigError
from newslint.finding import FileReport, PlacedFinding, Report
from newslint.record import NamedTuple

SCHEMA = "newslint.baseline/1"
REMEDY = "write it anew with --write-baseline"


class Baseline(NamedTuple):
    """How often each fingerprint is accepted in each draft; ``folder`` is what the paths are relative to."""

    folder: Path
    fingerprints: Mapping[str, Mapping[str, int]]


def write(path: Path, report: Report) -> None:
    """Accept every finding of a report. Raises ConfigError if the file cannot be written."""
    import json

    folder = path.parent
    fingerprints: dict[str, dict[str, int]] = {}
    for file in report.files:
        for finding in file.findings:
            counts = fingerprints.setdefault(_key(file.path, folder), {})
            counts[finding.fingerprint] = counts.get(finding.fingerprint, 0) + 1
    content = {"schema": SCHEMA, "fingerprints": fingerprints}
    try:
        path.write_text(json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror or error}", path=str(path)) from None


def load(path: Path) -> Baseline:
    """The baseline in a file. Raises ConfigError if there is none or it is broken."""
    import json

    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=str(path)) from None
    except (ValueError, RecursionError):
        raise ConfigError(f"is no JSON, so no baseline; {REMEDY}", path=str(path)) from None
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise ConfigError(f'is no baseline: it lacks "schema": "{SCHEMA}"; {REMEDY}', path=str(path))
    fingerprints = content.get("fingerprints")
    if not _is_table_of_counts(fingerprints):
        raise ConfigError(f'"fingerprints" should have a count for each finding of a draft; {REMEDY}', path=str(path))
    return Baseline(path.parent, fingerprints)


def subtract(report: Report, baseline: Baseline) -> Report:
    """The report without the findings that the baseline accepts, each as often as it does."""
    return report._replace(files=tuple(_without_accepted(file, baseline) for file in report.files))


def _without_accepted(file: FileReport, baseline: Baseline) -> FileReport:
    left = dict(baseline.fingerprints.get(_key(file.path, baseline.folder), {}))

    def is_new(finding: PlacedFinding) -> bool:
        left[finding.fingerprint] = left.get(finding.fingerprint, 0) - 1
        return left[finding.fingerprint] < 0

    return file._replace(findings=tuple(filter(is_new, file.findings)))


def _key(path: str, folder: Path) -> str:
    if path == "-":
        return path
    try:
        path = os.path.relpath(path, folder)
    except ValueError:  # another drive
        return Path(path).absolute().as_posix()
    return path.replace(os.sep, "/")


def _is_table_of_counts(value: object) -> TypeGuard[dict[str, dict[str, int]]]:
    return isinstance(value, dict) and all(
        isinstance(counts, dict) and all(type(count) is int and count > 0 for count in counts.values())
        for counts in value.values()
    )
