from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import PLACEHOLDER, Document
from newslint.readers import text
from newslint.span import Span

LEAD = "The council in Springfield voted on Monday to close the baths, which have lost money for years."
MORE = "Nobody spoke against it. The mayor, who was away, said later that she would have voted with the majority."


def read(source: str) -> Document:
    return text.read(source, "draft.txt")


def parts(source: str) -> list[tuple[str, str]]:
    document = read(source)
    return [(paragraph.role, document.words(paragraph.span)) for paragraph in document.paragraphs]


def roles(*blocks: str, between: str = "\n\n") -> list[str]:
    return [role for role, _ in parts(between.join(blocks))]


# Layout


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_paragraph_a_line_with_and_without_blank_lines(end: str):
    expected = [("headline", "Baths to close"), ("body", LEAD), ("body", MORE)]
    assert parts(end.join(["Baths to close", LEAD, MORE])) == expected
    assert parts(end.join(["Baths to close", "", LEAD, " \t", "", MORE, "", ""])) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_hard_wrapped_lines_are_one_paragraph(end: str):
    lead = end.join(
        [
            "The council in Springfield voted on Monday to close the baths,",
            "which have lost money for years. Nobody spoke against it, and the",
            "Mayor was away.",
        ]
    )
    more = end.join(["A second vote, on the library, is due in the autumn, the clerk", "said."])
    assert parts(end.join(["Baths to close", "", lead, "", more])) == [
        ("headline", "Baths to close"),
        ("body", lead),
        ("body", more),
    ]


def test_in_a_hard_wrapped_draft_a_short_line_ends_its_paragraph():
    wrapped = "The council in Springfield voted on Monday to close the\nbaths, which have lost money for years."
    assert roles("Baths to close", "By Jane Doe", wrapped, between="\n") == ["headline", "byline", "body"]


def test_one_line_in_small_letters_does_not_make_a_draft_hard_wrapped():
    lines = [LEAD, MORE, "eBay said nothing.", MORE, LEAD, LEAD]
    assert len(read("\n".join(lines)).paragraphs) == len(lines)


def test_only_cr_and_lf_end_a_line():
    source = "One\u2028two\x0bthree\x85four\x0cfive."
    assert parts(source) == [("body", source)]


def test_list_items_stand_without_their_marks():
    document = read(f"{LEAD}\n- the baths\n• the library\n2. the park\n{MORE}")
    assert [(paragraph.kind, document.words(paragraph.span)) for paragraph in document.paragraphs] == [
        ("text", LEAD),
        ("item", "the baths"),
        ("item", "the library"),
        ("item", "the park"),
        ("text", MORE),
    ]


def test_what_has_no_word_is_no_paragraph():
    assert parts(f"{LEAD}\n\n* * *\n\n{MORE}\n\n---\n") == [("body", LEAD), ("body", MORE)]
    for source in ("", "\n", " \r\n\t", "\ufeff", "***", "\0"):
        assert read(source).paragraphs == ()


# Parts


def test_a_whole_story():
    deck = "The baths lose money. Who pays for that now?"
    assert parts(
        f"By Jane Doe\n\nBaths to close\n\n{deck}\n\nSpringfield (AGENCY) – {LEAD}\n\n"
        f"What the mayor says\n\n{MORE}\n\nPhoto: The baths in 1985.\n\n{MORE} (jkf)\n"
    ) == [
        ("byline", "By Jane Doe"),
        ("headline", "Baths to close"),
        ("deck", deck),
        ("dateline", "Springfield (AGENCY) –"),
        ("body", LEAD),
        ("subhead", "What the mayor says"),
        ("body", MORE),
        ("caption", "Photo: The baths in 1985."),
        ("body", MORE),
        ("signoff", "(jkf)"),
    ]


def test_what_stands_above_a_dateline_is_headline_and_deck_whatever_it_looks_like():
    head = "Night of the knives: The council closed the baths. What went on behind the scenes?"
    assert roles("From: Jane Doe", head, f"Springfield – {LEAD}", MORE) == [
        "byline",
        "headline",
        "dateline",
        "body",
        "body",
    ]
    assert roles("The baths close.", "A deck.", f"SPRINGFIELD — {LEAD}") == ["headline", "deck", "dateline", "body"]


def test_what_stands_above_a_byline_is_headline_and_deck():
    assert roles("The baths close.", "By Jane Doe", LEAD) == ["headline", "byline", "body"]


def test_the_words_to_a_picture_above_the_story():
    caption = "The baths in 1985. Jane Doe / Getty Images"
    assert roles(caption, LEAD, MORE) == ["caption", "body", "body"]
    assert roles("Baths to close", caption, LEAD, MORE) == ["headline", "caption", "body", "body"]
    assert roles("Baths to close", caption, "By Jane Doe", LEAD) == ["headline", "caption", "byline", "body"]


def test_a_date_above_the_story():
    assert roles("Friday, January 4, 2019", LEAD, MORE) == ["dateline", "body", "body"]


def test_a_story_need_not_have_a_headline():
    assert roles(LEAD, MORE) == ["body", "body"]
    assert roles("The baths close.", MORE, LEAD) == ["body", "body", "body"]


@pytest.mark.parametrize("source", ["The baths close", "The baths close.", "Lopez said no", "baths"])
def test_a_line_alone_is_body(source: str):
    assert parts(source) == [("body", source)]


def test_a_dateline_stands_in_the_first_body_paragraph_only():
    assert roles(f"LEEDS — {LEAD}", f"YORK — {MORE}") == ["dateline", "body", "body"]


def test_crossheads_lead_a_longer_paragraph():
    assert roles(LEAD, "A slow decline", MORE) == ["body", "subhead", "body"]
    assert roles(LEAD, "A slow decline", "It was.", MORE) == ["body", "body", "body", "body"]
    assert roles(LEAD, MORE, "A slow decline") == ["body", "body", "body"]


def test_a_question_is_a_crosshead_only_above_a_long_paragraph():
    assert roles(LEAD, "What happens next?", MORE + MORE) == ["body", "subhead", "body"]
    assert roles(LEAD, "What happens next?", "Nobody in the council knows.") == ["body", "body", "body"]


def test_signoffs_at_the_end():
    assert roles(LEAD, MORE, "(Reporting by Jane Doe)", "(jkf)") == ["body", "body", "signoff", "signoff"]
    assert roles(LEAD + " (jkf)", MORE) == ["body", "body"]


def test_a_byline_below_the_story():
    assert roles(LEAD, MORE, LEAD, MORE, "By Jane Doe") == ["body", "body", "body", "body", "byline"]


# What is no prose


@pytest.mark.parametrize(
    ("source", "taken", "running"),
    [
        ("See https://example.org/a?b=c.", "https://example.org/a?b=c", f"See {PLACEHOLDER}."),
        ("See (HTTP://example.org/a).", "HTTP://example.org/a", f"See ({PLACEHOLDER})."),
        ("See http://example.org/a_(b), too", "http://example.org/a_(b)", f"See {PLACEHOLDER}, too"),
        ("On www.example.org it said", "www.example.org", f"On {PLACEHOLDER} it said"),
        ("Write to jane.doe+desk@news.example.org!", "jane.doe+desk@news.example.org", f"Write to {PLACEHOLDER}!"),
        ("A map: {{< map id=1 >}} here", "{{< map id=1 >}}", f"A map: {PLACEHOLDER} here"),
        ("A map: {{% map %}} here", "{{% map %}}", f"A map: {PLACEHOLDER} here"),
        ("A map: {% map %} here", "{% map %}", f"A map: {PLACEHOLDER} here"),
    ],
)
def test_one_placeholder_stands_for_what_is_no_prose(source: str, taken: str, running: str):
    document = read(source)
    assert document.text == running
    located = document.source_map.place(running.index(PLACEHOLDER))
    assert source[located.start : located.end] == taken


@pytest.mark.parametrize(
    "source",
    [
        "She wrote to @jane and e-mailed nobody@home.",
        "It said www. and http:// and awww.example.",
        "The ends --> and >}} and %} stay, and so do <!-- and {{< and {% here.",
        "100{%",
        "A {% stray mark " + "and a great deal of prose " * 200 + "%}",
    ],
)
def test_what_only_looks_like_it_stays(source: str):
    assert read(source).text == source


def test_comments_are_kept_apart():
    source = f"{LEAD} <!-- newslint: allow a/b: so it is -->\n\n<!-- two\nlines -->\n{MORE}"
    document = read(source)
    assert document.text == f"{LEAD}\n\n\n{MORE}"
    assert [comment.text for comment in document.comments] == [" newslint: allow a/b: so it is ", " two\nlines "]
    assert [source[slice(*comment.source)] for comment in document.comments] == [
        "<!-- newslint: allow a/b: so it is -->",
        "<!-- two\nlines -->",
    ]
    assert [comment.at for comment in document.comments] == [len(LEAD), len(LEAD) + 2]
    assert parts(source) == [("body", LEAD), ("body", MORE)]


def test_a_comment_inside_a_sentence_leaves_one_space():
    assert read("The mayor <!-- who? --> left.").text == "The mayor left."
    assert read("The <!-- x -->mayor left.").text == "The mayor left."


# Properties

SPACES = st.sampled_from(["\n", "\r\n", "\r", " ", "  ", "\t", "\u2028", "\x0b", "\x85", "\0", "\ufeff"])
WORDS = st.sampled_from(["By Jane Doe", "LEEDS", "Leeds", "said", "The council met", "Photo: ", "July 4", LEAD])
MARKS = st.sampled_from(["- ", "1. ", ". ", " – ", "(AP)", "(jkf)", "“", "”", "😀", "é"])
NO_PROSE = st.sampled_from(["a@b.org", "http://a.b/c", "www.x.y", "<!--", "-->", "{{<", ">}}", "{%", "%}"])
PIECES = SPACES | WORDS | MARKS | NO_PROSE
SOURCES = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60)


@given(SOURCES)
@settings(max_examples=300)
def test_running_text_is_the_source_but_for_placeholders_and_comments(source: str):
    document = read(source)
    assert document.source_map.length == len(document.text)
    kept, last = [], 0
    for offset, character in enumerate(document.text):
        start, end = document.source_map.place(offset)
        assert last <= start < end
        last = end
        kept.append(source[start:end])
        assert source[start:end] == character or character == PLACEHOLDER
    left_out = "".join(kept) + "".join(source[slice(*comment.source)] for comment in document.comments)
    assert sorted(re.sub(r"[ \t]", "", left_out)) == sorted(re.sub(r"[ \t]", "", source))


@given(SOURCES)
@settings(max_examples=300)
def test_paragraphs_are_ordered_disjoint_and_hold_every_word(source: str):
    document = read(source)
    last = 0
    between = []
    for paragraph in document.paragraphs:
        assert last <= paragraph.span.start < paragraph.span.end <= len(document.text)
        between.append(document.text[last : paragraph.span.start])
        last = paragraph.span.end
        words = document.words(paragraph.span)
        assert words == words.strip()
    between.append(document.text[last:])
    assert not re.search(r"[^\W\d_]", "".join(between))


@given(SOURCES)
def test_line_numbers_are_those_an_editor_shows(source: str):
    document = read(source)
    for paragraph in document.paragraphs:
        place = document.source_map.locate(paragraph.span).start
        line, _ = document.lines.position(place)
        assert line == 1 + len(re.findall(r"\r\n|\r|\n", source[:place]))


@pytest.mark.parametrize(
    "unit", ["a", "(", "“", " ", "\n", "\r\n", "-", "—", ".", "@", "\0", "\u2028", "<!--", "{%", "A "]
)
def test_a_long_run_of_one_mark_is_read_at_once(unit: str):
    document = read(unit * (2_000_000 // len(unit)))
    assert len(document.paragraphs) <= 1


def test_offsets_of_a_split_paragraph():
    source = f"LEEDS — {LEAD} (ab)"
    document = read(source)
    assert [paragraph.span for paragraph in document.paragraphs] == [
        Span(0, 7),
        Span(8, 8 + len(LEAD)),
        Span(len(source) - 4, len(source)),
    ]
