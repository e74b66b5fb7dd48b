"""What the rules about one style in one draft have in common.

Nothing is wrong by itself: a *way* of writing is reported only where the draft has another one for the same thing.
The finding stands at the first place of the rarer ways, lists all places of all ways, and offers the most frequent
way as a fix that wants to be read first.

Quotations are other people's words, and newslint proposes nothing for them. Where two ways sound the same (*US*,
*U.S.*; *cease-fire*, *ceasefire*) the spelling of a quotation is the desk's all the same: then a quotation counts as
evidence against the draft's own words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newslint.annotate.speech.quoted import Quoted, in_quotation_marks, quoted
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import capitals, odd_words, texts, tokens, word_index
from newslint.annotate.text.vocabulary import is_ordinary
from newslint.document import Document, Paragraph, Token, annotation
from newslint.finding import Edit, Finding, Fix, Related
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span
from newslint.wording import listed, times

# Headlines and crossheads have capitals, abbreviations and figures of their own, but the same words.
ROLES = frozenset(("body", "deck", "caption"))
WITH_HEADINGS = ROLES | {"headline", "subhead"}
KINDS = frozenset(("text", "item", "footnote"))

HYPHEN = regex("[-‐‑]")
NO_WORDS = regex(r"[\W_]*+")

Rewrite = Callable[[str, str], str | None]


class HeardAlike(NamedTuple):
    """``quotations``: what stands in quotation marks counts as evidence too, since nobody can hear the difference."""

    quotations: bool = True


class Words(NamedTuple):
    """``quotations`` as in HeardAlike; ``always``: the forms that the house writes, whatever the draft does."""

    quotations: bool = True
    always: tuple[str, ...] = ()


def paragraph_at(document: Document, offset: int) -> Paragraph | None:
    """The paragraph that an offset lies in."""
    at = bisect_right(_starts(document), offset) - 1
    return document.paragraphs[at] if at >= 0 and offset < document.paragraphs[at].span.end else None


def is_own(document: Document, span: Span, roles: frozenset[str] = ROLES) -> bool:
    """Are these the draft's own words, in running text: no headline, table or quotation?"""
    return in_prose(document, span, roles) and not in_quotation_marks(document, span)


def in_prose(document: Document, span: Span, roles: frozenset[str] = ROLES) -> bool:
    """Does the span stand in running text, quoted or not?"""
    paragraph = paragraph_at(document, span.start)
    return (
        paragraph is not None and paragraph.role in roles and paragraph.kind in KINDS and span.end <= paragraph.span.end
    )


def is_written_here(document: Document, span: Span) -> bool:
    """Are these words of the draft's own, anywhere but in a table: in a headline, a title, running text?"""
    paragraph = paragraph_at(document, span.start)
    return (
        paragraph is not None
        and paragraph.kind not in ("cell", "blockquote")
        and span.end <= paragraph.span.end
        and not in_quotation_marks(document, span)
    )


def spans_of(document: Document, places: Iterable[int]) -> list[Span]:
    """The spans of the tokens with these indexes."""
    found = tokens(document)
    return list(map(Span._make, [found[at][1:] for at in places]))


def own(document: Document, spans: Iterable[Span]) -> list[Span]:
    """Those of the places that are the draft's own words."""
    return [span for span in spans if is_own(document, span)]


def is_plain(document: Document, token: Token) -> bool:
    """Is the word in small letters, but for a capital that begins a sentence? Then it is no part of a name."""
    text = token.text
    return text.islower() or (text[0].isupper() and text[1:].islower() and token.start in sentence_starts(document))


def plain_places(document: Document, *forms: str) -> list[Span]:
    """Where any of these words (in lower case) stands as a plain word, with its possessive, in order."""
    index, found = word_index(document), tokens(document)
    places = []
    for form in forms:
        for key in (form, f"{form}'s", f"{form}’s"):
            for at in index.get(key, ()):
                if is_plain(document, found[at]):
                    places.append(Span(found[at].start, found[at].start + len(form)))
    return sorted(places)


@annotation
def short_names(document: Document) -> list[str]:
    """Words of three to five letters, lower case, that stand in capitals and are no ordinary ones."""
    index = word_index(document)
    forms = set(filter(str.isupper, map(texts(document).__getitem__, capitals(document))))
    short = {form.lower() for form in forms if 2 < len(form) < 6 and form.isalpha()}
    return sorted((word for word in short if not is_ordinary(word)), key=lambda word: index[word][0])


@annotation
def compounds(document: Document) -> Mapping[str, Sequence[str]]:
    """Part -> the compounds that it is a part of, all lower case: *us* -> *us-led*, *pro-us*."""
    found: dict[str, list[str]] = {}
    for word in odd_words(document):
        if len(word) > 2 and ("-" in word or "‑" in word or "‐" in word):
            for part in HYPHEN.split(word):
                found.setdefault(part, []).append(word)
    return found


@annotation
def with_apostrophe(document: Document) -> list[str]:
    """The words, lower case, that have an apostrophe inside or at their end."""
    return [word for word in odd_words(document) if ("'" in word or "’" in word) and len(word) > 1]


@annotation
def quotes_in_prose(document: Document) -> list[tuple[Quoted, Paragraph]]:
    """The quoted stretches of running text that are closed, each with its paragraph."""
    closed = [quote for quote in quoted(document) if quote.closed]
    paragraphs = [paragraph_at(document, quote.outer.start) for quote in closed]
    return [
        (quote, paragraph)
        for quote, paragraph in zip(closed, paragraphs, strict=True)
        if paragraph and paragraph.kind in KINDS
    ]


@annotation
def kinds_of_paragraphs(document: Document) -> frozenset[str]:
    """Which kinds of paragraphs the draft has; most have no tables."""
    return frozenset([paragraph.kind for paragraph in document.paragraphs])


@annotation
def _starts(document: Document) -> list[int]:
    return [paragraph.span.start for paragraph in document.paragraphs]


@annotation
def sentence_starts(document: Document) -> frozenset[int]:
    """Where the first word of each sentence begins."""
    text, spans = document.text, [sentence.span for sentence in sentences(document)]
    return frozenset(
        [start if text[start : start + 1].isalnum() else _behind_marks(text, start, end) for start, end in spans]
    )


def _behind_marks(text: str, start: int, end: int) -> int:
    marks = NO_WORDS.match(text, start, end)
    return marks.end() if marks else start


@annotation
def sentence_ends(document: Document) -> frozenset[int]:
    """Where each sentence ends."""
    return frozenset(sentence.span.end for sentence in sentences(document))


def mixture(
    document: Document,
    uses: Mapping[str, Sequence[Span]],
    what: str,
    rewrite: Rewrite | None = None,
    quotations: bool = False,
    roles: frozenset[str] = ROLES,
    always: str = "",
    safe: bool = False,
) -> Iterator[Finding]:
    """One finding, if the draft's own words have two of the ways, or one and its quotations another.

    ``uses`` are the places of each way, ``what`` ends the message. ``rewrite`` gives for the text of a place and a way
    the text that it should become, None if that cannot be told. ``quotations``: look into quotations too; ``roles``:
    the parts of the draft to look at. ``always``: the way of the house; then every other way is reported, however
    often it stands, and quotations are left alone; ``safe`` if the change to it needs no second look.
    """
    if not always and sum(map(bool, uses.values())) < 2:
        return
    ours: dict[str, list[Span]] = {}
    theirs: dict[str, list[Span]] = {}
    for way, spans in uses.items():
        for span in sorted(spans):
            if is_own(document, span, roles):
                ours.setdefault(way, []).append(span)
            elif quotations and in_prose(document, span, roles):
                theirs.setdefault(way, []).append(span)
    if always:
        yield from _against_house(document, ours, always, rewrite, safe)
        return
    theirs = {way: spans for way, spans in theirs.items() if way not in ours}
    if not ours or len(ours) + len(theirs) < 2:
        return
    usual = min(ours, key=lambda way: (-len(ours[way]), ours[way][0]))
    odd = sorted((span, way) for way, spans in ours.items() if way != usual for span in spans) or [
        (span, usual) for span in ours[usual]
    ]
    first, *more = (span for span, _ in odd)
    related = [Related(span, "occurrence") for span in more]
    if len(ours) > 1:
        related += [Related(span, "evidence", f"{usual} here") for span in ours[usual]]
    related += [Related(span, "evidence", f"{way} in a quotation") for way, spans in theirs.items() for span in spans]
    counts = [f"{way} {times(len(spans))}" for way, spans in sorted(ours.items(), key=_most)]
    counts += [f"{way} {times(len(spans))} in quotations" for way, spans in sorted(theirs.items(), key=_most)]
    message = f"{listed(counts)}: {what}"
    yield Finding(first, message, tuple(sorted(related)), _fix(document, ours, usual, rewrite))


def _against_house(
    document: Document, ours: Mapping[str, Sequence[Span]], always: str, rewrite: Rewrite | None, safe: bool
) -> Iterator[Finding]:
    """One finding for all places that are not written the way of the house."""
    others = sorted(((way, spans) for way, spans in ours.items() if way != always), key=_most)
    if not others:
        return
    first, *more = sorted(span for _, spans in others for span in spans)
    message = f"{always} is the house style: {listed([f'{way} {times(len(spans))}' for way, spans in others])}"
    related = tuple(Related(span, "occurrence") for span in more)
    yield Finding(first, message, related, _rewritten(document, (first, *more), always, rewrite, safe))


def house_form(uses: Iterable[str], always: Iterable[str]) -> str:
    """The one of the ways that the house has chosen, as the house writes it; empty if none."""
    chosen = {form.lower(): form for form in always}
    return next((way for way in uses if way.lower() in chosen), "") if chosen else ""


def _most(way: tuple[str, Sequence[Span]]) -> tuple[int, Span]:
    return -len(way[1]), way[1][0]


def _fix(document: Document, ours: Mapping[str, Sequence[Span]], usual: str, rewrite: Rewrite | None) -> Fix | None:
    """The usual way in all other places, if one way is more usual than each of the others."""
    others = {way: spans for way, spans in ours.items() if way != usual}
    if rewrite is None or not others or len(ours[usual]) <= max(map(len, others.values())):
        return None
    return _rewritten(document, sorted(span for spans in others.values() for span in spans), usual, rewrite)


def _rewritten(
    document: Document, spans: Sequence[Span], way: str, rewrite: Rewrite | None, safe: bool = False
) -> Fix | None:
    edits = []
    for span in spans:
        text = document.words(span)
        right = rewrite(text, way) if rewrite else None
        if right is None:
            return None
        # The full stop of an abbreviation may be that of its sentence, too: *in the U.S.* becomes *in the US.*
        if text.endswith(".") and not right.endswith(".") and span.end in sentence_ends(document):
            right += "."
        elif right.endswith(".") and document.text.startswith(".", span.end):
            right = right[:-1]
        edits.append(Edit(span, right))
    return Fix(tuple(edits), safe)
