"""The drafts that the command line names, folders walked as their own configuration says."""

from __future__ import annotations

import itertools
from argparse import Namespace
from collections.abc import Iterator

from newslint.cli.session import Session
from newslint.drafts import STDIN, Draft, gather
from newslint.errors import UsageError
from newslint.finding import Failure


def drafts(arguments: Namespace, session: Session) -> Iterator[Draft | Failure]:
    """The drafts at all paths, in order and each once. Raises UsageError if there are none."""
    name = arguments.stdin_name
    groups = itertools.groupby(arguments.paths, lambda path: session.settings(name if path == STDIN else path))
    seen: set[str] = set()
    nothing: UsageError | None = None
    for settings, paths in groups if arguments.paths else [(session.settings(""), [])]:
        try:
            yield from gather(list(paths), settings, name, seen)
        except UsageError as error:
            nothing = error
    if nothing and not seen:
        raise nothing
