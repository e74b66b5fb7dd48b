from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import finding, nth, report

from newslint.finding import Failure, FileReport, Related, Report
from newslint.reporters.github import render
from newslint.span import Span

DRAFT = "Selenskyj left.\n\nZelenskyj spoke.\n"


def test_a_finding_is_one_command():
    fault = finding(
        DRAFT,
        nth(DRAFT, "Selenskyj"),
        Related(nth(DRAFT, "Zelenskyj"), "evidence", "spelt so once"),
        Related(nth(DRAFT, "left"), "occurrence"),
    )
    assert render(report(DRAFT, fault)) == (
        "::error file=draft.md,line=1,col=1,endLine=1,endColumn=10,title=names/spelling-variant::"
        "Spelt two ways.%0Acompare 3:1 Zelenskyj (spelt so once)%0Aalso here 1:11 left\n"
    )


def test_each_severity_has_its_command():
    faults = [finding(DRAFT, Span(0, 3), severity=severity) for severity in ("error", "warning", "note")]
    commands = [line.split(" ")[0] for line in render(report(DRAFT, *faults)).splitlines()]
    assert commands == ["::error", "::warning", "::notice"]


def test_a_place_over_several_lines_has_no_columns():
    drawn = render(report(DRAFT, finding(DRAFT, Span(4, 20))))
    assert "file=draft.md,line=1,endLine=3,title=" in drawn


def test_nothing_found_is_nothing_said():
    assert render(report(DRAFT)) == ""


def test_signs_of_the_command_are_escaped():
    fault = finding(DRAFT, Span(0, 3), message="50% of: a, b\r\n::error::no")
    drawn = render(report(DRAFT, fault, path="./a,b:c%d\n.md"))
    assert drawn.startswith("::error file=a%2Cb%3Ac%25d%0A.md,line=1,")
    assert drawn.endswith("::50%25 of: a, b  ::error::no\n")


def test_failures_are_errors():
    made = Report((), (Failure("bad\udcff.md", "read", "No text."), Failure("", "config", "Bad.")))
    assert render(made) == "::error file=bad\\xff.md,title=newslint::No text.\n::error title=newslint::Bad.\n"


@settings(max_examples=150)
@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_the_words_there_is_one_line_for_each_finding(source, message, note, path):
    fault = finding(source, Span(0, len(source)), Related(Span(0, 0), "evidence", note), message=message)
    drawn = render(Report((FileReport(path, (fault, fault), source),), ()))
    drawn.encode("utf-8")
    assert len(drawn.replace("\r", "\n").split("\n")) == 3
    assert drawn.count("title=names/spelling-variant::") == 2
