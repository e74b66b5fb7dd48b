"""What offices, seats and ranks are called: ``rules/en/words/offices.toml``."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newslint.knowledge import table


@functools.cache
def ranks() -> Mapping[str, str]:
    """Ranks as they are written -> the rank in full."""
    lists = table("en/words/offices")
    return {rank: rank for row in lists["ranks"].values() for rank in row} | dict(lists["short-ranks"])


@functools.cache
def single() -> frozenset[str]:
    """Offices of which there is one wherever a draft may be set."""
    return frozenset(table("en/words/offices")["single"])


@functools.cache
def office_titles() -> Mapping[str, str]:
    """Offices and seats as they are written -> the office by one name."""
    lists = table("en/words/offices")
    found = {
        form: title for group in ("heads", "seats", "single") for title, forms in lists[group].items() for form in forms
    }
    for portfolio, forms in lists["portfolios"].items():
        found |= {f"{form} {head}": f"{portfolio} minister" for form in forms for head in ("minister", "secretary")}
    return found


@functools.cache
def last_words() -> frozenset[str]:
    """The last words of all offices, seats and ranks."""
    return frozenset(form.rpartition(" ")[2] for form in office_titles()) | ranks().keys()


@functools.cache
def words_that_tell(kind: str) -> frozenset[str]:
    """Words of one kind beside an office: *past*, *besides*, *change*, *promotion*, *another-time*, *former-holder*."""
    return frozenset(table("en/words/offices")["words"][kind].split())
