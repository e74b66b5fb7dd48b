import json
from typing import get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import finding, nth, report

from newslint import __version__
from newslint.finding import Edit, Failure, FileReport, Fix, Related, Report
from newslint.reporters import json_report, records
from newslint.reporters.json_report import render
from newslint.span import Span

DRAFT = "One.\nSelenskyj left.\n\nZelenskyj spoke.\n"


def place(start: int, end: int, line: int, column: int, end_column: int) -> dict[str, int]:
    return {"start": start, "end": end, "line": line, "column": column, "end_line": line, "end_column": end_column}


def test_the_schema_is_what_the_design_promises():
    fault = finding(
        DRAFT,
        nth(DRAFT, "Selenskyj"),
        Related(nth(DRAFT, "Zelenskyj"), "evidence", "spelt so once"),
        message="Two spellings.",
        fix=Fix((Edit(nth(DRAFT, "Selenskyj"), "Zelenskyj"),)),
    )
    made = Report(
        (FileReport("draft.md", (fault,), DRAFT), FileReport("quiet.md", (), "")),
        (Failure("x.md", "read", "It is no text."),),
    )
    wrong = place(5, 14, 2, 1, 10)
    expected = {
        "schema": "newslint.check/1",
        "newslint": __version__,
        "files": [
            {
                "path": "draft.md",
                "findings": [
                    {
                        "rule": "names/spelling-variant",
                        "severity": "error",
                        "confidence": "high",
                        "message": "Two spellings.",
                        "text": "Selenskyj",
                        "span": wrong,
                        "related": [
                            {
                                "role": "evidence",
                                "text": "Zelenskyj",
                                "span": place(22, 31, 4, 1, 10),
                                "message": "spelt so once",
                            }
                        ],
                        "fix": {"safe": False, "edits": [{"span": wrong, "text": "Zelenskyj"}]},
                        "fingerprint": "f1",
                    }
                ],
            },
            {"path": "quiet.md", "findings": []},
        ],
        "failures": [{"path": "x.md", "kind": "read", "message": "It is no text."}],
        "summary": {"files": 2, "findings": 1, "by_rule": {"names/spelling-variant": 1}},
    }
    parsed = json.loads(render(made))
    assert parsed == expected
    # Key order is for people who read it; it is promised no less.
    assert json.dumps(parsed) == json.dumps(expected)


def test_the_types_name_every_key():
    """The frozen types: a key that is added, renamed or dropped fails here first."""
    keys = {
        json_report.CheckRecord: "schema newslint files failures summary",
        json_report.FileRecord: "path findings",
        json_report.FindingRecord: "rule severity confidence message text span related fix fingerprint",
        json_report.RelatedRecord: "role text span message",
        json_report.FixRecord: "safe edits",
        json_report.EditRecord: "span text",
        json_report.SummaryRecord: "files findings by_rule",
        records.SpanRecord: "start end line column end_line end_column",
        records.FailureRecord: "path kind message",
    }
    for record, names in keys.items():
        assert list(get_type_hints(record)) == names.split()


def test_without_a_fix_it_is_null_and_rules_are_counted_by_id():
    faults = [finding(DRAFT, Span(0, 3), rule=rule) for rule in ("b/two", "a/one", "b/two")]
    parsed = json.loads(render(report(DRAFT, *faults)))
    assert parsed["files"][0]["findings"][0]["fix"] is None
    assert list(parsed["summary"]["by_rule"].items()) == [("a/one", 1), ("b/two", 2)]


def test_nothing_read_is_still_a_whole_report():
    parsed = json.loads(render(Report((), ())))
    assert parsed["files"] == parsed["failures"] == []
    assert parsed["summary"] == {"files": 0, "findings": 0, "by_rule": {}}


def test_each_finding_has_its_own_line():
    faults = [finding(DRAFT, Span(0, 3), message=f"Number {number}.") for number in range(5)]
    lines = render(report(DRAFT, *faults)).splitlines()
    assert [sum(f"Number {number}." in line for line in lines) for number in range(5)] == [1] * 5
    assert not any("Number 1." in line and "Number 2." in line for line in lines)


def test_a_path_that_is_no_text_is_spelt_out():
    made = Report((FileReport("r\udce9sumé.md", (), ""),), (Failure("\udcff", "read", "No \udcff."),))
    drawn = render(made)
    assert drawn.isascii()
    parsed = json.loads(drawn)
    assert parsed["files"][0]["path"] == "r\\xe9sumé.md"
    assert parsed["failures"][0] == {"path": "\\xff", "kind": "read", "message": "No \\xff."}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=200)
@given(VALUES, st.integers(0, 6))
def test_the_layout_changes_no_value(value, levels):
    drawn = records.lay_out(value, levels)
    assert drawn.isascii()
    assert json.loads(drawn) == value
