"""``--fix`` and ``--diff``: fixes made in drafts, or shown."""

from __future__ import annotations

import codecs
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from newslint import engine, fixes, readers
from newslint.cli import output
from newslint.cli.rewriting import rewrite
from newslint.cli.session import Session
from newslint.drafts import STDIN, Draft
from newslint.errors import FixError, ReadError, UsageError
from newslint.finding import Failure, FileReport, PlacedFinding, Report
from newslint.record import NamedTuple
from newslint.reporters.display import count, safe


class Mended(NamedTuple):
    """A draft as it was given, what was found in it, what is left in it, and how many fixes were made between."""

    draft: Draft
    before: FileReport
    after: FileReport
    made: int

    @property
    def data(self) -> bytes:
        """The draft with its fixes, as it is to be written."""
        mark = codecs.BOM_UTF8 if self.draft.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.after.source.encode()


def validate(arguments: Namespace) -> None:
    """Raises UsageError for options that do not go together."""
    if not (arguments.fix or arguments.diff):
        raise UsageError("--unsafe-fixes says which fixes --fix makes and --diff shows: give one of the two as well")
    option = "--fix" if arguments.fix else "--diff"
    if arguments.write_baseline:
        raise UsageError(f"{option} and --write-baseline exclude each other: fix first, then record what is left")
    if arguments.diff and arguments.format != "text":
        raise UsageError(f"--diff shows changes, --format {arguments.format} shows findings: leave one of them out")
    if arguments.fix and STDIN in arguments.paths and set(arguments.paths) != {STDIN}:
        raise UsageError("--fix takes no other drafts with -, because the fixed draft goes to standard output")


def mend(
    drafts: Iterable[Draft | Failure], report: Report, whole: Report, session: Session, unsafe: bool
) -> tuple[list[Mended], tuple[Failure, ...]]:
    """The drafts of a report mended, and what failed in the report and on the way.

    ``whole`` is the report with the findings in it that a baseline accepts.
    """
    given = {draft.path: draft for draft in drafts if isinstance(draft, Draft)}
    mended, failures = [], list(report.failures)
    for file, every in zip(report.files, whole.files, strict=True):
        reported = set(map(id, file.findings))
        spared = [finding for finding in every.findings if id(finding) not in reported]
        checker = fixes.Checker(_checker(file.path, session, failures), _holder(file.path))
        try:
            done = fixes.mend(file.source, file.findings, checker, unsafe=unsafe, spared=spared)
        except FixError as error:
            failures.append(Failure(file.path, error.kind, error.message))
            done = fixes.Mended(file.source, 0, file.findings)
        if done.endless:
            message = "the fixes of these rules undo each other or never end, so none of them was made"
            failures.append(Failure(file.path, FixError.kind, f"{', '.join(done.endless)}: {message}"))
        mended.append(Mended(given[file.path], file, FileReport(file.path, done.left, done.source), done.made))
    return mended, tuple(dict.fromkeys(failures))


def _checker(path: str, session: Session, failures: list[Failure]) -> Callable[[str], Sequence[PlacedFinding]]:
    """Checks new texts of a draft; ``failures`` grows by the rules that fail on one."""

    def check(source: str) -> Sequence[PlacedFinding]:
        report = engine.run([Draft(path, _encoded(source))], session.rules_for)
        if not report.files:
            raise FixError(f"with its fixes it could not be read, so none was made ({report.failures[0].message})")
        failures.extend(report.failures)
        return report.files[0].findings

    return check


def _holder(path: str) -> Callable[[str, str], bool]:
    """Says whether a change of a draft's source is one of its words alone, and no markup comes or goes."""

    def letters(source: str) -> int:
        return len("".join(readers.read(_encoded(source), path).text.split()))

    def holds(before: str, after: str) -> bool:
        grown = len("".join(after.split())) - len("".join(before.split()))
        try:
            return letters(after) - letters(before) == grown
        except ReadError:
            return False

    return holds


def _encoded(source: str) -> bytes:
    """With a mark, because the text itself may begin with the character that would be taken for one."""
    return codecs.BOM_UTF8 + source.encode()


def write(mended: Iterable[Mended], failures: Sequence[Failure], arguments: Namespace) -> Report:
    """Write the drafts that have fixes, each into its file; the report of what is left in them."""
    files, failed = [], list(failures)
    for one in mended:
        try:
            if one.made:
                rewrite(one.draft.path, one.draft.data, one.data)
        except FixError as error:
            failed.append(Failure(one.draft.path, error.kind, error.message))
            files.append(one.before)
        else:
            files.append(one.after)
            _say(one, arguments)
    return Report(tuple(files), tuple(failed))


def write_out(
    drafts: Iterable[Draft | Failure], mended: Iterable[Mended], failures: tuple[Failure, ...], arguments: Namespace
) -> Report:
    """Write the draft of standard input to standard output, as it came if it cannot be read; the report of the rest."""
    fixed = {one.draft: one for one in mended}
    for draft in drafts:
        if isinstance(draft, Draft):
            output.write_bytes(fixed[draft].data if draft in fixed else draft.data)
    for one in fixed.values():
        _say(one, arguments)
    return Report(tuple(one.after for one in fixed.values()), failures)


def show(mended: Sequence[Mended], failures: Sequence[Failure], arguments: Namespace) -> int:
    """Print what the fixes would change; returns the exit code."""
    from newslint.reporters import diff

    color = not arguments.output and output.colored(arguments.color, sys.stdout)
    shown = color or (not arguments.output and output.is_terminal(sys.stdout))
    changed = [one for one in mended if one.made]
    diffs = (
        diff.render(one.draft.path, one.draft.data.decode(), one.data.decode(), shown=shown, color=color)
        for one in changed
    )
    output.write_bytes("".join(diffs).encode(), arguments.output)
    for one in changed:
        _say(one, arguments)
    if not changed and not arguments.quiet:
        left = sum(finding.fix is not None for one in mended for finding in one.after.findings)
        more = f"; {count(left, 'suggestion')} with --unsafe-fixes" if left and not arguments.unsafe_fixes else ""
        output.complain(f"nothing to fix{more}\n")
    output.failures(failures, arguments.color)
    return 2 if failures else int(bool(changed))


def _say(one: Mended, arguments: Namespace) -> None:
    if one.made and not arguments.quiet:
        left = len(one.after.findings)
        fixed, remain = ("would fix", "would remain") if arguments.diff else ("fixed", "remain" + "s" * (left == 1))
        found = f"{count(one.made, 'finding')} in {safe(one.draft.path)}"
        output.complain(f"{fixed} {found}; {left or 'none'} {remain}\n")
