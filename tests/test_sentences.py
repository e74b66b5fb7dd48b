"""Where sentences end, as a reader would say."""

import itertools

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.text.sentences import sentence_number, sentences


def split(*paragraphs):
    document = draft(*paragraphs)
    return [document.words(sentence.span) for sentence in sentences(document)]


@pytest.mark.parametrize(
    "expected",
    [
        "It rained. | The harvest was late. | Nobody complained.",
        "Is it true? | Yes! | Who knows?",
        "The vote is over. | 15 people came. | 2024 was dry.",
        "He paused… | Then he spoke.",
        "He left (finally). | Nobody cared.",
        "He said so (twice.) | Nobody heard.",
        "“We are done.” | She left.",
        '"We are done." | She left.',
        "She said: “We are done.” | “You are not,” he answered.",
    ],
)
def test_end_marks(expected):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize(
    "expected",
    [
        "Gen. Okafor left. | Lt. Col. Brandt stayed.",
        "Mr. Amari, Mrs. Okafor and Dr. Lindqvist met. | They ate.",
        "St. Petersburg froze. | Nobody left.",
        "Sen. Rosa Quispe spoke. | So did Rep. Karl Brandt, R-Fla., later.",
        "The firm, Brandt & Co., moved. | It is in Graz.",
        "The vote is on Jan. 5. | The council meets on Feb. 3 in Graz.",
        "It was No. 5 on the list. | Nobody knew No. 4.",
        "It stands on p. 12 of the report. | Nobody read it.",
    ],
)
def test_abbreviations_end_no_sentence(expected):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize(
    "expected",
    [
        "J. R. Brandt spoke. | It rained.",
        "J.K. Rowling wrote it. | She signed it.",
        "John F. Kennedy spoke. | George W. Bush did not.",
    ],
)
def test_initials_end_no_sentence(expected):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize(
    "expected",
    [
        "The U.S. Senate met. | The ships came from the U.S. | They were late.",
        "It happened in Washington, D.C. | The mayor came.",
        "He came at 5 p.m. | The train was late.",
        "He came at 5 p.m. on Monday. | The train was late.",
        "He came at 10.30 a.m. Monday. | The train was late.",
        "The Ph.D. student came. | She has a Ph.D. | The thesis is long.",
    ],
)
def test_abbreviations_that_may_stand_at_the_end(expected):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize(
    "expected",
    [
        "It grew 3.5 percent. | The rate is now 2.1. | That is low.",
        "Prices rose to $3.40. | Analysts shrugged.",
        "He ran it in 2:01.09. | Nobody was faster.",
    ],
)
def test_numbers(expected):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize(
    "expected",
    [
        "“Why?” she said. | “Because it rains!” he said.",
        "“Why?” Okafor asked. | Nobody answered.",
        "“Stop!” cried Okafor. | The car went on.",
        '"Why?" Okafor said on Monday. | Nobody knew.',
        "“It is late,” she said. | “We go home.”",
        "“Who knows?” | The room fell silent.",
    ],
)
def test_a_quotation_and_its_cue_are_one_sentence(expected):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


def test_a_small_letter_begins_no_sentence():
    assert split("He paused ... then spoke. He works at Yahoo! in Graz.") == [
        "He paused ... then spoke.",
        "He works at Yahoo! in Graz.",
    ]


def test_no_sentence_runs_over_a_paragraph():
    assert split("Rates rise again", "The bank has raised rates") == ["Rates rise again", "The bank has raised rates"]


def test_a_quotation_that_runs_over_two_paragraphs_is_two_sentences():
    assert split("“It is late.", "“We go home,” she said.") == ["“It is late.", "“We go home,” she said."]


def test_a_place_belongs_to_its_sentence():
    document = draft("It rained. She left.", "He stayed.")
    assert [sentence_number(document, document.text.index(word)) for word in ("rained", "She", "stayed")] == [0, 1, 2]


@given(drafts)
def test_sentences_tile_each_paragraph(document):
    found = list(sentences(document))
    for paragraph in document.paragraphs:
        own = [sentence.span for sentence in found if sentence.paragraph == paragraph]
        assert own, "a paragraph without a sentence"
        assert own[0].start == paragraph.span.start
        assert own[-1].end == paragraph.span.end
        for first, second in itertools.pairwise(own):
            assert first.start < first.end < second.start
            assert document.text[first.end : second.start].isspace()
    assert found == sorted(found, key=lambda sentence: sentence.span)
