"""A report for its readers: people, scripts, code scanners, pull requests. Only the module asked for is loaded."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.errors import UsageError
from newslint.finding import Report
from newslint.rule import Rule

FORMATS = ("text", "json", "sarif", "github")


def render(report: Report, format: str, *, rules: Mapping[str, Rule], color: bool = False, width: int = 100) -> str:
    """The report in one of ``FORMATS``, ready to be written: it holds no character that UTF-8 cannot encode.

    ``rules`` are the rules that ran, by id; ``color`` and ``width`` (in columns) matter to the text only.
    Raises UsageError for a format that there is not.
    """
    if format == "text":
        from newslint.reporters import text

        return text.render(report, color=color, width=width)
    if format == "json":
        from newslint.reporters import json_report

        return json_report.render(report)
    if format == "sarif":
        from newslint.reporters import sarif

        return sarif.render(report, rules)
    if format == "github":
        from newslint.reporters import github

        return github.render(report)
    raise UsageError(f"There is no format {format!r}; choose one of {', '.join(FORMATS)}.")
