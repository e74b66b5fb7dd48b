"""A word or a name has two forms, and the draft uses both.

*toward* and *towards*, *adviser* and *advisor*, *percent* and *%*, *al-Qaeda* and *al-Qaida*, *ISIS* and *ISIL*: all
of them right, and two of them in one draft are one too many.

Names that stand side by side explain each other (*ISIS or ISIL*) and are not counted, nor are hashtags. A house that
has chosen says so in the option ``always``, as in ``always = ["towards", "per cent"]``.

Known problems: only the families in ``rules/en/words/variants.toml`` are known. A sign in brackets or a table, such as
%, is counted as in running text.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.annotate.text.tokens import tokens_in
from newslint.checks.style.mixed import mixture
from newslint.checks.style.phrase_places import Families
from newslint.checks.style.variant_families import Family, families, family_of
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import like

BESIDE = regex(r"(?:['’\"”“(]|\s|/|,|or|and|formerly|also|known as|now|called)+")
LONGEST_LINK = 24
REACH = 12
HASHTAG = "#"


class Options(NamedTuple):
    """``quotations``: quoted forms count where nobody hears the difference; ``always``: what the house writes."""

    quotations: bool = True
    always: tuple[str, ...] = ()

    def complaint(self) -> tuple[str, str] | None:
        """The option that cannot be right, and why."""
        for form in self.always:
            if form not in family_of():
                return "always", f"“{form}” is in none of the families in rules/en/words/variants.toml"
        return None


@check(
    "style/mixed-variants",
    severity="note",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "They ran towards the sea. The sea ran towards them. She walked [[toward]] the hill.",
            fixed="They ran towards the sea. The sea ran towards them. She walked towards the hill.",
        ),
        bad("Her adviser left. The [[advisors]] of others stayed, and so did two advisers."),
        bad(
            "ISIS fled. ISIS lost a town, and [[ISIL]] another.", fixed="ISIS fled. ISIS lost a town, and ISIS another."
        ),
        bad("Five [[air strikes]] failed. An air-strike hit the base, and then an airstrike and an airstrike."),
        bad("She walked [[toward]] the hill.", options={"always": ("towards",)}, fixed="She walked towards the hill."),
        good("ISIS fled. A banner read: THE FAIR IS OPEN.", why="a verb in capitals"),
        good("They stayed for a while, whilst he left.", why="a noun"),
        good("She walked towards the hill.", options={"always": ("towards",)}),
        good("The group, also known as ISIS or ISIL, fled. ISIS lost a town.", why="an explanation"),
        good("ISIS fled. One of them wrote: Good bye to all of #IS", why="a hashtag"),
        good("“They sang whilst they ran,” she wrote. He sang while he ran, too.", why="other people's words"),
        good("They ran towards the sea. The sea ran towards them."),
    ],
)
def mixed_variants(document: Document, options: Options) -> Iterator[Finding]:
    decided = {family_of()[form]: _label(form) for form in options.always}
    for number, forms in _places().places(document, frozenset(decided)).items():
        family = families()[number]
        if len(forms) < 2 and number not in decided:
            continue
        inflections = {span: inflection for places in forms.values() for span, inflection in places}
        apart = _glosses(document, sorted(inflections)) | _other_words(document, inflections, family)
        used = {
            family.forms[form][0]: [span for span, _ in places if span not in apart] for form, places in forms.items()
        }
        rewrite = functools.partial(_rewrite, family.forms)
        always, quotations = decided.get(number, ""), family.quotations and options.quotations
        yield from mixture(document, used, "two forms of one", rewrite, quotations, always=always)


def _label(form: str) -> str:
    """The word that names a form in messages: its first inflection."""
    return next(inflections[0] for inflections in families()[family_of()[form]].forms if form in inflections)


@functools.cache
def _places() -> Families:
    return Families([family.forms for family in families()])


def _other_words(document: Document, places: Iterable[Span], family: Family) -> set[Span]:
    """Places where a form is another word: *for a while*, *THE FAIR IS OPEN*."""
    found = set()
    for span in places:
        if span.start and document.text[span.start - 1] == HASHTAG:
            found.add(span)
        elif family.not_after:
            before = tokens_in(document, Span(max(0, span.start - REACH), span.start))[-1:]
            if before and before[0].text.lower() in family.not_after:
                found.add(span)
        elif document.words(span) == "IS":
            after = tokens_in(document, Span(span.end, span.end + REACH))[:1]
            if after and after[0].text.isupper() and len(after[0].text) > 1:
                found.add(span)
    return found


def _glosses(document: Document, places: list[Span]) -> set[Span]:
    """Places of names that stand side by side: *ISIS or ISIL*."""
    found: set[Span] = set()
    for one, other in pairwise(places):
        between = document.text[one.end : other.start]
        if len(between) <= LONGEST_LINK and BESIDE.fullmatch(between) and document.words(one) != document.words(other):
            found.update((one, other))
    return found


def _rewrite(forms: list[list[str]], text: str, usual: str) -> str | None:
    """The inflection of the usual form that the text is of its own."""
    plain = text.replace("’", "'")
    for form in forms:
        for inflection, word in enumerate(form):
            if word == plain or (word.islower() and word == plain.lower()):
                right = next(other[inflection] for other in forms if other[0] == usual)
                return like(text, right) if word.islower() and right.islower() else right
    return None
