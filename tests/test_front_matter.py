"""Front matter: what it says, where, and what is said about a broken one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.errors import ReadError
from newslint.readers import front_matter, front_matter_yaml, markdown
from newslint.span import Span


def read(source: str) -> Document:
    return markdown.read(source, "draft.md")


def parts(document: Document) -> list[tuple[str, str, str]]:
    """(role, running text, what stands there in the source) of the front matter."""
    found = []
    for paragraph in document.paragraphs:
        if paragraph.kind == "metadata":
            place = document.source_map.locate(paragraph.span)
            found.append((paragraph.role, document.words(paragraph.span), document.source[slice(*place)]))
    return found


YAML = """\
---
# written on the train
title: "Mayor's plan"   # working title
subtitle: 'Council votes "no"'
authors:
  - Jane Doe
  - name: John Roe
    mail: roe@example.org
tags: [a, b]
date: 2024-05-06 10:00:00 +02:00
---

# Section

Body text.
"""

TOML = """\
+++
title = "Mayor's plan" # working title
subtitle = 'Council votes "no"'
'authors' = [ "Jane Doe", # "first"
  'John Roe' ]
note = \"\"\"
title = "not this one"
\"\"\"
date = 2024-05-06T10:00:00Z
[params]
title = "nor this"
+++

# Section

Body text.
"""


@pytest.mark.parametrize("source", [YAML, TOML])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_parts_and_their_places(source: str, line_end: str) -> None:
    document = read(source.replace("\n", line_end))
    assert parts(document) == [
        ("headline", "Mayor's plan", "Mayor's plan"),
        ("deck", 'Council votes "no"', 'Council votes "no"'),
        ("byline", "Jane Doe", "Jane Doe"),
        ("byline", "John Roe", "John Roe"),
    ]
    assert document.date == "2024-05-06"
    assert [paragraph.role for paragraph in document.paragraphs[-2:]] == ["subhead", "body"]


@pytest.mark.parametrize(
    ("line", "text", "place"),
    [
        ('title: "Caf\\u00e9"', "Café", "Caf\\u00e9"),
        ("title: 'It''s on'", "It's on", "It''s on"),
        ("title: >\n  Two\n  lines", "Two lines", "Two\n  lines"),
        ("title: |-\n  One line", "One line", "One line"),
        ("Headline: 2024", "2024", "2024"),
    ],
)
def test_a_value_that_is_written_otherwise_has_one_place(line: str, text: str, place: str) -> None:
    assert parts(read(f"---\n{line}\n---\n")) == [("headline", text, place)]


def test_a_quotation_mark_inside_a_toml_string() -> None:
    document = read('+++\ntitle = "The \\"plan\\""\n+++\n')
    assert parts(document) == [("headline", 'The "plan"', 'The \\"plan\\"')]


@pytest.mark.parametrize("value", ["", "~", "null", '""', "' '"])
def test_an_empty_value_is_no_part(value: str) -> None:
    assert parts(read(f"---\ntitle: {value}\n---\n")) == []


@pytest.mark.parametrize("day", ["2024-13-01", "yesterday", "2024", "[2024-05-06"])
def test_a_date_that_is_none(day: str) -> None:
    source = f'---\ndate: "{day}"\n---\n'
    assert read(source).date is None


def test_a_date_without_zeros() -> None:
    assert read("---\ndate: 2024-5-6\n---\n").date == "2024-05-06"


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nA paragraph between rules: is it front matter?\n\n---\n\nMore.\n",
        "---\nA paragraph between rules.\n---\n",
        "---\ntitle: never closed\n\nText.\n",
        "\n---\ntitle: not at the top\n---\n",
        "----\ntitle: four dashes\n----\n",
        "+++\nno closing line",
    ],
)
def test_what_is_no_front_matter(source: str) -> None:
    assert front_matter.read(source, "draft.md") == front_matter.FrontMatter()


@pytest.mark.parametrize("closing", ["---", "...", "---  "])
def test_how_yaml_may_end(closing: str) -> None:
    document = read(f"---\ntitle: A plan\n{closing}\nText.")
    assert document.text == "A plan\n\nText."


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("---\ntitle: The plan\ndeck: The plan: a failure\n---\n", ["line 3", "YAML", "colon", "quotation marks"]),
        ("---\ntitle: [The plan\n---\n", ["YAML", "line 2", "]"]),
        ("---\ndate: 2024-03-01\ntags: [plan, port\nauthor: Jo\n---\n", ["YAML", "line 3", "]"]),
        ("---\nimage: {file: a.jpg\nauthor: Jo\n---\n", ["YAML", "line 2", "}"]),
        ("---\ntags: [plan,\n---\n", ["YAML", "]"]),
        ('---\ntitle: "The plan\nauthor: Jo\n---\n', ["YAML", "line 2", "quotation mark"]),
        ("---\ntitle: x\n\tdeck: y\n---\n", ["line 3", "tabs"]),
        ("---\ntitle: a\x07b\n---\n", ["line 2", "character"]),
        ("+++\n\ntitle = The plan\n+++\n", ["line 3", "TOML"]),
        ("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", ["TOML"]),
        ("---\nx: " + "[" * 15_000 + "\n---\n", ["deeply"]),
        ("+++\nx = " + "[" * 15_000 + "\n+++\n", ["TOML"]),
    ],
)
def test_broken_front_matter_is_named(source: str, words: list[str]) -> None:
    with pytest.raises(ReadError) as caught:
        read(source)
    message = str(caught.value)
    assert message.startswith("draft.md: line ")
    assert all(word in message for word in words)


def test_aliases_are_refused() -> None:
    """Nine lines of them would make a gigabyte."""
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n"
    with pytest.raises(ReadError, match=r"line 3: .*aliases"):
        read(f"---\n{bomb}---\n")


def test_no_python_object_is_made() -> None:
    assert parts(read("---\ntitle: !!python/object/apply:os.system ['exit 1']\n---\n")) == [
        ("headline", "exit 1", "exit 1")
    ]


NOT_IN_YAML = "'\u2028\u2029\ufeff\ufffe\uffff"
values = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters=NOT_IN_YAML))


@settings(max_examples=150)
@given(values, st.sampled_from(["---\ntitle: '{}'\n---\n", "+++\ntitle = '{}'\n+++\n"]))
def test_a_literal_value_is_where_its_place_says(value: str, form: str) -> None:
    source = form.format(value)
    fields = front_matter.read(source, "draft.md").fields
    assert [(field.text, source[slice(*field.source)]) for field in fields] == [(value.strip(),) * 2] * bool(
        value.strip()
    )


@settings(max_examples=150)
@given(st.text("---+:\n\r =[]{}\"'#&*!|>\\\tabé", max_size=40), st.sampled_from(["---", "+++"]))
def test_nothing_but_a_read_error(text: str, fence: str) -> None:
    source = f"{fence}\n{text}\n{fence}\nBody."
    try:
        text = read(source).text
    except ReadError:
        return
    assert text.endswith("Body.")


pieces = st.sampled_from([*"abé1.,:;-–#&*!?|>[]{}\"'’\\\t _()\x85", "null", "2024-09-02", ": ", " #", "- "])
keys = st.sampled_from(["title", "Author", "null", "x-y"])


@given(st.lists(st.tuples(keys, st.lists(pieces, max_size=6).map("".join), st.booleans()), max_size=3))
def test_simple_values_need_no_parser(lines: list[tuple[str, str, bool]]) -> None:
    quoted = ((key, f'"{value}"' if marks else value) for key, value, marks in lines)
    source = "".join(f"{key}: {value}\n" for key, value in quoted)
    block = Span(0, len(source))
    if simple := front_matter_yaml._simple(source, block):
        assert list(simple) == list(front_matter_yaml._any(source, block, "x.md"))
