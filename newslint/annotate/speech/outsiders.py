"""People who took no part in a study, and where the draft tells of their part in it.

*Holm, who was not involved in the study*, and further down *Holm, who led the study,* or *the study's author, Holm*.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.names import people_in
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.document import Document, Name
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

REACH = 80
INVOLVED = frozenset(("involved",))
BEFORE = regex(r"\bwho (?:was|is|has|had)(?: not|n[’']t)(?: been)?(?: \w+ly| himself| herself)? \Z")
OBJECT = (
    r"(?:the|this) (?:(?:new|latest|current) )?(?:study|research|work|project|trial|experiment|survey|paper|analysis)"
)
BEHIND = regex(rf"\A (?:in|with) (?:{OBJECT}|it)\b")
# ", who led the study," but not "who led the study of dolphins in 2016"; ", who tagged the birds".
TOOK_PART = regex(
    rf"\A, (who (?:led|co-led|ran|designed|headed|directed|wrote|co-wrote|co-authored|supervised|conducted) {OBJECT}"
    r"(?=[,.;:)’”\"])"
    r"|who (?:caught|trapped|tagged|ringed|collected|measured|counted|fitted|analysed|analyzed|interviewed|weighed) "
    r"the (?![^,.;:]*\d)[a-z]+"
    r"|(?:the|a|one of the) (?:study|paper|report)[’']s (?:(?:lead|senior|first|main) )?(?:co-)?authors?)\b"
)


class Insider(NamedTuple):
    """Somebody with the words that say they took no part, and those that say they did."""

    name: Name
    outside: Span
    inside: Span


def insiders(document: Document) -> Iterator[Insider]:
    """Everybody who took part in one place and none in another."""
    for name, outside in _outsiders(document):
        for mention in name.mentions:
            if outside.overlaps(Span(mention.span.start, mention.span.end + REACH)):
                continue
            found = TOOK_PART.match(document.text[mention.span.end : mention.span.end + REACH])
            if found and not in_quotation_marks(document, mention.span):
                yield Insider(name, outside, Span(*found.span(1)).shifted(mention.span.end))
                break


def _outsiders(document: Document) -> Iterator[tuple[Name, Span]]:
    """The person named last before *who was not involved in the study*."""
    for at in positions(document, INVOLVED):
        word = tokens(document)[at].span
        before = BEFORE.search(document.text, max(word.start - REACH, 0), word.start)
        behind = BEHIND.match(document.text[word.end : word.end + REACH])
        if before and behind and not in_quotation_marks(document, word):
            start = sentence_at(document, word.start).span.start
            people = people_in(document, Span(start, before.start()))
            if people:
                yield people[-1][1], Span(before.start(), word.end + behind.end())
