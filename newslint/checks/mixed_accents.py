"""A common word has its accents in one place and lacks them in another.

*café* and *cafe*, *façade* and *facade*, *manœuvre* and *manoeuvre*. Names are the business of names/lost-accent.

Known problems: words that are another word without their accents (*résumé*, *exposé*, *rosé*) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.spelling import plain
from newslint.annotate.tokens import word_index
from newslint.checks.mixed import HeardAlike, mixture, plain_places
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.wording import like

OTHER_WORDS = frozenset(
    "résumé resumé résumés resumés exposé exposés rosé rosés pâté pâtés maté lamé attaché attachés saké piqué "
    "touché à né née più là où été".split()
)
APOSTROPHES = str.maketrans("", "", "'’-‐‑")


@check(
    "style/mixed-accents",
    severity="note",
    confidence="high",
    options=HeardAlike,
    examples=[
        bad(
            "The café was closed. Another café was full. The third [[cafe]] burned.",
            fixed="The café was closed. Another café was full. The third café burned.",
        ),
        bad("A [[naive]] plan, a naïve answer: naïve all the same."),
        good("She sent her résumé to resume her career.", why="two words"),
        good("The café was closed. José went home. Jose stayed.", why="names have a rule of their own"),
    ],
)
def mixed_accents(document: Document, options: HeardAlike) -> Iterator[Finding]:
    index = word_index(document)
    for word in index:
        if word.isascii() or not word.translate(APOSTROPHES).isalpha() or word in OTHER_WORDS:
            continue
        bare = plain(word.replace("’", "'")).lower()
        if bare != word.replace("’", "'") and bare in index:
            uses = {word: plain_places(document, word), bare: plain_places(document, bare)}
            yield from mixture(document, uses, "one word with and without its accents", like, options.quotations)
