"""Some verbs end in -ise, others in -ize.

*organise* and *realize*: American English has -ize, British English either, but one of them.

Known problems: verbs that have -ise everywhere (*advise*, *surprise*) are none of these, and are not counted. The
table stands in ``rules/en/words/american-british.txt``.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.mixed import mixture, plain_places
from newslint.checks.regions import regional_words, spellings
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import like


@check(
    "style/mixed-ise-ize",
    severity="note",
    confidence="high",
    examples=[
        bad(
            "They organised a fair and publicised it. Few [[realized]] why.",
            fixed="They organised a fair and publicised it. Few realised why.",
        ),
        bad("Critics apologized. A [[specialised]] court had authorized it."),
        good("They organised a fair. Few realised why, some specialised in it."),
        good("They organized a fair, to the surprise of those who advised against it.", why="advise has no z"),
    ],
)
def mixed_ise_ize(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = regional_words(document)
    words: dict[str, list[str]] = {"-ise": [], "-ize": []}
    for word, spelling in found.items():
        if spelling.other not in found and spelling.ending:
            words["-ize" if spelling.region == "American" else "-ise"].append(word)
    if all(words.values()):
        used = {ending: plain_places(document, *verbs) for ending, verbs in words.items()}
        yield from mixture(document, used, "two endings for one kind of verb", _rewrite)


def _rewrite(text: str, usual: str) -> str:
    return like(text, spellings()[text.lower()].other)
