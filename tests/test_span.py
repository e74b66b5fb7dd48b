from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.span import LineIndex, SourceMap, Span

# Line ends, and characters that str.splitlines takes for line ends but that are none.
TEXTS = st.text(alphabet="ab é\u00e9😀\r\n\u2028\u2029\x0b\x0c\x85\x1c", max_size=40)


def test_a_span_covers_itself_and_overlaps_only_what_it_shares():
    assert Span(2, 5).covers(Span(2, 5))
    assert not Span(2, 5).covers(Span(4, 6))
    assert Span(2, 5).overlaps(Span(4, 6))
    assert not Span(2, 5).overlaps(Span(5, 6))
    assert Span(2, 5).shifted(-2) == Span(0, 3)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one\n", ["one", ""]),
        ("one\ntwo", ["one", "two"]),
        ("one\rtwo\r\nthree\n\rfour", ["one", "two", "three", "", "four"]),
        ("one\u2028still\x0bone\x85and\x0cone", ["one\u2028still\x0bone\x85and\x0cone"]),
    ],
)
def test_lines_end_at_cr_and_lf_and_nowhere_else(text: str, lines: list[str]):
    index = LineIndex(text)
    spans = [index.line(number) for number in range(1, len(index) + 1)]
    assert [text[span.start : span.end] for span in spans] == lines


def test_columns_count_code_points():
    index = LineIndex("a\n😀é!")
    assert index.position(4) == (2, 3)
    assert index.position(5) == (2, 4)  # the end of the text is a place, too


@given(TEXTS)
def test_line_and_column_lead_back_to_the_offset(text: str):
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert index.line(line).start + column - 1 == offset
        inside_line_end = text[offset - 1 : offset + 1] == "\r\n"
        before = text[: offset - inside_line_end].replace("\r\n", "\n")
        assert line == 1 + before.count("\n") + before.count("\r")


SEGMENTS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.booleans()), max_size=12)


@given(SEGMENTS)
def test_a_source_map_leads_every_character_to_where_it_was_read(segments: list[tuple[int, int, bool]]):
    """Each segment: source left out before it, its length, and whether it became one placeholder."""
    source_map, expected, at = SourceMap(), [], 0
    for skipped, length, is_placeholder in segments:
        at += skipped
        span = Span(at, at + length)
        at += length
        if is_placeholder and length:
            source_map.append(1, span)
            expected.append(span)
        else:
            source_map.append(length, span)
            expected.extend(Span(place, place + 1) for place in range(*span))
    assert source_map.length == len(expected)
    assert [source_map.place(offset) for offset in range(len(expected))] == expected
    for start in range(len(expected)):
        for end in range(start + 1, len(expected) + 1):
            located = source_map.locate(Span(start, end))
            assert located == Span(expected[start].start, expected[end - 1].end)
            if source_map.is_contiguous(Span(start, end)):
                assert located.end - located.start == end - start


def test_the_end_of_the_running_text_is_behind_its_last_character():
    source_map = SourceMap()
    assert source_map.place(0) == Span(0, 0)
    source_map.append(3, Span(10, 13))
    assert source_map.place(3) == Span(13, 13)
    assert source_map.locate(Span(1, 1)) == Span(11, 11)
    assert source_map.locate(Span(3, 3)) == Span(13, 13)


def test_only_one_to_one_stretches_may_be_overwritten():
    source_map = SourceMap()
    source_map.append(3, Span(0, 3))
    source_map.append(1, Span(3, 20))
    source_map.append(3, Span(20, 23))
    assert source_map.is_contiguous(Span(0, 3))
    assert not source_map.is_contiguous(Span(3, 4))
    assert not source_map.is_contiguous(Span(2, 5))
    assert source_map.is_contiguous(Span(4, 7))
