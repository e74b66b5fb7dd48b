"""Fixes of findings -> the draft with them made. All spans are offsets into the source.

What is outside the edits stays as it is, to the last byte. Fixes that meet are never made in one go: the draft is
checked again after the first, and the other is made if its finding is still there.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from newslint.finding import PlacedFinding
from newslint.span import LINE_END, Span

# A draft is checked so many times in search of its last fix.
ROUNDS = 10

Change = tuple[Span, str]
Key = tuple[str, Span]  # a finding's rule and place, by which it is known again


class Mended(NamedTuple):
    """A draft after its fixes.

    source   its text
    made     how many fixes were made
    left     what is still found in it
    endless  ids of rules whose fixes would go on for ever; none of theirs was made
    """

    source: str
    made: int
    left: tuple[PlacedFinding, ...]
    endless: tuple[str, ...]


def mend(
    source: str,
    findings: Sequence[PlacedFinding],
    check: Callable[[str], Iterable[PlacedFinding]],
    *,
    unsafe: bool = False,
    spared: Collection[PlacedFinding] = (),
) -> Mended:
    """The draft with every safe fix made (with ``unsafe`` the others too), until there is none left to make.

    ``check`` gives the findings of a changed draft; what it raises comes through. ``spared`` are findings of the draft
    that are not to be fixed or reported, wherever the fixes of others move them.
    """
    endless: set[str] = set()
    while True:
        mended, going_on = _rounds(source, findings, check, unsafe, {_key(one) for one in spared}, endless)
        if not going_on:
            return mended._replace(endless=tuple(sorted(endless)))
        endless |= going_on


def apply(source: str, findings: Iterable[PlacedFinding]) -> str:
    """The source with every fix made, safe or not; one that meets a fix before it is left out."""
    return _changed(source, _compatible(source, findings)[1])


def _rounds(
    source: str,
    findings: Sequence[PlacedFinding],
    check: Callable[[str], Iterable[PlacedFinding]],
    unsafe: bool,
    spared: set[Key],
    endless: set[str],
) -> tuple[Mended, set[str]]:
    """The draft mended without the fixes of ``endless`` rules, and the rules that find no end all the same."""
    made, late = 0, set()
    for number in range(ROUNDS):
        wanted = [one for one in findings if one.fix and (one.fix.safe or unsafe) and one.rule not in endless]
        chosen, changes = _compatible(source, wanted)
        if not chosen:
            return Mended(source, made, tuple(findings), ()), set()
        made += len(chosen)
        if number >= ROUNDS // 2:
            late.update(one.rule for one in chosen)
        source = _changed(source, changes)
        spared = {(rule, _moved(span, changes)) for rule, span in spared}
        findings = [one for one in check(source) if _key(one) not in spared]
    return Mended(source, made, tuple(findings), ()), late


def _compatible(source: str, findings: Iterable[PlacedFinding]) -> tuple[list[PlacedFinding], list[Change]]:
    """The findings whose fixes can be made in one go, in the order given, and their changes by place."""
    chosen: list[PlacedFinding] = []
    taken: list[Change] = []
    for finding in findings:
        own = _changes(source, finding)
        if own and not any(_meets(span, taken) for span, _ in own):
            chosen.append(finding)
            for change in own:
                insort(taken, change)
    return chosen, taken


def _changes(source: str, finding: PlacedFinding) -> list[Change]:
    """What a fix really changes; nothing if its edits contradict each other."""
    if finding.fix is None:
        return []
    edits = {(edit.place.span, _with_line_ends_of(source, edit.place.span, edit.text)) for edit in finding.fix.edits}
    changes = sorted((span, text) for span, text in edits if source[span.start : span.end] != text)
    for (one, _), (other, _) in zip(changes, changes[1:], strict=False):
        if one.start == other.start or one.end > other.start:
            return []
    return changes


def _with_line_ends_of(source: str, span: Span, text: str) -> str:
    """Running text ends its lines with ``\\n``; the draft goes on as it does at that place, or else from its top."""
    if "\n" not in text:
        return text
    end = LINE_END.search(source, *span) or LINE_END.search(source)
    return LINE_END.sub(end[0], text) if end else text


def _meets(span: Span, taken: Sequence[Change]) -> bool:
    """Does the span overlap or touch one of the changes? Two that touch may each take away the same space."""
    at = bisect(taken, (span, ""))
    return (at > 0 and taken[at - 1][0].end >= span.start) or (at < len(taken) and taken[at][0].start <= span.end)


def _changed(source: str, changes: Iterable[Change]) -> str:
    pieces, at = [], 0
    for span, text in changes:
        pieces += [source[at : span.start], text]
        at = span.end
    return "".join((*pieces, source[at:]))


def _moved(span: Span, changes: Iterable[Change]) -> Span:
    """Where the words of a span stand after the changes."""
    start, end = span
    for (first, last), text in changes:
        growth = len(text) - (last - first)
        start += growth if last <= span.start else 0
        end += growth if first < span.end else 0
    return Span(start, max(start, end))


def _key(finding: PlacedFinding) -> Key:
    return finding.rule, finding.place.span
