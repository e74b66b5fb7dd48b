"""The report for pull requests on GitHub: one workflow command for each finding, shown beside the line it is about."""

from __future__ import annotations

import os

from newslint.finding import Failure, FileReport, PlacedFinding, Report
from newslint.reporters.display import ROLES, encodable, safe, shorten

QUOTED = 60  # columns for the words of a related place

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """Workflow commands, one a line; nothing at all if nothing was found and nothing failed."""
    commands = [_finding(file, finding) for file in report.files for finding in file.findings]
    commands += [_failure(failure) for failure in report.failures]
    return "".join(command + "\n" for command in commands)


def _finding(file: FileReport, finding: PlacedFinding) -> str:
    place = finding.place
    properties = {"file": _path(file.path), "line": str(place.line)}
    if place.line == place.end_line:  # GitHub refuses columns for more than one line
        properties |= {"col": str(place.column), "endLine": str(place.end_line), "endColumn": str(place.end_column)}
    else:
        properties["endLine"] = str(place.end_line)
    properties["title"] = finding.rule
    lines = [safe(finding.message)]
    for related in finding.related:
        words = (
            f"{ROLES[related.role]} {related.place.line}:{related.place.column} {shorten(related.place.text, QUOTED)}"
        )
        lines.append(f"{words} ({safe(related.message)})" if related.message else words)
    return _command(COMMANDS[finding.severity], properties, "\n".join(lines))


def _failure(failure: Failure) -> str:
    properties = {"file": _path(failure.path)} if failure.path else {}
    return _command("error", {**properties, "title": "newslint"}, safe(failure.message))


def _path(path: str) -> str:
    return encodable(path).replace(os.sep, "/").removeprefix("./")


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
