"""What counts as one word, number or mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import drafts, paragraphs
from small_drafts import draft

from newslint.annotate.text.tokens import positions, tokens, tokens_in
from newslint.document import Document
from newslint.span import SourceMap, Span


def words(text):
    return [token.text for token in tokens(draft(text))]


@pytest.mark.parametrize(
    "word",
    [
        "Rostov-on-Don",
        "Jean-Claude",
        "O’Neill",
        "O'Neill",
        "Putin’s",
        "don’t",
        "al-Zawahiri",
        "Zürich",
        "Cre\u0301dit",
        "Łódź",
        "Москва",
        "U.S.",
        "J.K.",
        "1,000",
        "3.5",
        "1,000.5",
        "5bn",
        "19-year-old",
        "COVID-19",
    ],
)
def test_one_word(word):
    assert words(f"Then {word} came") == ["Then", word, "came"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Yes", ["It", "rained", ".", "Yes"]),
        ("at 3.5. Then", ["at", "3.5", ".", "Then"]),
        ("“It’s late,” he said", ["“", "It’s", "late", ",", "”", "he", "said"]),
        ("the Okafors’ house", ["the", "Okafors", "’", "house"]),
        ("it was – well – late", ["it", "was", "–", "well", "–", "late"]),
        ("late—he left", ["late", "—", "he", "left"]),
        ("and/or", ["and", "/", "or"]),
    ],
)
def test_marks_stand_by_themselves(text, expected):
    assert words(text) == expected


def test_a_line_across_the_page_is_one_token():
    assert words(f"It rained.\n{'*' * 80}\nIt rained.") == ["It", "rained", ".", "*" * 80, "It", "rained", "."]
    assert words("So!!!") == ["So", "!", "!", "!"]


def test_no_letter_is_lost_and_no_white_space_kept():
    document = draft("A\u00a0b\tc\u2009d — 😀 e\u0301! _x_")
    assert "".join(token.text for token in tokens(document)) == "".join(document.text.split())


def test_tokens_in_are_those_that_begin_in_the_span():
    document = draft("Ngozi Okafor left")
    assert [token.text for token in tokens_in(document, Span(2, 13))] == ["Okafor"]
    assert [token.text for token in tokens_in(document, Span(6, 14))] == ["Okafor", "left"]
    assert tokens_in(document, Span(6, 6)) == ()


def test_positions_find_words_in_any_case():
    document = draft("According to her, it was said. SAID again, saidst not.")
    assert [tokens(document)[at].text for at in positions(document, ["said", "according"])] == [
        "According",
        "said",
        "SAID",
    ]
    assert positions(document, ["nothing"]) == []


@given(drafts)
def test_tokens_are_ordered_and_are_what_the_text_says(document):
    end = 0
    for token in tokens(document):
        assert end <= token.start < token.end
        assert document.text[token.start : token.end] == token.text
        assert not any(char.isspace() for char in token.text)
        assert document.text[end : token.start].isspace() or end == token.start
        end = token.end
    assert document.text[end:].strip() == ""


@given(st.text())
def test_every_character_is_a_token_or_white_space(text):
    document = Document("x", text, text, SourceMap(), ())
    left = "".join(text.split())
    assert "".join("".join(token.text.split()) for token in tokens(document)) == left


@given(paragraphs, st.lists(st.integers(0, 200), min_size=2, max_size=2).map(sorted))
def test_tokens_in_a_span_are_tokens_of_the_draft(words, bounds):
    document = draft(words)
    span = Span(*bounds)
    expected = tuple(token for token in tokens(document) if span.start <= token.start < span.end)
    assert tokens_in(document, span) == expected
