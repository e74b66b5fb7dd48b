"""Reports to render in tests: made of a source and of the words in it, no reader or rule needed."""

from newslint.finding import (
    Edit,
    FileReport,
    Fix,
    Place,
    PlacedEdit,
    PlacedFinding,
    PlacedFix,
    Related,
    RelatedPlace,
    Report,
)
from newslint.span import LineIndex, Span


def nth(source: str, words: str, number: int = 0) -> Span:
    """The span of the ``number``-th occurrence (from 0) of some words."""
    at = -1
    for _ in range(number + 1):
        at = source.index(words, at + 1)
    return Span(at, at + len(words))


def place(source: str, span: Span) -> Place:
    lines = LineIndex(source)
    return Place(span, *lines.position(span.start), *lines.position(span.end), source[span.start : span.end])


def finding(
    source: str,
    span: Span,
    *related: Related,
    rule: str = "names/spelling-variant",
    severity: str = "error",
    message: str = "Spelt two ways.",
    fix: Fix | None = None,
) -> PlacedFinding:
    placed = PlacedFix(tuple(_edit(source, edit) for edit in fix.edits), fix.safe) if fix else None
    others = tuple(RelatedPlace(place(source, one.span), one.role, one.message) for one in related)
    return PlacedFinding(rule, severity, "high", message, place(source, span), others, placed, "f1")  # type: ignore[arg-type]


def _edit(source: str, edit: Edit) -> PlacedEdit:
    return PlacedEdit(place(source, edit.span), edit.text)


def report(source: str, *findings: PlacedFinding, path: str = "draft.md") -> Report:
    return Report((FileReport(path, findings, source),), ())
