"""How many planted defects newslint finds (``make recall``).

The drafts in ``tests/planted`` were written without a look at the rules, to be as careless as drafts are. Beside each
lies a list of its defects: rule (from 65 on family and kind, in the words of somebody who knew no rule), line, column,
words, the words elsewhere that disagree, and whether only a very good reader would see it. A defect counts as found if
a finding of its family touches its words, or if its very rule speaks in its line.
"""

from __future__ import annotations

import contextlib
import io
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newslint.cli import main as newslint

PLANTED = Path(__file__).parent / "planted"
# Two rules that a desk has to ask for are looked for, too.
EVERY_RULE = ("--no-config", "--select", "all", "--format", "json")


class Defect(NamedTuple):
    draft: str
    rule: str
    line: int
    column: int
    text: str
    hard: bool

    @property
    def family(self) -> str:
        return self.rule.partition("/")[0]


def main() -> None:
    planted, found = Counter[str](), Counter[str]()
    missed = []
    for defect, is_found in looked_for():
        planted[defect.family] += 1
        found[defect.family] += is_found
        if not is_found:
            missed.append(defect)
    for defect in sorted(missed, key=lambda one: (one.rule, one.draft)):
        words = f"{defect.text[:60]}{'  (hard)' if defect.hard else ''}"
        print(f"  {defect.rule:<42} {defect.draft}:{defect.line}  {words}")
    print()
    for family, number in (*sorted(planted.items()), ("all", planted.total())):
        hits = found.total() if family == "all" else found[family]
        print(f"  {family:<12} {hits:4} of {number:4} found   {hits / number:.2f}")


def looked_for() -> Iterator[tuple[Defect, bool]]:
    """Every planted defect, and whether newslint finds it."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        newslint([*EVERY_RULE, str(PLANTED)])
    for file in json.loads(output.getvalue())["files"]:
        draft = Path(file["path"])
        for entry in tomllib.loads(draft.with_suffix(".toml").read_text(encoding="utf-8"))["defect"]:
            fields = {key: entry[key] for key in ("rule", "line", "text", "hard")}
            defect = Defect(draft.name, column=entry.get("column", 1), **fields)
            yield defect, any(_shows(finding, defect) for finding in file["findings"])


def _shows(finding: dict[str, Any], defect: Defect) -> bool:
    if finding["rule"].partition("/")[0] != defect.family:
        return False
    spans = [finding["span"], *(related["span"] for related in finding["related"])]
    here = [span for span in spans if span["line"] <= defect.line <= span["end_line"]]
    return any(_touches(span, defect) for span in here) or (finding["rule"] == defect.rule and bool(here))


def _touches(span: dict[str, int], defect: Defect) -> bool:
    begins = span["line"] < defect.line or span["column"] < defect.column + len(defect.text)
    return begins and (span["end_line"] > defect.line or span["end_column"] > defect.column)


if __name__ == "__main__":
    main()
