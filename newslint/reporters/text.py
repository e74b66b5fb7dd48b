"""The report for people: each finding with its line, its place marked, and every other place that belongs to it.

drafts/summit.md:9:301  error  names/spelling-variant
  Naryschkin is spelt Naryshkin everywhere else.
    … told reporters on Monday that Mr. Naryschkin had not been invited to the talks …
                                        ^^^^^^^^^^
  compare: spelt so 4 times
    3:214  … when Sergei [Naryshkin] arrived in Geneva late on Tuesday …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.finding import Failure, FileReport, Place, PlacedFinding, PlacedFix, RelatedPlace, Report, Role
from newslint.record import NamedTuple
from newslint.reporters.display import count, paint, safe, shorten, wrap
from newslint.reporters.excerpt import Mark, Window, bracketed, marked, window
from newslint.span import LineIndex

NARROWEST = 40
MANY = 7  # with so many related places or more, not each has its own excerpt
EXCERPTS = 4  # so many have one then
SHORT = 60  # columns for a word or phrase in a suggestion

ROLES = {"occurrence": "also here", "evidence": "compare"}
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


class _Related(NamedTuple):
    """A related place as it is drawn: what it is called, its line, and the mark in it."""

    label: str
    line: int
    mark: Mark
    role: Role
    message: str


class _Drawing:
    """Draws the findings of one draft."""

    def __init__(self, file: FileReport, color: bool, width: int) -> None:
        self.path = safe(file.path)
        self.source = file.source
        self.lines = LineIndex(file.source)
        self.texts: dict[int, str] = {}
        self.color = color
        self.width = width

    def finding(self, finding: PlacedFinding) -> list[str]:
        place = paint(f"{self.path}:{_label(finding.place)}", "strong", self.color)
        severity = paint(finding.severity, finding.severity, self.color)
        drawn = [f"{place}  {severity}  {paint(finding.rule, 'faint', self.color)}"]
        drawn += [f"  {line}" for line in wrap(finding.message, self.width - 2)]

        own = self._mark(finding.place, finding.severity, "^")
        line = self._line(finding.place.line, own)
        shown = window(line, own, self.width - 4)
        related = [self._related(related, finding.severity) for related in finding.related]
        visible = [near for near in related if near.line == finding.place.line and shown.shows(near.mark)]
        parts = marked(line, shown, [own, *(near.mark for near in visible)], self.color)
        drawn += [f"    {part}" for part in parts]

        for role in dict.fromkeys(near.role for near in related):
            drawn += self._group([near for near in related if near.role == role], visible)
        if finding.fix:
            drawn += self._suggestion(finding.fix)
        return drawn

    def _related(self, related: RelatedPlace, severity: str) -> _Related:
        place, role, message = related
        style, sign = (severity, "^") if role == "occurrence" else ("evidence", "~")
        return _Related(_label(place), place.line, self._mark(place, style, sign), role, message)

    def _group(self, group: Sequence[_Related], visible: Sequence[_Related]) -> list[str]:
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
            text = ", ".join(near.label for near in above) + ", marked above" + (f": {notes}" if notes else "")
            drawn += [f"    {line}" for line in wrap(text, self.width - 4)]
        listed = apart if len(apart) < MANY else apart[:EXCERPTS]
        size = max((len(near.label) for near in listed), default=0)
        for sharing, line, shown in self._shared(listed, self.width - 6 - size):
            labels = ", ".join([near.label for near in sharing])
            excerpt = bracketed(line, shown, [near.mark for near in sharing], self.color)
            drawn.append(f"    {labels.ljust(size)}  {excerpt}")
            if not common:
                lines = wrap("; ".join(_messages(sharing)), self.width - 6 - size)
                drawn += [" " * (6 + size) + paint(note, "faint", self.color) for note in lines]
        rest = apart[len(listed) :]
        if rest:
            text = "and " + ", ".join(near.label for near in rest)
            drawn += [f"    {line}" for line in wrap(text, self.width - 4)]
        return drawn

    def _shared(self, group: Sequence[_Related], room: int) -> Iterator[tuple[list[_Related], str, Window]]:
        """Places that follow each other and are near enough for one excerpt, its line, and what is shown of it."""
        at = 0
        while at < len(group):
            first = group[at]
            line = self._line(first.line, first.mark)
            sharing = [first]
            shown = window(line, first.mark, room)
            for near in group[at + 1 :]:
                if near.line != first.line:
                    break
                # Each further place costs a label, and each place two brackets.
                narrower = window(line, first.mark, room - (len(near.label) + 4) * len(sharing))
                if not all(narrower.shows(one.mark) for one in (*sharing, near)):
                    break
                sharing.append(near)
                shown = narrower
            yield sharing, line, shown
            at += len(sharing)

    def _mark(self, place: Place, style: str, sign: str) -> Mark:
        """The place as columns of its first line; a place between two characters marks the second."""
        start, end = place.column - 1, place.end_column - 1
        if place.end_line != place.line:
            line = self.lines.line(place.line)
            end = line.end - line.start
        return Mark(start, max(end, start + 1), style, sign)

    def _line(self, number: int, mark: Mark) -> str:
        """A line, long enough for the mark of a place at its end."""
        if number not in self.texts:
            span = self.lines.line(number)
            self.texts[number] = self.source[span.start : span.end]
        return self.texts[number].ljust(mark.end)

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


def _messages(related: Sequence[_Related]) -> list[str]:
    """What is said about the places, each once."""
    return list(dict.fromkeys([near.message for near in related if near.message]))


def _label(place: Place) -> str:
    return f"{place.line}:{place.column}"
