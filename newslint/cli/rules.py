"""``newslint rules``: the catalogue, one line a rule, as the configuration here has it."""

from __future__ import annotations

import itertools
from argparse import Namespace
from typing import Any

from newslint.catalog import ActiveRule
from newslint.cli import output
from newslint.cli.session import Session
from newslint.rule import Rule


def run(arguments: Namespace) -> int:
    """Print every rule; returns the exit code."""
    session = Session(arguments)
    rules = list(session.catalog("").rules.values())
    active = {one.rule.id: one for one in session.rules_for("")[0]}
    if arguments.format == "json":
        import json

        records = [_record(rule, active.get(rule.id)) for rule in rules]
        output.write(json.dumps({"schema": "newslint.rules/1", "rules": records}, indent=2) + "\n")
    else:
        output.write(_table(rules, active))
    return 0


def _record(rule: Rule, active: ActiveRule | None) -> dict[str, Any]:
    return {
        "id": rule.id,
        "severity": active.severity if active else rule.severity,
        "default_severity": rule.severity,
        "confidence": rule.confidence,
        "summary": rule.summary,
        "active": active is not None,
        "default": rule.default,
        "was": list(rule.was),
    }


def _table(rules: list[Rule], active: dict[str, ActiveRule]) -> str:
    width = max((len(rule.id) for rule in rules), default=0)
    lines = []
    for family, members in itertools.groupby(rules, key=lambda rule: rule.family):
        lines.append(family)
        for rule in members:
            mine = active.get(rule.id)
            severity = mine.severity if mine else rule.severity
            marks = "".join(f"  ({mark})" for mark in _marks(rule, mine))
            lines.append(f"  {rule.id:<{width}}  {severity:<7}  {rule.confidence:<6}  {rule.summary}{marks}")
        lines.append("")
    lines.append(f"{len(rules)} rules, {len(active)} of them on here. The columns: severity, confidence.")
    return "\n".join(lines) + "\n"


def _marks(rule: Rule, active: ActiveRule | None) -> list[str]:
    marks = []
    if not active:
        marks.append("off here" if rule.default else "off by default")
    elif not rule.default:
        marks.append("on here, off by default")
    if active and active.severity != rule.severity:
        marks.append(f"{rule.severity} by default")
    return marks
