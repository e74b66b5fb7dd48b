"""One word is spelt the American and the British way.

*travelling* and *traveling*, *centre* and *center*: paragraphs from agencies on both sides of the Atlantic bring
both. A house that has chosen says so in the option ``always``, here and in style/mixed-region.

Known problems: words of two meanings (*cheque* and *check*, *tyre* and *tire*) are not looked at, *meter* only as a
measure. The table stands in ``rules/en/words/american-british.txt``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from newslint.annotate.text.tokens import tokens, tokens_in, vocabulary, word_index
from newslint.checks.style.mixed import mixture
from newslint.checks.style.own_text import WITH_HEADINGS
from newslint.checks.style.plain_words import plain_places
from newslint.checks.style.regions import Spelling, lines, regional_places, regional_words
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import like

# Words that give one of the two another meaning, wherever they stand in the draft.
OTHERWISE = {
    "program": frozenset("computer computers software app apps code".split()),
    "programs": frozenset("computer computers software app apps code".split()),
    "disk": frozenset("blu-ray dvd dvds cd cds optical vinyl".split()),
    "disks": frozenset("blu-ray dvd dvds cd cds optical vinyl".split()),
}
MEASURES = frozenset(("meter",))


class Options(NamedTuple):
    """``quotations``: what nobody hears counts there, too; ``always``: the region of the house."""

    quotations: bool = True
    always: Literal["", "American", "British"] = ""


@check(
    "style/mixed-spelling",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "They were travelling north. Others were [[traveling]] south. Travelling is cheap.",
            fixed="They were travelling north. Others were travelling south. Travelling is cheap.",
        ),
        bad("The city centre was closed. The [[center]] reopened on Monday; the centre was full."),
        bad("The wall is 40 metres long. The tower has 30 [[meters]]. It moved two metres."),
        bad("The [[center]] was closed. The center opened, the centre did not.", options={"always": "British"}),
        bad(
            "One [[center]] was closed, two centres were open. The centre of the town was full.",
            fixed="One centre was closed, two centres were open. The centre of the town was full.",
            why="singular and plural",
        ),
        good("The city centre was closed. The World Trade Center was open. The centre was full.", why="a name"),
        good("She taught maths. Nobody did the maths.", why="no plural of math"),
        bad("She taught maths. Nobody did the maths, and [[math]] was hard."),
        good("The wall is 40 metres long. Two parking meters were stolen, said the meter man.", why="a device"),
        bad("It met the Ministry of Labour. The Ministry of [[Labor]] left. The Ministry of Labour answered."),
        good("The Ministry of Labour met the Department of Labor. The old Ministry of Labour answered."),
        good("They were travelling north. Others have travelled south."),
    ],
)
def mixed_spelling(document: Document, options: Options) -> Iterator[Finding]:
    index = word_index(document)
    pairs = dict.fromkeys(map(_singular, _in_two_ways(document)))
    yield from _institutions(document, pairs)
    for american, british in pairs:
        others = [word for word in (british, f"{british}s") if word in index]
        # The s of maths makes no plural of math.
        forms = [word for word in (american, f"{american}s") if word in index and word not in others]
        if not forms or not others or any(OTHERWISE.get(word, frozenset()) & index.keys() for word in forms):
            continue
        places = plain_places(document, *forms)
        if american in MEASURES:
            places = [span for span in places if _is_measured(document, span)]
        used = {american: places, british: regional_places(document, *others)}
        always = {"American": american, "British": british}.get(options.always, "")
        what = "one word in American and British spelling"
        yield from mixture(document, used, what, _rewrite, options.quotations, WITH_HEADINGS, always)


def _in_two_ways(document: Document) -> list[tuple[str, Spelling]]:
    """The regional words that the draft may have in the other region's spelling, too."""
    there = vocabulary(document)
    return [
        (word, spelling)
        for word, spelling in regional_words(document).items()
        if not there.isdisjoint((spelling.other, f"{spelling.other}s", spelling.other.removesuffix("s")))
    ]


def _institutions(document: Document, pairs: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """*Ministry of Defense*, *Ministry of Defence*: the same words stand before it, and both are names."""
    index, found = word_index(document), tokens(document)
    for american, british in pairs:
        uses: dict[str, dict[str, list[Span]]] = defaultdict(dict)
        for form in (american, british) if american in index and british in index else ():
            for at in index[form]:
                before = [token.text for token in found[max(0, at - 2) : at]]
                if found[at].text[0].isupper() and len(before) == 2 and before[0][0].isupper() and before[1].isalpha():
                    uses[" ".join(before)].setdefault(form.capitalize(), []).append(found[at].span)
        for places in uses.values():
            yield from mixture(document, places, "one name in American and British spelling", _rewrite)


def _singular(entry: tuple[str, Spelling]) -> tuple[str, str]:
    """American and British form of a word, in the singular if it is a plural."""
    word, (region, other, *_) = entry
    american, british = (word, other) if region == "American" else (other, word)
    if american.endswith("s") and british.endswith("s") and american[:-1] in lines():
        return american[:-1], british[:-1]
    return american, british


def _rewrite(text: str, usual: str) -> str:
    """The usual form in the number of the text."""
    plural = text.lower().removesuffix("s") in lines() and text.lower() != usual and text.lower().endswith("s")
    return like(text, f"{usual}s" if plural else usual)


def _is_measured(document: Document, span: Span) -> bool:
    """Does a figure or a number word stand before it?"""
    before = [token.text for token in tokens_in(document, Span(max(0, span.start - 20), span.start))][-1:]
    return any(word[0].isdigit() or word.lower() in NUMBERS for word in before)


NUMBERS = frozenset(
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand million "
    "few square cubic per".split()
)
