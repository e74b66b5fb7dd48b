"""The same quotation is given in two wordings.

A headline, a standfirst, a caption or a pull quote takes words from a quotation in the body, and one of them was
changed on the way. What stands in quotation marks has to be what was said. The same holds for one person who is quoted
twice with nearly the same long sentence.

Short forms (*we're*, *we are*), capitals, articles and punctuation may differ, and so may the places where the
quotation begins and ends; omissions (*...*) and insertions in brackets are jumped over.

Known problems: people do say nearly the same thing twice, so that within the body only long quotations of one person
are taken for one. A displayed quotation that differs in more than one word in four is taken for another one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from newslint.annotate.quotations import quotations
from newslint.annotate.quoted import quoted
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.speakers import speaker_names
from newslint.annotate.wordings import Difference, Word, differences, pieces
from newslint.document import Document, Paragraph
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

DISPLAYED = {"headline": "headline", "deck": "standfirst", "caption": "caption"}
ARTICLES = frozenset("a an the".split())
# A quotation has at least so many words, and of so many one may differ: displayed, and within the body.
FEWEST, ONE_IN = 4, 4
FEWEST_IN_BODY, ONE_IN_BODY = 10, 8
# Below this length the first and the last word have to be the same.
SHORT = 7
TELLING = 4
# A pair of words that more quotations have tells nothing.
COMMONEST = 24


class _Wording(NamedTuple):
    """A quotation without omissions: where it is displayed (empty for the body), its words, whose they are."""

    display: str
    words: tuple[Word, ...]
    speaker: str | None

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]


@check(
    "speakers/quotation-wording-differs",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "# Okafor: “We will [[never]] sell the harbour”\n\n"
            "“We will not sell the harbour to anybody,” Ngozi Okafor said on Monday."
        ),
        bad(
            "“The bridge was measured twice by people who know bridges,” Ngozi Okafor said.\n\n"
            "> The bridge was measured [[once]] by people who know bridges\n\n"
            "The council votes on Friday."
        ),
        bad(
            "“We measured the old bridge twice, and both times it was too short,” Ngozi Okafor said.\n\n"
            "Asked again, Okafor said: “We measured the old bridge twice, and both times it was too [[long]].”"
        ),
        good(
            "# “We’ll not sell harbour”\n\n“We will not sell the harbour to anybody,” Ngozi Okafor said on Monday.",
            why="the short form of the same words, without an article",
        ),
        good(
            "# Okafor never wants “to sell the harbour”\n\n“We want to sell the harbour to nobody,” Ngozi Okafor said.",
            why="only what stands in quotation marks is hers",
        ),
        good(
            "# “We will ... sell the harbour”\n\n“We will, in the end, sell the harbour,” Ngozi Okafor said.",
            why="an omission that is marked",
        ),
        good(
            "“We will not sell the harbour,” Ngozi Okafor said. “We will not sell the boats,” she said.",
            why="a speaker's figure, not a slip",
        ),
        good(
            "# “We will sell harbour tickets”\n\n“We will not sell the harbour to anybody,” Ngozi Okafor said.",
            why="another sentence",
        ),
    ],
)
def quotation_wording_differs(document: Document, options: NoOptions) -> Iterator[Finding]:
    wordings = list(_wordings(document))
    body = [wording for wording in wordings if not wording.display]
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    seen = set()
    for number, wording in enumerate(body):
        if len(wording.words) >= FEWEST_IN_BODY and wording.speaker:
            yield from _finding(document, wording, _alike(wording, body, index))
        if (wording.speaker, *wording.texts) not in seen:
            seen.add((wording.speaker, *wording.texts))
            for pair in set(pairwise(wording.texts)):
                if len(index[pair]) < COMMONEST:
                    index[pair].append(number)
    for wording in wordings:
        if wording.display:
            yield from _finding(document, wording, _alike(wording, body, index))


def _wordings(document: Document) -> Iterator[_Wording]:
    speakers = _speakers(document)
    stretches = [(quote.content, _paragraph(document, quote.content)) for quote in quoted(document)]
    blocks = [(block.span, block) for block in document.paragraphs if block.kind == "blockquote"]
    found = [(span, _display(paragraph)) for span, paragraph in [*stretches, *blocks]]
    displayed = any(display for _, display in found)
    for span, display in found:
        if display is None or not (displayed or span.start in speakers):
            continue
        for piece in pieces(document, span):
            if len(piece) >= FEWEST:
                yield _Wording(display, tuple(piece), speakers.get(span.start))


def _display(paragraph: Paragraph) -> str | None:
    """What the line is called; empty for the body, None for lines that are not compared."""
    if paragraph.kind == "blockquote":
        return "pull quote"
    return DISPLAYED.get(paragraph.role, "" if paragraph.role == "body" else None)


def _paragraph(document: Document, span: Span) -> Paragraph:
    return sentences(document)[sentence_number(document, span.start)].paragraph


def _speakers(document: Document) -> Mapping[int, str]:
    """Start of a quotation -> the id of the name that says it."""
    names = speaker_names(document)
    return {
        quotation.content.start: name.id
        for quotation in quotations(document)
        if quotation.attribution and quotation.attribution.speaker
        if (name := names.get(quotation.attribution.speaker))
    }


def _alike(
    wording: _Wording, body: list[_Wording], index: Mapping[tuple[str, str], Iterable[int]]
) -> tuple[_Wording, list[Difference]] | None:
    """The quotation of the body that is given otherwise here; None if one is given as it is."""
    texts = wording.texts
    shared = Counter(number for pair in set(pairwise(texts)) for number in index.get(pair, ()))
    found: list[tuple[int, _Wording, list[Difference]]] = []
    for number, count in sorted(shared.items()):
        other = body[number]
        if not wording.display and (other.speaker != wording.speaker or len(other.words) < FEWEST_IN_BODY):
            continue
        if 3 * count < len(texts) - 1:
            continue
        differing = [one for one in differences(wording.words, other.words) if not _is_article(wording, other, one)]
        if not differing:
            return None
        if _is_slip(wording, differing):
            found.append((_size(differing), other, differing))
    if not found:
        return None
    _, other, differing = min(found, key=lambda one: one[0])
    return other, differing


def _is_article(wording: _Wording, other: _Wording, one: Difference) -> bool:
    return ARTICLES.issuperset(wording.texts[one.start : one.end] + other.texts[one.first : one.last])


def _size(differing: list[Difference]) -> int:
    return sum(max(one.end - one.start, one.last - one.first) for one in differing)


def _is_slip(wording: _Wording, differing: list[Difference]) -> bool:
    """Is so little changed that it must be the same quotation?"""
    length = len(wording.words)
    if _size(differing) > length // (ONE_IN if wording.display else ONE_IN_BODY):
        return False
    if wording.display and length < SHORT and (differing[0].start == 0 or differing[-1].end == length):
        return False
    changed = {at for one in differing for at in range(one.start, one.end)}
    telling = {text for at, text in enumerate(wording.texts) if at not in changed and len(text) >= TELLING}
    return len(telling) > 1


def _finding(document: Document, here: _Wording, alike: tuple[_Wording, list[Difference]] | None) -> Iterator[Finding]:
    if alike is None:
        return
    there, differing = alike
    # Words that are missing on one side are shown with the word before them.
    lean = any(one.start == one.end or one.first == one.last for one in (differing[0], differing[-1]))
    start, end = differing[0].start - lean, differing[-1].end
    first, last = differing[0].first - lean, differing[-1].last
    this, that = _place(here.words, start, end), _place(there.words, first, last)
    where = f"in the {here.display}" if here.display else "here"
    message = f"the quotation reads “{_shown(document, this)}” {where} and “{_shown(document, that)}” " + (
        "in the body" if here.display else "in another place"
    )
    yield Finding(this, message, (Related(that, "evidence", "the other wording"),))


def _place(words: tuple[Word, ...], start: int, end: int) -> Span:
    chosen = words[max(start, 0) : max(end, 1)]
    return Span(chosen[0].token.start, chosen[-1].token.end)


def _shown(document: Document, span: Span) -> str:
    return " ".join(document.words(span).split())
