"""A number and its unit are joined to the noun behind them.

*a 14-passenger-van*, *a ten-year-sentence*, *a 12-year-old-girl*: the hyphens join what stands before the noun, and end
there. What has its noun behind it is right: *a 20-mile-radius ban*.

Known problems: a compound that stands before its own noun (*a 14-passenger-van driver*) is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.grammar import BASE, NOUN, TIME, word_class
from newslint.annotate.text.tokens import HYPHEN, tokens, word_index, words_by_sign
from newslint.annotate.text.vocabulary import is_ordinary
from newslint.checks.style.number_compounds import COUNTS
from newslint.checks.style.own_text import is_own
from newslint.checks.style.plain_words import HYPHENS
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# What may end such a compound before its noun, or be a noun of its own with all its hyphens.
ENDS = frozenset(
    "old olds long wide high tall deep thick day week month year hour minute second mile metre meter foot point back "
    "strong plus time up off down in out on over way side one two three four five six seven eight nine ten hundred "
    "thousand million billion half third quarter fifth radius range equity air ground half-hour end pack".split()
)
INSIDE = frozenset("and or to by in on a an the of for per under over up off out as at vs v versus plus minus".split())


@check(
    "style/hyphen-too-many",
    severity="note",
    confidence="high",
    examples=[
        bad("The 14-[[passenger-van]] is back.", fixed="The 14-passenger van is back."),
        bad(
            "Amari got a ten-[[year-sentence]] for it.",
            fixed="Amari got a ten-year sentence for it.",
        ),
        bad("A 12-year-[[old-girl]] was hurt.", fixed="A 12-year-old girl was hurt."),
        good("A 12-year-old girl and a 14-passenger van. The 14-year-olds left."),
        good("A one-on-one talk, a 20-mile-radius ban, a three-day-long fair, a two-by-four."),
        good("It was a one-man-band of a firm, a 50-mile-an-hour wind.", why="a word of its own"),
    ],
)
def hyphen_too_many(document: Document, options: NoOptions) -> Iterator[Finding]:
    index, found = word_index(document), tokens(document)
    places = []
    for word in words_by_sign(document)[HYPHEN]:
        if (word[0].isdigit() or HYPHENS.split(word, maxsplit=1)[0] in COUNTS) and _is_joined(HYPHENS.split(word)):
            for at in index[word]:
                after = found[at + 1].text if at + 1 < len(found) else "."
                if is_own(document, found[at].span) and not (after[0].isalnum() and word_class(after) == NOUN):
                    parts = HYPHENS.split(found[at].text)
                    places.append(Span(found[at].end - len(parts[-2]) - len(parts[-1]) - 1, found[at].end))
    if places:
        first, *more = sorted(places)
        fix = Fix(tuple(Edit(span, " ".join(HYPHENS.split(document.words(span)))) for span in (first, *more)))
        related = tuple(Related(span, "occurrence") for span in more)
        yield Finding(
            first, f"“{document.words(first)}”: the last hyphen joins a noun to the words before it", related, fix
        )


def _is_joined(parts: list[str]) -> bool:
    """A number, what it counts, and a noun that is neither a unit nor a word that belongs to the compound."""
    *first, last = parts
    return (
        len(first) > 1
        and last not in ENDS
        and len(last) > 2
        and is_ordinary(last)
        and word_class(last) in (NOUN, BASE)
        and INSIDE.isdisjoint(parts)
        and all(part.isalpha() for part in parts[1:])
        and (first[-1] == "old" or word_class(first[-1]) in (NOUN, TIME))
    )
