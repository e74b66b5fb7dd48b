"""Each seed story gives exactly the findings that are expected of it, asked for as a user would."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"
STORY_SUFFIXES = {".md", ".txt"}
STORY_KEYS = {"story", "finding"}
FINDING_KEYS = {"rule", "line", "text", "related"}


def stories(folder: str) -> list[Path]:
    return sorted(path for path in (SEEDS / folder).iterdir() if path.suffix in STORY_SUFFIXES)


def expectation(story: Path) -> dict[str, Any]:
    return tomllib.loads(story.with_suffix(".toml").read_text(encoding="utf-8"))


def findings_in(story: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What newslint finds in a story with no configuration, each finding in the form of an expectation file."""
    main(["--format", "json", "--no-config", str(story)])
    report = json.loads(capsys.readouterr().out)
    assert report["failures"] == []
    (file,) = report["files"]
    return [
        {
            "rule": finding["rule"],
            **place(finding),
            "related": [place(one) for one in sorted(finding["related"], key=lambda one: one["span"]["start"])],
        }
        for finding in file["findings"]
    ]


def place(reported: dict[str, Any]) -> dict[str, Any]:
    return {"line": reported["span"]["line"], "text": reported["text"]}


def in_order(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(findings, key=lambda finding: (finding["line"], finding["rule"], finding["text"]))


def in_words(findings: list[dict[str, Any]]) -> list[str]:
    return [f"line {finding['line']}: {finding['rule']}: {finding['text']}" for finding in findings]


@pytest.mark.parametrize("story", stories("marked"), ids=lambda story: story.name)
def test_marked_story_gives_the_expected_findings_and_no_others(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = in_order(expectation(story)["finding"])
    found = in_order(findings_in(story, capsys))
    assert in_words(found) == in_words(expected)
    for wanted, got in zip(expected, found, strict=True):
        if "related" in wanted:
            assert got["related"] == wanted["related"], f"the other places of {in_words([wanted])[0]}"


@pytest.mark.parametrize("story", stories("clean"), ids=lambda story: story.name)
def test_clean_story_gives_no_findings(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert in_words(findings_in(story, capsys)) == []


def test_each_marked_story_has_its_expectation_file_and_no_file_is_without_story() -> None:
    marked = stories("marked")
    assert {path.stem for path in (SEEDS / "marked").glob("*.toml")} == {story.stem for story in marked}
    assert len({story.stem for story in marked}) == len(marked), "two stories share an expectation file"
    assert not list((SEEDS / "clean").glob("*.toml"))


@pytest.mark.parametrize("story", stories("marked"), ids=lambda story: story.name)
def test_expectation_file_is_well_formed(story: Path) -> None:
    expected = expectation(story)
    assert expected.keys() == STORY_KEYS
    assert expected["story"]
    assert expected["finding"]
    for finding in expected["finding"]:
        assert finding.keys() <= FINDING_KEYS
        assert finding.keys() >= FINDING_KEYS - {"related"}


@pytest.mark.parametrize("story", [*stories("marked"), *stories("clean")], ids=lambda story: story.name)
def test_story_is_as_long_as_a_real_one(story: Path) -> None:
    assert 250 <= len(story.read_text(encoding="utf-8-sig").split()) <= 600


def test_some_stories_have_the_line_ends_of_windows_and_one_a_byte_order_mark() -> None:
    assert b"\r\n" in (SEEDS / "marked" / "talks-border-bridge.txt").read_bytes()
    assert (SEEDS / "clean" / "snow-wedding.txt").read_bytes().startswith(b"\xef\xbb\xbfSnow cuts off")
    assert b"\r\n" in (SEEDS / "clean" / "snow-wedding.txt").read_bytes()
