"""Bad input: nothing crashes, nothing hangs, and no line number moves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from newslint import readers
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.variants import MOST_MET, pairs
from newslint.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"
PACK = """
family = "desk"
[[rule]]
id = "cans"
kind = "phrases"
scope = "everywhere"
message = "The desk does not write this."
phrases = ["kick the can"]
why = "The desk decided so."
bad = [{ text = "They [[kick the can]] again." }]
good = ["They kick the ball again."]
"""
FAULT = "They kick the can again."
FAULT_COLUMN = 6

# One of these again and again is a line no editor writes and every program meets.
RUNS = [
    *"aA \t\"“”„«»‘’'()[]{}<>.?!,;:…-–—_*`~&|#\\/@$%^=+0\u00a0\u0301\u200b\u202e\u2028\x85\x0b\x0c\0é中א😀\ufffc",
    *("A ", "Ab ", "AB ", "A. ", "U.S. ", "Ab-", "Ab’s ", "Mr ", "President ", "Bank of ", "Von von ", "Abcd Efgh "),
    *("said ", "he said ", "said, ", "he said, ", "Okafor said the harvest ", "Okafor, the boss, said ", "to say "),
    *("according to ", "according to the ministry ", "According to the ", "was confirmed ", "denied it; ", "reacted "),
    *("a call with Ngozi Okafor, ", "Ngozi Okafor had a call with Ilse Lindqvist ", "the the ", "may ", "allegedly, "),
    *("“a” ", "“a” he said ", "“Ab cd.” ", '"a" ', "‘a ", "a’ ", "''a ", "the Big Agency (BA) ", "a ) said "),
    *("1,", "1.", "1 ", "1,000 ", "5bn-", "1’", "3.5 percent of 20 ", "Monday, May 5, ", "Ngozi Okafor, 34, "),
    *(
        "a-",
        "a’",
        "’a",
        "a\u0301",
        "👨\u200d👩\u200d👧",
        "🇩🇪",
        "a\ufe0f",
        "\x1b[31m",
        "a\0b",
        "a\u00ad",
        "Привет ",
        "é. ",
    ),
    *(
        "**a",
        "*a ",
        "a* ",
        "*a_",
        "`a",
        "~~a ",
        "&amp;",
        "&a",
        "\\*",
        "a|",
        "[a](",
        "![",
        "[[",
        "<a ",
        "<!X ",
        "</",
        "<b>",
    ),
    *(
        "http://",
        "http://a ",
        "www.",
        "a@b.",
        "://",
        "{{<",
        "{%",
        "<!--",
        "-->",
        "<!-- a --> ",
        "[^1] ",
        "[a] ",
        "- ",
        "> ",
    ),
]
LINES = [
    *("", "a", " ", "- a", "1. a", "> a", ">>>> a", "# A", "## A b", "a\\", "a  ", "    a", "---", "===", "```", "~~~"),
    *(
        "| a | b |",
        "|---|---|",
        "<div>",
        "[a]: b",
        "[^1]: a",
        "a: b",
        "By Jane Doe",
        "BERLIN – A",
        "Photo: a",
        "OKAFOR: It is.",
    ),
    *("“Ab cd ef gh ij", "<!-- newslint: allow names/spelling-variant: a -->", "Reporting by Jane Doe", "+++", "$$"),
]
# Characters of which a pattern may read a long run again and again; letters, digits and spaces cost next to nothing.
VERY_LONG = {
    "a": 1_000_000,
    "A": 1_000_000,
    " ": 1_000_000,
    "0": 1_000_000,
    "a’": 300_000,
    '"': 40_000,
    "(": 40_000,
    ".": 100_000,
    "?!": 100_000,
    "may ": 40_000,
    "Ab’s ": 100_000,
    "3.5 percent of 20 ": 100_000,
}
# Marks that open something without end in Markdown: what follows is not lost, but may be read otherwise.
SWALLOWS = ("<!", "`", "~", "```", "~~~", "<div>", "    ", "---", "+++", "{", "$$", "<?")


class Checked:
    """What the command says of the drafts in this folder, asked as a script would."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.code = main(["--format", "json", "."])
        out, err = capsys.readouterr()
        assert "fault in newslint" not in err
        report: dict[str, Any] = json.loads(out)
        self.files = {file["path"]: file["findings"] for file in report["files"]}
        self.findings = [finding for findings in self.files.values() for finding in findings]
        self.failures = report["failures"]

    def cans(self, path: str | None = None) -> list[tuple[int, int]]:
        """Line and column of each place that the desk's own rule finds, in one draft or in all."""
        found = self.findings if path is None else self.files[path]
        return [(one["span"]["line"], one["span"]["column"]) for one in found if one["rule"] == "desk/cans"]


Check = Callable[..., Checked]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Writes drafts, given by name, into a newsroom's folder and checks them by all rules there are."""
    monkeypatch.chdir(tmp_path)
    Path("desk.toml").write_text(PACK, encoding="utf-8")
    Path("newslint.toml").write_text('select = ["all"]\npacks = ["desk.toml"]\n', encoding="utf-8")

    def run(drafts: dict[str, bytes | str]) -> Checked:
        for name, content in drafts.items():
            Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return Checked(capsys)

    return run


def numbered(suffix: str, sources: Iterable[str]) -> dict[str, str]:
    """A name for each draft."""
    return {f"{number:03}.{suffix}": source for number, source in enumerate(sources)}


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit))


def assert_places_are_right(findings: list[dict[str, Any]], source: str) -> None:
    """The line and column of each place lead to its offset."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings:
        span = finding["span"]
        assert 0 <= span["start"] <= span["end"] <= len(source)
        if span["line"] == span["end_line"]:
            words = lines[span["line"] - 1][span["column"] - 1 : span["end_column"] - 1]
            assert words == source[span["start"] : span["end"]]


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_long_lines_of_one_thing(suffix: str, check: Check) -> None:
    drafts = numbered(suffix, (repeated(unit, 4_000) for unit in RUNS if unit != "\0"))
    checked = check(drafts)
    assert checked.failures == []
    for path, source in drafts.items():
        assert_places_are_right(checked.files[path], source)


@pytest.mark.parametrize("end", ["", "a"], ids=["alone", "before_a_letter"])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_very_long_lines_of_one_thing(suffix: str, end: str, check: Check) -> None:
    checked = check(numbered(suffix, (repeated(unit, size) + end for unit, size in VERY_LONG.items())))
    assert checked.failures == []


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("end", ["\n", "\r\n\r\n"], ids=["together", "apart"])
def test_many_lines_of_one_kind(end: str, suffix: str, check: Check) -> None:
    drafts = numbered(suffix, ((line + end) * 600 for line in LINES))
    checked = check(drafts)
    assert {failure["kind"] for failure in checked.failures} <= {"read"}
    for path, findings in checked.files.items():
        assert_places_are_right(findings, drafts[path])


def test_deep_and_wide_markdown(check: Check) -> None:
    sources = [
        "".join("  " * depth + "- a\n" for depth in range(150)),
        "- " * 2_000 + "a",
        "> " * 2_000 + "a",
        "> - " * 1_000 + "a",
        "[" * 5_000 + "a" + "](b)" * 1_000,
        "*" * 5_000 + "a" + "*" * 5_000,
        "| a |\n|---|\n" + "| b |\n" * 2_000,
        "|" + "a|" * 3_000 + "\n|" + "-|" * 3_000 + "\n",
        "---\na: " + "[" * 3_000 + "\n---\n",
        "---\n" + "".join(" " * depth + "a:\n" for depth in range(200)) + "---\n",
        "+++\na = " + "[" * 3_000 + "\n+++\n",
        "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(500)),
        "".join(f"[{n}]: b\n" for n in range(2_000)),
    ]
    checked = check(numbered("md", sources))
    assert {failure["kind"] for failure in checked.failures} <= {"read"}


def test_hundreds_of_people_who_speak_and_meet(check: Check) -> None:
    surnames = [f"{first}a{second}owi{third}" for first in "BDGKLMNPRT" for second in "bdgklmnr" for third in "nrst"]
    told = (
        f"On Monday Ngozi {one} had a phone call with Ilse {other}. “We have waited for years,” Ngozi {one} said."
        for one, other in pairwise(surnames)
    )
    assert check({"draft.txt": "\n\n".join(told)}).failures == []


def test_a_long_list_of_names_with_one_ending(check: Check) -> None:
    """The people of one country, whose names are all a little alike."""
    names = [f"{a}{b}{c}{d}shvili" for a in "BDGKLMNT" for b in "aeiou" for c in "bdgklmrt" for d in "ae"]
    assert check({"draft.txt": "\n\n".join(f"Ngozi {name}, teacher." for name in names)}).failures == []


def test_short_names_that_are_all_a_little_alike(check: Check) -> None:
    """However many there are, no word is laid beside more than a few others."""
    names = [f"{a}{b}{c}{d}" for a in "BDGKLMNPRTVZ" for b in "aeiou" for c in "bdgklmnprtvz" for d in "aeiou"]
    text = " ".join(f"We saw {name} there." for name in names)
    assert check({"draft.txt": text}).failures == []
    document = readers.read(text.encode(), "draft.txt")
    assert len(list(pairs(name_words(document)))) <= MOST_MET * len(names) / 2


def test_an_allowance_for_each_of_many_findings(check: Check) -> None:
    comment = "<!-- newslint: allow style/repeated-punctuation: a quotation from her letter -->"
    told = "".join(f"{comment}\n\nShe left,, and came back.\n\n" for _ in range(500))
    checked = check({"draft.md": f"A vote is held on Friday.\n\n{told}She left,, and stayed.\n"})
    found = [finding["rule"] for finding in checked.files["draft.md"]]
    assert checked.failures == []
    assert found.count("style/repeated-punctuation") == 1
    assert "allowances/unused" not in found


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["without", "with"])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_line_ends_and_byte_order_mark_move_no_line(end: str, mark: str, suffix: str, check: Check) -> None:
    source = end.join(["# Vote", "", "It rained.", "", FAULT, ""])
    checked = check({f"draft.{suffix}": mark + source})
    assert checked.cans() == [(5, FAULT_COLUMN)]
    assert_places_are_right(checked.findings, source)


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_nothing_before_it_moves_a_finding(suffix: str, check: Check) -> None:
    before = [repeated(unit, 300) for unit in RUNS if not unit.startswith(SWALLOWS) and unit != "\0"]
    drafts = numbered(suffix, (f"{line}\n\n{FAULT}\n" for line in before))
    checked = check(drafts)
    assert checked.failures == []
    for path, source in drafts.items():
        assert checked.cans(path) == [(3, FAULT_COLUMN)], source


class TestEncodings:
    @pytest.mark.parametrize("suffix", ["txt", "md"])
    @pytest.mark.parametrize(
        "data",
        [
            FAULT.encode("utf-16"),
            FAULT.encode("utf-16-le"),
            FAULT.encode("utf-16-be"),
            FAULT.encode("utf-32"),
            "Zürich lowered the water.".encode("latin-1"),
            "“Late,” she said.".encode("cp1252"),
            b"half a character: \xed\xa0\x80.",
            b"cut off: \xe2\x80",
            b"\xff\xfe",
            b"\x80" * 1000,
            bytes(range(256)) * 10,
            b"PK\x03\x04 a Word file",
            b"%PDF-1.7 a PDF",
        ],
        ids=lambda data: ascii(data[:12]),
    )
    def test_what_is_no_utf8_is_a_failure_and_the_others_are_checked(
        self, data: bytes, suffix: str, check: Check
    ) -> None:
        checked = check({f"bad.{suffix}": data, "good.md": FAULT})
        assert checked.code == 2
        (failure,) = checked.failures
        assert failure["kind"] == "read"
        assert failure["path"].endswith(f"bad.{suffix}")
        assert failure["message"]
        assert checked.cans() == [(1, FAULT_COLUMN)]

    def test_the_message_says_where_and_what_to_do(self, check: Check) -> None:
        (failure,) = check({"bad.txt": "It rained.\r\rIn Zürich ".encode("latin-1")}).failures
        assert "line 3, column 5" in failure["message"]
        assert "UTF-8" in failure["message"]

    @pytest.mark.parametrize("suffix", ["txt", "md"])
    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\n",
            b"\r",
            b" ",
            b" \n\t\r\n\n",
            b"\xef\xbb\xbf",
            "\u00a0\u2028\u3000".encode(),
            b"\0",
            b"<!-- a -->",
            b"<!-- a",
        ],
        ids=ascii,
    )
    def test_a_draft_without_a_word(self, data: bytes, suffix: str, check: Check) -> None:
        checked = check({f"draft.{suffix}": data})
        if data == b"\0":
            assert checked.code in (0, 2)
        else:
            assert (checked.code, checked.failures) == (0, [])
        assert checked.findings == []

    @pytest.mark.parametrize("suffix", ["txt", "md"])
    def test_nul_characters_in_a_draft(self, suffix: str, check: Check) -> None:
        assert check({f"draft.{suffix}": f"It\0 rained.\n\n{FAULT}\0\n"}).cans() == [(3, FAULT_COLUMN)]


@pytest.mark.parametrize("layout", ["text", "sarif", "github"])
def test_every_report_can_show_every_character(
    layout: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    strange = "".join(unit for unit in RUNS if "\n" not in unit and not unit.startswith(SWALLOWS))
    for number, unit in enumerate(("a\u0301", "😀", "\0", "\x1b[31m", "\u202e", "\u2028", "中", "\t", "%0A::")):
        Path(f"draft{number}.txt").write_text(f"{unit * 60} the the {unit * 60} {strange}\n", encoding="utf-8")
    assert main(["--no-config", "--select", "all", "--format", layout, "."]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert "\x1b" not in out
    assert out.isprintable() or {char for char in out if not char.isprintable()} <= {"\n", "\u200d"}


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_inspect_of_everything_at_once(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(f"draft.{suffix}").write_text("\n\n".join(repeated(unit, 200) for unit in RUNS), encoding="utf-8")
    assert main(["inspect", "--no-config", "--format", "json", "."]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["failures"] == []
    assert main(["inspect", "--no-config", "."]) == 0


def newslint(*words: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newslint", *words]
    return subprocess.run(command, input=data, capture_output=True, env={**os.environ, **environment}, check=False)


class TestAsAProcess:
    def test_a_terminal_that_knows_only_ascii(self) -> None:
        ran = newslint(
            "--no-config", "-", data="“Zürich” lowered the the 水 😀.".encode(), PYTHONIOENCODING="ascii", LC_ALL="C"
        )
        assert (ran.returncode, ran.stderr) == (1, b"")
        assert b"the the" in ran.stdout

    def test_bytes_that_are_no_text(self) -> None:
        ran = newslint("--no-config", "-", data=os.urandom(64) + b"\xff\xff")
        assert ran.returncode == 2
        assert b"Traceback" not in ran.stderr
        assert b"UTF-8" in ran.stderr

    def test_a_path_that_is_no_text(self, tmp_path: Path) -> None:
        path = os.fsencode(tmp_path) + b"/\xff\xfe.md"
        try:
            Path(os.fsdecode(path)).write_text("They lowered the the water.", encoding="utf-8")
        except OSError:
            pytest.skip("this file system has only paths that are text")
        for layout in ("text", "json", "sarif", "github"):
            ran = newslint("--no-config", "--format", layout, os.fsdecode(path))
            assert ran.returncode == 1
            assert ran.stderr == b""
            ran.stdout.decode("utf-8")


@pytest.mark.parametrize("command", [("check",), ("inspect",)], ids=" ".join)
def test_same_drafts_same_report_byte_for_byte(command: tuple[str, ...]) -> None:
    """Neither the order in which sets are walked nor that in which drafts are named leaves a trace."""
    words = (*command, "--no-config", "--format", "json")
    first = newslint(*words, str(SEEDS), PYTHONHASHSEED="1")
    second = newslint(*words, str(SEEDS), PYTHONHASHSEED="2")
    assert first.returncode in (0, 1)
    assert first.stdout == second.stdout
    drafts = [file["path"] for file in json.loads(first.stdout)["files"]]
    backwards = newslint(*words, *reversed(drafts), PYTHONHASHSEED="3")
    assert list(reversed(json.loads(backwards.stdout)["files"])) == json.loads(first.stdout)["files"]
