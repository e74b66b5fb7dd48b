"""Words and names that have several good forms: the families of ``rules/en/words/variants.toml``."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from newslint.knowledge import table
from newslint.record import NamedTuple

IRREGULAR = {"child": "children"}


class Family(NamedTuple):
    """``forms``: each a list of its inflections; the first of them names the form.

    ``quotations``: forms in quotations count, too. ``not_after``: words behind which a form is another word.
    """

    forms: list[list[str]]
    quotations: bool
    not_after: frozenset[str]


@functools.cache
def families() -> tuple[Family, ...]:
    """Every family of the table, those that are made from its compounds behind the others."""
    listed = table("en/words/variants")
    return (*map(_family, listed["family"]), *(Family(_compound(pair), True, frozenset()) for pair in _pairs()))


@functools.cache
def compounds_in_families() -> frozenset[str]:
    """The compounds of the table, written as one word."""
    return frozenset(pair.replace(" ", "") for pair in _pairs())


@functools.cache
def family_of() -> Mapping[str, int]:
    """Each form and inflection -> the number of its family."""
    return {
        word: number for number, family in enumerate(families()) for inflections in family.forms for word in inflections
    }


def _family(entry: Mapping[str, Any]) -> Family:
    return Family(entry["forms"], entry.get("quotations", False), frozenset(entry.get("not-after", ())))


def _pairs() -> list[str]:
    return [" ".join(pair.split()) for pair in table("en/words/variants")["compounds"].split(",")]


def _compound(pair: str) -> list[list[str]]:
    """*air strike* -> *airstrike*, *air strike* and *air-strike*, each with its plural."""
    first, last = pair.split()
    ends = (last, IRREGULAR.get(last, f"{last}s"))
    return [[f"{first}{link}{end}" for end in ends] for link in ("", " ", "-")]
