"""The messages of pack rules: text with fields such as ``{text}``, and nothing else that braces could do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.errors import PackError, did_you_mean
from newslint.regex import regex

FIELD = regex(r"\{(\w{1,40})\}")


class Message:
    """A message whose fields are all known. Raises PackError for an unknown field or a brace by itself."""

    def __init__(self, template: str, fields: Iterable[str]) -> None:
        known = tuple(fields)
        for field in FIELD.findall(template):
            if field not in known:
                there = ", ".join(f"{{{name}}}" for name in known)
                raise PackError(f"message: there is no {{{field}}} here{did_you_mean(field, known)}; there is {there}")
        if re.search("[{}]", FIELD.sub("", template)):
            raise PackError("message: has a brace that belongs to no field; fields look like {text}")
        self._template = template

    def with_values(self, **values: object) -> str:
        return FIELD.sub(lambda field: " ".join(str(values[field[1]]).split()), self._template)
