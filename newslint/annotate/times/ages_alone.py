"""Ages that stand for a person: *the 54-year-old said*; whose they are, the paragraph says before them.

Only where it names one person. Somebody else may be meant, the one who was arrested, so that an age is left out that
the draft gives to others, and two that stand in one paragraph.
"""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure, around, figures_of
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.names.names import people_in
from newslint.annotate.speech.grammar import BASE, NOUN, word_class
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.counted_lists import PARTICIPLES
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import texts
from newslint.annotate.times.ages import OTHER_TIMES, Age, ages
from newslint.document import Document, annotation
from newslint.span import Span

DESCRIBED = frozenset((NOUN, BASE))
ARTICLES = frozenset(("a", "an"))


@annotation
def ages_alone(document: Document) -> tuple[Age, ...]:
    """Every such age with its person, in order."""
    told = [figure for figure in figures_of(document, "age") if "-" in document.words(figure.span)]
    words = words_around(document)
    alone = [figure for figure in told if words[figure.first - 1] == "the" and _stands_alone(document, figure)]
    if not alone:
        return ()
    known = {(age.name.id, age.years) for age in ages(document)}
    others = {figure.value for figure in told if words[figure.first - 1] in ARTICLES}
    found = [age for figure in alone if figure.value not in others and (age := _owned(document, figure)) is not None]
    taken = {years for name, years in known if any(age.years == years and age.name.id != name for age in found)}
    starts = [paragraph_at(document, age.span.start).span.start for age in found]
    values = {start: {age.years for age, at in zip(found, starts, strict=True) if at == start} for start in starts}
    return tuple(age for age, at in zip(found, starts, strict=True) if age.years not in taken and len(values[at]) == 1)


def _stands_alone(document: Document, figure: Figure) -> bool:
    """*The 54-year-old said*; not *the 54-year-old baker*."""
    behind = texts(document)[figure.last : figure.last + 1]
    if not behind or behind[0] in PARTICIPLES:
        return True
    return not behind[0][0].isupper() and word_class(behind[0]) not in DESCRIBED


def _owned(document: Document, figure: Figure) -> Age | None:
    begin = paragraph_at(document, figure.span.start).span.start
    named = people_in(document, Span(begin, figure.span.start))
    if len({name.id for _, name in named}) != 1 or in_quotation_marks(document, figure.span):
        return None
    if OTHER_TIMES.search(document.text, *around(document, figure.span)):
        return None
    mention, name = named[0]
    return Age(name, mention, int(figure.value), figure.span)
