"""Selectors: ``all``, ``default``, ``family/*``, an id (present or former) or a glob of ids.

A ``-`` before one takes away.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

from newslint.rule import Rule


def matched(rules: Mapping[str, Rule], selector: str) -> frozenset[str]:
    """Ids of the rules that a selector, without its ``-``, names."""
    return frozenset(id for id, rule in rules.items() if _names(selector, rule))


def _names(selector: str, rule: Rule) -> bool:
    if selector == "default":
        return rule.default
    return selector == "all" or selector in rule.was or fnmatchcase(rule.id, selector)


def start(rules: Mapping[str, Rule], select: tuple[str, ...]) -> frozenset[str]:
    """What a list of selectors begins with: the default rules if it is empty or takes away first, else nothing."""
    return matched(rules, "default") if not select or select[0].startswith("-") else frozenset()


def choose(rules: Mapping[str, Rule], select: tuple[str, ...], chosen: frozenset[str] | None = None) -> frozenset[str]:
    """Ids of the selected rules: the selectors in order, the last match wins, beginning from ``chosen``."""
    if chosen is None:
        chosen = start(rules, select)
    for selector in select:
        if selector.startswith("-"):
            chosen -= matched(rules, selector[1:])
        else:
            chosen |= matched(rules, selector)
    return chosen
