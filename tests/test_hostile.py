"""Bad input: nothing crashes, nothing hangs, and no line number moves."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"
FAULT = "They lowered the the water."
FAULT_COLUMN = 14

# One of these again and again is a line no editor writes and every program meets.
RUNS = [
    *"aA \t\"“”„«»‘’'()[]{}<>.?!,;:…-–—_*`~&|#\\/@$%^=+0\u00a0\u0301\u200b\u202e\u2028\x85\x0b\x0c\0é中א😀\ufffc",
    *("A ", "Ab ", "AB ", "A. ", "U.S. ", "Ab-", "Ab’s ", "Mr ", "President ", "Bank of ", "Von von ", "Abcd Efgh "),
    *("said ", "he said ", "said, ", "he said, ", "Okafor said the harvest ", "Okafor, the boss, said ", "to say "),
    *("according to ", "according to the ministry ", "According to the ", "was confirmed ", "denied it; ", "reacted "),
    *("a call with Ngozi Okafor, ", "Ngozi Okafor had a call with Ilse Lindqvist ", "the the ", "may ", "allegedly, "),
    *("“a” ", "“a” he said ", "“Ab cd.” ", '"a" ', "‘a ", "a’ ", "''a ", "the Big Agency (BA) ", "a ) said "),
    *("1,", "1.", "1 ", "1,000 ", "5bn-", "1’", "3.5 percent of 20 ", "Monday, May 5, ", "Ngozi Okafor, 34, "),
    *("a-", "a’", "’a", "a\u0301", "👨\u200d👩\u200d👧", "🇩🇪", "a\ufe0f", "\x1b[31m", "a\0b", "a\u00ad", "Привет ", "é. "),
    *("**a", "*a ", "a* ", "*a_", "`a", "~~a ", "&amp;", "&a", "\\*", "a|", "[a](", "![", "[[", "<a ", "<!X ", "</", "<b>"),
    *("http://", "http://a ", "www.", "a@b.", "://", "{{<", "{%", "<!--", "-->", "<!-- a --> ", "[^1] ", "[a] ", "- ", "> "),
]
LINES = [
    *("", "a", " ", "- a", "1. a", "> a", ">>>> a", "# A", "## A b", "a\\", "a  ", "    a", "---", "===", "```", "~~~"),
    *("| a | b |", "|---|---|", "<div>", "[a]: b", "[^1]: a", "a: b", "By Jane Doe", "BERLIN – A", "Photo: a", "OKAFOR: It is."),
    *("“Ab cd ef gh ij", "<!-- newslint: allow names/spelling-variant: a -->", "Reporting by Jane Doe", "+++", "$$"),
]
# Marks that open something without end in Markdown: what follows is not lost, but may be read otherwise.
SWALLOWS = ("<!", "```", "~~~", "<div>", "    ", "---", "+++", "{", "$$", "<?")


class Checked:
    """What the command says of some drafts, asked as a script would."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        self.code = main(["--no-config", "--select", "all", "--format", "json", *words])
        out, err = capsys.readouterr()
        assert "fault in newslint" not in err
        self.report: dict[str, Any] = json.loads(out)
        self.findings = [finding for file in self.report["files"] for finding in file["findings"]]
        self.failures = self.report["failures"]


Check = Callable[..., Checked]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Writes drafts into a folder of their own and checks them."""
    monkeypatch.chdir(tmp_path)

    def run(**drafts: bytes | str) -> Checked:
        for name, content in drafts.items():
            data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
            (tmp_path / name.replace("_", ".")).write_bytes(data)
        return Checked(capsys, ".")

    return run


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit))


def assert_places_are_right(checked: Checked, source: str) -> None:
    """Each place, found again by its line and column, holds the words that are reported."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in checked.findings:
        span = finding["span"]
        assert 0 <= span["start"] <= span["end"] <= len(source)
        if span["line"] == span["end_line"] and "\ufffc" not in finding["text"]:
            words = lines[span["line"] - 1][span["column"] - 1 : span["end_column"] - 1]
            assert words == source[span["start"] : span["end"]]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("unit", RUNS, ids=ascii)
def test_a_long_line_of_one_thing(unit: str, suffix: str, check: Check) -> None:
    source = repeated(unit, 12_000)
    checked = check(**{f"draft_{suffix}": source})
    assert checked.code in (0, 1)
    assert checked.failures == []
    assert_places_are_right(checked, source)


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("unit", ["a", "A", " ", "“", '"', "(", ".", "-", "'", "\u0301", "😀", "[", ">", "*", "`", "<", "&", "|"])
def test_a_very_long_line_of_one_character(unit: str, suffix: str, check: Check) -> None:
    checked = check(**{f"draft_{suffix}": repeated(unit, 200_000)})
    assert checked.code in (0, 1)
    assert checked.failures == []


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("line", LINES, ids=ascii)
@pytest.mark.parametrize("end", ["\n", "\n\n"], ids=ascii)
def test_many_lines_of_one_kind(line: str, end: str, suffix: str, check: Check) -> None:
    source = (line + end) * 1_000
    checked = check(**{f"draft_{suffix}": source})
    assert checked.code in (0, 1, 2)
    assert all(failure["kind"] == "read" for failure in checked.failures)
    assert_places_are_right(checked, source)


@pytest.mark.parametrize(
    "source",
    [
        "".join("  " * depth + "- a\n" for depth in range(150)),
        "- " * 2_000 + "a",
        "> " * 2_000 + "a",
        "> - " * 1_000 + "a",
        "[" * 20_000 + "a" + "](b)" * 5_000,
        "*" * 20_000 + "a" + "*" * 20_000,
        "| a |\n|---|\n" + "| b |\n" * 2_000,
        "|" + "a|" * 3_000 + "\n|" + "-|" * 3_000 + "\n",
        "---\na: " + "[" * 20_000 + "\n---\n",
        "---\n" + "".join(" " * depth + "a:\n" for depth in range(200)) + "---\n",
        "+++\na = " + "[" * 20_000 + "\n+++\n",
        "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(500)),
        "".join(f"[{n}]: b\n" for n in range(2_000)),
    ],
    ids=lambda source: ascii(source[:12]),
)
def test_deep_and_wide_markdown(source: str, check: Check) -> None:
    checked = check(draft_md=source)
    assert all(failure["kind"] == "read" for failure in checked.failures)


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_many_names_quotations_and_meetings(suffix: str, check: Check) -> None:
    people = [f"{given} {'BCDFGKLMNPRSTVZ'[n % 15]}a{'bdgklmnprstvz'[n % 13]}o{n % 7 * 'k'}wi{'nrst'[n % 4]}" for n in range(400) for given in ("Ngozi",)]
    story = [f"On Monday {person} had a phone call with Ilse Lindqvist. “We have waited for years,” {person} said." for person in people]
    checked = check(**{f"draft_{suffix}": "\n\n".join(story)})
    assert checked.failures == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["without", "with"])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_line_ends_and_byte_order_mark_move_no_line(end: str, mark: str, suffix: str, check: Check) -> None:
    source = end.join(["# Vote", "", "It rained.", "", FAULT, ""])
    (finding,) = check(**{f"draft_{suffix}": mark + source}).findings
    assert (finding["rule"], finding["span"]["line"], finding["span"]["column"]) == ("style/doubled-word", 5, FAULT_COLUMN)
    assert source[finding["span"]["start"] :].startswith("the the")


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("unit", [unit for unit in RUNS if not unit.startswith(SWALLOWS) or unit == "    "], ids=ascii)
def test_nothing_before_it_moves_a_finding(unit: str, suffix: str, check: Check) -> None:
    source = f"{repeated(unit, 300)}\n\n{FAULT} It was 5 metres deep. Nobody had seen it.\n"
    found = [finding for finding in check(**{f"draft_{suffix}": source}).findings if finding["text"] == "the the"]
    places = [(finding["span"]["line"], finding["span"]["column"]) for finding in found]
    assert (3, FAULT_COLUMN) in places


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
    def test_what_is_no_utf8_is_a_failure_and_the_others_are_checked(self, data: bytes, suffix: str, check: Check) -> None:
        checked = check(**{f"bad_{suffix}": data, "good_md": FAULT})
        assert checked.code == 2
        (failure,) = checked.failures
        assert failure["kind"] == "read"
        assert failure["path"].endswith(f"bad.{suffix}")
        assert failure["message"]
        assert [finding["text"] for finding in checked.findings] == ["the the"]

    def test_the_message_says_where_and_what_to_do(self, check: Check) -> None:
        (failure,) = check(bad_txt="It rained.\r\rIn Zürich ".encode("latin-1")).failures
        assert "line 3, column 5" in failure["message"]
        assert "UTF-8" in failure["message"]

    @pytest.mark.parametrize("suffix", ["txt", "md"])
    @pytest.mark.parametrize(
        "data",
        [b"", b"\n", b"\r", b" ", b" \n\t\r\n\n", b"\xef\xbb\xbf", "\u00a0\u2028\u3000".encode(), b"\0", b"<!-- a -->", b"<!-- a"],
        ids=ascii,
    )
    def test_a_draft_without_a_word(self, data: bytes, suffix: str, check: Check) -> None:
        checked = check(**{f"draft_{suffix}": data})
        if data == b"\0":
            assert checked.code in (0, 2)
        else:
            assert (checked.code, checked.failures) == (0, [])
        assert checked.findings == []

    @pytest.mark.parametrize("suffix", ["txt", "md"])
    def test_nul_characters_in_a_draft(self, suffix: str, check: Check) -> None:
        (finding,) = check(**{f"draft_{suffix}": f"It\0 rained.\n\n{FAULT}\0\n"}).findings
        assert (finding["span"]["line"], finding["span"]["column"]) == (3, FAULT_COLUMN)


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
    assert out.isprintable() or set("".join(char for char in out if not char.isprintable())) <= {"\n"}


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
        ran = newslint("--no-config", "-", data="“Zürich” lowered the the 水 😀.".encode(), PYTHONIOENCODING="ascii", LC_ALL="C")
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
            Path(os.fsdecode(path)).write_text(FAULT, encoding="utf-8")
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


def test_standard_input_without_an_end(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULT.encode())))
    assert main(["--no-config", "-"]) == 1
    assert "the the" in capsys.readouterr().out
