"""A working title is still in the draft.

The desk calls a story SLUG until it has a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span


class Options(NamedTuple):
    word: str = "SLUG"


@check(
    "example/working-title",
    severity="error",
    confidence="high",
    options=Options,
    examples=[
        bad("The [[SLUG]] goes here."),
        good("The slug crossed the lawn.", why="an animal"),
    ],
)
def working_title(document: Document, options: Options) -> Iterator[Finding]:
    for found in re.finditer(rf"\b{re.escape(options.word)}\b", document.text):
        yield Finding(Span(*found.span()), f"{options.word} is a working title.")
