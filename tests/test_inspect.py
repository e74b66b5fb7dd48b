import json
from typing import get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import nth

from newslint.document import Attribution, Document, Mention, Name, Paragraph, Quotation, Statement
from newslint.finding import Failure
from newslint.readers import read
from newslint.readers.text import read as read_text
from newslint.reporters import understanding
from newslint.reporters.display import columns
from newslint.reporters.tree import render_text
from newslint.reporters.understanding import Speakers, describe, render_json
from newslint.span import SourceMap, Span

# Three characters of markup before the running text, and a name with markup inside it.
SOURCE = "# \r\nTalks\r\n\r\nMs **Ngozi** Okafor said *maybe*. Okafor may go, the ministry said.\r\n"
TEXT = "Talks\n\nMs Ngozi Okafor said maybe. Okafor may go, the ministry said."


def draft(path: str = "draft.md") -> Document:
    mapped = SourceMap()
    mapped.append(7, Span(4, 11))  # the heading, and two line ends for its line end and the empty line
    at = nth(SOURCE, "Ms").start
    for piece, skipped in (("Ms ", 2), ("Ngozi", 2), (" Okafor said ", 1), ("maybe", 1), (TEXT[33:], 0)):
        mapped.append(len(piece), Span(at, at + len(piece)))
        at += len(piece) + skipped
    headline, body = Paragraph(Span(0, 5), "headline"), Paragraph(Span(7, len(TEXT)), "body")
    return Document(path, SOURCE, TEXT, mapped, (headline, body))


@pytest.fixture
def understood(monkeypatch):
    """The draft with what the annotations would say of it."""
    okafor = Name(
        "n1",
        "person",
        "Ngozi Okafor",
        ("Ms",),
        (Mention(nth(TEXT, "Ms Ngozi Okafor"), "Ngozi Okafor"), Mention(nth(TEXT, "Okafor", 1), "Okafor")),
    )
    quotations = (
        Quotation("direct", nth(TEXT, "maybe"), Attribution(nth(TEXT, "said"), nth(TEXT, "Ms Ngozi Okafor"))),
        Quotation("indirect", nth(TEXT, "Okafor may go"), Attribution(nth(TEXT, "said", 1), nth(TEXT, "the ministry"))),
        Quotation("mixed", nth(TEXT, "go", 1), Attribution(nth(TEXT, "said", 1), None)),
        Quotation("direct", nth(TEXT, "Talks"), None),
    )
    statements = (
        Statement(nth(TEXT, "Ms Ngozi Okafor said maybe."), "asserted"),
        Statement(nth(TEXT, "Okafor may go"), "hedged", (nth(TEXT, "may", 1),)),
    )
    monkeypatch.setattr("newslint.annotate.names.names.names", lambda document: (okafor,))
    monkeypatch.setattr("newslint.annotate.speech.quotations.quotations", lambda document: quotations)
    monkeypatch.setattr("newslint.annotate.certainty.certainty.statements", lambda document: statements)
    return draft()


def span(start: int, end: int, line: int, column: int) -> dict[str, int]:
    end_column = column + end - start
    return {"start": start, "end": end, "line": line, "column": column, "end_line": line, "end_column": end_column}


def test_the_schema_is_what_the_design_promises(understood):
    at = nth(SOURCE, "Ms").start
    full_name = {"span": span(at, at + 19, 4, 1), "text": "Ms Ngozi Okafor"}
    said = {"span": span(at + 20, at + 24, 4, 21), "text": "said"}
    later = nth(SOURCE, "Okafor", 1).start
    column = later - at + 1
    ministry = {"span": span(later + 15, later + 27, 4, column + 15), "text": "the ministry", "name": None}
    later_said = {"span": span(later + 28, later + 32, 4, column + 28), "text": "said"}
    headline = {"span": span(4, 9, 2, 1), "text": "Talks"}
    reported = {"span": span(later, later + 13, 4, column), "text": "Okafor may go"}
    may = {"span": span(later + 7, later + 10, 4, column + 7), "text": "may"}
    expected = {
        "schema": "newslint.inspect/1",
        "files": [
            {
                "path": "draft.md",
                "parts": [
                    {"role": "headline", "span": headline["span"]},
                    {"role": "body", "span": span(at, later + 33, 4, 1)},
                ],
                "names": [
                    {
                        "id": "n1",
                        "kind": "person",
                        "label": "Ngozi Okafor",
                        "titles": ["Ms"],
                        "forms": {"Ngozi Okafor": 1, "Okafor": 1},
                        "mentions": [full_name, {"span": span(later, later + 6, 4, column), "text": "Okafor"}],
                    }
                ],
                "quotations": [
                    {
                        "kind": "direct",
                        "content": {"span": span(at + 26, at + 31, 4, 27), "text": "maybe"},
                        "speaker": {**full_name, "name": "n1"},
                        "cue": said,
                    },
                    {"kind": "indirect", "content": reported, "speaker": ministry, "cue": later_said},
                    {
                        "kind": "mixed",
                        "content": {"span": span(later + 11, later + 13, 4, column + 11), "text": "go"},
                        "speaker": None,
                        "cue": later_said,
                    },
                    {"kind": "direct", "content": headline, "speaker": None, "cue": None},
                ],
                "statements": [
                    {
                        "span": span(at, at + 33, 4, 1),
                        "text": "Ms Ngozi Okafor said maybe.",
                        "certainty": "asserted",
                        "hedges": [],
                    },
                    {**reported, "certainty": "hedged", "hedges": [may]},
                ],
            }
        ],
        "failures": [{"path": "x.md", "kind": "read", "message": "It is no text."}],
    }
    parsed = json.loads(render_json([understood], [Failure("x.md", "read", "It is no text.")]))
    assert parsed == expected


def test_the_types_name_every_key():
    """The frozen types: a key that is added, renamed or dropped fails here first."""
    keys = {
        understanding.InspectRecord: "schema files failures",
        understanding.DraftRecord: "path parts names quotations statements",
        understanding.PartRecord: "role span",
        understanding.NameRecord: "id kind label titles forms mentions",
        understanding.WordsRecord: "span text",
        understanding.QuotationRecord: "kind content speaker cue",
        understanding.SpeakerRecord: "span text name",
        understanding.StatementRecord: "span text certainty hedges",
    }
    for record, names in keys.items():
        assert list(get_type_hints(record)) == names.split()


def test_the_tree_can_be_read(understood):
    assert render_text([understood], [Failure("x.md", "read", "It is no text.")]) == (
        "draft.md\n"
        "\n"
        "  Parts\n"
        "    headline  Talks · line 2\n"
        "    body      1 paragraph · line 4\n"
        "\n"
        "  People\n"
        "    Ngozi Okafor (Ms)  Ngozi Okafor 1, Okafor 1 · line 4\n"
        "\n"
        "  Who speaks\n"
        "    the ministry  3 words, 50% · 1 indirect · line 4\n"
        "    nobody named  2 words, 33% · 1 mixed, 1 direct · lines 4, 2\n"
        "    Ngozi Okafor  1 word, 17% · 1 direct · line 4\n"
        "    in all        1 source with a name, 1 without\n"
        "\n"
        "  Hedged\n"
        "    line 4  may · Okafor may go\n"
        "\n"
        "x.md  could not be read\n"
        "  It is no text.\n"
    )


def test_the_tree_says_where_the_law_stands():
    draft = b"Police said Ivo Amari was accused of theft.\n\nHe was charged on Friday. Amari was acquitted in May.\n"
    drawn = render_text([read(draft, "a.txt")])
    assert "Ivo Amari  accused (line 1, Police), charged (line 3), acquitted (line 3)" in drawn


def test_colour_changes_no_word(understood):
    plain, coloured = render_text([understood]), render_text([understood], color=True)
    assert "\x1b" not in plain
    assert coloured.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain


def test_nothing_is_nothing():
    assert json.loads(render_json([])) == {"schema": "newslint.inspect/1", "files": [], "failures": []}
    assert render_text([]) == "No draft was read.\n"
    assert render_text([read(b"", "a.txt")]) == "a.txt\n  Nothing in it to read.\n"


def test_a_speaker_is_the_person_in_its_words():
    ministry = Name("n1", "organization", "Ministry", (), (Mention(Span(10, 18), "Ministry"),))
    person = Name("n2", "person", "Okafor", (), (Mention(Span(20, 26), "Okafor"), Mention(Span(2, 8), "Okafor")))
    speakers = Speakers((ministry, person))
    assert speakers.name(Span(9, 27)) is person
    assert speakers.name(Span(9, 19)) is ministry
    assert speakers.name(Span(12, 14)) is ministry
    assert speakers.name(Span(5, 6)) is person
    assert speakers.name(Span(8, 10)) is None
    assert speakers.name(Span(26, 40)) is None
    assert Speakers(()).name(Span(0, 5)) is None


DRAFT = """Okafor wins vote

GENEVA — Ngozi Okafor said on Tuesday that the union would not sign. “We may strike,” she said.

Okafor’s deputy, Amélie Thibault, denied the report. “We 👩‍👩‍👧 go,” Thibault told reporters in Geneva.\x1b[31m
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_place_is_a_place_of_the_file(end):
    source = DRAFT.replace("\n", end)
    lines = source.split(end)
    record = describe(read(b"\xef\xbb\xbf" + source.encode(), "draft.txt"))
    assert {"Ngozi Okafor", "Amélie Thibault"} <= {name["label"] for name in record["names"]}
    words = [mention for name in record["names"] for mention in name["mentions"]]
    for quotation in record["quotations"]:
        words += [one for one in (quotation["content"], quotation["speaker"], quotation["cue"]) if one]
    words += record["statements"]
    for one in words:
        place = one["span"]
        assert source[place["start"] : place["end"]] == one["text"]
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(one["text"])
        assert place["end_column"] == place["column"] + len(one["text"])


ODD = st.text(st.sampled_from("Aa Bb. “”\n\t\x1b\x00\u202e外é👩\ufe0f\u2028\ufffc") | st.characters(codec="utf-8"))


@settings(max_examples=100)
@given(ODD, st.text(alphabet=st.characters()), st.integers(0, 100))
def test_any_draft_can_be_inspected(source, path, width):
    document = read_text(source, "draft.txt")
    document.path = path
    assert json.loads(render_json([document]))["files"][0]["path"] is not None
    drawn = render_text([document], width=width)
    drawn.encode("utf-8")
    assert all(char == "\n" or char.isprintable() or char in "\u200c\u200d" for char in drawn)


def test_the_tree_fits_its_width():
    document = read((DRAFT * 20).encode(), "draft.txt")
    for width in (40, 60, 100):
        assert max(columns(line) for line in render_text([document], width=width).splitlines()) <= width
