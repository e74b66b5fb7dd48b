"""The command line as people and scripts meet it."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Run

from newslint import __version__
from newslint.cli import check as check_command
from newslint.cli import main

PACK = """
family = "desk"
[[rule]]
id = "cans"
kind = "phrases"
message = "The desk does not write this."
phrases = ["kick the can"]
severity = "warning"
why = "The desk decided so."
bad = [{ text = "They [[kick the can]] again." }]
good = ["They kick the ball again."]
"""
FAULT = "# Vote\n\nThey kick the can again.\n"
CLEAN = "# Vote\n\nThey kick the ball again.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: a newsroom with one rule of its own and two drafts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NEWSLINT_TRACEBACK", raising=False)
    write("desk.toml", PACK)
    write("newslint.toml", 'select = ["desk/*"]\npacks = ["desk.toml"]\n')
    write("fault.md", FAULT)
    write("clean.md", CLEAN)
    return tmp_path


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


Runner = Callable[..., Run]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return lambda *words: Run(capsys, *words)


class TestCheck:
    def test_nothing_found(self, run: Runner) -> None:
        ran = run("clean.md")
        assert (ran.code, ran.err) == (0, "")
        assert "No findings" in ran.out

    def test_a_finding(self, run: Runner) -> None:
        ran = run("clean.md", "fault.md")
        assert (ran.code, ran.err) == (1, "")
        assert "fault.md:3:6" in ran.out
        assert "desk/cans" in ran.out

    def test_the_command_may_be_named(self, run: Runner) -> None:
        assert run("check", "fault.md").out == run("fault.md").out

    @pytest.mark.parametrize(("severity", "code"), [("note", 1), ("warning", 1), ("error", 0)])
    def test_the_threshold(self, run: Runner, severity: str, code: int) -> None:
        assert run("--fail-on", severity, "fault.md").code == code
        with Path("newslint.toml").open("a", encoding="utf-8") as file:
            file.write(f'fail-on = "{severity}"\n')
        assert run("fault.md").code == code

    def test_a_file_that_cannot_be_read_does_not_stop_the_others(self, run: Runner) -> None:
        Path("bad.md").write_bytes(b"caf\xe9 caf\xe9")
        ran = run("missing.md", "bad.md", "fault.md")
        assert ran.code == 2
        assert "fault.md:3:6" in ran.out
        assert "missing.md" in ran.err
        assert "bad.md" in ran.err
        assert "missing.md" not in ran.out

    def test_options_and_paths_in_any_order(self, run: Runner) -> None:
        ran = run("clean.md", "--format", "json", "fault.md", "--fail-on=error")
        assert ran.code == 0
        assert [file["path"] for file in json.loads(ran.out)["files"]] == ["clean.md", "fault.md"]

    def test_a_draft_given_twice_is_checked_once(self, run: Runner) -> None:
        write("sub/newslint.toml", "")
        write("sub/draft.md", CLEAN)
        ran = run("--format=json", ".", "fault.md", "sub/draft.md", "./fault.md")
        assert [file["path"] for file in json.loads(ran.out)["files"]] == ["clean.md", "fault.md", "sub/draft.md"]

    def test_folders_without_drafts(self, run: Runner) -> None:
        Path("empty").mkdir()
        ran = run("empty")
        assert (ran.code, ran.out) == (2, "")
        assert "no drafts found in empty" in ran.err
        assert run("empty", "clean.md").code == 0

    def test_options_without_a_path(self, run: Runner) -> None:
        ran = run("--format", "json")
        assert ran.code == 2
        assert "no drafts given" in json.loads(ran.out)["failures"][0]["message"]

    def test_standard_input(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULT.encode())))
        ran = run("-", "--stdin-name", "sub/fault.md")
        assert ran.code == 1
        assert "sub/fault.md:3:6" in ran.out

    def test_quiet(self, run: Runner) -> None:
        assert run("--quiet", "clean.md").out == ""
        assert "fault.md:3:6" in run("--quiet", "fault.md").out

    def test_color(self, run: Runner) -> None:
        assert "\x1b[" not in run("fault.md").out
        assert "\x1b[" not in run("--color=never", "fault.md").out
        assert "\x1b[" in run("--color=always", "fault.md").out

    @pytest.mark.parametrize("format", ["text", "json", "sarif", "github"])
    def test_formats_go_to_a_file_too(self, run: Runner, format: str) -> None:
        printed = run("--format", format, "fault.md")
        written = run("--format", format, "--output", "report", "fault.md")
        assert (printed.code, written.code, written.out) == (1, 1, "")
        assert Path("report").read_text(encoding="utf-8") == printed.out

    def test_an_output_that_cannot_be_written(self, run: Runner) -> None:
        ran = run("--output", "no/such/folder/report", "fault.md")
        assert ran.code == 2
        assert "no/such/folder/report: cannot be written" in ran.err


class TestBaseline:
    def test_what_is_recorded_is_left_out(self, run: Runner) -> None:
        ran = run("--write-baseline", "baseline.json", "fault.md")
        assert (ran.code, ran.out) == (0, "")
        assert "baseline.json now holds 1 finding\n" in ran.err
        assert run("--baseline", "baseline.json", "fault.md").code == 0
        write("fault.md", FAULT + "\nWe kick the can too.\n")
        assert run("--baseline", "baseline.json", "fault.md").code == 1

    def test_a_failure_still_counts(self, run: Runner) -> None:
        assert run("--write-baseline", "baseline.json", "fault.md", "missing.md").code == 2

    def test_a_missing_baseline(self, run: Runner) -> None:
        ran = run("--baseline", "none.json", "fault.md")
        assert ran.code == 2
        assert "none.json" in ran.err


class TestConfiguration:
    def test_each_draft_has_the_nearest(self, run: Runner) -> None:
        write("strict/newslint.toml", 'packs = ["../desk.toml"]\n[rules."desk/cans"]\nseverity = "error"\n')
        write("strict/fault.md", FAULT)
        write("loose/newslint.toml", 'packs = ["../desk.toml"]\nselect = ["-desk/cans"]\n')
        write("loose/fault.md", FAULT)
        ran = run("--format=json", ".")
        severities = {
            file["path"]: [found["severity"] for found in file["findings"] if found["rule"] == "desk/cans"]
            for file in json.loads(ran.out)["files"]
        }
        assert severities == {
            "clean.md": [],
            "fault.md": ["warning"],
            "loose/fault.md": [],
            "strict/fault.md": ["error"],
        }

    def test_another_one(self, run: Runner) -> None:
        write("other/desk.toml", 'packs = ["../desk.toml"]\nselect = ["desk/*", "-desk/cans"]\n')
        assert run("--config", "other/desk.toml", "fault.md").code == 0

    def test_none(self, run: Runner) -> None:
        assert "desk/cans" not in run("--no-config", "fault.md").out
        ran = run("--no-config", "--config", "newslint.toml", "fault.md")
        assert ran.code == 2
        assert "exclude each other" in ran.err

    def test_selectors_on_the_command_line(self, run: Runner) -> None:
        assert run("--select", "-desk/cans", "fault.md").code == 0
        assert run("--select=-all,desk/cans", "fault.md").code == 1
        assert run("--select", "-all, desk/cans", "fault.md").code == 1
        ran = run("--select", "desk/cnas", "fault.md")
        assert ran.code == 2
        assert '--select: "desk/cnas" matches no rule (did you mean "desk/cans"?)' in ran.err

    def test_a_fault_in_it_stops_the_run(self, run: Runner) -> None:
        write("newslint.toml", 'selct = ["all"]\n')
        ran = run("fault.md")
        assert (ran.code, ran.out) == (2, "")
        assert 'newslint.toml: selct: there is no such key (did you mean "select"?)' in ran.err

    def test_scripts_read_of_it_in_the_report(self, run: Runner) -> None:
        write("newslint.toml", 'select = ["desk/x"]\n')
        ran = run("--format=json", "fault.md")
        assert ran.code == 2
        (failure,) = json.loads(ran.out)["failures"]
        assert failure["kind"] == "config"
        assert failure["path"].endswith("newslint.toml")

    def test_a_configuration_that_is_not_there(self, run: Runner) -> None:
        ran = run("--config", "none.toml", "fault.md")
        assert ran.code == 2
        assert "none.toml: cannot be read" in ran.err

    def test_exclusions_are_for_folders(self, run: Runner) -> None:
        with Path("newslint.toml").open("a", encoding="utf-8") as file:
            file.write('exclude = ["fault.md"]\n')
        assert run(".").code == 0


class TestArguments:
    def test_nothing_given(self, run: Runner) -> None:
        ran = run()
        assert (ran.code, ran.out) == (2, "")
        assert "newslint PATH..." in ran.err

    def test_version(self, run: Runner) -> None:
        ran = run("--version")
        assert (ran.code, ran.out) == (0, f"newslint {__version__}\n")

    @pytest.mark.parametrize("command", ["", "check", "inspect", "rules", "explain", "test"])
    def test_help(self, run: Runner, command: str) -> None:
        ran = run(*command.split(), "--help")
        assert ran.code == 0
        assert ran.out.startswith("usage: newslint")
        assert max(map(len, ran.out.split("\n"))) <= 100

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (("--formt", "json", "x.md"), 'unrecognized arguments: --formt (did you mean "--format"?)'),
            (("--format", "jsn", "x.md"), '"jsn" is not one of text, json, sarif, github (did you mean "json"?)'),
            (("--fail-on", "x", "x.md"), "is not one of note, warning, error"),
            (("x.md", "--format"), "--format needs a value"),
            (("explain",), "RULE"),
            (("rules", "--format=sarif"), "is not one of text, json"),
            (("rules", "x"), "unrecognized arguments: x"),
            (("explian", "desk/cans"), 'there is no command and no file "explian" (did you mean "explain"?)'),
        ],
    )
    def test_what_is_wrong_is_named(self, run: Runner, words: tuple[str, ...], message: str) -> None:
        ran = run(*words)
        assert (ran.code, ran.out) == (2, "")
        assert message in ran.err

    def test_a_draft_named_like_a_command(self, run: Runner) -> None:
        write("rules", FAULT)
        ran = run("./rules")
        assert ran.code == 1
        assert "rules:3:6" in ran.out


class TestRules:
    def test_one_line_each(self, run: Runner) -> None:
        ran = run("rules")
        assert (ran.code, ran.err) == (0, "")
        lines = ran.out.split("\n")
        assert "desk" in lines
        (line,) = [line for line in lines if line.startswith("  desk/cans ")]
        assert "warning  high    The desk decided so." in line
        assert "off" not in line
        assert any(line.endswith("(off here)") for line in lines)

    def test_what_is_configured(self, run: Runner) -> None:
        write("newslint.toml", 'packs = ["desk.toml"]\n[rules."desk/cans"]\nseverity = "error"\n')
        (line,) = [line for line in run("rules").out.split("\n") if line.startswith("  desk/cans ")]
        assert "error    high" in line
        assert line.endswith("(warning by default)")

    @pytest.mark.parametrize(("select", "mark"), [("[]", "(off by default)"), ('["all"]', "(on here, off by default)")])
    def test_rules_that_are_off_by_default(self, run: Runner, select: str, mark: str) -> None:
        write("desk.toml", PACK.replace("severity =", "default = false\nseverity ="))
        write("newslint.toml", f'packs = ["desk.toml"]\nselect = {select}\n')
        (line,) = [line for line in run("rules").out.split("\n") if line.startswith("  desk/cans ")]
        assert line.endswith(mark)

    def test_json(self, run: Runner) -> None:
        record = json.loads(run("rules", "--format", "json").out)
        assert record["schema"] == "newslint.rules/1"
        (rule,) = [rule for rule in record["rules"] if rule["id"] == "desk/cans"]
        assert rule["severity"] == rule["default_severity"] == "warning"
        assert rule["active"] is True


class TestExplain:
    def test_the_page(self, run: Runner) -> None:
        ran = run("explain", "desk/cans")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("desk/cans  (warning, high confidence)\n\nThe desk decided so.\n")
        assert "They [[kick the can]] again." in ran.out
        assert "They kick the ball again." in ran.out

    def test_an_unknown_rule(self, run: Runner) -> None:
        ran = run("explain", "desk/can")
        assert ran.code == 2
        assert 'did you mean "desk/cans"?' in ran.err

    def test_how_to_switch_it(self, run: Runner) -> None:
        assert 'To switch it off: select = ["-desk/cans"]' in run("explain", "desk/cans").out
        write("desk.toml", PACK.replace("severity =", "default = false\nseverity ="))
        assert 'To switch it on: select = ["default", "desk/cans"]' in run("explain", "desk/cans").out

    def test_options(self, run: Runner) -> None:
        ran = run("explain", "names/house-spelling")
        assert "with a house list: Kyiv, not Kiev" in ran.out

    def test_every_rule_has_one(self, run: Runner) -> None:
        for rule in json.loads(run("rules", "--format=json").out)["rules"]:
            ran = run("explain", rule["id"])
            assert ran.code == 0
            assert rule["summary"] in ran.out


class TestTest:
    def test_a_pack(self, run: Runner) -> None:
        ran = run("test", "desk.toml")
        assert ran.code == 0, ran.out
        assert "ok      desk/cans" in ran.out

    def test_a_folder_and_a_rule(self, run: Runner) -> None:
        write("packs/more.toml", PACK.replace('"cans"', '"tins"'))
        ran = run("test", "packs/", "desk/cans")
        assert ran.code == 0
        assert "desk/tins" in ran.out
        assert "desk/cans" in ran.out

    def test_a_family(self, run: Runner) -> None:
        ran = run("test", "speakers/*")
        assert ran.code == 0
        assert "ok      speakers/one-quotation-two-speakers" in ran.out
        assert "names/" not in ran.out

    def test_one_that_does_not_keep_its_examples(self, run: Runner) -> None:
        write("desk.toml", PACK.replace("the ball", "the can"))
        ran = run("test", "desk.toml")
        assert ran.code == 1
        assert "FAILED  desk/cans" in ran.out

    def test_only_what_fails(self, run: Runner) -> None:
        ran = run("test", "-q", "desk.toml")
        assert (ran.code, ran.out) == (0, "")
        write("broken.toml", PACK.replace("the ball", "the can").replace("cans", "tins"))
        ran = run("test", "--quiet", "desk.toml", "broken.toml")
        assert ran.code == 1
        assert ran.out.startswith("FAILED  desk/tins\n        ")
        assert ran.out.endswith("2 rules: 1 failed\n")

    @pytest.mark.parametrize("target", ["none.toml", "desk/cnas", "nams/*"])
    def test_what_is_not_there(self, run: Runner, target: str) -> None:
        ran = run("test", target)
        assert ran.code == 2
        assert target in ran.err


class TestInspect:
    def test_text(self, run: Runner) -> None:
        ran = run("inspect", "clean.md")
        assert (ran.code, ran.err) == (0, "")
        assert "clean.md" in ran.out

    def test_json(self, run: Runner) -> None:
        ran = run("inspect", "--format", "json", "clean.md", "missing.md")
        assert ran.code == 2
        record = json.loads(ran.out)
        assert record["schema"] == "newslint.inspect/1"
        assert [file["path"] for file in record["files"]] == ["clean.md"]
        assert [failure["path"] for failure in record["failures"]] == ["missing.md"]

    def test_what_cannot_be_read(self, run: Runner) -> None:
        Path("bad.md").write_bytes(b"\xff\xfe\x00")
        ran = run("inspect", "bad.md")
        assert ran.code == 2
        assert "bad.md" in ran.err


class TestTrouble:
    def test_an_interruption(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(arguments: object) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr(check_command, "run", interrupt)
        ran = run("clean.md")
        assert (ran.code, ran.err) == (130, "newslint: interrupted\n")

    def test_a_fault_in_newslint(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(arguments: object) -> int:
            raise ValueError("no such thing")

        monkeypatch.setattr(check_command, "run", fail)
        ran = run("clean.md")
        assert ran.code == 2
        assert ran.err.startswith("newslint: a fault in newslint itself (ValueError: no such thing). Please report it")
        assert ran.err.count("\n") == 1
        monkeypatch.setenv("NEWSLINT_TRACEBACK", "1")
        with pytest.raises(ValueError, match="no such thing"):
            main(["clean.md"])


class TestProcess:
    """What only a process of its own shows."""

    def start(self, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "newslint", *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env={**os.environ, **environment}, stdout=pipe, stderr=pipe)

    def test_a_terminal_that_cannot_show_every_letter(self) -> None:
        write("fault.md", "# Vote\n\nIn Köln they kick the can “again” ☂.\n")
        out, err = self.start("fault.md", PYTHONIOENCODING="ascii").communicate()
        assert b"fault.md:3:14" in out
        assert out.isascii()
        assert err == b""

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
    @pytest.mark.parametrize(
        ("line", "code", "message"),
        [
            ("newslint fault.md >&-", 1, ""),
            ("newslint missing.md 2>&-", 2, ""),
            ("mkdir gone; cd gone; rmdir ../gone; newslint ../fault.md", 2, "the folder you are in no longer exists"),
        ],
    )
    def test_a_strange_place_to_run_in(self, line: str, code: int, message: str) -> None:
        command = line.replace("newslint ", f"{shlex.quote(sys.executable)} -m newslint ")
        ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
        assert ran.returncode == code
        assert message in ran.stderr
        assert "Traceback" not in ran.stderr
        assert "fault in newslint" not in ran.stderr

    def test_a_reader_that_stops_reading(self) -> None:
        write("fault.md", "They kick the can again.\n\n" * 5000)
        process = self.start("fault.md")
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        err = process.stderr.read()
        process.stderr.close()
        assert process.wait() == 1
        assert err == b""

    def test_only_what_is_needed_is_loaded(self) -> None:
        write("draft.txt", "They kick the ball again.\n")
        code = "import sys; from newslint.cli import main; main(['draft.txt']); print(*sys.modules)"
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        loaded = set(ran.stdout.split())
        assert "newslint.engine" in loaded
        unwanted = {
            "markdown_it",
            "mdit_py_plugins",
            "yaml",
            "json",
            "importlib.metadata",
            "difflib",
            "pathspec",
            "inspect",
            "newslint.reporters.sarif",
            "newslint.reporters.json_report",
            "newslint.reporters.github",
            "newslint.examples",
            "newslint.cli.rules",
            "newslint.fixes",
        }
        assert not unwanted & loaded
