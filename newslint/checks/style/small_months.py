"""Months and days of the week in small letters."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.name_runs import BEFORE_DATES
from newslint.annotate.text.tokens import positions, small_words, tokens
from newslint.checks.style.numerals import word_after, word_before
from newslint.checks.style.own_text import is_own
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.wording import listed

# Months and days that are no other words, or seldom.
CALENDAR = frozenset(
    "january february april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays".split()
)
OTHER_WORDS = frozenset(("august",))
HYPHENS = ("-", "‑", "@", "#", "/", "_")


def small_months_and_days(document: Document) -> Iterator[Finding]:
    """Months and days of the week in small letters."""
    found = tokens(document)
    places = []
    for at in positions(document, CALENDAR & small_words(document)):
        token = found[at]
        if token.text.islower() and is_own(document, token.span):
            before, after = word_before(document, at), word_after(document, at)
            dated = before.lower() in BEFORE_DATES or before[:1].isdigit() or after[:1].isdigit()
            if (dated or token.text not in OTHER_WORDS) and after not in HYPHENS and before not in HYPHENS:
                places.append(token)
    if places:
        first, *more = places
        fix = Fix(tuple(Edit(token.span, token.text.capitalize()) for token in places), safe=True)
        what = listed(list(dict.fromkeys(token.text for token in places)))
        message = f"{what} in small letters: months and days of the week have a capital"
        yield Finding(first.span, message, tuple(Related(token.span, "occurrence") for token in more), fix)
