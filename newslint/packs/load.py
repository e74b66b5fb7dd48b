"""Pack files -> rules.

A pack is a TOML file with ``family = "attribution"`` and a ``[[rule]]`` table for each rule; ``kinds`` says what a rule
of each kind has, this file what all have.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from newslint.errors import ConfigError, PackError, did_you_mean
from newslint.finding import CONFIDENCES, SEVERITIES, Confidence, Severity
from newslint.packs.kinds import KINDS, OPTIONS
from newslint.packs.scope import SCOPES, Scope
from newslint.regex import regex
from newslint.rule import RULE_ID, Example, NoOptions, Rule, bad, good
from newslint.table import Table, describe
from newslint.table import parse as parse_toml
from newslint.table import read as read_file

NAME = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
SENTENCE_END = regex(r"[.!?](?=\s)")


def load(path: Path) -> tuple[Rule, ...]:
    """The rules of a pack file, or of all .toml files in a folder and its folders, in order of their names.

    Raises PackError with the file, the rule and the key.
    """
    if path.is_dir():
        files = sorted(file for file in path.rglob("*.toml") if file.is_file())
        if not files:
            raise PackError("has no .toml files in it", path=str(path))
        return tuple(rule for file in files for rule in load(file))
    try:
        data = parse_toml(read_file(path), path)
    except ConfigError as error:
        raise PackError(error.message, path=error.path) from None
    family = data.get("family")
    if not isinstance(family, str) or not NAME.fullmatch(family):
        raise PackError(
            'needs a line such as family = "attribution" above its rules: small letters, digits and hyphens',
            path=str(path),
        )
    return parse(data, family, str(path))


def parse(data: Mapping[str, Any], family: str, origin: str) -> tuple[Rule, ...]:
    """The rules of a pack's contents. Raises PackError; ``origin`` is the file it names."""
    rules: dict[str, Rule] = {}
    try:
        file = Table(data, Path(origin))
        file.text("family")
        tables = file.tables("rule")
        file.done()
        if not tables:
            raise file.error("rule", "is missing; a pack has a [[rule]] table for each of its rules")
        for number, table in enumerate(tables, 1):
            rule = _rule(Table(table.values, Path(origin)), family, origin, number)
            if rule.id in rules:
                raise PackError(f'there are two rules "{rule.id}"')
            rules[rule.id] = rule
    except (ConfigError, PackError) as error:
        raise PackError(error.message, path=origin) from None
    return tuple(rules.values())


def _rule(table: Table, family: str, origin: str, number: int) -> Rule:
    name = table.values.get("id")
    if not isinstance(name, str) or not NAME.fullmatch(name):
        shown = f", not {describe(name)}" if name is not None else ""
        raise PackError(
            f"rule number {number} needs an id of small letters, digits and hyphens, "
            f'such as id = "doubled-attribution" (without the family){shown}'
        )
    try:
        return _checked_rule(table, f"{family}/{name}", origin)
    except (ConfigError, PackError) as error:
        raise PackError(f'rule "{name}": {error.message}') from None


def _checked_rule(table: Table, id: str, origin: str) -> Rule:
    for key in ("kind", "message", "why", "bad", "good"):
        if not table.values.get(key):
            raise PackError(f"{key} is missing or empty")
    table.text("id")
    kind = table.choice("kind", tuple(KINDS)) or ""
    check = KINDS[kind](table, _scope(table))
    summary, why = _page(table.text("summary"), table.text("why"))
    rule = Rule(
        id=id,
        severity=cast(Severity, table.choice("severity", SEVERITIES) or "warning"),
        confidence=cast(Confidence, table.choice("confidence", CONFIDENCES) or "high"),
        summary=summary,
        why=why,
        check=check,
        options=OPTIONS.get(kind, NoOptions),
        examples=(*_examples(table, "bad"), *_examples(table, "good")),
        source=table.text("source"),
        was=table.strings("was"),
        default=table.get("default", bool, True),
        origin=origin,
    )
    table.done()
    for old in rule.was:
        if not RULE_ID.fullmatch(old):
            raise table.error("was", f'"{old}" is no rule id; it needs its family too, as in names/spelling-variant')
    return rule


def _scope(table: Table) -> Scope:
    names = table.strings("scope") if isinstance(table.values.get("scope"), list) else (table.text("scope") or "body",)
    for name in names:
        if name not in SCOPES:
            raise table.error("scope", f'"{name}" is not one of {", ".join(SCOPES)}{did_you_mean(name, SCOPES)}')
    if not names:
        raise table.error("scope", "is empty")
    return Scope(names)


def _page(summary: str, why: str) -> tuple[str, str]:
    """Summary and page; without a summary of its own, the first sentence of the page is it."""
    why = why.strip()
    if summary:
        return summary, why
    end = SENTENCE_END.search(why)
    if end is None:
        return " ".join(why.split()), why
    return " ".join(why[: end.end()].split()), why[end.end() :].strip()


def _examples(table: Table, key: str) -> list[Example]:
    examples = []
    for entry in table.get(key, list, []):
        example = Table({"text": entry} if isinstance(entry, str) else entry, table.path, key)
        if not isinstance(entry, str | dict):
            raise table.error(key, f"has {describe(entry)} in it; each is a text, or a table with a text")
        text, why = example.text("text"), example.text("why")
        if not text:
            raise table.error(key, "has an example without a text")
        if key == "bad":
            fixed = example.get("fixed", str, "") if "fixed" in example.values else None
            examples.append(bad(text, fixed=fixed, why=why))
        elif "[[" in text:
            raise table.error(key, f"marks a place with [[ ]], but good examples have no fault: {text!r}")
        else:
            examples.append(good(text, why=why))
        example.done()
    return examples
