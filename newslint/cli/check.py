"""``newslint PATH...``: gather drafts, check them, report."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from newslint import engine
from newslint.cli import gathering, output
from newslint.cli.session import Session
from newslint.drafts import STDIN
from newslint.errors import NewslintError
from newslint.finding import Failure, Report


def run(arguments: Namespace) -> int:
    """Check drafts and report; returns the exit code."""
    session = Session(arguments)
    mends = arguments.fix or arguments.diff or arguments.unsafe_fixes
    if mends:
        from newslint.cli import fixing

        fixing.validate(arguments)
    try:
        found = gathering.drafts(arguments, session)
        drafts = list(found) if mends else found
        whole = report = engine.run(drafts, session.rules_for)
        if arguments.write_baseline:
            return _write_baseline(report, arguments)
        if arguments.baseline:
            from newslint import baseline

            report = baseline.subtract(report, baseline.load(Path(arguments.baseline)))
        if mends:
            mended, failures = fixing.mend(drafts, report, whole, session, arguments.unsafe_fixes)
            if arguments.diff:
                return fixing.show(mended, failures, arguments)
            if _is_piped(arguments):
                report = fixing.write_out(drafts, mended, failures, arguments)
            else:
                report = fixing.write(mended, failures, arguments)
    except NewslintError as error:
        if arguments.format == "text":
            raise
        # A script is told in the report it reads.
        report = Report((), (Failure(error.path or "", error.kind, error.message),))
    _emit(report, arguments, session)
    if report.failures:
        return 2
    return int(any(session.fails(file.path, finding.severity) for file in report.files for finding in file.findings))


def _write_baseline(report: Report, arguments: Namespace) -> int:
    from newslint import baseline

    baseline.write(Path(arguments.write_baseline), report)
    output.failures(report.failures, arguments.color)
    count = sum(len(file.findings) for file in report.files)
    if not arguments.quiet:
        output.complain(f"{arguments.write_baseline} now holds {count} finding{'s' * (count != 1)}\n")
    return 2 if report.failures else 0


def _emit(report: Report, arguments: Namespace, session: Session) -> None:
    from newslint import reporters

    shown = report
    if arguments.format == "text":
        shown = report._replace(failures=())
        output.failures(report.failures, arguments.color)
    if arguments.quiet and arguments.format == "text" and not any(file.findings for file in report.files):
        return
    stream = sys.stderr if _is_piped(arguments) else sys.stdout
    color = not arguments.output and output.colored(arguments.color, stream)
    text = reporters.render(shown, arguments.format, rules=session.used, color=color, width=output.width(stream))
    if stream is sys.stderr and not arguments.output:
        output.complain(text)
    else:
        output.write(text, arguments.output)


def _is_piped(arguments: Namespace) -> bool:
    """Standard output is for the draft of standard input, fixed, and so reports go elsewhere."""
    return arguments.fix and STDIN in arguments.paths
