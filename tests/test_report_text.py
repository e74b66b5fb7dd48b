import re
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import finding, nth, report

from newslint.errors import UsageError
from newslint.finding import Edit, Failure, FileReport, Fix, Related, Report
from newslint.reporters import FORMATS, render
from newslint.reporters.display import columns, encodable, safe, shorten, wrap
from newslint.reporters.excerpt import Mark, window
from newslint.reporters.text import render as text
from newslint.span import Span

ANSI = re.compile(r"\x1b\[[0-9;]*m")
DRAFT = "Selenskyj arrived.\n\nZelenskyj left. Zelenskyj will be back.\n"


def under(drawn: str, words: str) -> str:
    """What the signs beneath the line that holds ``words`` point at."""
    lines = drawn.splitlines()
    at = next(number for number, line in enumerate(lines) if words in line and set(lines[number + 1]) <= set(" ^~"))
    return "".join(char for char, sign in zip(lines[at], lines[at + 1], strict=False) if sign != " ")


def test_a_finding_is_shown_with_its_line_and_every_place():
    drawn = text(
        report(
            DRAFT,
            finding(
                DRAFT,
                nth(DRAFT, "Selenskyj"),
                Related(nth(DRAFT, "Zelenskyj"), "evidence", "spelt so twice"),
                Related(nth(DRAFT, "Zelenskyj", 1), "evidence", "spelt so twice"),
                message="Selenskyj is spelt Zelenskyj elsewhere.",
                fix=Fix((Edit(nth(DRAFT, "Selenskyj"), "Zelenskyj"),)),
            ),
        )
    )
    assert drawn == (
        "draft.md:1:1  error  names/spelling-variant\n"
        "  Selenskyj is spelt Zelenskyj elsewhere.\n"
        "    Selenskyj arrived.\n"
        "    ^^^^^^^^^\n"
        "  compare: spelt so twice\n"
        "    3:1, 3:17  [Zelenskyj] left. [Zelenskyj] will be back.\n"
        "  suggestion: Selenskyj → Zelenskyj\n"
        "\n"
        "1 finding in 1 draft: 1 error\n"
    )


def test_the_summary_counts_findings_and_drafts():
    faults = [finding(DRAFT, nth(DRAFT, "left"), severity=kind) for kind in ("warning", "error", "warning", "note")]
    several = Report((FileReport("a.md", tuple(faults), DRAFT), FileReport("b.md", (), "")), ())
    assert text(several).endswith("\n\n4 findings in 1 of 2 drafts: 1 error, 2 warnings, 1 note\n")
    assert text(Report((FileReport("a.md", (), ""),), ())) == "No findings in 1 draft.\n"
    assert text(Report(tuple(FileReport(f"{n}.md", (), "") for n in range(4)), ())) == "No findings in 4 drafts.\n"
    assert text(Report((), ())) == "No draft was checked.\n"


def test_failures_are_named_with_their_reason():
    drawn = text(Report((), (Failure("x.md", "read", "It is no text."), Failure("y.md", "check", "names/a failed."))))
    assert "x.md  could not be read\n  It is no text.\n" in drawn
    assert drawn.endswith("No draft was checked.\n2 failures, see above.\n")


def test_a_long_paragraph_is_shown_around_the_place_and_fits_the_width():
    source = "The delegation left. " * 40 + "Naryschkin stayed. " + "Nobody knew why. " * 40
    for width in (40, 72, 100):
        drawn = text(report(source, finding(source, nth(source, "Naryschkin"))), width=width)
        assert under(drawn, "Naryschkin") == "Naryschkin"
        excerpt = drawn.splitlines()[2]
        assert excerpt.startswith("    … ")
        assert excerpt.endswith(" …")
        assert columns(excerpt) <= width
        assert not re.search(r"… \S*elegatio |\bNobod …", excerpt)


def test_a_place_longer_than_the_window_shows_its_beginning():
    source = "Before. " + "x" * 500
    drawn = text(report(source, finding(source, Span(8, 508))), width=80)
    assert max(map(columns, drawn.splitlines())) <= 80
    assert "Before. xxx" in drawn or "… xxx" in drawn


def test_a_place_over_several_lines_is_marked_to_the_end_of_its_first():
    source = "One two.\nThree four.\n"
    drawn = text(report(source, finding(source, Span(4, 14))))
    assert "    One two.\n        ^^^^\n" in drawn


def test_a_place_between_two_characters_and_at_the_end_has_a_sign():
    source = "One two"
    drawn = text(report(source, finding(source, Span(4, 4)), finding(source, Span(7, 7))))
    assert "    One two\n        ^\n" in drawn
    assert "    One two \n           ^\n" in drawn


def test_an_empty_draft_can_have_a_finding():
    assert "draft.md:1:1" in text(report("", finding("", Span(0, 0))))


def test_places_in_the_same_excerpt_are_marked_there():
    source = "It has 42 names on it, not the 24 that the ministry gave."
    drawn = text(report(source, finding(source, nth(source, "24"), Related(nth(source, "42"), "evidence", "first"))))
    assert "           ~~                      ^^\n" in drawn
    assert "  compare: first\n    1:8, marked above\n" in drawn


def test_related_places_with_messages_of_their_own_keep_them():
    source = "He is 54.\n\nHe was 45.\n\nHe is 55.\n"
    drawn = text(
        report(
            source,
            finding(
                source,
                nth(source, "54"),
                Related(nth(source, "45"), "evidence", "on his birthday"),
                Related(nth(source, "55"), "evidence", "in the caption"),
            ),
        )
    )
    assert (
        "  compare\n    3:8  He was [45].\n         on his birthday\n    5:7  He is [55].\n         in the caption\n"
        in drawn
    )


def test_many_places_stay_compact_but_none_is_left_out():
    source = "Zelenskyj spoke.\n\n" * 12 + "Selenskyj left.\n"
    places = [Related(nth(source, "Zelenskyj", number), "evidence", "") for number in range(12)]
    drawn = text(report(source, finding(source, nth(source, "Selenskyj"), *places)))
    assert drawn.count("[Zelenskyj]") == 4
    for number in range(12):
        assert re.search(rf"\b{1 + 2 * number}:1\b", drawn)
    assert "    and 9:1, 11:1, 13:1, 15:1, 17:1, 19:1, 21:1, 23:1\n" in drawn


@pytest.mark.parametrize(
    "before",
    ["", "外務省は", "e\u0301e\u0301 ", "a\tb ", "\x1b[31m", "\u202e", "\x00\x07", "\u2028", "\ufeff", "\u3000", "가"],
)
def test_signs_stand_beneath_the_words_whatever_precedes(before):
    source = f"{before}Naryschkin left."
    lines = text(report(source, finding(source, nth(source, "Naryschkin")))).split("\n")
    assert columns(lines[2][: lines[2].index("Naryschkin")]) == lines[3].index("^")
    assert lines[3].count("^") == 10


def test_wide_characters_have_signs_as_wide():
    source = "The 外務省 said."
    assert "    The 外務省 said.\n        ^^^^^^\n" in text(report(source, finding(source, nth(source, "外務省"))))


def test_the_draft_cannot_command_the_terminal():
    evil = "\x1b]0;title\x07\x9b31m\u202etxt\u2066\r\x08"
    fault = finding(evil, Span(0, 3), message=evil, fix=Fix((Edit(Span(0, 3), evil),)))
    drawn = text(report(evil, fault, path=evil))
    assert not set("\x1b\x07\x9b\u202e\u2066\r\x08") & set(drawn)
    assert "␛" in drawn
    assert "<U+202E>" in drawn


def test_an_undecodable_path_is_shown_byte_by_byte():
    fault = finding("x", Span(0, 1))
    drawn = text(Report((FileReport("r\udce9sum\udce9.md", (fault,), "x"),), (Failure("\udcff.md", "read", "Bad."),)))
    assert drawn.startswith("r\\xe9sum\\xe9.md:1:1")
    assert "\\xff.md" in drawn
    assert encodable("\ud800\udc80é") == "<U+D800>\\x80é"


def test_colour_only_when_asked_and_changes_no_word():
    source = DRAFT
    fault = finding(source, nth(source, "Zelenskyj"), Related(nth(source, "back"), "evidence", "note"))
    plain, coloured = text(report(source, fault)), text(report(source, fault), color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31mZelenskyj\x1b[0m" in coloured
    assert ANSI.sub("", coloured) == plain


def test_suggestions_say_what_to_add_and_to_delete():
    source = "He he  left"
    fix = Fix((Edit(Span(0, 3), ""), Edit(Span(5, 7), " "), Edit(Span(11, 11), ".")))
    drawn = text(report(source, finding(source, Span(0, 5), fix=fix)))
    assert "  suggestion: delete He␣; ␣␣ → ␣; add .\n" in drawn


def test_lines_end_where_newslint_says():
    source = "One\x0btwo\x85three\u2028four\rFive five.\n"
    assert "    Five five.\n    ^^^^\n" in text(report(source, finding(source, nth(source, "Five"))))


def test_every_format_can_be_rendered_and_no_other():
    for name in FORMATS:
        assert isinstance(render(report(DRAFT), name, rules={}), str)
    with pytest.raises(UsageError, match="text, json, sarif, github"):
        render(report(DRAFT), "xml", rules={})


ODD = st.text(
    st.sampled_from("ab \t\n\r\x1b\x00\u0301\u200d\u202e外é👩\ufe0f\u2028\udcff\ud800\uffff\u3000[]%:,")
    | st.characters()
)


@settings(max_examples=150)
@given(st.data())
def test_any_draft_can_be_shown(data):
    source = data.draw(ODD)
    offset = st.integers(0, len(source))
    spans = st.tuples(offset, offset).map(lambda pair: Span(*sorted(pair)))
    related = [
        Related(span, role, message)
        for span, role, message in data.draw(
            st.lists(st.tuples(spans, st.sampled_from(["evidence", "occurrence"]), ODD), max_size=10)
        )
    ]
    fix = Fix((Edit(data.draw(spans), data.draw(ODD)),))
    fault = finding(source, data.draw(spans), *related, message=data.draw(ODD), fix=fix)
    made = report(source, fault, path=data.draw(ODD))
    for color in (False, True):
        drawn = text(made, color=color, width=data.draw(st.integers(0, 120)))
        drawn.encode("utf-8")
        shown = ANSI.sub("", drawn)
        assert all(char == "\n" or char.isprintable() or char in "\u200c\u200d" for char in shown)
        assert shown.endswith("1 finding in 1 draft: 1 error\n")
        assert len(StringIO(shown, newline="").readlines()) == shown.count("\n")


@settings(max_examples=150)
@given(ODD, st.integers(1, 60))
def test_wrapped_and_shortened_text_fits(words, room):
    assert all(columns(line) <= room or " " not in line for line in wrap(words, room))
    assert " ".join(wrap(words, room)) == " ".join(safe(words).split())
    assert columns(shorten(words, room)) <= room


@settings(max_examples=150)
@given(ODD.filter(bool), st.data(), st.integers(20, 100))
def test_a_window_fits_and_shows_the_beginning_of_the_place(line, data, room):
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    shown = window(line, Mark(start, end, "error", "^"), room)
    assert shown.start <= start <= shown.end
    ellipses = 2 * (shown.start > 0) + 2 * (shown.end < len(line))
    assert columns(line[shown.start : shown.end]) + ellipses <= room


@pytest.mark.parametrize("char", ["a", "\u0301", "\x1b", "外", " "])
def test_a_line_of_ten_million_characters_costs_no_more_than_its_window(char):
    line = char * 10_000_000
    shown = window(line, Mark(5_000_000, 5_000_001, "error", "^"), 96)
    assert shown.end - shown.start < 1000
