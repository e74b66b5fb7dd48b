"""What the rules about doubled words and phrases have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.finding import Edit, Finding, Fix, Related
from newslint.span import Span

# As many in one draft are no slips: somebody has written down how people speak.
TRANSCRIPT = 3


def doubled(places: Sequence[tuple[Span, str]]) -> Iterator[Finding]:
    """A finding for each place, with the words that should stand there once; one for all if there are many."""
    if len(places) < TRANSCRIPT:
        for span, words in places:
            yield Finding(span, f"“{words}” stands twice", fix=Fix((Edit(span, words),)))
        return
    (first, words), *more = places
    message = f"“{words}” stands twice, and so do other words in {len(more)} places"
    fix = Fix(tuple(Edit(span, words) for span, words in places))
    yield Finding(first, message, tuple(Related(span, "occurrence") for span, _ in more), fix)
