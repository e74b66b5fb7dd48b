"""``newslint inspect PATH...``: what newslint understood of each draft."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator

from newslint import readers
from newslint.cli import output
from newslint.cli.gathering import drafts
from newslint.cli.session import Session
from newslint.document import Document
from newslint.drafts import Draft
from newslint.errors import ReadError
from newslint.finding import Failure


def run(arguments: Namespace) -> int:
    """Print what newslint sees in each draft; returns the exit code."""
    failures: list[Failure] = []
    documents = _documents(drafts(arguments, Session(arguments)), failures)
    if arguments.format == "json":
        from newslint.reporters.understanding import render_json

        text = render_json(documents, failures)
    else:
        from newslint.reporters.tree import render_text

        color = not arguments.output and output.colored("auto", sys.stdout)
        text = render_text(documents, color=color, width=output.width(sys.stdout))
        output.failures(failures, "auto")
    output.write(text, arguments.output)
    return 2 if failures else 0


def _documents(drafts: Iterable[Draft | Failure], failures: list[Failure]) -> Iterator[Document]:
    """The drafts read, one at a time; ``failures`` grows by those that cannot be."""
    for draft in drafts:
        if isinstance(draft, Failure):
            failures.append(draft)
            continue
        try:
            yield readers.read(draft.data, draft.path)
        except ReadError as error:
            failures.append(Failure(draft.path, error.kind, error.message))
