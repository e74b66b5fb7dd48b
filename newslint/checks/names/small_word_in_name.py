"""One name has two different small words in it.

*Casa do Rio* and, in the box below, *Casa da Rio*; *the Institute for Sea Research*, *the Institute of Sea Research*:
small words are what a hurried writer takes from memory, and one of the two is wrong.

Compared are words with capitals on both sides of *de*, *da*, *do* and their like, and of *for* and *of*.

Known problems: two houses whose names differ in nothing but this word.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.text.sentences import sentence_number
from newslint.annotate.text.tokens import bare_words, lower_words, positions, texts, tokens, vocabulary
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed, times

ARTICLES = frozenset("da das de dei del della delle den der des di do dos du la le les lo vom von zum zur".split())


@check(
    "names/small-word-in-name",
    severity="warning",
    confidence="medium",
    examples=[
        bad("We ate at the Casa do Lind. It was cold. The [[Casa da Lind]] has six tables."),
        bad("The Institute for Sea Research sent boats. The [[Institute of Sea]] Research will try again."),
        good("We ate at the Casa do Lind. It was cold. The Casa do Lind has six tables."),
        good("We ate at the Casa do Lind. It was cold. The Casa da Berg has six tables."),
        good("The Ministry of Finance paid. The Ministry for Finance of the south did not.", why="another one"),
        good("The Institute for Sea Research is not the Institute of Sea Research.", why="one sentence has both"),
    ],
)
def small_word_in_name(document: Document, options: NoOptions) -> Iterator[Finding]:
    used: dict[tuple[str, str], dict[str, list[Span]]] = {}
    small = ARTICLES | {"for", "of"} if "for" in vocabulary(document) else ARTICLES
    told, lower, words, place = texts(document), lower_words(document), bare_words(document), tokens(document)
    for at in positions(document, small):
        if 0 < at < len(told) - 1 and told[at - 1][0].isupper() and told[at + 1][0].isupper() and told[at].islower():
            span = Span(place[at - 1].start, place[at + 1].start + len(words[at + 1]))
            adjoining = span.end - span.start == len(told[at - 1]) + len(told[at]) + len(words[at + 1]) + 2
            if adjoining and not document.text.startswith(" of ", span.end):
                used.setdefault((lower[at - 1], words[at + 1]), {}).setdefault(told[at], []).append(span)
    for forms in used.values():
        if len(forms) > 1:
            yield from _finding(document, forms)


def _finding(document: Document, forms: dict[str, list[Span]]) -> Iterator[Finding]:
    often, *others = sorted(forms.values(), key=lambda places: (-len(places), places[0]))
    first, *more = sorted(span for places in others for span in places)
    if sentence_number(document, first.start) == sentence_number(document, often[0].start):
        return
    counts = listed([f"{document.words(places[0])} {times(len(places))}" for places in (often, *others)])
    related = [Related(span, "occurrence") for span in more] + [Related(span, "evidence") for span in often]
    yield Finding(first, f"{counts}: one name with two small words?", tuple(sorted(related)))
