"""``newslint names PATH...``: a house list of the names that stories spell in two or more ways."""

from __future__ import annotations

import os
from argparse import Namespace

from newslint import readers
from newslint.cli import output
from newslint.cli.gathering import drafts
from newslint.cli.session import Session
from newslint.errors import ReadError, UsageError
from newslint.finding import Failure
from newslint.house import HouseName
from newslint.name_list import NameList
from newslint.name_list_file import render


def run(arguments: Namespace) -> int:
    """Write the list; returns the exit code."""
    session = Session(arguments)
    if arguments.output and os.path.lexists(arguments.output) and not arguments.force:
        raise UsageError("is there already; --force overwrites it", path=arguments.output)
    found = NameList()
    house: dict[HouseName, None] = {}
    failures: list[Failure] = []
    for draft in drafts(arguments, session):
        if isinstance(draft, Failure):
            failures.append(draft)
            continue
        house.update(dict.fromkeys(session.settings(draft.path).house))
        try:
            found.add(readers.read(draft.data, draft.path))
        except ReadError as error:
            failures.append(Failure(draft.path, error.kind, error.message))
    if arguments.output and os.path.realpath(arguments.output) in {os.path.realpath(name.origin) for name in house}:
        raise UsageError(
            "is the house list of these stories, whose decisions would be lost; write to another file",
            path=arguments.output,
        )
    entries = found.entries(tuple(house))
    output.failures(failures, "auto")
    output.write(render(entries), arguments.output)
    if arguments.output:
        output.complain(f"{arguments.output} now holds {len(entries)} name{'s' * (len(entries) != 1)}\n")
    return 2 if failures else 0
