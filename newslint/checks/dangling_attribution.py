"""An attribution breaks off before it names its source, or before it says anything.

*According to, the bridge is closed.* *“It is late”, said.* *He told the newspaper that.* The name was cut, or was a
link, a field or a word that a translation dropped. What is left is a statement that nobody stands for.

Known problems: *she said that* can be a whole sentence, so *that* before a full stop is only reported after verbs that
never take it as their object, and after *told* somebody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

END = ".;!?"
MARKS = f"{END},:)"
CLOSING = '”"»,'
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
        bad("The mayor stood up and [[added that]]."),
        bad("The mayor [[told the newspaper that]]."),
        good("According to the ministry, the bridge has been closed since May."),
        good("“It is too late for that,” she said."),
        good("The mayor never said that."),
        good("According to whom?"),
        good("The mayor told the newspaper that the bridge was closed."),
    ],
)
def dangling_attribution(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = tokens(document)
    for index in positions(document, frozenset(("according", "that", *SPOKEN))):
        word = words[index].text
        if word in ("According", "according"):
            span = _nobody(words, index)
        elif word == "that":
            span = _nothing(words, index)
        else:
            span = _subjectless(words, index)
        if not span or in_quotation_marks(document, span):
            continue
        sentence = sentences(document)[sentence_number(document, span.start)]
        if sentence.paragraph.role == "body" and not document.words(sentence.span).endswith("?"):
            yield Finding(span, f"“{document.words(span)}” breaks off: the words that belong to it are missing")


def _nobody(words: Sequence[Token], index: int) -> Span | None:
    """*According to, ...*"""
    if index + 2 >= len(words) or words[index + 1].text != "to" or words[index + 2].text not in MARKS:
        return None
    return Span(words[index].start, words[index + 1].end)


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


def _subjectless(words: Sequence[Token], index: int) -> Span | None:
    """*“It is late,” said.*"""
    if not index or index + 1 >= len(words) or words[index + 1].text not in ".!?":
        return None
    after_quotation = words[index - 1].text in '”"»' or (
        words[index - 1].text == "," and words[index - 2].text in '”"»'
    )
    return words[index].span if after_quotation else None
