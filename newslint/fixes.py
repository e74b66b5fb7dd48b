"""Fixes of findings -> the draft with them made. All spans are offsets into the source.

What is outside the edits stays as it is, to the last byte. Fixes that meet are never made in one go: the draft is
checked again after the first, and the other is made if its finding is still there. A fix that would be read as markup,
or take some away (``[Kiev]``, where that is the label of a link), is not made at all.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from newslint.finding import PlacedFinding
from newslint.record import NamedTuple
from newslint.span import LINE_END, Span

# A draft is checked so many times in search of its last fix.
ROUNDS = 10

Change = tuple[Span, str]
Key = tuple[str, Span]  # a finding's rule and place, by which it is known again
Fixes = dict[Key, list[Change]]


class Checker(NamedTuple):
    """What has to be known of a draft while it changes. What these raise comes through.

    check  its findings with a new text
    holds  whether a second text reads like a first one, but for the words that changed
    """

    check: Callable[[str], Iterable[PlacedFinding]]
    holds: Callable[[str, str], bool]


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
    endless: tuple[str, ...] = ()


def mend(
    source: str,
    findings: Sequence[PlacedFinding],
    checker: Checker,
    *,
    unsafe: bool = False,
    spared: Collection[PlacedFinding] = (),
) -> Mended:
    """The draft with every safe fix made (with ``unsafe`` the others too), until there is none left to make.

    ``spared`` are findings of the draft that are not to be fixed or reported, wherever other fixes move them.
    """
    endless: set[str] = set()

    def is_wanted(finding: PlacedFinding) -> bool:
        return finding.fix is not None and (finding.fix.safe or unsafe) and finding.rule not in endless

    while True:
        mended, late = _rounds(source, findings, checker, is_wanted, set(map(_key, spared)))
        if not late:
            return mended._replace(endless=tuple(sorted(endless)))
        endless |= late


def apply(source: str, findings: Iterable[PlacedFinding]) -> str:
    """The source with every fix made, safe or not; one that meets a fix before it is left out."""
    return _changed(source, _compatible(source, findings))


def _rounds(
    source: str,
    findings: Sequence[PlacedFinding],
    checker: Checker,
    is_wanted: Callable[[PlacedFinding], bool],
    spared: set[Key],
) -> tuple[Mended, set[str]]:
    """The draft mended; if there is no end to it, the rules that still had something to fix when half was done."""
    made = 0
    refused: set[Key] = set()
    late: set[str] = set()
    for number in range(ROUNDS):
        wanted = _compatible(source, (one for one in findings if is_wanted(one) and _key(one) not in refused))
        if not wanted:
            return Mended(source, made, tuple(findings)), set()
        chosen = _holding(source, wanted, checker)
        refused |= wanted.keys() - chosen.keys()
        if not chosen:
            continue
        made += len(chosen)
        if number >= ROUNDS // 2:
            late.update(rule for rule, _ in chosen)
        changes = _in_order(chosen)
        source = _changed(source, chosen)
        spared = {(rule, _moved(span, changes)) for rule, span in spared}
        refused = {(rule, _moved(span, changes)) for rule, span in refused}
        findings = [one for one in checker.check(source) if _key(one) not in spared]
    return Mended(source, made, tuple(findings)), late


def _compatible(source: str, findings: Iterable[PlacedFinding]) -> Fixes:
    """The fixes that can be made in one go: of those that meet, the first."""
    fixes: Fixes = {}
    taken: list[Change] = []
    for finding in findings:
        changes = _changes(source, finding)
        if changes and not any(_meets(span, taken) for span, _ in changes):
            fixes[_key(finding)] = changes
            for change in changes:
                insort(taken, change)
    return fixes


def _changes(source: str, finding: PlacedFinding) -> list[Change]:
    """What a fix really changes; nothing if its edits contradict each other."""
    if finding.fix is None:
        return []
    edits = {(edit.place.span, _with_line_ends_of(source, edit.place.span, edit.text)) for edit in finding.fix.edits}
    changes = sorted((span, text) for span, text in edits if source[span.start : span.end] != text)
    for (one, _), (other, _) in pairwise(changes):
        if one == other or one.end > other.start:
            return []
    return changes


def _with_line_ends_of(source: str, span: Span, text: str) -> str:
    """Running text ends its lines with ``\n``; the draft goes on as it does at that place, or else from its top."""
    if "\n" not in text:
        return text
    end = LINE_END.search(source, *span) or LINE_END.search(source)
    return LINE_END.sub(end[0], text) if end else text


def _meets(span: Span, taken: Sequence[Change]) -> bool:
    """Does the span overlap or touch one of the changes? Two that touch may each take away the same space."""
    at = bisect(taken, (span, ""))
    return (at > 0 and taken[at - 1][0].end >= span.start) or (at < len(taken) and taken[at][0].start <= span.end)


def _holding(source: str, fixes: Fixes, checker: Checker) -> Fixes:
    """The fixes that leave the markup as it is."""
    if not fixes or checker.holds(source, _changed(source, fixes)):
        return fixes
    if len(fixes) == 1:
        return {}
    keys = list(fixes)
    halves = keys[: len(keys) // 2], keys[len(keys) // 2 :]
    return {key: changes for half in halves for key, changes in _holding(source, _of(fixes, half), checker).items()}


def _of(fixes: Fixes, keys: Iterable[Key]) -> Fixes:
    return {key: fixes[key] for key in keys}


def _in_order(fixes: Fixes) -> list[Change]:
    return sorted(change for changes in fixes.values() for change in changes)


def _changed(source: str, fixes: Fixes) -> str:
    pieces, at = [], 0
    for span, text in _in_order(fixes):
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
