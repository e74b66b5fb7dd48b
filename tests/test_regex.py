from __future__ import annotations

import re
from pathlib import Path

import pytest

import newslint

# A group that is repeated and never given back: (?:,\s\d+)*+
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")
FILES = sorted(Path(newslint.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(FILES[0].parent)) for file in FILES])
def test_no_group_is_repeated_possessively(file: Path):
    found = POSSESSIVE_GROUP.findall(file.read_text(encoding="utf-8"))
    assert not found, "Python before 3.11.5 reads this wrongly; (?>(...)*) says the same"
