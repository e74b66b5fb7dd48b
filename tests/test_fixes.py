"""``--fix`` and ``--diff``: what is fixed, and that nothing else changes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import commands
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import finding, nth

from newslint import catalog, engine, fixes, readers
from newslint.cli import check as check_command
from newslint.cli import fixing, rewriting
from newslint.config import Settings
from newslint.finding import Edit, Failure, Fix, PlacedFinding
from newslint.packs.load import parse
from newslint.reporters import diff
from newslint.rule import Example
from newslint.span import Span


def fault(source: str, *edits: tuple[Span, str], safe: bool = True, rule: str = "desk/one") -> PlacedFinding:
    placed = tuple(Edit(span, text) for span, text in edits)
    return finding(source, min(span for span, _ in edits), rule=rule, fix=Fix(placed, safe))


def swaps(**rights: str) -> Callable[[str], Iterable[PlacedFinding]]:
    """Checks that find the first of each word and would replace it."""

    def check(source: str) -> Iterable[PlacedFinding]:
        for wrong, right in rights.items():
            if wrong in source:
                yield fault(source, (nth(source, wrong), right), rule=f"desk/{wrong}")

    return check


def mend(source: str, check: Callable[[str], Iterable[PlacedFinding]], **options: object) -> fixes.Mended:
    checker = fixes.Checker(check, lambda before, after: True)
    return fixes.mend(source, tuple(check(source)), checker, **options)  # type: ignore[arg-type]


class TestApply:
    def test_nothing_to_fix(self) -> None:
        assert fixes.apply("a cat", ()) == "a cat"
        assert fixes.apply("a cat", [finding("a cat", Span(2, 5))]) == "a cat"

    def test_of_fixes_that_overlap_or_touch_the_first_is_made(self) -> None:
        source = "one  two"
        first, second = fault(source, (Span(3, 4), "")), fault(source, (Span(4, 5), ""))
        assert fixes.apply(source, [first, second]) == "one two"
        assert fixes.apply(source, [first, first]) == "one two"
        assert fixes.apply(source, [first, fault(source, (Span(0, 8), ""))]) == "one two"

    def test_insertions(self) -> None:
        source = "say no"
        around = fault(source, (Span(4, 4), "“"), (Span(6, 6), "”"))
        assert fixes.apply(source, [around, fault(source, (Span(6, 6), "."))]) == "say “no”"

    def test_edits_of_one_fix_that_contradict_each_other_are_none(self) -> None:
        source = "one two"
        assert fixes.apply(source, [fault(source, (Span(0, 3), "a"), (Span(2, 5), "b"))]) == source
        assert fixes.apply(source, [fault(source, (Span(3, 3), "a"), (Span(3, 3), "b"))]) == source
        assert fixes.apply(source, [fault(source, (Span(0, 3), "a"), (Span(0, 3), "a"))]) == "a two"

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_new_text_has_the_line_ends_of_the_draft(self, end: str) -> None:
        source = f"one{end}two three"
        assert fixes.apply(source, [fault(source, (nth(source, " "), "\n"))]) == f"one{end}two{end}three"

    @given(st.data())
    def test_outside_the_edits_nothing_changes(self, data: st.DataObject) -> None:
        # Every character is there once, so that it can be known again.
        source = "".join(map(chr, range(0x4E00, 0x4E00 + data.draw(st.integers(0, 30)))))
        offsets = st.integers(0, len(source))
        spans = st.tuples(offsets, offsets).map(lambda pair: Span(*sorted(pair)))
        edits = st.lists(st.tuples(spans, st.sampled_from(["", "x", "y\r\n", "😀"])), min_size=1, max_size=3)
        faults = [fault(source, *one) for one in data.draw(st.lists(edits, max_size=6))]
        touched = {at for one in faults if one.fix for edit in one.fix.edits for at in range(*edit.place.span)}
        kept = [char for at, char in enumerate(source) if at not in touched]
        assert [char for char in fixes.apply(source, faults) if char in kept] == kept


class TestMend:
    def test_until_nothing_is_left(self) -> None:
        mended = mend("aaaa b", swaps(aa="a", b="c"))
        assert mended == fixes.Mended("a c", 4, ())

    def test_safe_ones_only(self) -> None:
        def check(source: str) -> Iterable[PlacedFinding]:
            return [fault(source, (nth(source, "cat"), "dog"), safe=False)] if "cat" in source else []

        assert mend("a cat", check).source == "a cat"
        assert mend("a cat", check).left == tuple(check("a cat"))
        assert mend("a cat", check, unsafe=True) == fixes.Mended("a dog", 1, ())

    @pytest.mark.parametrize(
        "rights", [{"cat": "cat cat"}, {"dog": "hen", "hen": "dog"}, {"x": "y", "y": "z", "z": "x"}]
    )
    def test_rules_whose_fixes_go_on_for_ever_fix_nothing(self, rights: dict[str, str]) -> None:
        mended = mend("cat dog x mouse", swaps(mouse="rat", **rights))
        assert (mended.source, mended.made) == ("cat dog x rat", 1)
        assert set(mended.endless) == {f"desk/{wrong}" for wrong in rights}
        assert mended.left == tuple(swaps(**rights)(mended.source))

    def test_what_would_change_nothing_is_no_fix(self) -> None:
        assert mend("a cat", swaps(cat="cat")).made == 0

    def test_what_is_spared_stays_wherever_it_moves(self) -> None:
        def check(source: str) -> Iterable[PlacedFinding]:
            yield from swaps(one="three")(source)
            for number in range(source.count("cat")):
                yield fault(source, (nth(source, "cat", number), "dog"))

        source = "cat one cat cat"
        spared = [one for one in check(source) if one.place.span.start in (0, 8)]
        findings = tuple(one for one in check(source) if one not in spared)
        checker = fixes.Checker(check, lambda before, after: True)
        assert fixes.mend(source, findings, checker, spared=spared) == fixes.Mended("cat three cat dog", 2, ())

    def test_of_many_only_those_are_refused_that_break_something(self) -> None:
        rights = {letter: letter.upper() for letter in "abcdefgh"}
        checker = fixes.Checker(swaps(**rights), lambda before, after: not {"C", "H"} & set(after))
        mended = fixes.mend("a b c d e f g h", tuple(checker.check("a b c d e f g h")), checker)
        assert (mended.source, mended.made) == ("A B c D E F G h", 6)
        assert [one.rule for one in mended.left] == ["desk/c", "desk/h"]


def test_every_rule_of_the_catalogue_fixes_once_and_for_all() -> None:
    """With its own examples: fixes come to an end, and mending again changes nothing."""
    rules = catalog.load(Settings())
    active = rules.active(Settings(), "")
    seen = 0
    for rule in rules.rules.values():
        for example in rule.examples:
            own = [one for one in active if one.rule.id != rule.id]
            if rule.family != "allowances":
                own.append(catalog.ActiveRule(rule, rule.severity, rule.options(**example.options)))

            def check(source: str, own=own, path=f"example{example.suffix}"):  # type: ignore[no-untyped-def]
                return engine.check(readers.read(source.encode(), path), own, rules)[0]

            holds = fixing._holder(f"example{example.suffix}")
            checker = fixes.Checker(check, holds)
            mended = fixes.mend(example.text, check(example.text), checker, unsafe=True)
            assert mended.endless == (), example.text
            again = fixes.mend(mended.source, mended.left, checker, unsafe=True)
            assert again == mended._replace(made=0), example.text
            seen += mended.made
    assert seen > 50


def with_safe_fixes() -> list[object]:
    """Each bad example of the catalogue that its rule mends safely."""
    cases = []
    for rule in catalog.load(Settings()).rules.values():
        for number, example in enumerate(rule.examples if rule.family != "allowances" else ()):
            active = (catalog.ActiveRule(rule, rule.severity, rule.options(**example.options)),)
            found, _ = engine.check(readers.read(example.text.encode(), f"example{example.suffix}"), active)
            if any(one.fix and one.fix.safe for one in found):
                cases.append(pytest.param(active, example, id=f"{rule.id}-{number}"))
    return cases


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("active", "example"), with_safe_fixes())
def test_a_safe_fix_changes_its_words_and_nothing_else(
    active: tuple[catalog.ActiveRule, ...], example: Example, end: str
) -> None:
    body = example.text.replace("\n", end)
    source = f"😀 It began. 𝔘 \t{end}{end}{body}{end}{end}Nobody left. \u00a0{end}\u2028{end}"

    def check(text: str) -> tuple[PlacedFinding, ...]:
        return engine.check(readers.read(text.encode(), f"draft{example.suffix}"), active)[0]

    safe = [one.fix for one in check(source) if one.fix and one.fix.safe]
    expected = source
    for edit in sorted((edit for fix in safe for edit in fix.edits), key=lambda edit: -edit.place.span.start):
        expected = expected[: edit.place.span.start] + edit.text + expected[edit.place.span.end :]
    checker = fixes.Checker(check, fixing._holder(f"draft{example.suffix}"))
    mended = fixes.mend(source, check(source), checker)
    assert mended.source == expected != source
    assert not [one for one in check(expected) if one.fix and one.fix.safe]
    assert fixes.mend(expected, check(expected), checker).made == 0


PACK = """
family = "desk"
[[rule]]
id = "city"
kind = "swap"
scope = "everywhere"
message = "The desk writes {replacement}."
swap = { Kiev = "Kyiv" }
safe = true
severity = "warning"
why = "The desk decided so."
bad = ["They left [[Kiev]]."]
good = ["They left Kievan Rus."]
[[rule]]
id = "cans"
kind = "swap"
message = "The desk does not write this."
swap = { "kick the can" = "wait" }
severity = "warning"
why = "The desk decided so."
bad = ["They [[kick the can]]."]
good = ["They kick the ball."]
"""
FAULTS = "They left Kiev.\n\nThey kick the can.\n"
FIXED = "They left Kyiv.\n\nThey kick the can.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("desk.toml").write_text(PACK, encoding="utf-8")
    Path("newslint.toml").write_text('select = ["desk/*"]\npacks = ["desk.toml"]\n', encoding="utf-8")
    Path("draft.md").write_bytes(FAULTS.encode())
    return tmp_path


class Run(commands.Run):
    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        super().__init__(capsys, *words)
        assert "fault in newslint" not in self.err


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    return lambda *words: Run(capsys, *words)


Runner = Callable[..., Run]


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


class TestFix:
    def test_safe_fixes_are_made_and_the_rest_is_reported(self, run: Runner) -> None:
        ran = run("--fix", "draft.md")
        assert ran.code == 1
        assert ran.err == "fixed 1 finding in draft.md; 1 remains\n"
        assert "desk/cans" in ran.out
        assert "desk/city" not in ran.out
        assert Path("draft.md").read_bytes() == FIXED.encode()

    def test_once_is_enough(self, run: Runner) -> None:
        run("--fix", "draft.md")
        known = Path("draft.md").stat()
        ran = run("--fix", "draft.md")
        assert (ran.code, ran.err) == (1, "")
        assert Path("draft.md").stat() == known

    def test_unsafe_ones_when_asked_for(self, run: Runner) -> None:
        ran = run("--fix", "--unsafe-fixes", "draft.md")
        assert (ran.code, ran.err) == (0, "fixed 2 findings in draft.md; none remain\n")
        assert Path("draft.md").read_bytes() == b"They left Kyiv.\n\nThey wait.\n"

    def test_quiet(self, run: Runner) -> None:
        ran = run("-q", "--fix", "--unsafe-fixes", "draft.md")
        assert (ran.code, ran.out, ran.err) == (0, "", "")

    def test_scripts_read_what_is_left(self, run: Runner) -> None:
        report = json.loads(run("--fix", "--format", "json", "draft.md").out)
        assert [one["rule"] for one in report["files"][0]["findings"]] == ["desk/cans"]
        assert report["files"][0]["findings"][0]["span"]["start"] == FIXED.index("kick")

    @pytest.mark.parametrize(
        "data",
        [
            b"They left Kiev.\r\n\r\nOr not.  \r\n",
            b"They left Kiev.\r\rOr not.\r",
            b"One.\n\nTwo\r\nthree\rKiev",
            b"\xef\xbb\xbfKiev  \n\n\n\n",
            b"\xef\xbb\xbf\xef\xbb\xbfThey left Kiev.\n",
            b"They left Kiev,\t \x0b\x0c\xc2\x85\xe2\x80\xa8and Kiev.\xc2\xa0",
            "😀 They 𝔩eft Kiev 😀 and Kiev.".encode(),
            b"*They* left **Kiev** &amp; [Kiev](http://x.example/Kiev) `Kiev`&nbsp;&#x2014; Kiev.\\\n<b>Kiev</b>\n",
            b"---\ntitle: They left Kiev\ntags: [a,  b]\n---\n\n| Kiev |  a |\n|--|:-:|\n|a |  Kiev|\n\n> - Kiev\n",
            b"Kiev\n====\n\nThey <!-- Kiev --> left.\n\n    Kiev\n\n```\nKiev\n```\n",
        ],
    )
    def test_every_other_byte_stays(self, run: Runner, data: bytes) -> None:
        Path("draft.md").write_bytes(data)
        expected = data.replace(b"Kiev", b"Kyiv")
        for left in (b"x.example/Kyiv", b"`Kyiv`", b"<!-- Kyiv", b"    Kyiv", b"```\nKyiv"):
            expected = expected.replace(left, left.replace(b"Kyiv", b"Kiev"))
        assert run("--fix", "draft.md").code == 0
        assert Path("draft.md").read_bytes() == expected

    def test_what_would_touch_markup_is_left_alone(self, run: Runner) -> None:
        for text in ("They left Ki*ev*.\n", "They left [Kiev].\n\n[Kiev]: http://x.example\n"):
            Path("draft.md").write_text(text, encoding="utf-8")
            ran = run("--fix", "draft.md")
            assert (ran.code, ran.err) == (1, "")
            assert "desk/city" in ran.out
            assert Path("draft.md").read_text(encoding="utf-8") == text

    def test_what_is_allowed_is_not_fixed(self, run: Runner) -> None:
        text = FAULTS.replace("They left", "<!-- newslint: allow desk/city: a quotation from 1990 -->\nThey left")
        Path("draft.md").write_text(text, encoding="utf-8")
        assert run("--fix", "draft.md").err == ""
        assert Path("draft.md").read_text(encoding="utf-8") == text

    def test_what_the_baseline_accepts_is_neither_fixed_nor_reported(self, run: Runner) -> None:
        run("--write-baseline", "baseline.json", "--select=-all,desk/cans", "draft.md")
        ran = run("--fix", "--unsafe-fixes", "--baseline", "baseline.json", "draft.md")
        assert (ran.code, ran.err) == (0, "fixed 1 finding in draft.md; none remain\n")
        assert Path("draft.md").read_text(encoding="utf-8") == FIXED

    def test_rules_that_undo_each_other_are_named(self, run: Runner) -> None:
        one = PACK[PACK.index("[[rule]]") : PACK.rindex("[[rule]]")]
        other = one.replace("city", "town").replace("Kiev =", "Kyiv =").replace('= "Kyiv"', '= "Kiev"')
        Path("desk.toml").write_text(PACK + other.replace("[[Kiev]]", "[[Kyiv]]"), encoding="utf-8")
        ran = run("--fix", "draft.md")
        assert ran.code == 2
        assert (
            "draft.md  could not be fixed\n  desk/city, desk/town: the fixes of these rules undo each other" in ran.err
        )
        assert Path("draft.md").read_text(encoding="utf-8") == FAULTS


WORDS = ["Kiev", "Kiev,", "word", "*", "**Kiev**", "[Kiev]", "&amp;", "`", "“", "\ufeff", "😀", "# ", "1. ", "<b>", "|"]
BLANKS = [" ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\u2028", "\x85", ""]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BLANKS))), st.sampled_from([".md", ".txt"]))
def test_in_any_draft_only_the_words_change(pieces: list[tuple[str, str]], suffix: str) -> None:
    source = "".join(word + blank for word, blank in pieces).removeprefix("\ufeff")
    city = next(rule for rule in parse(tomllib.loads(PACK), "desk", "desk.toml") if rule.id == "desk/city")
    active = [catalog.ActiveRule(city, city.severity, city.options())]

    def check(text: str) -> tuple[PlacedFinding, ...]:
        return engine.check(readers.read(b"\xef\xbb\xbf" + text.encode(), f"draft{suffix}"), active)[0]

    checker = fixes.Checker(check, fixing._holder(f"draft{suffix}"))
    mended = fixes.mend(source, check(source), checker)
    assert mended.source.replace("Kyiv", "Kiev") == source
    assert mended.endless == ()
    assert mended.left == check(mended.source)
    assert fixes.mend(mended.source, mended.left, checker) == mended._replace(made=0)


class TestFiles:
    def test_links_are_followed_and_permissions_kept(self, run: Runner) -> None:
        Path("real").mkdir()
        Path("draft.md").rename("real/story.md")
        Path("draft.md").symlink_to("real/story.md")
        Path("real/story.md").chmod(0o640)
        run("--fix", "draft.md")
        assert Path("draft.md").is_symlink()
        assert Path("real/story.md").read_text(encoding="utf-8") == FIXED
        assert Path("real/story.md").stat().st_mode & 0o777 == 0o640
        assert [one.name for one in Path("real").iterdir()] == ["story.md"]

    @pytest.mark.parametrize(
        ("happens", "message"),
        [
            (lambda path: path.write_bytes(b"They stayed.\n"), "it was changed while newslint ran"),
            (lambda path: path.write_bytes(b"\xef\xbb\xbf" + FAULTS.encode()), "it was changed while newslint ran"),
            (lambda path: path.write_bytes(b"\xff\xfe"), "it was changed while newslint ran"),
            (lambda path: path.unlink(), "it is no longer there"),
            (lambda path: (path.unlink(), path.mkdir()), "it is no ordinary file"),
            (lambda path: path.chmod(0o444), "it is read-only"),
        ],
    )
    def test_what_happens_meanwhile_is_not_undone(
        self, run: Runner, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Path], object], message: str
    ) -> None:
        path, seen = Path("draft.md"), []
        Path("other.md").write_bytes(FAULTS.encode())

        def meanwhile(*given: object) -> object:
            report = engine.run(*given)  # type: ignore[arg-type]
            if not seen:
                happens(path)
                seen.append(path.read_bytes() if path.is_file() else None)
            return report

        monkeypatch.setattr(check_command, "engine", type("Engine", (), {"run": staticmethod(meanwhile)}))
        ran = run("--fix", "draft.md", "other.md")
        assert ran.code == 2
        assert "draft.md  could not be fixed" in ran.err
        assert message in ran.err
        assert "fixed 1 finding in other.md; 1 remains\n" in ran.err
        assert "desk/city" in ran.out, "what is not written is not fixed"
        assert (path.read_bytes() if path.is_file() else None) == seen[0]
        assert Path("other.md").read_bytes() == FIXED.encode()
        assert {one.name for one in Path().iterdir()} <= {"desk.toml", "newslint.toml", "draft.md", "other.md"}

    def test_a_disk_that_is_full(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(rewriting.os, "fsync", full)
        ran = run("--fix", "draft.md")
        assert ran.code == 2
        assert "it cannot be written: No space left on device" in ran.err
        assert Path("draft.md").read_text(encoding="utf-8") == FAULTS
        assert len(list(Path().iterdir())) == 3

    def test_a_folder_that_may_not_be_written(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(*given: object, **more: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("tempfile.mkstemp", refused)
        ran = run("--fix", "--format=json", "draft.md")
        assert ran.code == 2
        (failure,) = json.loads(ran.out)["failures"]
        assert failure == Failure("draft.md", "fix", "you have no permission to change it or its folder")._asdict()


class TestStandardInput:
    def test_the_fixed_draft_goes_on_and_the_report_aside(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe(monkeypatch, b"\xef\xbb\xbf" + FAULTS.replace("\n", "\r\n").encode())
        ran = run("--fix", "-", "--stdin-name", "draft.md")
        assert ran.code == 1
        assert ran.out == "\ufeff" + FIXED.replace("\n", "\r\n")
        assert ran.err.startswith("fixed 1 finding in draft.md; 1 remains\n")
        assert "desk/cans" in ran.err
        assert Path("draft.md").read_text(encoding="utf-8") == FAULTS

    @pytest.mark.parametrize("data", ["They stayed.\n", ""])
    def test_without_faults_it_goes_on_as_it_came(
        self, run: Runner, monkeypatch: pytest.MonkeyPatch, data: str
    ) -> None:
        pipe(monkeypatch, data.encode())
        ran = run("--fix", "--quiet", "-")
        assert (ran.code, ran.out, ran.err) == (0, data, "")

    def test_what_cannot_be_read_goes_on_too(self, desk: Path) -> None:
        command = [sys.executable, "-m", "newslint", "--fix", "-"]
        ran = subprocess.run(command, input=b"caf\xe9 Kiev", capture_output=True)
        assert (ran.returncode, ran.stdout) == (2, b"caf\xe9 Kiev")
        assert b"not UTF-8" in ran.stderr

    def test_a_report_for_scripts(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe(monkeypatch, FAULTS.encode())
        ran = run("--fix", "--format=json", "--output=report.json", "-")
        assert ran.out == FIXED
        assert json.loads(Path("report.json").read_bytes())["summary"]["findings"] == 1


class TestDiff:
    def test_it_is_shown_and_not_made(self, run: Runner) -> None:
        ran = run("--diff", "draft.md")
        assert ran.code == 1
        assert ran.out.split("\n")[:5] == [
            "--- a/draft.md",
            "+++ b/draft.md",
            "@@ -1,3 +1,3 @@",
            "-They left Kiev.",
            "+They left Kyiv.",
        ]
        assert ran.err == "would fix 1 finding in draft.md; 1 would remain\n"
        assert Path("draft.md").read_text(encoding="utf-8") == FAULTS

    def test_nothing_to_fix(self, run: Runner) -> None:
        run("--fix", "draft.md")
        ran = run("--diff", "draft.md")
        assert (ran.code, ran.out, ran.err) == (0, "", "nothing to fix; 1 suggestion with --unsafe-fixes\n")
        assert run("--diff", "--unsafe-fixes", "draft.md").code == 1

    def test_a_failure_counts(self, run: Runner) -> None:
        ran = run("--diff", "missing.md", "draft.md")
        assert ran.code == 2
        assert "+They left Kyiv." in ran.out
        assert "missing.md" in ran.err

    def test_standard_input(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe(monkeypatch, FAULTS.encode())
        ran = run("--diff", "-", "draft.md", "--stdin-name", "piped.md")
        assert "+++ b/piped.md" in ran.out
        assert "+++ b/draft.md" in ran.out

    def test_color_is_for_terminals(self, run: Runner) -> None:
        assert "\x1b[" not in run("--diff", "draft.md").out
        assert "\x1b[1;32m+They left Kyiv.\x1b[0m" in run("--diff", "--color=always", "draft.md").out

    @pytest.mark.parametrize(
        "data",
        [
            FAULTS.encode(),
            b"\xef\xbb\xbfThey left Kiev.\r\n\r\nThey stayed.  ",
            b"One.\rKiev \xe2\x80\xa8 two\n\n\nKiev",
            b"Kiev.\n\n" + b"A word.\n\n" * 20 + b"Kiev.\n",
        ],
    )
    @pytest.mark.parametrize("name", ["draft.md", "my draft.md"])
    def test_git_can_apply_it(self, run: Runner, data: bytes, name: str) -> None:
        Path(name).write_bytes(data)
        run("--diff", "--output", "changes.diff", name)
        subprocess.run(["git", "apply", "changes.diff"], check=True, capture_output=True)
        assert Path(name).read_bytes() == data.replace(b"Kiev", b"Kyiv")

    def test_a_terminal_obeys_nothing_in_it(self) -> None:
        shown = diff.render("a.md", "one \x1b[2J\n", "two \x1b[2J\n", shown=True)
        assert "\x1b" not in shown
        assert "+two ␛[2J\n" in shown


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--fix", "--diff"), "not allowed with argument"),
        (("--unsafe-fixes",), "give one of the two as well"),
        (("--fix", "--write-baseline", "b.json"), "--fix and --write-baseline exclude each other"),
        (("--diff", "--format", "json"), "--diff shows changes, --format json shows findings"),
        (("--fix", "-"), "--fix takes no other drafts with -"),
    ],
)
def test_options_that_do_not_go_together(run: Runner, words: tuple[str, ...], message: str) -> None:
    ran = run(*words, "draft.md")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert Path("draft.md").read_text(encoding="utf-8") == FAULTS
