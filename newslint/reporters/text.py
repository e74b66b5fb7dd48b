"""The report for people: each finding with its line, its place marked, and every other place that belongs to it.

drafts/summit.md:9:301  error  names/spelling-variant
  Naryschkin is spelt Naryshkin everywhere else.
    … told reporters on Monday that Mr. Naryschkin had not been invited to the talks …
                                        ^^^^^^^^^^
  compare: spelt so 4 times
    3:214  … when Sergei [Naryshkin] arrived in Geneva late on Tuesday …
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from newslint.finding import Failure, FileReport, Place, PlacedFinding, PlacedFix, RelatedPlace, Report
from newslint.reporters.display import ROLES, count, is_plain, paint, safe, shorten, wrap
from newslint.reporters.excerpt import Mark, Window, bracketed, marked, window
from newslint.span import LINE_END

NARROWEST = 40
MANY = 7  # with so many related places or more, not each has its own excerpt
EXCERPTS = 4  # so many have one then
LONG = 20_000  # of a longer line, only what is shown is looked at
SHORT = 60  # columns for a word or phrase in a suggestion

FAILED = {"read": "could not be read", "check": "could not be checked by one rule", "fix": "could not be fixed"}


def render(report: Report, *, color: bool = False, width: int = 100) -> str:
    """The report as text ending in a line end; excerpts and messages are fitted to ``width`` columns."""
    width = max(width, NARROWEST)
    blocks: list[list[str]] = []
    for file in report.files:
        if file.findings:
            drawing = _Drawing(file, color, width)
            blocks.extend(drawing.finding(finding) for finding in file.findings)
    blocks.extend(failure_lines(failure, color, width) for failure in report.failures)
    blocks.append([_summary(report, color)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def failure_lines(failure: Failure, color: bool, width: int) -> list[str]:
    """A path, what failed, and why."""
    what = FAILED.get(failure.kind, "failed")
    path = paint(safe(failure.path), "strong", color)
    return [f"{path}  {paint(what, 'error', color)}", *(f"  {line}" for line in wrap(failure.message, width - 2))]


def _summary(report: Report, color: bool) -> str:
    severities = [finding.severity for file in report.files for finding in file.findings]
    checked = len(report.files)
    concerned = sum(1 for file in report.files if file.findings)
    if severities:
        drafts = count(checked, "draft")
        where = drafts if concerned == checked else f"{concerned} of {drafts}"
        kinds = [count(severities.count(kind), kind) for kind in ("error", "warning", "note") if kind in severities]
        text = f"{count(len(severities), 'finding')} in {where}: {', '.join(kinds)}"
    else:
        text = f"No findings in {count(checked, 'draft')}." if checked else "No draft was checked."
    text = paint(text, "strong", color)
    if report.failures:
        text += "\n" + paint(f"{count(len(report.failures), 'failure')}, see above.", "error", color)
    return text


class _Drawing:
    """Draws the findings of one draft."""

    def __init__(self, file: FileReport, color: bool, width: int) -> None:
        self.path = safe(file.path)
        self.source = file.source
        self.lines: dict[int, tuple[str, bool]] = {}  # each with whether it is plain
        self.color = color
        self.width = width

    def finding(self, finding: PlacedFinding) -> list[str]:
        place = paint(f"{self.path}:{_label(finding.place)}", "strong", self.color)
        severity = paint(finding.severity, finding.severity, self.color)
        drawn = [f"{place}  {severity}  {paint(finding.rule, 'faint', self.color)}"]
        drawn += [f"  {line}" for line in wrap(finding.message, self.width - 2)]

        own = self._mark(finding.place, finding.severity, "^")
        line, plain = self._line(finding.place, own)
        shown = window(line, own, self.width - 4, plain)
        beside = [related for related in finding.related if related.place.line == finding.place.line]
        visible = {
            related: mark for related in beside if shown.shows(mark := self._related_mark(related, finding.severity))
        }
        parts = marked(line, shown, [own, *visible.values()], self.color)
        drawn += [f"    {part}" for part in parts]

        for role in dict.fromkeys([related.role for related in finding.related]):
            group = [related for related in finding.related if related.role == role]
            drawn += self._group(group, visible, finding.severity)
        if finding.fix:
            drawn += self._suggestion(finding.fix)
        return drawn

    def _group(self, group: Sequence[RelatedPlace], visible: Container[RelatedPlace], severity: str) -> list[str]:
        """The related places with one role: a heading, then a line for each place or for places side by side."""
        messages = _messages(group)
        common = messages[0] if len(messages) == 1 else ""
        title = ROLES[group[0].role]
        lines = wrap(f"{title}: {common}" if common else title, self.width - 2)
        drawn = [f"  {paint(line, 'faint', self.color)}" for line in lines]
        above = [near for near in group if near in visible] if visible else ()
        apart = [near for near in group if near not in visible] if visible else group
        if above:
            notes = "" if common else "; ".join(_messages(above))
            text = f"{_labels(above)}, marked above" + (f": {notes}" if notes else "")
            drawn += [f"    {line}" for line in wrap(text, self.width - 4)]
        listed = apart if len(apart) < MANY else apart[:EXCERPTS]
        size = max((len(_label(near.place)) for near in listed), default=0)
        for sharing, marks, line, shown in self._shared(listed, self.width - 6 - size, severity):
            drawn.append(f"    {_labels(sharing).ljust(size)}  {bracketed(line, shown, marks, self.color)}")
            if not common:
                lines = wrap("; ".join(_messages(sharing)), self.width - 6 - size)
                drawn += [" " * (6 + size) + paint(note, "faint", self.color) for note in lines]
        rest = apart[len(listed) :]
        if rest:
            drawn += [f"    {line}" for line in wrap(f"and {_labels(rest)}", self.width - 4)]
        return drawn

    def _shared(
        self, group: Sequence[RelatedPlace], room: int, severity: str
    ) -> Iterator[tuple[list[RelatedPlace], list[Mark], str, Window]]:
        """Places that follow each other and are near enough for one excerpt, their marks, its line, what is shown."""
        at = 0
        while at < len(group):
            first = group[at]
            sharing, marks = [first], [self._related_mark(first, severity)]
            line, plain = self._line(first.place, marks[0])
            shown = window(line, marks[0], room, plain)
            for near in group[at + 1 :]:
                if near.place.line != first.place.line:
                    break
                # Each further place costs a label, and each place two brackets.
                narrower = window(line, marks[0], room - (len(_label(near.place)) + 4) * len(sharing), plain)
                together = [*marks, self._related_mark(near, severity)]
                if not all(map(narrower.shows, together)):
                    break
                sharing.append(near)
                marks, shown = together, narrower
            yield sharing, marks, line, shown
            at += len(sharing)

    def _related_mark(self, related: RelatedPlace, severity: str) -> Mark:
        style, sign = (severity, "^") if related.role == "occurrence" else ("evidence", "~")
        return self._mark(related.place, style, sign)

    def _mark(self, place: Place, style: str, sign: str) -> Mark:
        """The place as columns of its first line; a place between two characters marks the second."""
        start, end = place.column - 1, place.end_column - 1
        if place.end_line != place.line:
            end = len(self._text(place)[0])
        return Mark(start, max(end, start + 1), style, sign)

    def _line(self, place: Place, mark: Mark) -> tuple[str, bool]:
        """The first line of a place, long enough for the mark of one at its end, and whether all of it is plain."""
        text, plain = self._text(place)
        return text.ljust(mark.end), plain

    def _text(self, place: Place) -> tuple[str, bool]:
        if place.line not in self.lines:
            start = place.span.start - place.column + 1
            end = LINE_END.search(self.source, start)
            text = self.source[start : end.start() if end else len(self.source)]
            self.lines[place.line] = text, len(text) < LONG and is_plain(text)
        return self.lines[place.line]

    def _suggestion(self, fix: PlacedFix) -> list[str]:
        changes = []
        for edit in fix.edits:
            before, after = _edges(shorten(edit.place.text, SHORT)), _edges(shorten(edit.text, SHORT))
            if not after:
                changes.append(f"delete {before}")
            else:
                changes.append(f"{before} → {after}" if before else f"add {after}")
        lines = wrap("suggestion: " + "; ".join(dict.fromkeys(changes)), self.width - 2)
        return [f"  {line}" for line in lines]


def _edges(text: str) -> str:
    """The text, with the spaces at its ends made visible."""
    words = text.strip(" ")
    start = len(text) - len(text.lstrip(" "))
    return "␣" * start + words + "␣" * (len(text) - start - len(words))


def _messages(related: Sequence[RelatedPlace]) -> list[str]:
    """What is said about the places, each once."""
    return list(dict.fromkeys([near.message for near in related if near.message]))


def _label(place: Place) -> str:
    return f"{place.line}:{place.column}"


def _labels(related: Sequence[RelatedPlace]) -> str:
    return ", ".join([_label(near.place) for near in related])
