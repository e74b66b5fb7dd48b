"""``--fix`` and ``--diff``: fixes made in drafts, or shown."""

from __future__ import annotations

import codecs
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newslint import engine, fixes
from newslint.cli import output
from newslint.cli.rewriting import rewrite
from newslint.cli.session import Session
from newslint.drafts import STDIN, Draft
from newslint.errors import FixError, UsageError
from newslint.finding import Failure, FileReport, PlacedFinding, Report
from newslint.reporters.display import count, safe


class Mended(NamedTuple):
    """A draft as it was and as it is with its fixes made."""

    before: FileReport
    after: FileReport
    made: int


def validate(arguments: Namespace) -> None:
    """Raises UsageError for options that do not go together."""
    if not (arguments.fix or arguments.diff):
        raise UsageError("--unsafe-fixes says which fixes --fix makes or --diff shows; give one of these too")
    option = "--fix" if arguments.fix else "--diff"
    if arguments.write_baseline:
        raise UsageError(f"{option} and --write-baseline exclude each other: fix first, then record what is left")
    if arguments.diff and arguments.format != "text":
        raise UsageError(f"--diff shows changes and --format {arguments.format} findings; give one of them")
    if arguments.fix and STDIN in arguments.paths and set(arguments.paths) != {STDIN}:
        raise UsageError("--fix with - takes no other drafts, since the fixed one goes to standard output")


def mend(report: Report, whole: Report, session: Session, unsafe: bool) -> tuple[list[Mended], Report]:
    """Each draft of a report mended, and the report with what failed on the way.

    ``whole`` is the report with the findings that a baseline accepts.
    """
    mended, failures = [], list(report.failures)
    for file, every in zip(report.files, whole.files, strict=True):
        reported = set(map(id, file.findings))
        spared = [finding for finding in every.findings if id(finding) not in reported]
        try:
            done = fixes.mend(
                file.source, file.findings, _checker(file.path, session, failures), unsafe=unsafe, spared=spared
            )
        except FixError as error:
            failures.append(Failure(file.path, error.kind, error.message))
            done = fixes.Mended(file.source, 0, file.findings, ())
        if done.endless:
            message = "fixes that undo each other, or go on for ever, were not made; they are a fault in the rules"
            failures.append(Failure(file.path, FixError.kind, f"{', '.join(done.endless)}: {message}"))
        mended.append(Mended(file, FileReport(file.path, done.left, done.source), done.made))
    return mended, report._replace(failures=tuple(dict.fromkeys(failures)))


def _checker(path: str, session: Session, failures: list[Failure]) -> Callable[[str], Sequence[PlacedFinding]]:
    """Checks new texts of a draft; ``failures`` grows by the rules that fail on one."""

    def check(source: str) -> Sequence[PlacedFinding]:
        # With a mark, since the text itself may begin with the character that would be taken for one.
        report = engine.run([Draft(path, codecs.BOM_UTF8 + source.encode())], session.rules_for)
        if not report.files:
            raise FixError(f"with its fixes it could not be read, so none was made ({report.failures[0].message})")
        failures.extend(report.failures)
        return report.files[0].findings

    return check


def write(mended: Iterable[Mended], report: Report, arguments: Namespace) -> Report:
    """Write the drafts that have fixes, each into its file; the report of what is left in them."""
    files, failures = [], list(report.failures)
    for draft in mended:
        try:
            if draft.made:
                rewrite(draft.before.path, draft.before.source, draft.after.source)
        except FixError as error:
            failures.append(Failure(draft.before.path, error.kind, error.message))
            files.append(draft.before)
        else:
            files.append(draft.after)
            _say(draft, arguments)
    return Report(tuple(files), tuple(failures))


def write_out(
    mended: Iterable[Mended], report: Report, drafts: Iterable[Draft | Failure], arguments: Namespace
) -> Report:
    """Write the draft of standard input to standard output, whether it could be fixed, or read, or not; as above."""
    data = b"".join(draft.data for draft in drafts if isinstance(draft, Draft))
    files = []
    for draft in mended:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        data = mark + draft.after.source.encode()
        files.append(draft.after)
        _say(draft, arguments)
    output.write_bytes(data)
    return Report(tuple(files), report.failures)


def show(mended: Iterable[Mended], report: Report, arguments: Namespace) -> int:
    """Print what the fixes would change; returns the exit code."""
    from newslint.reporters.diff import render

    color = not arguments.output and output.colored(arguments.color, sys.stdout)
    shown = color or (not arguments.output and output.is_terminal(sys.stdout))
    changed = [draft for draft in mended if draft.made]
    text = "".join(
        render(draft.before.path, draft.before.source, draft.after.source, shown=shown, color=color)
        for draft in changed
    )
    output.write_bytes(text.encode(), arguments.output)
    for draft in changed:
        _say(draft, arguments)
    if not changed and not arguments.quiet:
        output.complain("nothing to fix\n")
    output.failures(report.failures, arguments.color)
    return 2 if report.failures else int(bool(changed))


def _say(draft: Mended, arguments: Namespace) -> None:
    if draft.made and not arguments.quiet:
        left = len(draft.after.findings)
        fixed, remain = ("would fix", "would remain") if arguments.diff else ("fixed", "remain" + "s" * (left == 1))
        found = f"{count(draft.made, 'finding')} in {safe(draft.after.path)}"
        output.complain(f"{fixed} {found}; {left or 'none'} {remain}\n")
