"""A house list as TOML, ready to edit: each name with its spellings, how often and where they stand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from newslint.name_list import Entry, Spelling
from newslint.wording import times

PLACES_SHOWN = 6
HEADER = """\
# Names that these stories spell in two or more ways. Each entry prefers the spelling used most, which can be wrong:
# correct it, and delete what needs no decision. A note can be added, and who decided and when:
#   note = "..."   decided-by = "the foreign desk"   decided-on = 2026-01-31
# Then name this file in newslint.toml: house = ["names.toml"]
"""


def render(entries: Iterable[Entry]) -> str:
    """The list as TOML, ready to edit: counts and places as comments."""
    return "\n".join((HEADER, *map(_rendered, entries)))


def _rendered(entry: Entry) -> str:
    preferred, *variants = entry.spellings
    lines = [f"# {_printable(entry.label)}"] if entry.label and entry.label != preferred.text else []
    lines += ["[[name]]", f"preferred = {_quoted(preferred.text)} # {_places(preferred)}", "variants = ["]
    lines += [f"    {_quoted(variant.text)}, # {_places(variant)}" for variant in variants]
    lines += ["]", *([f'kind = "{entry.kind}"'] if entry.kind else []), ""]
    return "\n".join(lines)


def _places(spelling: Spelling) -> str:
    counts = Counter(spelling.places)
    shown = [place if number == 1 else f"{place} ({number})" for place, number in counts.items()]
    more = f" and {len(shown) - PLACES_SHOWN} more" if len(shown) > PLACES_SHOWN else ""
    return f"{times(len(spelling.places))}: {', '.join(map(_printable, shown[:PLACES_SHOWN]))}{more}"


def _quoted(text: str) -> str:
    return json.dumps(_printable(text), ensure_ascii=False)


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in text)
