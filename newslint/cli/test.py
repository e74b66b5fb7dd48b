"""``newslint test``: do rules keep their own examples?"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from newslint import catalog, examples
from newslint.catalog import selectors
from newslint.cli import output
from newslint.cli.session import Session
from newslint.rule import Rule


def run(arguments: Namespace) -> int:
    """Verify rules, one line each and a line for each complaint; returns the exit code."""
    lines, failed, count = [], 0, 0
    for rule in _rules(arguments):
        complaints = examples.verify(rule)
        count += 1
        failed += bool(complaints)
        if complaints or not arguments.quiet:
            lines.append(f"{'FAILED' if complaints else 'ok':<6}  {rule.id}")
        lines.extend(f"        {complaint}" for complaint in complaints)
    if failed or not arguments.quiet:
        rules = f"{count} rule{'s' * (count != 1)}"
        keep = "keeps its" if count == 1 else "keep their"
        lines.append(f"{rules}: {failed} failed" if failed else f"{rules} {keep} examples")
    output.write("".join(f"{line}\n" for line in lines))
    return int(failed > 0)


def _rules(arguments: Namespace) -> Iterable[Rule]:
    if not arguments.targets:
        return Session(arguments).catalog("").rules.values()
    found: list[Rule] = []
    for target in arguments.targets:
        if Path(target).exists() or target.endswith(".toml"):
            found.extend(catalog.load_packs([Path(target)]))
        else:
            known = Session(arguments).catalog("")
            ids = selectors.matched(known.rules, target)
            found.extend(rule for id, rule in known.rules.items() if id in ids)
            if not ids:
                found.append(known.get(target))
    return found
