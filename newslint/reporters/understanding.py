"""What newslint understood of each draft, for scripts: the schema ``newslint.inspect/1``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Literal, TypedDict

from newslint.document import Document, Name, Quotation
from newslint.finding import Failure
from newslint.reporters.display import encodable
from newslint.reporters.records import FailureRecord, SpanRecord, failure_records, lay_out, span_record
from newslint.span import Span


class PartRecord(TypedDict):
    role: Literal["headline", "deck", "byline", "dateline", "subhead", "body", "caption", "signoff"]
    span: SpanRecord


class WordsRecord(TypedDict):
    """A place, and the running text that stands there: its words without markup."""

    span: SpanRecord
    text: str


class NameRecord(TypedDict):
    id: str
    kind: Literal["person", "place", "organization", "other"]
    label: str
    titles: list[str]
    forms: dict[str, int]
    mentions: list[WordsRecord]


class SpeakerRecord(TypedDict):
    span: SpanRecord
    text: str
    name: str | None


class QuotationRecord(TypedDict):
    kind: Literal["direct", "mixed", "indirect"]
    content: WordsRecord
    speaker: SpeakerRecord | None
    cue: WordsRecord | None


class StatementRecord(TypedDict):
    """A clause and how sure the draft is of it; ``hedges`` are the words that take certainty away."""

    span: SpanRecord
    text: str
    certainty: Literal["asserted", "hedged", "attributed", "denied", "questioned"]
    hedges: list[WordsRecord]


class DraftRecord(TypedDict):
    path: str
    parts: list[PartRecord]
    names: list[NameRecord]
    quotations: list[QuotationRecord]
    statements: list[StatementRecord]


class InspectRecord(TypedDict):
    schema: Literal["newslint.inspect/1"]
    files: list[DraftRecord]
    failures: list[FailureRecord]


def render_json(documents: Iterable[Document], failures: Iterable[Failure] = ()) -> str:
    """``newslint.inspect/1`` as JSON in ASCII, ending in a line end; every document is let go once it is described."""
    record: InspectRecord = {
        "schema": "newslint.inspect/1",
        "files": [describe(document) for document in documents],
        "failures": failure_records(failures),
    }
    return lay_out(record) + "\n"


def describe(document: Document) -> DraftRecord:
    """Parts, names, quotations and statements of a draft, all places as places of its file."""
    from newslint.annotate.certainty.certainty import statements
    from newslint.annotate.names.names import names
    from newslint.annotate.speech.quotations import quotations
    from newslint.annotate.speech.speakers import speaker_names

    known = names(document)
    speakers = Speakers(known, speaker_names(document))
    return {
        "path": encodable(document.path),
        "parts": [{"role": part.role, "span": _span(document, part.span)} for part in document.parts],
        "names": [_name(document, name) for name in known],
        "quotations": [_quotation(document, quotation, speakers) for quotation in quotations(document)],
        "statements": [
            {
                **_words(document, statement.span),
                "certainty": statement.certainty,
                "hedges": [_words(document, hedge) for hedge in statement.hedges],
            }
            for statement in statements(document)
        ],
    }


class Speakers:
    """Finds the name that the words for a speaker hold, or stand for where ``known`` says so."""

    def __init__(self, names: Iterable[Name], known: Mapping[Span, Name | None] | None = None) -> None:
        self._known = known or {}
        mentions = sorted(((mention.span, name) for name in names for mention in name.mentions), key=lambda one: one[0])
        self._names = [name for _, name in mentions]
        self._starts = [span.start for span, _ in mentions]
        self._ends = [span.end for span, _ in mentions]

    def name(self, speaker: Span) -> Name | None:
        """What is known of the span; else the first person mentioned in it, else the first name of any kind."""
        if speaker in self._known:
            return self._known[speaker]
        at = bisect_left(self._starts, speaker.start)
        if at and self._ends[at - 1] > speaker.start:
            at -= 1
        found: Name | None = None
        while at < len(self._starts) and self._starts[at] < speaker.end:
            name = self._names[at]
            if name.kind == "person":
                return name
            found = found or name
            at += 1
        return found


def _name(document: Document, name: Name) -> NameRecord:
    return {
        "id": name.id,
        "kind": name.kind,
        "label": name.label,
        "titles": list(name.titles),
        "forms": name.forms,
        "mentions": [_words(document, mention.span) for mention in name.mentions],
    }


def _quotation(document: Document, quotation: Quotation, speakers: Speakers) -> QuotationRecord:
    attribution = quotation.attribution
    speaker = attribution.speaker if attribution else None
    name = speakers.name(speaker) if speaker else None
    return {
        "kind": quotation.kind,
        "content": _words(document, quotation.content),
        "speaker": {**_words(document, speaker), "name": name.id if name else None} if speaker else None,
        "cue": _words(document, attribution.cue) if attribution else None,
    }


def _words(document: Document, span: Span) -> WordsRecord:
    return {"span": _span(document, span), "text": document.words(span)}


def _span(document: Document, span: Span) -> SpanRecord:
    return span_record(document.source_map.locate(span), document.lines)
