"""What a rule reports (Finding), and the same thing placed in the file (PlacedFinding)."""

from __future__ import annotations

from typing import Literal

from newslint.record import NamedTuple
from newslint.span import Span

Severity = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
Role = Literal["occurrence", "evidence"]

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
CONFIDENCES: tuple[Confidence, ...] = ("low", "medium", "high")


class Related(NamedTuple):
    """Another place that belongs to a finding.

    ``occurrence``: the same fault once more; ``evidence``: what the fault disagrees with.
    """

    span: Span
    role: Role
    message: str = ""


class Edit(NamedTuple):
    """Replace the text of a span."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding; ``safe`` if they can be applied without reading them first."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Finding(NamedTuple):
    """One fault, as a rule sees it: all spans are offsets into the running text.

    The engine adds the rule's id, severity and confidence; a rule never does.
    """

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Place(NamedTuple):
    """A span of the source with its lines and columns (1-based, code points) and the words that stand there."""

    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class RelatedPlace(NamedTuple):
    place: Place
    role: Role
    message: str


class PlacedEdit(NamedTuple):
    place: Place
    text: str


class PlacedFix(NamedTuple):
    edits: tuple[PlacedEdit, ...]
    safe: bool


class PlacedFinding(NamedTuple):
    """A finding as reporters see it: offsets into the source, stamped by the engine.

    ``fingerprint`` depends on the rule and the words involved, never on line numbers.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    place: Place
    related: tuple[RelatedPlace, ...]
    fix: PlacedFix | None
    fingerprint: str


class FileReport(NamedTuple):
    """What was found in one draft. ``source`` is its text, for reporters that show lines."""

    path: str
    findings: tuple[PlacedFinding, ...]
    source: str


class Failure(NamedTuple):
    """What could not be done, and for which path; never mixed with findings."""

    path: str
    kind: str
    message: str


class Report(NamedTuple):
    """One run: every path that was read, in order, and what failed."""

    files: tuple[FileReport, ...]
    failures: tuple[Failure, ...]
