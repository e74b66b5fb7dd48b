"""The rule contract: what a rule is, how a Python check declares itself, and how examples are written.

A rule reads a document and its own options, nothing else. Its examples are its tests: ``bad`` gives
exactly the places marked ``[[so]]``, ``good`` stays silent (see ``newslint.examples``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newslint.document import Document
from newslint.errors import PackError
from newslint.finding import CONFIDENCES, SEVERITIES, Confidence, Finding, Severity
from newslint.record import NamedTuple
from newslint.span import Span

RULE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class NoOptions(NamedTuple):
    """For rules that have nothing to set."""


class Example(NamedTuple):
    """A short draft and what the rule makes of it.

    text     the draft, without the ``[[`` and ``]]``
    marked   spans of ``text`` that are the primary places of the findings, in order; none if it is good
    fixed    the draft after the findings' fixes, if the example says so
    why      what it shows
    options  the rule's options, where not the default
    suffix   how the draft is read: ``.md`` or ``.txt``
    """

    text: str
    marked: tuple[Span, ...] = ()
    fixed: str | None = None
    why: str = ""
    options: Mapping[str, Any] = {}
    suffix: str = ".md"


class Rule(NamedTuple):
    """One rule of the catalogue.

    check    gives the findings for a document, its spans in running text
    options  the type of the options: a NamedTuple with a default for each field
    why      the rule's page: why it matters, what it does not see, where the convention comes from
    was      ids it had before, which still work in configurations and allowances
    default  False for rules that a newsroom has to select by name
    origin   the file or module it came from, for messages
    """

    id: str
    severity: Severity
    confidence: Confidence
    summary: str
    why: str
    check: Callable[[Document, Any], Iterable[Finding]]
    options: type[Any] = NoOptions
    examples: tuple[Example, ...] = ()
    source: str = ""
    was: tuple[str, ...] = ()
    default: bool = True
    origin: str = ""

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]


def bad(
    text: str, *, fixed: str | None = None, why: str = "", options: Mapping[str, Any] | None = None, suffix: str = ".md"
) -> Example:
    """A draft with faults, each marked ``[[so]]``; ``fixed`` is the draft after their fixes."""
    plain, marked = unmark(text)
    if not marked:
        raise PackError(f"a bad example marks no place with [[ ]]: {text!r}")
    return Example(plain, marked, fixed, why, options or {}, suffix)


def good(text: str, *, why: str = "", options: Mapping[str, Any] | None = None, suffix: str = ".md") -> Example:
    """A draft in which the rule must find nothing."""
    return Example(text, (), None, why, options or {}, suffix)


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its ``[[marks]]``, and the spans they enclosed. Raises PackError for a mark left open."""
    plain, *marks = text.split("[[")
    marked: list[Span] = []
    behind = plain
    for mark in marks:
        if "]]" in behind:
            break
        inside, closed, behind = mark.partition("]]")
        if not closed:
            raise PackError(f"[[ without its partner in the example {text!r}")
        marked.append(Span(len(plain), len(plain) + len(inside)))
        plain += inside + behind
    if "]]" in behind:
        raise PackError(f"]] without its partner in the example {text!r}")
    return plain, tuple(marked)


def validated(rule: Rule) -> Rule:
    """The rule itself, if its id, severity and confidence are ones there are; else PackError."""
    where = f" (in {rule.origin})" if rule.origin else ""
    for name in (rule.id, *rule.was):
        if not RULE_ID.fullmatch(name):
            raise PackError(f"{name!r} is no rule id{where}; ids look like names/spelling-variant")
    if rule.severity not in SEVERITIES:
        raise PackError(f"{rule.id}: severity {rule.severity!r} is not one of {', '.join(SEVERITIES)}{where}")
    if rule.confidence not in CONFIDENCES:
        raise PackError(f"{rule.id}: confidence {rule.confidence!r} is not one of {', '.join(CONFIDENCES)}{where}")
    return rule


def check(
    id: str,
    *,
    severity: Severity,
    confidence: Confidence,
    examples: Iterable[Example],
    options: type[Any] = NoOptions,
    source: str = "",
    was: tuple[str, ...] = (),
    default: bool = True,
) -> Callable[[Callable[[Document, Any], Iterable[Finding]]], Rule]:
    """Make a function the rule ``id``. The docstring of its module is the rule's page; its first line the summary."""

    def declare(function: Callable[[Document, Any], Iterable[Finding]]) -> Rule:
        page = (sys.modules[function.__module__].__doc__ or function.__doc__ or id).strip()
        summary, _, why = page.partition("\n")
        return validated(
            Rule(
                id=id,
                severity=severity,
                confidence=confidence,
                summary=summary.strip(),
                why=why.strip(),
                check=function,
                options=options,
                examples=tuple(examples),
                source=source,
                was=was,
                default=default,
                origin=function.__module__,
            )
        )

    return declare
