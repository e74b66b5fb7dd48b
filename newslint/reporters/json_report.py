"""The report for scripts: the schema ``newslint.check/1``."""

from __future__ import annotations

from collections import Counter
from typing import Literal, TypedDict

from newslint import __version__
from newslint.finding import FileReport, PlacedFinding, PlacedFix, RelatedPlace, Report
from newslint.reporters.display import encodable
from newslint.reporters.records import FailureRecord, SpanRecord, failure_records, lay_out, place_record


class RelatedRecord(TypedDict):
    role: Literal["occurrence", "evidence"]
    text: str
    span: SpanRecord
    message: str


class EditRecord(TypedDict):
    span: SpanRecord
    text: str


class FixRecord(TypedDict):
    safe: bool
    edits: list[EditRecord]


class FindingRecord(TypedDict):
    rule: str
    severity: Literal["error", "warning", "note"]
    confidence: Literal["high", "medium", "low"]
    message: str
    text: str
    span: SpanRecord
    related: list[RelatedRecord]
    fix: FixRecord | None
    fingerprint: str


class FileRecord(TypedDict):
    path: str
    findings: list[FindingRecord]


class SummaryRecord(TypedDict):
    files: int
    findings: int
    by_rule: dict[str, int]


class CheckRecord(TypedDict):
    schema: Literal["newslint.check/1"]
    newslint: str
    files: list[FileRecord]
    failures: list[FailureRecord]
    summary: SummaryRecord


def render(report: Report) -> str:
    """The report as JSON in ASCII, ending in a line end."""
    return lay_out(record(report)) + "\n"


def record(report: Report) -> CheckRecord:
    """The report as ``newslint.check/1``: every path that was read, with findings or without; rules by id."""
    rules = Counter(finding.rule for file in report.files for finding in file.findings)
    return {
        "schema": "newslint.check/1",
        "newslint": __version__,
        "files": [_file(file) for file in report.files],
        "failures": failure_records(report.failures),
        "summary": {
            "files": len(report.files),
            "findings": sum(rules.values()),
            "by_rule": dict(sorted(rules.items())),
        },
    }


def _file(file: FileReport) -> FileRecord:
    return {"path": encodable(file.path), "findings": [_finding(finding) for finding in file.findings]}


def _finding(finding: PlacedFinding) -> FindingRecord:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "text": finding.place.text,
        "span": place_record(finding.place),
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
        "fingerprint": finding.fingerprint,
    }


def _related(related: RelatedPlace) -> RelatedRecord:
    return {
        "role": related.role,
        "text": related.place.text,
        "span": place_record(related.place),
        "message": related.message,
    }


def _fix(fix: PlacedFix) -> FixRecord:
    return {
        "safe": fix.safe,
        "edits": [{"span": place_record(edit.place), "text": edit.text} for edit in fix.edits],
    }
