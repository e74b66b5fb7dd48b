"""A newsroom's own name list: the spelling it has decided on, and the ones it does not want.

[[name]]
preferred = "Kyiv"
variants = ["Kiev", "Kyjiw"]
kind = "place"
note = "except in historical names"
decided-by = "foreign desk"
decided-on = 2022-02-25
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

from newslint.document import NameKind
from newslint.errors import ConfigError
from newslint.record import NamedTuple
from newslint.table import Table, describe, parse, read


class HouseName(NamedTuple):
    """One decision of a newsroom; ``origin`` is the file that records it."""

    preferred: str
    variants: tuple[str, ...]
    kind: str = ""
    note: str = ""
    decided_by: str = ""
    decided_on: str = ""
    origin: str = ""


def load(*paths: Path) -> tuple[HouseName, ...]:
    """The names of one or several lists, in order.

    Raises ConfigError for an unknown key, a wrong type, and for lists that contradict themselves or each other.
    """
    names = tuple(name for path in paths for name in _load(path))
    _contradictions(names)
    return names


def _load(path: Path) -> list[HouseName]:
    file = Table(parse(read(path), path), path)
    names = [_name(entry) for entry in file.tables("name")]
    file.done()
    return names


def _name(entry: Table) -> HouseName:
    preferred = entry.text("preferred")
    variants = entry.strings("variants")
    name = HouseName(
        preferred=preferred,
        variants=variants,
        kind=entry.choice("kind", get_args(NameKind)) or "",
        note=entry.text("note"),
        decided_by=entry.text("decided-by"),
        decided_on=_date(entry, "decided-on"),
        origin=str(entry.path),
    )
    entry.done()
    if not preferred.strip():
        raise entry.error("preferred", "is missing; it is the spelling you have decided on")
    if not all(variant.strip() for variant in variants):
        raise entry.error("variants", "has an empty text in it")
    return name


def _date(entry: Table, key: str) -> str:
    """A TOML date, or the date as text."""
    value = entry.get(key, object, "")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    raise entry.error(key, f"should be a date such as 2026-01-31, not {describe(value)}")


def _contradictions(names: tuple[HouseName, ...]) -> None:
    preferred: dict[str, HouseName] = {}
    for name in names:
        if name.preferred in preferred:
            raise ConfigError(
                f'"{name.preferred}" is the preferred spelling of two entries{_other(preferred[name.preferred], name)};'
                " put their variants into one",
                path=name.origin,
            )
        preferred[name.preferred] = name
    variants: dict[str, HouseName] = {}
    for name in names:
        for variant in name.variants:
            if variant in preferred:
                raise ConfigError(
                    f'"{variant}" is a variant of "{name.preferred}" and itself a preferred spelling'
                    f"{_other(preferred[variant], name)}",
                    path=name.origin,
                )
            if variant in variants:
                first = variants[variant]
                raise ConfigError(
                    f'the variant "{variant}" is listed twice: for "{first.preferred}"{_other(first, name)}'
                    f' and for "{name.preferred}"',
                    path=name.origin,
                )
            variants[variant] = name


def _other(first: HouseName, second: HouseName) -> str:
    return "" if first.origin == second.origin else f" (in {first.origin})"
