"""TOML files in which every key has a meaning: a key that nobody asked for, or of the wrong type, is an error.

Ask a Table for each key it may have, then call ``done()``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from newslint.errors import ConfigError, did_you_mean

Value = TypeVar("Value")

NAMES = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text in quotation marks",
    list: "a list",
    dict: "a table",
}


# How the complaints of the TOML reader begin, and what they mean to somebody who does not know the format.
TOML_FAULTS = {
    "Illegal character '\\n'": "the quotation mark at the end of this text is missing",
    "Unterminated string": "the quotation mark at the end of a text is missing",
    "Invalid value": "here should be a value: text in straight quotation marks, a number, true or false, or a list [ ]",
    "Cannot overwrite a value": "this key has been given before; each can be there once",
    "Cannot declare": "this table has been given before; several are written with two brackets, such as [[rule]]",
    "Expected '=' after a key": 'this is no line of a TOML file, which look like key = "value"',
    "Unclosed array": "the ] at the end of a list is missing",
}


def describe(value: object) -> str:
    """A value as a message shows it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, int | float):
        return str(value)
    return NAMES.get(type(value), f"a {type(value).__name__}")


def parse(data: bytes, path: Path) -> dict[str, Any]:
    """The contents of a TOML file. Raises ConfigError with the line of a syntax error."""
    import tomli

    try:
        return tomli.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"line {line} is not UTF-8; save the file as UTF-8", path=str(path)) from None
    except tomli.TOMLDecodeError as error:
        known = (said for begin, said in TOML_FAULTS.items() if error.msg.startswith(begin))
        said = next(known, f"is not valid TOML: {error.msg}")
        raise ConfigError(f"line {error.lineno}, column {error.colno}: {said}", path=str(path)) from None
    except RecursionError:
        raise ConfigError("is nested too deeply", path=str(path)) from None


def read(path: Path) -> bytes:
    """The bytes of a file that has to be there, else ConfigError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=str(path)) from None


class Table:
    """A table of a TOML file at ``path``; ``key`` is its dotted place there, empty for the whole file."""

    def __init__(self, values: Mapping[str, Any], path: Path, key: str = "") -> None:
        self.values = values
        self.path = path
        self.key = key
        self._asked: list[str] = []

    def error(self, key: str, message: str) -> ConfigError:
        """What to raise for a fault at one of the table's keys."""
        return ConfigError(f"{self.dotted(key)}: {message}", path=str(self.path))

    def dotted(self, key: str) -> str:
        """The key with the way to it: ``rules."names/x".severity``."""
        bare = key.replace("-", "").replace("_", "").replace("[", "").replace("]", "").isalnum()
        step = key if bare else f'"{key}"'
        return f"{self.key}.{step}" if self.key else step

    def get(self, key: str, kind: type[Value], default: Value) -> Value:
        """The value of a key, which has to be a ``kind``; ``default`` if it is absent."""
        self._asked.append(key)
        if key not in self.values:
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            better = f", [{describe(value)}]" if kind is list and isinstance(value, str) else ""
            raise self.error(key, f"should be {NAMES[kind]}{better}, not {describe(value)}")
        return value

    def text(self, key: str) -> str:
        return self.get(key, str, "")

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        values = self.get(key, list, [])
        for value in values:
            if not isinstance(value, str):
                raise self.error(key, f"should be a list of texts in quotation marks; it has {describe(value)} in it")
        return tuple(values)

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        """One of some words, or None if the key is absent."""
        value = self.text(key)
        if key not in self.values:
            return None
        if value not in choices:
            hint = did_you_mean(value, choices)
            raise self.error(key, f'"{value}" is not one of {", ".join(choices)}{hint}')
        return value

    def table(self, key: str) -> Table:
        """The table below a key; an empty one if it is absent."""
        return Table(self.get(key, dict, {}), self.path, self.dotted(key))

    def tables(self, key: str) -> list[Table]:
        """An array of tables, ``[[key]]``; messages count from 1."""
        tables = self.get(key, object, [])
        if not isinstance(tables, list) or not all(isinstance(value, dict) for value in tables):
            raise self.error(key, f"should be written as [[{self.dotted(key)}]], with two brackets on each side")
        return [Table(value, self.path, f"{self.dotted(key)}[{n}]") for n, value in enumerate(tables, 1)]

    def done(self) -> None:
        """Raises ConfigError for the first key that nobody asked for."""
        for key in self.values:
            if key not in self._asked:
                known = ", ".join(dict.fromkeys(self._asked))
                hint = did_you_mean(key, self._asked) or f" (there are: {known})"
                raise self.error(key, f"there is no such key{hint}")
