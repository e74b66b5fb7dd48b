"""A newspaper is credited to a country it does not come from.

*The Ukrainian newspaper Pravda*: Pravda is a Russian paper and a Slovak one; Ukrainska Pravda was meant. A
translation that splits a title in two, or a slip about who owns what, sends readers to the wrong source.

Known problems: only titles in ``rules/en/words/outlets.toml`` are known, and a paper's foreign edition counts as its
home country's.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.tokens import positions, tokens
from newslint.annotate.vocabulary import countries, demonyms
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.knowledge import table
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span
from newslint.wording import listed

KINDS = frozenset("newspaper daily tabloid weekly magazine broadsheet paper broadcaster".split())
SAME = {"United Kingdom": "Britain", "England": "Britain", "Scotland": "Britain", "America": "United States"}
LONGEST = 4


@check(
    "attribution/outlet-of-another-country",
    severity="warning",
    confidence="high",
    examples=[
        bad("He told [[the Ukrainian newspaper Pravda]] that he was tired."),
        bad("She wrote in [[the Austrian daily Le Monde]] that it was over."),
        good("He told the Russian newspaper Pravda that he was tired."),
        good("He told the Ukrainian newspaper Ukrainska Pravda that he was tired."),
        good("The Austrian daily reported first; Le Monde followed.", why="two papers"),
    ],
)
def outlet_of_another_country(document: Document, options: NoOptions) -> Iterator[Finding]:
    outlets = table("en/words/outlets")
    words = tokens(document)
    for index in positions(document, KINDS):
        token = words[index - 1]
        title = _title(document, words, index + 1)
        if title is None or index == 0 or token.text not in demonyms():
            continue
        credited = countries()[token.text]
        homes = [SAME.get(country, country) for country in outlets[document.words(title).replace("’", "'")]]
        if SAME.get(credited, credited) not in homes:
            name = document.words(title)
            message = f"{name} is published in {listed(homes)}, not in {credited}"
            article = words[index - 2] if index > 1 and words[index - 2].text.lower() in ("the", "a") else token
            yield Finding(Span(article.start, title.end), message)


def _title(document: Document, words: tuple[Token, ...], start: int) -> Span | None:
    """The longest known title that begins at ``start``; a longer name that only begins like one is no title."""
    outlets = table("en/words/outlets")
    for end in range(min(start + LONGEST, len(words)), start, -1):
        span = Span(words[start].start, words[end - 1].end)
        if document.words(span).replace("’", "'") in outlets:
            return span
    return None
