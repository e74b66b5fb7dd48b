"""How old things are, beside the year from which that is counted.

*The mill, founded in 1924, is 100 years old*; *the 100-year-old mill, built in 1924*; *its 50th anniversary*; also *the
100-year-old mill* where another sentence says that *the mill was built in 1924*.
"""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure, around, figures_in, figures_of
from newslint.annotate.times.publication import origin
from newslint.document import Document, annotation
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

FOUNDED = r"(?:founded|built|opened|established|launched|formed|created|born)\s(?:back\s)?in\s"
BEFORE = regex(rf"{FOUNDED}(?P<year>\d{{4}}),?\s(?:is|are)\s(?:now\s)?\Z")
BEHIND = regex(rf"\s\w+(?:\s\w+)?,\s(?:(?:which|who)\swas\s)?{FOUNDED}(?P<year>\d{{4}})\b")
# The mill, which was *built in 1924*, and what was.
BUILT = regex(rf"\b{FOUNDED}(?P<year>\d{{4}})\b")
WHAT = regex(r"\b([a-z]+)(?:,?\s(?:which|that))?(?:\s(?:was|had\sbeen))?\s(?:first\s)?\Z")
OLD = regex(r"\s(?P<what>[a-z]+)\b")
ANNIVERSARY = regex(r"\sanniversary\b")
# What leads to the year of an anniversary: founded in 1964; of the 1964 strike.
LEADING = regex(rf"(?:{FOUNDED}|\bof\sthe\s)\Z")
REACH = 40


class Founding(NamedTuple):
    """An age or the number of an anniversary, the year it is counted from, and how many years it is since then."""

    figure: Figure
    year: Span
    years: int


@annotation
def foundings(document: Document) -> tuple[Founding, ...]:
    """Every such age, where the day of publication is known."""
    now = origin(document)
    if now is None:
        return ()
    found = []
    for figure in sorted((*figures_of(document, "age"), *figures_of(document, "ordinal"))):
        if figure.value == figure.high:
            year = _of_age(document, figure) if figure.kind == "age" else _of_anniversary(document, figure)
            if year is not None:
                found.append(Founding(figure, year, now.day.year - int(document.words(year))))
    return tuple(found)


def _of_age(document: Document, figure: Figure) -> Span | None:
    text, start = document.text, figure.span.start
    match = BEHIND.match(text, figure.span.end) or BEFORE.search(text, max(0, start - REACH), start)
    if match is None and text.endswith(("the ", "The "), 0, start) and (old := OLD.match(text, figure.span.end)):
        years = [year for what, year in _built(document) if what == old["what"]]
        return years[0] if len(years) == 1 else None
    return Span(*match.span("year")) if match else None


@annotation
def _built(document: Document) -> list[tuple[str, Span]]:
    """Which things the draft says were built, and in which year."""
    found = []
    for match in BUILT.finditer(document.text):
        what = WHAT.search(document.text, max(0, match.start() - REACH), match.start())
        if what:
            found.append((what[1], Span(*match.span("year"))))
    return found


def _of_anniversary(document: Document, figure: Figure) -> Span | None:
    if not ANNIVERSARY.match(document.text, figure.span.end):
        return None
    years = [one.span for one in figures_in(document, around(document, figure.span)) if one.kind == "year"]
    led = bool(years) and LEADING.search(document.text, max(0, years[0].start - REACH), years[0].start)
    return years[0] if led and len(years) == 1 else None
