"""An attribution breaks off before it names its source, or before it says anything.

*According to, the bridge is closed.* *“It is late”, said.* *He told the newspaper that.* *According to palace
spokeswoman, it is closed.* *Photograph:*, at the end of a caption. The name was cut, or was a link, a field or a word
that a translation dropped. What is left is a statement that nobody stands for.

Known problems: *she said that* can be a whole sentence, so *that* before a full stop is only reported after verbs that
never take it as their object, and after *told* somebody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.annotate.names.gender import gendered, gendered_either
from newslint.annotate.speech.attributions import first_cue
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE, is_calendar, is_opener
from newslint.checks.attribution.cut_off_credits import cut_off_credits
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

END = ".;!?"
LONGEST_TITLE = 6
NEXT_PHRASE = frozenset("a an the of for on at in by to he she they who".split())
LONGEST_SENTENCE = 300
MARKS = f"{END},:)"
# What stands before a verb without its subject.
CLOSING = frozenset('”"»,')
SPOKEN = frozenset("said says added adds explained stressed emphasised emphasized".split())
# Nobody notes, stresses or emphasises "that" and stops there.
LEADING = frozenset(
    "added stressed emphasised emphasized noted reported argued insisted claimed alleged warned".split()
)
TELLING = frozenset("told informed reminded assured warned".split())
OBJECTS = frozenset("agency correspondents journalists media reporters".split())


@check(
    "attribution/dangling-attribution",
    severity="error",
    confidence="high",
    examples=[
        bad("[[According to]], the bridge has been closed since May."),
        bad("The bridge has been closed since May, [[according to]]."),
        bad("“It is too late for that,” [[said]]."),
        bad("“It is too late for that,” [[said]] on Monday."),
        bad("“It is too late for that,” [[told]] reporters."),
        bad("The bridge has been closed since May, [[said]]."),
        bad("The bridge is closed, the agency reports [[with reference to]]."),
        bad("The bridge has been closed since May. [[According to the ministry]]."),
        bad("The mayor stood up and [[added that]]."),
        bad("“We work as usual,” [[said in the press office]] of the plant."),
        bad("[[According to palace spokeswoman]], the bridge is closed."),
        bad("The mayor [[told the newspaper that]]."),
        bad("The bridge has been closed since May.\n\nThe bridge on Monday. [[Photograph:]]"),
        bad("The bridge has been closed since May.\n\nNgozi Okafor reported from Leeds. [[Additional reporting by]]"),
        good("The bridge has been closed since May.\n\nPhotographs:\n\nNgozi Okafor", why="the name is below"),
        good("According to the ministry, the bridge has been closed since May."),
        good("“It is too late for that,” she said."),
        good("“It is too late for that,” said in the hall the mayor of Leeds."),
        good("According to spokeswoman Ngozi Okafor, and to police, the bridge is closed."),
        good("The mayor never said that."),
        good("According to whom?"),
        good("“It is too late for that,” said on Monday the mayor of Leeds."),
        good("The bridge, as the mayor said, is closed, and easier done than said."),
        good("Enough said."),
        good("The mayor told the newspaper that the bridge was closed."),
    ],
)
def dangling_attribution(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = tokens(document)
    for credit in cut_off_credits(document):
        yield Finding(credit, f"“{document.words(credit)}” breaks off: nobody is credited")
    for index in positions(document, frozenset(("according", "that", "reference", "told", *SPOKEN))):
        word = words[index].text
        if word in ("According", "according"):
            span = _nobody(words, index) or _nameless(words, index) or _alone(document, words, index)
        elif word == "reference":
            span = _referring(words, index)
        elif word == "that":
            span = _nothing(words, index)
        elif index and words[index - 1].text in CLOSING:
            span = _subjectless(words, index) or _bare(document, words, index)
        else:
            continue
        if not span or in_quotation_marks(document, span):
            continue
        sentence = sentence_at(document, span.start)
        if sentence.paragraph.role == "body" and not document.words(sentence.span).endswith("?"):
            yield Finding(span, f"“{document.words(span)}” breaks off: the words that belong to it are missing")


def _nobody(words: Sequence[Token], index: int) -> Span | None:
    """*According to, ...*"""
    if index + 2 >= len(words) or words[index + 1].text != "to" or words[index + 2].text not in MARKS:
        return None
    return Span(words[index].start, words[index + 1].end)


def _nameless(words: Sequence[Token], index: int) -> Span | None:
    """*According to palace spokeswoman, ...*: what somebody is, without an article and without a name."""
    for at in range(index + 2, min(index + 2 + LONGEST_TITLE, len(words) - 1)):
        text = words[at].text
        if not text[0].isalpha() or is_opener(text) or text.endswith(POSSESSIVE):
            return None
        if text.islower() and (text in gendered_either() or text in gendered("nouns")) and text != "police":
            ends = words[at + 1].text in ",."
            return Span(words[index].start, words[at].end) if ends else None
    return None


def _alone(document: Document, words: Sequence[Token], index: int) -> Span | None:
    """*The bridge is closed. According to the ministry.*: the source of a statement, cut off by a full stop."""
    sentence = sentence_at(document, words[index].start)
    if words[index].start != sentence.span.start or sentence.span.start == sentence.paragraph.span.start:
        return None
    cue = first_cue(document, sentence.span)
    if cue is None or cue.speaker is None or document.text[cue.speaker.end : sentence.span.end] != ".":
        return None
    return Span(cue.cue.start, cue.speaker.end)


def _referring(words: Sequence[Token], index: int) -> Span | None:
    """*reports with reference to.*"""
    if index + 2 >= len(words) or words[index - 1].text != "with" or words[index + 1].text != "to":
        return None
    return Span(words[index - 1].start, words[index + 1].end) if words[index + 2].text in MARKS else None


def _nothing(words: Sequence[Token], index: int) -> Span | None:
    """*added that.*, *told the newspaper that.*"""
    if index + 1 >= len(words) or words[index + 1].text not in END or not index:
        return None
    if words[index - 1].text in LEADING:
        return Span(words[index - 1].start, words[index].end)
    object_ends = words[index - 1].text
    the = index > 2 and words[index - 2].text == "the"
    told = words[index - 3 if the else index - 2].text if index > 2 else ""
    if told in TELLING and (the or object_ends in OBJECTS):
        return Span(words[index - 3 if the else index - 2].start, words[index].end)
    return None


def _bare(document: Document, words: Sequence[Token], index: int) -> Span | None:
    """*The bridge is closed, said.*: nothing else between commas that could be the source."""
    if not index or index + 1 >= len(words) or words[index].text not in ("said", "says"):
        return None
    if words[index - 1].text != "," or words[index + 1].text != ".":
        return None
    sentence = sentence_at(document, words[index].start).span
    before = document.text[max(sentence.start, words[index].start - LONGEST_SENTENCE) : words[index - 1].start]
    return None if any(mark in before for mark in ",–—\"“”'‘’(") else words[index].span


def _subjectless(words: Sequence[Token], index: int) -> Span | None:
    """*“It is late,” said.*"""
    if not index or index + 1 >= len(words):
        return None
    following = [word.text for word in words[index + 1 : index + 4]]
    dated = following[0] == "on" and len(following) > 2 and is_calendar(following[1]) and following[2] in END
    told = words[index].text == "told" and following[0] in OBJECTS
    after_quotation = words[index - 1].text in '”"»' or (
        words[index - 1].text == "," and words[index - 2].text in '”"»'
    )
    if following[0] in ".!?":
        return words[index].span if after_quotation and words[index].text != "told" else None
    if after_quotation and (dated or told):
        return words[index].span
    return _inside(words, index) if after_quotation and following[0] in ("in", "at") else None


def _inside(words: Sequence[Token], index: int) -> Span | None:
    """*“It is late,” said in the press office of the plant.*: a place where the source should stand."""
    if [word.text for word in words[index + 2 : index + 3]] != ["the"]:
        return None
    end = index + 3
    while end < len(words) and words[end].text[0].isalpha() and words[end].text not in NEXT_PHRASE:
        end += 1
    if end == len(words) or words[end].text not in (*".;", "of", "for"):
        return None
    rest = [word.text for word in words[end : end + LONGEST_TITLE]]
    return Span(words[index].start, words[end - 1].end) if set(rest) & {".", ";"} and "the" not in rest[2:] else None
