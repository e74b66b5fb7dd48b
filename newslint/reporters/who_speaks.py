"""Who gets to speak in a draft: a row for each source, the one with the most words first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from newslint.document import Document, Name, Quotation
from newslint.record import NamedTuple
from newslint.reporters.display import count
from newslint.span import Span

NOBODY = "nobody named"


class Source(NamedTuple):
    """Somebody who is quoted: ``name`` is None for the police, for *officials*, and for a *he* who may be anybody."""

    label: str
    name: Name | None
    quotations: list[Quotation]
    words: int


def rows(document: Document, lines: Callable[[Sequence[Span]], str]) -> list[tuple[str, str]]:
    """Each source with its share of all words that are quoted or reported, kinds and places."""
    found = _sources(document)
    total = sum(source.words for source in found) or 1
    drawn = []
    for source in found:
        kinds = Counter(quotation.kind for quotation in source.quotations)
        told = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
        places = lines([quotation.content for quotation in source.quotations])
        share = f"{count(source.words, 'word')}, {round(100 * source.words / total)}%"
        drawn.append((source.label, f"{share} · {told} · {places}"))
    named = sum(source.name is not None for source in found)
    unnamed = sum(source.name is None and source.label != NOBODY for source in found)
    if named + unnamed > 1:
        drawn.append(("in all", f"{count(named, 'source')} with a name, {unnamed} without"))
    return drawn


def _sources(document: Document) -> list[Source]:
    from newslint.annotate.speech.quotations import quotations
    from newslint.annotate.speech.speakers import joint_speakers, speaker_names

    known, joint = speaker_names(document), joint_speakers(document)
    groups: dict[str, list[Quotation]] = {}
    labels: dict[str, tuple[str, Name | None]] = {}
    for quotation in quotations(document):
        place = quotation.attribution.speaker if quotation.attribution else None
        names = joint.get(place, (known.get(place),)) if place else (None,)
        for name in names:
            words = " ".join(document.words(place).split()) if place else ""
            key = f"name {name.id}" if name else words.casefold()
            labels.setdefault(key, (name.label if name else words or NOBODY, name))
            groups.setdefault(key, []).append(quotation)
    found = [Source(*labels[key], group, _words(document, group)) for key, group in groups.items()]
    return sorted(found, key=lambda source: -source.words)


def _words(document: Document, quotations: Iterable[Quotation]) -> int:
    """How many words they have; those of a quotation inside a report count once."""
    from newslint.annotate.text.tokens import tokens_in

    number = end = 0
    for start, stop in sorted(quotation.content for quotation in quotations):
        fresh = Span(max(start, end), max(start, end, stop))
        number += sum(token.text[0].isalnum() for token in tokens_in(document, fresh))
        end = max(end, stop)
    return number
