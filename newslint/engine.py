"""Drafts and rules -> a report.

The engine runs the rules, stamps and places what they find, drops what a comment allows, and sorts. Whatever goes
wrong for one rule or one draft is a Failure in the report; the others go on.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from newslint import allowances, readers
from newslint.document import PLACEHOLDER, Document
from newslint.drafts import Draft
from newslint.errors import CheckError, NewslintError, ReadError
from newslint.finding import (
    Edit,
    Failure,
    FileReport,
    Finding,
    Fix,
    Place,
    PlacedEdit,
    PlacedFinding,
    PlacedFix,
    RelatedPlace,
    Report,
)
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.catalog import ActiveRule, Catalog

# How much of the text around a finding its fingerprint depends on.
NEAR_WORDS = 4
NEAR_CHARACTERS = 80

SPAN = itemgetter(0)  # of a related place, and of an edit
Found = tuple[str, Finding]


def run(drafts: Iterable[Draft | Failure], rules_for: Callable[[str], tuple[Sequence[ActiveRule], Catalog]]) -> Report:
    """Check drafts in the order given, each with the rules for its path; Failures among them go into the report.

    Every draft that could be read is in ``Report.files``. Raises what ``rules_for`` raises: without rules there is
    nothing to report.
    """
    files, failures = [], []
    for draft in drafts:
        if isinstance(draft, Failure):
            failures.append(draft)
            continue
        rules, catalog = rules_for(draft.path)
        try:
            document = readers.read(draft.data, draft.path)
        except ReadError as error:
            failures.append(Failure(draft.path, error.kind, error.message))
            continue
        except Exception as error:
            message = f"newslint's reader failed on this draft ({_describe(error)}); please report it"
            failures.append(Failure(draft.path, ReadError.kind, message))
            continue
        findings, failed = check(document, rules, catalog)
        files.append(FileReport(draft.path, findings, document.source))
        failures.extend(failed)
    return Report(tuple(files), tuple(failures))


def check(
    document: Document, rules: Sequence[ActiveRule], catalog: Catalog | None = None
) -> tuple[tuple[PlacedFinding, ...], tuple[Failure, ...]]:
    """The findings of one draft in order of their places, and the rules that failed on it.

    Without a catalogue no rule that an allowance names is called unknown.
    """
    found: list[Found] = []
    failures: list[Failure] = []
    failed = set()
    # A draft of marks alone has no paragraphs, and nothing that a rule could speak of.
    for one in rules if document.paragraphs else ():
        try:
            own = tuple(one.rule.check(document, one.options))
            if own:
                found += [(one.rule.id, finding) for finding in _validated(own, document)]
        except Exception as error:
            failed.add(one.rule.id)
            failures.append(Failure(document.path, CheckError.kind, _complaint(one.rule.id, error)))
    if not found and not document.comments:
        return (), tuple(failures)
    active = {one.rule.id: one for one in rules}
    complaints: list[allowances.Complaint] = []
    if document.comments:
        found, complaints = allowances.apply(document, found, frozenset(active.keys() - failed), catalog)
    placer = _Placer(document, active)
    placed = [placer.finding(id, finding) for id, finding in found]
    placed.extend(placer.complaint(complaint) for complaint in complaints if complaint.rule in active)
    placed.sort(key=lambda finding: (*finding.place.span, finding.rule))
    return tuple(placer.numbered(placed)), tuple(failures)


def _complaint(rule: str, error: Exception) -> str:
    if isinstance(error, NewslintError):
        return f"{rule}: {error}"
    return f"{rule} failed on this draft ({_describe(error)}); that is a fault in the rule, and the other rules went on"


def _describe(error: Exception) -> str:
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _validated(findings: Iterable[Finding], document: Document) -> Iterable[Finding]:
    """A rule's findings, one for each primary place. Raises CheckError for a place outside the draft."""
    end = len(document.text)
    merged: dict[Span, Finding] = {}
    for finding in findings:
        for begin, behind in (finding.span, *map(SPAN, finding.related)):
            if not 0 <= begin < behind <= end:
                raise CheckError("it reported a place that is not in the draft; that is a fault in the rule")
        for begin, behind in map(SPAN, finding.fix.edits if finding.fix else ()):
            if not 0 <= begin <= behind <= end:
                raise CheckError("it has a fix for a place that is not in the draft; that is a fault in the rule")
        first = merged.get(finding.span)
        if first is None:
            merged[finding.span] = finding
        else:
            related = dict.fromkeys((*first.related, *finding.related))
            merged[finding.span] = first._replace(related=tuple(related), fix=first.fix or finding.fix)
    return merged.values()


class _Placer:
    """Turns findings in running text into findings in the source."""

    def __init__(self, document: Document, active: dict[str, ActiveRule]) -> None:
        self.document = document
        self.active = active
        self.paragraphs = [paragraph.span.start for paragraph in document.paragraphs]
        self.locate = document.source_map.locate
        self.positions = document.lines.positions

    def finding(self, id: str, finding: Finding) -> PlacedFinding:
        one, words = self.active[id], self.document.words
        near = sorted({words(span) for span, _, _ in finding.related})
        return PlacedFinding(
            rule=id,
            severity=one.severity,
            confidence=one.rule.confidence,
            message=finding.message,
            place=self.place(finding.span),
            related=tuple([RelatedPlace(self.place(span), role, message) for span, role, message in finding.related]),
            fix=self.fix(finding.fix),
            fingerprint=_fingerprint((id, words(finding.span), *near, *self.around(finding.span))),
        )

    def complaint(self, complaint: allowances.Complaint) -> PlacedFinding:
        one = self.active[complaint.rule]
        place = self.source_place(complaint.source)
        return PlacedFinding(
            rule=complaint.rule,
            severity=one.severity,
            confidence=one.rule.confidence,
            message=complaint.message,
            place=place,
            related=(),
            fix=None,
            fingerprint=_fingerprint((complaint.rule, place.text)),
        )

    def fix(self, fix: Fix | None) -> PlacedFix | None:
        """A fix whose edits would overwrite markup is none."""
        if fix is None or not all(self.document.source_map.is_contiguous(edit.span) for edit in fix.edits):
            return None
        return PlacedFix(tuple(self.edit(edit) for edit in fix.edits), fix.safe)

    def edit(self, edit: Edit) -> PlacedEdit:
        return PlacedEdit(self.place(edit.span), edit.text)

    def place(self, span: Span) -> Place:
        words, source = self.document.words(span), self.locate(span)
        return self.source_place(source) if PLACEHOLDER in words else Place(source, *self.positions(source), words)

    def source_place(self, span: Span) -> Place:
        start, end = span
        return Place(span, *self.positions(span), self.document.source[start:end])

    def around(self, span: Span) -> list[str]:
        """The few words before and behind a span, in its own paragraph."""
        text = self.document.text
        at = bisect_right(self.paragraphs, span.start) - 1
        start, end = self.document.paragraphs[at].span if at >= 0 else (0, len(text))
        before = text[max(start, span.start - NEAR_CHARACTERS) : span.start]
        behind = text[span.end : min(end, span.end + NEAR_CHARACTERS)]
        return [*before.rsplit(None, NEAR_WORDS)[-NEAR_WORDS:], *behind.split(None, NEAR_WORDS)[:NEAR_WORDS]]

    def numbered(self, findings: Iterable[PlacedFinding]) -> Iterable[PlacedFinding]:
        """Findings that are alike in all but their place get fingerprints with a number."""
        seen: dict[str, int] = {}
        for finding in findings:
            number = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
            yield finding if number == 1 else finding._replace(fingerprint=f"{finding.fingerprint}-{number}")


def _fingerprint(words: Iterable[str]) -> str:
    """16 hexadecimal digits; much quicker to import than hashlib, and nobody has a reason to forge one."""
    data = "\0".join(words).casefold().encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(data):08x}{zlib.crc32(data[::-1]):08x}"
