"""People who took no part in a study, and where the draft tells of their part in it.

*Holm, who was not involved in the study* or *had no part in it*, and further down *Holm, who led the study,* or
*the study's author, Holm*; or the other way round.
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
INVOLVED = frozenset(("involved", "part", "role", "hand"))
# "who was not involved", "Holm had no part", "she did not take part"
BEFORE = regex(
    r"\b(who )?(?:(?:was|is|were|has|had)(?: not|n[’']t)(?: been)?(?: an?)?|(?:had|has|took|takes|played|plays) no"
    r"|(?:did|does|has|had)(?: not|n[’']t) (?:take|taken|have|play|played)(?: any| an?)?)"
    r"(?: \w+ly| himself| herself| active| direct)? \Z"
)
STUDIES = r"(?:study|research|work|project|trial|experiment|survey|paper|analysis|review|report|excavation|dig)"
OBJECT = rf"(?:the|this) (?:(?:new|latest|current) )?{STUDIES}"
BEHIND = regex(rf"\A (?:in|with|of) (?:{OBJECT}|it)\b(?! (?:of|on|in|by|from|at|that|which|for)\b)")
AUTHOR = (
    r"(?:(?:lead|senior|first|second|main|principal|study|corresponding) )?(?:co-)?authors?|study leader"
    r"|(?:lead|principal) (?:researcher|investigator|scientist)"
)
# ", who led the study," but not "who led the study of dolphins in 2016"; ", who tagged the birds".
TOOK_PART = regex(
    rf"\A(?:, (?:an?|the|of|from|at) [^,.;:()“”\"\n]{{1,90}}(?=, who ))?, "
    rf"(who (?:led|co-led|ran|designed|headed|directed|wrote|co-wrote|co-authored|supervised|conducted) {OBJECT}"
    r"(?=[,.;:)’”\"])"
    r"|who (?:caught|trapped|tagged|ringed|collected|measured|counted|fitted|analysed|analyzed|interviewed|weighed) "
    r"the (?![^,.;:]*\d)[a-z]+"
    rf"|(?:(?:the|a|one of the) (?:(?:study|paper|report|research)[’']s )?)?(?:{AUTHOR})"
    rf"(?=[,.;:)’”\"]| (?:of|on) {OBJECT}[,.;:)’”\"]))"
)
# "co-author Ilse Holm", "the study's lead author, Ilse Holm"
WRITING = regex(
    rf"\b((?:[Ll]ead|[Ss]enior|[Ff]irst|[Ss]tudy|[Cc]o-)[ -]?{AUTHOR}|[Cc]o-authors?),? "
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? )?\Z"
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
            inside = _took_part(document, mention.span)
            if inside and not inside.overlaps(outside) and not in_quotation_marks(document, mention.span):
                yield Insider(name, outside, inside)
                break


def _took_part(document: Document, mention: Span) -> Span | None:
    found = TOOK_PART.match(document.text[mention.end : mention.end + 2 * REACH])
    if found:
        return Span(*found.span(1)).shifted(mention.end)
    start = max(mention.start - REACH, 0)
    found = WRITING.search(document.text[start : mention.start])
    return Span(*found.span(1)).shifted(start) if found else None


def _outsiders(document: Document) -> Iterator[tuple[Name, Span]]:
    """The person named last before *who was not involved in the study*, or right before *had no part in it*."""
    for at in positions(document, INVOLVED):
        word = tokens(document)[at].span
        before = BEFORE.search(document.text, max(word.start - REACH, 0), word.start)
        behind = BEHIND.match(document.text[word.end : word.end + REACH]) if before else None
        if not before or not behind or in_quotation_marks(document, word):
            continue
        start = sentence_at(document, word.start).span.start
        people = people_in(document, Span(start, before.start()))
        between = document.text[people[-1][0].span.end : before.start()] if people else "."
        if (before[1] and people) or between == " " or (between[:2] == between[-2:] == ", "):
            yield people[-1][1], Span(before.start(), word.end + behind.end())
