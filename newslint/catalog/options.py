"""A rule's options, from the configuration's values: key by key checked against the fields of its NamedTuple."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin, get_type_hints

from newslint.errors import PackError
from newslint.house import HouseName
from newslint.rule import Rule
from newslint.table import NAMES, Table, describe

# A field of this name is the newsroom's name list, which no [rules] table sets.
HOUSE = "house"


def keys(rule: Rule) -> dict[str, Any]:
    """What a newsroom can set for a rule: each key of the configuration with its default."""
    defaults = rule.options._field_defaults
    return {field.replace("_", "-"): defaults.get(field) for field in rule.options._fields if field != HOUSE}


def choices(rule: Rule, key: str) -> list[Any]:
    """What else than its default an option can be, if its values are few."""
    type_ = _types(rule)[key.replace("-", "_")]
    default = keys(rule)[key]
    return [choice for choice in get_args(type_) if choice != default] if get_origin(type_) is Literal else []


def build(rule: Rule, table: Table, house: tuple[HouseName, ...]) -> Any:
    """The rule's options, with the table's values over its defaults.

    Raises ConfigError for a key that the rule does not have or a value of the wrong type, and PackError if the
    rule's own options have no default or a type that TOML cannot give.
    """
    values: dict[str, Any] = {}
    if table.values:
        types = _types(rule)
        for key in keys(rule):
            value = table.get(key, object, None)
            if value is not None:
                field = key.replace("-", "_")
                values[field] = _converted(value, types[field])
                if values[field] is None:
                    raise table.error(key, f"should be {_expected(types[field])}, not {describe(value)}")
        table.get("severity", object, None)  # every rule has it; the configuration has read it
        table.done()
    if HOUSE in rule.options._fields:
        values[HOUSE] = house
    try:
        options = rule.options(**values)
    except TypeError:
        raise PackError(f"{rule.id}: each of its options needs a default (in {rule.origin})") from None
    # Options that only the rule itself can judge have a method for it.
    complaint = options.complaint() if values and hasattr(options, "complaint") else None
    if complaint:
        key, message = complaint
        raise table.error(key, message)
    return options


def _types(rule: Rule) -> dict[str, Any]:
    try:
        types = get_type_hints(rule.options)
    except NameError as error:
        raise PackError(f"{rule.id}: the type of an option cannot be read: {error} (in {rule.origin})") from None
    for field, type_ in types.items():
        if field != HOUSE and not _expected(type_):
            raise PackError(f"{rule.id}: its option {field} has a type that TOML cannot give (in {rule.origin})")
    return types


def _expected(type_: Any) -> str:
    """What a value of a type looks like, in words; empty for a type that no option can have."""
    if get_origin(type_) is Literal:
        return "one of " + ", ".join(describe(choice) for choice in get_args(type_))
    if get_origin(type_) is tuple and get_args(type_)[1:] == (...,):
        item = _expected(get_args(type_)[0])
        return item and f"a list, each of it {item}"
    return NAMES[type_] if type_ in (bool, int, float, str) else ""


def _converted(value: object, type_: Any) -> Any:
    """The value as its type has it, None if it does not fit."""
    if get_origin(type_) is Literal:
        return value if any(value == choice and type(value) is type(choice) for choice in get_args(type_)) else None
    if get_origin(type_) is tuple:
        if not isinstance(value, list):
            return None
        items = tuple(_converted(item, get_args(type_)[0]) for item in value)
        return None if None in items else items
    if type_ is float and type(value) is int:
        return float(value)
    return value if type(value) is type_ else None
