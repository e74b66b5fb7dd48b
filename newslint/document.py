"""A draft as newslint sees it, and the words for what is in it.

A reader makes a Document; the functions in ``annotate`` read more out of it, each once, on first use.
All spans here are offsets into the running text, ``Document.text``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Literal, TypeVar

from newslint.record import NamedTuple
from newslint.span import LineIndex, SourceMap, Span

PartRole = Literal["headline", "deck", "byline", "dateline", "subhead", "body", "caption", "signoff"]
ParagraphKind = Literal["text", "item", "cell", "blockquote", "footnote", "metadata"]
NameKind = Literal["person", "place", "organization", "other"]
QuotationKind = Literal["direct", "mixed", "indirect"]
Certainty = Literal["asserted", "hedged", "attributed", "denied", "questioned"]

# Roles of what stands above the story, with the crossheads (a headline is one if the front matter has its own), and
# with all else that readers see before they read.
HEADLINES: frozenset[PartRole] = frozenset(("headline", "deck"))
HEADINGS: frozenset[PartRole] = HEADLINES | {"subhead"}
DISPLAYED: frozenset[PartRole] = HEADINGS | {"caption"}

# Stands in the running text for one thing that is not prose: a code span, a URL, a shortcode.
PLACEHOLDER = "\N{OBJECT REPLACEMENT CHARACTER}"


class Paragraph(NamedTuple):
    """A block of running text with one role; ``kind`` says what it is in the file."""

    span: Span
    role: PartRole
    kind: ParagraphKind = "text"


class Part(NamedTuple):
    """A stretch of the article with one role: one paragraph, or the body paragraphs between two crossheads."""

    role: PartRole
    span: Span
    paragraphs: tuple[Paragraph, ...]


class Comment(NamedTuple):
    """An HTML comment: its words, where it stands in the source, and at which offset of the running text."""

    text: str
    source: Span
    at: int


class Token(NamedTuple):
    """A word, number or mark. ``text`` is the running text from ``start`` to ``end``."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span._make(self[1:])


class Sentence(NamedTuple):
    """A sentence, and the paragraph it stands in."""

    span: Span
    paragraph: Paragraph


class Mention(NamedTuple):
    """One place where a name is used. ``form`` is the spelling without title, possessive or plural ending."""

    span: Span
    form: str


class Name(NamedTuple):
    """Somebody or something that the draft names: all its mentions, and every form it is spelt in."""

    id: str
    kind: NameKind
    label: str
    titles: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def forms(self) -> dict[str, int]:
        """Each form with its count, the most frequent first, then in order of appearance."""
        counts: dict[str, int] = {}
        for mention in self.mentions:
            counts[mention.form] = counts.get(mention.form, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: -item[1]))


class Attribution(NamedTuple):
    """Words that name a source: *Okafor told reporters*, *according to the ministry*.

    ``speaker`` is None where a cue has nobody: *was quoted as saying*.
    """

    cue: Span
    speaker: Span | None


class Quotation(NamedTuple):
    """Somebody's words. ``content`` is without the quotation marks."""

    kind: QuotationKind
    content: Span
    attribution: Attribution | None


class Statement(NamedTuple):
    """A clause that says something, and how sure the draft is of it; ``hedges`` are the words that make it so."""

    span: Span
    certainty: Certainty
    hedges: tuple[Span, ...] = ()


class Document:
    """One draft.

    path        as it was given, for messages only
    source      the decoded file
    text        the running text: paragraphs in order, with at least one line end between two of them
    source_map  from text to source
    paragraphs  every block of prose, in order; none overlap
    comments    HTML comments (newslint's allowances among them)
    date        publication date as the draft states it (front matter), else None
    folds       True if the format shows several spaces as one
    """

    def __init__(
        self,
        path: str,
        source: str,
        text: str,
        source_map: SourceMap,
        paragraphs: tuple[Paragraph, ...],
        comments: tuple[Comment, ...] = (),
        date: str | None = None,
        folds: bool = False,
    ) -> None:
        self.path = path
        self.source = source
        self.text = text
        self.source_map = source_map
        self.paragraphs = paragraphs
        self.comments = comments
        self.date = date
        self.folds = folds
        self._memo: dict[object, Any] = {}

    def words(self, span: Span) -> str:
        """The running text of a span."""
        return self.text[span.start : span.end]

    def memo(self, key: object, compute: Callable[[Document], Result]) -> Result:
        """``compute(self)``, worked out the first time that ``key`` asks for it."""
        memo = self._memo
        if key not in memo:
            memo[key] = compute(self)
        result: Result = memo[key]
        return result

    @functools.cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the source."""
        return LineIndex(self.source)

    @functools.cached_property
    def parts(self) -> tuple[Part, ...]:
        """The article's parts in order; body paragraphs that follow each other are one part."""
        groups: list[list[Paragraph]] = []
        for paragraph in self.paragraphs:
            if groups and paragraph.role == "body" and groups[-1][-1].role == "body":
                groups[-1].append(paragraph)
            else:
                groups.append([paragraph])
        return tuple(
            Part(group[0].role, Span(group[0].span.start, group[-1].span.end), tuple(group)) for group in groups
        )


Result = TypeVar("Result")


def annotation(compute: Callable[[Document], Result]) -> Callable[[Document], Result]:
    """Make a pure function of a document run once for each document."""

    @functools.wraps(compute)
    def once(document: Document) -> Result:
        try:
            result: Result = document._memo[compute]
        except KeyError:
            result = document.memo(compute, compute)
        return result

    return once
