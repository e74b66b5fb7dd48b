"""One finding for a fault that stands in several places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newslint.finding import Finding, Fix, Related


def together(findings: Iterable[Finding], key: Callable[[str], str] = str) -> Iterator[Finding]:
    """Findings with one message (as ``key`` reads it) are one: at the first place, with the others and all fixes."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key(finding.message), []).append(finding)
    for first, *others in groups.values():
        edits = tuple(edit for finding in (first, *others) if finding.fix for edit in finding.fix.edits)
        related = tuple(Related(other.span, "occurrence") for other in others)
        yield first._replace(related=related, fix=Fix(edits) if edits else None)
