"""The table of rules in README.md, from the catalogue. As a script: write it anew (``make docs``)."""

from __future__ import annotations

import re
from pathlib import Path

from newslint import catalog
from newslint.config import Settings

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- rules: written by make docs -->", "<!-- end of rules -->"
TABLE = re.compile(rf"(?<={re.escape(BEGIN)}\n).*?(?={re.escape(END)})", re.DOTALL)


def table() -> str:
    """Every rule, as a Markdown table with empty lines around it."""
    lines = ["", "| rule | severity | what it finds |", "| --- | --- | --- |"]
    for rule in catalog.load(Settings()).rules.values():
        off = "" if rule.default else ", off by default"
        lines.append(f"| `{rule.id}` | {rule.severity}{off} | {rule.summary} |")
    return "\n".join([*lines, "", ""])


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda _: table(), text), encoding="utf-8")
