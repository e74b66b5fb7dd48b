"""The report for code scanners and editors: SARIF 2.1.0, one run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from newslint import __version__
from newslint.finding import Failure, FileReport, Place, PlacedFinding, PlacedFix, Report
from newslint.reporters.display import encodable
from newslint.reporters.records import lay_out
from newslint.rule import Rule

Json = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROLES = {"occurrence": "Also here", "evidence": "Compare"}


def render(report: Report, rules: Mapping[str, Rule]) -> str:
    """The report as SARIF in ASCII, ending in a line end. ``rules`` are described in the order they come in."""
    index = {id: at for at, id in enumerate(rules)}
    results = [result for file in report.files if file.findings for result in _results(file, index)]
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules.values()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [_notification(failure) for failure in report.failures],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }
    return lay_out({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def uri(path: str) -> str:
    """A path as a URI: relative with ``/`` between folders, or ``file:`` if it is absolute; in ASCII."""
    from urllib.parse import quote_from_bytes

    pure = PurePath(path)
    posix = pure.as_posix()
    try:
        data = posix.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = posix.encode("utf-8", "surrogatepass")
    quoted = quote_from_bytes(data)
    if not pure.is_absolute():
        return quoted
    return "file://" + quoted if quoted.startswith("/") else "file:///" + quoted


def _rule(rule: Rule) -> Json:
    why = rule.why or rule.summary
    text = f"{why}\n\nSource: {rule.source}" if rule.source else why
    described: Json = {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": why},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.default},
        "properties": {"confidence": rule.confidence, "tags": [rule.family]},
    }
    if rule.was:
        described["deprecatedIds"] = list(rule.was)
    return described


def _results(file: FileReport, index: Mapping[str, int]) -> list[Json]:
    artifact = {"uri": uri(file.path)}
    return [_result(artifact, finding, index) for finding in file.findings]


def _result(artifact: Json, finding: PlacedFinding, index: Mapping[str, int]) -> Json:
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": _message(finding)},
        "locations": [_location(artifact, finding.place)],
        "partialFingerprints": {"newslint/v1": finding.fingerprint},
        "properties": {"confidence": finding.confidence},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(artifact, related.place),
                "message": {"text": related.message or ROLES[related.role]},
                "properties": {"role": related.role},
            }
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(artifact, finding.fix)]
    return result


def _message(finding: PlacedFinding) -> str:
    """The message with a link to each related location: viewers show only those that are linked."""
    sentences = [finding.message]
    for role, words in ROLES.items():
        links = [
            f"[line {related.place.line}]({number})"
            for number, related in enumerate(finding.related, 1)
            if related.role == role
        ]
        if links:
            sentences.append(f"{words}: {', '.join(links)}.")
    return " ".join(sentences)


def _location(artifact: Json, place: Place) -> Json:
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(place)}}


def _region(place: Place) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.span.start,
        "charLength": place.span.end - place.span.start,
    }


def _fix(artifact: Json, fix: PlacedFix) -> Json:
    return {
        "description": {"text": "A safe correction." if fix.safe else "A suggestion: read it before you apply it."},
        "artifactChanges": [
            {
                "artifactLocation": artifact,
                "replacements": [
                    {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in fix.edits
                ],
            }
        ],
        "properties": {"safe": fix.safe},
    }


def _notification(failure: Failure) -> Json:
    notification: Json = {
        "level": "error",
        "message": {"text": encodable(failure.message)},
        "properties": {"kind": failure.kind},
    }
    if failure.path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri(failure.path)}}}]
    return notification
