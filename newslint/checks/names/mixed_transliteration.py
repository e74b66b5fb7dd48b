"""One given name is transliterated by two systems.

Sergei Naryshkin and Sergey Lavrov bear the same given name. Agencies choose one system for Russian and Ukrainian
names and keep to it; a draft with both looks pasted together.

Known problems: some people have chosen a spelling for themselves, and keep it. The table of given names stands in
``rules/en/words/given-names-cyrillic.toml``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newslint.annotate.names.judgement import NameWord
from newslint.annotate.names.name_words import name_words
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed, times


@check(
    "names/mixed-transliteration",
    severity="note",
    confidence="medium",
    examples=[
        bad("Sergei Naryshkin spoke in Moscow. [[Sergey]] Lavrov was in Minsk."),
        good("Sergey Naryshkin spoke in Moscow. Sergey Lavrov was in Minsk.", why="one system"),
        good("Volodymyr Zelenskyy met Vladimir Putin.", why="a Ukrainian and a Russian name"),
    ],
)
def mixed_transliteration(document: Document, options: NoOptions) -> Iterator[Finding]:
    words = name_words(document)
    if len(_spellings().intersection(words)) < 2:
        return
    for spellings in table("en/words/given-names-cyrillic").values():
        used = sorted((words[form] for form in spellings if form in words and words[form].after), key=_rank)
        if len(used) < 2:
            continue
        places = sorted(span for word in used[1:] for span in word.spans)
        related = [Related(span, "occurrence") for span in places[1:]]
        related += [Related(span, "evidence", f"written {used[0].form}") for span in used[0].spans]
        counts = listed([f"{word.form} {times(len(word.spans))}" for word in used])
        yield Finding(places[0], f"{counts}: one given name in two transliterations", tuple(sorted(related)))


@functools.cache
def _spellings() -> frozenset[str]:
    return frozenset(
        spelling for spellings in table("en/words/given-names-cyrillic").values() for spelling in spellings
    )


def _rank(word: NameWord) -> tuple[int, int]:
    return -len(word.spans), word.spans[0].start
