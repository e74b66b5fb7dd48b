"""Quotations, cues and sources as a reader of the draft would tell them."""

import pytest

from newslint.annotate.speech.attributions import attributions
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import quoted
from newslint.readers import read


def draft(text, suffix=".txt"):
    return read(text.encode(), f"draft{suffix}")


def told(text, suffix=".txt"):
    """Kind, words and source of each quotation that is not indirect."""
    document = draft(text, suffix)
    return [
        (found.kind, document.words(found.content), source(document, found.attribution))
        for found in quotations(document)
        if found.kind != "indirect"
    ]


def reported(text):
    document = draft(text)
    return [
        (document.words(found.content), source(document, found.attribution))
        for found in quotations(document)
        if found.kind == "indirect"
    ]


def source(document, attribution):
    return document.words(attribution.speaker) if attribution and attribution.speaker else None


def sources(text):
    document = draft(text)
    return [(document.words(found.cue), source(document, found)) for found in attributions(document)]


@pytest.mark.parametrize(
    "text",
    [
        "“We shall see,” Okafor said.",
        '"We shall see," Okafor said.',
        "‘We shall see,’ Okafor said.",
        "'We shall see,' Okafor said.",
        "''We shall see,'' Okafor said.",
        "„We shall see“, Okafor said.",
        "«We shall see», Okafor said.",
        "»We shall see«, Okafor said.",
        "“We shall see,“ Okafor said.",
    ],
)
def test_every_kind_of_mark(text):
    assert told(text) == [("direct", "We shall see", "Okafor")]


def test_a_quotation_inside_a_quotation_belongs_to_it():
    text = "“She told me ‘never again’ on Monday,” Okafor said."
    assert told(text) == [("direct", "She told me ‘never again’ on Monday", "Okafor")]


def test_apostrophes_are_no_quotation_marks():
    text = "The farmers' union and the teachers' union met in the '90s. It wasn't easy, 'tis said."
    assert quoted(draft(text)) == ()


def test_a_broken_quotation_has_one_speaker():
    assert told("“I,” he said, “am going.”") == [("direct", "I", "he"), ("mixed", "am going.", "he")]


def test_a_quotation_runs_over_paragraphs():
    text = "“The harvest was late,” Okafor said. “It rained for weeks.\n\n“It may be worse next year.”"
    assert [speaker for _, _, speaker in told(text)] == ["Okafor"] * 3


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It rained.\n\n“It froze.\n\n“We lost a third,” Okafor said.", ["Okafor"] * 3),
        (
            "“We are fine,” Lindqvist said.\n\n“It rained.\n\n“It froze,” Okafor said.",
            ["Lindqvist", "Okafor", "Okafor"],
        ),
        ("“It is late,” Okafor said. “It rained.\n\n“It froze,” she added.", ["Okafor", "Okafor", "she"]),
        ("“And then,” Okafor went on, “the boats sank.”", ["Okafor", "Okafor"]),
    ],
)
def test_a_source_named_behind_one_part_belongs_to_all(text, speakers):
    assert [speaker for _, _, speaker in told(text)] == speakers


@pytest.mark.parametrize("marks", ["''", "‘’"])
def test_apostrophes_inside_single_marks(marks):
    text = "<We will sign,> Okafor said. <We won^t wait. It isn^t the members^ fault.>"
    text = text.replace("<", marks[0]).replace(">", marks[1]).replace("^", marks[1])
    assert [speaker for _, _, speaker in told(text)] == ["Okafor", "Okafor"]


def test_one_missing_mark_damages_its_own_words_only():
    text = "“We go,” Okafor said. “And we stay, Lindqvist said. The bridge is old.\n\n“It is late,” Croitoru said."
    assert told(text) == [
        ("direct", "We go", "Okafor"),
        ("direct", "And we stay", "Lindqvist"),
        ("direct", "It is late", "Croitoru"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The book “A Long Way Home” sold well.",
        "The so-called “green” wing of the party left.",
        "Ngozi “the Bull” Okafor retired.",
        "The film “Late Harvest,” which opens on Friday, is long.",
        "In “Winter of the Boats,” she plays a captain.",
    ],
)
def test_titles_and_scare_quotes_are_no_speech(text):
    assert told(text) == []


def test_transcripts_and_block_quotations():
    assert told("OKAFOR: We measured it twice.\n\nLINDQVIST: Did you?") == [
        ("direct", "We measured it twice.", "OKAFOR"),
        ("direct", "Did you?", "LINDQVIST"),
    ]
    text = "Okafor wrote:\n\n> The bridge is closed for good.\n\nShe left.\n"
    assert told(text, ".md") == [("direct", "The bridge is closed for good.", "Okafor")]


@pytest.mark.parametrize(
    "labels",
    [("Harbour Post", "Ngozi Okafor"), ("Q", "A"), ("OKAFOR", "POST (laughing)")],
    ids=lambda labels: labels[0],
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_interviews(labels, suffix):
    turns = (f"{labels[number % 2]}: We measured it {number} times." for number in range(4))
    expected = [
        ("direct", f"We measured it {number} times.", labels[number % 2].removesuffix(" (laughing)"))
        for number in range(4)
    ]
    assert told("A talk about bridges.\n\n" + "\n\n".join(turns), suffix) == expected


def test_facts_before_a_colon_are_no_turns():
    assert told("The regatta is near.\n\nDate: 5 May\n\nPlace: Leeds\n\nStart: 7 p.m.\n\nNote: Bring coats.") == []


def test_a_paragraph_that_a_cue_announces():
    text = "The union met.\n\nOkafor wrote:\n\nThe bridge is unsafe.\n\nShe left."
    assert told(text) == [("direct", "The bridge is unsafe.", "Okafor")]


def test_a_headline_with_its_speaker():
    text = "{}: the bridge is a mistake\n\nNgozi Okafor, who leads the union, says so. “It is bad,” Okafor said.\n"
    assert reported(text.format("Okafor"))[0] == ("the bridge is a mistake", "Okafor")
    assert all(words != "the bridge is a mistake" for words, _ in reported(text.format("Leeds")))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“The bridge is unsafe,” said the chair of the union, Ngozi Okafor, on Monday.",
            "the chair of the union, Ngozi Okafor",
        ),
        ("The union’s leader, Ngozi Okafor, said: “The bridge is unsafe.”", "The union’s leader, Ngozi Okafor"),
        ("She asked “Why not?” and he left.", "She"),
        ("In Okafor’s view, “the bridge is unsafe for good”.", "Okafor’s"),
        ("The bridge is, in Okafor’s words, “unsafe for good and all”.", "Okafor’s"),
        ("According to Okafor the bridge is “unsafe for good and all”.", "Okafor"),
        ("Neither Okafor nor Lindqvist left. “The bridge is unsafe for all of us.”", None),
        ("“Why is the bridge unsafe?” demanded Okafor.", "Okafor"),
        ("Calling the bridge “an open grave,” said Okafor, was wrong.", "Okafor"),
        ("“The bridge is unsafe,” said Ngozi Okafor, the union’s leader.", "Ngozi Okafor"),
        ("“The bridge is unsafe,” Ngozi Okafor, the union’s leader, told reporters.", "Ngozi Okafor"),
        ("Ngozi Okafor, who leads the union, said: “The bridge is unsafe.”", "Ngozi Okafor"),
        ("Rep. Ngozi Okafor (D-Ohio) called the bridge “unsafe and ugly”.", "Rep. Ngozi Okafor (D-Ohio)"),
        ("Okafor rose to her feet, warning that the bridge was “unsafe for anybody”.", "Okafor"),
        ("Okafor measured the bridge and called it “unsafe for anybody”.", "Okafor"),
        ("Okafor said Lindqvist thought the bridge “unsafe for anybody”.", "Okafor"),
        ("“The bridge is unsafe,” Okafor barked.", "Okafor"),
        ("A spokesman for the council said the bridge was “unsafe for anybody”.", "A spokesman for the council"),
        ("Okafor and Lindqvist said the bridge was “unsafe for anybody”.", "Okafor and Lindqvist"),
        ("The bridge was described by Okafor as “unsafe for anybody”.", "Okafor"),
        ("Lindqvist was quoted as saying the bridge was “unsafe for anybody”.", "Lindqvist"),
        ("The bridge was “unsafe for anybody”, according to a report by the council.", "a report by the council"),
        ("Okafor’s claim that the bridge was “unsafe for anybody” was wrong.", "Okafor’s"),
        ("Okafor rejected the plan. “The bridge is unsafe for anybody.”", "Okafor"),
        ("More from Okafor: “The bridge is unsafe for anybody.”", "Okafor"),
        ("“The bridge is unsafe for anybody.” — Ngozi Okafor, Leeds", "Ngozi Okafor"),
        ("The court said in its ruling: “The bridge is unsafe.”", "The court"),
        ("Reuters quoted Okafor as saying: “The bridge is unsafe.”", "Okafor"),
        ("“The bridge is unsafe,” the BBC quoted Okafor as saying.", "Okafor"),
        ("“The bridge is unsafe,” Okafor was quoted by Reuters as saying.", "Okafor"),
        ("“The bridge is unsafe,” Okafor was cited by Reuters as saying.", "Okafor"),
        ("“The bridge is unsafe,” Okafor told the BBC.", "Okafor"),
        ("“The bridge is unsafe,” Okafor, the union’s leader, told the Harbour Post.", "Okafor"),
        ("“Is the bridge unsafe?” Okafor demanded.", "Okafor"),
        ("“The bridge is unsafe!” cried Okafor.", "Okafor"),
        ("“The bridge is unsafe,” say officials.", "officials"),
        ("Readers agree – Ngozi Okafor: “The bridge is unsafe.”", "Ngozi Okafor"),
        ("Okafor emailed members saying: “The bridge is unsafe.”", "Okafor"),
        ("Okafor said help in key states means “the bridge is safe for now”.", "Okafor"),
        ("Okafor blamed the state of the bridge on “years of neglect by the council”.", "Okafor"),
    ],
)
def test_who_said_it(text, speaker):
    assert [found for _, _, found in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Okafor said the harvest was late.", [("the harvest was late.", "Okafor")]),
        ("Okafor told reporters on Friday that it was late.", [("that it was late.", "Okafor")]),
        ("The harvest was late, the union said.", [("The harvest was late", "the union")]),
        (
            "According to the union, the harvest was late.",
            [("the harvest was late.", "the union")],
        ),
        (
            "The harvest, Okafor said, would be late by two weeks.",
            [("The harvest", "Okafor"), ("would be late by two weeks.", "Okafor")],
        ),
        (
            "Okafor said that the harvest was late, and added that the grapes were sour.",
            [("that the harvest was late", "Okafor"), ("that the grapes were sour.", "Okafor")],
        ),
        ("The study found that tea helps against colds.", [("that tea helps against colds.", "The study")]),
        ("The study found tea was bad for you.", [("tea was bad for you.", "The study")]),
        (
            "On Monday, Okafor said, the boats will leave.",
            [("On Monday", "Okafor"), ("the boats will leave.", "Okafor")],
        ),
        ("The pier was sold, Okafor said, adding nothing.", [("The pier was sold", "Okafor")]),
        ("The pier was sold, Okafor told the BBC.", [("The pier was sold", "Okafor")]),
        ("Okafor said the letter could change that.", [("the letter could change that.", "Okafor")]),
        ("Okafor pointed out that it rained.", [("that it rained.", "Okafor")]),
        ("The BBC quoted Okafor as saying that it rained.", [("that it rained.", "Okafor")]),
        ("The pier was sold, according to show insiders.", [("The pier was sold", "show insiders")]),
        ("A new poll shows Okafor with a clear lead.", [("Okafor with a clear lead.", "A new poll")]),
        ("Bridge Unsafe for Good, Minister Says", [("Bridge Unsafe for Good", "Minister")]),
        ("A skipper, who asked not to be named, left.", []),
        ("As Okafor said, the boats are too old.", [("the boats are too old.", "Okafor")]),
        ("Okafor told Lindqvist to quiet down.", [("Lindqvist to quiet down.", "Okafor")]),
        ("On Friday, the third day, Okafor told a joke.", []),
        ("Okafor wrote a letter asking them to wait.", []),
        ("Officers continued their search for the boat.", []),
        ("The swimmers were recognised by fishermen on the pier.", []),
        ("The police found two bottles in the river.", []),
        ("Okafor said it on Monday in a statement.", []),
        ("Okafor said yes to the dress and no to the plan.", []),
        ("Okafor told the truth about the harbour.", []),
        ("Okafor spoke at a briefing Monday before the vote.", []),
    ],
)
def test_indirect_speech(text, expected):
    assert reported(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was an honest answer to a question.",
        "The states report to the council and post letters.",
        "Okafor declined to say that she was ill.",
        "A fund will add two million euros.",
        "The bridge is called the Iron Bridge.",
    ],
)
def test_what_is_no_attribution(text):
    assert sources(text) == []


def test_a_verb_inside_a_quotation_is_the_speakers_affair():
    assert sources("“Lindqvist said no,” Okafor said.") == [("said", "Okafor")]


def test_an_indirect_report_keeps_its_quoted_words_apart():
    text = "Okafor said the bridge was “unsafe for anybody” and would be closed."
    assert told(text) == [("mixed", "unsafe for anybody", "Okafor")]
    assert reported(text) == [("the bridge was “unsafe for anybody” and would be closed.", "Okafor")]


@pytest.mark.parametrize(
    "unit", ["called ", "he said ", "“a b c d e f” he said ", "''", "' ", "said: ", "Okafor, who said, ", "“a\n\n"]
)
def test_long_runs_are_read_to_their_end(unit):
    document = draft(unit * 3000)
    assert all(0 <= found.content.start < found.content.end <= len(document.text) for found in quotations(document))


@pytest.mark.parametrize(
    ("block", "speaker"),
    [
        ("> “We shall see.” Ngozi Okafor", "Ngozi Okafor"),
        ("> “We shall see.”\n> Ngozi Okafor, mayor of Vadu", "Ngozi Okafor"),
        ("“We shall see.” Petra van der Holm", "Petra van der Holm"),
        ("> We shall see.\n> — Ngozi Okafor, mayor of Vadu", "Ngozi Okafor"),
        ("> We shall see. – Okafor", "Okafor"),
        ("> We shall see the bridge – Vadu’s pride", None),
        ("“We shall see.” Then she left", "Lindqvist"),
    ],
)
def test_who_signs(block, speaker):
    found = told(f"Lindqvist has built three bridges.\n\n{block}\n", ".md")
    assert [said for _, _, said in found] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was “a bridge of paper”, in Okafor’s words.",
        "It was “a bridge of paper”, in the words of Okafor.",
        "It was “a bridge of paper”, as Okafor used to say.",
        "It was “a bridge of paper”, as Okafor likes to put it.",
        "“A bridge of paper” is Okafor’s phrase for it.",
        "“A bridge of paper” was how Okafor put it.",
        "It was, as Okafor once put it, “a bridge of paper”.",
        "It was, to quote Okafor, “a bridge of paper”.",
        "It was, in the words of Okafor, “a bridge of paper”.",
        "Okafor’s phrase for it, “a bridge of paper”, was repeated.",
    ],
)
def test_who_is_credited_beside_a_quotation_goes_before_whoever_spoke_last(sentence):
    assert told(f"“We measured it,” Ilse Lindqvist said. {sentence}")[1][2].startswith("Okafor")


def test_the_words_that_follow_a_report_are_no_credit():
    assert told("Okafor called it “a bridge of paper” in a letter to Lindqvist.")[0][2] == "Okafor"
    assert told("Okafor called it “a bridge of paper” as Lindqvist said nothing.")[0][2] == "Okafor"
