"""What newslint understood of each draft, for people: its parts, who is in it, who says what, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.document import PLACEHOLDER, Document, Name
from newslint.finding import Failure
from newslint.reporters import who_speaks
from newslint.reporters.display import columns, count, paint, safe, shorten, wrap
from newslint.reporters.text import NARROWEST, failure_lines
from newslint.span import Span

KINDS = {"person": "People", "place": "Places", "organization": "Organisations", "other": "Other names"}
CERTAINTIES = {
    "hedged": "Hedged",
    "attributed": "Attributed",
    "denied": "Denied",
    "questioned": "Asked",
}
PRONOUNS = frozenset("he she they who it".split())
WIDEST_LABEL = 32


def render_text(
    documents: Iterable[Document], failures: Iterable[Failure] = (), *, color: bool = False, width: int = 100
) -> str:
    """A tree for each draft, ending in a line end, fitted to ``width`` columns."""
    width = max(width, NARROWEST)
    blocks = [_Tree(document, color, width).draw() for document in documents]
    blocks += [failure_lines(failure, color, width) for failure in failures]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n" if blocks else "No draft was read.\n"


class _Tree:
    """Draws one draft. A row is a label, what is said of it, and the lines where it stands."""

    def __init__(self, document: Document, color: bool, width: int) -> None:
        self.document = document
        self.color = color
        self.width = width

    def draw(self) -> list[str]:
        from newslint.annotate.names.names import names

        known = names(self.document)
        drawn = [paint(safe(self.document.path), "strong", self.color), *self._section("Parts", self._parts())]
        for kind, title in KINDS.items():
            drawn += self._section(title, self._names([name for name in known if name.kind == kind]))
        drawn += self._section("Spellings taken for one name", self._spellings())
        drawn += self._section("Who speaks", who_speaks.rows(self.document, self._lines))
        drawn += self._section("Where the law stands", self._statuses())
        drawn += self._statements()
        return drawn if len(drawn) > 1 else [*drawn, "  Nothing in it to read."]

    def _parts(self) -> list[tuple[str, str]]:
        rows: list[tuple[str, str]] = []
        for part in self.document.parts:
            if part.role == "body":
                what = count(len(part.paragraphs), "paragraph")
            else:
                what = self._excerpt(part.span, self.width // 2)
            rows.append((part.role, f"{what} · {self._range(part.span)}"))
        return rows

    def _names(self, names: Sequence[Name]) -> list[tuple[str, str]]:
        """A row for each name, and one for all that are mentioned once."""
        rows = [self._name(name) for name in names if len(name.mentions) > 1]
        once = [
            f"{name.label} (line {self._line(name.mentions[0].span.start)})"
            for name in names
            if len(name.mentions) == 1
        ]
        return [*rows, ("once", ", ".join(once))] if once else rows

    def _name(self, name: Name) -> tuple[str, str]:
        forms = ", ".join(f"{form} {number}" for form, number in name.forms.items())
        if list(name.forms) == [name.label]:
            forms = count(len(name.mentions), "mention")
        titles = f" ({', '.join(name.titles)})" if name.titles else ""
        return name.label + titles, f"{forms} · {self._lines([mention.span for mention in name.mentions])}"

    def _spellings(self) -> list[tuple[str, str]]:
        """The decisions behind forms that count as one name: what speaks for them and against them, in points."""
        from newslint.annotate.names.judgement import THRESHOLD
        from newslint.annotate.names.reasons import reasons
        from newslint.annotate.names.variants import spellings

        rows = []
        for reason in (reason for group in spellings(self.document) for reason in reasons(group)):
            parts = ", ".join(f"{part} {points:+}" for part, points in reason.judgement.parts)
            score = f"{reason.judgement.score} points ({THRESHOLD} are enough)"
            rows.append((f"{reason.form.form}, {reason.other.form}", f"{score}: {parts}"))
        return rows

    def _statuses(self) -> list[tuple[str, str]]:
        """What the draft says of each person's case, in order, and the source if it names one."""
        from newslint.annotate.certainty.certainty import statement_at
        from newslint.annotate.certainty.status import statuses
        from newslint.annotate.speech.attributions import cues_in

        rows: dict[str, list[str]] = {}
        for stage, span, name in statuses(self.document):
            if name:
                statement = statement_at(self.document, span.start)
                sources = (cue.speaker for cue in cues_in(self.document, statement.span) if cue.speaker)
                source = next((words for words in map(self._words, sources) if words.lower() not in PRONOUNS), None)
                line = f"line {self._line(span.start)}"
                rows.setdefault(name.label, []).append(f"{stage} ({f'{line}, {source}' if source else line})")
        return [(label, ", ".join(dict.fromkeys(told))) for label, told in rows.items()]

    def _statements(self) -> list[str]:
        """The statements that the draft does not plainly make itself, with the words that say so."""
        from newslint.annotate.certainty.certainty import statements

        rows: dict[str, list[tuple[str, str]]] = {certainty: [] for certainty in CERTAINTIES}
        for statement in statements(self.document):
            if statement.certainty in rows:
                hedges = ", ".join(dict.fromkeys(self._words(hedge).lower() for hedge in statement.hedges))
                words = self._excerpt(statement.span, self.width)
                line = f"line {self._line(statement.span.start)}"
                rows[statement.certainty].append((line, f"{hedges} · {words}" if hedges else words))
        drawn: list[str] = []
        for certainty, title in CERTAINTIES.items():
            drawn += self._section(title, rows[certainty], clipped=True)
        return drawn

    def _section(self, title: str, rows: Sequence[tuple[str, str]], *, clipped: bool = False) -> list[str]:
        """A heading and its rows; what does not fit is wrapped, or cut off if ``clipped``. Nothing without rows."""
        if not rows:
            return []
        size = min(max(columns(label) for label, _ in rows), WIDEST_LABEL)
        room = self.width - 6 - size
        drawn = ["", f"  {paint(title, 'strong', self.color)}"]
        for label, text in rows:
            shown = shorten(label, WIDEST_LABEL)
            first, *rest = [shorten(text, room)] if clipped else wrap(text, room)
            drawn.append("    " + shown + " " * (size - columns(shown)) + "  " + first)
            drawn += [" " * (6 + size) + line for line in rest]
        return drawn

    def _words(self, span: Span) -> str:
        return " ".join(self.document.words(span).replace(PLACEHOLDER, "…").split())

    def _excerpt(self, span: Span, room: int) -> str:
        words = self.document.words(Span(span.start, min(span.end, span.start + 4 * room)))
        return shorten(" ".join(words.replace(PLACEHOLDER, "…").split()), room)

    def _line(self, offset: int) -> int:
        return self.document.lines.position(self.document.source_map.place(offset).start)[0]

    def _range(self, span: Span) -> str:
        located = self.document.source_map.locate(span)
        first = self.document.lines.position(located.start)[0]
        last = self.document.lines.position(located.end)[0]
        return f"line {first}" if first == last else f"lines {first}-{last}"

    def _lines(self, spans: Sequence[Span]) -> str:
        numbers = list(dict.fromkeys(self._line(span.start) for span in spans))
        return f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
