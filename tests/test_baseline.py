import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import baseline
from newslint.errors import ConfigError
from newslint.finding import Failure, FileReport, Place, PlacedFinding, Report
from newslint.span import Span

NOWHERE = Place(Span(0, 1), 1, 1, 1, 2, "x")


def report(failures=(), **files):
    """A report with a file for each name, whose findings have these fingerprints."""
    return Report(
        tuple(
            FileReport(name.replace("__", "/") + ".md", tuple(finding(print) for print in prints), "x")
            for name, prints in files.items()
        ),
        tuple(failures),
    )


def finding(fingerprint):
    return PlacedFinding("a/rule", "warning", "high", "", NOWHERE, (), None, fingerprint)


def left(found, path):
    return [one.fingerprint for file in baseline.subtract(found, baseline.load(path)).files for one in file.findings]


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_what_was_accepted_is_gone_and_what_is_new_stays(tmp_path):
    path = tmp_path / "accepted.json"
    baseline.write(path, report(a=["1", "2", "2"], b=["1"], c=[]))
    assert left(report(a=["1", "2", "2"], b=["1"]), path) == []
    assert left(report(a=["2", "2", "2", "3"], b=["2"], d=["1"]), path) == ["2", "3", "2", "1"]


def test_failures_and_files_stay(tmp_path):
    path = tmp_path / "accepted.json"
    baseline.write(path, report(a=["1"]))
    found = report([Failure("x.md", "read", "no")], a=["1"], b=[])
    rest = baseline.subtract(found, baseline.load(path))
    assert [file.path for file in rest.files] == ["a.md", "b.md"]
    assert rest.failures == found.failures


def test_the_file(tmp_path):
    path = tmp_path / "accepted.json"
    baseline.write(path, report(news__a=["1", "2", "1"], b=[]))
    assert json.loads(path.read_text()) == {
        "schema": "newslint.baseline/1",
        "fingerprints": {"news/a.md": {"1": 2, "2": 1}},
    }


def test_it_moves_together_with_the_drafts(tmp_path, monkeypatch):
    (tmp_path / "old" / "news").mkdir(parents=True)
    baseline.write(tmp_path / "old" / "accepted.json", report(old__news__a=["1"]))
    (tmp_path / "old").rename(tmp_path / "new")
    assert left(report(new__news__a=["1"]), tmp_path / "new" / "accepted.json") == []
    monkeypatch.chdir(tmp_path / "new" / "news")
    assert left(report(a=["1"]), (tmp_path / "new" / "accepted.json")) == []
    absolute = report(a=["1"])._replace(files=(FileReport(str(tmp_path / "new/news/a.md"), (finding("1"),), "x"),))
    assert left(absolute, tmp_path / "new" / "accepted.json") == []


def test_standard_input_has_no_folder(tmp_path):
    path = tmp_path / "accepted.json"
    found = Report((FileReport("-", (finding("1"),), "x"),), ())
    baseline.write(path, found)
    assert json.loads(path.read_text())["fingerprints"] == {"-": {"1": 1}}
    assert left(found, path) == []


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100000, "no JSON"),
        (b"[]", "no baseline"),
        (b"{}", "no baseline"),
        (b'{"schema": "newslint.baseline/2"}', "newslint.baseline/1"),
        (b'{"schema": "newslint.baseline/1"}', "fingerprints"),
        (b'{"schema": "newslint.baseline/1", "fingerprints": {"a": ["1"]}}', "fingerprints"),
        (b'{"schema": "newslint.baseline/1", "fingerprints": {"a": {"1": true}}}', "fingerprints"),
        (b'{"schema": "newslint.baseline/1", "fingerprints": {"a": {"1": -1}}}', "fingerprints"),
    ],
)
def test_broken_files(tmp_path, content, complaint):
    path = tmp_path / "accepted.json"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=complaint) as caught:
        baseline.load(path)
    assert caught.value.path == str(path)
    assert "--write-baseline" in caught.value.message


def test_files_that_are_not_there(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        baseline.load(tmp_path / "none.json")
    with pytest.raises(ConfigError, match="cannot be written"):
        baseline.write(tmp_path / "none" / "accepted.json", report())


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_only_what_is_more_than_accepted_is_left(tmp_path_factory, accepted, now):
    path = tmp_path_factory.getbasetemp() / "accepted.json"
    baseline.write(path, report(a=accepted))
    assert {one: left(report(a=now), path).count(one) for one in "abc"} == {
        one: max(now.count(one) - accepted.count(one), 0) for one in "abc"
    }
