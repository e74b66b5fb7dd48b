"""Reporting verbs: the table in ``rules/en/words/cues.toml`` by form."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from newslint.knowledge import table


class Cue(NamedTuple):
    """One form of a reporting verb: its dictionary form and its strength (neutral, claiming, denying ...)."""

    verb: str
    strength: str


@functools.cache
def cue_forms() -> Mapping[str, Cue]:
    """Lower-case form -> Cue."""
    return {
        form: Cue(verb, strength)
        for strength, verbs in table("en/words/cues").items()
        for verb, forms in verbs.items()
        for form in forms.split()
    }
